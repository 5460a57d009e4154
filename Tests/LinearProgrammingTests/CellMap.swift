// SPDX-License-Identifier: GPL-3.0-or-later
import LinearProgramming

/// A model by the names of its rows and columns, free of their order.
struct CellMap: Equatable {
  struct Column: Equatable {
    var cost: Double
    var lower: Double
    var upper: Double
    var isInteger: Bool
  }

  var sense: ObjectiveSense
  var constant: Double
  var columns: [String: Column] = [:]
  var rows: [String: ClosedRange<Double>] = [:]
  var cells: [String: [String: Double]] = [:]

  init(_ model: SparseModel) {
    (sense, constant) = (model.sense, model.objectiveConstant)
    func name(_ names: [String], _ index: Int, _ letter: String) -> String {
      names.isEmpty || names[index].isEmpty ? "\(letter)\(index)" : names[index]
    }
    for row in 0..<model.rowCount {
      let name = name(model.rowNames, row, "c")
      rows[name] = model.rowLower[row]...model.rowUpper[row]
      cells[name] = [:]
    }
    for column in 0..<model.columnCount {
      let ownName = name(model.columnNames, column, "x")
      columns[ownName] = Column(
        cost: model.costs[column],
        lower: model.columnLower[column],
        upper: model.columnUpper[column],
        isInteger: model.isIntegral(column)
      )
      for cell in model.cells(of: column) where model.cellValues[cell] != 0 {
        cells[name(model.rowNames, Int(model.cellRows[cell]), "c")]?[ownName] =
          model.cellValues[cell]
      }
    }
  }

  /// What an LP file of this model holds: rows without bounds are missing, a row with two of them is
  /// an equation with `r3`, a constant is the cost of `one`, nothing is 0 `zero`.
  var written: CellMap {
    var file = self
    let isAnyRowLeft = rows.values.contains { $0.lowerBound.isFinite || $0.upperBound.isFinite }
    var usesZero = !isAnyRowLeft
    for (name, range) in rows {
      let (lower, upper) = (range.lowerBound, range.upperBound)
      if !lower.isFinite, !upper.isFinite {
        file.rows[name] = nil
        file.cells[name] = nil
        continue
      }
      if cells[name] == [:] { usesZero = true }
      guard lower.isFinite, upper.isFinite, lower < upper else { continue }
      let slack = "r" + name.dropFirst()
      file.rows[name] = 0...0
      file.cells[name]?[slack] = -1
      file.columns[slack] = Column(cost: 0, lower: lower, upper: upper, isInteger: false)
    }
    if !isAnyRowLeft {
      file.rows["none"] = -1 ... .infinity
      file.cells["none"] = [:]
    }
    if constant != 0 {
      file.columns["one"] = Column(cost: constant, lower: 1, upper: 1, isInteger: false)
      file.constant = 0
    }
    // Columns are named in the objective where no row names them, unless only dropped rows do.
    let used = Set(file.cells.values.flatMap(\.keys))
    let hasObjective =
      constant != 0 || columns.contains { $0.value.cost != 0 || !isUsed($0.key) }
    if !hasObjective { usesZero = true }
    file.columns = file.columns.filter { name, column in
      column.cost != 0 || used.contains(name) || columns[name] == nil || !isUsed(name)
        || isBound(column)
    }
    if usesZero {
      file.columns["zero"] = Column(cost: 0, lower: 0, upper: 0, isInteger: false)
    }
    return file
  }

  private func isUsed(_ column: String) -> Bool { cells.values.contains { $0[column] != nil } }

  private func isBound(_ column: Column) -> Bool {
    column.lower != 0 || column.upper != .infinity || column.isInteger
  }
}
