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
    guard case .equalShares(let measure, let tolerance) = rule.law else { return [] }
    let group = reading.members(of: rule.scope)
    guard !group.isEmpty else { return [] }
    let history = reading.history(of: measure, group)
    let heads = reading.heads(group)
    let before = zip(group, history).reduce(0) { $0 + reading.roster.people[$1.0].heads * $1.1 }
    let whole = before + demand(measure, rule, group, reading)
    let lower = max(0, whole / heads - tolerance)
    let upper = (whole + heads - 1) / heads + tolerance
    return zip(group, history)
      .compactMap { person, before in
        let load = plan.stints[person].filter { $0.fits(rule.shifts) }
          .reduce(before) { $0 + $1.amount(of: measure) }
        return RosterBreach(.aboveShare, load - upper, person: person)
          ?? RosterBreach(.belowShare, lower - load, person: person)
      }
  }

  /// The measure of all shifts that somebody of the group may stand, times the heads wanted.
  private func demand(
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
