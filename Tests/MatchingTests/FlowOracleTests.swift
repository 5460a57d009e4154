// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import Planning
import Street
import Testing

/// How many random weeks a test draws: few in the normal run, all in `make test-full`.
func drawCount(_ few: Int, full: Int) -> Int {
  ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] == "1" ? full : few
}

@Suite struct FlowOracleTests {
  /// Every fourth seed goes to one part, so that the parts run side by side.
  @Test(arguments: 0..<4)
  func `a random flow is planned as well as brute force can at every goal`(part: Int) {
    let wanted = drawCount(500, full: 10_000) / 4
    var compared = 0
    var seed = UInt64(part)
    while compared < wanted {
      seed += 4
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 5)
      let reading = Reading(week)
      guard let brute = BruteForce(reading, limit: 2500), let best = brute.best, brute.ways > 8
      else {
        continue
      }
      compared += 1
      let outcome = planner().plan(week, inputHash: "")
      let plan = outcome.plan
      let faults =
        Breaches(reading).all(of: plan) + Self.faults(of: plan, best, week.policy.goals)
        + outcome.notices.map { "\($0.arguments)" }
      #expect(faults.isEmpty, "seed \(seed)")
    }
  }

  private static func faults(of plan: Plan, _ best: [Int], _ goals: [Goal]) -> [String] {
    var result: [String] = []
    if plan.methods.contains(where: { $0.method != "flow" }) { result.append("\(plan.methods)") }
    if plan.levels.map(\.goal) != goals { result.append("goals \(plan.levels.map(\.goal))") }
    if plan.certificate?.claim != .optimal { result.append("no certificate") }
    var isProven = true
    for (level, value) in zip(plan.levels, best) {
      let isMaximised = level.goal.isMaximised
      let text =
        "\(level.goal): \(level.value), bound \(level.bound), \(level.status), best \(value)"
      if isProven, level.status == .optimal, level.value != value || level.bound != value {
        result.append("wrong \(text)")
      }
      if level.status != .optimal, isProven, level.goal != .floors { result.append("open \(text)") }
      if level.status == .optimal, !isProven { result.append("too sure \(text)") }
      if isProven, level.status == .heuristic { result.append("heuristic \(text)") }
      let isWithin = isMaximised ? value <= level.bound : value >= level.bound
      let isBelow = isMaximised ? level.value <= level.bound : level.value >= level.bound
      if !isWithin || !isBelow { result.append("bad bound \(text)") }
      if isProven, level.status != .optimal, isMaximised ? level.value > value : level.value < value
      {
        result.append("better than best \(text)")
      }
      isProven = isProven && level.status == .optimal
    }
    return result
  }
}

/// A planner without a linear solver.
func planner(_ change: (inout PlanningOptions) -> Void = { _ in }) -> WeekPlanner {
  var options = PlanningOptions(version: "test")
  change(&options)
  return WeekPlanner(solver: nil, options: options)
}

/// A planner that may ask GLPK.
func solvingPlanner() -> WeekPlanner {
  WeekPlanner(solver: GLPKSolver(), options: PlanningOptions(version: "test"))
}
