// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing
import TinyWeeks

/// How many random weeks a test draws: few in the normal run, all in `make test-full`.
func drawCount(_ few: Int, full: Int) -> Int {
  ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] == "1" ? full : few
}

@Suite struct TinyWeekTests {
  @Test func `the same seed gives the same week`() {
    for seed in 1...UInt64(50) {
      let (one, other) = (TinyWeek.random(seed: seed), TinyWeek.random(seed: seed))
      #expect(one.needs == other.needs && one.offers == other.offers, "seed \(seed)")
      #expect(one.people == other.people && one.policy == other.policy, "seed \(seed)")
    }
  }

  @Test func `every rule of sessions and exclusive time decides some weeks`() {
    let count = UInt64(drawCount(500, full: 6000))
    var decided: [ProjectRule: Int] = [:]
    for seed in 1...count {
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week) else { continue }
      for rule in ProjectRule.allCases {
        guard let freer = ExhaustiveSearch.best(of: week, ignoring: [rule]) else { continue }
        let (one, other) = ([-best.value[0]], [-freer.value[0]])
        let isNoWorse = !(other + freer.value.dropFirst())
          .lexicographicallyPrecedes(one + best.value.dropFirst())
        #expect(isNoWorse, "seed \(seed): \(freer.value) without \(rule), \(best.value) with it")
        if freer.value != best.value { decided[rule, default: 0] += 1 }
      }
    }
    for rule in ProjectRule.allCases {
      #expect(decided[rule, default: 0] >= 1, "\(rule) decides no week: \(decided)")
    }
  }

  @Test func `best plans hold what the weeks are drawn for`() {
    let count = drawCount(500, full: 6000)
    var (seen, large): ([String: Int], Int) = ([:], 0)
    for seed in 1...UInt64(count) {
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week) else {
        large += 1
        continue
      }
      for project in best.projects {
        let isRun = project.id.hasPrefix("H-")
        if project.needs.count > 1 { seen[isRun ? "runs" : "shared", default: 0] += 1 }
        if project.host != nil { seen["hosted", default: 0] += 1 }
        if project.providers.count > 1 { seen["teams", default: 0] += 1 }
        if project.providers.contains(where: { $0.component ?? 0 > 1 }) {
          seen["components", default: 0] += 1
        }
      }
    }
    #expect(large * 100 <= count, "\(large) of \(count) weeks are too large")
    for kind in ["runs", "shared", "hosted", "teams", "components"] {
      #expect(seen[kind, default: 0] * 50 >= count, "\(kind): \(seen)")
    }
  }
}
