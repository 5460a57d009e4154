// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// A stop ends a running solve with the best answer so far.
@Suite struct StopTests {
  /// Takes far longer to prove than any test may last.
  private let hard = RandomModels.knapsack(items: 120, capacities: 12, seed: 11)

  private func check(_ result: SolveResult, _ limit: SolveLimit) throws {
    switch result.termination {
    case .feasible(let reason):
      #expect(reason == limit)
      let solution = try #require(result.solution)
      #expect(hard.feasibility(of: solution.values).isFeasible)
      if let bound = result.bound { #expect(bound >= solution.objective - 1e-6) }
    case .noSolutionFound(let reason):
      #expect(reason == limit)
    default:
      Issue.record("ended \(result.termination)")
    }
  }

  @Test func `a signal from another thread`() throws {
    let stop = StopSignal()
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.2)
      stop.stop(.interrupt)
    }
    thread.start()
    let result = try GLPKSolver(drill: .off).solve(hard, options: SolveOptions(stop: stop))
    try check(result, .interrupt)
  }

  @Test func `a cancelled task`() async throws {
    let model = hard
    let task = Task { try await GLPKSolver(drill: .off).solveInBackground(model) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    try check(try await task.value, .interrupt)
  }

  @Test func `a time limit and a deadline`() throws {
    let solver = GLPKSolver(drill: .off)
    try check(try solver.solve(hard, options: SolveOptions(timeLimitSeconds: 0.2)), .time)
    let late = SolveOptions(stop: StopSignal(secondsFromNow: 0.2))
    try check(try solver.solve(hard, options: late), .time)
  }

  @Test func `a node limit stops at the same place each time`() throws {
    let solver = GLPKSolver(drill: .off)
    let first = try solver.solve(hard, options: SolveOptions(nodeLimit: 200))
    var second = try solver.solve(hard, options: SolveOptions(nodeLimit: 200))
    try check(first, .nodes)
    second.statistics.seconds = first.statistics.seconds
    #expect(first == second)
  }

  @Test func `a relative gap`() throws {
    let result = try GLPKSolver(drill: .off).solve(hard, options: SolveOptions(relativeGap: 0.02))
    try check(result, .gap)
    let (bound, objective) = (try #require(result.bound), try #require(result.solution).objective)
    #expect(bound - objective <= 0.02 * objective + 1e-6)
  }

  @Test(arguments: [SolveOptions.Method.primal, .dual, .interior])
  func `a signal inside a linear program`(_ method: SolveOptions.Method) throws {
    // Large enough that no method ends before the signal.
    let model = RandomTransport.model(sources: 220, sinks: 220, seed: 3)
    let stop = StopSignal()
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.15)
      stop.stop(.interrupt)
    }
    thread.start()
    let options = SolveOptions(method: method, presolve: false, stop: stop)
    let result = try GLPKSolver(drill: .off).solve(model, options: options)
    switch result.termination {
    case .feasible(.interrupt):
      let values = try #require(result.solution).values
      #expect(model.feasibility(of: values).isFeasible)
    case .noSolutionFound(.interrupt), .optimal: break
    default: Issue.record("ended \(result.termination)")
    }
  }
}
