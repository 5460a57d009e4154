// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// No more worked weekends in a month, or in the whole roster, than so many.
package struct WeekendsCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .weekends(let most, let period) = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        let past = weekends(reading.tails[person], rule, period, reading)
        let all = past.union(weekends(plan.stints[person], rule, period, reading))
        return reading.calendar.periods(period)
          .compactMap { stretch in
            func count(_ weekends: Set<Int>) -> Int {
              weekends.count { monday in
                let day = reading.calendar.firstDay(ofWeekend: monday)
                return reading.calendar.key(of: day, per: period) == stretch.key
              }
            }
            let excess = max(0, count(all) - most) - max(0, count(past) - most)
            return RosterBreach(.tooManyWeekends, excess, person: person, day: stretch.firstDay)
          }
      }
  }

  private func weekends(
    _ stints: [Stint],
    _ rule: RosterRule,
    _ period: RosterPeriod,
    _ reading: RosterReading
  ) -> Set<Int> {
    Set(
      stints.filter { $0.fits(rule.shifts) && reading.calendar.counts($0.day, per: period) }
        .compactMap { reading.calendar.weekend(of: $0.day, type: $0.dayType) }
    )
  }
}
