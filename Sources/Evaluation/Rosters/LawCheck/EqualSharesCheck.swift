// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Everybody's share of a measure, with history, lies near the fair one.
package struct EqualSharesCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard let shares = Shares(rule, reading) else { return [] }
    return shares.group.compactMap { shares.breach(of: $0, in: plan) }
  }

  /// The fair band of one rule, and where everybody of its group began.
  struct Shares {
    let rule: RosterRule
    let measure: RosterMeasure
    let group: [Int]
    let history: [Int: Int]
    let lower: Int
    let upper: Int

    /// Nil for rules of other laws, and where nobody is in the group.
    init?(_ rule: RosterRule, _ reading: RosterReading) {
      guard case .equalShares(let measure, let tolerance) = rule.law else { return nil }
      let group = reading.members(of: rule.scope)
      guard !group.isEmpty else { return nil }
      let history = reading.history(of: measure, group)
      let heads = reading.heads(group)
      let before = zip(group, history).reduce(0) { $0 + reading.roster.people[$1.0].heads * $1.1 }
      let whole = before + EqualSharesCheck.demand(measure, rule, group, reading)
      lower = max(0, whole / heads - tolerance)
      upper = (whole + heads - 1) / heads + tolerance
      (self.rule, self.measure, self.group) = (rule, measure, group)
      self.history = Dictionary(zip(group, history), uniquingKeysWith: { first, _ in first })
    }

    /// What somebody of the group breaks.
    func breach(of person: Int, in plan: RosterPlanReading) -> RosterBreach? {
      guard let before = history[person] else { return nil }
      let load = plan.stints[person].filter { $0.fits(rule.shifts) }
        .reduce(before) { $0 + $1.amount(of: measure) }
      return RosterBreach(.aboveShare, load - upper, person: person)
        ?? RosterBreach(.belowShare, lower - load, person: person)
    }
  }

  /// The measure of all shifts that somebody of the group may stand, times the heads wanted.
  private static func demand(
    _ measure: RosterMeasure,
    _ rule: RosterRule,
    _ group: [Int],
    _ reading: RosterReading
  ) -> Int {
    let teams = Set(group.compactMap { reading.roster.people[$0].team })
    return zip(reading.roster.shifts, reading.stints)
      .filter { shift, stint in
        stint.fits(rule.shifts) && shift.team.map(teams.contains) ?? true
      }
      .reduce(0) { $0 + $1.0.wanted * $1.1.amount(of: measure) }
  }
}

extension RosterReading {
  /// History of a group in a measure; newcomers at the mean of those who have one, halves up.
  func history(of measure: RosterMeasure, _ group: [Int]) -> [Int] {
    let known = group.compactMap { roster.people[$0].history?[measure] }
    let mean = known.isEmpty ? 0 : (2 * known.reduce(0, +) + known.count) / (2 * known.count)
    return group.map { roster.people[$0].history?[measure] ?? mean }
  }
}
