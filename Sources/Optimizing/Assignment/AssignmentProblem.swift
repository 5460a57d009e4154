// SPDX-License-Identifier: GPL-3.0-or-later

/// Jobs that each go to exactly one agent, and agents with limited capacity.
///
/// What a job costs and what it takes of the capacity depend on who does it: the generalized
/// assignment problem. Minimise the sum of costs.
package struct AssignmentProblem: Sendable, Equatable {
  /// Costs have at most this magnitude, so that scaled sums still fit.
  package static let largestCost = 1 << 30
  /// Uses and capacities are at most this.
  package static let largestUse = 1 << 40
  /// Pairs of an agent and a job at most.
  package static let mostPairs = 1 << 20
  /// Jobs at most.
  package static let mostJobs = 1 << 14

  /// What each agent has.
  ///
  /// Range: 0…``largestUse``.
  package let capacities: [Int]
  /// How many jobs there are.
  package let jobCount: Int
  /// What every job costs with every agent: agent after agent, job after job.
  package let costs: [Int]
  /// What every job takes of every agent's capacity, in the same order.
  package let uses: [Int]

  /// Makes a problem; nil when a count does not fit the others or a number is out of range.
  ///
  /// - Parameters:
  ///   - capacities: What each agent has.
  ///   - jobCount: How many jobs there are.
  ///   - costs: One cost per pair, agent after agent.
  ///   - uses: One use per pair, agent after agent.
  package init?(capacities: [Int], jobCount: Int, costs: [Int], uses: [Int]) {
    let (pairs, isTooLarge) = capacities.count.multipliedReportingOverflow(by: jobCount)
    guard !isTooLarge, (0...Self.mostPairs).contains(pairs), jobCount >= 0,
      jobCount <= Self.mostJobs, costs.count == pairs, uses.count == pairs,
      costs.allSatisfy({ $0.magnitude <= Self.largestCost }),
      uses.allSatisfy((0...Self.largestUse).contains),
      capacities.allSatisfy((0...Self.largestUse).contains)
    else { return nil }
    self.capacities = capacities
    self.jobCount = jobCount
    self.costs = costs
    self.uses = uses
  }

  /// How many agents there are.
  package var agentCount: Int { capacities.count }

  /// The place of a pair in ``costs`` and ``uses``.
  func pair(_ agent: Int, _ job: Int) -> Int { agent * jobCount + job }

  /// The sum of costs of an assignment, judged from the problem alone.
  ///
  /// - Parameter agents: The agent of every job.
  /// - Returns: Nil when a job has no agent or an agent more than the capacity.
  package func objective(of agents: [Int]) -> Int? {
    guard agents.count == jobCount, agents.allSatisfy(capacities.indices.contains) else {
      return nil
    }
    var room = capacities
    var total = 0
    for (job, agent) in agents.enumerated() {
      room[agent] -= uses[pair(agent, job)]
      total += costs[pair(agent, job)]
    }
    return room.allSatisfy { $0 >= 0 } ? total : nil
  }
}
