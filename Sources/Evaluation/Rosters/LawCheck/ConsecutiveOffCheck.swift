// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// So many days in a row without a shift.
package struct ConsecutiveOffCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .consecutiveOff(let least, let most) = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        DayRun.all(of: person, rule.shifts, working: false, plan, reading)
          .flatMap { run in
            [
              RosterBreach(.offTooLong, run.excess(over: most), person: person, day: run.first),
              RosterBreach(.offTooShort, run.lack(to: least), person: person, day: run.first),
            ]
            .compactMap { $0 }
          }
      }
  }
}
