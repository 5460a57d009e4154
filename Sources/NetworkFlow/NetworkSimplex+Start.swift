// SPDX-License-Identifier: GPL-3.0-or-later

extension NetworkSimplex {
  /// Room on artificial arcs; above any sum of supplies.
  static let artificialRoom: Int64 = 1 << 61

  /// Builds the first strongly feasible tree.
  mutating func plantTree(_ start: SimplexOptions.Start) throws(FlowError) {
    var net = suppliesBesideLowerBounds()
    var hints: [Int32]
    switch start {
    case .artificial: hints = [Int32](repeating: -1, count: network.nodeCount)
    case .arcs(let wished): hints = try startingArcs(wished)
    case .greedy:
      let greedy = GreedyStart(network, capacities: capacities, net: net)
      (net, hints) = (greedy.net, greedy.hints)
      for arc in greedy.filled { statuses[Int(arc)] = .atUpper }
    }
    for node in nodesLeavesFirst(&hints) {
      let arc = hints[node]
      if arc >= 0, hang(node, on: arc, flow: net[node]) {
        net[Int(links[node].parent)] += net[node]
      } else {
        hangOnRoot(node, flow: net[node])
      }
    }
    linkChildren()
    recomputeTree()
  }

  /// What each node must send away once every arc carries its lower bound.
  private func suppliesBesideLowerBounds() -> [Int64] {
    var net = network.supplies
    for arc in 0..<network.arcCount where network.lowerBounds[arc] != 0 {
      net[Int(network.tails[arc])] -= network.lowerBounds[arc]
      net[Int(network.heads[arc])] += network.lowerBounds[arc]
    }
    return net
  }

  /// The wished tree arc of each node as a plain number, −1 for none.
  private func startingArcs(_ wished: [ArcIndex?]) throws(FlowError) -> [Int32] {
    guard wished.count == network.nodeCount else {
      throw FlowError(.wrongCount, value: Int64(wished.count))
    }
    var hints = [Int32](repeating: -1, count: wished.count)
    for (node, arc) in wished.enumerated() {
      guard let arc else { continue }
      let index = NodeIndex(node)
      guard arc.offset >= 0, arc.offset < network.arcCount,
        network.tail(of: arc) == index || network.head(of: arc) == index
      else { throw FlowError(.unknownArc, node: index, arc: arc) }
      if network.tails[arc.offset] != network.heads[arc.offset] { hints[node] = arc.rawValue }
    }
    return hints
  }

  /// Orders the nodes so that each comes before the one it hangs on; drops hints that close a cycle.
  private func nodesLeavesFirst(_ hints: inout [Int32]) -> [Int] {
    let count = hints.count
    var stamps = [Int32](repeating: -1, count: count)
    for start in 0..<count where stamps[start] < 0 {
      var node = start
      while stamps[node] < 0 {
        stamps[node] = Int32(start)
        guard hints[node] >= 0 else { break }
        let next = otherEnd(of: hints[node], from: node)
        if stamps[next] == Int32(start) { hints[node] = -1 } else { node = next }
      }
    }
    var waiting = [Int32](repeating: 0, count: count)
    for node in 0..<count where hints[node] >= 0 {
      waiting[otherEnd(of: hints[node], from: node)] += 1
    }
    var queue = (0..<count).filter { waiting[$0] == 0 }
    var done = 0
    while done < queue.count {
      let node = queue[done]
      done += 1
      guard hints[node] >= 0 else { continue }
      let next = otherEnd(of: hints[node], from: node)
      waiting[next] -= 1
      if waiting[next] == 0 { queue.append(next) }
    }
    return queue
  }

  func otherEnd(of arc: Int32, from node: Int) -> Int {
    let tail = Int(network.tails[Int(arc)])
    return tail == node ? Int(network.heads[Int(arc)]) : tail
  }

  /// Hangs a node on an arc if the arc can carry its flow and still has room towards the parent.
  private mutating func hang(_ node: Int, on arc: Int32, flow: Int64) -> Bool {
    let capacity = capacities[Int(arc)]
    let pointsUp = Int(network.tails[Int(arc)]) == node
    let load = pointsUp ? flow : -flow
    let toward = pointsUp ? capacity - load : load
    guard load >= 0, load <= capacity, toward > 0 else { return false }
    links[node].parent = Int32(otherEnd(of: arc, from: node))
    hooks[node].arc = arc
    hooks[node].toward = toward
    hooks[node].away = capacity - toward
    statuses[Int(arc)] = .inTree
    return true
  }

  /// Hangs a node on its artificial arc, pointing up unless it must bring demand.
  mutating func hangOnRoot(_ node: Int, flow: Int64) {
    links[node].parent = Int32(root)
    hooks[node].arc = -1
    hasDownwardArtificial[node] = flow < 0
    hooks[node].toward = flow < 0 ? -flow : NetworkSimplex.artificialRoom - flow
    hooks[node].away = NetworkSimplex.artificialRoom - hooks[node].toward
  }

  /// Rebuilds the child lists from the parents; children stand in ascending order.
  mutating func linkChildren() {
    for node in links.indices {
      links[node].firstChild = -1
      links[node].nextSibling = -1
      hooks[node].previousSibling = -1
    }
    for node in (0..<root).reversed() {
      let parent = Int(links[node].parent)
      let sibling = links[parent].firstChild
      links[node].nextSibling = sibling
      if sibling >= 0 { hooks[Int(sibling)].previousSibling = Int32(node) }
      links[parent].firstChild = Int32(node)
    }
  }

  /// Recomputes depths and potentials of the whole tree from its arcs.
  mutating func recomputeTree() {
    links[root].depth = 0
    nodePotentials[root] = 0
    var stack: [Int32] = []
    var next = links[root].firstChild
    while true {
      if next < 0 {
        guard let last = stack.popLast() else { return }
        next = last
      }
      let node = Int(next)
      let parent = Int(links[node].parent)
      links[node].depth = links[parent].depth + 1
      let pointsUp: Bool
      let cost: Int64
      if hooks[node].arc < 0 {
        pointsUp = !hasDownwardArtificial[node]
        cost = artificialCost
      } else {
        pointsUp = Int(network.tails[Int(hooks[node].arc)]) == node
        cost = network.costs[Int(hooks[node].arc)]
      }
      nodePotentials[node] = nodePotentials[parent] + (pointsUp ? -cost : cost)
      if links[node].nextSibling >= 0 { stack.append(links[node].nextSibling) }
      next = links[node].firstChild
    }
  }
}
