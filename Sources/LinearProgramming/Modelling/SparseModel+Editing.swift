// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// The linear program without integrality.
  ///
  /// - Returns: The same model, every column continuous.
  public func relaxed() -> SparseModel {
    var result = self
    result.isInteger = []
    return result
  }

  /// The model without some of its rows and columns; the rest keeps its order.
  ///
  /// - Parameters:
  ///   - rows: Whether each row stays.
  ///   - columns: Whether each column stays.
  /// - Returns: The smaller model.
  /// - Complexity: O(rows + columns + cells).
  public func keeping(rows: [Bool], columns: [Bool]) -> SparseModel {
    precondition(
      rows.count == rowCount && columns.count == columnCount,
      "\(rows.count) × \(columns.count) flags for a model of \(rowCount) × \(columnCount)"
    )
    var result = SparseModel(sense: sense)
    result.objectiveConstant = objectiveConstant
    result.reserve(rows: rowCount, columns: columnCount, cells: cellCount)
    var places = [Int](repeating: -1, count: rowCount)
    for row in rows.indices where rows[row] {
      places[row] = result.addRow(lower: rowLower[row], upper: rowUpper[row])
    }
    for column in columns.indices where columns[column] {
      for cell in cells(of: column) where places[Int(cellRows[cell])] >= 0 {
        result.addCell(row: places[Int(cellRows[cell])], value: cellValues[cell])
      }
      result.closeColumn(
        cost: costs[column],
        lower: columnLower[column],
        upper: columnUpper[column],
        isInteger: isIntegral(column)
      )
    }
    if !rowNames.isEmpty { result.rowNames = zip(rowNames, rows).filter(\.1).map(\.0) }
    if !columnNames.isEmpty { result.columnNames = zip(columnNames, columns).filter(\.1).map(\.0) }
    return result
  }

  /// Where a column stands while it is not basic: at the bound nearer to 0.
  func restingStatus(of column: Int) -> Basis.Status {
    let (lower, upper) = (columnLower[column], columnUpper[column])
    if lower == upper { return .fixed }
    if lower == -.infinity { return upper == .infinity ? .free : .atUpper }
    return abs(lower) <= abs(upper) ? .atLower : .atUpper
  }
}

extension Model {
  /// The linear program without integrality.
  ///
  /// - Returns: The same model, its identifiers too, every variable continuous.
  public func relaxed() -> Model {
    var result = self
    result.dropIntegrality()
    return result
  }
}
