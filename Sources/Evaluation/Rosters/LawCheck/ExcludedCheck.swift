// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Nobody of the scope stands these shifts.
package struct ExcludedCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .excluded = rule.law else { return [] }
    return reading.crews(of: rule, in: plan)
      .flatMap { crew in
        crew.people.compactMap { person in
          var breach = RosterBreach(.excludedPerson, 1, person: person, day: crew.day)
          breach?.shift = crew.shift
          return breach
        }
      }
  }
}
