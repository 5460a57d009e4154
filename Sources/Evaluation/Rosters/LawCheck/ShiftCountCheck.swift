// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// So many shifts in each period.
package struct ShiftCountCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .shiftCount(let least, let most, let period) = rule.law else { return [] }
    let count = PeriodCount(rule: rule, period: period, least: least, most: most) { _ in 1 }
    return reading.members(of: rule.scope)
      .flatMap { count.breaches(of: $0, .tooManyShifts, .tooFewShifts, plan, reading) }
  }
}

/// Sums over the periods of one person, with bounds.
struct PeriodCount {
  let rule: RosterRule
  let period: RosterPeriod
  let least: Int
  let most: Int?
  let value: (Stint) -> Int

  init(
    rule: RosterRule,
    period: RosterPeriod,
    least: Int,
    most: Int?,
    value: @escaping (Stint) -> Int
  ) {
    self.rule = rule
    self.period = period
    self.least = least
    self.most = most
    self.value = value
  }

  private func sums(_ stints: [Stint], _ reading: RosterReading) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for stint in stints
    where stint.fits(rule.shifts) && reading.calendar.counts(stint.day, per: period) {
      result[reading.calendar.key(of: stint.day, per: period), default: 0] += value(stint)
    }
    return result
  }

  /// What one person breaks.
  func breaches(
    of person: Int,
    _ tooMany: RosterViolationCode,
    _ tooFew: RosterViolationCode,
    _ plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    let past = sums(reading.tails[person], reading)
    let now = sums(plan.stints[person], reading)
    var result: [RosterBreach?] = []
    for stretch in reading.calendar.periods(period) {
      let (before, added) = (past[stretch.key] ?? 0, now[stretch.key] ?? 0)
      if let most {
        let excess = max(0, before + added - most) - max(0, before - most)
        result.append(RosterBreach(tooMany, excess, person: person, day: stretch.firstDay))
      }
      if stretch.isWhole {
        result.append(RosterBreach(tooFew, least - added, person: person, day: stretch.firstDay))
      }
    }
    return result.compactMap { $0 }
  }
}
