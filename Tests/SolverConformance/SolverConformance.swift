// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
public import LinearProgramming
internal import Testing

/// What every ``LinearProgramming/MIPSolver`` must do, one case per promise.
///
///     @Test(arguments: SolverConformance.Case.allCases)
///     func conforms(_ promise: SolverConformance.Case) throws {
///       try SolverConformance(solver: mine, capabilities: .full).check(promise)
///     }
public struct SolverConformance: Sendable {
  /// A promise.
  public enum Case: String, Sendable, CaseIterable {
    case emptyModel, noRows, noColumns, fixedColumn, infeasible, infeasibleWithoutColumns
    case fractionalBounds, emptyAfterRounding, unbounded, tie, constant, maximise, freeRow
    case linearDuals, basisRestart
    case alreadyStopped, alreadyLate, nodeLimit, iterationLimit, deadlineMidway
    case badTimeLimit, badGap, badBasis, presolveWithBasis
    case sessionOfIntegers, sessionOfLinear, sessionEnds
    case startingPoint, wrongStartingPoint, hooksWithoutIntegers
    case notANumber, infiniteCost, invertedBounds, doubleCell, foreignRow, negativeRow, raggedArrays
  }

  /// The solver on trial.
  public let solver: any MIPSolver
  /// What it claims.
  public let capabilities: SolverCapabilities

  /// Makes a suite.
  ///
  /// - Parameters:
  ///   - solver: The solver on trial.
  ///   - capabilities: What it claims.
  public init(solver: any MIPSolver, capabilities: SolverCapabilities) {
    self.solver = solver
    self.capabilities = capabilities
  }

  /// Checks one promise by expectations of the running test.
  ///
  /// - Parameter promise: The promise.
  /// - Throws: `SolverError` when the solver throws where it should not.
  public func check(_ promise: Case) throws {
    switch promise {
    case .emptyModel, .noRows, .noColumns, .fixedColumn, .infeasible, .infeasibleWithoutColumns,
      .fractionalBounds, .emptyAfterRounding, .unbounded, .tie, .constant, .maximise, .freeRow:
      try checkOutcome(promise)
    case .linearDuals: try checkDuals()
    case .basisRestart: try checkRestart()
    case .alreadyStopped, .alreadyLate, .nodeLimit, .iterationLimit, .deadlineMidway:
      try checkLimit(promise)
    case .sessionOfIntegers, .sessionOfLinear, .sessionEnds, .startingPoint, .wrongStartingPoint,
      .hooksWithoutIntegers:
      try checkSession(promise)
    case .badTimeLimit, .badGap, .badBasis, .presolveWithBasis: checkOption(promise)
    case .notANumber, .infiniteCost, .invertedBounds, .doubleCell, .foreignRow, .negativeRow,
      .raggedArrays:
      checkInvalid(promise)
    }
  }
}
