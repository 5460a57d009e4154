// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Planning
import Street
import Testing
import TinyWeeks

/// Weeks of components, sessions and packed halls, small enough to try every plan of them.
@Suite struct TinyProjectTests {
  private static let goals: [Goal] = [.locks, .urgent, .needs]

  @Test(arguments: 0..<4)
  func `no plan of a tiny week beats ours at pins, urgent needs and needs`(part: Int) {
    var (count, proven) = (0, 0)
    for number in 1...(drawCount(200, full: 10_000) / 4) {
      let seed = UInt64(number * 4 + part)
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week) else { continue }
      let plan = solvingPlanner().plan(week, inputHash: "").plan
      let verdict = Referee(week: week).judge(plan)
      let faults = verdict.violations.map { "\($0.message.code) \($0.message.arguments)" }
      #expect(faults.isEmpty, "seed \(seed)")
      let values = Self.goals.map { goal in verdict.levels.first { $0.goal == goal }?.value }
      #expect(values == best.value, "seed \(seed)")
      #expect(Self.boundFaults(plan, best).isEmpty, "seed \(seed)")
      count += 1
      if verdict.levels.first(where: { $0.goal == .needs })?.status == .optimal { proven += 1 }
    }
    // Cases close what prices leave open.
    #expect(proven * 100 >= count * 70, "\(proven) of \(count) proven")
  }

  /// Bounds that the best plan beats, as far as the levels before are as good as they can be.
  private static func boundFaults(_ plan: Plan, _ best: BestPlan) -> [String] {
    var faults: [String] = []
    for (goal, value) in zip(goals, best.value) {
      guard let level = plan.levels.first(where: { $0.goal == goal }) else { continue }
      let isHeld = goal.isMaximised ? value <= level.bound : value >= level.bound
      if !isHeld { faults.append("\(level), but \(value) is possible") }
      if level.value != value { break }
    }
    return faults
  }

  @Test func `greedy plans of tiny weeks break no rule`() {
    for seed in 1...UInt64(drawCount(200, full: 10_000)) {
      let week = TinyWeek.random(seed: seed)
      let plan = planner { $0.method = .greedy }.plan(week, inputHash: "").plan
      let faults = Referee(week: week).judge(plan).violations
        .map { "\($0.message.code) \($0.message.arguments)" }
      #expect(faults.isEmpty, "seed \(seed)")
    }
  }
}
