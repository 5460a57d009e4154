// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK
internal import CGLPKGuard
internal import Control
internal import LinearProgramming

/// What a problem keeps from one solve to the next.
struct WarmState {
  /// Whether the problem itself, not only its presolved double, was scaled.
  var isScaled = false
  /// Whether the problem has a basis worth starting from.
  var hasBasis = false
}

/// One solve of one loaded problem inside a problem scope.
struct SolveRun {
  /// Simplex iterations between two looks at the stop signal; a constant, so that the pivots do not
  /// depend on the clock.
  static let sliceLength = 5_000

  let shape: ProblemShape
  let options: SolveOptions
  let tuning: GLPKTuning
  let limits: SolveLimits
  let cancel: CancelFlag

  /// Solves.
  func solve(
    _ problem: inout Problem,
    _ state: inout WarmState
  ) throws(GLPKError) -> SolveResult {
    do {
      return try solveToAnEnd(&problem, &state)
    } catch .stopped {
      // Broken off before there was anything to show.
      return SolveResult(termination: .noSolutionFound(limits.cancelLimit))
    }
  }

  private func solveToAnEnd(
    _ problem: inout Problem,
    _ state: inout WarmState
  ) throws(GLPKError) -> SolveResult {
    if shape.hasIntegers { return try branchAndCut(&problem, &state) }
    if options.method == .interior, !shape.isDegenerate { return try interior(&problem) }
    return try linear(&problem, &state)
  }

  /// How a series of slices ended.
  struct SimplexEnding {
    var ending: GLPKStatus.Ending
    var iterations: Int
    /// The last feasible point seen, when the problem itself is lost.
    var snapshot: Solution?
    var isLost = false
  }

  // MARK: - Linear programs

  private func linear(
    _ problem: inout Problem,
    _ state: inout WarmState
  ) throws(GLPKError) -> SolveResult {
    let isCold = options.startingBasis == nil && !state.hasBasis
    if !shape.isDegenerate, options.presolve ?? (isCold && options.method != .exact) {
      let code = try problem.presolve(cancel: cancel)
      if code != 0 {
        let ending = GLPKStatus.Ending(call: .presolve, code: code)
        return SolveResult(termination: try GLPKStatus.termination(of: ending))
      }
    }
    let run = try simplex(&problem, &state)
    let termination = try GLPKStatus.termination(of: run.ending)
    var result = SolveResult(
      termination: termination,
      statistics: SolveStatistics(iterations: run.iterations)
    )
    switch termination {
    case .optimal:
      try problem.postsolve()
      state.hasBasis = true
      let solution = try problem.basicSolution(shape)
      result.solution = solution
      result.bound = solution.objective
    case .feasible where run.isLost:
      result.solution = run.snapshot
    case .feasible(let limit):
      // A point of the presolved problem that is not optimal has no way back.
      if problem.isReduced {
        result.termination = .noSolutionFound(limit)
      } else {
        result.solution = try problem.basicSolution(shape)
      }
    default: break
    }
    if !run.isLost { try problem.discardReduced() }
    return result
  }

  /// Runs a simplex method to its end; from a fresh basis where the one at hand will not do.
  func simplex(
    _ problem: inout Problem,
    _ state: inout WarmState
  ) throws(GLPKError) -> SimplexEnding {
    let wasWarm = state.hasBasis && !problem.isReduced && options.startingBasis == nil
    var run = try slices(&problem, method: try prepare(&problem, &state))
    if wasWarm, [GLP_EBADB, GLP_ESING, GLP_ECOND, GLP_EFAIL].contains(run.ending.code) {
      state.hasBasis = false
      let spent = run.iterations
      run = try slices(&problem, method: try prepare(&problem, &state))
      run.iterations += spent
    }
    if !run.isLost, !problem.isReduced { state.hasBasis = true }
    return run
  }

  /// Scales, installs or makes a basis, and chooses the method.
  func prepare(
    _ problem: inout Problem,
    _ state: inout WarmState
  ) throws(GLPKError) -> SimplexMethod {
    var isWarm = options.startingBasis != nil
    if let basis = options.startingBasis {
      if !state.isScaled { try problem.prepare(withBasis: false, cancel: cancel) }
      try problem.install(basis)
    } else if state.hasBasis, !problem.isReduced {
      if !state.isScaled { try problem.prepare(withBasis: false, cancel: cancel) }
      isWarm = try problem.warmUp()
      if !isWarm { try problem.prepare(withBasis: true, cancel: cancel) }
    } else {
      try problem.prepare(withBasis: true, cancel: cancel)
    }
    if !problem.isReduced { state.isScaled = true }
    switch options.method {
    case .primal: return .primal
    case .exact:
      // GLPK's exact method fails on models without rows or columns; there every method is exact.
      return shape.isDegenerate ? .primal : .exact
    case .dual: return .dual
    case .automatic, .interior:
      // Models with priced slacks have a cheap feasible start: there GLPK's primal simplex needs a
      // fraction of the dual's time. The dual is for a basis that is only dual feasible.
      let status = try problem.status()
      let isDual = isWarm && status.primal != GLP_FEAS && status.dual == GLP_FEAS
      return isDual ? .dual : .primal
    }
  }

  /// Runs a simplex method in slices with a warm basis, looking at the stop signal in between.
  func slices(
    _ problem: inout Problem,
    method: SimplexMethod
  ) throws(GLPKError) -> SimplexEnding {
    var run = SimplexEnding(ending: GLPKStatus.Ending(call: .simplex, code: 0), iterations: 0)
    let budget = options.iterationLimit ?? .max
    let before = Int(try problem.status().iterations)
    while true {
      if let limit = limits.reached {
        run.ending.code = limit == .time ? GLP_ETMLIM : GLP_ESTOP
        run.ending.stopLimit = limit
        return run
      }
      let slice = min(Self.sliceLength, budget - run.iterations)
      do {
        run.ending.code = try problem.simplex(
          method,
          iterations: slice,
          milliseconds: limits.milliseconds,
          cancel: cancel
        )
      } catch .stopped(let limit) {
        run.ending.code = limit == .time ? GLP_ETMLIM : GLP_ESTOP
        run.ending.stopLimit = limits.cancelLimit
        run.ending.status = run.snapshot == nil ? GLP_UNDEF : GLP_FEAS
        run.isLost = true
        return run
      }
      let status = try problem.status()
      let iterations = Int(status.iterations) - before
      let isStuck = iterations == run.iterations && slice > 0
      run.iterations = iterations
      run.ending.status = status.basic
      run.ending.dualStatus = status.dual
      options.progress?(Progress(stage: .solve, done: iterations, total: 0))
      guard run.ending.code == GLP_EITLIM, iterations < budget else { return run }
      if isStuck {
        run.ending.code = GLP_EFAIL
        return run
      }
      run.snapshot =
        run.ending.isFeasible && !problem.isReduced ? try problem.basicSolution(shape) : nil
    }
  }

  private func interior(_ problem: inout Problem) throws(GLPKError) -> SolveResult {
    var ending = GLPKStatus.Ending(call: .interior, code: 0)
    do {
      ending.code = try problem.interior(milliseconds: limits.milliseconds, cancel: cancel)
    } catch .stopped(let limit) {
      return SolveResult(
        termination: .noSolutionFound(limit == .time ? .time : limits.cancelLimit)
      )
    }
    ending.status = try problem.status().interior
    let termination = try GLPKStatus.termination(of: ending)
    guard termination == .optimal else { return SolveResult(termination: termination) }
    let solution = try problem.interiorSolution(shape)
    return SolveResult(termination: .optimal, solution: solution, bound: solution.objective)
  }

  // MARK: - Verdict

  /// Installs a basis, judges it, goes on to the optimum.
  func verdict(_ problem: inout Problem, on basis: Basis) throws(GLPKError) -> BasisVerdict {
    var state = WarmState()
    let method = try prepare(&problem, &state)
    let status = try problem.status()
    var verdict = BasisVerdict(
      isPrimalFeasible: status.primal == GLP_FEAS,
      isDualFeasible: status.dual == GLP_FEAS,
      objective: status.basic_objective,
      termination: .optimal,
      iterations: 0,
      solution: nil,
      seconds: 0
    )
    let run = try slices(&problem, method: method)
    verdict.termination = try GLPKStatus.termination(of: run.ending)
    verdict.iterations = run.iterations
    switch verdict.termination {
    case .optimal, .feasible:
      verdict.solution = run.isLost ? run.snapshot : try problem.basicSolution(shape)
    default: break
    }
    verdict.seconds = limits.elapsed
    return verdict
  }
}
