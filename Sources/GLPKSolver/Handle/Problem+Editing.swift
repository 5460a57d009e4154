// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard
internal import LinearProgramming

extension Problem {
  /// Adds a column behind the others.
  mutating func add(
    _ column: SessionColumn,
    rows: [Int32],
    values: [Double]
  ) throws(GLPKError) {
    let outcome = unsafe cglpk_add_column(
      try live("add column"),
      column.lower,
      column.upper,
      column.cost,
      column.isInteger,
      Int32(values.count),
      rows,
      values
    )
    _ = try settle("add column", outcome)
  }

  /// Adds a row behind the others.
  mutating func add(_ row: SparseRow) throws(GLPKError) {
    let outcome = unsafe cglpk_add_row(
      try live("add row"),
      row.lower,
      row.upper,
      Int32(row.values.count),
      row.columns,
      row.values
    )
    _ = try settle("add row", outcome)
  }

  /// Removes rows, keeping a basis.
  mutating func removeRows(_ rows: [Int32]) throws(GLPKError) {
    let outcome = unsafe cglpk_remove_rows(try live("remove rows"), Int32(rows.count), rows)
    _ = try settle("remove rows", outcome)
  }

  /// Removes columns, keeping a basis.
  mutating func removeColumns(_ columns: [Int32]) throws(GLPKError) {
    let count = Int32(columns.count)
    let outcome = unsafe cglpk_remove_columns(try live("remove columns"), count, columns)
    _ = try settle("remove columns", outcome)
  }

  /// Changes the bounds of a row.
  mutating func setBounds(ofRow row: Int, _ lower: Double, _ upper: Double) throws(GLPKError) {
    let outcome = unsafe cglpk_set_row_bounds(try live("row bounds"), Int32(row), lower, upper)
    _ = try settle("row bounds", outcome)
  }

  /// Changes the bounds of a column.
  mutating func setBounds(
    ofColumn column: Int,
    _ lower: Double,
    _ upper: Double
  ) throws(GLPKError) {
    let handle = unsafe try live("column bounds")
    let outcome = unsafe cglpk_set_column_bounds(handle, Int32(column), lower, upper)
    _ = try settle("column bounds", outcome)
  }

  /// Changes whether a column must be integral.
  mutating func setKind(ofColumn column: Int, isInteger: Bool) throws(GLPKError) {
    let handle = unsafe try live("column kind")
    _ = try settle("column kind", unsafe cglpk_set_kind(handle, Int32(column), isInteger))
  }

  /// Changes the objective.
  mutating func setObjective(
    _ sense: ObjectiveSense,
    constant: Double,
    columns: [Int32],
    costs: [Double]
  ) throws(GLPKError) {
    let outcome = unsafe cglpk_set_objective(
      try live("objective"),
      sense == .maximise,
      constant,
      Int32(columns.count),
      columns,
      costs
    )
    _ = try settle("objective", outcome)
  }

  /// Changes one coefficient.
  mutating func setCoefficient(row: Int, column: Int, to value: Double) throws(GLPKError) {
    let handle = unsafe try live("coefficient")
    let outcome = unsafe cglpk_set_coefficient(handle, Int32(row), Int32(column), value)
    _ = try settle("coefficient", outcome)
  }
}
