// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that solves linear and mixed-integer programs.
public protocol MIPSolver: Sendable {
  /// A short name for logs and reports.
  var name: String { get }

  /// Solves a model; blocks the calling thread until done, stopped or at a limit.
  ///
  /// - Parameters:
  ///   - model: The model; the solver validates it first.
  ///   - options: Method, limits and start.
  /// - Returns: How it ended, the best solution and the bound.
  /// - Throws: ``SolverError`` when the model is invalid, an option cannot be honoured or the
  ///   solver breaks down.
  func solve(_ model: SparseModel, options: SolveOptions) throws(SolverError) -> SolveResult

  /// Lends an engine that keeps a problem between solves.
  ///
  /// Sessions stand on it: ``withSession(on:_:)-(SparseModel,_)``.
  ///
  /// Solvers that can't keep one get an engine that builds it anew each time.
  ///
  /// - Parameter body: Uses the engine, on this thread and not after it returns.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  func withEngine<Value, Failure: Error>(
    _ body: (any SessionEngine) throws(Failure) -> Value
  ) throws(Failure) -> Value
}

extension MIPSolver {
  /// Solves a model with default options.
  ///
  /// - Parameter model: The model.
  /// - Returns: How it ended, the best solution and the bound.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  public func solve(_ model: SparseModel) throws(SolverError) -> SolveResult {
    try solve(model, options: SolveOptions())
  }

  /// Solves a model made of expressions.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - options: Method, limits and start.
  /// - Returns: How it ended; read values with `solution[variable]`.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  public func solve(
    _ model: Model,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> SolveResult {
    model.tagged(try solve(model.sparse(), options: options))
  }
}

extension Model {
  /// Marks a result as one of this model, so that identifiers of others are told apart.
  package func tagged(_ result: SolveResult) -> SolveResult {
    var result = result
    result.solution?.owner = identity
    return result
  }
}
