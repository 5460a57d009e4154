// SPDX-License-Identifier: GPL-3.0-or-later

/// A pair model of which only some of the second side may have partners, as arrays for a search.
///
/// Everybody of the first side counts as one who goes to one place, or nowhere; what the goals cost is
/// packed into one number, so far as it fits.
struct ChoiceInstance: Sendable {
  let model: PairModel
  /// How many of the second side may have partners, besides those who have fixed ones.
  let most: Int
  /// Those of the second side who have fixed partners.
  let taken: [Bool]
  /// The factor of each goal; 0 for goals that did not fit.
  let factors: [Int]
  /// The packed cost of each pair.
  let costs: [Int]
  /// What going nowhere costs more than going somewhere.
  let nowhere: [Int]
  /// How many may come to each of the second side.
  let room: [Int]
  /// The packed cost of each number of comers; nil where it is always the same.
  let loads: [[Int]?]
  /// Where the pairs of each of the second side begin in ``toPairs``.
  let toStarts: [Int32]
  /// Pairs by their end.
  let toPairs: [Int32]
  /// The entity of the first side of each pair.
  let origins: [Int32]

  init(_ model: PairModel, most: Int, taken: [Bool]) {
    self.model = model
    self.most = most
    self.taken = taken
    let factors = Self.factors(model)
    self.factors = factors
    var costs = Array(repeating: 0, count: model.pairCount)
    for level in model.costedLevels where factors[level] != 0 {
      for pair in costs.indices { costs[pair] += factors[level] * model.cost(of: pair, at: level) }
    }
    self.costs = costs
    nowhere = model.counts.map { row in
      row.upper > 0 ? Self.packed(row, 0, factors) - Self.packed(row, 1, factors) : Int.min / 4
    }
    var starts = Array(repeating: 0 as Int32, count: model.toCount + 1)
    for end in model.ends { starts[Int(end) + 1] += 1 }
    for to in 0..<model.toCount { starts[to + 1] += starts[to] }
    var next = starts
    var pairs = Array(repeating: 0 as Int32, count: model.pairCount)
    var origins = pairs
    for from in 0..<model.fromCount {
      for pair in model.pairs(of: from) {
        let end = Int(model.ends[pair])
        pairs[Int(next[end])] = Int32(pair)
        origins[pair] = Int32(from)
        next[end] += 1
      }
    }
    (toStarts, toPairs, self.origins) = (starts, pairs, origins)
    let tallies = model.toTallies.filter { $0.weights.allSatisfy { $0 == 1 } }
    room = (0..<model.toCount)
      .map { to in
        let most = Int(starts[to + 1] - starts[to])
        return tallies.compactMap { $0.rows[to]?.upper }.reduce(most) { min($0, $1) }
      }
    let room = room
    loads = (0..<model.toCount)
      .map { to in
        let rows = tallies.compactMap { $0.rows[to] }.filter { !$0.costs.isEmpty }
        guard !rows.isEmpty else { return nil }
        return (0...max(0, room[to]))
          .map { load in
            rows.reduce(0) { $0 + Self.packed($1, load, factors) }
          }
      }
  }

  static func packed(_ row: PairModel.Row, _ load: Int, _ factors: [Int]) -> Int {
    row.costs.reduce(0) { sum, cost in
      guard cost.level < factors.count, factors[cost.level] != 0 else { return sum }
      return sum + factors[cost.level] * cost.cost(of: load)
    }
  }

  /// Each factor exceeds all that later goals can add up to.
  private static func factors(_ model: PairModel) -> [Int] {
    var ranges = Array(repeating: 1.0, count: model.levels)
    for level in model.costedLevels {
      for from in 0..<model.fromCount {
        let costs = model.pairs(of: from).lazy.map { abs(model.cost(of: $0, at: level)) }
        ranges[level] += 2 * Double(costs.max() ?? 0)
      }
    }
    let rows =
      model.counts + model.toTallies.flatMap { $0.rows.compactMap { $0 } }
    for row in rows {
      for cost in row.costs {
        let ends = (cost.cost(of: 0), cost.cost(of: min(row.upper, model.fromCount)))
        ranges[cost.level] += 2 * Double(max(abs(ends.0), abs(ends.1)))
      }
    }
    // The first goals matter most: as many of them as fit.
    for last in (0..<model.levels).reversed() {
      var factors = Array(repeating: 0, count: model.levels)
      var product = 1.0
      for level in (0...last).reversed() {
        factors[level] = Int(product)
        product *= ranges[level] + 1
        if product > 0x1p60 { break }
      }
      if product <= 0x1p60 { return factors }
    }
    return (0..<model.levels).map { $0 == 0 ? 1 : 0 }
  }

  /// The pairs of an entity of the second side.
  func pairs(to end: Int) -> ArraySlice<Int32> {
    toPairs[Int(toStarts[end])..<Int(toStarts[end + 1])]
  }
}
