// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Shifts to which somebody comes reluctantly (勉强).
package struct ReluctanceCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .reluctance = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        plan.stints[person].filter { $0.fits(rule.shifts) }
          .compactMap { stint in
            guard let shift = stint.shift,
              state(of: reading.roster.people[person], at: reading.roster.shifts[shift])
                == .reluctant
            else { return nil }
            var breach = RosterBreach(.cameReluctantly, 1, person: person, day: stint.day)
            breach?.shift = shift
            return breach
          }
      }
  }
}
