// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow

/// The connected parts of a leveled network without its sink.
struct Components {
  /// The part of every node; −1 for the sink.
  let partOfNode: [Int32]
  /// How many parts there are.
  let count: Int

  init(_ leveled: LeveledNetwork) {
    var parent = Array(0..<Int32(leveled.network.nodeCount))
    func root(_ start: Int32) -> Int32 {
      var node = start
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    let sink = leveled.sink.rawValue
    for arc in leveled.network.arcs {
      let tail = leveled.network.tail(of: arc).rawValue
      let head = leveled.network.head(of: arc).rawValue
      guard tail != sink, head != sink else { continue }
      let (one, other) = (root(tail), root(head))
      if one != other { parent[Int(max(one, other))] = min(one, other) }
    }
    var numbers = [Int32](repeating: -1, count: parent.count)
    var parts = [Int32](repeating: -1, count: parent.count)
    var next: Int32 = 0
    for node in 0..<Int32(parent.count) where node != sink {
      let top = Int(root(node))
      if numbers[top] < 0 {
        numbers[top] = next
        next += 1
      }
      parts[Int(node)] = numbers[top]
    }
    partOfNode = parts
    count = Int(next)
  }
}
