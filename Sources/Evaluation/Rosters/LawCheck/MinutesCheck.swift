// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// So many minutes of shifts in each period, by the day that a shift belongs to.
package struct MinutesCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .minutes(let least, let most, let period) = rule.law else { return [] }
    let count = PeriodCount(rule: rule, period: period, least: least, most: most) {
      $0.span.minutes
    }
    return reading.members(of: rule.scope)
      .flatMap { count.breaches(of: $0, .tooManyMinutes, .tooFewMinutes, plan, reading) }
  }
}
