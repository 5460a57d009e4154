// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK
internal import CGLPKGuard
internal import LinearProgramming

extension Problem {
  /// Replaces the problem by what a file holds; 0 when that works.
  mutating func read(
    _ format: GLPKFileFormat,
    from path: String,
    saying said: CapturedText
  ) throws(GLPKError) -> Int32 {
    let handle = unsafe try live("read")
    let outcome = unsafe said.withPointer { text in
      unsafe cglpk_read_file(handle, format.code, path, text)
    }
    return try settle("read", outcome)
  }

  /// Writes the problem; 0 when that works.
  mutating func write(
    _ format: GLPKFileFormat,
    to path: String,
    saying said: CapturedText
  ) throws(GLPKError) -> Int32 {
    let handle = unsafe try live("write")
    let outcome = unsafe said.withPointer { text in
      unsafe cglpk_write_file(handle, format.code, path, text)
    }
    return try settle("write", outcome)
  }

  /// Puts a solution from a file into the problem; 0 when that works.
  mutating func readSolution(
    isInteger: Bool,
    from path: String,
    saying said: CapturedText
  ) throws(GLPKError) -> Int32 {
    let handle = unsafe try live("read solution")
    let outcome = unsafe said.withPointer { text in
      unsafe cglpk_read_solution(handle, isInteger, path, text)
    }
    return try settle("read solution", outcome)
  }

  /// Gives rows and columns the names of a model, where GLPK takes them.
  mutating func setNames(of model: SparseModel) throws(GLPKError) {
    func isFit(_ name: String) -> Bool {
      !name.isEmpty && name.utf8.count <= 255 && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
    for (row, name) in model.rowNames.enumerated() where isFit(name) {
      let handle = unsafe try live("set row name")
      _ = try settle("set row name", unsafe cglpk_set_row_name(handle, Int32(row), name))
    }
    for (column, name) in model.columnNames.enumerated() where isFit(name) {
      try setColumnName(column, name)
    }
  }

  /// The problem as a model with names.
  func model() throws(GLPKError) -> SparseModel {
    let handle = unsafe try live("read model")
    let shape = unsafe cglpk_get_shape(handle)
    let (rows, columns, cells) = (Int(shape.rows), Int(shape.columns), Int(shape.cells))
    var model = SparseModel(sense: shape.maximise ? .maximise : .minimise)
    model.objectiveConstant = shape.constant
    model.rowLower = Array(repeating: 0, count: rows)
    model.rowUpper = model.rowLower
    model.costs = Array(repeating: 0, count: columns)
    (model.columnLower, model.columnUpper) = (model.costs, model.costs)
    model.isInteger = Array(repeating: false, count: columns)
    model.columnStarts = Array(repeating: 0, count: columns + 1)
    model.cellRows = Array(repeating: 0, count: cells)
    model.cellValues = Array(repeating: 0, count: cells)
    var scratchRows = [Int32](repeating: 0, count: rows + 1)
    var scratchValues = [Double](repeating: 0, count: rows + 1)
    unsafe cglpk_get_bounds(
      handle,
      &model.rowLower,
      &model.rowUpper,
      &model.columnLower,
      &model.columnUpper,
      &model.costs,
      &model.isInteger
    )
    unsafe cglpk_get_cells(
      handle,
      &model.columnStarts,
      &model.cellRows,
      &model.cellValues,
      &scratchRows,
      &scratchValues
    )
    if !model.hasIntegers { model.isInteger = [] }
    model.rowNames = (0..<rows)
      .map { unsafe Self.name(cglpk_get_row_name(handle, Int32($0))) }
    model.columnNames = (0..<columns)
      .map { unsafe Self.name(cglpk_get_column_name(handle, Int32($0))) }
    return model
  }

  private static func name(_ text: UnsafePointer<CChar>?) -> String {
    if let text = unsafe text { return unsafe String(cString: text) }
    return ""
  }
}

/// Formats that GLPK itself reads and writes.
package enum GLPKFileFormat: CaseIterable, Sendable {
  /// MPS by columns.
  case fixedMPS
  /// MPS by words.
  case freeMPS
  /// CPLEX LP.
  case lp
  /// GLPK's own.
  case native

  var code: Int32 {
    switch self {
    case .fixedMPS: Int32(CGLPK_FIXED_MPS)
    case .freeMPS: Int32(CGLPK_FREE_MPS)
    case .lp: Int32(CGLPK_LP)
    case .native: Int32(CGLPK_NATIVE)
    }
  }
}
