// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import NetworkFlow

/// Solves a pair model that is a flow: every weight is 0 or 1 and the kinds of load nest.
///
/// From each entity of the first side its pairs lead to one of the second, through a node of its kind
/// where a tally counts only some, and on to the sink; what an entity of the first side leaves unused
/// goes there directly. Convex costs are parallel arcs.
package struct PairFlow: Sendable {
  /// Tallies at the second side that count everybody.
  let whole: [Int]
  /// Tallies that count some, none of them in common; those of equal members share a class.
  let classes: [[Int]]
  /// The class of each entity of the first side, or −1.
  let classOfFrom: [Int32]
  let model: PairModel

  /// Recognises a flow; nil when the structure is none that a network has.
  ///
  /// - Parameter model: Any model.
  package init?(_ model: PairModel) {
    guard model.exclusions.isEmpty,
      model.fromTallies.allSatisfy({ tally in
        tally.rows.allSatisfy { $0 == nil } || tally.weights.allSatisfy { $0 == 1 }
      }),
      !zip(model.isConnected, model.counts).contains(where: { $0 && $1.upper > 1 })
    else { return nil }
    var whole: [Int] = []
    var classes: [[Int]] = []
    var classOfFrom = [Int32](repeating: -1, count: model.fromCount)
    for (number, tally) in model.toTallies.enumerated()
    where tally.rows.contains(where: { $0 != nil }) {
      guard tally.weights.allSatisfy({ $0 == 0 || $0 == 1 }) else { return nil }
      let members = tally.weights.indices.filter { tally.weights[$0] == 1 }
      if members.count == model.fromCount {
        whole.append(number)
        continue
      }
      guard let first = members.first else { continue }
      let known = classOfFrom[first]
      guard members.allSatisfy({ classOfFrom[$0] == known }) else { return nil }
      if known >= 0 {
        guard classOfFrom.count(where: { $0 == known }) == members.count else { return nil }
        classes[Int(known)].append(number)
      } else {
        for member in members { classOfFrom[member] = Int32(classes.count) }
        classes.append([number])
      }
    }
    self.whole = whole
    self.classes = classes
    self.classOfFrom = classOfFrom
    self.model = model
  }

  /// Solves it.
  ///
  /// - Parameters:
  ///   - threads: Threads at most.
  ///   - stop: Polled while pivoting.
  /// - Returns: Pairs and proofs.
  /// - Throws: `FlowError` when numbers are too large for exact arithmetic.
  package func solve(threads: Int, stop: StopSignal?) throws(FlowError) -> PairAnswer {
    let network = PairNetwork(self)
    let stages = network.stages
    let outcome = try LexicographicFlow(threads: threads)
      .solve(network.leveled, stages: stages, stop: stop)
    var chosen = [Bool](repeating: false, count: model.pairCount)
    if outcome.isFeasible {
      for pair in chosen.indices { chosen[pair] = outcome.flows[network.pairArc(pair)] > 0 }
    }
    var isOptimal = [Bool](repeating: false, count: model.levels)
    for (stage, _) in zip(stages, outcome.potentials) {
      for level in stage.levels { isOptimal[level] = true }
    }
    let reach = PairReach(model)
    let proofs = PairFlowProofs(network, stages: stages, outcome: outcome).proofs
      .map { $0.settled(model, reach) }
    // A flow that was stopped may serve few or nobody.
    if outcome.stoppedBy != nil {
      chosen = PairGreedy.choice(PairTables(model), from: chosen, stop: stop)
    }
    return PairAnswer(
      chosen: chosen,
      proofs: proofs,
      isOptimal: isOptimal,
      stoppedBy: outcome.stoppedBy
    )
  }
}

/// The network of a pair model.
struct PairNetwork {
  let flow: PairFlow
  private(set) var leveled: LeveledNetwork
  /// The node of each entity of the first side.
  private(set) var fromNodes: [NodeIndex] = []
  /// The node of each entity of the second side; nil where nothing limits it or costs.
  private(set) var toNodes: [NodeIndex?] = []
  /// By class and entity of the second side; nil where the class has no load there.
  private(set) var classNodes: [[NodeIndex?]] = []
  private var firstPairArc = 0
  private let model: PairModel

  init(_ flow: PairFlow) {
    self.flow = flow
    model = flow.model
    leveled = LeveledNetwork(levels: model.levels)
    leveled.reserveCapacity(
      nodes: model.fromCount + 2 * model.toCount + 1,
      arcs: model.pairCount + 4 * (model.fromCount + model.toCount)
    )
    for from in 0..<model.fromCount {
      let rows = [model.counts[from]] + model.fromTallies.compactMap { $0.rows[from] }
      let upper = min(rows.map(\.upper).min() ?? 0, model.pairs(of: from).count)
      fromNodes.append(leveled.addNode(supply: upper))
      // What is not used leaves at once: the marginal costs of using less, from the whole downwards.
      let used = Marginals(rows, upper: upper)
      addArcs(used.reversed, from: fromNodes[from], to: leveled.sink, isExit: true)
    }
    addSinks()
    firstPairArc = leveled.network.arcCount
    for from in 0..<model.fromCount { addPairs(of: from) }
  }

  private mutating func addSinks() {
    for to in 0..<model.toCount {
      let rows = flow.whole.compactMap { model.toTallies[$0].rows[to] }
      toNodes.append(rows.isEmpty ? nil : leveled.addNode())
      if let node = toNodes[to] { addRow(rows, from: node, to: leveled.sink) }
    }
    for tallies in flow.classes {
      var nodes: [NodeIndex?] = []
      for to in 0..<model.toCount {
        let rows = tallies.compactMap { model.toTallies[$0].rows[to] }
        nodes.append(rows.isEmpty ? nil : leveled.addNode())
        if let node = nodes[to] { addRow(rows, from: node, to: toNodes[to] ?? leveled.sink) }
      }
      classNodes.append(nodes)
    }
  }

  private mutating func addRow(_ rows: [PairModel.Row], from tail: NodeIndex, to head: NodeIndex) {
    let upper = min(rows.map(\.upper).min() ?? 0, model.pairCount)
    addArcs(Marginals(rows, upper: upper), from: tail, to: head, isExit: false)
  }

  private mutating func addArcs(
    _ marginals: Marginals,
    from tail: NodeIndex,
    to head: NodeIndex,
    isExit: Bool
  ) {
    // A spare unit of room lets the first tree hang on an exit that all supply may take.
    let isOnly = isExit && marginals.pieces.count == 1
    for piece in marginals.pieces {
      let room = piece.capacity + (isOnly ? 1 : 0)
      let arc = leveled.addArc(from: tail, to: head, upper: room, isExit: isOnly)
      for (level, cost) in piece.costs { leveled.setCost(Int64(cost), of: arc, at: level) }
    }
  }

  private mutating func addPairs(of from: Int) {
    let kind = flow.classOfFrom[from]
    for pair in model.pairs(of: from) {
      let to = Int(model.ends[pair])
      let entry = (kind >= 0 ? classNodes[Int(kind)][to] : nil) ?? toNodes[to] ?? leveled.sink
      let arc = leveled.addArc(from: fromNodes[from], to: entry, upper: 1)
      for level in model.costedLevels {
        leveled.setCost(Int64(model.cost(of: pair, at: level)), of: arc, at: level)
      }
    }
  }

  /// The arc of a pair.
  func pairArc(_ pair: Int) -> Int { firstPairArc + pair }

  /// The goals packed so that each outweighs all that later ones can add up to.
  var stages: [Stage] {
    var ranges = [Int](repeating: 0, count: model.levels)
    var unitCosts = [Int](repeating: 0, count: model.levels)
    for level in model.costedLevels {
      for from in 0..<model.fromCount {
        let pairs = model.pairs(of: from)
        let costs = pairs.lazy.map { abs(model.cost(of: $0, at: level)) }
        let largest = costs.max() ?? 0
        ranges[level] += 2 * largest * min(model.counts[from].upper, pairs.count)
        unitCosts[level] = max(unitCosts[level], largest)
      }
    }
    for level in leveled.entries.indices {
      for entry in leveled.entries[level] where Int(entry.arc) < firstPairArc {
        let upper = Int(leveled.network.upperBounds[Int(entry.arc)])
        ranges[level] += abs(Int(entry.cost)) * upper
        unitCosts[level] = max(unitCosts[level], abs(Int(entry.cost)))
      }
    }
    return PairStages.pack(
      ranges: ranges,
      unitCosts: unitCosts,
      nodes: leveled.network.nodeCount,
      limit: 1 << 46
    )
  }
}

/// The costs of each further unit of a load, pieces of equal costs joined.
struct Marginals {
  /// So many units at so much each.
  struct Piece {
    var capacity: Int
    /// Levels with a cost other than 0, ascending.
    var costs: [(level: Int, cost: Int)]
  }

  private(set) var pieces: [Piece] = []

  init(_ rows: [PairModel.Row], upper: Int) {
    let costs = rows.flatMap(\.costs)
    guard upper > 0 else { return }
    let levels = Set(costs.map(\.level)).sorted()
    for unit in 1...upper {
      var vector: [(level: Int, cost: Int)] = []
      for level in levels {
        var step = 0
        for cost in costs where cost.level == level {
          step += cost.cost(of: unit) - cost.cost(of: unit - 1)
        }
        if step != 0 { vector.append((level, step)) }
      }
      if let last = pieces.last, last.costs.elementsEqual(vector, by: ==) {
        pieces[pieces.count - 1].capacity += 1
      } else {
        pieces.append(Piece(capacity: 1, costs: vector))
      }
    }
  }

  /// The costs of each unit less, from the whole downwards.
  var reversed: Marginals {
    var result = self
    result.pieces = pieces.reversed()
      .map { piece in
        Piece(capacity: piece.capacity, costs: piece.costs.map { ($0.level, -$0.cost) })
      }
    return result
  }
}
