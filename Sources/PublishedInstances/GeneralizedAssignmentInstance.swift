// SPDX-License-Identifier: GPL-3.0-or-later

/// A generalized assignment problem: every job goes to one agent, within the agents' capacities.
///
/// The file does not say whether its costs are to be minimised or, as profits, maximised.
///
/// - Note: Source: J. E. Beasley, OR-Library, 1990 (files gap1 … gap12, gapa … gapd).
package struct GeneralizedAssignmentInstance: Sendable, Equatable {
  /// Problems in one file at most.
  package static let mostProblems = 1000
  /// Agents, or jobs, at most.
  package static let mostRows = 10_000
  /// Costs have at most this magnitude.
  package static let largestCost = 1 << 30
  /// Resources and capacities are at most this.
  package static let largestUse = 1 << 40

  /// What each agent has.
  package let capacities: [Int]
  /// How many jobs there are.
  package let jobCount: Int
  /// What each pair costs or brings: agent after agent.
  package let costs: [Int]
  /// What each pair takes of the agent's capacity: agent after agent.
  package let uses: [Int]

  /// Reads a file: the number of problems; for each the agents and jobs, the costs, the resources
  /// and the capacities.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The problems in turn.
  /// - Throws: ``InstanceFileError`` with the line.
  package static func problems(
    file bytes: [UInt8]
  ) throws(InstanceFileError) -> [GeneralizedAssignmentInstance] {
    var scanner = NumberScanner(bytes)
    let count = try scanner.next("the number of problems", in: 1...mostProblems)
    var problems: [GeneralizedAssignmentInstance] = []
    for _ in 0..<count { problems.append(try GeneralizedAssignmentInstance(&scanner)) }
    try scanner.finish()
    return problems
  }

  private init(_ scanner: inout NumberScanner) throws(InstanceFileError) {
    let agents = try scanner.next("the number of agents", in: 1...Self.mostRows)
    jobCount = try scanner.next("the number of jobs", in: 1...Self.mostRows)
    let costRange = -Self.largestCost...Self.largestCost
    costs = try scanner.next(agents * jobCount, "a cost", in: costRange)
    uses = try scanner.next(agents * jobCount, "a resource", in: 0...Self.largestUse)
    capacities = try scanner.next(agents, "a capacity", in: 0...Self.largestUse)
  }

  /// Adds up the costs of an answer from the file alone.
  ///
  /// - Parameter agents: The agent of every job.
  /// - Returns: The sum.
  /// - Throws: ``AnswerFault`` when a job has no agent or an agent more than the capacity.
  package func score(of agents: [Int]) throws(AnswerFault) -> Int {
    guard agents.count == jobCount else {
      throw AnswerFault("\(agents.count) agents for \(jobCount) jobs")
    }
    var used = [Int](repeating: 0, count: capacities.count)
    var total = 0
    for (job, agent) in agents.enumerated() {
      guard capacities.indices.contains(agent) else { throw AnswerFault("job \(job) has no agent") }
      used[agent] += uses[agent * jobCount + job]
      total += costs[agent * jobCount + job]
    }
    for (agent, sum) in used.enumerated() where sum > capacities[agent] {
      throw AnswerFault("agent \(agent) takes \(sum) of \(capacities[agent])")
    }
    return total
  }
}
