// SPDX-License-Identifier: GPL-3.0-or-later

/// What sums that a table leaves out have to pay, so that cheap horizons keep within their caps.
///
/// Tolls leave the table's least cost a lower bound once what the cap allows is refunded.
///
/// - Note: Source: M. L. Fisher, The Lagrangian relaxation method for solving integer programming
///   problems, Management Science 27, 1981.
struct RosterTolls: Sendable {
  private let dimensions: [RosterNet.Dimension]
  private let automaton: RosterAutomaton
  /// Tolls of a unit by position among the rules' counts, scaled.
  private(set) var tolls: [Int]
  /// Largest tolls that were too little and smallest that were too much, by position; 0: none yet.
  private var lows: [Int]
  private var highs: [Int]
  /// Toll that a count begins with where it is broken first.
  private let first: Int
  private let scale: Int

  /// Makes tolls.
  ///
  /// - Parameters:
  ///   - net: What the table tells apart.
  ///   - counts: How many counts the rules have.
  ///   - tolls: Tolls to begin with, by position; empty: none.
  ///   - first: Toll of a count that is broken for the first time, scaled.
  ///   - scale: Parts of a unit.
  init(_ net: RosterNet, counts: Int, tolls: [Int], first: Int, scale: Int) {
    dimensions = net.relaxed.filter(\.count.isCapOnly)
    automaton = net.automaton
    self.first = max(1, first)
    self.scale = scale
    self.tolls = Array(repeating: 0, count: counts)
    lows = self.tolls
    highs = self.tolls
    for dimension in dimensions where dimension.position < tolls.count {
      self.tolls[dimension.position] = min(most(dimension), tolls[dimension.position])
    }
  }

  /// More than this would not be a lower bound.
  private func most(_ dimension: RosterNet.Dimension) -> Int {
    min((dimension.count.beyond ?? .max / scale / 2) * scale, first * 4096)
  }

  /// The largest tolls known to be too little, where any is.
  var low: RosterTolls {
    var low = self
    for dimension in dimensions where highs[dimension.position] > 0 {
      low.tolls[dimension.position] = lows[dimension.position]
    }
    return low
  }

  var isFree: Bool { tolls.allSatisfy { $0 == 0 } }

  /// Tolls by bit of ``RosterAutomaton/Edge/bumps``.
  var byBit: [Int] {
    var byBit = [Int](repeating: 0, count: 64)
    for dimension in dimensions where dimension.bit < 64 {
      byBit[Int(dimension.bit)] = tolls[dimension.position]
    }
    return byBit
  }

  /// What the caps allow for nothing, scaled.
  var refund: Int {
    dimensions.reduce(0) { sum, dimension in
      let count = dimension.count
      let own = count.windows.isEmpty ? 0 : count.cap * count.windows.count - count.start
      return sum + tolls[dimension.position] * own
    }
  }

  /// What all tolls of a horizon come to at most, scaled.
  var most: Int {
    dimensions.reduce(0) { sum, dimension in
      let heaviest = (dimension.weights.max() ?? 0) + 1
      return sum + tolls[dimension.position] * heaviest * automaton.days
    }
  }

  /// Costs with tolls, by day and class.
  func charged(_ costs: [Int]) -> [Int] {
    var charged = costs
    for dimension in dimensions where tolls[dimension.position] > 0 {
      let toll = tolls[dimension.position]
      for day in 0..<automaton.days where dimension.isInside[day] {
        for kindClass in 0..<automaton.classCount where dimension.weights[kindClass] > 0 {
          let cell = day * automaton.classCount + kindClass
          if charged[cell] != .max { charged[cell] += toll * dimension.weights[kindClass] }
        }
      }
    }
    return charged
  }

  /// Raises tolls of what a sequence breaks and lowers those of what it leaves much room for, each
  /// between what was too little and too much so far.
  ///
  /// - Parameter sums: Sums by position of the count and window.
  /// - Returns: Whether any toll has changed.
  mutating func adjust(_ sums: [[Int]]) -> Bool {
    let beyond = dimensions.map { dimension in
      sums[dimension.position].map { $0 - dimension.count.cap }.max() ?? 0
    }
    let before = tolls
    let isBroken = beyond.contains { $0 > 0 }
    for (dimension, beyond) in zip(dimensions, beyond) {
      let position = dimension.position
      let toll = tolls[position]
      if beyond > 0 {
        lows[position] = toll
        // Where other tolls have moved, what was too much may be too little now.
        let isOpen = highs[position] > toll + toll / 8
        if !isOpen { highs[position] = 0 }
        let next = isOpen ? (toll + highs[position]) / 2 : max(first, toll * 2)
        tolls[position] = min(most(dimension), next)
      } else if !isBroken, toll > 0, -beyond * 20 > dimension.count.cap {
        highs[position] = toll
        let low = min(lows[position], toll)
        if (toll - low) * 8 > toll { tolls[position] = (toll + low) / 2 }
      }
    }
    return tolls != before
  }
}
