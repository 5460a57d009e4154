// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing
import TinyPairings

@Suite struct PairChoiceBoundTests {
  /// Three people who each like another place best, and one place that all like well enough.
  private static func median() -> TinyPairing {
    var tiny = TinyPairing(people: 3, places: 4)
    tiny.addColumns([[1, 4], [2, 4], [3, 4]], [[1], [2], [3], [4]])
    for person in 0..<3 {
      tiny.scheme.from.entities[person].least = 1
      tiny.scheme.from.entities[person].most = 1
    }
    tiny.scheme.goals = [.shortage, .rank(by: .from, from: 0, to: 0)]
    tiny.scheme.chosen = 1
    return tiny
  }

  private static let prices: [PairCertificate.Row: Int] = [
    .countAtFrom("A"): 1, .countAtFrom("B"): 1, .countAtFrom("C"): 1,
  ]

  @Test func `prices of going somewhere prove a choice best`() {
    var tiny = Self.median()
    var plan = tiny.plan(["A4", "B4", "C4"])
    plan.levels[1].bound = 2
    plan.levels[1].status = .bounded
    plan.certificates = [
      PairCertificate(levels: [1], multipliers: [9, 1], prices: Self.prices)
    ]
    // Place 1 takes A for 1 less than its price: 3 − 1 = 2.
    var verdict = PairReferee(tiny.scheme).judge(plan)
    #expect(verdict.violations == [])
    #expect(verdict.rejection == nil)
    #expect(verdict.levels.map(\.proof) == [.proven, .bounded(2)])
    // Three times as fine: nobody alone saves more than what all together save.
    plan.levels[1].bound = 3
    plan.levels[1].status = .optimal
    plan.certificates = [
      PairCertificate(levels: [1], multipliers: [27, 3], prices: Self.prices.mapValues { _ in 3 })
    ]
    verdict = PairReferee(tiny.scheme).judge(plan)
    #expect(verdict.rejection?.code == PairViolationCode.certificateTooWeak.code)
    // With two places the bound falls by what the second saves.
    tiny.scheme.chosen = 2
    let certificate = PairCertificate(levels: [1], multipliers: [9, 1], prices: Self.prices)
    #expect(PairReferee(tiny.scheme).bounds(of: certificate, for: plan) == [1: 1])
  }

  @Test func `too many chosen are a violation, and prove nothing`() {
    let tiny = Self.median()
    var plan = tiny.plan(["A1", "B2", "C3"])
    plan.certificates = [
      PairCertificate(levels: [1], multipliers: [9, 1], prices: Self.prices)
    ]
    let verdict = PairReferee(tiny.scheme).judge(plan)
    #expect(verdict.violations.map(\.code) == [.tooManyChosen])
    #expect(verdict.certificate == .rejected)
  }

  @Test func `proofs of a choice are rejected where they do not speak of the case`() {
    func code(_ change: (inout PairingCase, inout PairCertificate) -> Void) -> String? {
      var tiny = Self.median()
      var certificate = PairCertificate(levels: [1], multipliers: [9, 1], prices: Self.prices)
      change(&tiny.scheme, &certificate)
      var plan = tiny.plan(["A4", "B4", "C4"])
      plan.certificates = [certificate]
      return PairReferee(tiny.scheme).judge(plan).rejection?.code
    }
    let row = PairViolationCode.certificateRow.code
    #expect(code { _, _ in } == nil)
    #expect(code { scheme, _ in scheme.chosen = nil } == row)
    #expect(code { scheme, _ in scheme.from.entities[0].heads = 2 } == row)
    #expect(code { scheme, _ in scheme.from.entities[0].size = 2 } == row)
    #expect(code { _, proof in proof.prices[.countAtTo("1")] = 1 } == row)
    #expect(code { _, proof in proof.prices[.loadAtTo("1")] = 1 } == row)
    #expect(code { _, proof in proof.prices[.countAtFrom("Z")] = 1 } == row)
    let numbers = PairViolationCode.certificateNumbers.code
    #expect(
      code { scheme, proof in
        for place in 0..<4 {
          scheme.to.entities[place].share = 1
          scheme.to.entities[place].history = 1 << 20
        }
        scheme.goals.append(.balance(.to))
        proof = PairCertificate(levels: [2], multipliers: [0, 0, .max], prices: Self.prices)
      } == numbers
    )
  }

  @Test func `no prices prove a bound above the best choice, and all prove what is defined`() {
    var (tried, proven, useful) = (0, 0, 0)
    for seed in 1...2500 as ClosedRange<UInt64> {
      let scheme = RandomPairing.choice(seed: seed)
      let oracle = PairOracle(scheme)
      let plans = oracle.lawfulPlans()
      guard !plans.isEmpty else { continue }
      tried += 1
      var dice = SeededGenerator(seed: seed &+ 5)
      let plan = oracle.honestPlan(oracle.pairs(of: plans[dice.below(plans.count)].choice))
      let values = plan.levels.map(\.value)
      let certificate = RandomPairing.choiceCertificate(for: scheme, seed: seed)
      let bounds = PairReferee(scheme).bounds(of: certificate, for: plan)
      #expect(bounds.map { $0.keys.sorted() } == certificate.levels, "seed \(seed)")
      for (level, bound) in bounds ?? [:] {
        let rivals = plans.filter { zip($0.values, values).prefix(level).allSatisfy { $0 <= $1 } }
        let best = rivals.map { $0.values[level] }.min() ?? 0
        #expect(bound <= best, "seed \(seed), level \(level)")
        let spent = zip(certificate.multipliers, values).prefix(level)
          .reduce(0) { $0 + $1.0 * $1.1 }
        let sum = oracle.choiceBound(certificate, upTo: level) - spent
        let multiplier = certificate.multipliers[level]
        let defined = Int((Double(sum) / Double(multiplier)).rounded(.up))
        #expect(bound == defined, "seed \(seed), level \(level)")
        if bound == values[level] { proven += 1 }
        if bound > 0 { useful += 1 }
      }
    }
    #expect(tried >= 1500 && proven >= 20 && useful >= 100, "\(tried), \(proven), \(useful)")
  }
}
