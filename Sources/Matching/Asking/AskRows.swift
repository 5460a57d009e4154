// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming

/// Adds to a program of needs a column for each ask, and rows that let what it brings be used only where
/// it is chosen.
struct AskRows {
  private let sparse: SparseModel
  private let gates: AskGates
  /// Coefficients to add to the columns that are there.
  private var cells: [Int: [(row: Int, value: Double)]] = [:]
  private var askCells: [Int: [(row: Int, value: Double)]] = [:]
  private var rows: [(lower: Double, upper: Double)] = []
  /// The row that counts the asks chosen.
  let budgetRow: Int

  init(_ sparse: SparseModel, _ gates: AskGates) {
    self.sparse = sparse
    self.gates = gates
    budgetRow = sparse.rowCount
    rows.append((-.infinity, .infinity))
    for row in gates.rows { add(row) }
  }

  private mutating func add(_ row: AskGates.Row) {
    let number = sparse.rowCount + rows.count
    rows.append((-.infinity, 0))
    for (column, value) in row.columns { cells[column, default: []].append((number, value)) }
    for ask in row.asks { askCells[ask, default: []].append((number, -row.most)) }
  }

  /// The whole program.
  ///
  /// - Parameter askCount: Asks, whose columns come last.
  /// - Returns: A program whose budget is still open.
  mutating func model(_ askCount: Int) -> SparseModel {
    var model = SparseModel(sense: .minimise)
    for row in 0..<sparse.rowCount {
      let raise = gates.raises[row, default: []].reduce(0) { $0 + $1.more }
      model.addRow(lower: sparse.rowLower[row], upper: sparse.rowUpper[row] - Double(raise))
    }
    for row in rows { model.addRow(lower: row.lower, upper: row.upper) }
    for column in 0..<sparse.columnCount {
      for cell in sparse.cells(of: column) {
        model.addCell(row: Int(sparse.cellRows[cell]), value: sparse.cellValues[cell])
      }
      for cell in cells[column] ?? [] { model.addCell(row: cell.row, value: cell.value) }
      let isClosed = gates.closed.contains(column)
      model.closeColumn(
        cost: 0,
        lower: 0,
        upper: isClosed ? 0 : sparse.columnUpper[column],
        isInteger: sparse.isIntegral(column)
      )
    }
    var raises: [Int: [(row: Int, more: Int)]] = [:]
    for (row, entries) in gates.raises {
      for entry in entries { raises[entry.ask, default: []].append((row, entry.more)) }
    }
    for ask in 0..<askCount {
      model.addCell(row: budgetRow, value: 1)
      for cell in askCells[ask] ?? [] { model.addCell(row: cell.row, value: cell.value) }
      for raise in (raises[ask] ?? []).sorted(by: { $0.row < $1.row }) {
        model.addCell(row: raise.row, value: -Double(raise.more))
      }
      model.closeColumn(cost: 0, lower: 0, upper: 1, isInteger: true)
    }
    return model
  }
}
