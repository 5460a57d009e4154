// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the pairs that a better choice could have at all, by the prices of a bound.
struct PairFixing {
  /// Pairs that some choice with a lower value of the goal, and earlier goals no worse, may have.
  ///
  /// Choosing a pair raises the bound by what its reduced cost is above that of the pair it takes the
  /// place of; where that brings the bound to the value known, the pair is out.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - proof: Prices for the goal alone.
  ///   - bound: Computes bounds of the model.
  ///   - values: What goals come to now.
  /// - Returns: Pairs, ascending; all of an entity whose partners must hang together.
  static func open(
    _ model: PairModel,
    _ proof: PairProof,
    _ bound: PairBound,
    values: [Int]
  ) -> [Int32] {
    guard let goal = proof.levels.last else { return [] }
    let unit = Double(max(1, proof.multipliers[goal]))
    var known = -Double(bound.number(of: proof, upTo: goal))
    for level in 0...goal { known += Double(proof.multipliers[level]) * Double(values[level]) }
    // A better choice is a whole unit below; a little more stays open for rounding.
    let gap = known / unit - 1 + 1e-6 * max(1, abs(known / unit))
    let weights = proof.multipliers.map { Double($0) / unit }
    let reduced = proof.reducedCosts(model)
    var open: [Int32] = []
    for from in 0..<model.fromCount {
      let pairs = model.pairs(of: from)
      if model.mustConnect(from) {
        open += pairs.map { Int32($0) }
        continue
      }
      let row = model.counts[from]
      func count(_ size: Int) -> Double {
        row.costs.reduce(0) { sum, cost in
          cost.level < weights.count
            ? sum + weights[cost.level] * Double(cost.cost(of: size)) : sum
        }
      }
      // Smallest sums of so many pairs.
      var sums: [Double] = [0]
      for cost in pairs.map({ reduced[$0] }).sorted().prefix(row.upper) {
        sums.append((sums.last ?? 0) + cost)
      }
      let totals = sums.indices.map { sums[$0] + count($0) }
      let least = totals.min() ?? 0
      // With one pair given: the smallest sums of one fewer beside it.
      let beside = (1..<max(2, sums.count)).map { sums[$0 - 1] + count($0) }.min() ?? 0
      guard row.upper > 0 else { continue }
      for pair in pairs where beside + reduced[pair] - least <= gap { open.append(Int32(pair)) }
    }
    return open
  }
}
