// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Foundation
import GLPKSolver
import Planning
import Street
import Testing
import TinyWeeks

@Suite struct TinyPlanTests {
  @Test func `the planner reaches the best of all plans of tiny weeks`() throws {
    var (short, given) = (0, 0)
    let last = UInt64(ProcessInfo.processInfo.environment["TINY"] ?? "") ?? 400
    for seed in UInt64(1)...last {
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week) else { given += 1; continue }
      let plan = WeekPlanner(solver: GLPKSolver(), options: PlanningOptions(version: "t"))
        .plan(week, inputHash: "h").plan
      let reached = [Goal.locks, .urgent, .needs].map { goal in
        plan.levels.first { $0.goal == goal }?.value ?? -1
      }
      if reached != best.value { short += 1; print("seed", seed, reached, best.value) }
      let verdict = Referee(week: week).judge(plan)
      #expect(verdict.violations.isEmpty, "seed \(seed): \(verdict.violations)")
      #expect(verdict.rejection == nil, "seed \(seed)")
    }
    print("short", short, "given up", given)
    #expect(short == 0)
  }
}
