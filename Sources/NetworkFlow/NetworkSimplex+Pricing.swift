// SPDX-License-Identifier: GPL-3.0-or-later

extension NetworkSimplex {
  /// Lists the arcs that may enter the tree: stage by stage, each stage mixed by a stride.
  ///
  /// Neighbours in the list must not share nodes, or one block offers many arcs that want the same
  /// change. Arcs without room and loops at a bound that suits them never enter.
  mutating func arrangePricing(_ staging: SimplexOptions.Staging) {
    let ranks = stageOfEachArc(staging)
    let stageCount = Int(ranks.max() ?? 0) + 1
    order = []
    order.reserveCapacity(network.arcCount)
    stageEnds = []
    for stage in 0..<stageCount {
      var members: [Int32] = []
      for arc in 0..<network.arcCount
      where capacities[arc] > 0 && (ranks.isEmpty || Int(ranks[arc]) == stage) {
        members.append(Int32(arc))
      }
      appendMixed(members)
      if stage + 1 < stageCount { stageEnds.append(order.count) }
    }
    fillPricing()
  }

  /// Appends to `order` every k-th member, then every k-th from the next on, k about the root.
  mutating func appendMixed(_ members: [Int32]) {
    let stride = max(1, Int(Double(members.count).squareRoot()))
    for first in 0..<min(stride, members.count) {
      var next = first
      while next < members.count {
        order.append(members[next])
        next += stride
      }
    }
  }

  /// Fills `priced` and `places` from `order`.
  mutating func fillPricing() {
    cursor = 0
    priced = []
    priced.reserveCapacity(order.count)
    for arc in places.indices { places[arc] = -1 }
    for (place, arc) in order.enumerated() {
      places[Int(arc)] = Int32(place)
      priced.append(residual(of: Int(arc)))
    }
  }

  func residual(of arc: Int) -> ResidualArc {
    let forward = ResidualArc(
      tail: network.tails[arc],
      head: network.heads[arc],
      cost: network.costs[arc]
    )
    return statuses[arc] == .atUpper ? forward.reversed : forward
  }

  /// The stage of each arc, from its rank by cost at its node; empty when there is one stage.
  private func stageOfEachArc(_ staging: SimplexOptions.Staging) -> [UInt8] {
    let limits: [Int]
    let ends: [Int32]
    switch staging {
    case .off: return []
    case .cheapestInto(let wished): (limits, ends) = (wished, network.heads)
    case .cheapestOutOf(let wished): (limits, ends) = (wished, network.tails)
    }
    if limits.isEmpty { return [] }
    var starts = [Int](repeating: 0, count: network.nodeCount + 1)
    for end in ends { starts[Int(end) + 1] += 1 }
    for node in 0..<network.nodeCount { starts[node + 1] += starts[node] }
    var fill = starts
    var byNode = [Int32](repeating: 0, count: ends.count)
    for arc in ends.indices {
      byNode[fill[Int(ends[arc])]] = Int32(arc)
      fill[Int(ends[arc])] += 1
    }
    var stages = [UInt8](repeating: 0, count: ends.count)
    for node in 0..<network.nodeCount {
      let own = byNode[starts[node]..<starts[node + 1]]
        .sorted {
          (network.costs[Int($0)], $0) < (network.costs[Int($1)], $1)
        }
      for (rank, arc) in own.enumerated() {
        stages[Int(arc)] = UInt8(clamping: limits.count { $0 <= rank })
      }
    }
    return stages
  }
}
