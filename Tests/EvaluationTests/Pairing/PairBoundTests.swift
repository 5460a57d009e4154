// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing
import TinyPairings

@Suite struct PairBoundTests {
  /// The bound of each goal that random prices prove, for a lawful plan of a random case.
  private struct Trial {
    var seed: UInt64
    var oracle: PairOracle
    var plans: [(choice: PairOracle.Choice, values: [Int])]
    var plan: PairPlan
    var certificate: PairCertificate

    init?(_ seed: UInt64) {
      self.seed = seed
      let scheme = RandomPairing.scheme(seed: seed)
      oracle = PairOracle(scheme)
      plans = oracle.lawfulPlans()
      guard !plans.isEmpty else { return nil }
      var dice = SeededGenerator(seed: seed &+ 5)
      plan = oracle.honestPlan(oracle.pairs(of: plans[dice.below(plans.count)].choice))
      certificate = RandomPairing.certificate(for: scheme, seed: seed)
    }
  }

  @Test func `no prices prove a bound above the best lawful plan, and all prove what is defined`() {
    var tried = 0
    var proven = 0
    for seed in 1...3000 as ClosedRange<UInt64> {
      guard var trial = Trial(seed) else { continue }
      tried += 1
      let values = trial.plan.levels.map(\.value)
      trial.plan.certificates = [trial.certificate]
      let bounds = PairReferee(trial.oracle.scheme).bounds(of: trial.certificate, for: trial.plan)
      #expect(bounds.map { $0.keys.sorted() } == trial.certificate.levels, "seed \(seed)")
      for (level, bound) in bounds ?? [:] {
        let rivals = trial.plans.filter { $0.values.prefix(level).isNoWorse(than: values) }
        let best = rivals.map { $0.values[level] }.min() ?? 0
        #expect(bound <= best, "seed \(seed), level \(level)")
        let spent = zip(trial.certificate.multipliers, values).prefix(level)
          .reduce(0) { $0 + $1.0 * $1.1 }
        let sum = trial.oracle.bound(trial.certificate, upTo: level) - spent
        let multiplier = trial.certificate.multipliers[level]
        let defined = Int((Double(sum) / Double(multiplier)).rounded(.up))
        #expect(bound == defined, "seed \(seed), level \(level)")
        if bound == values[level] { proven += 1 }
      }
      let verdict = PairReferee(trial.oracle.scheme).judge(trial.plan)
      #expect(verdict.isLawful && verdict.rejection == nil, "seed \(seed)")
    }
    #expect(tried >= 2000 && proven >= 50, "\(tried), \(proven)")
  }
}

extension Sequence<Int> {
  /// Whether no value is larger than its counterpart.
  fileprivate func isNoWorse(than others: some Sequence<Int>) -> Bool {
    zip(self, others).allSatisfy { $0 <= $1 }
  }
}
