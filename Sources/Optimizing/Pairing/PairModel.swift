// SPDX-License-Identifier: GPL-3.0-or-later

/// Two sides whose entities are paired: choose x[i, j] in {0, 1} on the listed pairs so that no load
/// exceeds its limit and the costs of pairs and loads are least, goal by goal.
///
/// A load is a sum over the pairs of one entity: `load[j] = sum of weight[i] · x[i, j]` in a tally at
/// the second side, `load[i] = sum of weight[j] · x[i, j]` in one at the first. Its cost is convex.
/// Nothing has a lower bound: wanting more is a cost.
package struct PairModel: Sendable {
  /// One part of the cost of a load.
  package struct LoadCost: Sendable, Equatable {
    /// How the cost grows.
    package enum Shape: Sendable, Equatable {
      /// Slope × what is missing to the target.
      case under(target: Int, slope: Int)
      /// Slope × what is beyond the target.
      case over(target: Int, slope: Int)
      /// Weight × square of the whole.
      case square(weight: Int)
    }

    /// The goal that pays.
    package var level: Int
    /// How the cost grows.
    package var shape: Shape
    /// Load that is there without any pair.
    package var base: Int

    /// Makes a cost.
    package init(level: Int, _ shape: Shape, base: Int = 0) {
      self.level = level
      self.shape = shape
      self.base = base
    }

    /// The cost of a load from pairs.
    package func cost(of load: Int) -> Int {
      let whole = base + load
      return switch shape {
      case .under(let target, let slope): slope * max(0, target - whole)
      case .over(let target, let slope): slope * max(0, whole - target)
      case .square(let weight): weight * whole * whole
      }
    }
  }

  /// One load: its limit and what it costs.
  package struct Row: Sendable, Equatable {
    /// What pairs may add up to.
    package var upper: Int
    /// Its costs; several at one level add up.
    package var costs: [LoadCost]

    /// Makes a load.
    package init(upper: Int, costs: [LoadCost] = []) {
      self.upper = upper
      self.costs = costs
    }

    /// What a load from pairs costs at a level.
    package func cost(of load: Int, at level: Int) -> Int {
      costs.reduce(0) { $0 + ($1.level == level ? $1.cost(of: load) : 0) }
    }
  }

  /// Loads of one kind at all entities of a side.
  package struct Tally: Sendable, Equatable {
    /// What each entity of the other side adds.
    ///
    /// Range: 0 or more.
    package var weights: [Int32]
    /// The load of each entity of this side; nil where nothing limits it or costs.
    package var rows: [Row?]

    /// Makes a kind of load.
    package init(weights: [Int32], rows: [Row?]) {
      self.weights = weights
      self.rows = rows
    }
  }

  /// How many goals there are.
  package let levels: Int
  /// Entities of the second side.
  package let toCount: Int
  /// Where the pairs of each entity of the first side begin; one more entry than entities.
  package private(set) var starts: [Int32] = [0]
  /// The entity of the second side of each pair, ascending within one of the first.
  package private(set) var ends: [Int32] = []
  /// What each pair costs at each goal that pairs cost anything at; empty lists for others.
  package private(set) var pairCosts: [[Int32]]
  /// Pairs of each entity of the first side: the first of the loads there, each pair weighs 1.
  package var counts: [Row] = []
  /// Loads at the second side.
  package var toTallies: [Tally] = []
  /// Further loads at the first side.
  package var fromTallies: [Tally] = []
  /// Entities of the first side whose partners must hang together.
  package var isConnected: [Bool] = []
  /// Neighbours of each entity of the second side, ascending; empty when none must hang together.
  package var neighbours: [[Int32]] = []
  /// Pairs of pairs that exclude each other, by their numbers.
  package var exclusions: [(Int32, Int32)] = []
  /// What fixed pairs and the like add to each goal.
  package var constants: [Int]

  /// Makes a model without pairs.
  ///
  /// - Parameters:
  ///   - levels: How many goals there are.
  ///   - toCount: Entities of the second side.
  ///   - costed: Goals at which pairs cost anything.
  package init(levels: Int, toCount: Int, costed: [Int]) {
    self.levels = levels
    self.toCount = toCount
    pairCosts = Array(repeating: [], count: levels)
    costedLevels = costed
    constants = Array(repeating: 0, count: levels)
  }

  /// Goals at which pairs cost anything, ascending.
  package let costedLevels: [Int]

  /// Entities of the first side.
  package var fromCount: Int { starts.count - 1 }
  /// Pairs that may be chosen.
  package var pairCount: Int { ends.count }

  /// Makes room, so that adding does not move what is there.
  package mutating func reserve(pairs: Int, entities: Int) {
    starts.reserveCapacity(entities + 1)
    ends.reserveCapacity(pairs)
    for level in costedLevels { pairCosts[level].reserveCapacity(pairs) }
  }

  /// Adds a pair of the entity that is being filled.
  ///
  /// - Parameters:
  ///   - to: Its partner, larger than that of the pair before.
  ///   - costs: One number for each of ``costedLevels``.
  package mutating func addPair(to: Int, costs: some Sequence<Int32>) {
    ends.append(Int32(to))
    for (level, cost) in zip(costedLevels, costs) { pairCosts[level].append(cost) }
  }

  /// Ends the entity that is being filled and begins the next.
  package mutating func closeEntity() { starts.append(Int32(ends.count)) }

  /// The pairs of an entity of the first side.
  package func pairs(of from: Int) -> Range<Int> { Int(starts[from])..<Int(starts[from + 1]) }

  /// What a pair costs at a goal.
  package func cost(of pair: Int, at level: Int) -> Int {
    pairCosts[level].isEmpty ? 0 : Int(pairCosts[level][pair])
  }

  /// The value of every goal when these pairs are chosen.
  ///
  /// - Parameter chosen: Whether each pair is chosen.
  /// - Returns: One number a goal.
  /// - Complexity: O(pairs × tallies + loads).
  package func values(of chosen: [Bool]) -> [Int] {
    var values = constants
    let loads = PairLoads(self, chosen)
    for from in 0..<fromCount {
      for pair in pairs(of: from) where chosen[pair] {
        for level in costedLevels { values[level] += Int(pairCosts[level][pair]) }
      }
    }
    loads.forEachRow(of: self) { row, load in
      for cost in row.costs { values[cost.level] += cost.cost(of: load) }
    }
    return values
  }
}

/// The loads that a choice of pairs adds up to.
package struct PairLoads: Sendable {
  /// Pairs of each entity of the first side.
  package var counts: [Int]
  /// Loads at the second side, by tally and entity.
  package var to: [[Int]]
  /// Further loads at the first side, by tally and entity.
  package var from: [[Int]]

  /// Adds up.
  package init(_ model: PairModel, _ chosen: [Bool]) {
    counts = Array(repeating: 0, count: model.fromCount)
    to = model.toTallies.map { _ in Array(repeating: 0, count: model.toCount) }
    from = model.fromTallies.map { _ in Array(repeating: 0, count: model.fromCount) }
    for source in 0..<model.fromCount {
      for pair in model.pairs(of: source) where chosen[pair] {
        let end = Int(model.ends[pair])
        counts[source] += 1
        for tally in model.toTallies.indices {
          to[tally][end] += Int(model.toTallies[tally].weights[source])
        }
        for tally in model.fromTallies.indices {
          from[tally][source] += Int(model.fromTallies[tally].weights[end])
        }
      }
    }
  }

  /// Visits every load that is limited or costs anything.
  package func forEachRow(of model: PairModel, _ visit: (PairModel.Row, Int) -> Void) {
    for (row, load) in zip(model.counts, counts) { visit(row, load) }
    for (tally, loads) in zip(model.toTallies, to) {
      for (row, load) in zip(tally.rows, loads) { if let row { visit(row, load) } }
    }
    for (tally, loads) in zip(model.fromTallies, from) {
      for (row, load) in zip(tally.rows, loads) { if let row { visit(row, load) } }
    }
  }
}
