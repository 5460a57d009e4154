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
    /// The bit of ``RosterAutomaton/Edge/bumps`` that adds to it; 64 where none does.
    let bit: UInt64
    let count: RosterRules.Count
    /// What each class adds.
    let weights: [Int]
    /// For every day: whether it is in a window, and whether the window ends with it.
    let isInside: [Bool]
    let isLast: [Bool]
  }

  let automaton: RosterAutomaton
  /// Counts in the table; the last is the innermost.
  let dimensions: [Dimension]
  /// Counts that can be broken but are not in the table.
  let relaxed: [Dimension]
  /// Lowest sum by state and dimension.
  private(set) var lows: [Int32]
  /// Number of sums by state and dimension; 0 where the state cannot be.
  private(set) var widths: [Int32]
  /// Where a state's cells begin; one entry more than states.
  private(set) var offsets: [Int] = [0]
  /// Steps of one table: cells times edges.
  private(set) var steps = 0

  /// Makes a net.
  ///
  /// - Parameters:
  ///   - automaton: What rules on neighbouring days allow.
  ///   - told: Counts to be told apart, with their boxes.
  ///   - relaxed: Other counts that can be broken.
  init(
    _ automaton: RosterAutomaton,
    told: [(dimension: Dimension, boxes: RosterBoxes)],
    relaxed: [Dimension]
  ) {
    self.automaton = automaton
    self.relaxed = relaxed
    // Within a row of cells the sums of one count lie side by side: the one told apart most.
    let told = told.sorted {
      ($0.dimension.count.cap, $0.dimension.position)
        < ($1.dimension.count.cap, $1.dimension.position)
    }
    dimensions = told.map(\.dimension)
    let size = told.count
    lows = Array(repeating: 0, count: automaton.stateCount * size)
    widths = lows
    for place in 0..<size {
      let (low, width) = (told[place].boxes.lows, told[place].boxes.widths)
      for state in 0..<automaton.stateCount {
        lows[state * size + place] = low[state]
        widths[state * size + place] = width[state]
      }
    }
    offsets.reserveCapacity(automaton.stateCount + 1)
    for day in automaton.layers.indices {
      for state in 0..<automaton.layers[day].stateCount {
        let global = automaton.firstState[day] + state
        var cells = 1
        for place in 0..<size {
          cells = min(1 << 32, cells * Int(widths[global * size + place]))
        }
        offsets.append(min(1 << 48, offsets[offsets.count - 1] + cells))
        steps += cells * automaton.layers[day].edges(of: state).count
      }
    }
  }

  /// Counts that can be broken, the tightest first.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - automaton: Their automaton.
  ///   - isExact: Whether to follow every count through the automaton; else a glance decides.
  /// - Returns: Those counts.
  static func binding(
    _ rules: RosterRules,
    _ automaton: RosterAutomaton,
    isExact: Bool
  ) -> [Dimension] {
    rules.counts.enumerated()
      .compactMap { position, count -> (slack: Double, dimension: Dimension)? in
        let highest = rules.highest(position, days: automaton.days)
        guard count.slack(highest) != nil else { return nil }
        let dimension = dimension(rules, position, automaton)
        let slack =
          isExact
          ? RosterBoxes(dimension, automaton).slack : count.slack(highest)
        return slack.map { ($0, dimension) }
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
    _ rules: RosterRules,
    _ position: Int,
    _ automaton: RosterAutomaton
  ) -> Dimension {
    let count = rules.counts[position]
    var isInside = [Bool](repeating: false, count: automaton.days)
    var isLast = isInside
    for window in count.windows {
      for day in window.clamped(to: 0..<automaton.days) { isInside[day] = true }
      if !window.isEmpty { isLast[min(window.upperBound, automaton.days) - 1] = true }
    }
    return Dimension(
      position: position,
      bit: rules.bit(of: position),
      count: count,
      weights: automaton.members.map { count.weights[$0] },
      isInside: isInside,
      isLast: isLast
    )
  }
}
