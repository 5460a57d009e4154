// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Betters an assignment by solving parts of it again, some jobs of some agents at a time, and by
/// dives through the whole from prices that are shaken a little.
///
/// A part has as many jobs as the search copes with: more after parts that were searched whole,
/// fewer after parts that were not. Dives and parts take turns of equal work.
///
/// - Note: Source: P. Shaw, Using constraint programming and local search methods to solve vehicle
///   routing problems, CP 1998 (large neighbourhoods).
struct AssignmentNeighbourhoods: Sendable {
  private var bound: AssignmentBound
  private let root: AssignmentNode
  private let prices: [Int]
  private var random = SeededGenerator(seed: 1)
  private var size = 50.0
  private var spentOnDives = 0
  private var spentOnParts = 0
  /// A dive that is not done.
  private var dive: AssignmentTree?
  /// Work on one part at most, before it counts as too large.
  private static let partWork = 1 << 23

  /// Work of making one part or dive, in cells: a guess, so that small problems count too.
  private var overhead: Int { 20_000 + 20 * bound.problem.costs.count }

  init(_ bound: AssignmentBound, root: AssignmentNode, prices: [Int]) {
    self.bound = bound
    self.root = root
    self.prices = prices
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
    let end = spentOnDives + spentOnParts + work
    while spentOnDives + spentOnParts < end, cost > lower, !shouldStop() {
      let better =
        spentOnDives <= spentOnParts
        ? diveOn(below: cost, shouldStop) : solvePart(of: agents, below: cost, shouldStop)
      guard let better, let less = problem.objective(of: better), less < cost else { continue }
      (agents, cost) = (better, less)
    }
    return agents
  }

  // MARK: - Dives

  /// Goes on with a dive, or begins one: for anything that costs less.
  private mutating func diveOn(below cost: Int, _ shouldStop: () -> Bool) -> [Int]? {
    var tree = dive ?? newDive(below: cost)
    dive = nil
    tree.target = min(tree.target, cost - 1)
    let before = bound.work
    let outcome = tree.advance(
      with: &bound,
      work: Self.partWork,
      nodes: 2 * bound.problem.jobCount - tree.nodes,
      shouldStop: shouldStop
    )
    spentOnDives += bound.work - before + overhead
    if case .found(let agents) = outcome { return agents }
    if case .open = outcome, tree.nodes < 2 * bound.problem.jobCount { dive = tree }
    return nil
  }

  private mutating func newDive(below cost: Int) -> AssignmentTree {
    let shake = AssignmentBound.scale / 16
    let shaken = prices.map { $0 + random.below(2 * shake + 1) - shake }
    return AssignmentTree(
      root: root,
      prices: shaken,
      target: cost - 1,
      rootSteps: 60,
      nodeSteps: 10
    )
  }

  // MARK: - Parts

  private mutating func solvePart(
    of agents: [Int],
    below cost: Int,
    _ shouldStop: () -> Bool
  ) -> [Int]? {
    let node = part(of: agents)
    var tree = AssignmentTree(root: node, prices: prices, target: cost - 1, rootSteps: 60)
    let before = bound.work
    let outcome = tree.advance(with: &bound, work: Self.partWork, shouldStop: shouldStop)
    spentOnParts += bound.work - before + overhead
    switch outcome {
    case .found(let better): return better
    case .exhausted: size = min(Double(agents.count), size * 1.02)
    case .open: size = max(4, size * 0.97)
    }
    return nil
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
