// SPDX-License-Identifier: GPL-3.0-or-later

/// A largest flow through a small network.
///
/// - Note: Source: Y. Dinitz, Algorithm for solution of a problem of maximum flow in networks with
///   power estimation, Soviet Math. Doklady 11, 1970.
struct HeadFlow {
  private var heads: [Int] = []
  private var rooms: [Int] = []
  private var arcs: [[Int]]

  /// Makes a network without arcs.
  init(nodes: Int) { arcs = Array(repeating: [], count: nodes) }

  /// Adds an arc.
  mutating func link(_ from: Int, _ to: Int, _ room: Int) {
    arcs[from].append(heads.count)
    heads.append(to)
    rooms.append(room)
    arcs[to].append(heads.count)
    heads.append(from)
    rooms.append(0)
  }

  /// The largest flow from one node to another.
  mutating func largest(from source: Int, to sink: Int) -> Int {
    var total = 0
    while let levels = levels(from: source, to: sink) {
      var next = [Int](repeating: 0, count: arcs.count)
      while let pushed = push(source, sink, levels, &next) { total += pushed }
    }
    return total
  }

  /// Arcs from the source on, by node; nil where the sink cannot be reached.
  private func levels(from source: Int, to sink: Int) -> [Int]? {
    var levels = [Int](repeating: -1, count: arcs.count)
    levels[source] = 0
    var queue = [source]
    var place = 0
    while place < queue.count {
      let node = queue[place]
      place += 1
      for arc in arcs[node] where rooms[arc] > 0 && levels[heads[arc]] < 0 {
        levels[heads[arc]] = levels[node] + 1
        queue.append(heads[arc])
      }
    }
    return levels[sink] < 0 ? nil : levels
  }

  /// Sends what fits along one shortest way; nil where there is none left.
  private mutating func push(
    _ source: Int,
    _ sink: Int,
    _ levels: [Int],
    _ next: inout [Int]
  ) -> Int? {
    var (path, node) = ([Int](), source)
    while node != sink {
      if next[node] < arcs[node].count {
        let arc = arcs[node][next[node]]
        if rooms[arc] > 0, levels[heads[arc]] == levels[node] + 1 {
          path.append(arc)
          node = heads[arc]
        } else {
          next[node] += 1
        }
      } else {
        guard let back = path.popLast() else { return nil }
        node = heads[back ^ 1]
        next[node] += 1
      }
    }
    let least = path.map { rooms[$0] }.min() ?? 0
    for arc in path {
      rooms[arc] -= least
      rooms[arc ^ 1] += least
    }
    return least
  }
}
