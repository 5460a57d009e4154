// SPDX-License-Identifier: GPL-3.0-or-later

extension SolveResult {
  /// How far the solution may be from the best one, in proportion to its objective:
  /// |bound − objective| / max(|objective|, ε), ε = 2^−52, as ``SolveOptions/relativeGap`` counts.
  ///
  /// 0 when it is proven best, as the solver tells; nil without a solution or without a bound.
  public var relativeGap: Double? {
    guard let solution, let bound else { return nil }
    return abs(bound - solution.objective) / max(abs(solution.objective), .ulpOfOne)
  }
}

extension Termination: CustomStringConvertible {
  /// What happened, in English and in small letters, for a developer's eyes.
  public var description: String {
    switch self {
    case .optimal: "optimal"
    case .feasible(let limit): "feasible, \(limit)"
    case .infeasible: "infeasible"
    case .infeasibleOrUnbounded: "infeasible or unbounded"
    case .unbounded: "unbounded"
    case .noSolutionFound(let limit): "no solution found, \(limit)"
    case .numericalFailure: "numerical failure"
    }
  }
}

extension SolveLimit: CustomStringConvertible {
  /// What ended the solve, in English and in small letters, for a developer's eyes.
  public var description: String {
    switch self {
    case .time: "time limit reached"
    case .iterations: "iteration limit reached"
    case .nodes: "node limit reached"
    case .gap: "gap reached"
    case .interrupt: "interrupted"
    case .numerics: "stopped by rounding errors"
    }
  }
}
