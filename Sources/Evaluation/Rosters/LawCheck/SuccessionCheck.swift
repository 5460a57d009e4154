// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// A shift of one kind is not followed by one of another within so many days.
package struct SuccessionCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .succession(let then, let days) = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        let first = (reading.tails[person] + plan.stints[person]).filter { $0.fits(rule.shifts) }
        return plan.stints[person].filter { $0.fits(then) }
          .compactMap { second in
            let pairs = first.count { (1...max(1, days)).contains(second.day - $0.day) }
            return RosterBreach(.badSuccession, pairs, person: person, day: second.day)
          }
      }
  }
}
