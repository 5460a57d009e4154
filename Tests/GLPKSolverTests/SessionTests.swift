// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// Sessions on GLPK: warm, lasting, and telling of sensitivity.
@Suite struct SessionTests {
  private let solver = GLPKSolver(drill: .off)

  /// A solver with GLPK's answers and the engine that builds anew.
  private struct Plain: MIPSolver {
    let name = "plain"

    func solve(
      _ model: SparseModel,
      options: SolveOptions
    ) throws(SolverError) -> SolveResult {
      try GLPKSolver(drill: .off).solve(model, options: options)
    }
  }

  @Test(arguments: [SolverConformance.Case.sessionOfIntegers, .sessionOfLinear, .sessionEnds])
  func `the engine that builds anew keeps the promise`(_ promise: SolverConformance.Case) throws {
    try SolverConformance(solver: Plain(), capabilities: .full).check(promise)
  }

  @Test func `a session inside a session, and solves inside it`() throws {
    let model = RandomTransport.model(sources: 6, sinks: 6, seed: 2)
    let expected = try #require(try solver.solve(model).solution).objective
    try solver.withSession(on: model) { outer in
      _ = try outer.solve()
      try solver.withSession(on: model) { inner in
        let objective = try inner.solve().solution?.objective ?? 0
        #expect(abs(objective - expected) < 1e-6)
      }
      #expect(abs((try solver.solve(model).solution?.objective ?? 0) - expected) < 1e-6)
      #expect(abs((try outer.solve().solution?.objective ?? 0) - expected) < 1e-6)
      #expect(outer.buildCount == 1)
    }
  }

  @Test func `small changes cost few iterations and no rebuilding`() throws {
    let model = RandomTransport.model(sources: 40, sinks: 40, seed: 5)
    try solver.withSession(on: model) { session in
      let first = try session.solve(options: SolveOptions(presolve: false))
      #expect(first.statistics.iterations > 50)
      #expect(try session.solve().statistics.iterations == 0)
      for column in [3, 99, 1000] {
        let variable = session.variable(at: column)
        let cost = session.model.costs[column]
        try session.setCost(of: variable, to: cost - 40)
        let iterations = try session.solve().statistics.iterations
        #expect(iterations * 4 < first.statistics.iterations)
      }
      #expect(session.buildCount == 1)
    }
  }

  @Test func `a breakdown costs a rebuild and no answer`() throws {
    let model = RandomTransport.model(sources: 8, sinks: 8, seed: 3)
    let expected = try #require(try solver.solve(model).solution).objective
    // The drill breaks every call after the first ones: the rebuilt session breaks as well.
    for calls in 1..<12 {
      let drilled = GLPKSolver(drill: .afterCalls(calls))
      do {
        let objective = try drilled.withSession(on: model) { try $0.solve().solution?.objective }
        #expect(abs((objective ?? 0) - expected) < 1e-6)
      } catch {
        #expect((error as? SolverError)?.code == .fault)
      }
    }
    #expect(try solver.withSession(on: model) { try $0.solve().termination } == .optimal)
  }

  @Test func `a stop inside a session leaves it usable`() throws {
    let model = RandomTransport.model(sources: 60, sinks: 60, seed: 3)
    try solver.withSession(on: model) { session in
      let late = try session.solve(options: SolveOptions(timeLimitSeconds: 1e-6))
      #expect(late.termination == .noSolutionFound(.time))
      let stop = StopSignal()
      stop.stop(.interrupt)
      #expect(try session.solve(options: SolveOptions(stop: stop)).solution == nil)
      #expect(try session.solve().termination == .optimal)
    }
  }

  // MARK: - Sensitivity

  @Test func `ranges of a textbook problem`() throws {
    // Hillier and Lieberman's glass company: 3 and 5 a batch, plants of 4, 12 and 18 hours.
    var model = Model(.maximise)
    let doors = model.addVariable()
    let windows = model.addVariable()
    let first = model.constrain(doors <= 4)
    let second = model.constrain(2 * windows <= 12)
    let third = model.constrain(3 * doors + 2 * windows <= 18)
    model.setObjective(3 * doors + 5 * windows)
    let (result, found) = try solver.solveWithSensitivity(model)
    let ranges = try #require(found)
    #expect(result.solution?.objective == 36)
    #expect(ranges.costRange(of: doors) == 0...7.5)
    #expect(ranges.costRange(of: windows) == 2...Double.infinity)
    #expect(ranges.sideRange(of: first) == nil)
    #expect(ranges.sideRange(of: second) == Sensitivity.BoundRange(side: .upper, range: 6...18))
    #expect(ranges.sideRange(of: third) == Sensitivity.BoundRange(side: .upper, range: 12...24))
  }

  @Test func `inside the ranges the prices hold`() throws {
    for seed in UInt64(1)...150 {
      var generator = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(
        columns: 2 + generator.below(5),
        rows: 1 + generator.below(5),
        isInteger: false,
        using: &generator
      )
      let (result, found) = try solver.solveWithSensitivity(model)
      guard let ranges = found, let solution = result.solution else { continue }
      for column in 0..<model.columnCount {
        for end in [ranges.costs[column].lowerBound, ranges.costs[column].upperBound] {
          let cost = end.isFinite ? end : model.costs[column] + (end < 0 ? -100 : 100)
          var moved = model
          moved.costs[column] = cost
          let optimum = try #require(try solver.solve(moved).solution).objective
          let value = moved.objective(of: solution.values)
          #expect(abs(optimum - value) < 1e-6 * max(1, abs(value)), "seed \(seed), \(column)")
        }
      }
      try checkRows(model, solution, ranges, seed)
    }
  }

  private func checkRows(
    _ model: SparseModel,
    _ solution: Solution,
    _ ranges: Sensitivity,
    _ seed: UInt64
  ) throws {
    let duals = try #require(solution.rowDuals)
    for row in 0..<model.rowCount {
      guard let bound = ranges.rowBounds[row] else {
        #expect(abs(duals[row]) < 1e-9, "seed \(seed), row \(row)")
        continue
      }
      for end in [bound.range.lowerBound, bound.range.upperBound] where end.isFinite {
        var moved = model
        let old = bound.side == .lower ? model.rowLower[row] : model.rowUpper[row]
        if bound.side != .upper { moved.rowLower[row] = end }
        if bound.side != .lower { moved.rowUpper[row] = end }
        guard moved.rowLower[row] <= moved.rowUpper[row] else { continue }
        let optimum = try #require(try solver.solve(moved).solution).objective
        let expected = solution.objective + duals[row] * (end - old)
        #expect(abs(optimum - expected) < 1e-6 * max(1, abs(expected)), "seed \(seed), row \(row)")
      }
    }
  }
}
