// SPDX-License-Identifier: GPL-3.0-or-later

/// A first flow made by serving one node after the other over its cheapest arcs.
///
/// Works from the side with more nodes: demand is pulled in over incoming arcs, or supply pushed
/// out over outgoing ones. Served arcs are filled to the brim, except the last of each node, which
/// is to hang the node on the tree. What cannot be served is left to artificial arcs.
struct GreedyStart {
  /// Arcs tried per node before it is given up.
  private static let patience = 32

  private let network: FlowNetwork
  private let capacities: [Int64]
  private let pulls: Bool
  private var starts: [Int]
  private var arcs: [Int32]
  /// What each node can still pass on.
  private var ability: [Int64]
  /// What each node still lacks (pulling) or holds (pushing), with the arcs of the tree counted.
  private var want: [Int64]

  /// What each node must send away once the filled arcs are full.
  private(set) var net: [Int64]
  /// The arc that is to hang each node, −1 for none.
  private(set) var hints: [Int32]
  /// Arcs at their upper bound.
  private(set) var filled: [Int32] = []

  /// Makes the flow.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - capacities: Upper less lower bound of each arc.
  ///   - net: What each node must send away once every arc carries its lower bound.
  init(_ network: FlowNetwork, capacities: [Int64], net: [Int64]) {
    self.network = network
    self.capacities = capacities
    self.net = net
    pulls = net.count { $0 < 0 } >= net.count { $0 > 0 }
    want = pulls ? net.map { -$0 } : net
    ability = want.map { max(0, -$0) }
    hints = [Int32](repeating: -1, count: net.count)
    starts = [Int](repeating: 0, count: net.count + 1)
    arcs = [Int32](repeating: 0, count: capacities.count)
    listArcs()
    serve()
  }

  /// Lists the arcs by the node that they serve, and sums up what each node can get to pass on.
  private mutating func listArcs() {
    let ends = pulls ? network.heads : network.tails
    for end in ends { starts[Int(end) + 1] += 1 }
    for node in net.indices { starts[node + 1] += starts[node] }
    var fill = starts
    for arc in ends.indices {
      let end = Int(ends[arc])
      arcs[fill[end]] = Int32(arc)
      fill[end] += 1
      ability[end] = min(FlowNetwork.unlimited, ability[end] + capacities[arc])
    }
  }

  private mutating func serve() {
    var queue = net.indices.filter { want[$0] > 0 }
    var isQueued = want.map { $0 > 0 }
    var done = 0
    while done < queue.count {
      let node = queue[done]
      done += 1
      for giver in serve(node) where !isQueued[giver] && want[giver] > 0 {
        isQueued[giver] = true
        queue.append(giver)
      }
    }
  }

  /// Serves one node; returns the nodes that it now burdens.
  private mutating func serve(_ node: Int) -> [Int] {
    var givers: [Int] = []
    var last: (cost: Int64, arc: Int32)?
    for _ in 0..<GreedyStart.patience {
      guard let arc = nextCheapest(for: node, after: last) else { return givers }
      last = (network.costs[Int(arc)], arc)
      let giver = Int(pulls ? network.tails[Int(arc)] : network.heads[Int(arc)])
      let capacity = capacities[Int(arc)]
      let isLast = pulls ? capacity >= want[node] : capacity > want[node]
      let units = min(capacity, want[node])
      if ability[giver] < units || giver == node { continue }
      ability[giver] -= units
      want[giver] += units
      want[node] -= units
      givers.append(giver)
      if isLast {
        hints[node] = arc
        return givers
      }
      filled.append(arc)
      net[node] += pulls ? units : -units
      net[giver] += pulls ? -units : units
    }
    return givers
  }

  /// The arc that follows another in the order of cost and number among the arcs of a node.
  private func nextCheapest(for node: Int, after last: (cost: Int64, arc: Int32)?) -> Int32? {
    var best: (cost: Int64, arc: Int32)?
    for place in starts[node]..<starts[node + 1] {
      let arc = arcs[place]
      let cost = network.costs[Int(arc)]
      if capacities[Int(arc)] == 0 { continue }
      if let last, (cost, arc) <= last { continue }
      if let found = best, cost >= found.cost { continue }
      best = (cost, arc)
    }
    return best?.arc
  }
}
