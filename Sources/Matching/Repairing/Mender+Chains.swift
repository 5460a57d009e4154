// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Making room: projects are freed one by one and whoever loses by it is served elsewhere.
///
/// - Note: Source: ejection chains as in F. Glover, Ejection chains, reference structures and
///   alternating path methods for traveling salesman problems, Discrete Applied Mathematics 65, 1996.
///   Differs from it in: a link of a chain is a project with all who take part, the best of all chains
///   of a length is taken, and what a chain reaches is judged by all goals.
extension Mender {
  /// Serves a need, moving others only where that makes the plan better.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - depth: Projects freed at most, one after the other.
  ///   - isAccepted: What may become of the plan besides being better.
  mutating func mend(_ need: Int, depth: Int, _ isAccepted: (Mender) -> Bool = { _ in true }) {
    var chain = Chain(left: trials)
    if let better = mended(need, depth: depth, &chain, isAccepted) { self = better }
  }

  /// What the links of a chain share.
  private struct Chain {
    /// Needs that are being served, whose projects stay out of it.
    var shielded: Set<Int> = []
    /// Trials that may still be made.
    var left: Int

    /// Does something that may use half of what is left.
    mutating func halved<Result>(_ body: (inout Chain) -> Result) -> Result {
      var half = Chain(shielded: shielded, left: left / 2)
      let before = half.left
      let result = body(&half)
      left -= before - half.left
      return result
    }
  }

  /// The best plan found in which a need has more than now; nil where none is better.
  private func mended(
    _ need: Int,
    depth: Int,
    _ chain: inout Chain,
    _ isAccepted: (Mender) -> Bool
  ) -> Mender? {
    guard missing(need) > 0, hasWays(need) else { return nil }
    var best: Mender?
    var bare = self
    let isLoose = facts.needs[need].isLoose
    // Pieces that belong together are looked for together.
    if !isLoose {
      bare.withdraw(need)
      chain.left -= Self.teamTrials
    }
    var plain = bare
    plain.serve(need)
    if plain.missing(need) < missing(need), plain.isBetter(than: self), isAccepted(plain) {
      best = plain
    }
    guard depth > 0, plain.missing(need) > 0, chain.left > 0 else { return best }
    if isLoose { bare = plain }
    chain.shielded.insert(need)
    defer { chain.shielded.remove(need) }
    for row in blockers(of: need, in: bare, chain.shielded) {
      guard chain.left > 0 else { break }
      chain.left -= 1
      var trial = bare
      let isFreed = chain.halved { half in
        trial.clears(row, for: need, depth: depth, &half, isAccepted)
      }
      guard isFreed, trial.isBetter(than: best ?? self), isAccepted(trial) else { continue }
      best = trial
      // Nothing can be gained at the first goals any more: a few more looks at the others are enough.
      if reachesAll(of: need, trial) { chain.left = min(chain.left, Self.lastLooks) }
    }
    return best
  }

  /// Trials that are still made when a chain has been found by which nobody loses.
  private static let lastLooks = 20

  /// Whether another plan has all that this one has and the whole of a need.
  private func reachesAll(of need: Int, _ other: Mender) -> Bool {
    let gain = facts.needs[need].points - facts.needs[need].worth(ofPieces: values.pieces[need])
    let goals = facts.needs[need].isUrgent ? [Goal.urgent, .needs] : [Goal.needs]
    return goals.allSatisfy {
      other.values.values[$0.level] >= values.values[$0.level] + gain
    }
  }

  /// Trials that the search for a team counts for.
  private static let teamTrials = 5

  /// Frees a project for a need and serves who loses by it; false where the need gains nothing.
  private mutating func clears(
    _ row: Placement,
    for need: Int,
    depth: Int,
    _ chain: inout Chain,
    _ isAccepted: (Mender) -> Bool
  ) -> Bool {
    let before = missing(need)
    let losers = free(row).filter { $0 != need }
    guard losers.allSatisfy({ !held.contains($0) }) else { return false }
    if !facts.needs[need].isLoose { chain.left -= Self.teamTrials }
    serve(need)
    if missing(need) >= before {
      // One more project may be in the way.
      guard depth > 1, let next = mended(need, depth: depth - 1, &chain, isAccepted) else {
        return false
      }
      self = next
    }
    for loser in losers.sorted(by: { state.rank($0) < state.rank($1) }) where missing(loser) > 0 {
      // To look for a team is dear: no chain goes on from one.
      let further = facts.needs[loser].isLoose ? depth - 1 : 0
      if let next = mended(loser, depth: further, &chain, { _ in true }) { self = next }
    }
    return true
  }

  /// A placement of every project that keeps candidates of a need from serving it, the nearest first.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - plan: The plan to look into.
  ///   - shielded: Needs whose projects are not looked at.
  /// - Returns: One placement a project.
  func blockers(of need: Int, in plan: Mender, _ shielded: Set<Int> = []) -> [Placement] {
    let pairs = candidates.range(ofNeed: need).filter { isAllowed($0, for: need) }
      .sorted { one, other in
        let (left, right) = (candidates.pairs[one], candidates.pairs[other])
        return (left.nearness, left.provider) < (right.nearness, right.provider)
      }
    var seen: Set<RowKey> = []
    var result: [Placement] = []
    for position in pairs {
      let pair = candidates.pairs[position]
      for giver in plan.rivals(of: pair) {
        for other in Set(plan.state.needsServed(by: giver)).sorted()
        where Int(other) != need && !held.contains(Int(other)) && !shielded.contains(Int(other)) {
          for placement in plan.state.placements[Int(other)]
          where Int(provider(of: placement)) == giver && plan.isInTheWay(placement, of: pair) {
            if seen.insert(RowKey(placement, giver)).inserted { result.append(placement) }
          }
        }
      }
    }
    return result
  }

  /// Names a project by who gives at what time.
  private struct RowKey: Hashable {
    var giver: Int
    var need: Int
    var span: TimeSpan

    init(_ placement: Placement, _ giver: Int) {
      self.giver = giver
      need = placement.host >= 0 ? placement.host : placement.need
      span = placement.span
    }
  }

  /// Whoever could free capacity of a pair's provider: itself, and others of its unit where the unit
  /// has none left.
  private func rivals(of pair: Candidate) -> [Int] {
    let position = Int(pair.provider)
    let provider = facts.providers[position]
    guard provider.isCounted, provider.unit >= 0,
      facts.unitLimits[Int(provider.unit)] < .max,
      HalfDaySet(bits: pair.cells).cells
        .contains(where: {
          bookings.unitRoom(position, $0.index) < 1
        })
    else { return [position] }
    return facts.providers.indices.filter {
      facts.providers[$0].unit == provider.unit && facts.providers[$0].isCounted
    }
  }

  /// Whether a booking takes what a pair needs: a half-day, or a visit of a week that is full.
  private func isInTheWay(_ placement: Placement, of pair: Candidate) -> Bool {
    if bookings.weekRoom(Int(pair.provider)) < 1 { return true }
    let touched = Bookings.cells(of: placement)
    if touched.contains(where: { pair.cells & (1 << UInt32($0)) != 0 }) { return true }
    // Hours of the same day, and what lies between two journeys, count across half-days.
    return touched.contains { cell in
      HalfDaySet(bits: pair.cells).cells.contains { abs($0.index - cell) <= 2 }
    }
  }
}
