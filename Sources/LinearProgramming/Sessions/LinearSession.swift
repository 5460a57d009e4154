// SPDX-License-Identifier: GPL-3.0-or-later

/// A problem that stays with its solver, to be changed and solved again from where it stands.
///
/// Between solves rows and columns come and go, bounds, costs and coefficients change; the solver
/// keeps its problem and its basis, so that a small change costs a few simplex iterations and no
/// rebuilding. Column generation, cutting planes, diving and what-if questions live on that.
///
///     try solver.withSession(on: model) { session in
///       var result = try session.solve()
///       let extra = try session.addVariable(cost: 3, in: [(demand, 2)])
///       result = try session.solve()
///       print(result.solution?[extra] ?? 0)
///     }
///
/// Variables and constraints keep their identifiers for good. Solutions count every variable and
/// constraint that ever was: a removed one has the value 0, the dual 0 and a place in the basis that
/// means nothing. An identifier of another model, or of something removed, is a programmer's error
/// and stops the program.
///
/// When the solver breaks down or a solve is broken off inside GLPK, the session builds the problem
/// anew from its own copy at the next solve; the caller notices nothing but the time.
///
/// Not `Sendable`: a session stays on its thread, inside the scope that opened it.
public final class LinearSession {
  let identity: ModelIdentity
  var mirror: SessionMirror
  var rowPlaces: SessionPlaces
  var columnPlaces: SessionPlaces
  private let engine: any SessionEngine
  private var isOpen = true
  /// Integer columns without an integer between their bounds.
  private var emptyColumns: Set<Int> = []

  /// The basis of the last linear program solved to a solution; nil before.
  public private(set) var basis: Basis?
  /// How often the problem was built from the session's copy: once, and once more after each
  /// breakdown.
  public private(set) var buildCount = 0

  init(_ model: SparseModel, identity: ModelIdentity, engine: any SessionEngine) {
    self.identity = identity
    self.engine = engine
    mirror = SessionMirror(model)
    rowPlaces = SessionPlaces(isRemoved: mirror.isRowRemoved)
    columnPlaces = SessionPlaces(isRemoved: mirror.isColumnRemoved)
    for column in model.isInteger.indices where model.isInteger[column] { noteKind(of: column) }
  }

  /// Ends the session; what is called later throws.
  func close() {
    isOpen = false
  }

  /// How many variables there ever were.
  public var variableCount: Int { mirror.model.columnCount }
  /// How many constraints there ever were.
  public var constraintCount: Int { mirror.model.rowCount }

  /// The problem as it stands: removed rows are empty and without bounds, removed columns empty and
  /// fixed at 0, so that it fits the solutions.
  ///
  /// - Complexity: O(rows + columns + cells) after changes of the matrix.
  public var model: SparseModel {
    mirror.settle()
    return mirror.model
  }

  /// The variable in a column.
  ///
  /// - Parameter column: The column, counted from 0 in the order of adding.
  /// - Returns: Its identifier.
  public func variable(at column: Int) -> VariableID {
    precondition(
      column >= 0 && column < variableCount,
      "column \(column) of a session with \(variableCount)"
    )
    return VariableID(index: column, owner: identity)
  }

  /// The constraint in a row.
  ///
  /// - Parameter row: The row, counted from 0 in the order of adding.
  /// - Returns: Its identifier.
  public func constraint(at row: Int) -> ConstraintID {
    precondition(
      row >= 0 && row < constraintCount,
      "row \(row) of a session with \(constraintCount)"
    )
    return ConstraintID(index: row, owner: identity)
  }

  func column(of variable: VariableID) -> Int {
    let column = variable.index
    precondition(
      variable.owner == identity && column < variableCount && !mirror.isColumnRemoved[column],
      "variable \(column) is of another model or was removed from this session"
    )
    return column
  }

  func row(of constraint: ConstraintID) -> Int {
    let row = constraint.index
    precondition(
      constraint.owner == identity && row < constraintCount && !mirror.isRowRemoved[row],
      "constraint \(row) is of another model or was removed from this session"
    )
    return row
  }

  /// Takes note of whether an integer column has an integer between its bounds; an engine never hears
  /// of bounds without one.
  func noteKind(of column: Int) {
    guard mirror.model.isIntegral(column) else {
      emptyColumns.remove(column)
      return
    }
    let bounds = mirror.model.integerBounds(of: column)
    if bounds.lower > bounds.upper {
      emptyColumns.insert(column)
    } else {
      emptyColumns.remove(column)
    }
  }

  /// Hands a change on to the engine; one that cannot take it gets the whole problem at the next
  /// solve.
  func tell(_ change: (any SessionEngine) throws(SolverError) -> Void) {
    guard isOpen, engine.isLoaded, !needsReload else { return }
    do throws(SolverError) {
      try change(engine)
    } catch {
      // The problem is in the session's own copy; whether the solver works shows at the next solve.
      needsReload = true
    }
  }

  private var needsReload = false

  /// Makes the next solve build the problem anew.
  func forget() {
    needsReload = true
  }

  // MARK: - Solving

  /// Solves the problem as it stands, from the last basis unless the options name one.
  ///
  /// - Parameter options: Method, limits and start.
  /// - Returns: How it ended; values by ``VariableID/index``.
  /// - Throws: ``SolverError`` as ``MIPSolver/solve(_:options:)``, and with code `.ended` outside
  ///   of the session's scope.
  public func solve(
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> SolveResult {
    guard isOpen else { throw SolverError(.ended, "the session's scope has ended") }
    try options.check(against: mirror.model)
    guard emptyColumns.isEmpty else { return SolveResult(termination: .infeasible) }
    var options = options
    if options.startingPoint != nil || options.hooks?.heuristic != nil {
      let model = model
      try options.checkPoint(of: model)
      options = options.readied(for: model)
    }
    var result = try attemptTwice(options)
    if mirror.model.hasIntegers, result.breach(of: model) != nil {
      let first = result
      options.presolve = false
      result = try attemptTwice(options)
      result.keepTheLesserBreach(of: first, in: model)
    }
    if options.startingPoint != nil { result.fallBack(on: options.startingPoint, of: model) }
    if let found = result.solution?.basis { basis = found }
    return result
  }

  private func attemptTwice(_ options: SolveOptions) throws(SolverError) -> SolveResult {
    var result: SolveResult
    do {
      result = try attempt(options)
    } catch  where error.code == .fault {
      // One breakdown is survived: everything is built anew, from no basis, for that may be the cause.
      needsReload = true
      basis = nil
      var again = options
      // For an integer program the presolver may be the cause too.
      if mirror.model.hasIntegers { again.presolve = false }
      result = try attempt(again)
    }
    spread(&result)
    return result
  }

  private func attempt(_ options: SolveOptions) throws(SolverError) -> SolveResult {
    var inside = options
    inside.startingBasis = options.startingBasis.map(gathered)
    if mirror.hasRemovals {
      let columns = SessionPlaces(isRemoved: mirror.isColumnRemoved)
      inside.startingPoint = options.startingPoint.map(columns.gathered)
      inside.hooks = options.hooks?.renumbered(by: columns)
    }
    guard needsReload || !engine.isLoaded else { return try engine.solve(inside) }
    let isOwnStart = inside.startingBasis == nil && basis != nil
    if let basis, isOwnStart, options.presolve != true, options.method != .interior {
      inside.startingBasis = gathered(extended(basis))
    }
    try load()
    do {
      return try engine.solve(inside)
    } catch  where error.code == .unusableBasis && isOwnStart {
      inside.startingBasis = nil
      try load()
      return try engine.solve(inside)
    }
  }

  private func load() throws(SolverError) {
    mirror.settle()
    var whole = mirror.model
    if mirror.hasRemovals {
      whole = whole.keeping(
        rows: mirror.isRowRemoved.map(!),
        columns: mirror.isColumnRemoved.map(!)
      )
    }
    try whole.validate()
    rowPlaces = SessionPlaces(isRemoved: mirror.isRowRemoved)
    columnPlaces = SessionPlaces(isRemoved: mirror.isColumnRemoved)
    buildCount += 1
    try engine.load(whole)
    needsReload = false
  }

  /// The last basis with places for the lines that came after it.
  private func extended(_ basis: Basis) -> Basis {
    var basis = basis
    while basis.rows.count < constraintCount { basis.rows.append(.basic) }
    for column in basis.columns.count..<max(basis.columns.count, variableCount) {
      basis.columns.append(mirror.model.restingStatus(of: column))
    }
    return basis
  }

  private func gathered(_ basis: Basis) -> Basis {
    Basis(
      rows: rowPlaces(forLoading: basis.rows),
      columns: columnPlaces(forLoading: basis.columns)
    )
  }

  private func rowPlaces(forLoading statuses: [Basis.Status]) -> [Basis.Status] {
    SessionPlaces(isRemoved: mirror.isRowRemoved).gathered(statuses)
  }

  private func columnPlaces(forLoading statuses: [Basis.Status]) -> [Basis.Status] {
    SessionPlaces(isRemoved: mirror.isColumnRemoved).gathered(statuses)
  }

  private func spread(_ result: inout SolveResult) {
    guard var solution = result.solution else { return }
    solution.values = columnPlaces.spread(solution.values, filler: 0)
    solution.rowActivities = rowPlaces.spread(solution.rowActivities, filler: 0)
    solution.rowDuals = solution.rowDuals.map { rowPlaces.spread($0, filler: 0) }
    solution.reducedCosts = solution.reducedCosts.map { columnPlaces.spread($0, filler: 0) }
    solution.basis = solution.basis.map {
      Basis(
        rows: rowPlaces.spread($0.rows, filler: .basic),
        columns: columnPlaces.spread($0.columns, filler: .fixed)
      )
    }
    solution.owner = identity
    solution.objective = mirror.model.objective(of: solution.values)
    if result.termination == .optimal, result.bound != nil { result.bound = solution.objective }
    result.solution = solution
  }

  /// How far costs and bounds may move before the basis of the last optimal solution changes.
  ///
  /// - Returns: One entry per variable and constraint.
  /// - Throws: ``SolverError`` with code `.noBasis` unless the last solve was of a linear program and
  ///   ended optimal, with nothing changed since; `.unsupportedOption` when the solver tells none.
  /// - Complexity: Two solves with the basis matrix per row and column.
  public func sensitivity() throws(SolverError) -> Sensitivity {
    guard isOpen else { throw SolverError(.ended, "the session's scope has ended") }
    guard engine.isLoaded, !needsReload else {
      throw SolverError(.noBasis, "there is no optimal basis: solve first")
    }
    let inside = try engine.sensitivity()
    return Sensitivity(
      costs: columnPlaces.spread(inside.costs, filler: Sensitivity.everywhere),
      columnBounds: columnPlaces.spread(inside.columnBounds, filler: nil),
      rowBounds: rowPlaces.spread(inside.rowBounds, filler: nil)
    )
  }
}
