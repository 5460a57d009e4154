// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import GLPKSolver
import LinearProgramming
import Street
import Testing
import TinyPairings

@testable import Pairing

/// Choosing who of the second side takes part, against every lawful plan of tiny cases.
@Suite struct ChoiceTests {
  @Test(arguments: 0..<3)
  func `whoever is chosen, plans are lawful and bounds hold`(part: UInt64) {
    var (tried, best) = (0, 0)
    for seed in (part * 300 + 1)...(part * 300 + 300) {
      let pairing = RandomPairing.choice(seed: seed)
      let oracle = PairOracle(pairing)
      let plans = oracle.lawfulPlans()
      guard !plans.isEmpty else { continue }
      tried += 1
      let plan = Planners.plan(pairing)
      let note = "seed \(seed), \(plan.method), \(pairing.sketch)"
      let values = plan.levels.map(\.value)
      let verdict = PairReferee(pairing).judge(plan, expectedHash: plan.inputHash)
      #expect(verdict.violations == [] && verdict.rejection == nil, "\(note)")
      let choice = oracle.choice(of: plan.pairs)
      #expect(oracle.isLawful(choice) && oracle.values(choice) == values, "\(note)")
      for (level, result) in plan.levels.enumerated() {
        let rivals = plans.filter { zip($0.values, values).prefix(level).allSatisfy { $0 <= $1 } }
        let least = rivals.map { $0.values[level] }.min() ?? 0
        #expect(result.bound <= least && verdict.levels[level].bound <= least, "\(note)")
      }
      let optimum = plans.map(\.values).min { $0.lexicographicallyPrecedes($1) }
      if values == optimum { best += 1 }
    }
    #expect(tried > 200 && best * 100 >= tried * 80, "\(best) of \(tried)")
  }

  @Test func `the exported program finds the best of all plans`() throws {
    var tried = 0
    for seed in 1...120 as ClosedRange<UInt64> {
      let pairing = RandomPairing.choice(seed: seed)
      let plans = PairOracle(pairing).lawfulPlans()
      guard let best = plans.map(\.values).min(by: { $0.lexicographicallyPrecedes($1) }) else {
        continue
      }
      for goal in best.indices {
        let program = PairExport.program(
          of: pairing,
          goal: goal,
          frozen: Array(best.prefix(goal))
        )
        try program.validate()
        let result = try GLPKSolver(drill: .off).solve(program)
        let solution = try #require(result.solution, "seed \(seed)")
        #expect(Int(solution.objective.rounded()) == best[goal], "seed \(seed) goal \(goal)")
        tried += 1
      }
    }
    #expect(tried > 100)
  }

  @Test func `one meeting place for all is where nobody goes far`() {
    var tiny = TinyPairing(people: 5, places: 5)
    for place in 0..<5 {
      let point = PairPoint.plane(x: Double(place * place) * 10, y: 0)
      tiny.scheme.from.entities[place].point = point
      tiny.scheme.to.entities[place].point = point
      tiny.scheme.from.entities[place].least = 1
      tiny.scheme.from.entities[place].most = 1
      tiny.scheme.to.entities[place].most = 3
    }
    tiny.scheme.goals = [.shortage, .metres(unit: 1)]
    tiny.scheme.chosen = 2
    let plan = Planners.plan(tiny.scheme)
    let verdict = PairReferee(tiny.scheme).judge(plan)
    // 0, 10, 40 meet at 10; 90, 160 at one of the two.
    #expect(plan.levels.map(\.value) == [0, 110] && plan.method == "choice")
    #expect(verdict.isLawful && verdict.rejection == nil)
    #expect(verdict.levels[1].bound > 90)
  }
}
