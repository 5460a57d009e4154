// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of a model that a set of restrictions speaks of: its rows and the columns in them.
struct Submodel {
  /// The part; the restrictions of its rows and columns that are not in the set are kept too.
  private(set) var model: SparseModel
  /// Rows of the whole, by row of the part.
  let rows: [Int]
  /// Columns of the whole, by column of the part.
  private(set) var columns: [Int] = []

  /// - Complexity: O(rows + columns + cells) of the whole.
  init(of whole: SparseModel, for restrictions: some Sequence<Restriction>) {
    var wanted = [Bool](repeating: false, count: whole.rowCount)
    var wantedColumns = [Bool](repeating: false, count: whole.columnCount)
    for restriction in restrictions {
      switch restriction {
      case .rowLower(let row), .rowUpper(let row): wanted[row] = true
      case .columnLower(let column), .columnUpper(let column): wantedColumns[column] = true
      }
    }
    rows = wanted.indices.filter { wanted[$0] }
    model = SparseModel(sense: whole.sense)
    var position = [Int](repeating: 0, count: whole.rowCount)
    for row in rows {
      position[row] = model.addRow(lower: whole.rowLower[row], upper: whole.rowUpper[row])
    }
    for column in 0..<whole.columnCount {
      let used = whole.cells(of: column).filter { wanted[Int(whole.cellRows[$0])] }
      guard !used.isEmpty || wantedColumns[column] else { continue }
      for cell in used {
        model.addCell(row: position[Int(whole.cellRows[cell])], value: whole.cellValues[cell])
      }
      model.closeColumn(
        cost: 0,
        lower: whole.columnLower[column],
        upper: whole.columnUpper[column],
        isInteger: whole.isIntegral(column)
      )
      columns.append(column)
    }
  }

  /// A restriction of the part as one of the whole.
  func whole(_ restriction: Restriction) -> Restriction {
    switch restriction {
    case .rowLower(let row): .rowLower(rows[row])
    case .rowUpper(let row): .rowUpper(rows[row])
    case .columnLower(let column): .columnLower(columns[column])
    case .columnUpper(let column): .columnUpper(columns[column])
    }
  }

  /// The set that the part was made for, as restrictions of the part.
  func part(_ restrictions: some Sequence<Restriction>) -> [Restriction] {
    let known = Set(restrictions)
    return model.restrictions.filter { known.contains(whole($0)) }
  }

  /// Row multipliers of the part as ones of the whole.
  func whole(_ multipliers: [Double], rowCount: Int) -> [Double] {
    var result = [Double](repeating: 0, count: rowCount)
    for (row, multiplier) in zip(rows, multipliers) { result[row] = multiplier }
    return result
  }
}
