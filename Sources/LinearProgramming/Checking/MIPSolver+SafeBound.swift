// SPDX-License-Identifier: GPL-3.0-or-later

extension MIPSolver {
  /// A bound on the objective that holds in spite of all rounding, with a solver's help where the duals
  /// alone give none.
  ///
  /// ``SparseModel/safeBound(rowDuals:)`` has no answer when rounding gives a column without an upper
  /// bound a reduced cost a hair below 0 (or the mirror image). Then a second linear program looks for
  /// a direction w of the duals along which all such reduced costs move to the safe side:
  /// maximise t  subject to  −(Aᵀw)[j] ≥ t for every column j without an upper bound,  (Aᵀw)[j] ≥ t for
  /// every one without a lower bound,  = 0 without both,  −1 ≤ w ≤ 1, for the columns whose reduced
  /// cost is near 0; and no dual that is 0 may move where the row has no such bound. The duals are
  /// moved along w as little as does it. Whatever that program answers, what comes back was computed by `safeBound(rowDuals:)`.
  ///
  /// - Parameters:
  ///   - model: The model; integrality is ignored.
  ///   - duals: One dual per row, as in ``Solution/rowDuals``; exactness is not needed.
  ///   - options: Limits of the second program.
  /// - Returns: At most the optimum when minimising, at least when maximising; nil when no finite bound
  ///   was found.
  /// - Throws: ``SolverError`` as ``solve(_:options:)``.
  public func safeBound(
    of model: SparseModel,
    rowDuals duals: [Double],
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Double? {
    if let bound = model.safeBound(rowDuals: duals) { return bound }
    let shift = ShiftModel(model, duals)
    let result = try solve(shift.model, options: options)
    guard let direction = result.solution?.values, direction.last ?? 0 > 0 else { return nil }
    let sign: Double = model.sense == .minimise ? 1 : -1
    let largest = duals.reduce(1) { max($0, $1.isFinite ? abs($1) : 0) }
    for exponent in stride(from: -46, through: -20, by: 2) {
      let step = sign * largest * Double(sign: .plus, exponent: exponent, significand: 1)
      let moved = duals.indices.map { duals[$0] + step * direction[$0] }
      if let bound = model.safeBound(rowDuals: moved) { return bound }
    }
    return nil
  }
}

/// The program for the direction; its last column is t.
private struct ShiftModel {
  var model = SparseModel(sense: .maximise)

  /// Reduced costs below this, relative to the cost, may be zeros.
  private static let margin = 1e-7

  init(_ original: SparseModel, _ duals: [Double]) {
    let sign: Double = original.sense == .minimise ? 1 : -1
    let multipliers = duals.map { $0.isFinite ? sign * $0 : 0 }
    var places = [Int](repeating: -1, count: original.columnCount)
    // −1 where Aᵀw must be at most −t, 1 where at least t, 0 where it must vanish.
    var senses: [Double] = []
    for column in 0..<original.columnCount {
      let isBelow = original.columnLower[column] == -.infinity
      let isAbove = original.columnUpper[column] == .infinity
      guard isBelow || isAbove else { continue }
      var reduced = sign * original.costs[column]
      for cell in original.cells(of: column) {
        reduced -= original.cellValues[cell] * multipliers[Int(original.cellRows[cell])]
      }
      let margin = Self.margin * max(1, abs(original.costs[column]))
      if isAbove, !isBelow, reduced > margin { continue }
      if isBelow, !isAbove, reduced < -margin { continue }
      senses.append(isBelow && isAbove ? 0 : isAbove ? -1 : 1)
      let isFree = isBelow && isAbove
      places[column] = model.addRow(lower: 0, upper: isFree ? 0 : .infinity)
    }
    let byRow = RowCells(of: original)
    for row in 0..<original.rowCount {
      for cell in byRow.cells(of: row) {
        let place = places[Int(byRow.columns[cell])]
        guard place >= 0 else { continue }
        let sense = senses[place] == 0 ? 1 : senses[place]
        model.addCell(row: place, value: sense * byRow.values[cell])
      }
      model.closeColumn(
        cost: 0,
        lower: original.rowUpper[row].isFinite || multipliers[row] > 0 ? -1 : 0,
        upper: original.rowLower[row].isFinite || multipliers[row] < 0 ? 1 : 0
      )
    }
    for place in senses.indices where senses[place] != 0 { model.addCell(row: place, value: -1) }
    model.closeColumn(cost: 1, lower: 0, upper: 1)
  }
}
