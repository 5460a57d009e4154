// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds out which restrictions of one model, integrality kept, can be met together.
struct RestrictionTester<Solver: MIPSolver> {
  /// How a test came out.
  enum Verdict {
    case feasible([Double])
    /// With a ray where the model is a linear program.
    case infeasible(FarkasRay?)
    case undecided(Termination)
  }

  /// Nodes that a test may take where an integer column has lost a bound and the options set no
  /// limit: branching over unbounded columns need not end.
  static var openNodeLimit: Int { 2_000 }

  private let solver: Solver
  private let clock: DiagnosisClock
  private let model: SparseModel
  private var linear: LinearProbe<Solver>?
  /// How many tests were made.
  private(set) var count = 0

  init(_ solver: Solver, _ model: SparseModel, _ clock: DiagnosisClock, startingBasis: Basis?) {
    self.solver = solver
    self.clock = clock
    self.model = model
    if !model.hasIntegers {
      linear = LinearProbe(solver, model, clock, startingBasis: startingBasis)
    }
  }

  /// Tests some of the restrictions.
  ///
  /// - Parameters:
  ///   - kept: The restrictions; nil means all.
  ///   - isThorough: Whether to try hard for a rigorous proof.
  mutating func test(
    _ kept: [Restriction]?,
    isThorough: Bool = false
  ) throws(SolverError) -> Verdict {
    count += 1
    guard linear != nil else { return try testIntegers(kept) }
    switch try linear?.test(kept, isThorough: isThorough) {
    case .feasible(let point): return .feasible(point)
    case .infeasible(let ray): return .infeasible(ray)
    case .undecided(let termination): return .undecided(termination)
    case nil: return .undecided(.numericalFailure)
    }
  }

  private func testIntegers(_ kept: [Restriction]?) throws(SolverError) -> Verdict {
    if let limit = clock.reached { return .undecided(.noSolutionFound(limit)) }
    var tested = kept.map { model.keeping(only: $0) } ?? model
    tested.costs = Array(repeating: 0, count: tested.columnCount)
    tested.objectiveConstant = 0
    if tested.rowBetweenMultiples != nil { return .infeasible(nil) }
    let isOpen = (0..<tested.columnCount)
      .contains { column in
        tested.isIntegral(column)
          && (tested.columnLower[column] != model.columnLower[column]
            || tested.columnUpper[column] != model.columnUpper[column])
      }
    let options = clock.integerOptions(nodes: isOpen ? Self.openNodeLimit : nil)
    let result = try solver.solve(tested, options: options)
    switch result.termination {
    case .optimal, .feasible:
      guard let point = result.solution?.values else { return .undecided(.numericalFailure) }
      return .feasible(point)
    // An objective of 0 is never unbounded.
    case .infeasible, .infeasibleOrUnbounded: return .infeasible(nil)
    default: return .undecided(result.termination)
    }
  }
}
