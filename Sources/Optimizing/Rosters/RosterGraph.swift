// SPDX-License-Identifier: GPL-3.0-or-later

/// All horizons that one person may still have, as an explicit graph.
///
/// A node for every state and sums that can be reached and lead to an end. Small where days are settled, and then exact under every
/// rule and quick to search at any prices.
struct RosterGraph: Sendable {
  /// A step: the class of a day, what the rules charge, and where it leads.
  private struct Edge {
    var target: Int32
    /// Day times classes plus class.
    var cell: Int32
    var cost: Int
  }

  private let days: Int
  private let classes: Int
  private var edges: [Edge] = []
  /// Where the edges of every node begin; nodes go by day, the first is the start.
  private var starts: [Int32] = [0]
  /// The one end is the last node.
  private var nodeCount: Int { starts.count }

  /// Makes a graph; nil where it would have more edges than the limit or sums do not fit a key.
  ///
  /// - Parameters:
  ///   - nets: The person's rules.
  ///   - isAllowed: Whether a class may be taken on a day: by day times classes plus class.
  ///   - limit: Edges at most.
  init?(_ nets: RosterNets, isAllowed: [Bool], limit: Int) {
    let automaton = nets.automaton
    days = automaton.days
    classes = automaton.classCount
    guard let keys = nets.keys, automaton.layers[0].stateCount > 0 else { return nil }
    var layers: [[UInt64]] = [[keys.start]]
    var places: [UInt64: Int32] = [:]
    var found: [[(from: Int32, edge: Edge)]] = []
    var total = 0
    for day in 0..<days {
      places.removeAll(keepingCapacity: true)
      var next: [UInt64] = []
      var steps: [(from: Int32, edge: Edge)] = []
      let layer = automaton.layers[day]
      for (from, key) in layers[day].enumerated() {
        for position in layer.edges(of: keys.state(key)) {
          let edge = layer.edges[position]
          let cell = day * classes + Int(edge.kindClass)
          guard isAllowed[cell] else { continue }
          let step = keys.step(key, edge, on: day)
          guard step.key != RosterKeys.none else { continue }
          let target: Int32
          if let known = places[step.key] {
            target = known
          } else {
            target = Int32(next.count)
            places[step.key] = target
            next.append(step.key)
          }
          steps.append(
            (Int32(from), Edge(target: target, cell: Int32(cell), cost: edge.cost + step.cost))
          )
        }
      }
      total += steps.count
      guard total <= limit else { return nil }
      found.append(steps)
      layers.append(next)
    }
    link(layers.map(\.count), found)
  }

  /// Keeps what leads to an end and numbers it.
  private mutating func link(_ counts: [Int], _ found: [[(from: Int32, edge: Edge)]]) {
    var isAlive = counts.map { [Bool](repeating: false, count: $0) }
    for node in isAlive[days].indices { isAlive[days][node] = true }
    for day in stride(from: days - 1, through: 0, by: -1) {
      for step in found[day] where isAlive[day + 1][Int(step.edge.target)] {
        isAlive[day][Int(step.from)] = true
      }
    }
    var numbers = counts.map { [Int32](repeating: -1, count: $0) }
    var number: Int32 = 0
    for day in 0..<days {
      for node in isAlive[day].indices where isAlive[day][node] {
        numbers[day][node] = number
        number += 1
      }
    }
    for node in isAlive[days].indices { numbers[days][node] = number }
    for day in 0..<days {
      var position = 0
      for node in isAlive[day].indices {
        let isKept = isAlive[day][node]
        while position < found[day].count, Int(found[day][position].from) == node {
          var edge = found[day][position].edge
          edge.target = numbers[day + 1][Int(edge.target)]
          if isKept, edge.target >= 0 { edges.append(edge) }
          position += 1
        }
        if isKept { starts.append(Int32(edges.count)) }
      }
    }
  }

  /// Whether there is any horizon.
  var isPossible: Bool { !edges.isEmpty || days == 0 }

  var edgeCount: Int { edges.count }

  /// What is left to pay from every node on at least, scaled; the limit of all sums where there is no
  /// way on.
  private func completions(_ costs: [Int], scale: Int) -> [Int] {
    let never = Int.max / 4
    let last = nodeCount - 1
    var values = [Int](repeating: never, count: nodeCount)
    values[last] = 0
    for node in stride(from: last - 1, through: 0, by: -1) {
      var best = never
      for position in Int(starts[node])..<Int(starts[node + 1]) {
        let edge = edges[position]
        let cost = costs[Int(edge.cell)]
        guard cost != .max else { continue }
        best = min(best, cost + edge.cost * scale + values[Int(edge.target)])
      }
      values[node] = best
    }
    return values
  }

  /// All horizons within a limit.
  ///
  /// - Parameters:
  ///   - options: What may be done by day times classes plus class, the cheapest first: cost, scaled,
  ///     and duty.
  ///   - scale: Parts of a unit.
  ///   - limit: The largest cost, scaled.
  ///   - count: Horizons at most.
  /// - Returns: Duties by day of each; nil where there are more than `count`.
  func all(
    _ options: [[(cost: Int, duty: Int32)]],
    scale: Int,
    within limit: Int,
    count: Int
  ) -> [[Int32]]? {
    guard isPossible else { return [] }
    let left = completions(options.map { $0.first?.cost ?? .max }, scale: scale)
    var found: [[Int32]] = []
    var (chosen, steps) = ([Int32](), 0)
    func descend(_ node: Int, _ cost: Int) -> Bool {
      guard node < nodeCount - 1 else {
        found.append(chosen)
        return found.count <= count
      }
      for position in Int(starts[node])..<Int(starts[node + 1]) {
        let edge = edges[position]
        for option in options[Int(edge.cell)] {
          let sum = cost + option.cost + edge.cost * scale
          guard sum + left[Int(edge.target)] <= limit else { break }
          steps += 1
          chosen.append(option.duty)
          let isWithin = descend(Int(edge.target), sum)
          chosen.removeLast()
          guard isWithin, steps < 100 * count + 1_000_000 else { return false }
        }
      }
      return true
    }
    return descend(0, 0) ? found : nil
  }

  /// The cheapest horizon; nil where nothing is possible.
  ///
  /// - Parameters:
  ///   - costs: By day times classes plus class; `Int.max` where there is nothing to do.
  ///   - scale: Parts of a unit.
  /// - Returns: Its cost and the class of every day; the first of equals.
  func cheapest(_ costs: [Int], scale: Int) -> (cost: Int, path: [Int])? {
    guard isPossible else { return nil }
    let last = nodeCount - 1
    let values = completions(costs, scale: scale)
    guard values[0] < Int.max / 8 else { return nil }
    var (node, path) = (0, [Int]())
    path.reserveCapacity(days)
    while node < last {
      for position in Int(starts[node])..<Int(starts[node + 1]) {
        let edge = edges[position]
        let cost = costs[Int(edge.cell)]
        guard cost != .max, cost + edge.cost * scale + values[Int(edge.target)] == values[node]
        else {
          continue
        }
        path.append(Int(edge.cell) % classes)
        node = Int(edge.target)
        break
      }
    }
    return (values[0], path)
  }
}
