// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// No two of some people stand at one shift.
package struct ApartAtShiftCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .apartAtShift(let people) = rule.law else { return [] }
    return reading.crews(of: rule, in: plan)
      .compactMap { crew in
        let count = crew.people.count { people.contains(reading.roster.people[$0].id) }
        return RosterBreach(.notApart, count - 1, shift: crew.shift, day: crew.day)
      }
  }
}
