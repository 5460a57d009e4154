// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Keeps one GLPK problem for a session, inside the problem scope that lends the engine.
final class GLPKEngine: SessionEngine {
  private let solver: GLPKSolver
  private var problem = Problem.none
  private var state = WarmState()
  private var rowCount = 0
  private var columnCount = 0
  private var isInteger: [Bool] = []
  /// GLPK 5.0 aborts in its cut generators on a few valid models; once it did, they stay off.
  private var hasBrokenDown = false

  init(_ solver: GLPKSolver) {
    self.solver = solver
  }

  var isLoaded: Bool { problem.isLive }

  /// Deletes the problem; must run before the scope ends.
  func close() {
    problem.release()
  }

  private var shape: ProblemShape {
    ProblemShape(rowCount: rowCount, columnCount: columnCount, isInteger: isInteger)
  }

  private func run<Value>(
    _ body: (inout Problem) throws(GLPKError) -> Value
  ) throws(SolverError) -> Value {
    do throws(GLPKError) {
      return try body(&problem)
    } catch {
      throw SolverError(error)
    }
  }

  // MARK: - Editing

  func load(_ model: SparseModel) throws(SolverError) {
    var rounded = model
    _ = rounded.roundIntegerBounds()
    state = WarmState()
    (rowCount, columnCount) = (model.rowCount, model.columnCount)
    isInteger = model.isInteger
    problem.release()
    try run { (problem) throws(GLPKError) in
      try problem.create()
      try problem.load(rounded)
    }
  }

  func addColumn(
    _ column: SessionColumn,
    rows: [Int32],
    values: [Double]
  ) throws(SolverError) {
    if column.isInteger, isInteger.isEmpty {
      isInteger = Array(repeating: false, count: columnCount)
    }
    if !isInteger.isEmpty { isInteger.append(column.isInteger) }
    columnCount += 1
    try run { (problem) throws(GLPKError) in
      try problem.add(column, rows: rows, values: values)
    }
  }

  func addRow(_ row: SparseRow) throws(SolverError) {
    rowCount += 1
    try run { (problem) throws(GLPKError) in try problem.add(row) }
  }

  func removeRows(_ rows: [Int32]) throws(SolverError) {
    rowCount -= rows.count
    try run { (problem) throws(GLPKError) in try problem.removeRows(rows) }
  }

  func removeColumns(_ columns: [Int32]) throws(SolverError) {
    columnCount -= columns.count
    if !isInteger.isEmpty {
      let gone = Set(columns)
      isInteger = isInteger.indices.filter { !gone.contains(Int32($0)) }.map { isInteger[$0] }
    }
    try run { (problem) throws(GLPKError) in try problem.removeColumns(columns) }
  }

  func setBounds(ofRow row: Int, lower: Double, upper: Double) throws(SolverError) {
    try run { (problem) throws(GLPKError) in
      try problem.setBounds(ofRow: row, lower, upper)
    }
  }

  func setBounds(ofColumn column: Int, lower: Double, upper: Double) throws(SolverError) {
    try run { (problem) throws(GLPKError) in
      try problem.setBounds(ofColumn: column, lower, upper)
    }
  }

  func setKind(
    ofColumn column: Int,
    isInteger: Bool,
    lower: Double,
    upper: Double
  ) throws(SolverError) {
    if self.isInteger.isEmpty {
      self.isInteger = Array(repeating: false, count: columnCount)
    }
    self.isInteger[column] = isInteger
    try run { (problem) throws(GLPKError) in
      try problem.setKind(ofColumn: column, isInteger: isInteger)
      try problem.setBounds(ofColumn: column, lower, upper)
    }
  }

  func setObjective(
    _ sense: ObjectiveSense,
    constant: Double,
    columns: [Int32],
    costs: [Double]
  ) throws(SolverError) {
    try run { (problem) throws(GLPKError) in
      try problem.setObjective(sense, constant: constant, columns: columns, costs: costs)
    }
  }

  func setCoefficient(row: Int, column: Int, value: Double) throws(SolverError) {
    try run { (problem) throws(GLPKError) in
      try problem.setCoefficient(row: row, column: column, to: value)
    }
  }

  // MARK: - Solving

  func solve(_ options: SolveOptions) throws(SolverError) -> SolveResult {
    let limits = SolveLimits(timeLimitSeconds: options.timeLimitSeconds, stop: options.stop)
    let shape = shape
    try solver.refuse(options, hasIntegers: shape.hasIntegers)
    if let limit = limits.reached { return SolveResult(termination: .noSolutionFound(limit)) }
    var tuning = solver.tuning
    if hasBrokenDown { tuning.cuts = [] }
    do {
      var result = try observing(options.stop) { (cancel) throws(SolverError) -> SolveResult in
        let solve = SolveRun(
          shape: shape,
          options: options,
          tuning: tuning,
          limits: limits,
          cancel: cancel
        )
        return try run { (problem) throws(GLPKError) in try solve.solve(&problem, &state) }
      }
      result.statistics.seconds = limits.elapsed
      return result
    } catch {
      if error.code == .fault { hasBrokenDown = true }
      throw error
    }
  }

  // MARK: - Sensitivity

  func sensitivity() throws(SolverError) -> Sensitivity {
    let shape = shape
    guard !shape.hasIntegers else {
      throw SolverError(.noBasis, "an integer program has no optimal basis")
    }
    let found = try run { (problem) throws(GLPKError) -> (ProblemRanges, Solution)? in
      guard let ranges = try problem.ranges(shape) else { return nil }
      return (ranges, try problem.basicSolution(shape))
    }
    guard let (ranges, solution) = found, let basis = solution.basis else {
      throw SolverError(.noBasis, "the last solve left no optimal basis")
    }
    let costs = try run { (problem) throws(GLPKError) in
      (try problem.costs(columnCount: shape.columnCount), try problem.isMaximised())
    }
    return Sensitivity(ranges, solution, basis, costs: costs.0, isMaximised: costs.1)
  }
}

extension Sensitivity {
  /// Reads GLPK's ranges; a nonbasic column's cost may move as far as its reduced cost allows.
  fileprivate init(
    _ ranges: ProblemRanges,
    _ solution: Solution,
    _ basis: Basis,
    costs: [Double],
    isMaximised: Bool
  ) {
    let reduced = solution.reducedCosts ?? []
    self.init(
      costs: costs.indices.map { column in
        let cost = costs[column]
        let slack = isMaximised ? -reduced[column] : reduced[column]
        let edge = isMaximised ? cost + abs(slack) : cost - abs(slack)
        let far = isMaximised ? cost - abs(slack) : cost + abs(slack)
        switch basis.columns[column] {
        case .basic: return Self.range(ranges.costLower[column], ranges.costUpper[column])
        case .fixed: return Self.everywhere
        case .free: return cost...cost
        case .atLower: return isMaximised ? -Double.infinity...edge : edge...Double.infinity
        case .atUpper: return isMaximised ? far...Double.infinity : -Double.infinity...far
        }
      },
      columnBounds: basis.columns.enumerated()
        .map { column, status in
          Self.bound(status, ranges.columnLower[column], ranges.columnUpper[column])
        },
      rowBounds: basis.rows.enumerated()
        .map { row, status in
          Self.bound(status, ranges.rowLower[row], ranges.rowUpper[row])
        }
    )
  }

  private static func bound(
    _ status: Basis.Status,
    _ lower: Double,
    _ upper: Double
  ) -> BoundRange? {
    let side: Side
    switch status {
    case .basic, .free: return nil
    case .atLower: side = .lower
    case .atUpper: side = .upper
    case .fixed: side = .both
    }
    return BoundRange(side: side, range: range(lower, upper))
  }

  private static func range(_ lower: Double, _ upper: Double) -> ClosedRange<Double> {
    let low = lower <= -Double.greatestFiniteMagnitude ? -Double.infinity : lower
    let high = upper >= Double.greatestFiniteMagnitude ? Double.infinity : upper
    return low...max(low, high)
  }
}
