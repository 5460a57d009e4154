// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import Testing

@testable import Optimizing

@Suite struct AssignmentTests {
  private static let isFull = ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] != nil

  /// Small, often tight, sometimes without an answer; costs of either sign.
  private static func random(_ seed: Int) -> AssignmentProblem? {
    var random = SeededGenerator(seed: UInt64(seed))
    let (agents, jobs) = (1 + random.below(4), 1 + random.below(6))
    let large = seed % 7 == 0 ? 1_000_000_000 : 20
    let costs = (0..<agents * jobs).map { _ in random.below(2 * large + 1) - large }
    let step = seed % 5 == 0 ? 1_000_003 : 1
    let uses = costs.map { _ in step * random.below(10) }
    let capacities = (0..<agents).map { _ in step * (random.below(6) + 5 * jobs / agents) }
    return AssignmentProblem(capacities: capacities, jobCount: jobs, costs: costs, uses: uses)
  }

  private static func best(_ problem: AssignmentProblem) -> Int? {
    var (agents, best) = ([Int](repeating: 0, count: problem.jobCount), Int?.none)
    while true {
      if let cost = problem.objective(of: agents) { best = min(best ?? cost, cost) }
      guard let next = agents.lastIndex(where: { $0 < problem.agentCount - 1 }) else { return best }
      agents[next] += 1
      for later in next + 1..<agents.count { agents[later] = 0 }
    }
  }

  @Test(arguments: 0..<(isFull ? 40 : 4))
  func `the optimum is that of an exhaustive search`(block: Int) throws {
    for seed in block * 100..<(block + 1) * 100 {
      let problem = try #require(Self.random(seed))
      let outcome = AssignmentSolver(problem).solve()
      let best = Self.best(problem)
      #expect(outcome.objective == best, "seed \(seed)")
      #expect(outcome.isOptimal == (best != nil), "seed \(seed)")
      #expect(outcome.isInfeasible == (best == nil), "seed \(seed)")
      if let best { #expect(outcome.rootBound <= best && outcome.bound <= best, "seed \(seed)") }
      #expect(outcome.agents.map(problem.objective(of:)) == best.map { .some($0) }, "seed \(seed)")
    }
  }

  /// Dear jobs take little: the hard kind.
  private static func correlated(_ seed: Int, agents: Int, jobs: Int) -> AssignmentProblem? {
    var random = SeededGenerator(seed: UInt64(seed))
    let uses = (0..<agents * jobs).map { _ in 1 + random.below(100) }
    let costs = uses.map { 111 - $0 + random.below(21) - 10 }
    let capacities = (0..<agents)
      .map { agent in uses[agent * jobs..<(agent + 1) * jobs].reduce(0, +) * 8 / (10 * agents) }
    return AssignmentProblem(capacities: capacities, jobCount: jobs, costs: costs, uses: uses)
  }

  @Test(arguments: [1, 2, 3])
  func `the answer does not depend on the number of threads`(seed: Int) throws {
    let problem = try #require(Self.correlated(seed, agents: 3, jobs: 10))
    let outcomes = [1, 2, 5].map { AssignmentSolver(problem, threads: $0).solve() }
    #expect(outcomes[0].isOptimal, "seed \(seed)")
    #expect(Set(outcomes.map(\.agents)).count == 1, "seed \(seed)")
    #expect(Set(outcomes.map(\.nodes)).count == 1, "seed \(seed)")
  }

  @Test func `a search that is stopped keeps a bound and never a false answer`() throws {
    let problem = try #require(Self.correlated(9, agents: 5, jobs: 40))
    let stopped = AssignmentSolver(problem, stop: StopSignal(secondsFromNow: 0)).solve()
    #expect(!stopped.isOptimal && !stopped.isInfeasible)
    let short = AssignmentSolver(problem, threads: 2, stop: StopSignal(secondsFromNow: 0.3)).solve()
    if let agents = short.agents { #expect(problem.objective(of: agents) == short.objective) }
    #expect(short.objective.map { $0 >= short.bound } ?? true)
    #expect(short.bound >= stopped.bound)
  }

  @Test func `odd shapes have answers`() throws {
    func solve(
      _ capacities: [Int],
      _ jobs: Int,
      _ costs: [Int],
      _ uses: [Int]
    ) throws
      -> AssignmentOutcome
    {
      let problem = AssignmentProblem(
        capacities: capacities,
        jobCount: jobs,
        costs: costs,
        uses: uses
      )
      return AssignmentSolver(try #require(problem)).solve()
    }
    #expect(try solve([], 0, [], []).objective == 0)
    #expect(try solve([3], 0, [], []).objective == 0)
    #expect(try solve([], 2, [], []).isInfeasible)
    #expect(try solve([0, 0], 1, [5, 4], [0, 0]).objective == 4)
    #expect(try solve([1 << 40], 1, [7], [1 << 40]).objective == 7)
    #expect(try solve([1, 1], 3, [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]).isInfeasible)
  }

  @Test func `numbers out of range make no problem`() {
    func make(_ capacity: Int, _ cost: Int, _ use: Int) -> AssignmentProblem? {
      AssignmentProblem(capacities: [capacity], jobCount: 1, costs: [cost], uses: [use])
    }
    #expect(make(1, 1, 1) != nil)
    #expect(make(-1, 1, 1) == nil && make(1, 1, -1) == nil && make(1, .min, 1) == nil)
    #expect(make(.max, 1, 1) == nil && make(1, .max, 1) == nil && make(1, 1, .max) == nil)
    #expect(AssignmentProblem(capacities: [1], jobCount: 2, costs: [1], uses: [1]) == nil)
    #expect(AssignmentProblem(capacities: [1], jobCount: -1, costs: [], uses: []) == nil)
  }
}
