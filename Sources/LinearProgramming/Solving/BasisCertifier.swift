// SPDX-License-Identifier: GPL-3.0-or-later
public import Control

/// What a simplex solver says of a basis that another method found.
public struct BasisVerdict: Sendable, Equatable {
  /// Whether the basic solution keeps all bounds, within the solver's tolerances.
  public var isPrimalFeasible: Bool
  /// Whether no reduced cost has the wrong sign, within the solver's tolerances.
  public var isDualFeasible: Bool
  /// The objective of the basic solution.
  public var objective: Double
  /// How the solve from this basis ended; `optimal` when the basis is.
  public var termination: Termination
  /// Iterations from this basis to that end; 0 when the basis is optimal.
  public var iterations: Int
  /// The solution at the end, with duals and basis; nil without one.
  public var solution: Solution?
  /// Wall-clock time, in seconds.
  public var seconds: Double

  /// Makes a verdict.
  ///
  /// - Parameters:
  ///   - isPrimalFeasible: Whether the basic solution keeps all bounds.
  ///   - isDualFeasible: Whether no reduced cost has the wrong sign.
  ///   - objective: The objective of the basic solution.
  ///   - termination: How the solve from this basis ended.
  ///   - iterations: Iterations to that end.
  ///   - solution: The solution at the end.
  ///   - seconds: Wall-clock seconds.
  public init(
    isPrimalFeasible: Bool,
    isDualFeasible: Bool,
    objective: Double,
    termination: Termination,
    iterations: Int,
    solution: Solution?,
    seconds: Double
  ) {
    self.isPrimalFeasible = isPrimalFeasible
    self.isDualFeasible = isDualFeasible
    self.objective = objective
    self.termination = termination
    self.iterations = iterations
    self.solution = solution
    self.seconds = seconds
  }

  /// Whether the basis as given is optimal.
  public var isOptimal: Bool { isPrimalFeasible && isDualFeasible && iterations == 0 }
}

/// A solver that can judge a basis found by another method, such as a network simplex tree.
public protocol BasisCertifier: Sendable {
  /// Factorizes a basis, judges it, and goes on from it to the optimum if it is not optimal.
  ///
  /// Integrality is ignored: the verdict is on the linear relaxation.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - basis: The basis to judge.
  ///   - stop: A signal that ends the solve.
  /// - Returns: The verdict.
  /// - Throws: ``SolverError`` with code `.unusableBasis` when the basis is singular or of another
  ///   shape; others as ``MIPSolver/solve(_:options:)``.
  func verdict(
    on model: SparseModel,
    basis: Basis,
    stop: StopSignal?
  ) throws(SolverError) -> BasisVerdict
}
