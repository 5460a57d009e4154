// SPDX-License-Identifier: GPL-3.0-or-later

/// Packs goals into one whole-number cost from which potentials for each goal can be taken back.
package enum PairStages {
  /// Packs neighbouring goals while numbers stay small.
  ///
  /// Each factor is a multiple of the next one, exceeds all that later goals of its stage can add up
  /// to, and leaves room between the potentials of any two nodes for a threshold; see
  /// ``potentials(_:per:)``.
  ///
  /// - Parameters:
  ///   - ranges: Per goal, an upper bound on how far its value can move.
  ///   - unitCosts: Per goal, the largest magnitude of a unit's cost.
  ///   - nodes: How many nodes have potentials.
  ///   - limit: The largest packed cost of a unit.
  ///   - sums: The largest packed sum; `Int64.max` where sums have more room.
  /// - Returns: The stages in order.
  package static func pack(
    ranges: [Int],
    unitCosts: [Int],
    nodes: Int,
    limit: Int64,
    sums: Int64 = 1 << 60
  ) -> [Stage] {
    var stages: [Stage] = []
    for level in ranges.indices {
      if let last = stages.last,
        let longer = stage(last.levels + [level], ranges, unitCosts, nodes, limit, sums)
      {
        stages[stages.count - 1] = longer
      } else {
        stages.append(Stage(levels: [level], factors: [1]))
      }
    }
    return stages
  }

  private static func stage(
    _ levels: [Int],
    _ ranges: [Int],
    _ unitCosts: [Int],
    _ nodes: Int,
    _ limit: Int64,
    _ sums: Int64
  ) -> Stage? {
    var factors = [Int64](repeating: 1, count: levels.count)
    for position in levels.indices.dropLast().reversed() {
      let next = levels[position + 1]
      let room = Int64(max(ranges[next], 4 * (nodes + 2) * (unitCosts[next] + 1)) + 1)
      let (factor, tooLarge) = factors[position + 1].multipliedReportingOverflow(by: room)
      guard !tooLarge else { return nil }
      factors[position] = factor
    }
    for (position, level) in levels.enumerated() {
      let (unit, tooDear) = factors[position]
        .multipliedReportingOverflow(by: Int64(max(1, unitCosts[level])))
      let sum = Int128(factors[position]) * Int128(max(1, ranges[level]))
      guard !tooDear, unit <= limit, sum < Int128(sums) || sums == .max else { return nil }
    }
    return Stage(levels: levels, factors: factors)
  }

  /// Potentials of a packed cost as potentials of its first goals alone.
  ///
  /// Divides by the factor of the last of those goals and rounds down at a threshold that no potential
  /// is near. Differences of potentials that the packed costs allow are then allowed by the costs of
  /// the first goals, for what later goals add to a cost is smaller than the way to the threshold.
  ///
  /// - Parameters:
  ///   - packed: Potentials of the packed cost; one more node has 0.
  ///   - factor: The factor of the last of the goals.
  /// - Returns: Whole numbers for costs divided by the factor.
  package static func potentials(_ packed: [Int64], per factor: Int64) -> [Int64] {
    guard factor > 1 else { return packed }
    func rest(_ value: Int64) -> Int64 {
      let rest = value % factor
      return rest < 0 ? rest + factor : rest
    }
    var rests = Set(packed.map(rest))
    rests.insert(0)
    let sorted = rests.sorted()
    // The widest gap on the circle of remainders, the first one being across zero; the threshold is
    // its middle.
    let last = sorted.last ?? 0
    var widest = factor - last
    var threshold = (last + widest / 2) % factor
    for (low, high) in zip(sorted, sorted.dropFirst()) where high - low > widest {
      widest = high - low
      threshold = low + widest / 2
    }
    func level(_ value: Int64) -> Int64 {
      let shifted = value - threshold
      return shifted >= 0 ? shifted / factor : -((-shifted + factor - 1) / factor)
    }
    let base = level(0)
    return packed.map { level($0) - base }
  }
}
