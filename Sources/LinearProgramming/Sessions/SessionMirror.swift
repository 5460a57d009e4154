// SPDX-License-Identifier: GPL-3.0-or-later

/// The session's own copy of its problem.
///
/// Rows and columns keep their numbers for good: one that was removed stays as an empty row without
/// bounds or an empty column fixed at 0. New coefficients wait in a list until somebody wants the
/// whole matrix, so that adding a row costs no more than the row.
struct SessionMirror {
  private struct Patch {
    var column: Int32
    var row: Int32
    var value: Double
  }

  /// Bounds, costs, kinds and names are up to date, the cells only after ``settle()``.
  private(set) var model: SparseModel
  private(set) var isRowRemoved: [Bool]
  private(set) var isColumnRemoved: [Bool]
  private(set) var hasRemovals = false
  private var patches: [Patch] = []
  private var hasStaleCells = false

  init(_ model: SparseModel) {
    self.model = model
    isRowRemoved = Array(repeating: false, count: model.rowCount)
    isColumnRemoved = Array(repeating: false, count: model.columnCount)
  }

  mutating func addColumn(_ column: SessionColumn, rows: [Int32], values: [Double], name: String?) {
    let index = model.closeColumn(
      cost: column.cost,
      lower: column.lower,
      upper: column.upper,
      isInteger: column.isInteger
    )
    isColumnRemoved.append(false)
    if let name { Self.set(name, at: index, of: &model.columnNames, count: model.columnCount) }
    for (row, value) in zip(rows, values) {
      patches.append(Patch(column: Int32(index), row: row, value: value))
    }
  }

  mutating func addRow(_ row: SparseRow, name: String?) {
    let index = model.addRow(lower: row.lower, upper: row.upper)
    isRowRemoved.append(false)
    if let name { Self.set(name, at: index, of: &model.rowNames, count: model.rowCount) }
    for (column, value) in zip(row.columns, row.values) {
      patches.append(Patch(column: column, row: Int32(index), value: value))
    }
  }

  private static func set(_ name: String, at index: Int, of names: inout [String], count: Int) {
    while names.count < count { names.append("") }
    names[index] = name
  }

  mutating func removeRow(_ row: Int) {
    isRowRemoved[row] = true
    (model.rowLower[row], model.rowUpper[row]) = (-.infinity, .infinity)
    (hasRemovals, hasStaleCells) = (true, true)
  }

  mutating func removeColumn(_ column: Int) {
    isColumnRemoved[column] = true
    (model.columnLower[column], model.columnUpper[column]) = (0, 0)
    model.costs[column] = 0
    (hasRemovals, hasStaleCells) = (true, true)
  }

  mutating func setBounds(ofRow row: Int, _ lower: Double, _ upper: Double) {
    (model.rowLower[row], model.rowUpper[row]) = (lower, upper)
  }

  mutating func setBounds(ofColumn column: Int, _ lower: Double, _ upper: Double) {
    (model.columnLower[column], model.columnUpper[column]) = (lower, upper)
  }

  mutating func setKind(of column: Int, isInteger: Bool) {
    if model.isInteger.isEmpty {
      guard isInteger else { return }
      model.isInteger = Array(repeating: false, count: model.columnCount)
    }
    model.isInteger[column] = isInteger
  }

  mutating func setCost(of column: Int, to cost: Double) {
    model.costs[column] = cost
  }

  mutating func setObjective(_ sense: ObjectiveSense, constant: Double) {
    model.sense = sense
    model.objectiveConstant = constant
  }

  mutating func setCoefficient(row: Int, column: Int, to value: Double) {
    patches.append(Patch(column: Int32(column), row: Int32(row), value: value))
  }

  /// Works the waiting coefficients into the matrix; of several for one place the last one counts.
  ///
  /// - Complexity: O(columns + cells + waiting), nothing when nothing waits.
  mutating func settle() {
    guard !patches.isEmpty || hasStaleCells else { return }
    var heads = [Int](repeating: 0, count: model.columnCount + 1)
    for patch in patches { heads[Int(patch.column) + 1] += 1 }
    for column in 0..<model.columnCount { heads[column + 1] += heads[column] }
    var next = heads
    var order = [Int](repeating: 0, count: patches.count)
    for (index, patch) in patches.enumerated() {
      order[next[Int(patch.column)]] = index
      next[Int(patch.column)] += 1
    }
    let old = model
    var starts = [0]
    starts.reserveCapacity(old.columnCount + 1)
    var cells = CellList(capacity: old.cellCount + patches.count, rowCount: old.rowCount)
    for column in 0..<old.columnCount {
      cells.open()
      if !isColumnRemoved[column] {
        for cell in old.cells(of: column) where !isRowRemoved[Int(old.cellRows[cell])] {
          cells.set(old.cellRows[cell], old.cellValues[cell])
        }
        for place in heads[column]..<heads[column + 1] {
          let patch = patches[order[place]]
          if !isRowRemoved[Int(patch.row)] { cells.set(patch.row, patch.value) }
        }
      }
      cells.close()
      starts.append(cells.rows.count)
    }
    model.columnStarts = starts
    (model.cellRows, model.cellValues) = (cells.rows, cells.values)
    patches = []
    hasStaleCells = false
  }

  /// Collects cells column by column, a later one replacing an earlier one of the same row.
  private struct CellList {
    private(set) var rows: [Int32] = []
    private(set) var values: [Double] = []
    private var places: [Int]
    private var start = 0

    init(capacity: Int, rowCount: Int) {
      rows.reserveCapacity(capacity)
      values.reserveCapacity(capacity)
      places = Array(repeating: -1, count: rowCount)
    }

    mutating func open() {
      start = rows.count
    }

    mutating func set(_ row: Int32, _ value: Double) {
      let place = places[Int(row)]
      if place >= start {
        values[place] = value
      } else {
        places[Int(row)] = rows.count
        rows.append(row)
        values.append(value)
      }
    }

    /// Drops zeros, which a change of a coefficient may have left.
    mutating func close() {
      guard values[start...].contains(0) else { return }
      let kept = (start..<values.count).filter { values[$0] != 0 }
      let (keptRows, keptValues) = (kept.map { rows[$0] }, kept.map { values[$0] })
      for place in start..<rows.count { places[Int(rows[place])] = -1 }
      rows.replaceSubrange(start..., with: keptRows)
      values.replaceSubrange(start..., with: keptValues)
    }
  }
}
