// SPDX-License-Identifier: GPL-3.0-or-later
package import Control

/// Finds the fewest workers for tasks at fixed times: pushes tasks about until as few workers are
/// left as there are tasks at once, or until a whole search of a small problem shows that more are
/// needed.
///
/// - Note: Source of the problem: M. Krishnamoorthy, A. T. Ernst, D. Baatar, Algorithms for large
///   scale shift minimisation personnel task scheduling problems, EJOR 219, 2012.
package struct FixedTaskSolver {
  /// Searches side by side in one round, whatever the threads.
  private static let starts = 4
  /// Tasks at most for a search of everything: it goes as deep as there are tasks.
  private static let deepest = 1000

  private let problem: FixedTaskProblem
  private let lists: TaskLists
  private let threads: Int
  private let stop: StopSignal?
  private var outcome: FixedTaskOutcome
  private var best: TaskEjections?

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - threads: Threads at most; never changes the result.
  ///   - stop: Ends the search with the best answer so far.
  package init(_ problem: FixedTaskProblem, threads: Int = 1, stop: StopSignal? = nil) {
    self.problem = problem
    self.threads = threads
    self.stop = stop
    lists = TaskLists(problem)
    outcome = FixedTaskOutcome(bound: problem.mostAtOnce)
  }

  /// Searches.
  ///
  /// - Returns: The best answer and the bound.
  package consuming func solve() -> FixedTaskOutcome {
    guard lists.ableWorkers.allSatisfy({ !$0.isEmpty }) else {
      outcome.isInfeasible = true
      return outcome
    }
    var (seed, steps, nodes) = (1 as UInt64, 200 + 10 * problem.tasks.count, 5_000)
    while !isDone {
      push(seed: seed, steps: steps)
      if !isDone, problem.tasks.count <= Self.deepest { tryAll(nodes: nodes) }
      seed += UInt64(Self.starts)
      (steps, nodes) = (min(2 * steps, 1 << 20), min(4 * nodes, 1 << 28))
    }
    return outcome
  }

  private var isDone: Bool {
    outcome.isOptimal || outcome.isInfeasible || stop?.isStopped == true
  }

  private mutating func accept(_ search: TaskEjections) {
    accept(search.lists.worker)
    if search.isWhole, outcome.workers == search.lists.worker { best = search }
  }

  private mutating func accept(_ workers: [Int]) {
    guard let objective = problem.objective(of: workers),
      outcome.objective.map({ objective < $0 }) ?? true
    else { return }
    outcome.workers = workers
    outcome.objective = objective
  }

  /// Takes out one worker after the other, in searches with several seeds.
  private mutating func push(seed: UInt64, steps: Int) {
    let (bound, stop) = (outcome.bound, stop)
    let begin = best?.lists ?? lists
    let found = parallelMap(count: Self.starts, threads: threads) { number -> TaskEjections? in
      let shouldStop = { stop?.isStopped == true }
      var search = TaskEjections(begin, seed: seed + UInt64(number))
      guard search.place(steps: steps, shouldStop: shouldStop) else { return nil }
      search.dismissIdle()
      while search.workerCount > bound {
        var fewer = search
        fewer.retireOne()
        guard fewer.place(steps: steps, shouldStop: shouldStop) else { break }
        fewer.dismissIdle()
        search = fewer
      }
      return search
    }
    for search in found.compactMap(\.self) { accept(search) }
  }

  /// Tries everything, up to so many nodes.
  private mutating func tryAll(nodes: Int) {
    let stop = stop
    var tree = TaskTree(
      problem,
      below: outcome.objective ?? problem.able.count + 1,
      nodes: nodes
    )
    let isWhole = tree.search(enough: outcome.bound, shouldStop: { stop?.isStopped == true })
    if let better = tree.best { accept(better) }
    guard isWhole else { return }
    if let objective = outcome.objective {
      outcome.bound = objective
    } else {
      outcome.isInfeasible = true
    }
  }
}
