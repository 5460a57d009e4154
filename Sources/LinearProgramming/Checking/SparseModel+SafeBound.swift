// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// A bound on the objective that holds in spite of all rounding, from any row duals.
  ///
  /// For minimising and any numbers y, every feasible x has
  /// c·x = Σ over rows i of y[i] · r[i] + Σ over columns j of d[j] · x[j],  r = A·x,  d = c − Aᵀ·y,
  /// which is at least the sum with each r[i] and x[j] at the better of its own bounds. All of it
  /// is computed with outward rounding: each d[j] as an interval. Duals that would need a missing
  /// row bound are taken as 0, which is allowed because y is free. Where a reduced cost has the
  /// wrong sign by rounding and the column lacks that bound, bounds implied by the rows stand in;
  /// without one there is no finite answer. Integrality is ignored. Maximising is the mirror image.
  ///
  /// - Parameter duals: One dual per row, as in ``Solution/rowDuals``; exactness is not needed.
  /// - Returns: At most the optimum when minimising, at least when maximising; nil when no finite
  ///   bound follows from these duals. Meaningless for an infeasible model.
  /// - Complexity: O(rows + columns + cells).
  /// - Note: Source: A. Neumaier, O. Shcherbina, Safe bounds in linear and mixed-integer linear
  ///   programming, Math. Program. 99, 2004. Differs from it in: rounding by error-free
  ///   transformations, implied bounds only where needed.
  public func safeBound(rowDuals duals: [Double]) -> Double? {
    precondition(duals.count == rowCount, "\(duals.count) duals for \(rowCount) rows")
    let sign: Double = sense == .minimise ? 1 : -1
    var multipliers = duals.map { $0.isFinite ? sign * $0 : 0 }
    var total = sign * objectiveConstant
    for row in 0..<rowCount {
      let multiplier = multipliers[row]
      let limit = multiplier > 0 ? rowLower[row] : rowUpper[row]
      guard multiplier != 0, limit.isFinite else {
        multipliers[row] = 0
        continue
      }
      total = Directed.sumDown(total, Directed.productDown(multiplier, limit))
    }
    var implied: ImpliedBounds?
    for column in 0..<columnCount {
      let reduced = reducedCost(of: column, sign: sign, multipliers)
      var (lower, upper) = (columnLower[column], columnUpper[column])
      if (reduced.lower < 0 && upper == .infinity) || (reduced.upper > 0 && lower == -.infinity) {
        let bounds = implied ?? ImpliedBounds(of: self)
        implied = bounds
        (lower, upper) = bounds.interval(of: column, in: self)
      }
      guard let term = Self.smallest(reduced, lower, upper) else { return nil }
      total = Directed.sumDown(total, term)
    }
    return total.isFinite ? sign * total : nil
  }

  /// An interval around cost − Σ multiplier · coefficient.
  private func reducedCost(
    of column: Int,
    sign: Double,
    _ multipliers: [Double]
  ) -> (lower: Double, upper: Double) {
    var lower = sign * costs[column]
    var upper = lower
    for cell in cells(of: column) {
      let multiplier = -multipliers[Int(cellRows[cell])]
      guard multiplier != 0 else { continue }
      lower = Directed.sumDown(lower, Directed.productDown(multiplier, cellValues[cell]))
      upper = Directed.sumUp(upper, Directed.productUp(multiplier, cellValues[cell]))
    }
    return (lower, upper)
  }

  /// At most d · x for every d and x of two intervals; nil when there is no finite such number.
  ///
  /// For a fixed x, d · x is smallest at one end of d's interval, and then at one end of x's.
  private static func smallest(
    _ reduced: (lower: Double, upper: Double),
    _ lower: Double,
    _ upper: Double
  ) -> Double? {
    var best = Double.infinity
    for slope in [reduced.lower, reduced.upper] where slope != 0 {
      let limit = slope > 0 ? lower : upper
      guard limit.isFinite, slope.isFinite else { return nil }
      best = min(best, Directed.productDown(slope, limit))
    }
    return reduced.lower == 0 || reduced.upper == 0 ? min(best, 0) : best
  }
}
