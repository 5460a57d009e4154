// SPDX-License-Identifier: GPL-3.0-or-later
public import Control

/// How to solve: method, limits, where to start, when to stop.
///
/// A solver honours an option or throws ``SolverError`` with code `.unsupportedOption`; it never
/// ignores one.
public struct SolveOptions: Sendable {
  /// An algorithm for linear programs; in a MIP it solves the root relaxation.
  public enum Method: Sendable, CaseIterable {
    /// The solver chooses.
    case automatic
    /// The primal simplex method.
    case primal
    /// The dual simplex method.
    case dual
    /// An interior point method: no basis comes back.
    case interior
    /// A simplex method in rational arithmetic: slow, for small models.
    case exact
  }

  /// The algorithm.
  public var method: Method
  /// Whether to simplify the model first; nil leaves it to the solver.
  ///
  /// A starting basis and `true` exclude each other. Where GLPK has simplified a linear program, a
  /// limit leaves no solution.
  public var presolve: Bool?
  /// Limit on wall-clock time, checked often but not exactly; nil means none.
  ///
  /// Unit: seconds. Range: above 0.
  public var timeLimitSeconds: Double?
  /// A MIP is done when |bound − objective| / max(|objective|, ε) is at most this.
  ///
  /// Range: 0 or more.
  public var relativeGap: Double
  /// Limit on simplex iterations of a linear program, deterministic; nil means none.
  ///
  /// Range: 0 or more. MIP solvers may refuse it.
  public var iterationLimit: Int?
  /// Limit on branch-and-bound nodes of a MIP, deterministic; nil means none.
  ///
  /// Range: 0 or more.
  public var nodeLimit: Int?
  /// A signal that ends the solve with the best answer so far.
  public var stop: StopSignal?
  /// A basis to start from.
  public var startingBasis: Basis?
  /// A solution of a MIP to start from, one value per column.
  ///
  /// Checked before the solve: one that breaks the problem is refused with code `.unusablePoint`. The
  /// answer is never worse than it, whatever stops the solve. GLPK cannot carry it through its
  /// presolver and works without, unless `presolve` asks for it: then the point is what the answer
  /// falls back on.
  public var startingPoint: [Double]?
  /// Code of the caller's inside the search of a MIP.
  public var hooks: SearchHooks?
  /// Takes progress reports of stage `.solve`, in iterations done, between parts of the work.
  public var progress: ProgressSink?

  /// Makes options; the defaults solve to proven optimality without limits.
  ///
  /// - Parameters:
  ///   - method: The algorithm.
  ///   - presolve: Whether to simplify first; nil leaves it to the solver.
  ///   - timeLimitSeconds: Wall-clock limit in seconds.
  ///   - relativeGap: Relative gap at which a MIP is done.
  ///   - iterationLimit: Limit on simplex iterations of a linear program.
  ///   - nodeLimit: Limit on branch-and-bound nodes.
  ///   - stop: A signal that ends the solve.
  ///   - startingBasis: A basis to start from.
  ///   - startingPoint: A solution of a MIP to start from.
  ///   - hooks: Code of the caller's inside the search of a MIP.
  ///   - progress: Takes progress reports.
  public init(
    method: Method = .automatic,
    presolve: Bool? = nil,
    timeLimitSeconds: Double? = nil,
    relativeGap: Double = 0,
    iterationLimit: Int? = nil,
    nodeLimit: Int? = nil,
    stop: StopSignal? = nil,
    startingBasis: Basis? = nil,
    startingPoint: [Double]? = nil,
    hooks: SearchHooks? = nil,
    progress: ProgressSink? = nil
  ) {
    self.method = method
    self.presolve = presolve
    self.timeLimitSeconds = timeLimitSeconds
    self.relativeGap = relativeGap
    self.iterationLimit = iterationLimit
    self.nodeLimit = nodeLimit
    self.stop = stop
    self.startingBasis = startingBasis
    self.startingPoint = startingPoint
    self.hooks = hooks
    self.progress = progress
  }

  /// Checks ranges and the shape of the starting basis against a model.
  ///
  /// - Parameter model: The model to be solved.
  /// - Throws: ``SolverError`` with code `.unsupportedOption` or `.unusableBasis`.
  public func check(against model: SparseModel) throws(SolverError) {
    if let limit = timeLimitSeconds, !(limit > 0) {
      throw SolverError(.unsupportedOption, "time limit \(limit) s is not above 0")
    }
    if !(relativeGap >= 0) || relativeGap.isInfinite {
      throw SolverError(.unsupportedOption, "relative gap \(relativeGap) is not 0 or more")
    }
    if let limit = iterationLimit, limit < 0 {
      throw SolverError(.unsupportedOption, "iteration limit \(limit) is below 0")
    }
    if let limit = nodeLimit, limit < 0 {
      throw SolverError(.unsupportedOption, "node limit \(limit) is below 0")
    }
    if startingPoint != nil || hooks != nil {
      guard model.hasIntegers else {
        throw SolverError(.unsupportedOption, "a linear program has no search: no point, no hooks")
      }
    }
    if let point = startingPoint, point.count != model.columnCount {
      throw SolverError(
        .unusablePoint,
        "a point of \(point.count) values for a model of \(model.columnCount) columns"
      )
    }
    if presolve == true, hooks?.needsOriginalProblem == true {
      throw SolverError(.unsupportedOption, "presolve hides the columns that hooks speak of")
    }
    guard let startingBasis else { return }
    if presolve == true {
      throw SolverError(.unsupportedOption, "presolve loses the starting basis: choose one")
    }
    try startingBasis.check(against: model)
  }
}

extension Basis {
  /// Checks the shape of the basis: one status per row and column, as many basic as rows.
  ///
  /// - Parameter model: The model it is for.
  /// - Throws: ``SolverError`` with code `.unusableBasis`.
  public func check(against model: SparseModel) throws(SolverError) {
    guard rows.count == model.rowCount, columns.count == model.columnCount else {
      throw SolverError(
        .unusableBasis,
        "basis of \(rows.count) × \(columns.count) for a model of "
          + "\(model.rowCount) × \(model.columnCount)"
      )
    }
    guard basicCount == model.rowCount else {
      throw SolverError(
        .unusableBasis,
        "\(basicCount) basic rows and columns for \(model.rowCount) rows"
      )
    }
  }
}
