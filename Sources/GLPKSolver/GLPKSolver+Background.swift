// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard
internal import Control
public import LinearProgramming

extension GLPKSolver {
  /// Solves a model on a thread of its own with an 8 MB stack; cancelling the task stops the solve.
  ///
  /// Start no more of these at once than there are cores.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - options: Method, limits and start.
  /// - Returns: How it ended; after cancellation the best solution so far.
  /// - Throws: `SolverError` as ``solve(_:options:)`` does, `.busy` when no thread can be had.
  public func solveInBackground(
    _ model: SparseModel,
    options: SolveOptions = SolveOptions()
  ) async throws(SolverError) -> SolveResult {
    let outer = options.stop
    let inner = StopSignal(deadline: outer?.deadline)
    var inside = options
    inside.stop = inner
    let job = BackgroundJob(solver: self, model: model, options: inside, outer: outer)
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        job.start { continuation.resume(returning: $0) }
      }
    } onCancel: {
      inner.stop(.interrupt)
    }
    return try result.get()
  }

  /// Solves a model made of expressions on a thread of its own; cancelling the task stops the solve.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - options: Method, limits and start.
  /// - Returns: How it ended; after cancellation the best solution so far.
  /// - Throws: `SolverError` as ``solve(_:options:)`` does, `.busy` when no thread can be had.
  public func solveInBackground(
    _ model: Model,
    options: SolveOptions = SolveOptions()
  ) async throws(SolverError) -> SolveResult {
    model.tagged(try await solveInBackground(model.sparse(), options: options))
  }
}

/// What a thread has to do.
private struct BackgroundJob: Sendable {
  typealias Outcome = Result<SolveResult, SolverError>

  let solver: GLPKSolver
  let model: SparseModel
  let options: SolveOptions
  let outer: StopSignal?

  /// Carries a closure through C.
  private final class Box: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  func start(_ done: @escaping @Sendable (Outcome) -> Void) {
    let box = Box { done(outcome()) }
    // Safety: the reference taken here is given back exactly once, by the thread or just below.
    let retained = unsafe Unmanaged.passRetained(box)
    let isStarted = unsafe cglpk_spawn(
      { context in unsafe Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body() },
      retained.toOpaque(),
      solverStackBytes
    )
    if !isStarted {
      unsafe retained.release()
      done(.failure(SolverError(.busy, "the system gave no thread")))
    }
  }

  private func outcome() -> Outcome {
    do {
      guard let outer, let inner = options.stop else {
        return .success(try solver.solve(model, options: options))
      }
      let pass: @Sendable () -> Void = { inner.stop(outer.reason ?? .interrupt) }
      return .success(
        try outer.whileObserved(by: pass) { () throws(SolverError) -> SolveResult in
          try solver.solve(model, options: options)
        }
      )
    } catch {
      return .failure(error)
    }
  }
}
