// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing
import TinyPairings

@Suite struct PairProofTests {
  /// Three people with ranked wishes and three places, one for each.
  private static func assignment() -> TinyPairing {
    var tiny = TinyPairing()
    // All want place 1 first.
    tiny.addColumns([[1, 2, 3], [1, 3, 2], [1, 2, 3]], [[1], [2], [3]])
    for place in 0..<3 {
      tiny.scheme.from.entities[place].least = 1
      tiny.scheme.from.entities[place].most = 1
      tiny.scheme.to.entities[place].least = 1
      tiny.scheme.to.entities[place].most = 1
    }
    tiny.scheme.goals = [.shortage, .rank(by: .from, from: 0, to: 0)]
    return tiny
  }

  /// Ranks of the pairs: A 0 1 2, B 0 2 1, C 0 1 2; the best sum is 2, as in A1 B3 C2.
  private static let proof = PairCertificate(
    levels: [0, 1],
    multipliers: [10, 1],
    prices: [.countAtTo("1"): -1]
  )

  private func stated(_ plan: PairPlan, _ bounds: [Int]) -> PairPlan {
    var plan = plan
    for (level, bound) in bounds.enumerated() {
      plan.levels[level].bound = bound
      plan.levels[level].status = bound == plan.levels[level].value ? .optimal : .bounded
    }
    return plan
  }

  @Test func `good prices prove an assignment best`() {
    let tiny = Self.assignment()
    var plan = stated(tiny.plan(["A1", "C2", "B3"]), [0, 2])
    #expect(plan.levels.map(\.value) == [0, 2])
    plan.certificates = [Self.proof]
    let verdict = PairReferee(tiny.scheme).judge(plan)
    #expect(verdict.violations == [])
    #expect(verdict.levels.map(\.proof) == [.proven, .proven])
    #expect(verdict.certificate == .proven && verdict.rejection == nil)
    #expect(verdict.openLevel == nil)
  }

  @Test func `a worse plan is bounded by the same prices`() {
    let tiny = Self.assignment()
    var plan = stated(tiny.plan(["A1", "B2", "C3"]), [0, 2])
    plan.certificates = [Self.proof]
    let verdict = PairReferee(tiny.scheme).judge(plan)
    #expect(verdict.violations == [])
    #expect(verdict.levels.map(\.proof) == [.proven, .bounded(2)])
    #expect(verdict.levels.map(\.bound) == [0, 2])
    #expect(verdict.certificate == .bounded && verdict.openLevel?.gap == 0.5)
  }

  @Test func `a stated bound without a proof is the plan's word, and one above its proof rejected`()
  {
    let tiny = Self.assignment()
    let referee = PairReferee(tiny.scheme)
    var plan = stated(tiny.plan(["A1", "C2", "B3"]), [0, 2])
    var verdict = referee.judge(plan)
    #expect(verdict.levels.map(\.proof) == [.proven, .claimed])
    #expect(verdict.levels.map(\.bound) == [0, 0] && verdict.certificate == .claimed)
    plan.certificates = [PairCertificate(levels: [1], multipliers: [10, 1], prices: [:])]
    verdict = referee.judge(plan)
    let reason = Message(
      PairViolationCode.certificateTooWeak,
      .text("rank.from"),
      .number(2),
      .number(0)
    )
    #expect(verdict.levels[1].proof == .rejected(reason))
    #expect(verdict.rejection == reason && verdict.certificate == .rejected)
    // Another proof that is good enough heals it.
    plan.certificates.append(Self.proof)
    #expect(referee.judge(plan).certificate == .proven)
  }

  @Test func `proofs whose numbers do not fit are rejected`() {
    let tiny = Self.assignment()
    let referee = PairReferee(tiny.scheme)
    let honest = stated(tiny.plan(["A1", "C2", "B3"]), [0, 2])
    func reason(
      _ levels: [Int],
      _ multipliers: [Int],
      _ prices: [PairCertificate.Row: Int] = [:]
    )
      -> String?
    {
      var plan = honest
      plan.certificates = [
        PairCertificate(levels: levels, multipliers: multipliers, prices: prices)
      ]
      let verdict = referee.judge(plan)
      #expect(verdict.certificate == .rejected && verdict.isLawful)
      return verdict.rejection?.code
    }
    let shape = PairViolationCode.certificateShape.code
    for (levels, multipliers) in [
      ([], []), ([2], [1, 1, 1]), ([-1], []), ([1, 0], [1, 1]), ([0, 0], [1]), ([1], [1]),
      ([1], [1, 0]), ([1], [-1, 1]), ([1], [1, 1, 1]), ([.max], [1]),
    ] as [([Int], [Int])] {
      #expect(reason(levels, multipliers) == shape, "\(levels)")
    }
    let strange = PairViolationCode.certificateRow.code
    for row in [.countAtTo("A"), .loadAtFrom("1"), .tally(0, "1")] as [PairCertificate.Row] {
      #expect(reason([1], [10, 1], [row: 1]) == strange)
    }
  }

  @Test func `proofs whose numbers are too large are rejected`() {
    var tiny = Self.assignment()
    tiny.scheme.goals.append(.balance(.to))
    for place in 0..<3 { tiny.scheme.from.entities[place].size = 1 << 30 }
    var plan = tiny.plan(["A1", "C2", "B3"])
    plan.certificates = [PairCertificate(levels: [2], multipliers: [0, 0, .max], prices: [:])]
    let verdict = PairReferee(tiny.scheme).judge(plan)
    let reason = Message(PairViolationCode.certificateNumbers)
    #expect(verdict.levels[2].proof == .rejected(reason) && verdict.rejection == reason)
    #expect(verdict.levels[1].proof == .heuristic)
  }

  @Test func `nothing is proven of an unlawful plan`() {
    let tiny = Self.assignment()
    var plan = stated(tiny.plan(["A1", "C1", "B3"]), [0, 0])
    plan.certificates = [Self.proof]
    let verdict = PairReferee(tiny.scheme).judge(plan)
    #expect(verdict.violations.map(\.code).contains(.tooManyHeads))
    let reason = Message(PairViolationCode.certificateOfUnlawfulPlan)
    #expect(verdict.levels.allSatisfy { $0.proof == .rejected(reason) })
  }

  @Test func `large and small numbers prove the same`() {
    // Multipliers beyond 64 bits in sums, so that wider arithmetic is used.
    let tiny = Self.assignment()
    var plan = stated(tiny.plan(["A1", "C2", "B3"]), [0, 2])
    let scale = 1 << 58
    plan.certificates = [
      PairCertificate(
        levels: [0, 1],
        multipliers: [10 * scale, scale],
        prices: [.countAtTo("1"): -scale]
      )
    ]
    #expect(PairReferee(tiny.scheme).judge(plan).certificate == .proven)
  }

  @Test func `partners that hang together are bounded by the sets that do`() {
    // One patroller, two of three places in a row; the ends are wished for, the middle is not.
    var tiny = TinyPairing(people: 1)
    tiny.addColumns([[1, 3, 2]], [[1], [2], [3]])
    tiny.scheme.from.entities[0].least = 2
    tiny.scheme.from.entities[0].most = 2
    tiny.scheme.links = [Pair(from: 0, to: 1), Pair(from: 1, to: 2)]
    tiny.scheme.goals = [.shortage, .rank(by: .from, from: 0, to: 0)]
    let proof = PairCertificate(levels: [1], multipliers: [10, 1], prices: [:])
    var plan = tiny.plan(["A1", "A2"])
    plan.certificates = [proof]
    #expect(PairReferee(tiny.scheme).judge(plan).levels[1].proof == .bounded(1))
    tiny.scheme.from.entities[0].isConnected = true
    #expect(PairReferee(tiny.scheme).judge(plan).levels[1].proof == .proven)
    // Three places are no more than three, whatever the limit says.
    tiny.scheme.from.entities[0].most = 5
    #expect(PairReferee(tiny.scheme).judge(plan).levels[1].proof == .proven)
  }

  @Test func `beyond four partners not all sets are looked at`() {
    var tiny = TinyPairing(people: 1, places: 5)
    tiny.addColumns([[1, 3, 2]], [[1], [2], [3], [4], [5]])
    tiny.scheme.from.entities[0].least = 2
    tiny.scheme.from.entities[0].most = 5
    tiny.scheme.from.entities[0].isConnected = true
    tiny.scheme.links = (0..<4).map { Pair(from: $0, to: $0 + 1) }
    tiny.scheme.goals = [.shortage, .rank(by: .from, from: 0, to: 0)]
    var plan = tiny.plan(["A1", "A2"])
    plan.certificates = [PairCertificate(levels: [1], multipliers: [10, 1], prices: [:])]
    // The bound is weaker, not wrong.
    #expect(PairReferee(tiny.scheme).judge(plan).levels[1].proof == .bounded(1))
  }
}
