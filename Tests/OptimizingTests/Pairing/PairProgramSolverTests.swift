// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming
import Testing
@testable import Optimizing

@Suite struct PairProgramSolverTests {
  private static let isFull = ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] != nil
  private let solver = GLPKSolver(drill: .off)

  private func check(_ model: PairModel, _ answer: PairAnswer, _ name: String) {
    let plans = RandomPairModels.plans(of: model)
    let values = model.values(of: answer.chosen)
    #expect(RandomPairModels.isLawful(model, answer.chosen), "\(name)")
    var isCertain = true
    for level in 0..<model.levels where answer.isOptimal[level] {
      let least = RandomPairModels.least(plans, level, given: values)
      #expect(values[level] == least, "\(name) goal \(level)")
    }
    let best = RandomPairModels.best(plans)
    for level in 0..<model.levels {
      isCertain = isCertain && answer.isOptimal[level]
      if isCertain { #expect(values[level] == best[level], "\(name) goal \(level)") }
    }
    let bound = PairBound(model)
    for proof in answer.proofs {
      for (level, found) in zip(proof.levels, bound.bounds(of: proof, values: values)) {
        let least = RandomPairModels.least(plans, level, given: values)
        #expect(found <= least, "\(name) goal \(level)")
      }
    }
  }

  @Test func `tiny models are solved as by exhaustive search`() {
    for seed in 1...(Self.isFull ? 6000 : 250) as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed)
      let answer = PairProgramSolver(solver: solver).solve(model)
      check(model, answer, "seed \(seed)")
      #expect(answer.isOptimal.allSatisfy { $0 }, "seed \(seed)")
    }
  }

  @Test func `flows are solved as by exhaustive search, and proven`() throws {
    var count = 0
    for seed in 1...(Self.isFull ? 6000 : 400) as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed, kind: .flow)
      guard let flow = PairFlow(model) else { continue }
      count += 1
      let answer = try flow.solve(threads: 1, stop: nil)
      check(model, answer, "seed \(seed)")
      let values = model.values(of: answer.chosen)
      let bound = PairBound(model)
      var bounds: [Int: Int] = [:]
      for proof in answer.proofs {
        for (level, found) in zip(proof.levels, bound.bounds(of: proof, values: values)) {
          bounds[level] = found
        }
      }
      for level in 0..<model.levels { #expect(bounds[level] == values[level], "seed \(seed)") }
    }
    #expect(count > 130)
  }

  @Test func `flows with exclusions are mended`() {
    var kind = RandomPairModels.Kind.flow
    kind.exclusions = true
    var count = 0
    for seed in 1...(Self.isFull ? 4000 : 300) as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed, kind: kind)
      guard PairRepair(model) != nil else { continue }
      count += 1
      let answer = PairProgramSolver(solver: solver).solve(model)
      check(model, answer, "seed \(seed)")
      #expect(answer.isOptimal.allSatisfy { $0 }, "seed \(seed)")
      #expect(answer.proofs.count == model.levels, "seed \(seed)")
    }
    #expect(count > 50)
  }

  /// Several random models side by side as one.
  private func joined(_ models: [PairModel]) -> PairModel {
    let levels = models.map(\.levels).max() ?? 1
    let costed = Array(0..<levels)
    let toCount = models.reduce(0) { $0 + $1.toCount }
    var result = PairModel(levels: levels, toCount: toCount, costed: costed)
    var (firstTo, firstPair) = (0, 0)
    for model in models {
      for from in 0..<model.fromCount {
        for pair in model.pairs(of: from) {
          let costs = costed.map {
            $0 < model.levels ? Int32(model.cost(of: pair, at: $0)) : 0
          }
          result.addPair(to: firstTo + Int(model.ends[pair]), costs: costs)
        }
        result.closeEntity()
      }
      result.counts += model.counts
      for (one, other) in model.exclusions {
        result.exclusions.append((one + Int32(firstPair), other + Int32(firstPair)))
      }
      firstTo += model.toCount
      firstPair += model.pairCount
    }
    var (beforeFrom, beforeTo) = (0, 0)
    for model in models {
      for tally in model.toTallies {
        var weights = [Int32](repeating: 0, count: result.fromCount)
        var rows = [PairModel.Row?](repeating: nil, count: toCount)
        for (number, weight) in tally.weights.enumerated() { weights[beforeFrom + number] = weight }
        for (number, row) in tally.rows.enumerated() { rows[beforeTo + number] = row }
        result.toTallies.append(PairModel.Tally(weights: weights, rows: rows))
      }
      beforeFrom += model.fromCount
      beforeTo += model.toCount
    }
    return result
  }

  @Test func `parts are solved apart and proven together`() {
    for seed in 1...(Self.isFull ? 1000 : 120) as ClosedRange<UInt64> {
      let kinds = [
        RandomPairModels.Kind(connections: false, pairs: 5), .flow,
        RandomPairModels.Kind(connections: false, pairs: 5),
      ]
      let models = kinds.enumerated()
        .map { number, kind in
          var kind = kind
          kind.pairs = 5
          var model = RandomPairModels.model(seed: 3 * seed + UInt64(number), kind: kind)
          model.fromTallies = []
          return model
        }
      let model = joined(models)
      let answer = PairProgramSolver(solver: solver, threads: 2).solve(model)
      check(model, answer, "seed \(seed)")
      #expect(answer.isOptimal.allSatisfy { $0 }, "seed \(seed)")
      #expect(answer.proofs.count == model.levels, "seed \(seed)")
    }
  }

  /// Groups of unequal size and places that each want about as much.
  private func banded(_ count: Int, _ places: Int, seed: UInt64) -> PairModel {
    var dice = SeededGenerator(seed: seed)
    var model = PairModel(levels: 3, toCount: places, costed: [2])
    for _ in 0..<count {
      for to in 0..<places { model.addPair(to: to, costs: [Int32(dice.below(1000))]) }
      model.closeEntity()
    }
    let want = PairModel.LoadCost(level: 0, .under(target: 1, slope: 1))
    model.counts = Array(repeating: PairModel.Row(upper: 1, costs: [want]), count: count)
    let sizes = (0..<count).map { _ in Int32(5 + dice.below(36)) }
    let share = sizes.reduce(0) { $0 + Int($1) } / places
    let row = PairModel.Row(
      upper: 10_000,
      costs: [
        PairModel.LoadCost(level: 1, .under(target: share * 9 / 10, slope: 1)),
        PairModel.LoadCost(level: 1, .over(target: share * 11 / 10, slope: 1)),
      ]
    )
    model.toTallies = [
      PairModel.Tally(weights: sizes, rows: Array(repeating: row, count: places))
    ]
    return model
  }

  @Test func `the answer does not depend on threads`() {
    let model = banded(30, 8, seed: 4)
    let work = PairWork(moves: 8000, exactPairs: 50, neighbourhoodEffort: 2000)
    let one = PairProgramSolver(solver: solver, threads: 1, work: work).solve(model)
    let two = PairProgramSolver(solver: solver, threads: 2, work: work).solve(model)
    #expect(one.chosen == two.chosen)
    #expect(one.proofs == two.proofs)
    #expect(one.isOptimal == two.isOptimal)
    let values = model.values(of: one.chosen)
    let bounds = one.proofs.map { PairBound(model).bounds(of: $0, values: values)[0] }
    #expect(values[0] == 0 && bounds[0] == 0)
    #expect(zip(values, bounds).allSatisfy { $0 >= $1 })
  }

  @Test func `a start is never made worse`() {
    let model = banded(12, 4, seed: 5)
    let work = PairWork(moves: 2000, exactPairs: 0, neighbourhoodEffort: 0)
    let first = PairProgramSolver(solver: solver).solve(model)
    let again = PairProgramSolver(solver: solver, work: work).solve(model, start: first.chosen)
    let (old, new) = (model.values(of: first.chosen), model.values(of: again.chosen))
    #expect(!old.lexicographicallyPrecedes(new))
    let everything = PairProgramSolver(solver: solver, work: work)
      .solve(model, start: first.chosen.map { _ in true })
    #expect(model.allows(everything.chosen))
  }

  @Test func `a stop leaves a lawful choice`() {
    let stop = StopSignal()
    stop.stop(.interrupt)
    for seed in 1...60 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed)
      let answer = PairProgramSolver(solver: solver, stop: stop).solve(model)
      check(model, answer, "seed \(seed)")
    }
    let answer = PairProgramSolver(solver: solver, stop: stop).solve(banded(30, 8, seed: 1))
    #expect(answer.stoppedBy == .interrupt)
  }

  @Test func `a broken solver leaves a lawful choice without prices`() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed)
      check(model, PairProgramSolver(solver: BrokenSolver()).solve(model), "seed \(seed)")
    }
    let model = banded(20, 5, seed: 2)
    let answer = PairProgramSolver(solver: BrokenSolver(), work: PairWork(moves: 10_000))
      .solve(model)
    let prices = answer.proofs.flatMap { ($0.to + $0.from).joined() }
    #expect(prices.allSatisfy { $0 == 0 } && model.values(of: answer.chosen)[0] == 0)
  }
}
