// SPDX-License-Identifier: GPL-3.0-or-later
public import Control

/// How a solve ended.
public enum FlowOutcome: Sendable, Equatable {
  /// The flow is optimal and the potentials prove it.
  case optimal
  /// No flow meets all supplies and bounds; the cut proves it.
  case infeasible(FlowCut)
  /// Ended early; the flow meets all supplies and bounds only when `isFeasible` is true.
  case stopped(StopReason, isFeasible: Bool)
}

/// A set of nodes that must send out more than its outgoing arcs can carry.
///
/// Supply of the set plus what must flow into it exceeds the capacity out of it:
/// supply + incomingLower > outgoingUpper. Sums of supplies and of lower and upper bounds over the
/// arcs that cross the border.
public struct FlowCut: Sendable, Equatable {
  /// The nodes of the set, ascending.
  public let nodes: [NodeIndex]
  /// Sum of the supplies in the set.
  public let supply: Int128
  /// Sum of the lower bounds of the arcs that enter the set.
  public let incomingLower: Int128
  /// Sum of the upper bounds of the arcs that leave the set.
  public let outgoingUpper: Int128

  /// Units that cannot leave the set: the shortage that the cut proves.
  public var excess: Int128 { supply + incomingLower - outgoingUpper }

  /// Measures a set of nodes.
  ///
  /// - Parameters:
  ///   - nodes: The set, ascending, without repetitions.
  ///   - network: The network that the nodes belong to.
  public init(_ nodes: [NodeIndex], in network: FlowNetwork) {
    var isInside = [Bool](repeating: false, count: network.nodeCount)
    var supply: Int128 = 0
    var incoming: Int128 = 0
    var outgoing: Int128 = 0
    for node in nodes {
      isInside[node.offset] = true
      supply += Int128(network.supplies[node.offset])
    }
    for arc in 0..<network.arcCount {
      let startsInside = isInside[Int(network.tails[arc])]
      let endsInside = isInside[Int(network.heads[arc])]
      if startsInside, !endsInside { outgoing += Int128(network.upperBounds[arc]) }
      if endsInside, !startsInside { incoming += Int128(network.lowerBounds[arc]) }
    }
    self.nodes = nodes
    self.supply = supply
    incomingLower = incoming
    outgoingUpper = outgoing
  }

  /// Whether the set really proves that no flow exists, counted afresh from the network.
  ///
  /// - Parameter network: The network in question.
  /// - Returns: True when the numbers are right and the excess is above 0.
  public func isProof(for network: FlowNetwork) -> Bool {
    guard nodes.allSatisfy({ $0.offset >= 0 && $0.offset < network.nodeCount }) else {
      return false
    }
    return excess > 0 && self == FlowCut(nodes, in: network)
  }
}

extension NetworkSimplex {
  /// The nodes that a node with stranded supply can still reach, once pricing has ended.
  ///
  /// None of them lacks supply: a path to such a node would have saved two artificial arcs, and an
  /// artificial arc costs more than any path.
  func findCut() -> FlowCut {
    var isReached = [Bool](repeating: false, count: root)
    var queue: [Int] = []
    for node in 0..<root where hooks[node].arc < 0 && !hasDownwardArtificial[node] {
      if artificialFlow(of: node) > 0 {
        isReached[node] = true
        queue.append(node)
      }
    }
    let (starts, neighbours) = residualNeighbours()
    var done = 0
    while done < queue.count {
      let node = queue[done]
      done += 1
      for next in neighbours[starts[node]..<starts[node + 1]] where !isReached[Int(next)] {
        isReached[Int(next)] = true
        queue.append(Int(next))
      }
    }
    let members = (0..<root).filter { isReached[$0] }.map { NodeIndex($0) }
    return FlowCut(members, in: network)
  }

  /// For each node the nodes one residual arc away, as offsets into one list.
  private func residualNeighbours() -> (starts: [Int], neighbours: [Int32]) {
    var pairs: [(from: Int32, to: Int32)] = []
    for arc in 0..<network.arcCount {
      let flow = flow(of: ArcIndex(arc))
      if flow < network.upperBounds[arc] { pairs.append((network.tails[arc], network.heads[arc])) }
      if flow > network.lowerBounds[arc] { pairs.append((network.heads[arc], network.tails[arc])) }
    }
    var starts = [Int](repeating: 0, count: root + 1)
    for pair in pairs { starts[Int(pair.from) + 1] += 1 }
    for node in 0..<root { starts[node + 1] += starts[node] }
    var fill = starts
    var neighbours = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      neighbours[fill[Int(pair.from)]] = pair.to
      fill[Int(pair.from)] += 1
    }
    return (starts, neighbours)
  }
}
