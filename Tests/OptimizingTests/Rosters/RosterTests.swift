// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming
import Testing

@testable import Optimizing

@Suite struct RosterTests {
  /// How many random problems: more in the long tests.
  static let cases = ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] == nil ? 60 : 5_000

  @Test func `rules cost what their definitions say`() {
    var random = SeededGenerator(seed: 11)
    var forbidden = 0
    for _ in 0..<Self.cases {
      let model = NaiveRoster.random(&random)
      for rules in model.rules {
        let kinds = (0..<model.days).map { _ in random.below(rules.kinds) }
        let expected = NaiveRoster.cost(rules, kinds)
        if expected == nil { forbidden += 1 }
        #expect(rules.cost(of: kinds) == expected)
      }
    }
    #expect(forbidden > 5)
  }

  @Test func `table, graph and enumeration agree on the cheapest horizon`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<Self.cases {
      let model = NaiveRoster.random(&random)
      let pricing = RosterPricing(model)
      for person in model.people.indices {
        let prices = model.covers.map { _ in random.below(900) - 200 }
        let bill = pricing.bill(person, at: prices)
        let all = NaiveRoster.sequences(model, person)
          .map { found in
            pricing.reducedCost(
              RosterColumn(person: person, duties: found.duties.map(Int32.init), cost: found.cost),
              at: prices
            )
          }
        let answers = [
          pricing.answer(person, bill), pricing.answer(person, bill, RosterPins(days: model.days)),
        ]
        for answer in answers {
          guard let least = all.min() else {
            #expect(answer?.column == nil)
            continue
          }
          let answer = try #require(answer)
          #expect(answer.bound <= least)
          let column = try #require(answer.column)
          let cost = pricing.reducedCost(column, at: prices)
          #expect(cost == least || !answer.isExact)
          #expect(!answer.isExact || answer.bound == least)
        }
        #expect(answers[0] == nil || answers[0]?.isExact == true)
      }
    }
  }

  @Test func `the search ends with the best of all rosters`() throws {
    var random = SeededGenerator(seed: 3)
    var (optimal, possible) = (0, 0)
    for _ in 0..<Self.cases {
      let model = NaiveRoster.random(&random)
      let best = NaiveRoster.best(model)
      let outcome = solve(model, threads: 1)
      #expect(outcome.failure == nil)
      guard let best else {
        #expect(!outcome.impossible.isEmpty)
        continue
      }
      possible += 1
      let objective = try #require(outcome.objective)
      #expect(model.objective(of: outcome.roster) == objective)
      #expect(outcome.bound <= best)
      #expect(objective >= best)
      if objective == best { optimal += 1 }
    }
    // So small, every gap is closed.
    #expect(possible > Self.cases / 2)
    #expect(optimal == possible)
  }

  @Test func `bounds are rounded up to what rosters can cost`() throws {
    var random = SeededGenerator(seed: 5)
    var proven = 0
    for _ in 0..<(Self.cases / 4) {
      let model = NaiveRoster.random(&random)
      guard let best = NaiveRoster.best(model) else { continue }
      let dear = NaiveRoster.dearer(model, by: 35)
      #expect(dear.unit == 35 * model.unit)
      let outcome = solve(dear, threads: 1)
      #expect(outcome.objective == 35 * best)
      #expect(outcome.bound <= 35 * best)
      if outcome.isOptimal { proven += 1 }
    }
    #expect(proven > Self.cases / 16)
    let step = 5 * RosterPricing.scale
    #expect(
      [-step, -1, 0, 1, step, step + 1].map { RosterModel.rounded($0, to: 5) } == [
        -5, 0, 0, 5, 5, 10,
      ]
    )
  }

  @Test func `threads do not change the roster`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      let model = NaiveRoster.random(&random)
      let (one, two) = (solve(model, threads: 1), solve(model, threads: 2))
      #expect(one.roster == two.roster)
      #expect(one.bound == two.bound)
    }
  }

  @Test func `a stop at any moment leaves a whole roster`() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<20 {
      let model = NaiveRoster.random(&random)
      let stop = StopSignal()
      stop.stop(.interrupt)
      let outcome = RosterSolver(model, solver: GLPKSolver(), stop: stop).solve()
      guard outcome.impossible.isEmpty else { continue }
      #expect(outcome.objective == model.objective(of: outcome.roster))
      #expect(outcome.objective != nil)
    }
  }

  private func solve(_ model: RosterModel, threads: Int) -> RosterOutcome {
    var limits = RosterSolver.Limits()
    limits.parts = 40
    limits.patience = 8
    return RosterSolver(model, solver: GLPKSolver(), limits: limits, threads: threads).solve()
  }
}
