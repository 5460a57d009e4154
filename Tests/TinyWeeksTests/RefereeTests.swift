// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing
import TinyWeeks

/// The referee and the search have read the same page by themselves: they must agree.
@Suite struct RefereeTests {
  @Test(arguments: 0..<4)
  func `the referee finds best plans lawful and of the same value`(part: Int) {
    for number in 1...(drawCount(1200, full: 12_000) / 4) {
      let seed = UInt64(number * 4 + part)
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week) else { continue }
      let verdict = Referee(week: week).judge(list: best.projects)
      let values = [Goal.locks, .urgent, .needs]
        .map { goal in verdict.levels.first { $0.goal == goal }?.value }
      let faults = verdict.violations.map { "\($0.message.code) \($0.message.arguments)" }
      #expect(faults.isEmpty, "seed \(seed)")
      #expect(values == best.value, "seed \(seed)")
    }
  }

  @Test(arguments: ProjectRule.allCases)
  func `a plan that gains by ignoring a rule is found out`(rule: ProjectRule) {
    for seed in 1...UInt64(drawCount(250, full: 5000)) {
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week),
        let freer = ExhaustiveSearch.best(of: week, ignoring: [rule]), freer.value != best.value
      else { continue }
      let verdict = Referee(week: week).judge(list: freer.projects)
      #expect(!verdict.isLawful, "seed \(seed): \(freer.value) without \(rule), not \(best.value)")
    }
  }
}
