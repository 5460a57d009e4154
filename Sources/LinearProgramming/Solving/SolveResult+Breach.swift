// SPDX-License-Identifier: GPL-3.0-or-later

extension SolveResult {
  /// What is forgiven of a solver's solution before it counts as none.
  private static let tolerance = 1e-5

  /// The largest breach of the model by the solution; nil when there is none worth the name.
  ///
  /// - Parameter model: The model that was solved.
  /// - Returns: The amount, infinite for a value that is no number.
  package func breach(of model: SparseModel) -> Double? {
    guard let solution else { return nil }
    let report = model.feasibility(of: solution.values, tolerance: Self.tolerance)
    guard !report.isFeasible else { return nil }
    return report.largest.isNaN ? .infinity : report.largest
  }

  /// After a second solve: keeps the first answer of a linear program if the second is no better; an
  /// integer program's solution that is none is dropped.
  ///
  /// - Parameters:
  ///   - first: The first answer.
  ///   - model: The model that was solved.
  package mutating func keepTheLesserBreach(of first: SolveResult, in model: SparseModel) {
    guard model.hasIntegers else {
      let (old, new) = (first.breach(of: model) ?? 0, breach(of: model) ?? 0)
      if new > old || (solution == nil && first.solution != nil && termination.isLimit) {
        self = first
      }
      return
    }
    guard breach(of: model) != nil else { return }
    termination = .numericalFailure
    (solution, bound) = (nil, nil)
  }
}

extension Termination {
  /// Whether a limit ended the solve.
  fileprivate var isLimit: Bool {
    switch self {
    case .feasible, .noSolutionFound: true
    default: false
    }
  }
}
