// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts what the pairs of a plan reach at every goal.
struct PairLevelValues: Sendable {
  let reading: PairingReading

  /// One value a goal, in the order of the scheme.
  func values(of plan: PairPlanReading) -> [Int] {
    reading.scheme.goals.map { Int(clamping: value($0, plan)) }
  }

  private func value(_ goal: PairGoal, _ plan: PairPlanReading) -> Int128 {
    switch goal {
    case .shortage: return missing(at: .from, plan) + missing(at: .to, plan) + kinds(plan, true)
    case .cover: return kinds(plan, false)
    case .band(let side):
      return sum(side, plan) { $0.excess($1, $2) }
    case .balance(let side):
      return sum(side, plan) { $0.square($1, $2) }
    case .metres, .classes, .fit, .rank, .keep:
      let base = goal == .keep ? Int128(reading.previousHeads) : 0
      return plan.pairs.reduce(base) {
        $0 + Int128(reading.cost(goal, Int($1.from), Int($1.to)))
      }
    }
  }

  private func missing(at side: PairGoal.Side, _ plan: PairPlanReading) -> Int128 {
    let counts = side == .from ? plan.fromCounts : plan.toCounts
    let numbers = reading.side(side)
    return counts.indices.reduce(0) { $0 + numbers.missing($1, counts[$1]) }
  }

  private func kinds(_ plan: PairPlanReading, _ areRoles: Bool) -> Int128 {
    var total: Int128 = 0
    for (tally, counts) in plan.tallies.enumerated()
    where reading.scheme.tallies[tally].isRole == areRoles {
      for (entity, count) in counts.enumerated() {
        total += reading.missing(tally: tally, entity, count)
      }
    }
    return total
  }

  private func sum(
    _ side: PairGoal.Side,
    _ plan: PairPlanReading,
    _ cost: (PairSideReading, Int, Int) -> Int128
  ) -> Int128 {
    let loads = side == .from ? plan.fromLoads : plan.toLoads
    let numbers = reading.side(side)
    return loads.indices.reduce(0) { $0 + cost(numbers, $1, loads[$1]) }
  }
}
