// SPDX-License-Identifier: GPL-3.0-or-later

/// What no assignment within a part of all can undercut, by prices of jobs: every agent then
/// chooses alone, and every job that is not chosen exactly once makes its price move.
///
/// Prices are whole numbers, in ``scale``-ths of a unit of cost, so that every bound is exact.
///
/// - Note: Source: M. L. Fisher, R. Jaikumar, L. N. Van Wassenhove, A multiplier adjustment method
///   for the generalized assignment problem, Management Science 32, 1986.
struct AssignmentBound {
  /// Price units in one unit of cost.
  static let scale = 256
  /// Largest price either way.
  private static let limit = 1 << 44

  let problem: AssignmentProblem
  /// Units of capacity per unit that the tables tell apart, for every agent.
  private let units: [Int]
  private var tables: [KnapsackTables]
  /// How often each job was chosen at the last prices.
  private(set) var taken: [Int]
  /// The bound at the last prices.
  private(set) var value = 0
  /// Cells of tables computed so far: work that does not depend on the machine.
  private(set) var work = 0

  init(_ problem: AssignmentProblem) {
    self.problem = problem
    tables = Array(repeating: KnapsackTables(), count: problem.agentCount)
    taken = Array(repeating: 0, count: problem.jobCount)
    // Uses and capacity are both rounded down where there are too many units: never wrong, as the
    // sum of the parts rounded down is at most the whole rounded down.
    let most = max(64, min(1 << 16, (1 << 26) / max(1, problem.costs.count)))
    units = problem.capacities.enumerated()
      .map { agent, capacity in
        let uses = (0..<problem.jobCount).map { problem.uses[problem.pair(agent, $0)] }
        let common = uses.filter { $0 <= capacity }.reduce(0, Self.commonDivisor)
        return max(1, common, (capacity + most - 1) / most)
      }
  }

  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The least whole cost that a scaled bound allows.
  static func whole(_ scaled: Int) -> Int {
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: scale)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// Prices to begin with: the second cheapest agent of every job.
  func firstPrices() -> [Int] {
    (0..<problem.jobCount)
      .map { job in
        let costs = problem.capacities.indices.map { problem.costs[problem.pair($0, job)] }.sorted()
        return (costs.count > 1 ? costs[1] : costs.first ?? 0) * Self.scale
      }
  }

  private func gain(_ pair: Int, _ job: Int, _ prices: [Int]) -> Int {
    prices[job] - problem.costs[pair] * Self.scale
  }

  /// Lets every agent choose at some prices; ``value`` and ``taken`` tell what came of it.
  mutating func evaluate(_ node: AssignmentNode, _ prices: [Int]) {
    for job in taken.indices { taken[job] = 0 }
    value = node.cost * Self.scale
    for job in prices.indices where node.agents[job] < 0 { value += prices[job] }
    var items: [KnapsackTables.Item] = []
    for agent in problem.capacities.indices {
      items.removeAll(keepingCapacity: true)
      for job in prices.indices where node.agents[job] < 0 {
        let pair = problem.pair(agent, job)
        guard node.isOpen[pair] else { continue }
        let gain = gain(pair, job, prices)
        guard gain > 0 else { continue }
        let weight = problem.uses[pair] / units[agent]
        items.append(KnapsackTables.Item(job: job, weight: weight, gain: gain))
      }
      tables[agent].fill(items, capacity: node.room[agent] / units[agent])
      work += problem.jobCount + tables[agent].cells
      value -= tables[agent].best
      tables[agent].chosen { taken[items[$0].job] += 1 }
    }
  }

  /// What each pair makes of the bound: the bound if the job goes to that agent and to no other.
  ///
  /// Belongs to the prices last evaluated; entries of pairs that are not open mean nothing.
  mutating func pairBounds(_ node: AssignmentNode, _ prices: [Int]) -> [Int] {
    var bounds = [Int](repeating: 0, count: problem.costs.count)
    var leaving = [Int](repeating: 0, count: problem.jobCount)
    for agent in problem.capacities.indices {
      tables[agent].fillBackward()
      work += problem.jobCount + 3 * tables[agent].cells
      for number in tables[agent].items.indices {
        let job = tables[agent].items[number].job
        let (taken, left) = tables[agent].losses(of: number)
        leaving[job] += left
        bounds[problem.pair(agent, job)] = taken - left
      }
      for job in prices.indices where node.agents[job] < 0 {
        let pair = problem.pair(agent, job)
        let gain = gain(pair, job, prices)
        guard node.isOpen[pair], gain <= 0 else { continue }
        let weight = problem.uses[pair] / units[agent]
        bounds[pair] = tables[agent].best - tables[agent].best(without: weight) - gain
      }
    }
    for agent in problem.capacities.indices {
      for job in prices.indices { bounds[problem.pair(agent, job)] += value + leaving[job] }
    }
    return bounds
  }

  /// Moves prices along the subgradient.
  ///
  /// - Note: Source: M. Held, P. Wolfe, H. Crowder, Validation of subgradient optimization, Math.
  ///   Program. 6, 1974.
  /// - Returns: False when every job is chosen exactly once: the bound is reached.
  func step(
    _ prices: inout [Int],
    _ node: AssignmentNode,
    _ slopes: inout [Double],
    by length: Double
  ) -> Bool {
    var norm = 0.0
    var isOff = false
    for job in prices.indices where node.agents[job] < 0 {
      if taken[job] != 1 { isOff = true }
      slopes[job] = Double(1 - taken[job]) + 0.3 * slopes[job]
      norm += slopes[job] * slopes[job]
    }
    guard isOff, norm > 1e-9 else { return false }
    for job in prices.indices where node.agents[job] < 0 {
      let price = Double(prices[job]) + (slopes[job] * length / norm).rounded()
      prices[job] = Int(min(Double(Self.limit), max(-Double(Self.limit), price)))
    }
    return true
  }
}
