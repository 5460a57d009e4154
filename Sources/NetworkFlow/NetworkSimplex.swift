// SPDX-License-Identifier: GPL-3.0-or-later

/// A primal network simplex that keeps its spanning tree between solves.
///
/// A value: copying it copies tree and flow, so that "what if" questions can be asked of the copy.
/// The same network, options and calls give the same flow and potentials every time. Every tree is
/// strongly feasible (each node can send one more unit towards the root), so that no sequence of
/// degenerate pivots repeats itself.
///
/// - Note: Source: W. H. Cunningham, A network simplex method, 1976, doi:10.1007/BF01580379 (the
///   leaving rule); M. D. Grigoriadis, An efficient implementation of the network simplex method,
///   1986, doi:10.1007/BFb0121089 (block pricing).
public struct NetworkSimplex: Sendable {
  /// The network with the bounds and costs that now hold.
  public internal(set) var network: FlowNetwork
  /// Pivots so far, over all solves.
  public internal(set) var pivots = 0
  /// Whether the tree carries an optimal flow for the present costs.
  public internal(set) var isOptimal = false

  /// The shape of the tree: one record per node, the root last.
  var links: [TreeLink]
  /// The arc from each node to its parent; the root has a dummy.
  var hooks: [TreeHook]
  /// One per node, the root last: reduced cost = cost + potential(tail) − potential(head).
  var nodePotentials: [Int64]
  /// Nodes whose artificial arc runs from the root to the node instead of up.
  var hasDownwardArtificial: [Bool]
  /// How far the present costs can add up.
  var reach: CostReach
  /// What a unit on an artificial arc costs: above any path until the flow is feasible, then 0.
  var artificialCost: Int64
  /// Upper less lower bound of each arc.
  var capacities: [Int64]
  var statuses: [ArcStatus]
  /// The arcs that may enter the tree, in pricing order, as they stand in the residual network.
  var priced: [ResidualArc]
  /// The arc behind each place of `priced`.
  var order: [Int32]
  /// The place of each arc in `priced`, −1 when it is left out.
  var places: [Int32]
  /// Ends of the prefixes of `priced` that are solved one after the other before the whole.
  var stageEnds: [Int]
  var cursor = 0
  /// Whether the tree was optimal before a few changes, so that few arcs can improve it.
  var isNearOptimal = false

  /// Prepares a network: checks it, builds the first tree and the pricing order.
  ///
  /// - Parameters:
  ///   - network: The problem.
  ///   - options: The first tree and the stages.
  /// - Throws: ``FlowError`` from ``FlowNetwork/validate()``, or with code `.wrongCount` when the
  ///   starting arcs are not one per node, `.unknownArc` when one of them does not touch its node.
  public init(
    _ network: FlowNetwork,
    options: SimplexOptions = SimplexOptions()
  ) throws(FlowError) {
    try network.validate()
    let nodeCount = network.nodeCount
    let arcCount = network.arcCount
    self.network = network
    links = [TreeLink](repeating: TreeLink(), count: nodeCount + 1)
    hooks = [TreeHook](repeating: TreeHook(), count: nodeCount + 1)
    nodePotentials = [Int64](repeating: 0, count: nodeCount + 1)
    hasDownwardArtificial = [Bool](repeating: false, count: nodeCount)
    reach = try network.costReach(of: network.costs)
    artificialCost = reach.path + 1
    capacities = [Int64](repeating: 0, count: arcCount)
    for arc in 0..<arcCount {
      capacities[arc] = network.upperBounds[arc] - network.lowerBounds[arc]
    }
    statuses = [ArcStatus](repeating: .atLower, count: arcCount)
    priced = []
    order = []
    places = [Int32](repeating: -1, count: arcCount)
    stageEnds = []
    try plantTree(options.start)
    arrangePricing(options.staging)
  }

  /// The number of the root, an extra node that only artificial arcs touch.
  var root: Int { links.count - 1 }
}

/// How the first tree is built and in which portions the arcs are priced.
public struct SimplexOptions: Sendable, Equatable {
  /// How nodes are hung on the first tree.
  public enum Start: Sendable, Equatable {
    /// Every node on an artificial arc.
    case artificial
    /// A first flow over the cheapest arcs with room, one node after the other.
    case greedy
    /// Each node on the arc named for it, one entry per node; nil, an arc without room for the
    /// flow and an arc that closes a cycle mean an artificial arc.
    case arcs([ArcIndex?])
  }

  /// Which arcs are looked at first.
  public enum Staging: Sendable, Equatable {
    /// All arcs at once.
    case off
    /// First the so many cheapest arcs into each node, then the next number, then all.
    case cheapestInto([Int])
    /// First the so many cheapest arcs out of each node, then the next number, then all.
    case cheapestOutOf([Int])
  }

  /// How nodes are hung on the first tree.
  public var start: Start
  /// Which arcs are looked at first; changes speed, not the optimum.
  public var staging: Staging

  /// Makes options.
  ///
  /// - Parameters:
  ///   - start: How nodes are hung on the first tree.
  ///   - staging: Which arcs are looked at first.
  public init(start: Start = .greedy, staging: Staging = .off) {
    self.start = start
    self.staging = staging
  }
}

/// Where an arc stands in the basis.
public enum ArcStatus: UInt8, Sendable {
  /// Outside the tree, carrying its lower bound.
  case atLower
  /// Outside the tree, carrying its upper bound.
  case atUpper
  /// In the spanning tree.
  case inTree
}

/// Where a node stands in the spanning tree, 16 bytes: all that a walk over a subtree reads.
struct TreeLink: Sendable, Equatable {
  var parent: Int32 = -1
  var depth: Int32 = 0
  var firstChild: Int32 = -1
  var nextSibling: Int32 = -1
}

/// The arc by which a node hangs on its parent, 24 bytes.
struct TreeHook: Sendable, Equatable {
  /// The arc; −1 for the artificial arc to the root.
  var arc: Int32 = -1
  /// The sibling before this node, so that it can be unhung in one step.
  var previousSibling: Int32 = -1
  /// Units that the arc can still carry from here to the parent; above 0 in every tree.
  var toward: Int64 = 0
  /// Units that the arc can still carry from the parent to here.
  var away: Int64 = 0
}

/// An arc in its one residual direction, with its cost in that direction, 16 bytes.
struct ResidualArc: Sendable, Equatable {
  var tail: Int32
  var head: Int32
  var cost: Int64

  var reversed: ResidualArc { ResidualArc(tail: head, head: tail, cost: -cost) }
}
