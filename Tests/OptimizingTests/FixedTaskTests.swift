// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import Testing

@testable import Optimizing

@Suite struct FixedTaskTests {
  private static let isFull = ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] != nil

  private static func random(_ seed: Int) -> FixedTaskProblem? {
    var random = SeededGenerator(seed: UInt64(seed))
    let tasks = (0..<1 + random.below(6))
      .map { _ in
        let start = random.below(12)
        return FixedTaskProblem.Interval(start: start, end: start + 1 + random.below(6))
      }
    let share = 30 + random.below(60)
    let able = (0..<1 + random.below(5))
      .map { _ in tasks.indices.filter { _ in random.below(100) < share } }
    return FixedTaskProblem(tasks: tasks, able: able)
  }

  private static func best(_ problem: FixedTaskProblem) -> Int? {
    var (workers, best) = ([Int](repeating: 0, count: problem.tasks.count), Int?.none)
    while true {
      if let used = problem.objective(of: workers) { best = min(best ?? used, used) }
      guard let next = workers.lastIndex(where: { $0 < problem.able.count - 1 }) else {
        return best
      }
      workers[next] += 1
      for later in next + 1..<workers.count { workers[later] = 0 }
    }
  }

  @Test(arguments: 0..<(isFull ? 40 : 3))
  func `the fewest workers are those of an exhaustive search`(block: Int) throws {
    for seed in block * 100..<(block + 1) * 100 {
      let problem = try #require(Self.random(seed))
      let outcome = FixedTaskSolver(problem).solve()
      let best = Self.best(problem)
      #expect(outcome.objective == best, "seed \(seed)")
      #expect(outcome.isOptimal == (best != nil), "seed \(seed)")
      #expect(outcome.isInfeasible == (best == nil), "seed \(seed)")
      if let best { #expect(problem.mostAtOnce <= best, "seed \(seed)") }
      #expect(outcome.workers.map(problem.objective(of:)) == best.map { .some($0) }, "seed \(seed)")
    }
  }

  /// More tasks than a search of everything copes with, made from a roster: so few are enough.
  private func planted(_ seed: Int, workers: Int, perWorker: Int) -> FixedTaskProblem? {
    var random = SeededGenerator(seed: UInt64(seed))
    var (tasks, owner): ([FixedTaskProblem.Interval], [Int]) = ([], [])
    for worker in 0..<workers {
      var now = random.below(10)
      for _ in 0..<perWorker {
        let end = now + 5 + random.below(40)
        tasks.append(FixedTaskProblem.Interval(start: now, end: end))
        owner.append(worker)
        now = end + random.below(8)
      }
    }
    // As many again could help out, with less.
    let able = (0..<2 * workers)
      .map { worker in
        tasks.indices.filter { owner[$0] == worker || random.below(100) < 30 }
      }
    return FixedTaskProblem(tasks: tasks, able: able)
  }

  @Test(arguments: [1, 2, 3])
  func `a roster is found that is no larger than the one hidden in the data`(seed: Int) throws {
    let problem = try #require(planted(seed, workers: 6, perWorker: 6))
    let outcome = FixedTaskSolver(problem, stop: StopSignal(secondsFromNow: 20)).solve()
    #expect(outcome.objective.map { $0 <= 6 } == true, "seed \(seed)")
    guard outcome.isOptimal else { return }
    let others = [2, 5].map { FixedTaskSolver(problem, threads: $0).solve() }
    #expect(others.allSatisfy { $0.workers == outcome.workers }, "seed \(seed)")
  }

  @Test func `tasks that meet at one moment do not overlap`() throws {
    let tasks = [(0, 5), (5, 9), (9, 12)].map { FixedTaskProblem.Interval(start: $0, end: $1) }
    let problem = try #require(FixedTaskProblem(tasks: tasks, able: [[0, 1, 2, 2], [1]]))
    #expect(problem.mostAtOnce == 1)
    #expect(FixedTaskSolver(problem).solve().workers == [0, 0, 0])
    #expect(problem.objective(of: [0, 1, 0]) == 2 && problem.objective(of: [1, 0, 0]) == nil)
  }

  @Test func `more workers than tasks at once are needed, and that is proven`() throws {
    // One after the other, but nobody may do both.
    let tasks = [(0, 5), (5, 9)].map { FixedTaskProblem.Interval(start: $0, end: $1) }
    let problem = try #require(FixedTaskProblem(tasks: tasks, able: [[0], [1]]))
    let outcome = FixedTaskSolver(problem).solve()
    #expect(problem.mostAtOnce == 1 && outcome.objective == 2 && outcome.bound == 2)
  }

  @Test func `odd shapes have answers`() throws {
    let empty = try #require(FixedTaskProblem(tasks: [], able: []))
    #expect(FixedTaskSolver(empty).solve().objective == 0)
    let one = FixedTaskProblem.Interval(start: 0, end: 1)
    let nobody = try #require(FixedTaskProblem(tasks: [one], able: []))
    #expect(FixedTaskSolver(nobody).solve().isInfeasible)
    let both = try #require(FixedTaskProblem(tasks: [one, one], able: [[0, 1]]))
    #expect(FixedTaskSolver(both).solve().isInfeasible)
    let stop = StopSignal(secondsFromNow: 0)
    let stopped = FixedTaskSolver(both, stop: stop).solve()
    #expect(stopped.objective == nil && !stopped.isInfeasible && stopped.bound == 2)
    #expect(FixedTaskProblem(tasks: [.init(start: 1, end: 1)], able: []) == nil)
    #expect(FixedTaskProblem(tasks: [one], able: [[1]]) == nil)
  }
}
