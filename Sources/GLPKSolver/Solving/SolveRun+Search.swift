// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK
internal import CGLPKGuard
internal import Control
internal import LinearProgramming

extension SolveRun {
  /// Whether GLPK may simplify an integer program, whose columns are then others than the caller's.
  private var mayPresolve: Bool {
    options.startingBasis == nil && options.method == .automatic && options.startingPoint == nil
      && options.hooks?.needsOriginalProblem != true
  }

  /// Solves an integer program.
  func branchAndCut(
    _ problem: inout Problem,
    _ state: inout WarmState
  ) throws(GLPKError) -> SolveResult {
    let presolve = options.presolve ?? mayPresolve
    var iterations = 0
    if !presolve {
      let run = try simplex(&problem, &state)
      iterations = run.iterations
      let root = try GLPKStatus.termination(of: run.ending)
      guard root == .optimal else { return ended(root: root, iterations: iterations) }
    }
    var report = cglpk_mip_report()
    var ending = GLPKStatus.Ending(call: .branchAndCut, code: 0)
    let caller = SearchCaller(options.hooks, columnCount: shape.columnCount)
    do {
      ending.code = unsafe try problem.branchAndCut(
        searchOptions(presolve: presolve),
        start: presolve ? nil : options.startingPoint,
        caller: caller,
        cancel: cancel,
        report: &report
      )
    } catch .stopped(let limit) {
      return SolveResult(
        termination: .noSolutionFound(limit == .time ? .time : limits.cancelLimit),
        bound: report.has_bound ? report.bound : nil,
        statistics: SolveStatistics(iterations: iterations, nodes: report.nodes)
      )
    }
    if let fault = caller.fault { throw .badRow(fault) }
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
      result.solution = try problem.integerSolution(shape)
      result.bound = result.solution?.objective
    case .feasible:
      result.solution = try problem.integerSolution(shape)
    case .infeasible, .infeasibleOrUnbounded, .unbounded, .numericalFailure: result.bound = nil
    case .noSolutionFound: break
    }
    options.progress?(Progress(stage: .solve, done: report.nodes, total: 0))
    options.hooks?.progress?(
      SearchHooks.Progress(
        nodes: report.nodes,
        openNodes: 0,
        bound: result.bound,
        objective: result.solution?.objective
      )
    )
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

  private func searchOptions(presolve: Bool) -> cglpk_mip_options {
    // GLPK's own heuristics know nothing of rows that are not written down.
    let hasHiddenRows = options.hooks?.lazyRows != nil
    var chosen = unsafe cglpk_mip_options()
    unsafe chosen.presolve = presolve
    unsafe chosen.binarize = presolve && tuning.binarizes
    unsafe chosen.gomory_cuts = tuning.cuts.contains(.gomory)
    unsafe chosen.rounding_cuts = tuning.cuts.contains(.rounding)
    unsafe chosen.cover_cuts = tuning.cuts.contains(.cover)
    unsafe chosen.clique_cuts = tuning.cuts.contains(.clique)
    unsafe chosen.feasibility_pump = tuning.feasibilityPump && !hasHiddenRows
    unsafe chosen.simple_rounding = tuning.simpleRounding && !hasHiddenRows
    let proximity = hasHiddenRows ? 0 : tuning.proximitySearchSeconds
    unsafe chosen.proximity_milliseconds = Int32(max(0, min(proximity * 1000, 2e9)))
    unsafe chosen.branching = tuning.branching.code
    unsafe chosen.backtracking = tuning.backtracking.code
    unsafe chosen.relative_gap = options.relativeGap
    unsafe chosen.milliseconds = limits.milliseconds
    unsafe chosen.node_limit = options.nodeLimit ?? -1
    return unsafe chosen
  }
}

extension GLPKTuning.Branching {
  /// GLPK's number for it.
  var code: Int32 {
    switch self {
    case .firstFractional: GLP_BR_FFV
    case .lastFractional: GLP_BR_LFV
    case .mostFractional: GLP_BR_MFV
    case .driebeckTomlin: GLP_BR_DTH
    case .pseudocost: GLP_BR_PCH
    }
  }
}

extension GLPKTuning.Backtracking {
  /// GLPK's number for it.
  var code: Int32 {
    switch self {
    case .depthFirst: GLP_BT_DFS
    case .breadthFirst: GLP_BT_BFS
    case .bestBound: GLP_BT_BLB
    case .bestProjection: GLP_BT_BPH
    }
  }
}
