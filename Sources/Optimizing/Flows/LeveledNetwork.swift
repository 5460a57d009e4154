// SPDX-License-Identifier: GPL-3.0-or-later
package import NetworkFlow

/// A network whose arcs cost something at several levels, the first level being the most important.
///
/// All supply ends in one sink, whose demand is kept equal to the supply of the other nodes.
package struct LeveledNetwork: Sendable {
  /// A cost of one arc at one level; what is not listed costs nothing.
  package struct Entry: Sendable {
    /// The arc.
    package var arc: Int32
    /// Cost of one unit.
    package var cost: Int64
  }

  /// Nodes, arcs and bounds; its own costs are zero.
  package private(set) var network = FlowNetwork()
  /// The node in which all supply ends.
  package let sink: NodeIndex
  /// The costs of each level.
  package private(set) var entries: [[Entry]]
  /// The arc on which a node's supply can always leave: the first tree hangs on these.
  package private(set) var exits: [ArcIndex?] = [nil]
  private var supply: Int64 = 0

  /// Makes a network with nothing but its sink.
  ///
  /// - Parameter levels: How many levels there are.
  package init(levels: Int) {
    sink = network.addNode()
    entries = Array(repeating: [], count: levels)
  }

  /// How many levels there are.
  package var levelCount: Int { entries.count }

  /// Makes room, so that adding does not move what is there.
  package mutating func reserveCapacity(nodes: Int, arcs: Int) {
    network.reserveCapacity(nodes: nodes, arcs: arcs)
    exits.reserveCapacity(nodes)
  }

  /// Adds a node with a supply of 0 or more.
  package mutating func addNode(supply units: Int = 0) -> NodeIndex {
    supply += Int64(units)
    network.setSupply(-supply, of: sink)
    exits.append(nil)
    return network.addNode(supply: Int64(units))
  }

  /// Adds an arc that may carry 0 to `upper` units and costs nothing yet.
  @discardableResult
  package mutating func addArc(
    from tail: NodeIndex,
    to head: NodeIndex,
    upper: Int,
    isExit: Bool = false
  ) -> ArcIndex {
    let arc = network.addArc(from: tail, to: head, upper: Int64(upper), cost: 0)
    if isExit, exits[tail.offset] == nil { exits[tail.offset] = arc }
    return arc
  }

  /// States what one unit costs on an arc at a level.
  package mutating func setCost(_ cost: Int64, of arc: ArcIndex, at level: Int) {
    guard cost != 0 else { return }
    entries[level].append(Entry(arc: arc.rawValue, cost: cost))
  }

  /// The cost of every arc in a stage.
  ///
  /// - Complexity: O(arcs + entries).
  package func costs(of stage: Stage) -> [Int64] {
    var result = [Int64](repeating: 0, count: network.arcCount)
    for (level, factor) in zip(stage.levels, stage.factors) {
      for entry in entries[level] { result[Int(entry.arc)] += factor * entry.cost }
    }
    return result
  }

  /// The cost of every arc in a stage divided by what all of them are multiples of, so that a solver
  /// that computes in floating point sees smaller numbers; the best flows are the same.
  package func reducedCosts(of stage: Stage) -> [Int64] {
    let costs = costs(of: stage)
    var divisor: Int64 = 0
    for cost in costs where divisor != 1 {
      var (large, small) = (max(divisor, abs(cost)), min(divisor, abs(cost)))
      while small != 0 { (large, small) = (small, large % small) }
      divisor = large
    }
    return divisor > 1 ? costs.map { $0 / divisor } : costs
  }

  /// What a flow costs at a level.
  package func value(of flows: [Int64], at level: Int) -> Int {
    Int(entries[level].reduce(into: 0 as Int64) { $0 += $1.cost * flows[Int($1.arc)] })
  }
}

/// Consecutive levels packed into one whole-number cost.
package struct Stage: Sendable, Equatable {
  /// The levels, the most important first.
  package var levels: [Int]
  /// The factor of each; larger than all that the later levels of the stage can add up to.
  package var factors: [Int64]

  /// Makes a stage.
  package init(levels: [Int], factors: [Int64]) {
    self.levels = levels
    self.factors = factors
  }

  /// Packs neighbouring levels while the largest cost of a unit stays small enough for exact
  /// potentials.
  ///
  /// - Parameters:
  ///   - order: The levels, the most important first.
  ///   - ranges: Per level, an upper bound on how far its value can move. Range: 0 or more.
  ///   - unitCosts: Per level, the largest magnitude of a unit's cost.
  ///   - limit: The largest packed cost of a unit.
  /// - Returns: The stages in order.
  package static func pack(
    order: [Int],
    ranges: [Int],
    unitCosts: [Int],
    limit: Int64 = 1 << 44
  ) -> [Stage] {
    var stages: [Stage] = []
    for level in order {
      if let last = stages.last,
        let longer = last.adding(level, ranges: ranges, unitCosts: unitCosts, limit: limit)
      {
        stages[stages.count - 1] = longer
      } else {
        stages.append(Stage(levels: [level], factors: [1]))
      }
    }
    return stages
  }

  private func adding(
    _ level: Int,
    ranges: [Int],
    unitCosts: [Int],
    limit: Int64
  ) -> Stage? {
    let all = levels + [level]
    var factors = [Int64](repeating: 1, count: all.count)
    var below: Int64 = 0
    for position in all.indices.reversed() {
      let factor = below + 1
      let (range, tooFar) = factor.multipliedReportingOverflow(by: Int64(ranges[all[position]]))
      let (unit, tooDear) = factor.multipliedReportingOverflow(by: Int64(unitCosts[all[position]]))
      let (sum, tooMuch) = below.addingReportingOverflow(range)
      guard !tooFar, !tooDear, !tooMuch, unit <= limit, sum < 1 << 61 else { return nil }
      factors[position] = factor
      below = sum
    }
    return Stage(levels: all, factors: factors)
  }
}
