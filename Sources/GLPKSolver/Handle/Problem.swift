// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK
internal import CGLPKGuard
internal import LinearProgramming

/// The sole owner of one GLPK problem; lives and dies inside ``withProblem(drill:_:)``.
///
/// Safety: the handles never leave this type, all calls happen on the thread of the scope (which is
/// synchronous), and every outcome passes ``settle(_:_:)``, which forgets the handles when GLPK has
/// freed them.
@safe struct Problem: ~Copyable {
  /// Nil after a fault: the environment is gone.
  private var handle: OpaquePointer?
  /// The presolved problem and what is needed to lead its solution back.
  private var reduced: OpaquePointer?
  private var workspace: UnsafeMutableRawPointer?

  init() throws(GLPKError) {
    unsafe handle = nil
    unsafe reduced = nil
    unsafe workspace = nil
    var created: OpaquePointer?
    let outcome = unsafe cglpk_create(&created)
    unsafe handle = created
    _ = try settle("create", outcome)
  }

  deinit {
    // The reduced problem and its workspace go with the environment when the scope ends.
    if let handle = unsafe handle { unsafe cglpk_delete(handle) }
  }

  /// Whether calls go to a presolved problem.
  var isReduced: Bool { unsafe reduced != nil }

  func live(_ call: String) throws(GLPKError) -> OpaquePointer {
    guard let handle = unsafe handle else {
      throw .fault(call: call, text: "the problem was lost in an earlier fault")
    }
    return unsafe handle
  }

  private func active(_ call: String) throws(GLPKError) -> OpaquePointer {
    if let reduced = unsafe reduced { return unsafe reduced }
    return unsafe try live(call)
  }

  mutating func settle(
    _ call: String,
    _ outcome: cglpk_outcome
  ) throws(GLPKError) -> Int32 {
    guard Int(outcome.end) != CGLPK_RETURNED else { return outcome.code }
    unsafe handle = nil
    unsafe reduced = nil
    unsafe workspace = nil
    switch Int(outcome.end) {
    case CGLPK_CANCELLED: throw .stopped(.interrupt)
    case CGLPK_TIMED_OUT: throw .stopped(.time)
    default: throw .fault(call: call, text: unsafe String(cString: cglpk_captured_text()))
    }
  }
}

// MARK: - Model

extension Problem {
  /// Loads a validated model with rounded integer bounds.
  mutating func load(_ model: SparseModel) throws(GLPKError) {
    let outcome = unsafe cglpk_load(
      try live("load"),
      model.sense == .maximise,
      model.objectiveConstant,
      Int32(model.rowCount),
      model.rowLower,
      model.rowUpper,
      Int32(model.columnCount),
      model.columnLower,
      model.columnUpper,
      model.costs,
      model.isInteger.isEmpty ? nil : model.isInteger,
      model.columnStarts,
      model.cellRows,
      model.cellValues
    )
    _ = try settle("load", outcome)
  }

  /// Names a column.
  mutating func setColumnName(_ column: Int, _ name: String) throws(GLPKError) {
    _ = try settle(
      "set column name",
      unsafe cglpk_set_column_name(try live("set column name"), Int32(column), name)
    )
  }

  /// Replaces a column by one cell.
  mutating func setCell(row: Int, column: Int, value: Double) throws(GLPKError) {
    let outcome = unsafe cglpk_set_cell(try live("set cell"), Int32(row), Int32(column), value)
    _ = try settle("set cell", outcome)
  }

  /// Scales the active problem, and makes a starting basis if asked.
  mutating func prepare(withBasis: Bool) throws(GLPKError) {
    _ = try settle("prepare", unsafe cglpk_prepare(try active("prepare"), withBasis))
  }

  /// Installs a basis and factorizes it.
  mutating func install(_ basis: Basis) throws(GLPKError) {
    let rows = basis.rows.map(GLPKStatus.code(of:))
    let columns = basis.columns.map(GLPKStatus.code(of:))
    _ = try settle("set basis", unsafe cglpk_set_basis(try live("set basis"), rows, columns))
    let code = try settle("factorize", unsafe cglpk_factorize(try live("factorize")))
    guard code == 0 else { throw .unusableBasis(code: code) }
    let warm = try settle("warm up", unsafe cglpk_warm_up(try live("warm up")))
    guard warm == 0 else { throw .unusableBasis(code: warm) }
  }
}

// MARK: - Solving

extension Problem {
  /// Simplifies the problem; later simplex calls go to the simpler one.
  mutating func presolve() throws(GLPKError) -> Int32 {
    var smaller: OpaquePointer?
    var space: UnsafeMutableRawPointer?
    let outcome = unsafe cglpk_presolve(try live("presolve"), &smaller, &space)
    let code = try settle("presolve", outcome)
    unsafe reduced = smaller
    unsafe workspace = space
    return code
  }

  /// Leads an optimum of the simpler problem back.
  mutating func postsolve() throws(GLPKError) {
    guard let reduced = unsafe reduced, let workspace = unsafe workspace else { return }
    let outcome = unsafe cglpk_postsolve(try live("postsolve"), reduced, workspace)
    _ = try settle("postsolve", outcome)
    unsafe self.reduced = nil
    unsafe self.workspace = nil
  }

  /// Runs one slice of a simplex method.
  mutating func simplex(
    _ method: SimplexMethod,
    iterations: Int,
    milliseconds: Int32,
    cancel: CancelFlag
  ) throws(GLPKError) -> Int32 {
    let handle = unsafe try active("simplex")
    let limit = Int32(clamping: iterations)
    let outcome = unsafe cancel.withPointer { flag in
      switch method {
      case .exact: unsafe cglpk_exact(handle, limit, milliseconds, flag)
      case .primal: unsafe cglpk_simplex(handle, GLP_PRIMAL, limit, milliseconds, flag)
      case .dual: unsafe cglpk_simplex(handle, GLP_DUALP, limit, milliseconds, flag)
      }
    }
    return try settle("simplex", outcome)
  }

  /// Runs the interior point method.
  mutating func interior(milliseconds: Int32, cancel: CancelFlag) throws(GLPKError) -> Int32 {
    let handle = unsafe try live("interior")
    let outcome = unsafe cancel.withPointer { flag in
      unsafe cglpk_interior(handle, milliseconds, flag)
    }
    return try settle("interior", outcome)
  }

  /// Runs branch and cut; the report is filled even when the call breaks down.
  mutating func branchAndCut(
    _ options: cglpk_mip_options,
    cancel: CancelFlag,
    report: inout cglpk_mip_report
  ) throws(GLPKError) -> Int32 {
    let handle = unsafe try live("branch and cut")
    var options = options
    let outcome = unsafe cancel.withPointer { flag in
      unsafe cglpk_intopt(handle, &options, flag, &report)
    }
    return try settle("branch and cut", outcome)
  }
}

// MARK: - Reading

extension Problem {
  /// Statuses and objectives of the active problem.
  func status() throws(GLPKError) -> cglpk_status {
    unsafe cglpk_get_status(try active("status"))
  }

  /// The basic solution.
  func basicSolution(of model: SparseModel) throws(GLPKError) -> Solution {
    let (m, n) = (model.rowCount, model.columnCount)
    var rowValues = [Double](repeating: 0, count: m)
    var rowDuals = rowValues
    var rowCodes = [UInt8](repeating: 0, count: m)
    var values = [Double](repeating: 0, count: n)
    var reducedCosts = values
    var columnCodes = [UInt8](repeating: 0, count: n)
    unsafe cglpk_read_basic(
      try live("read"),
      &rowValues,
      &rowDuals,
      &rowCodes,
      &values,
      &reducedCosts,
      &columnCodes
    )
    return Solution(
      objective: model.objective(of: values),
      values: values,
      rowActivities: model.activities(of: values),
      rowDuals: rowDuals,
      reducedCosts: reducedCosts,
      basis: Basis(
        rows: rowCodes.map(GLPKStatus.basisStatus(of:)),
        columns: columnCodes.map(GLPKStatus.basisStatus(of:))
      )
    )
  }

  /// The interior point.
  func interiorSolution(of model: SparseModel) throws(GLPKError) -> Solution {
    var rowValues = [Double](repeating: 0, count: model.rowCount)
    var rowDuals = rowValues
    var values = [Double](repeating: 0, count: model.columnCount)
    var reducedCosts = values
    unsafe cglpk_read_interior(try live("read"), &rowValues, &rowDuals, &values, &reducedCosts)
    return Solution(
      objective: model.objective(of: values),
      values: values,
      rowActivities: model.activities(of: values),
      rowDuals: rowDuals,
      reducedCosts: reducedCosts
    )
  }

  /// The incumbent of branch and cut, integer columns rounded to exact integers.
  func integerSolution(of model: SparseModel) throws(GLPKError) -> Solution {
    var rowValues = [Double](repeating: 0, count: model.rowCount)
    var values = [Double](repeating: 0, count: model.columnCount)
    unsafe cglpk_read_mip(try live("read"), &rowValues, &values)
    for column in values.indices where model.isIntegral(column) { values[column].round() }
    return Solution(
      objective: model.objective(of: values),
      values: values,
      rowActivities: model.activities(of: values)
    )
  }
}
