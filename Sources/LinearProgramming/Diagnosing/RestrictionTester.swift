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
  /// - Returns: The verdict.
  /// - Throws: What the solver throws.
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
    tested.giveTieBreakingCosts()
    if tested.rowBetweenMultiples != nil { return .infeasible(nil) }
    let open = (0..<tested.columnCount)
      .filter { column in
        tested.isIntegral(column)
          && (tested.columnLower[column] != model.columnLower[column]
            || tested.columnUpper[column] != model.columnUpper[column])
      }
    var options = clock.integerOptions(nodes: open.isEmpty ? nil : Self.openNodeLimit)
    // Any point will do.
    options.relativeGap = 1e18
    if !open.isEmpty {
      // Branching ends sooner in a box, and a point in the box is a point.
      let boxed = try solve(boxed(tested, open), options)
      if let point = boxed.solution?.values { return .feasible(point) }
    }
    let result = try solve(tested, options)
    switch result.termination {
    case .optimal, .feasible:
      guard let point = result.solution?.values else { return .undecided(.numericalFailure) }
      return .feasible(point)
    // The objective is never unbounded.
    case .infeasible, .infeasibleOrUnbounded: return .infeasible(nil)
    default: return .undecided(result.termination)
    }
  }

  /// Solves; where the solver breaks down, once more without presolve, and if that fails too the
  /// test is undecided.
  ///
  /// GLPK 5.0 was seen to abort in its integer presolver where many bounds are missing.
  private func solve(
    _ tested: SparseModel,
    _ options: SolveOptions
  ) throws(SolverError) -> SolveResult {
    do {
      return try solver.solve(tested, options: options)
    } catch  where error.code == .fault {
      var plain = options
      plain.presolve = false
      do {
        return try solver.solve(tested, options: plain)
      } catch  where error.code == .fault {
        return SolveResult(termination: .numericalFailure)
      }
    }
  }

  /// The model with bounds around those that some columns have lost.
  private func boxed(_ tested: SparseModel, _ open: [Int]) -> SparseModel {
    var result = tested
    for column in open {
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      let room = 10 * (1 + (lower.isFinite && upper.isFinite ? upper - lower : 100))
      result.columnLower[column] = max(tested.columnLower[column], lower - room)
      result.columnUpper[column] = min(tested.columnUpper[column], upper + room)
    }
    return result
  }
}

extension SparseModel {
  /// Makes the objective one that is bounded whatever the rows, without being 0 everywhere.
  ///
  /// An objective of 0 leaves the dual simplex method nothing but ties, in which GLPK 5.0 was seen
  /// to cycle for ever.
  fileprivate mutating func giveTieBreakingCosts() {
    sense = .minimise
    objectiveConstant = 0
    for column in 0..<columnCount {
      // Spread over 1 ..< 2 by the golden section: no two alike, the same on every machine.
      let part = Double(column + 1) * 0.618_033_988_749_894_9
      let size = 1 + (part - part.rounded(.down))
      let sign: Double = columnLower[column].isFinite ? 1 : (columnUpper[column].isFinite ? -1 : 0)
      costs[column] = sign * size
    }
  }
}
