// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing
@testable import Optimizing

@Suite struct PairProgramTests {
  private let solver = GLPKSolver(drill: .off)

  @Test func `a program has the optimum of an exhaustive search`() throws {
    for seed in 1...300 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed)
      let plans = RandomPairModels.plans(of: model)
      let given = plans[0]
      for goal in 0..<model.levels {
        let made = PairProgram.program(
          of: model,
          goal: goal,
          frozen: Array(given.prefix(goal))
        )
        let result = try solver.solve(made.program)
        let solution = try #require(result.solution, "seed \(seed)")
        let least = RandomPairModels.least(plans, goal, given: given)
        #expect(solution.objective.rounded() == Double(least), "seed \(seed) goal \(goal)")
        var chosen = [Bool](repeating: false, count: model.pairCount)
        for (pairs, value) in zip(made.pairs, solution.values) where value > 0.5 {
          for pair in pairs { chosen[Int(pair)] = true }
        }
        #expect(RandomPairModels.isLawful(model, chosen), "seed \(seed)")
        #expect(model.values(of: chosen)[goal] == least, "seed \(seed) goal \(goal)")
      }
    }
  }

  @Test func `brute force over the program agrees`() throws {
    var count = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed, kind: .init(pairs: 5))
      let plans = RandomPairModels.plans(of: model)
      let made = PairProgram.program(of: model, goal: 0, frozen: [])
      let points = made.program.columnUpper.reduce(1) { $0 * ($1 + 1) }
      guard points < 5000 else { continue }
      let solution = try #require(try BruteForceSolver().solve(made.program).solution)
      #expect(Int(solution.objective) == RandomPairModels.best(plans)[0], "seed \(seed)")
      count += 1
    }
    #expect(count > 40)
  }

  @Test func `names are made from numbers and the program is valid`() throws {
    let model = RandomPairModels.model(seed: 11)
    let made = PairProgram.program(
      of: model,
      goal: model.levels - 1,
      frozen: Array(repeating: 9, count: model.levels - 1)
    )
    try made.program.validate()
    #expect(made.program.columnNames.count == made.program.columnCount)
    #expect(Set(made.program.columnNames).count == made.program.columnCount)
    #expect(Set(made.program.rowNames).count == made.program.rowCount)
  }

  @Test func `a square of a large load is cut coarsely and says so`() {
    var model = PairModel(levels: 1, toCount: 1, costed: [])
    for _ in 0..<4 {
      model.addPair(to: 0, costs: [])
      model.closeEntity()
    }
    model.counts = Array(repeating: PairModel.Row(upper: 1), count: 4)
    let square = PairModel.LoadCost(level: 0, .square(weight: 1))
    func tally(_ weight: Int32) -> PairModel.Tally {
      let row = PairModel.Row(upper: Int(weight) * 4, costs: [square])
      return PairModel.Tally(weights: Array(repeating: weight, count: 4), rows: [row])
    }
    model.toTallies = [tally(10)]
    #expect(PairProgram(model).isExact)
    model.toTallies = [tally(1000)]
    #expect(!PairProgram(model).isExact)
    #expect(PairProgram(model).sparse.columnCount <= 4 + 257)
  }
}
