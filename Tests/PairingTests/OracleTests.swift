// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing
import TinyPairings

@testable import Pairing

/// The planner against every lawful plan of tiny cases.
@Suite struct OracleTests {
  /// A plan holds what it says, whatever the method: lawful, counted right, no bound above what can be had.
  private func check(_ plan: PairPlan, of trial: Trial, _ note: String) {
    let verdict = PairReferee(trial.pairing).judge(plan, expectedHash: plan.inputHash)
    #expect(verdict.violations == [], "\(note)")
    #expect(verdict.rejection == nil, "\(note)")
    let values = plan.levels.map(\.value)
    let choice = trial.oracle.choice(of: plan.pairs)
    #expect(trial.oracle.isLawful(choice), "\(note)")
    #expect(trial.oracle.values(choice) == values, "\(note)")
    #expect(!values.lexicographicallyPrecedes(trial.best), "\(note)")
    for (level, result) in plan.levels.enumerated() {
      guard let least = trial.least(at: level, asGoodAs: values) else { continue }
      #expect(result.bound <= least, "\(note), level \(level)")
      #expect(verdict.levels[level].bound <= least, "\(note), level \(level)")
      if result.status == .optimal {
        #expect(result.value == least && result.bound == least, "\(note), level \(level)")
      }
    }
    if plan.levels.allSatisfy({ $0.status == .optimal }) {
      #expect(values == trial.best, "\(note)")
    }
  }

  @Test(arguments: 0..<4)
  func `whatever the case, plans are lawful, and what is called optimal is`(part: UInt64) {
    var (tried, best) = (0, 0)
    for seed in (part * 300 + 1)...(part * 300 + 300) {
      guard let trial = Trial(seed, .anything) else { continue }
      tried += 1
      let plan = Planners.plan(trial.pairing)
      check(plan, of: trial, "seed \(seed), \(plan.method), \(trial.pairing.sketch)")
      if plan.levels.map(\.value) == trial.best { best += 1 }
    }
    #expect(tried > 200, "\(tried)")
    #expect(best * 100 >= tried * 95, "\(best) of \(tried)")
  }

  @Test(arguments: 0..<4)
  func `flows are solved to the best of all plans, and the referee proves it`(part: UInt64) {
    var tried = 0
    for seed in (part * 300 + 10_001)...(part * 300 + 10_300) {
      guard let trial = Trial(seed, .flow) else { continue }
      let plan = Planners.plan(trial.pairing)
      let note = "seed \(seed), \(plan.method), \(trial.pairing.sketch)"
      check(plan, of: trial, note)
      guard plan.method == "flow" else { continue }
      tried += 1
      #expect(plan.levels.allSatisfy { $0.status == .optimal }, "\(note)")
      #expect(plan.levels.map(\.value) == trial.best, "\(note)")
      #expect(PairReferee(trial.pairing).judge(plan).certificate == .proven, "\(note)")
    }
    #expect(tried > 150, "\(tried)")
  }

  @Test func `many to few without a network gives what a network gives`() {
    var without = PairLimits()
    without.pairs = -1
    var tried = 0
    for seed in 20_001...20_600 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, .manyToFew) else { continue }
      let plan = Planners.plan(trial.pairing, limits: without)
      let note = "seed \(seed), \(plan.method), \(trial.pairing.sketch)"
      check(plan, of: trial, note)
      guard plan.method == "quotient" else { continue }
      tried += 1
      #expect(plan.levels.map(\.value) == trial.best, "\(note)")
      #expect(PairReferee(trial.pairing).judge(plan).certificate == .proven, "\(note)")
    }
    #expect(tried > 150, "\(tried)")
  }

  @Test func `candidates that grow end where all pairs end`() {
    var few = PairLimits()
    (few.pairs, few.places, few.first, few.more) = (-1, -1, 1, 1)
    var tried = 0
    for seed in 30_001...30_600 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, .flow) else { continue }
      let plan = Planners.plan(trial.pairing, limits: few)
      let note = "seed \(seed), \(plan.method), \(trial.pairing.sketch)"
      check(plan, of: trial, note)
      guard plan.method == "flow" else { continue }
      tried += 1
      #expect(plan.levels.map(\.value) == trial.best, "\(note)")
      #expect(PairReferee(trial.pairing).judge(plan).certificate == .proven, "\(note)")
    }
    #expect(tried > 150, "\(tried)")
  }
}
