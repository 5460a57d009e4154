// SPDX-License-Identifier: GPL-3.0-or-later
package import Control

/// Solves generalized assignment problems: prices of jobs bound them, trees of tight targets raise
/// the bound, and dives and neighbourhoods better the assignment meanwhile.
///
/// Both searches go in rounds of equal work, side by side, and tell each other what they found only
/// between rounds: so the answer does not depend on how many threads there are.
package struct AssignmentSolver {
  /// Work of each search in one round, in cells of dynamic programs: about a third of a second.
  private static let roundWork = 400_000_000
  /// Steps of the first prices.
  private static let climb = 1500

  private let problem: AssignmentProblem
  private let threads: Int
  private let stop: StopSignal?
  private var bound: AssignmentBound
  private let root: AssignmentNode
  private var prices: [Int]
  private var outcome: AssignmentOutcome
  /// Makes a search.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - threads: Threads at most; never changes the result.
  ///   - stop: Ends the search with the best assignment so far.
  package init(_ problem: AssignmentProblem, threads: Int = 1, stop: StopSignal? = nil) {
    self.problem = problem
    self.threads = threads
    self.stop = stop
    bound = AssignmentBound(problem)
    root = AssignmentNode(problem)
    prices = bound.firstPrices()
    let least = (0..<problem.jobCount)
      .reduce(0) { sum, job in
        sum + (problem.capacities.indices.map { problem.costs[problem.pair($0, job)] }.min() ?? 0)
      }
    outcome = AssignmentOutcome(bound: least, rootBound: least)
  }

  /// Searches.
  ///
  /// - Returns: The best assignment and the bound.
  package consuming func solve() -> AssignmentOutcome {
    guard !root.isDead else {
      outcome.isInfeasible = true
      return outcome
    }
    climb()
    begin()
    if outcome.agents != nil { search() }
    return outcome
  }

  private var isStopped: Bool { stop?.isStopped == true }

  private mutating func accept(_ agents: [Int]) {
    guard let objective = problem.objective(of: agents),
      outcome.objective.map({ objective < $0 }) ?? true
    else { return }
    outcome.agents = agents
    outcome.objective = objective
  }

  /// Raises the bound by prices alone.
  private mutating func climb() {
    var trial = prices
    var slopes = [Double](repeating: 0, count: problem.jobCount)
    bound.evaluate(root, trial)
    var best = bound.value
    var (theta, sinceBetter) = (1.0, 0)
    for _ in 0..<Self.climb where !isStopped {
      // A guess at what is left to gain; too high a guess is mended by shorter steps.
      let left = Double(best) + max(Double(AssignmentBound.scale), Double(best).magnitude * 0.01)
      guard theta > 1e-4,
        bound.step(&trial, root, &slopes, by: theta * (left - Double(bound.value)))
      else { break }
      bound.evaluate(root, trial)
      sinceBetter += 1
      if bound.value > best {
        (best, prices, sinceBetter) = (bound.value, trial, 0)
      } else if sinceBetter >= 20 {
        (theta, sinceBetter) = (theta * 0.7, 0)
      }
    }
    outcome.bound = max(outcome.bound, AssignmentBound.whole(best))
    outcome.rootBound = outcome.bound
  }

  /// Looks for a first assignment: within 0.5 % of the bound, then within ever more.
  private mutating func begin() {
    let dearest = (0..<problem.jobCount)
      .reduce(0) { sum, job in
        sum + (problem.capacities.indices.map { problem.costs[problem.pair($0, job)] }.max() ?? 0)
      }
    let stop = stop
    var slack = max(1, Int(outcome.bound.magnitude) / 200)
    var work = Self.roundWork / 4
    while !isStopped {
      let target = min(dearest, outcome.bound + slack)
      var tree = AssignmentTree(
        root: root,
        prices: prices,
        target: target,
        rootSteps: 60,
        nodeSteps: 10
      )
      switch tree.advance(with: &bound, work: work, shouldStop: { stop?.isStopped == true }) {
      case .found(let agents): return accept(agents)
      case .exhausted:
        if target == dearest {
          outcome.isInfeasible = true
          return
        }
        outcome.bound = target + 1
      case .open: if target == dearest { work *= 2 }
      }
      slack *= 2
    }
  }

  /// What one of the two searches came to in a round.
  private enum Report: Sendable {
    case proof(AssignmentProof, [Int]?)
    case neighbourhoods(AssignmentNeighbourhoods, [Int])
  }

  private mutating func search() {
    var around = AssignmentNeighbourhoods(bound, root: root, prices: prices)
    var proof = AssignmentProof(bound, root: root, prices: prices, bound: outcome.bound)
    var work = Self.roundWork >> 10
    while let agents = outcome.agents, let objective = outcome.objective, !outcome.isOptimal,
      !isStopped
    {
      let (begin, proving, limit, stop) = (around, proof, work, stop)
      let reports = parallelMap(count: 2, threads: threads) { number -> Report in
        let shouldStop = { stop?.isStopped == true }
        if number == 0 {
          var proof = proving
          let found = proof.advance(below: objective, work: limit, shouldStop: shouldStop)
          return .proof(proof, found)
        }
        var around = begin
        let better = around.improved(
          agents,
          above: proving.bound,
          work: limit,
          shouldStop: shouldStop
        )
        return .neighbourhoods(around, better)
      }
      for report in reports {
        switch report {
        case .proof(let advanced, let found):
          proof = advanced
          if let found { accept(found) }
        case .neighbourhoods(let advanced, let better):
          around = advanced
          accept(better)
        }
      }
      (outcome.bound, outcome.nodes) = (proof.bound, proof.nodes)
      work = min(2 * work, Self.roundWork)
    }
  }
}
