// SPDX-License-Identifier: GPL-3.0-or-later

/// The automaton of a set of rules with the sums its counts can have: a box of cells per state.
///
/// Only sums that can be reached and still lead to an end are told apart, so that tables stay small
/// where limits are tight. Counts that nothing can break are left out; others may be ``relaxed``.
struct RosterNet: Sendable {
  /// A count as the table sees it.
  struct Dimension: Sendable {
    /// Its position among the rules' counts.
    let position: Int
    let count: RosterRules.Count
    /// What each class adds.
    let weights: [Int]
    /// For every day: whether it is in a window, and whether the window ends with it.
    let isInside: [Bool]
    let isLast: [Bool]

    /// What a step adds on a day.
    @inline(__always)
    func added(_ edge: RosterAutomaton.Edge, on day: Int) -> Int {
      guard isInside[day] else { return 0 }
      return weights[Int(edge.kindClass)] + Int(edge.bumps >> UInt64(position) & 1)
    }
  }

  let automaton: RosterAutomaton
  /// Counts in the table; the last is the innermost.
  private(set) var dimensions: [Dimension]
  /// Counts that can be broken but are not in the table.
  private(set) var relaxed: [Dimension] = []
  /// Position of a layer's first state among all.
  let firstState: [Int]
  /// Lowest sum by state and dimension.
  private(set) var lows: [Int32] = []
  /// Number of sums by state and dimension; 0 where the state cannot be.
  private(set) var widths: [Int32] = []
  /// Where a state's cells begin; one entry more than states.
  private(set) var offsets: [Int] = [0]

  /// Steps of one table: cells times edges.
  private(set) var steps = 0

  /// Makes a net.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - automaton: Their automaton.
  ///   - chosen: Counts to be told apart: a flag per count. Others that can be broken are ``relaxed``.
  init(_ rules: RosterRules, _ automaton: RosterAutomaton, chosen: [Bool]) {
    self.automaton = automaton
    var firstState = [0]
    for layer in automaton.layers {
      firstState.append(firstState[firstState.count - 1] + layer.stateCount)
    }
    self.firstState = firstState
    dimensions = []
    for (position, count) in rules.counts.enumerated() {
      let dimension = Self.dimension(position, count, automaton)
      if chosen[position] {
        dimensions.append(dimension)
      } else if Self.slack(dimension, automaton) != nil {
        relaxed.append(dimension)
      }
    }
    // Within a row of cells the sums of one count lie side by side: the one told apart most.
    dimensions.sort { ($0.count.cap, $0.position) < ($1.count.cap, $1.position) }
    steps = measure()
  }

  /// Counts that can be broken, the tightest first.
  static func binding(_ rules: RosterRules, _ automaton: RosterAutomaton) -> [Dimension] {
    rules.counts.enumerated()
      .compactMap { position, count -> (slack: Double, dimension: Dimension)? in
        let dimension = dimension(position, count, automaton)
        return slack(dimension, automaton).map { ($0, dimension) }
      }
      .sorted { ($0.slack, $0.dimension.position) < ($1.slack, $1.dimension.position) }
      .map(\.dimension)
  }

  /// Whether the rules allow anything at all, as far as the table can tell.
  var isPossible: Bool {
    automaton.layers[0].stateCount > 0 && offsets[1] > offsets[0]
  }

  /// Cells of the table.
  var cells: Int { offsets[offsets.count - 1] }

  private static func dimension(
    _ position: Int,
    _ count: RosterRules.Count,
    _ automaton: RosterAutomaton
  ) -> Dimension {
    var isInside = [Bool](repeating: false, count: automaton.days)
    var isLast = isInside
    for window in count.windows {
      for day in window.clamped(to: 0..<automaton.days) { isInside[day] = true }
      if !window.isEmpty { isLast[min(window.upperBound, automaton.days) - 1] = true }
    }
    return Dimension(
      position: position,
      count: count,
      weights: automaton.members.map { count.weights[$0] },
      isInside: isInside,
      isLast: isLast
    )
  }

  /// How loose a count is: the cap as a share of what could be reached; nil where it never matters.
  private static func slack(_ dimension: Dimension, _ automaton: RosterAutomaton) -> Double? {
    let count = dimension.count
    var highest = 0
    var reach = Array(repeating: count.before, count: automaton.layers[0].stateCount)
    for day in 0..<automaton.days {
      let layer = automaton.layers[day]
      var next = Array(repeating: -1, count: automaton.layers[day + 1].stateCount)
      for state in 0..<layer.stateCount where reach[state] >= 0 {
        for position in layer.edges(of: state) {
          let edge = layer.edges[position]
          let sum = reach[state] + dimension.added(edge, on: day)
          highest = max(highest, sum)
          let kept = dimension.isLast[day] ? 0 : sum
          next[Int(edge.target)] = max(next[Int(edge.target)], kept)
        }
      }
      reach = next
    }
    let isFree = count.charges.prefix(highest + 1).allSatisfy { $0 == 0 }
    if isFree, highest <= count.cap { return nil }
    // A least sum binds always.
    if count.charges.first != .some(0) { return 0 }
    return Double(count.cap) / Double(max(1, highest))
  }

  /// Computes the boxes; answers with the steps of one table.
  private mutating func measure() -> Int {
    let count = firstState[firstState.count - 1]
    let size = dimensions.count
    lows = Array(repeating: 0, count: count * size)
    widths = Array(repeating: 1, count: count * size)
    for place in 0..<size { measure(place) }
    offsets = [0]
    offsets.reserveCapacity(count + 1)
    var steps = 0
    for day in automaton.layers.indices {
      for state in 0..<automaton.layers[day].stateCount {
        let global = firstState[day] + state
        var cells = 1
        for place in 0..<size {
          cells = min(1 << 32, cells * Int(widths[global * size + place]))
        }
        offsets.append(min(1 << 48, offsets[offsets.count - 1] + cells))
        steps += cells * automaton.layers[day].edges(of: state).count
      }
    }
    return steps
  }

  /// Reachable sums of one dimension, cut to those that lead to an end.
  private mutating func measure(_ place: Int) {
    let dimension = dimensions[place]
    let count = dimension.count
    let total = firstState[firstState.count - 1]
    let none = (low: Int.max / 4, high: Int.min / 4)
    var forward = Array(repeating: none, count: total)
    let start = min(count.before, count.cap)
    if count.before <= count.cap || count.beyond != nil, automaton.layers[0].stateCount > 0 {
      forward[0] = (start, start)
    }
    func sum(_ value: Int, _ added: Int) -> Int { min(value + added, count.cap) }
    for day in 0..<automaton.days {
      let layer = automaton.layers[day]
      for state in 0..<layer.stateCount {
        let from = forward[firstState[day] + state]
        guard from.low <= from.high else { continue }
        for position in layer.edges(of: state) {
          let edge = layer.edges[position]
          let added = dimension.added(edge, on: day)
          if count.beyond == nil, from.low + added > count.cap { continue }
          let target = firstState[day + 1] + Int(edge.target)
          let reached =
            dimension.isLast[day] ? (0, 0) : (sum(from.low, added), sum(from.high, added))
          forward[target] = (
            min(forward[target].low, reached.0), max(forward[target].high, reached.1)
          )
        }
      }
    }
    let ends = count.charges.indices.filter { count.charges[$0] != nil }
    var backward = Array(repeating: none, count: total)
    let last = automaton.days
    for state in 0..<automaton.layers[last].stateCount {
      backward[firstState[last] + state] = (0, count.cap)
    }
    for day in stride(from: last - 1, through: 0, by: -1) {
      let layer = automaton.layers[day]
      for state in 0..<layer.stateCount {
        var box = none
        for position in layer.edges(of: state) {
          let edge = layer.edges[position]
          let added = dimension.added(edge, on: day)
          let next = backward[firstState[day + 1] + Int(edge.target)]
          guard next.low <= next.high else { continue }
          var (low, high) = next
          if dimension.isLast[day] {
            guard next.low <= 0, let least = ends.first, let most = ends.last else { continue }
            (low, high) = (least, most)
          }
          if high == count.cap, count.beyond != nil { high += added }
          box = (min(box.low, max(0, low - added)), max(box.high, min(count.cap, high - added)))
        }
        backward[firstState[day] + state] = box
      }
    }
    let size = dimensions.count
    for state in 0..<total {
      let low = max(forward[state].low, backward[state].low)
      let high = min(forward[state].high, backward[state].high)
      lows[state * size + place] = low <= high ? Int32(low) : 0
      widths[state * size + place] = low <= high ? Int32(high - low + 1) : 0
    }
  }
}
