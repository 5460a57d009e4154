// SPDX-License-Identifier: GPL-3.0-or-later

extension NetworkSimplex {
  /// What an arc carries at present.
  ///
  /// - Parameter arc: An arc of the network, otherwise a programmer error.
  /// - Returns: Units, lower bound included.
  public func flow(of arc: ArcIndex) -> Int64 {
    let offset = arc.offset
    switch statuses[offset] {
    case .atLower: return network.lowerBounds[offset]
    case .atUpper: return network.upperBounds[offset]
    case .inTree:
      let tail = Int(network.tails[offset])
      if hooks[tail].arc == arc.rawValue { return network.lowerBounds[offset] + hooks[tail].away }
      return network.lowerBounds[offset] + hooks[Int(network.heads[offset])].toward
    }
  }

  /// What every arc carries at present, in the order of the arcs.
  public var flows: [Int64] { network.arcs.map { flow(of: $0) } }

  /// The price of a unit at a node, up to a constant: reduced cost = cost + from − to.
  ///
  /// - Parameter node: A node of the network, otherwise a programmer error.
  /// - Returns: The potential for the present costs; the dual of the node's balance is its negative.
  public func potential(of node: NodeIndex) -> Int64 {
    precondition(node.offset < root, "node \(node.rawValue) is not in a network of \(root)")
    return nodePotentials[node.offset]
  }

  /// The potential of every node, in the order of the nodes.
  public var potentials: [Int64] { Array(nodePotentials.prefix(root)) }

  /// What a further unit on an arc adds to the objective.
  ///
  /// - Parameter arc: An arc of the network, otherwise a programmer error.
  /// - Returns: Cost + potential of the tail − potential of the head; 0 on tree arcs.
  public func reducedCost(of arc: ArcIndex) -> Int64 {
    network.costs[arc.offset] + nodePotentials[Int(network.tails[arc.offset])]
      - nodePotentials[Int(network.heads[arc.offset])]
  }

  /// The cost of the present flow.
  ///
  /// - Complexity: O(arcs).
  public var objective: Int128 { value(of: network.costs) }

  /// The cost of the present flow under other costs.
  ///
  /// - Parameter costs: One per arc, otherwise a programmer error.
  /// - Returns: Sum of cost times flow.
  public func value(of costs: [Int64]) -> Int128 {
    precondition(costs.count == network.arcCount, "\(costs.count) costs for other arcs")
    var sum: Int128 = 0
    for arc in network.arcs { sum += Int128(costs[arc.offset]) * Int128(flow(of: arc)) }
    return sum
  }

  /// The flow and potentials as a proof that can be checked without this solver.
  public var certificate: FlowCertificate {
    FlowCertificate(flows: flows, potentials: potentials)
  }

  /// The present spanning tree, to start another solver from.
  public var basis: FlowBasis {
    FlowBasis(
      arcStatuses: statuses,
      treeArcs: hooks.prefix(root).map { $0.arc < 0 ? nil : ArcIndex(Int($0.arc)) }
    )
  }
}

/// A spanning tree in the terms of a linear programme whose rows are the nodes.
///
/// As many arcs and rows together are basic as there are rows: an arc is basic when it is in the
/// tree, the auxiliary variable of a row when its node has no tree arc.
public struct FlowBasis: Sendable, Equatable {
  /// Where each arc stands.
  public let arcStatuses: [ArcStatus]
  /// For each node the arc that hangs it on its parent; nil where an artificial arc does.
  public let treeArcs: [ArcIndex?]
}
