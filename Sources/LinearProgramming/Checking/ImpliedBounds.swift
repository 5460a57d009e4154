// SPDX-License-Identifier: GPL-3.0-or-later

/// Bounds of columns that follow from one row each, rounded outward.
///
/// In a row  L ≤ Σ a[k] · x[k] ≤ U  a column's term lies between L − (most the others can give) and
/// U − (least the others can give).
struct ImpliedBounds {
  /// What a row can give at least or at most: the finite part, and how many terms have no end.
  private struct Reach {
    var finite = 0.0
    var openTerms = 0
  }

  private var least: [Reach]
  private var most: [Reach]

  init(of model: SparseModel) {
    least = Array(repeating: Reach(), count: model.rowCount)
    most = least
    for column in 0..<model.columnCount {
      for cell in model.cells(of: column) {
        let (low, high) = Self.term(cell, column, model)
        let row = Int(model.cellRows[cell])
        if low.isFinite {
          least[row].finite = Directed.sumDown(least[row].finite, low)
        } else {
          least[row].openTerms += 1
        }
        if high.isFinite {
          most[row].finite = Directed.sumUp(most[row].finite, high)
        } else {
          most[row].openTerms += 1
        }
      }
    }
  }

  /// The column's own bounds, tightened where a row implies more.
  func interval(of column: Int, in model: SparseModel) -> (lower: Double, upper: Double) {
    var lower = model.columnLower[column]
    var upper = model.columnUpper[column]
    for cell in model.cells(of: column) where model.cellValues[cell] != 0 {
      let row = Int(model.cellRows[cell])
      let (low, high) = Self.term(cell, column, model)
      var floor = -Double.infinity
      var ceiling = Double.infinity
      if let others = Self.rest(least[row], without: low, outward: Directed.sumDown) {
        ceiling = Directed.sumUp(model.rowUpper[row], -others)
      }
      if let others = Self.rest(most[row], without: high, outward: Directed.sumUp) {
        floor = Directed.sumDown(model.rowLower[row], -others)
      }
      let value = model.cellValues[cell]
      // One step outward covers the rounding of a division.
      if value > 0 {
        lower = max(lower, (floor / value).nextDown)
        upper = min(upper, (ceiling / value).nextUp)
      } else {
        lower = max(lower, (ceiling / value).nextDown)
        upper = min(upper, (floor / value).nextUp)
      }
    }
    return (lower, upper)
  }

  private static func rest(
    _ reach: Reach,
    without own: Double,
    outward: (Double, Double) -> Double
  ) -> Double? {
    if own.isFinite { return reach.openTerms == 0 ? outward(reach.finite, -own) : nil }
    return reach.openTerms == 1 ? reach.finite : nil
  }

  private static func term(
    _ cell: Int,
    _ column: Int,
    _ model: SparseModel
  ) -> (low: Double, high: Double) {
    let value = model.cellValues[cell]
    guard value != 0 else { return (0, 0) }
    let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
    let (from, to) = value > 0 ? (lower, upper) : (upper, lower)
    let low = from.isFinite ? Directed.productDown(value, from) : -Double.infinity
    let high = to.isFinite ? Directed.productUp(value, to) : Double.infinity
    return (low, high)
  }
}
