// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Checks the reduced costs of every arc over the stages of a certificate.
///
/// Along the stages the vector of an arc must be lexicographically ≥ 0 while there is room on the
/// arc and ≤ 0 while it carries flow. A vector that fails does so at its first number that is not 0;
/// the stages before remain proven.
///
/// - Note: Source: Isermann, Linear lexicographic optimization, OR Spektrum 4, 1982.
struct SignCheck {
  /// The factors of the goals that pairs cost, in one stage.
  private struct PairFactors {
    var nearness = 0
    var fit = 0
    var wishes = 0
    var continuity = 0
    var band = 0
    var fineBalance = 0
  }

  private let costs: GoalCosts
  private let potentials: StagePotentials
  private let flow: FlowOfPlan
  private let stages: [CertificateStage]
  private let pairFactors: [PairFactors]
  /// The first stage in which a vector fails; the number of stages when none does.
  private(set) var firstFailure: Int
  /// Tail and head of an arc that fails there.
  private(set) var failedArc: (tail: Int, head: Int)?

  init(
    _ stages: [CertificateStage],
    _ potentials: StagePotentials,
    _ flow: FlowOfPlan,
    _ costs: GoalCosts
  ) {
    self.costs = costs
    self.potentials = potentials
    self.flow = flow
    self.stages = stages
    firstFailure = stages.count
    pairFactors = stages.map { stage in
      var factors = PairFactors()
      for (goal, factor) in zip(stage.goals, stage.factors) {
        switch goal {
        case .nearness: factors.nearness = factor
        case .fit: factors.fit = factor
        case .wishes: factors.wishes = factor
        case .continuity: factors.continuity = factor
        case .band: factors.band = factor
        case .fineBalance: factors.fineBalance = factor
        case .locks, .urgent, .needs, .floors, .rules: break
        }
      }
      return factors
    }
    checkPairs()
    checkNeeds()
    checkProviders()
  }

  // MARK: - Arcs

  private mutating func checkPairs() {
    var flowAt = [Int](repeating: 0, count: costs.map.nodeCount)
    for need in costs.week.needs.indices where costs.week.needs[need].isPlanned {
      for (leaf, pieces) in flow.leaves(of: need) { flowAt[leaf] += pieces }
      for pair in costs.pairs.pairs(of: need) { checkPair(pair, of: need, flowAt) }
      for (leaf, _) in flow.leaves(of: need) { flowAt[leaf] = 0 }
    }
  }

  private mutating func checkPair(_ pair: Int, of need: Int, _ flowAt: [Int]) {
    let provider = Int(costs.pairs.providers[pair])
    let capacity = costs.map.pairCapacity(
      quantity: costs.week.needs[need].quantity,
      provider: provider
    )
    var cells = costs.map.arcCells(of: provider, costs.pairs.cells[pair])
    while cells != 0 {
      let leaf = costs.map.leaf(of: provider, inCell: cells.trailingZeroBitCount)
      cells &= cells &- 1
      let pieces = flowAt[leaf]
      for stage in 0..<firstFailure {
        let reduced =
          pairCost(pair, need, stage) - potentials.potential(of: need, in: stage)
          + potentials.potential(of: leaf, in: stage)
        if reduced == 0 { continue }
        if reduced < 0 ? pieces < capacity : pieces > 0 { fail(stage, need, leaf) }
        break
      }
    }
  }

  private func pairCost(_ pair: Int, _ need: Int, _ stage: Int) -> Int {
    let factors = pairFactors[stage]
    var cost = factors.nearness * Int(costs.pairs.nearness[pair])
    cost -= factors.fit * costs.pairs.fit(pair)
    cost -= factors.wishes * costs.pairs.wish(pair)
    cost -= factors.continuity * costs.pairs.continuity(pair)
    if factors.band != 0 { cost += factors.band * costs.pair(pair, need: need, .band) }
    if factors.fineBalance != 0 {
      cost += factors.fineBalance * costs.pair(pair, need: need, .fineBalance)
    }
    return cost
  }

  private mutating func checkNeeds() {
    let map = costs.map
    for need in costs.week.needs.indices where costs.week.needs[need].isPlanned {
      checkArc(of: need) { costs, pieces, goal in costs.missing(pieces, of: need, goal) }
    }
    for community in costs.week.communities.indices {
      let node = map.shortageNode(community)
      checkArc(of: node) { costs, pieces, goal in
        costs.shortage(pieces, of: community, goal)
      }
    }
  }

  private mutating func checkProviders() {
    let map = costs.map
    for unit in costs.week.units.indices {
      checkArc(of: map.unitNode(unit)) { costs, pieces, goal in
        costs.unit(pieces, of: unit, goal)
      }
    }
    for provider in costs.week.providers.indices {
      let node = map.providerNode(provider)
      if case .even = map.loads[provider] {
        checkArc(of: node) { costs, pieces, goal in costs.person(pieces, of: provider, goal) }
      } else {
        checkFreeArc(of: node)
      }
    }
    for node in (map.sink + 1)..<max(map.sink + 1, map.nodeCount) { checkFreeArc(of: node) }
  }

  /// Checks the arc of a node to its parent when it costs nothing.
  private mutating func checkFreeArc(of node: Int) {
    guard costs.map.isReached[node] else { return }
    let head = costs.map.parent[node]
    let pieces = flow.up[node]
    for stage in 0..<firstFailure {
      let reduced =
        potentials.potential(of: head, in: stage) - potentials.potential(of: node, in: stage)
      if reduced == 0 { continue }
      if reduced < 0 ? pieces < costs.map.capacity[node] : pieces > 0 { fail(stage, node, head) }
      return
    }
  }

  /// Checks the convex arc of a node to its parent: the last piece it carries and the next one.
  ///
  /// The vectors of the pieces rise lexicographically, so these two speak for all.
  ///
  /// - Parameters:
  ///   - node: The tail.
  ///   - cost: Cost of so many pieces for a goal.
  private mutating func checkArc(of node: Int, cost: (GoalCosts, Int, Goal) -> Int) {
    guard costs.map.isReached[node] else { return }
    let head = costs.map.parent[node]
    let carried = flow.up[node]
    for piece in [carried, carried + 1] where piece >= 1 && piece <= costs.map.capacity[node] {
      for stage in 0..<firstFailure {
        var reduced =
          potentials.potential(of: head, in: stage) - potentials.potential(of: node, in: stage)
        for (goal, factor) in zip(stages[stage].goals, stages[stage].factors) {
          reduced += factor * (cost(costs, piece, goal) - cost(costs, piece - 1, goal))
        }
        if reduced == 0 { continue }
        if reduced < 0 ? piece > carried : piece <= carried { fail(stage, node, head) }
        break
      }
    }
  }

  private mutating func fail(_ stage: Int, _ tail: Int, _ head: Int) {
    guard stage < firstFailure else { return }
    firstFailure = stage
    failedArc = (tail, head)
  }
}
