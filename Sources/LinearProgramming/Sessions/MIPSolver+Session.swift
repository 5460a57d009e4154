// SPDX-License-Identifier: GPL-3.0-or-later

extension MIPSolver {
  /// Opens a session on a problem: to be solved, changed and solved again; see ``LinearSession``.
  ///
  /// - Parameters:
  ///   - model: The problem to begin with.
  ///   - body: Uses the session, which ends with it.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws; faults of the model show at the first solve.
  public func withSession<Value, Failure: Error>(
    on model: SparseModel,
    _ body: (LinearSession) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withSession(on: model, identity: ModelIdentity(), body)
  }

  /// Opens a session on a model made of expressions; its identifiers are the session's.
  ///
  /// - Parameters:
  ///   - model: The problem to begin with.
  ///   - body: Uses the session, which ends with it.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws; faults of the model show at the first solve.
  public func withSession<Value, Failure: Error>(
    on model: Model,
    _ body: (LinearSession) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withSession(on: model.sparse(), identity: model.identity, body)
  }

  private func withSession<Value, Failure: Error>(
    on model: SparseModel,
    identity: ModelIdentity,
    _ body: (LinearSession) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withEngine { (engine) throws(Failure) -> Value in
      let session = LinearSession(model, identity: identity, engine: engine)
      defer { session.close() }
      return try body(session)
    }
  }

  /// Lends an engine that builds the problem anew for each solve; solvers that can keep one do better.
  ///
  /// - Parameter body: Uses the engine.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  public func withEngine<Value, Failure: Error>(
    _ body: (any SessionEngine) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(RebuildingEngine(self))
  }

  /// Solves a linear program and tells how far its numbers may move.
  ///
  /// - Parameters:
  ///   - model: The problem.
  ///   - options: Method, limits and start.
  /// - Returns: How it ended; with the ranges when there is an optimal basis.
  /// - Throws: ``SolverError`` as ``solve(_:options:)``.
  public func solveWithSensitivity(
    _ model: SparseModel,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> (result: SolveResult, sensitivity: Sensitivity?) {
    try withSession(on: model) { (session) throws(SolverError) in
      let result = try session.solve(options: options)
      guard result.termination == .optimal, result.solution?.basis != nil else {
        return (result, nil)
      }
      return (result, try session.sensitivity())
    }
  }

  /// Solves a linear program made of expressions and tells how far its numbers may move.
  ///
  /// - Parameters:
  ///   - model: The problem.
  ///   - options: Method, limits and start.
  /// - Returns: How it ended; with the ranges when there is an optimal basis.
  /// - Throws: ``SolverError`` as ``solve(_:options:)``.
  public func solveWithSensitivity(
    _ model: Model,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> (result: SolveResult, sensitivity: Sensitivity?) {
    let (result, sensitivity) = try solveWithSensitivity(model.sparse(), options: options)
    return (model.tagged(result), sensitivity)
  }
}
