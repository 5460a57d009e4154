// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Planning
import Presets
import Street
import Testing

/// What the planner claims, the referee must be able to prove from the week alone.
@Suite struct CertificateTests {
  @Test func `the referee proves every plan of a flow that claims to be best`() {
    for seed in 1...UInt64(drawCount(300, full: 5000)) {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 8)
      let plan = planner().plan(week, inputHash: "").plan
      let verdict = Referee(week: week).judge(plan)
      #expect(verdict.violations.isEmpty, "seed \(seed)")
      #expect(verdict.rejection == nil, "seed \(seed)")
      for (mine, theirs) in zip(plan.levels, verdict.levels) {
        #expect(theirs.value == mine.value, "seed \(seed): \(mine.goal)")
        guard mine.status == .optimal else { break }
        if plan.levels.allSatisfy({ $0.status == .optimal }) {
          #expect(theirs.certificate == .proven, "seed \(seed): \(mine.goal)")
        }
      }
    }
  }

  @Test func `the referee finds no broken rule and the same values in any week`() {
    for seed in 1...UInt64(drawCount(200, full: 3000)) {
      let week = WeekDraw.week(seed: seed, shape: .anything, size: 8)
      let plan = planner().plan(week, inputHash: "").plan
      let verdict = Referee(week: week).judge(plan)
      #expect(verdict.violations.isEmpty, "seed \(seed)")
      #expect(verdict.rejection == nil, "seed \(seed)")
      #expect(verdict.levels.map(\.value) == plan.levels.map(\.value), "seed \(seed)")
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the greedy method comes within a twentieth of the needs that can be met`(seed: UInt64) {
    let week = ZhengzhouPreset(scale: 0.1, seed: seed, pure: true).week()
    let best = planner().plan(week, inputHash: "").plan
    let greedy = planner { $0.method = .greedy }.plan(week, inputHash: "").plan
    let values = [greedy, best]
      .map { plan in
        plan.levels.first { $0.goal == .needs }?.value ?? 0
      }
    #expect(values[0] * 100 >= values[1] * 95, "\(values)")
    #expect(values[1] > 0)
  }
}
