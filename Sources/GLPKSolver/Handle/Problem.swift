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

  private init() {
    unsafe handle = nil
    unsafe reduced = nil
    unsafe workspace = nil
  }

  /// An owner without a problem.
  static var none: Problem { Problem() }

  deinit {
    // The reduced problem and its workspace go with the environment when the scope ends.
    if let handle = unsafe handle { unsafe cglpk_delete(handle) }
  }

  /// Whether there is a problem.
  var isLive: Bool { unsafe handle != nil }

  /// Makes an empty problem where there is none.
  mutating func create() throws(GLPKError) {
    var created: OpaquePointer?
    let outcome = unsafe cglpk_create(&created)
    unsafe handle = created
    _ = try settle("create", outcome)
  }

  /// Deletes the problem, if there is one.
  mutating func release() {
    if let handle = unsafe handle { unsafe cglpk_delete(handle) }
    unsafe handle = nil
    unsafe reduced = nil
    unsafe workspace = nil
  }

  /// Whether calls go to a presolved problem.
  var isReduced: Bool { unsafe reduced != nil }

  func live(_ call: String) throws(GLPKError) -> OpaquePointer {
    guard let handle = unsafe handle else {
      throw .fault(call: call, text: "the problem was lost in an earlier fault")
    }
    return unsafe handle
  }

  func active(_ call: String) throws(GLPKError) -> OpaquePointer {
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

  /// Recomputes the basic solution from the basis, factorizing it first where needed.
  ///
  /// - Returns: False when the basis will not do.
  mutating func warmUp() throws(GLPKError) -> Bool {
    let code = try settle("warm up", unsafe cglpk_warm_up(try live("warm up")))
    return code == 0
  }

  /// Scales the active problem, and makes a starting basis if asked.
  mutating func prepare(withBasis: Bool, cancel: CancelFlag? = nil) throws(GLPKError) {
    let handle = unsafe try active("prepare")
    let outcome = unsafe withFlag(of: cancel) { flag in
      unsafe cglpk_prepare(handle, withBasis, flag)
    }
    _ = try settle("prepare", outcome)
  }

  private func withFlag<Value>(
    of cancel: CancelFlag?,
    _ body: (OpaquePointer?) -> Value
  ) -> Value {
    guard let cancel else { return body(nil) }
    return unsafe cancel.withPointer(body)
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
  mutating func presolve(cancel: CancelFlag) throws(GLPKError) -> Int32 {
    var smaller: OpaquePointer?
    var space: UnsafeMutableRawPointer?
    let handle = unsafe try live("presolve")
    let outcome = unsafe cancel.withPointer { flag in
      unsafe cglpk_presolve(handle, &smaller, &space, flag)
    }
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

  /// Forgets the simpler problem.
  mutating func discardReduced() throws(GLPKError) {
    guard let reduced = unsafe reduced, let workspace = unsafe workspace else { return }
    _ = try settle("discard", unsafe cglpk_discard(reduced, workspace))
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
    start: [Double]?,
    caller: SearchCaller,
    cancel: CancelFlag,
    report: inout cglpk_mip_report
  ) throws(GLPKError) -> Int32 {
    let handle = unsafe try live("branch and cut")
    var options = unsafe options
    unsafe options.hooks = caller.wanted
    if caller.wanted != 0 {
      // Safety: the caller outlives the call, during which alone the pointer is used.
      unsafe options.context = Unmanaged.passUnretained(caller).toOpaque()
      unsafe options.hook = { context, event in
        guard let context = unsafe context else { return true }
        return unsafe Unmanaged<SearchCaller>.fromOpaque(context).takeUnretainedValue()
          .answer(event)
      }
    }
    let outcome = unsafe cancel.withPointer { flag in
      guard let start else { return unsafe cglpk_intopt(handle, &options, flag, &report) }
      return unsafe start.withUnsafeBufferPointer { values in
        unsafe options.start = values.baseAddress
        return unsafe cglpk_intopt(handle, &options, flag, &report)
      }
    }
    withExtendedLifetime(caller) {}
    return try settle("branch and cut", outcome)
  }
}
