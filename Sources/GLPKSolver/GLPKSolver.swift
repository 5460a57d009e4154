// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard
public import Control
public import LinearProgramming

/// Solves linear and mixed-integer programs with GLPK.
///
/// Any number of solves may run at once, each on its own thread; a solve inside a session or a hook of
/// another runs on a thread of its own while the other waits. Where GLPK would abort the process, ``solve(_:options:)``
/// throws code `.fault` instead, after a second try without cutting planes where there were any.
/// Nothing is printed.
///
/// Refused options (code `.unsupportedOption`): an iteration limit for a MIP or an interior point,
/// presolve with an interior point or with a chosen root method of a MIP, interior or exact roots,
/// a starting basis for an interior point.
public struct GLPKSolver: MIPSolver, BasisCertifier {
  /// How to search for integer solutions.
  public var tuning: GLPKTuning
  /// Which GLPK calls break down on purpose.
  public var drill: FaultDrill

  /// Makes a solver.
  ///
  /// - Parameters:
  ///   - tuning: How to search for integer solutions.
  ///   - drill: Which calls break down on purpose; by default what the environment variable
  ///     `PAIDAN_GLPK_FAULT` asks for, usually none.
  public init(tuning: GLPKTuning = GLPKTuning(), drill: FaultDrill = .fromEnvironment) {
    self.tuning = tuning
    self.drill = drill
  }

  /// `GLPK`.
  public var name: String { "GLPK" }

  /// Solves a model on the calling thread, which needs a stack of a few megabytes.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - options: Method, limits and start.
  /// - Returns: How it ended, the best solution and GLPK's bound.
  /// - Throws: `SolverError` with code `.invalidModel`, `.unsupportedOption`, `.unusableBasis`,
  ///   `.busy` or `.fault`.
  public func solve(
    _ model: SparseModel,
    options: SolveOptions
  ) throws(SolverError) -> SolveResult {
    let limits = SolveLimits(timeLimitSeconds: options.timeLimitSeconds, stop: options.stop)
    try model.validate()
    try options.check(against: model)
    try refuse(options, hasIntegers: model.hasIntegers)
    try options.checkPoint(of: model)
    var rounded = model
    guard rounded.roundIntegerBounds() else {
      return SolveResult(
        termination: .infeasible,
        statistics: SolveStatistics(seconds: limits.elapsed)
      )
    }
    if let limit = limits.reached { return SolveResult(termination: .noSolutionFound(limit)) }
    var inside = options.readied(for: model)
    var result = try runWithoutAbort(rounded, inside, limits)
    if result.breach(of: model) != nil, options.presolve != false {
      // GLPK 5.0's presolver now and then calls a point optimal that is no solution.
      let presolved = result
      inside.presolve = false
      result = try runWithoutAbort(rounded, inside, limits)
      result.keepTheLesserBreach(of: presolved, in: model)
    }
    result.fallBack(on: inside.startingPoint, of: model)
    result.statistics.seconds = limits.elapsed
    return result
  }

  /// Runs a solve; where GLPK aborts, again without what it is known to abort in.
  ///
  /// GLPK 5.0 does so in its cut generators and in its presolver on a few valid integer programs; a
  /// search needs neither.
  private func runWithoutAbort(
    _ model: SparseModel,
    _ options: SolveOptions,
    _ limits: SolveLimits
  ) throws(SolverError) -> SolveResult {
    var attempts = [(tuning: tuning, presolve: options.presolve)]
    if model.hasIntegers {
      var plain = tuning
      plain.cuts = []
      if !tuning.cuts.isEmpty { attempts.append((plain, options.presolve)) }
      if options.presolve != false { attempts.append((plain, false)) }
    }
    var inside = options
    for attempt in attempts.dropLast() {
      inside.presolve = attempt.presolve
      do {
        return try run(model, inside, attempt.tuning, limits)
      } catch  where error.code == .fault {
        continue
      }
    }
    let last = attempts[attempts.count - 1]
    inside.presolve = last.presolve
    return try run(model, inside, last.tuning, limits)
  }

  private func run(
    _ model: SparseModel,
    _ options: SolveOptions,
    _ tuning: GLPKTuning,
    _ limits: SolveLimits
  ) throws(SolverError) -> SolveResult {
    try observing(options.stop) { (cancel) throws(SolverError) -> SolveResult in
      let run = SolveRun(
        shape: ProblemShape(of: model),
        options: options,
        tuning: tuning,
        limits: limits,
        cancel: cancel
      )
      return try guarded { (problem) throws(GLPKError) in
        var state = WarmState()
        try problem.load(model)
        return try run.solve(&problem, &state)
      }
    }
  }

  /// Judges a basis: factorizes it, checks both feasibilities and goes on to the optimum.
  ///
  /// - Parameters:
  ///   - model: The model; integrality is ignored.
  ///   - basis: The basis to judge.
  ///   - stop: A signal that ends the solve.
  /// - Returns: The verdict.
  /// - Throws: `SolverError` as ``solve(_:options:)`` does.
  public func verdict(
    on model: SparseModel,
    basis: Basis,
    stop: StopSignal?
  ) throws(SolverError) -> BasisVerdict {
    try model.validate()
    try basis.check(against: model)
    var relaxed = model
    relaxed.isInteger = []
    let options = SolveOptions(stop: stop, startingBasis: basis)
    let limits = SolveLimits(timeLimitSeconds: nil, stop: stop)
    return try observing(stop) { (cancel) throws(SolverError) -> BasisVerdict in
      let run = SolveRun(
        shape: ProblemShape(of: relaxed),
        options: options,
        tuning: tuning,
        limits: limits,
        cancel: cancel
      )
      return try guarded { (problem) throws(GLPKError) in
        try problem.load(relaxed)
        return try run.verdict(&problem, on: basis)
      }
    }
  }

  /// Runs a body with a problem of its own: on this thread, or on another where this one is inside a
  /// session or a hook.
  private func guarded<Value>(
    _ body: (inout Problem) throws(GLPKError) -> Value
  ) throws(SolverError) -> Value {
    guard !cglpk_inside() else {
      return try onOwnThread { () throws(SolverError) -> Value in try guarded(body) }
    }
    do {
      return try withProblem(drill: drill, body)
    } catch {
      throw SolverError(error)
    }
  }

  /// Lends an engine that keeps one GLPK problem.
  ///
  /// Inside of another session of this thread it is one that builds the problem anew each time.
  ///
  /// - Parameter body: Uses the engine, on this thread.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  public func withEngine<Value, Failure: Error>(
    _ body: (any SessionEngine) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard cglpk_enter(drill.passingCalls) else { return try body(RebuildingEngine(self)) }
    defer { cglpk_leave() }
    let engine = GLPKEngine(self)
    defer { engine.close() }
    return try body(engine)
  }

  func refuse(_ options: SolveOptions, hasIntegers isMIP: Bool) throws(SolverError) {
    let refusals: [(isMet: Bool, reason: String)] = [
      (isMIP && options.iterationLimit != nil, "an iteration limit for a MIP: use nodeLimit"),
      (isMIP && options.method == .interior, "an interior point for the root of a MIP"),
      (isMIP && options.method == .exact, "exact arithmetic for the root of a MIP"),
      (
        isMIP && options.presolve == true && options.method != .automatic,
        "a root method with presolve: GLPK chooses it then"
      ),
      (
        options.method == .interior && options.iterationLimit != nil,
        "an iteration limit for an interior point"
      ),
      (options.method == .interior && options.presolve == true, "presolve for an interior point"),
      (
        options.method == .interior && options.startingBasis != nil,
        "a starting basis for an interior point"
      ),
    ]
    if let refusal = refusals.first(where: \.isMet) {
      throw SolverError(.unsupportedOption, "GLPK cannot honour \(refusal.reason)")
    }
  }
}

/// Ties a cancel flag to a stop signal while the body runs.
///
/// A deadline is not left to the flag: GLPK gets it as a time limit.
func observing<Value>(
  _ stop: StopSignal?,
  _ body: (CancelFlag) throws(SolverError) -> Value
) throws(SolverError) -> Value {
  let cancel = CancelFlag()
  guard let stop else { return try body(cancel) }
  return try stop.whileObserved(by: { cancel.raise() }) { () throws(SolverError) -> Value in
    try body(cancel)
  }
}
