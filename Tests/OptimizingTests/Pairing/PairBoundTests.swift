// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Testing
@testable import Optimizing

@Suite struct PairBoundTests {
  private let solver = GLPKSolver(drill: .off)

  /// Two for one place of at most one: 3 and 5 apart, nobody there costs 10.
  private var example: PairModel {
    var model = PairModel(levels: 1, toCount: 1, costed: [0])
    model.addPair(to: 0, costs: [3])
    model.closeEntity()
    model.addPair(to: 0, costs: [5])
    model.closeEntity()
    model.counts = [PairModel.Row(upper: 1), PairModel.Row(upper: 1)]
    let want = PairModel.LoadCost(level: 0, .under(target: 1, slope: 10))
    model.toTallies = [
      PairModel.Tally(weights: [1, 1], rows: [PairModel.Row(upper: 1, costs: [want])])
    ]
    return model
  }

  @Test(arguments: [(0, 0), (3, 3), (4, 3), (5, 3), (6, 2), (10, -2), (12, -6), (-7, -7)])
  func `a bound by hand`(price: Int, expected: Int) {
    // min(0, 3 − p) + min(0, 5 − p) + min(10, p).
    let proof = PairProof(levels: [0], multipliers: [1], to: [[price]], from: [])
    #expect(PairBound(example).bounds(of: proof, values: [3]) == [expected])
  }

  @Test func `a part of a unit rounds up`() {
    let proof = PairProof(levels: [0], multipliers: [4], to: [[9]], from: [])
    #expect(PairBound(example).number(of: proof, upTo: 0) == 9)
    #expect(PairBound(example).bounds(of: proof, values: [3]) == [3])
  }

  @Test func `random prices never bound above a lawful choice`() {
    for seed in 1...400 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed)
      var dice = SeededGenerator(seed: seed)
      let plans = RandomPairModels.plans(of: model)
      let bound = PairBound(model)
      for _ in 0..<4 {
        let last = dice.below(model.levels)
        let proof = PairProof(
          levels: [last],
          multipliers: (0..<last).map { _ in dice.below(4) } + [1 + dice.below(3)],
          to: model.toTallies.map { $0.rows.map { _ in dice.below(13) - 6 } },
          from: model.fromTallies.map { $0.rows.map { _ in dice.below(13) - 6 } }
        )
        let given = plans[dice.below(plans.count)]
        let found = bound.bounds(of: proof, values: given)[0]
        let least = RandomPairModels.least(plans, last, given: given)
        #expect(found <= least, "seed \(seed)")
      }
    }
  }

  @Test func `prices of a relaxation reach its value, whichever pairs it began with`() throws {
    for seed in 1...150 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed, kind: .init(exclusions: false, pairs: 12))
      let start = [Bool](repeating: false, count: model.pairCount)
      let values = model.values(of: start)
      let program = PairProgram(model, hasExclusions: false)
      for (all, each) in [(100, 1), (0, 1)] {
        var relaxation = PairRelaxation(
          model,
          solver,
          start: start,
          beginning: .init(all: all, each: each),
          stop: nil
        )
        for goal in 0..<model.levels {
          let answer = try #require(
            try relaxation.solve(goal: goal, incumbent: start, values: values)
          )
          let linear = program.linearProgram(goal: goal, frozen: Array(values.prefix(goal)))
          let whole = try #require(try solver.solve(linear).solution).objective
          #expect(answer.bound == Int((whole - 1e-4).rounded(.up)), "seed \(seed) goal \(goal)")
        }
      }
    }
  }

  @Test func `fixing by prices keeps every better choice`() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed)
      let start = [Bool](repeating: false, count: model.pairCount)
      let values = model.values(of: start)
      var relaxation = PairRelaxation(model, solver, start: start, stop: nil)
      let goal = model.levels - 1
      guard let answer = try relaxation.solve(goal: goal, incumbent: start, values: values) else {
        continue
      }
      let open = Set(PairFixing.open(model, answer.proof, relaxation.bound, values: values))
      var chosen = start
      for bits in 0..<(1 << model.pairCount) {
        for pair in chosen.indices { chosen[pair] = bits >> pair & 1 == 1 }
        guard RandomPairModels.isLawful(model, chosen) else { continue }
        let found = model.values(of: chosen)
        let isBetter =
          found[goal] < values[goal] && (0..<goal).allSatisfy { found[$0] <= values[$0] }
        guard isBetter else { continue }
        #expect(
          chosen.indices.allSatisfy { !chosen[$0] || open.contains(Int32($0)) },
          "seed \(seed)"
        )
      }
    }
  }
}
