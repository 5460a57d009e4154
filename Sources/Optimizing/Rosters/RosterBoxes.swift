// SPDX-License-Identifier: GPL-3.0-or-later

/// The sums that one count can have in every state of an automaton and still lead to an end.
struct RosterBoxes: Sendable {
  /// Lowest sum by state, states numbered through all layers.
  private(set) var lows: [Int32]
  /// Number of sums by state; 0 where the state cannot be.
  private(set) var widths: [Int32]
  /// How loose the count is: its cap as a share of what could be reached; nil where it never matters.
  let slack: Double?

  private static let none = (low: Int.max / 4, high: Int.min / 4)

  /// Computes the boxes of a count.
  init(_ dimension: RosterNet.Dimension, _ automaton: RosterAutomaton) {
    let sums = RosterSums([dimension], classes: automaton.classCount, days: automaton.days)
    let (forward, highest) = Self.forward(dimension, sums, automaton)
    let backward = Self.backward(dimension, sums, automaton)
    slack = dimension.count.slack(highest)
    lows = Array(repeating: 0, count: forward.count)
    widths = lows
    for state in forward.indices {
      let low = max(forward[state].low, backward[state].low)
      let high = min(forward[state].high, backward[state].high)
      guard low <= high else { continue }
      lows[state] = Int32(low)
      widths[state] = Int32(high - low + 1)
    }
  }

  /// All sums in all states: enough where no sum within the cap is forbidden.
  init(all count: RosterRules.Count, _ automaton: RosterAutomaton) {
    lows = Array(repeating: 0, count: automaton.stateCount)
    widths = Array(repeating: Int32(count.cap + 1), count: automaton.stateCount)
    slack = nil
  }

  /// Sums that can be reached, and the highest if nothing held it back.
  private static func forward(
    _ dimension: RosterNet.Dimension,
    _ sums: RosterSums,
    _ automaton: RosterAutomaton
  ) -> (boxes: [(low: Int, high: Int)], highest: Int) {
    let count = dimension.count
    let (cap, isHard) = (count.cap, count.beyond == nil)
    // Highest sums uncapped; below 0 where a state cannot be.
    var boxes = Array(repeating: none, count: automaton.stateCount)
    var highest = count.start
    if automaton.layers[0].stateCount > 0 { boxes[0] = (count.start, count.start) }
    for day in 0..<automaton.days {
      let layer = automaton.layers[day]
      let (first, next) = (automaton.firstState[day], automaton.firstState[day + 1])
      let isLast = sums.isLast(0, day)
      for state in 0..<layer.stateCount {
        let from = boxes[first + state]
        guard from.low <= from.high else { continue }
        for position in layer.edges(of: state) {
          let edge = layer.edges[position]
          let added = sums.added(0, edge, on: day) ?? 0
          highest = max(highest, from.high + added)
          if isHard, from.low + added > cap { continue }
          let target = next + Int(edge.target)
          let (low, high) = isLast ? (0, 0) : (min(from.low + added, cap), from.high + added)
          let box = boxes[target]
          boxes[target] = (min(box.low, low), max(box.high, high))
        }
      }
    }
    for state in boxes.indices { boxes[state].high = min(boxes[state].high, cap) }
    return (boxes, highest)
  }

  /// Sums from which there is an end.
  private static func backward(
    _ dimension: RosterNet.Dimension,
    _ sums: RosterSums,
    _ automaton: RosterAutomaton
  ) -> [(low: Int, high: Int)] {
    let count = dimension.count
    let ends = count.charges.indices.filter { count.charges[$0] != nil }
    var boxes = Array(repeating: none, count: automaton.stateCount)
    let last = automaton.days
    for state in 0..<automaton.layers[last].stateCount {
      boxes[automaton.firstState[last] + state] = (0, count.cap)
    }
    guard let least = ends.first, let most = ends.last else { return boxes }
    let (cap, isSoft) = (count.cap, count.beyond != nil)
    for day in stride(from: last - 1, through: 0, by: -1) {
      let layer = automaton.layers[day]
      let (first, after) = (automaton.firstState[day], automaton.firstState[day + 1])
      let isLast = sums.isLast(0, day)
      for state in 0..<layer.stateCount {
        var box = none
        for position in layer.edges(of: state) {
          let edge = layer.edges[position]
          let added = sums.added(0, edge, on: day) ?? 0
          var (low, high) = boxes[after + Int(edge.target)]
          guard low <= high else { continue }
          if isLast {
            guard low <= 0 else { continue }
            (low, high) = (least, most)
          }
          if high == cap, isSoft { high += added }
          box = (min(box.low, max(0, low - added)), max(box.high, min(cap, high - added)))
        }
        boxes[first + state] = box
      }
    }
    return boxes
  }
}
