// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// Checks what a solver may rely on: array lengths, finite numbers, ordered bounds, rows inside
  /// the model, no cell twice.
  ///
  /// - Throws: ``SolverError`` with code `.invalidModel`, naming the first fault.
  /// - Complexity: O(rows + columns + cells).
  public func validate() throws(SolverError) {
    try validateShape()
    try validateBounds("row", rowLower, rowUpper)
    try validateBounds("column", columnLower, columnUpper)
    try validateNumbers()
    try validateCells()
  }

  private func validateShape() throws(SolverError) {
    let columns = costs.count
    let isSound =
      columnLower.count == columns && columnUpper.count == columns
      && columnStarts.count == columns + 1 && (isInteger.isEmpty || isInteger.count == columns)
      && rowLower.count == rowUpper.count && cellRows.count == cellValues.count
      && columnStarts.first == 0 && columnStarts.last == cellValues.count
      && (columnNames.isEmpty || columnNames.count == columns)
      && (rowNames.isEmpty || rowNames.count == rowLower.count)
      && columns < Int(Int32.max) && rowLower.count < Int(Int32.max)
    guard isSound else {
      throw SolverError(
        .invalidModel,
        "array lengths disagree: \(columns) costs, \(columnLower.count) and \(columnUpper.count) "
          + "column bounds, \(columnStarts.count) starts, \(isInteger.count) kinds, "
          + "\(rowLower.count) and \(rowUpper.count) row bounds, \(cellRows.count) and "
          + "\(cellValues.count) cells, names \(columnNames.count) and \(rowNames.count)"
      )
    }
    for column in 0..<columns where columnStarts[column] > columnStarts[column + 1] {
      throw SolverError(.invalidModel, "cells of column \(column) end before they begin")
    }
  }

  private func validateBounds(
    _ what: String,
    _ lower: [Double],
    _ upper: [Double]
  ) throws(SolverError) {
    for index in lower.indices {
      // Written so that a NaN fails.
      let isSound =
        lower[index] <= upper[index] && lower[index] < .infinity && upper[index] > -.infinity
      guard !isSound else { continue }
      throw SolverError(
        .invalidModel,
        "bounds of \(what) \(index) are no interval: \(lower[index]) to \(upper[index])"
      )
    }
  }

  private func validateNumbers() throws(SolverError) {
    guard objectiveConstant.isFinite else {
      throw SolverError(.invalidModel, "objective constant \(objectiveConstant) is not finite")
    }
    for column in costs.indices where !costs[column].isFinite {
      throw SolverError(.invalidModel, "cost \(costs[column]) of column \(column) is not finite")
    }
    for column in costs.indices {
      for cell in cells(of: column) where !cellValues[cell].isFinite {
        throw SolverError(
          .invalidModel,
          "coefficient \(cellValues[cell]) of column \(column) in row \(cellRows[cell])"
        )
      }
    }
  }

  private func validateCells() throws(SolverError) {
    var lastColumn = [Int](repeating: -1, count: rowCount)
    for column in 0..<columnCount {
      for cell in cells(of: column) {
        let row = Int(cellRows[cell])
        guard row >= 0, row < rowCount else {
          throw SolverError(
            .invalidModel,
            "column \(column) names row \(row) of a model with \(rowCount) rows"
          )
        }
        guard lastColumn[row] != column else {
          throw SolverError(.invalidModel, "cell (\(row), \(column)) is given twice")
        }
        lastColumn[row] = column
      }
    }
  }

  /// Rounds the bounds of integer columns inward.
  ///
  /// - Parameter tolerance: A bound this close to an integer counts as that integer. Range: 0 to
  ///   0.5.
  /// - Returns: False when an integer column has no integer between its bounds: the model is
  ///   infeasible.
  public mutating func roundIntegerBounds(tolerance: Double = 1e-9) -> Bool {
    var isPossible = true
    for column in isInteger.indices where isInteger[column] {
      let (lower, upper) = integerBounds(of: column, tolerance: tolerance)
      if lower > upper { isPossible = false }
      if lower != columnLower[column] { columnLower[column] = lower }
      if upper != columnUpper[column] { columnUpper[column] = upper }
    }
    return isPossible
  }

  /// The bounds of a column, rounded inward if it is integer: then possibly empty.
  func integerBounds(
    of column: Int,
    tolerance: Double = 1e-9
  ) -> (lower: Double, upper: Double) {
    let (lower, upper) = (columnLower[column], columnUpper[column])
    guard isIntegral(column) else { return (lower, upper) }
    return ((lower - tolerance).rounded(.up), (upper + tolerance).rounded(.down))
  }
}
