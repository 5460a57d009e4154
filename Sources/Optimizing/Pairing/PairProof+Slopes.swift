// SPDX-License-Identifier: GPL-3.0-or-later

extension PairProof {
  /// Slopes that add up to a slope, each between the marginal costs of its load below and above, where
  /// loads of several kinds are one.
  ///
  /// - Parameters:
  ///   - slope: The slope of the joint cost at the joint load.
  ///   - rows: The loads that are one.
  ///   - multipliers: What each goal counts.
  /// - Returns: A slope for each load.
  package static func slopes(
    _ slope: Int,
    among rows: [(row: PairModel.Row, load: Int)],
    _ multipliers: [Int]
  ) -> [Int] {
    func packed(_ row: PairModel.Row, _ load: Int) -> Int {
      row.costs.reduce(0) { sum, cost in
        guard multipliers.indices.contains(cost.level) else { return sum }
        return sum + multipliers[cost.level] * cost.cost(of: load)
      }
    }
    let ranges = rows.map { row, load -> (low: Int?, high: Int?) in
      (
        load > 0 ? packed(row, load) - packed(row, load - 1) : nil,
        load < row.upper ? packed(row, load + 1) - packed(row, load) : nil
      )
    }
    // Begin each at what it allows nearest to 0, then move what is left over where there is room.
    var slopes = ranges.map { range in
      max(range.low ?? .min, min(range.high ?? .max, 0))
    }
    var rest = slope - slopes.reduce(0, +)
    for index in slopes.indices where rest != 0 {
      if rest > 0 {
        let room = ranges[index].high.map { $0 - slopes[index] } ?? rest
        let step = min(rest, max(0, room))
        slopes[index] += step
        rest -= step
      } else {
        let room = ranges[index].low.map { slopes[index] - $0 } ?? -rest
        let step = min(-rest, max(0, room))
        slopes[index] -= step
        rest += step
      }
    }
    if rest != 0, !slopes.isEmpty { slopes[0] += rest }
    return slopes
  }
}
