// SPDX-License-Identifier: GPL-3.0-or-later

/// A row by itself: bounds and coefficients, to be added to a model or as a cut.
public struct SparseRow: Sendable, Equatable {
  /// Lower bound, −∞ for none.
  public var lower: Double
  /// Upper bound, +∞ for none.
  public var upper: Double
  /// Columns of the coefficients, each once, in any order.
  public var columns: [Int32]
  /// Coefficients, as many as `columns`.
  public var values: [Double]

  /// Makes a row.
  ///
  /// - Parameters:
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  ///   - columns: Columns of the coefficients, each once, in any order.
  ///   - values: Coefficients, as many as `columns`.
  public init(lower: Double, upper: Double, columns: [Int32], values: [Double]) {
    precondition(
      columns.count == values.count,
      "\(columns.count) columns for \(values.count) values"
    )
    self.lower = lower
    self.upper = upper
    self.columns = columns
    self.values = values
  }

  /// Makes a row of a constraint; coefficients of one variable are added up, zeros dropped.
  ///
  /// - Parameter constraint: A constraint over variables of one model.
  public init(_ constraint: LinearConstraint) {
    let expression = constraint.expression
    var terms = expression.terms.map { (column: $0.variable.index, value: $0.coefficient) }
    terms.sort { $0.column < $1.column }
    var (columns, values): ([Int32], [Double]) = ([], [])
    for term in terms {
      if let last = columns.last, last == Int32(term.column) {
        values[values.count - 1] += term.value
      } else {
        columns.append(Int32(term.column))
        values.append(term.value)
      }
    }
    let kept = values.indices.filter { values[$0] != 0 }
    self.columns = kept.map { columns[$0] }
    self.values = kept.map { values[$0] }
    lower = constraint.lower - expression.constant
    upper = constraint.upper - expression.constant
  }

  /// Σ coefficient · value of the column.
  ///
  /// - Parameter point: One value per column of the model.
  /// - Returns: The row's activity.
  public func activity(at point: [Double]) -> Double {
    var sum = CompensatedSum()
    for (column, value) in zip(columns, values) { sum.add(value * point[Int(column)]) }
    return sum.value
  }

  /// Checks what a solver may rely on.
  ///
  /// - Parameter columnCount: Columns of the model that the row is for.
  /// - Throws: ``SolverError`` with code `.invalidModel`, naming the first fault.
  public func validate(columnCount: Int) throws(SolverError) {
    guard lower <= upper, lower < .infinity, upper > -.infinity else {
      throw SolverError(.invalidModel, "bounds of a row are no interval: \(lower) to \(upper)")
    }
    if let value = values.first(where: { !$0.isFinite }) {
      throw SolverError(.invalidModel, "coefficient \(value) of a row")
    }
    if let column = columns.first(where: { $0 < 0 || Int($0) >= columnCount }) {
      throw SolverError(
        .invalidModel,
        "a row names column \(column) of a model with \(columnCount) columns"
      )
    }
    guard Set(columns).count == columns.count else {
      throw SolverError(.invalidModel, "a row gives a coefficient twice")
    }
  }
}
