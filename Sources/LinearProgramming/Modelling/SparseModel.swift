// SPDX-License-Identifier: GPL-3.0-or-later

/// The direction in which an objective is better.
public enum ObjectiveSense: Sendable, Equatable, CaseIterable {
  /// Smaller is better.
  case minimise
  /// Larger is better.
  case maximise
}

/// A linear or mixed-integer program as flat arrays: what solvers take.
///
/// Minimise or maximise  objectiveConstant + Σ costs[j] · x[j]  subject to
/// rowLower[i] ≤ Σ a[i, j] · x[j] ≤ rowUpper[i]  and  columnLower[j] ≤ x[j] ≤ columnUpper[j], with
/// x[j] integral where isInteger[j]. Bounds may be infinite. The matrix is stored by columns: the
/// cells of column j are at columnStarts[j] ..< columnStarts[j + 1] of `cellRows` and `cellValues`.
///
/// Fill the arrays directly, or grow a model by ``addRow(lower:upper:)`` and
/// ``addColumn(cost:lower:upper:isInteger:rows:values:)``. Nothing is checked until ``validate()``,
/// which every solver calls.
public struct SparseModel: Sendable, Equatable {
  /// Whether smaller or larger is better.
  public var sense: ObjectiveSense
  /// Added to the objective.
  public var objectiveConstant: Double = 0
  /// One cost per column.
  public var costs: [Double] = []
  /// Lower bound per column, −∞ for none.
  public var columnLower: [Double] = []
  /// Upper bound per column, +∞ for none.
  public var columnUpper: [Double] = []
  /// Whether each column must be integral; empty when none must.
  public var isInteger: [Bool] = []
  /// Lower bound per row, −∞ for none.
  public var rowLower: [Double] = []
  /// Upper bound per row, +∞ for none.
  public var rowUpper: [Double] = []
  /// Where the cells of each column begin; one more entry than columns, the last is the cell count.
  public var columnStarts: [Int] = [0]
  /// Row of each cell, counted from 0.
  public var cellRows: [Int32] = []
  /// Coefficient of each cell.
  public var cellValues: [Double] = []
  /// Column names for files; empty when none, and "" where a name is generated.
  public var columnNames: [String] = []
  /// Row names for files; empty when none, and "" where a name is generated.
  public var rowNames: [String] = []

  /// Makes an empty model.
  ///
  /// - Parameter sense: Whether smaller or larger is better.
  public init(sense: ObjectiveSense = .minimise) {
    self.sense = sense
  }

  /// How many rows there are.
  public var rowCount: Int { rowLower.count }
  /// How many columns there are.
  public var columnCount: Int { costs.count }
  /// How many coefficients are stored.
  public var cellCount: Int { cellValues.count }
  /// Whether any column must be integral.
  public var hasIntegers: Bool { isInteger.contains(true) }

  /// Makes room for a known size.
  ///
  /// - Parameters:
  ///   - rows: Rows to come.
  ///   - columns: Columns to come.
  ///   - cells: Coefficients to come.
  public mutating func reserve(rows: Int, columns: Int, cells: Int) {
    rowLower.reserveCapacity(rows)
    rowUpper.reserveCapacity(rows)
    costs.reserveCapacity(columns)
    columnLower.reserveCapacity(columns)
    columnUpper.reserveCapacity(columns)
    columnStarts.reserveCapacity(columns + 1)
    cellRows.reserveCapacity(cells)
    cellValues.reserveCapacity(cells)
  }

  /// Adds a row without coefficients; columns added later may use it.
  ///
  /// - Parameters:
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  /// - Returns: The index of the row.
  @discardableResult
  public mutating func addRow(lower: Double, upper: Double) -> Int {
    rowLower.append(lower)
    rowUpper.append(upper)
    if !rowNames.isEmpty { rowNames.append("") }
    return rowLower.count - 1
  }

  /// Adds a column with its coefficients.
  ///
  /// - Parameters:
  ///   - cost: Its cost.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  ///   - isInteger: Whether it must be integral.
  ///   - rows: Rows of its coefficients, each once, in any order.
  ///   - values: Coefficients, as many as `rows`.
  /// - Returns: The index of the column.
  /// - Complexity: O(cells of the column), amortised.
  @discardableResult
  public mutating func addColumn(
    cost: Double,
    lower: Double = 0,
    upper: Double = .infinity,
    isInteger: Bool = false,
    rows: [Int32],
    values: [Double]
  ) -> Int {
    precondition(rows.count == values.count, "\(rows.count) rows for \(values.count) values")
    cellRows.append(contentsOf: rows)
    cellValues.append(contentsOf: values)
    return closeColumn(cost: cost, lower: lower, upper: upper, isInteger: isInteger)
  }

  /// Adds a coefficient to the column that the next ``closeColumn(cost:lower:upper:isInteger:)``
  /// makes.
  ///
  /// - Parameters:
  ///   - row: Its row, counted from 0.
  ///   - value: The coefficient.
  @inlinable
  public mutating func addCell(row: Int, value: Double) {
    cellRows.append(Int32(row))
    cellValues.append(value)
  }

  /// Makes a column of the cells added since the last one.
  ///
  /// - Parameters:
  ///   - cost: Its cost.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  ///   - isInteger: Whether it must be integral.
  /// - Returns: The index of the column.
  @discardableResult
  public mutating func closeColumn(
    cost: Double,
    lower: Double = 0,
    upper: Double = .infinity,
    isInteger: Bool = false
  ) -> Int {
    let column = costs.count
    if isInteger, self.isInteger.isEmpty {
      self.isInteger = Array(repeating: false, count: column)
    }
    if isInteger || !self.isInteger.isEmpty { self.isInteger.append(isInteger) }
    costs.append(cost)
    columnLower.append(lower)
    columnUpper.append(upper)
    columnStarts.append(cellValues.count)
    if !columnNames.isEmpty { columnNames.append("") }
    return column
  }

  /// The indices of a column's cells.
  ///
  /// - Parameter column: A column of the model.
  /// - Returns: Positions in `cellRows` and `cellValues`.
  public func cells(of column: Int) -> Range<Int> {
    columnStarts[column]..<columnStarts[column + 1]
  }

  /// Whether a column must be integral.
  ///
  /// - Parameter column: A column of the model.
  /// - Returns: True when it must.
  public func isIntegral(_ column: Int) -> Bool {
    !isInteger.isEmpty && isInteger[column]
  }

  /// The objective of a point.
  ///
  /// - Parameter values: One value per column.
  /// - Returns: The objective with its constant.
  public func objective(of values: [Double]) -> Double {
    var sum = CompensatedSum(objectiveConstant)
    for column in 0..<columnCount { sum.add(costs[column] * values[column]) }
    return sum.value
  }

  /// The rows' activities at a point.
  ///
  /// - Parameter values: One value per column.
  /// - Returns: Σ a[i, j] · values[j] per row.
  /// - Complexity: O(rows + cells).
  public func activities(of values: [Double]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: rowCount)
    for column in 0..<columnCount where values[column] != 0 {
      for cell in cells(of: column) {
        sums[Int(cellRows[cell])].add(cellValues[cell] * values[column])
      }
    }
    return sums.map(\.value)
  }
}
