// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing

@Suite struct WeakDualityTests {
  /// The best value of one goal alone, and the potentials that show it.
  private func best(_ goal: Goal, _ week: Week) -> (cost: Int, potentials: [FlowNode: Int]) {
    var network = LexicographicNetwork(
      Oracle(week),
      goals: [goal],
      owed: CertificateTests.owed(in: week)
    )
    network.solve()
    return (network.costs[0], network.potentials().mapValues { $0[0] })
  }

  /// The value that goes with a cost of the network.
  private func value(_ goal: Goal, _ cost: Int, _ week: Week) -> Int {
    let empty = Oracle(week).values(of: [])
    let planned = week.needs.filter { week.exclusion(of: $0) == nil }
    switch goal {
    case .needs: return planned.reduce(0) { $0 + week.points(of: $1) } - cost
    case .urgent:
      return planned.filter { week.isUrgent($0) }.reduce(0) { $0 + week.points(of: $1) } - cost
    case .band, .fineBalance: return (empty[goal] ?? 0) + cost
    default: return goal.isMaximised ? -cost : cost
    }
  }

  private func bounds(_ stages: [CertificateStage], _ week: Week, _ referee: Referee) -> Verdict {
    var plan = honestPlan([], for: week, by: referee)
    plan.certificate = Certificate(claim: .bound, stages: stages)
    return referee.judge(plan)
  }

  @Test func `the right potentials give the best value of each goal`() {
    for seed in 1...12 as ClosedRange<UInt64> {
      let week = FlowWeek.week(seed: seed, needCount: 4, isEven: true)
      let referee = Referee(week: week)
      let found = week.policy.goals.map { ($0, best($0, week)) }
      let stages = found.map {
        CertificateStage(goals: [$0.0], factors: [1], potentials: $0.1.potentials)
      }
      let verdict = bounds(stages, week, referee)
      #expect(verdict.rejection == nil)
      for ((goal, best), level) in zip(found, verdict.levels) {
        #expect(level.bound == value(goal, best.cost, week), "seed \(seed), \(goal)")
        if level.bound != level.value { #expect(level.certificate == .bounded) }
      }
    }
  }

  @Test func `bad potentials give weak bounds, never wrong ones`() {
    for seed in 1...6 as ClosedRange<UInt64> {
      let week = FlowWeek.week(seed: seed, needCount: 3, isEven: false)
      let referee = Referee(week: week)
      var dice = SeededGenerator(seed: seed)
      for goal in week.policy.goals {
        let best = best(goal, week)
        let limit = value(goal, best.cost, week)
        for spread in [3, 2000] {
          var potentials: [FlowNode: Int] = [:]
          for node in best.potentials.keys.sorted(by: { "\($0)" < "\($1)" }) {
            potentials[node] = dice.below(2 * spread) - spread
          }
          let stage = CertificateStage(goals: [goal], factors: [1], potentials: potentials)
          let level = bounds([stage], week, referee).levels.first { $0.goal == goal }
          let bound = level?.bound ?? 0
          #expect(goal.isMaximised ? bound >= limit : bound <= limit, "seed \(seed), \(goal)")
        }
      }
    }
  }

  @Test func `a level that reaches its bound is proven, the first that does not is the gap`() {
    var tiny = TinyWeek()
    tiny.records.needs[0].urgency = .urgent
    let plan = tiny.plan([tiny.project(by: [("person:Ben", 1)], unit: nil)])
    let verdict = Referee(week: tiny.week).judge(plan)
    #expect(verdict.levels.prefix(4).allSatisfy { $0.certificate == .proven })
    #expect(verdict.certificate == .heuristic && verdict.rejection == nil)
    var claimed = plan
    claimed.levels[4].status = .optimal
    let goal = claimed.levels[4].goal
    let level = Referee(week: tiny.week).judge(claimed).levels.first { $0.goal == goal }
    #expect(level?.certificate == .claimed || level?.bound == level?.value)
  }

  @Test func `a bound of packed goals is refused`() {
    let tiny = TinyWeek()
    let stage = CertificateStage(goals: [.needs, .floors], factors: [1000, 1], potentials: [:])
    let verdict = bounds([stage], tiny.week, Referee(week: tiny.week))
    #expect(verdict.certificate == .rejected)
  }
}
