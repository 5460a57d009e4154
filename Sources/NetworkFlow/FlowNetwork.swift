// SPDX-License-Identifier: GPL-3.0-or-later

/// A directed network with whole-number supplies, bounds and costs.
///
/// The problem it states: choose a flow x with  lower[a] <= x[a] <= upper[a]  for every arc a and
/// (flow out of v) − (flow into v) = supply[v]  for every node v, so that  sum of cost[a] * x[a]
/// is least. Parallel arcs and loops are allowed. All numbers are exact integers, and so is the
/// answer: with whole-number data an optimal flow is whole.
public struct FlowNetwork: Sendable, Equatable {
  /// The largest magnitude of a bound; use it as the upper bound of an arc without a limit.
  public static let unlimited: Int64 = 1 << 60

  /// Supply of each node, negative for demand.
  public private(set) var supplies: [Int64] = []
  /// Lower bound of each arc.
  public internal(set) var lowerBounds: [Int64] = []
  /// Upper bound of each arc.
  public internal(set) var upperBounds: [Int64] = []
  /// Cost per unit on each arc.
  public internal(set) var costs: [Int64] = []
  var tails: [Int32] = []
  var heads: [Int32] = []

  /// Makes a network without nodes.
  public init() {}

  /// How many nodes there are.
  public var nodeCount: Int { supplies.count }
  /// How many arcs there are.
  public var arcCount: Int { costs.count }
  /// All arcs in the order of adding.
  public var arcs: Range<ArcIndex> { ArcIndex(0)..<ArcIndex(arcCount) }

  /// Makes room, so that adding does not move what is there.
  ///
  /// - Parameters:
  ///   - nodes: Nodes expected in all.
  ///   - arcs: Arcs expected in all.
  public mutating func reserveCapacity(nodes: Int, arcs: Int) {
    supplies.reserveCapacity(nodes)
    lowerBounds.reserveCapacity(arcs)
    upperBounds.reserveCapacity(arcs)
    costs.reserveCapacity(arcs)
    tails.reserveCapacity(arcs)
    heads.reserveCapacity(arcs)
  }

  /// Adds a node.
  ///
  /// - Parameter supply: Units that arise here, negative for demand.
  /// - Returns: The new node.
  @discardableResult
  public mutating func addNode(supply: Int64 = 0) -> NodeIndex {
    supplies.append(supply)
    return NodeIndex(supplies.count - 1)
  }

  /// Replaces the supply of a node.
  ///
  /// - Parameters:
  ///   - supply: Units that arise here, negative for demand.
  ///   - node: A node of this network, otherwise a programmer error.
  public mutating func setSupply(_ supply: Int64, of node: NodeIndex) {
    supplies[node.offset] = supply
  }

  /// Adds an arc; whether nodes and bounds are right is told by ``validate()``.
  ///
  /// - Parameters:
  ///   - tail: Where the arc starts.
  ///   - head: Where it ends.
  ///   - lower: Least flow; may be negative.
  ///   - upper: Greatest flow; ``unlimited`` for no limit.
  ///   - cost: Cost per unit, may be negative.
  /// - Returns: The new arc.
  @discardableResult
  public mutating func addArc(
    from tail: NodeIndex,
    to head: NodeIndex,
    lower: Int64 = 0,
    upper: Int64,
    cost: Int64
  ) -> ArcIndex {
    tails.append(tail.rawValue)
    heads.append(head.rawValue)
    lowerBounds.append(lower)
    upperBounds.append(upper)
    costs.append(cost)
    return ArcIndex(costs.count - 1)
  }

  /// Where an arc starts.
  ///
  /// - Parameter arc: An arc of this network, otherwise a programmer error.
  /// - Returns: The node that the arc leaves.
  public func tail(of arc: ArcIndex) -> NodeIndex { NodeIndex(Int(tails[arc.offset])) }

  /// Where an arc ends.
  ///
  /// - Parameter arc: An arc of this network, otherwise a programmer error.
  /// - Returns: The node that the arc enters.
  public func head(of arc: ArcIndex) -> NodeIndex { NodeIndex(Int(heads[arc.offset])) }
}
