// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of all assignments: some jobs are decided, and others may not go to every agent.
struct AssignmentNode: Sendable {
  /// The agent of every decided job; −1 for the others.
  private(set) var agents: [Int]
  /// Whether a pair is still possible.
  private(set) var isOpen: [Bool]
  /// What every agent has left.
  private(set) var room: [Int]
  /// How many agents are possible for every job.
  private(set) var choices: [Int]
  /// The cost of the decided jobs.
  private(set) var cost = 0
  /// How many jobs are decided.
  private(set) var decided = 0
  /// Whether some job has nowhere to go.
  private(set) var isDead = false

  /// The part that is everything.
  init(_ problem: AssignmentProblem) {
    agents = Array(repeating: -1, count: problem.jobCount)
    isOpen = Array(repeating: true, count: problem.costs.count)
    room = problem.capacities
    choices = Array(repeating: problem.agentCount, count: problem.jobCount)
    isDead = problem.jobCount > 0 && problem.agentCount == 0
    for agent in problem.capacities.indices { shut(agent, problem) }
    settle(problem)
  }

  /// Whether every job is decided.
  var isWhole: Bool { decided == agents.count }

  /// Takes a pair out.
  mutating func close(_ agent: Int, _ job: Int, _ problem: AssignmentProblem) {
    let pair = problem.pair(agent, job)
    guard isOpen[pair], agents[job] < 0 else { return }
    isOpen[pair] = false
    choices[job] -= 1
    if choices[job] == 0 { isDead = true }
  }

  /// Gives a job to an agent.
  mutating func decide(_ job: Int, _ agent: Int, _ problem: AssignmentProblem) {
    let pair = problem.pair(agent, job)
    guard agents[job] < 0 else { return }
    guard isOpen[pair], problem.uses[pair] <= room[agent] else {
      isDead = true
      return
    }
    agents[job] = agent
    decided += 1
    cost += problem.costs[pair]
    room[agent] -= problem.uses[pair]
    shut(agent, problem)
  }

  /// Decides every job that has one agent left, until there is none.
  mutating func settle(_ problem: AssignmentProblem) {
    var isMoving = true
    while isMoving, !isDead {
      isMoving = false
      for job in agents.indices where agents[job] < 0 && choices[job] == 1 {
        guard
          let agent = problem.capacities.indices.first(where: { isOpen[problem.pair($0, job)] })
        else { continue }
        decide(job, agent, problem)
        isMoving = true
      }
    }
  }

  /// Takes out the pairs of an agent that do not fit any more.
  private mutating func shut(_ agent: Int, _ problem: AssignmentProblem) {
    for job in agents.indices where problem.uses[problem.pair(agent, job)] > room[agent] {
      close(agent, job, problem)
    }
  }
}
