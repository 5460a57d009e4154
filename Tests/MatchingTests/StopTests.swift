// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Planning
import Presets
import Street
import Testing
@testable import Matching

/// A run that must end early still gives a lawful plan that claims no more than is true.
@Suite struct StopTests {
  private static let methods = PlanningOptions.Method.allCases

  @Test(arguments: methods)
  func `a signal that is stopped before the start still gives a plan`(
    method: PlanningOptions.Method
  ) {
    for seed in 1...40 as ClosedRange<UInt64> {
      let shape: WeekDraw.Shape = seed % 2 == 0 ? .flow : .anything
      let week = WeekDraw.week(seed: seed, shape: shape, size: 8)
      let stop = StopSignal()
      stop.stop(.interrupt)
      let plan = planner { $0.method = method }.plan(week, inputHash: "", stop: stop).plan
      #expect(plan.stoppedBy == "interrupt", "seed \(seed)")
      #expect(Breaches(Reading(week)).all(of: plan).isEmpty, "seed \(seed)")
    }
  }

  @Test func `a plan cut short by pivots never claims an optimum that is none`() {
    var stopped = 0
    for seed in 1...UInt64(drawCount(150, full: 1500)) {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 8)
      let best = planner().plan(week, inputHash: "").plan
      for limit in [0, 1, 2, 3, 5, 8] {
        let outcome = MatchingPlanner(method: .auto, solver: nil, threads: 1, pivotLimit: limit)
          .plan(week, stop: nil, progress: nil)
        if outcome.stoppedBy != nil { stopped += 1 }
        #expect(outcome.stoppedBy == nil || outcome.stoppedBy == .effort, "seed \(seed)")
        var plan = best
        plan.projects = outcome.projects
        plan.unmet = outcome.unmet
        #expect(Breaches(Reading(week)).all(of: plan).isEmpty, "seed \(seed), \(limit) pivots")
        let claims = zip(outcome.levels, best.levels).prefix { $0.0.status == .optimal }
        let isTrue = claims.allSatisfy { $0.0.value == $0.1.value || $0.1.status != .optimal }
        #expect(isTrue, "seed \(seed), \(limit) pivots: \(outcome.levels)")
      }
    }
    #expect(stopped > 100)
  }

  @Test func `the same work limit gives the same plan`() {
    let week = ZhengzhouPreset(scale: 0.02, seed: 3, pure: true).week()
    func run(_ threads: Int) -> MatchingOutcome {
      MatchingPlanner(method: .auto, solver: nil, threads: threads, pivotLimit: 20)
        .plan(week, stop: nil, progress: nil)
    }
    let (one, two) = (run(1), run(2))
    #expect(one.projects == two.projects)
    #expect(one.levels == two.levels)
    #expect(one.certificate == two.certificate)
  }

  @Test func `a plan is not worse than the greedy one, however short the work`() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 8)
      let greedy = planner { $0.method = .greedy }.plan(week, inputHash: "").plan
      let short = MatchingPlanner(method: .auto, solver: nil, threads: 1, pivotLimit: 1)
        .plan(week, stop: nil, progress: nil)
      for (mine, other) in zip(short.levels, greedy.levels) where mine.value != other.value {
        let isBetter = mine.goal.isMaximised ? mine.value > other.value : mine.value < other.value
        #expect(isBetter, "seed \(seed): \(mine) after \(other)")
        break
      }
    }
  }
}
