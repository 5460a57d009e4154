// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import NetworkFlow

/// Solves a leveled network stage by stage with the network simplex, part by part.
///
/// After a stage every arc with a reduced cost other than 0 is fixed where it is: complementary
/// slackness, which leaves exactly the best flows of that stage and keeps the network a network.
package struct LexicographicFlow: Sendable {
  /// Threads at most.
  package var threads: Int
  /// Pivots at most in each part, so that the result is the same on every machine.
  package var pivotLimit: Int

  /// Makes a method.
  package init(threads: Int, pivotLimit: Int = .max) {
    self.threads = threads
    self.pivotLimit = pivotLimit
  }

  /// Solves a network.
  ///
  /// - Parameters:
  ///   - leveled: The network; the zero flow through the exits must be feasible.
  ///   - stages: The stages in order.
  ///   - stop: Polled while pivoting.
  /// - Returns: Flows and potentials of all parts together.
  /// - Throws: `FlowError` when numbers are too large for exact arithmetic.
  package func solve(
    _ leveled: LeveledNetwork,
    stages: [Stage],
    stop: StopSignal?
  ) throws(FlowError) -> LexicographicOutcome {
    let components = Components(leveled)
    let parts = FlowPart.split(leveled, components, stages: stages)
    let order = parts.indices.sorted {
      (parts[$1].arcs.count, $0) < (parts[$0].arcs.count, $1)
    }
    let limit = pivotLimit
    let answers = parallelMap(count: order.count, threads: threads) { position in
      Result { () throws(FlowError) in
        try parts[order[position]].solve(stop: stop, pivotLimit: limit)
      }
    }
    var outcome = LexicographicOutcome(
      flows: Array(repeating: 0, count: leveled.network.arcCount),
      potentials: [],
      firstTree: Array(repeating: .atLower, count: leveled.network.arcCount),
      stoppedBy: nil,
      pivots: 0
    )
    let finished = try answers.map { answer throws(FlowError) in try answer.get() }
    let stageCount = finished.map(\.potentials.count).min() ?? stages.count
    outcome.potentials = Array(
      repeating: Array(repeating: 0, count: leveled.network.nodeCount),
      count: stageCount
    )
    for (position, answer) in zip(order, finished) { parts[position].merge(answer, into: &outcome) }
    return outcome
  }
}

/// One connected part with a sink of its own.
struct FlowPart: Sendable {
  /// What a part gave.
  struct Answer: Sendable {
    var flows: [Int64]
    var potentials: [[Int64]]
    var firstTree: [LexicographicOutcome.ArcStatus]
    var looseNodes: [Int]
    var isFeasible = true
    var stoppedBy: StopReason?
    var pivots: Int
  }

  private(set) var network = FlowNetwork()
  /// Arcs of the whole network, by position in the part.
  private(set) var arcs: [Int32] = []
  /// Nodes of the whole network, by position in the part; the sink is the last.
  private(set) var nodes: [Int32] = []
  private var exits: [ArcIndex?] = []
  private var costs: [[Int64]] = []

  static func split(
    _ leveled: LeveledNetwork,
    _ components: Components,
    stages: [Stage]
  ) -> [FlowPart] {
    var parts = Array(repeating: FlowPart(), count: components.count)
    let whole = leveled.network
    var local = [Int32](repeating: 0, count: whole.nodeCount)
    for node in 0..<whole.nodeCount {
      let part = Int(components.partOfNode[node])
      guard part >= 0 else { continue }
      local[node] = parts[part].network.addNode(supply: whole.supplies[node]).rawValue
      parts[part].nodes.append(Int32(node))
    }
    for part in parts.indices {
      let supply = parts[part].network.supplies.reduce(0, +)
      parts[part].network.addNode(supply: -supply)
      parts[part].nodes.append(leveled.sink.rawValue)
      parts[part].exits = Array(repeating: nil, count: parts[part].nodes.count)
    }
    let stageCosts = stages.map { leveled.costs(of: $0) }
    let sink = leveled.sink.offset
    for arc in whole.arcs {
      let (tail, head) = (whole.tail(of: arc).offset, whole.head(of: arc).offset)
      let part = Int(components.partOfNode[tail])
      let end = head == sink ? parts[part].nodes.count - 1 : Int(local[head])
      let added = parts[part].network
        .addArc(
          from: NodeIndex(Int(local[tail])),
          to: NodeIndex(end),
          upper: whole.upperBounds[arc.offset],
          cost: stageCosts.first?[arc.offset] ?? 0
        )
      parts[part].arcs.append(arc.rawValue)
      if leveled.exits[tail] == arc { parts[part].exits[Int(local[tail])] = added }
    }
    for part in parts.indices {
      parts[part].costs = stageCosts.map { costs in parts[part].arcs.map { costs[Int($0)] } }
    }
    return parts
  }

  func solve(stop: StopSignal?, pivotLimit: Int) throws(FlowError) -> Answer {
    var options = SimplexOptions()
    options.start = .arcs(exits)
    var simplex = try NetworkSimplex(network, options: options)
    var budget = WorkBudget(limit: pivotLimit)
    var answer = Answer(
      flows: [],
      potentials: [],
      firstTree: [],
      looseNodes: [],
      stoppedBy: nil,
      pivots: 0
    )
    for (number, stageCosts) in costs.enumerated() {
      if number > 0 {
        _ = simplex.freeze()
        try simplex.replaceCosts(stageCosts)
      }
      if case .stopped(let reason, let isFeasible) = simplex.solve(stop: stop, budget: &budget) {
        answer.stoppedBy = reason
        answer.isFeasible = isFeasible
        break
      }
      let sinkPotential = simplex.potentials[nodes.count - 1]
      answer.potentials.append(simplex.potentials.map { sinkPotential - $0 })
      if number == 0 {
        let basis = simplex.basis
        answer.firstTree = Self.statuses(of: basis)
        answer.looseNodes = looseNodes(of: basis)
      }
    }
    answer.flows = simplex.flows
    answer.pivots = simplex.pivots
    return answer
  }

  /// Nodes without a tree arc, but for the one whose tree holds the sink: the sink stands for it.
  private func looseNodes(of basis: FlowBasis) -> [Int] {
    var top = nodes.count - 1
    while let arc = basis.treeArcs[top] {
      let tail = network.tail(of: arc).offset
      top = tail == top ? network.head(of: arc).offset : tail
    }
    return basis.treeArcs.indices.filter { basis.treeArcs[$0] == nil && $0 != top }
  }

  private static func statuses(of basis: FlowBasis) -> [LexicographicOutcome.ArcStatus] {
    basis.arcStatuses.map {
      switch $0 {
      case .atLower: .atLower
      case .atUpper: .atUpper
      case .inTree: .inTree
      }
    }
  }

  func merge(_ answer: Answer, into outcome: inout LexicographicOutcome) {
    for (position, arc) in arcs.enumerated() {
      outcome.flows[Int(arc)] = answer.flows[position]
      if !answer.firstTree.isEmpty { outcome.firstTree[Int(arc)] = answer.firstTree[position] }
    }
    outcome.looseNodes += answer.looseNodes.map { nodes[$0] }
    for stage in outcome.potentials.indices {
      for (position, node) in nodes.enumerated().dropLast() {
        outcome.potentials[stage][Int(node)] = answer.potentials[stage][position]
      }
    }
    outcome.isFeasible = outcome.isFeasible && answer.isFeasible
    outcome.stoppedBy = outcome.stoppedBy ?? answer.stoppedBy
    outcome.pivots += answer.pivots
  }
}
