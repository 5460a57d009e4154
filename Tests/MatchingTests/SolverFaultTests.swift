// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Planning
import Street
import Testing

/// A solver that never works.
private struct BrokenSolver: MIPSolver, BasisCertifier {
  var name: String { "broken" }

  func solve(_ model: SparseModel, options: SolveOptions) throws(SolverError) -> SolveResult {
    throw SolverError(.fault, "out of order")
  }

  func verdict(
    on model: SparseModel,
    basis: Basis,
    stop: StopSignal?
  ) throws(SolverError) -> BasisVerdict {
    throw SolverError(.fault, "out of order")
  }
}

/// A solver whose answers are no flows.
private struct LyingSolver: MIPSolver, BasisCertifier {
  var name: String { "lying" }

  func solve(_ model: SparseModel, options: SolveOptions) throws(SolverError) -> SolveResult {
    let solution = Solution(
      objective: 0,
      values: model.columnUpper,
      rowActivities: Array(repeating: 0, count: model.rowCount),
      rowDuals: Array(repeating: 0, count: model.rowCount)
    )
    return SolveResult(termination: .optimal, solution: solution)
  }

  func verdict(
    on model: SparseModel,
    basis: Basis,
    stop: StopSignal?
  ) throws(SolverError) -> BasisVerdict {
    BasisVerdict(
      isPrimalFeasible: false,
      isDualFeasible: false,
      objective: 0,
      termination: .optimal,
      iterations: 3,
      solution: nil,
      seconds: 0
    )
  }
}

@Suite struct SolverFaultTests {
  private func plan(
    _ week: Week,
    _ method: PlanningOptions.Method,
    _ solver: (any MIPSolver & BasisCertifier)?
  ) -> PlanningOutcome {
    var options = PlanningOptions(version: "test")
    options.method = method
    return WeekPlanner(solver: solver, options: options).plan(week, inputHash: "")
  }

  private static let broken: [any MIPSolver & BasisCertifier] = [
    BrokenSolver(), GLPKSolver(drill: .always), GLPKSolver(drill: .afterCalls(40)),
  ]

  @Test(arguments: 0..<3)
  func `without a working solver a flow loses nothing but the second opinion`(number: Int) {
    for seed in 1...30 as ClosedRange<UInt64> {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 8)
      let outcome = plan(week, .auto, Self.broken[number])
      #expect(outcome.plan == planner().plan(week, inputHash: "").plan, "seed \(seed)")
      if outcome.solverVerdict != nil { continue }
      #expect(outcome.notices.map(\.code) == [NoticeCode.noSecondOpinion.code], "seed \(seed)")
    }
  }

  @Test(arguments: 0..<3)
  func `a linear program that fails leaves the greedy plan`(number: Int) {
    for seed in 1...30 as ClosedRange<UInt64> {
      for shape in [WeekDraw.Shape.flow, .anything] {
        let week = WeekDraw.week(seed: seed, shape: shape, size: 8)
        let outcome = plan(week, .lp, Self.broken[number])
        if outcome.notices.isEmpty, number == 2 { continue }
        let greedy = plan(week, .greedy, nil).plan
        #expect(outcome.plan.projects == greedy.projects, "seed \(seed)")
        #expect(outcome.plan.methods == greedy.methods, "seed \(seed)")
        #expect(outcome.notices.map(\.code) == [NoticeCode.solverFailed.code], "seed \(seed)")
        #expect(Breaches(Reading(week)).all(of: outcome.plan).isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func `answers that are no flow are refused`() {
    for seed in 1...30 as ClosedRange<UInt64> {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 8)
      let outcome = plan(week, .lp, LyingSolver())
      #expect(outcome.plan.projects == plan(week, .greedy, nil).plan.projects, "seed \(seed)")
      #expect(outcome.notices.map(\.code) == [NoticeCode.solverFailed.code], "seed \(seed)")
    }
  }

  @Test func `linear programming without a solver says so`() {
    let week = WeekDraw.week(seed: 1, shape: .flow)
    #expect(plan(week, .lp, nil).notices.map(\.code) == [NoticeCode.solverFailed.code])
    #expect(plan(week, .greedy, nil).notices.isEmpty)
  }
}
