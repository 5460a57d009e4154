// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Betters an assignment by solving parts of it again: some jobs of some agents at a time.
///
/// A part has as many jobs as the search copes with: more after parts that were searched whole,
/// fewer after parts that were not.
///
/// - Note: Source: P. Shaw, Using constraint programming and local search methods to solve vehicle
///   routing problems, CP 1998 (large neighbourhoods).
struct AssignmentNeighbourhoods: Sendable {
  private let bound: AssignmentBound
  private let root: AssignmentNode
  private let prices: [Int]
  private var random = SeededGenerator(seed: 1)
  private var size = 50.0
  /// Work on one part at most, before it counts as too large.
  private let partWork: Int

  init(_ bound: AssignmentBound, root: AssignmentNode, prices: [Int], partWork: Int) {
    self.bound = bound
    self.root = root
    self.prices = prices
    self.partWork = partWork
  }

  /// Looks for a better assignment until so much work is done or the bound is reached.
  ///
  /// - Parameters:
  ///   - agents: The agent of every job: an assignment that keeps all capacities.
  ///   - lower: What no assignment undercuts.
  ///   - work: When to end.
  ///   - shouldStop: Whether to end at once.
  /// - Returns: An assignment at least as good.
  mutating func improved(
    _ agents: [Int],
    above lower: Int,
    work: Int,
    shouldStop: () -> Bool
  ) -> [Int] {
    let problem = bound.problem
    guard problem.agentCount > 1, var cost = problem.objective(of: agents) else { return agents }
    var agents = agents
    var spent = 0
    while spent < work, cost > lower, !shouldStop() {
      let node = part(of: agents)
      var tree = AssignmentTree(bound, root: node, prices: prices, target: cost - 1, rootSteps: 60)
      switch tree.advance(work: partWork, shouldStop: shouldStop) {
      case .found(let better):
        agents = better
        cost = problem.objective(of: better) ?? cost
      case .exhausted: size = min(Double(problem.jobCount), size * 1.02)
      case .open: size = max(4, size * 0.97)
      }
      spent += tree.work + problem.costs.count
    }
    return agents
  }

  /// The part in which some jobs of some agents are open, and only between those agents.
  private mutating func part(of agents: [Int]) -> AssignmentNode {
    let problem = bound.problem
    let order = shuffled(Array(problem.capacities.indices))
    let count = min(order.count, 3 + random.below(max(1, order.count - 2)))
    var isIn = [Bool](repeating: false, count: order.count)
    for agent in order.prefix(count) { isIn[agent] = true }
    let jobs = shuffled(agents.indices.filter { isIn[agents[$0]] }).prefix(Int(size))
    var isFree = [Bool](repeating: false, count: agents.count)
    for job in jobs { isFree[job] = true }
    var node = root
    for job in agents.indices where !isFree[job] { node.decide(job, agents[job], problem) }
    for job in jobs {
      for agent in isIn.indices where !isIn[agent] { node.close(agent, job, problem) }
    }
    node.settle(problem)
    return node
  }

  private mutating func shuffled(_ items: [Int]) -> [Int] {
    var items = items
    for place in items.indices { items.swapAt(place, place + random.below(items.count - place)) }
    return items
  }
}
