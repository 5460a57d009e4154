// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK
internal import CGLPKGuard
internal import Control
internal import LinearProgramming

/// One solve of one validated model inside a problem scope.
struct SolveRun {
  /// Simplex iterations between two looks at the stop signal; a constant, so that the pivots do not
  /// depend on the clock.
  static let sliceLength = 5_000

  let model: SparseModel
  let options: SolveOptions
  let tuning: GLPKTuning
  let limits: SolveLimits
  let cancel: CancelFlag

  /// Loads and solves.
  func solve(_ problem: inout Problem) throws(GLPKError) -> SolveResult {
    try problem.load(model)
    if model.hasIntegers { return try branchAndCut(&problem) }
    if options.method == .interior, model.rowCount > 0, model.columnCount > 0 {
      return try interior(&problem)
    }
    return try linear(&problem)
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

  private func linear(_ problem: inout Problem) throws(GLPKError) -> SolveResult {
    let isSmall = model.rowCount == 0 || model.columnCount == 0
    if !isSmall, options.presolve ?? (options.startingBasis == nil && options.method != .exact) {
      let code = try problem.presolve()
      if code != 0 {
        let ending = GLPKStatus.Ending(call: .presolve, code: code)
        return SolveResult(termination: try GLPKStatus.termination(of: ending))
      }
    }
    let method = try prepare(&problem)
    let run = try slices(&problem, method: method)
    let termination = try GLPKStatus.termination(of: run.ending)
    var result = SolveResult(
      termination: termination,
      statistics: SolveStatistics(iterations: run.iterations)
    )
    switch termination {
    case .optimal:
      try problem.postsolve()
      let solution = try problem.basicSolution(of: model)
      result.solution = solution
      result.bound = solution.objective
    case .feasible where run.isLost:
      result.solution = run.snapshot
    case .feasible(let limit):
      // A point of the presolved problem that is not optimal has no way back.
      if problem.isReduced {
        result.termination = .noSolutionFound(limit)
      } else {
        result.solution = try problem.basicSolution(of: model)
      }
    default: break
    }
    return result
  }

  /// Scales, installs or makes a basis, and chooses the method.
  private func prepare(_ problem: inout Problem) throws(GLPKError) -> SimplexMethod {
    try problem.prepare(withBasis: options.startingBasis == nil)
    if let basis = options.startingBasis { try problem.install(basis) }
    switch options.method {
    case .primal: return .primal
    case .exact:
      // GLPK's exact method fails on models without rows or columns; there every method is exact.
      return model.rowCount == 0 || model.columnCount == 0 ? .primal : .exact
    case .dual: return .dual
    case .automatic, .interior:
      // Models with priced slacks have a cheap feasible start: there GLPK's primal simplex needs a
      // fraction of the dual's time. The dual is for a basis that is only dual feasible.
      let status = try problem.status()
      let isDual =
        options.startingBasis != nil && status.primal != GLP_FEAS && status.dual == GLP_FEAS
      return isDual ? .dual : .primal
    }
  }

  /// Runs a simplex method in slices with a warm basis, looking at the stop signal in between.
  private func slices(
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
        run.ending.isFeasible && !problem.isReduced ? try problem.basicSolution(of: model) : nil
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
    let solution = try problem.interiorSolution(of: model)
    return SolveResult(termination: .optimal, solution: solution, bound: solution.objective)
  }

  // MARK: - Verdict

  /// Installs a basis, judges it, goes on to the optimum.
  func verdict(_ problem: inout Problem, on basis: Basis) throws(GLPKError) -> BasisVerdict {
    try problem.load(model)
    let method = try prepare(&problem)
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
      verdict.solution = run.isLost ? run.snapshot : try problem.basicSolution(of: model)
    default: break
    }
    verdict.seconds = limits.elapsed
    return verdict
  }

  // MARK: - Integer programs

  private func branchAndCut(_ problem: inout Problem) throws(GLPKError) -> SolveResult {
    let presolve =
      options.presolve ?? (options.startingBasis == nil && options.method == .automatic)
    var iterations = 0
    if !presolve {
      let run = try slices(&problem, method: try prepare(&problem))
      iterations = run.iterations
      let root = try GLPKStatus.termination(of: run.ending)
      guard root == .optimal else { return ended(root: root, iterations: iterations) }
    }
    var report = cglpk_mip_report()
    var ending = GLPKStatus.Ending(call: .branchAndCut, code: 0)
    do {
      ending.code = try problem.branchAndCut(
        mipOptions(presolve: presolve),
        cancel: cancel,
        report: &report
      )
    } catch .stopped {
      return SolveResult(
        termination: .noSolutionFound(limits.cancelLimit),
        bound: report.has_bound ? report.bound : nil,
        statistics: SolveStatistics(iterations: iterations, nodes: report.nodes)
      )
    }
    let status = try problem.status()
    ending.status = status.mip
    ending.stopLimit = report.stopped_by_nodes ? .nodes : limits.cancelLimit
    if report.has_bound, ending.isFeasible {
      let objective = status.mip_objective
      ending.isGapClosed = abs(report.bound - objective) <= 1e-9 * max(1, abs(objective))
    }
    var result = SolveResult(
      termination: try GLPKStatus.termination(of: ending),
      bound: report.has_bound ? report.bound : nil,
      statistics: SolveStatistics(iterations: iterations, nodes: report.nodes)
    )
    switch result.termination {
    case .optimal:
      result.solution = try problem.integerSolution(of: model)
      result.bound = result.solution?.objective
    case .feasible:
      result.solution = try problem.integerSolution(of: model)
    case .infeasible, .infeasibleOrUnbounded, .unbounded, .numericalFailure: result.bound = nil
    case .noSolutionFound: break
    }
    options.progress?(Progress(stage: .solve, done: report.nodes, total: 0))
    return result
  }

  /// What the end of the relaxation says about the MIP.
  private func ended(root: Termination, iterations: Int) -> SolveResult {
    let termination: Termination =
      switch root {
      case .unbounded: .infeasibleOrUnbounded
      case .feasible(let limit): .noSolutionFound(limit)
      default: root
      }
    return SolveResult(
      termination: termination,
      statistics: SolveStatistics(iterations: iterations)
    )
  }

  private func mipOptions(presolve: Bool) -> cglpk_mip_options {
    cglpk_mip_options(
      presolve: presolve,
      gomory_cuts: tuning.cuts.contains(.gomory),
      rounding_cuts: tuning.cuts.contains(.rounding),
      cover_cuts: tuning.cuts.contains(.cover),
      clique_cuts: tuning.cuts.contains(.clique),
      feasibility_pump: tuning.feasibilityPump,
      relative_gap: options.relativeGap,
      milliseconds: limits.milliseconds,
      node_limit: options.nodeLimit ?? -1
    )
  }
}
