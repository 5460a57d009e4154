// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds a cheap horizon under counts that the table leaves out: the most promising beginnings are
/// carried on, judged by what the table says is left.
struct RosterBeam<Value: FixedWidthInteger & SignedInteger & Sendable> {
  /// Beginnings kept per day.
  private static var width: Int { 48 }

  private struct Node {
    var state: Int
    var sums: [Int]
    var relaxed: [Int]
    var cost: Value
    var guess: Value
    var parent: Int32
    var kindClass: Int32
  }

  private struct Key: Hashable {
    var state: Int
    var sums: [Int]
    var relaxed: [Int]
  }

  private let table: RosterTable<Value>
  private let costs: [Value]

  init(_ table: RosterTable<Value>, _ costs: [Value]) {
    self.table = table
    self.costs = costs
  }

  /// Searches.
  ///
  /// - Returns: Classes by day, or nil where no beginning kept leads to an end.
  func cheapest() -> [Int]? {
    let net = table.net
    var layers: [[Node]] = [
      [
        Node(
          state: 0,
          sums: net.dimensions.map { min($0.count.before, $0.count.cap) },
          relaxed: net.relaxed.map(\.count.before),
          cost: 0,
          guess: 0,
          parent: -1,
          kindClass: -1
        )
      ]
    ]
    for day in 0..<net.automaton.days {
      let next = step(layers[day], day)
      guard !next.isEmpty else { return nil }
      layers.append(next)
    }
    guard
      var place = layers[net.automaton.days].indices
        .min(by: {
          layers[net.automaton.days][$0].cost < layers[net.automaton.days][$1].cost
        })
    else { return nil }
    var path: [Int] = []
    for day in stride(from: net.automaton.days, to: 0, by: -1) {
      let node = layers[day][place]
      path.append(Int(node.kindClass))
      place = Int(node.parent)
    }
    return path.reversed()
  }

  private func step(_ nodes: [Node], _ day: Int) -> [Node] {
    let net = table.net
    let layer = net.automaton.layers[day]
    var next: [Node] = []
    var known: [Key: Int] = [:]
    for (parent, node) in nodes.enumerated() {
      for position in layer.edges(of: node.state) {
        let edge = layer.edges[position]
        let cost = costs[day * net.automaton.classCount + Int(edge.kindClass)]
        guard cost < RosterTable<Value>.limit,
          let reached = table.follow(edge, from: node.sums, on: day)
        else { continue }
        var sum = node.cost + cost + Value(edge.cost * table.scale) + reached.cost
        guard let relaxed = arrivals(node.relaxed, edge, day, &sum) else { continue }
        let found = Node(
          state: Int(edge.target),
          sums: reached.sums,
          relaxed: relaxed,
          cost: sum,
          guess: sum + reached.left,
          parent: Int32(parent),
          kindClass: edge.kindClass
        )
        let key = Key(state: found.state, sums: found.sums, relaxed: relaxed)
        if let place = known[key] {
          if sum < next[place].cost { next[place] = found }
        } else {
          known[key] = next.count
          next.append(found)
        }
      }
    }
    guard next.count > Self.width else { return next }
    let order = next.indices.sorted { (next[$0].guess, $0) < (next[$1].guess, $1) }
    return order.prefix(Self.width).map { next[$0] }
  }

  private func arrivals(
    _ sums: [Int],
    _ edge: RosterAutomaton.Edge,
    _ day: Int,
    _ cost: inout Value
  ) -> [Int]? {
    var next = sums
    for (place, dimension) in table.net.relaxed.enumerated() {
      let count = dimension.count
      next[place] += dimension.added(edge, on: day)
      if count.beyond == nil, next[place] > count.cap { return nil }
      guard dimension.isLast[day] else { continue }
      guard let charge = count.charge(of: next[place]) else { return nil }
      cost += Value(charge * table.scale)
      next[place] = 0
    }
    return next
  }
}
