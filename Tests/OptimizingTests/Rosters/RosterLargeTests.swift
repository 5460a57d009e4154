// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Testing

@testable import Optimizing

/// What is too large for one table or one automaton.
@Suite struct RosterLargeTests {
  /// A year of shifts of 8, 10 and 12 hours: hours between limits, half of the weekends at most, few
  /// of the third kind.
  private func year(people: Int) -> RosterModel {
    var model = RosterModel(days: 364)
    var rules = RosterRules(kinds: 4)
    let work = [false, true, true, true]
    rules.stretches = [
      RosterRules.Stretch(kinds: work, least: 2, most: 5),
      RosterRules.Stretch(kinds: work.map { !$0 }, least: 2),
    ]
    rules.successions = [
      RosterRules.Succession(from: [false, false, false, true], to: [false, true, true, false])
    ]
    let weekends = (0..<52).map { ($0 * 7 + 5)..<($0 * 7 + 7) }
    rules.counts = [
      RosterRules.Count(
        weights: [0, 4, 5, 6],
        windows: [0..<364],
        least: 930,
        most: 936
      ),
      RosterRules.Count(weights: [0, 0, 0, 0], windows: [0..<364], most: 26),
      RosterRules.Count(weights: [0, 0, 0, 1], windows: [0..<364], most: 40),
    ]
    rules.blocks = [RosterRules.Block(blocks: weekends, kinds: work, count: 1)]
    model.rules = [rules]
    for day in 0..<364 {
      for kind in 1...3 {
        model.covers.append(
          RosterModel.Cover([
            RosterModel.Cover.Piece(asked: people / 3, under: 100, over: 1)
          ])
        )
        model.duties.append(
          RosterModel.Duty(
            day: day,
            kind: kind,
            credits: [RosterModel.Credit(cover: model.covers.count - 1)]
          )
        )
      }
    }
    model.people = (0..<people)
      .map { _ in
        RosterModel.Person(
          rules: 0,
          duties: Array(model.duties.indices),
          costs: Array(repeating: 0, count: model.duties.count),
          idle: Array(repeating: 0, count: 364)
        )
      }
    return model
  }

  @Test func `a year keeps within hard caps that no table holds at once`() throws {
    let model = year(people: 1)
    let pricing = RosterPricing(model)
    #expect(pricing.graph(of: 0) == nil)
    // Weekends and the third kind pay best: both caps bind.
    var random = SeededGenerator(seed: 2)
    let prices = model.duties.map { duty in
      (duty.day % 7 > 4 ? 4_000 : 1_000) + (duty.kind == 3 ? 2_000 : 0) + random.below(2_000)
    }
    let bill = pricing.bill(0, at: prices)
    let answer = try #require(pricing.answer(0, bill))
    let column = try #require(answer.column)
    let cost = pricing.reducedCost(column, at: prices)
    #expect(model.cost(of: column.duties.map(Int.init), by: 0) == 0)
    #expect(answer.bound <= cost)
    // Within 3 % of what the relaxation proves.
    #expect(Double(cost - answer.bound) < 0.03 * Double(abs(cost)))
    let hasty = try #require(pricing.answer(0, bill, isHasty: true))
    #expect(try #require(hasty.column).cost == 0)
    #expect(hasty.bound <= cost)
  }

  @Test func `a small year ends with a lawful roster and a bound when it is stopped`() throws {
    let model = year(people: 3)
    let stop = StopSignal()
    let outcome = RosterSolver(
      model,
      solver: GLPKSolver(),
      threads: 2,
      stop: stop,
      onBetter: { _, _ in stop.stop() }
    )
    .solve()
    #expect(outcome.failure == nil)
    let objective = try #require(outcome.objective)
    #expect(model.objective(of: outcome.roster) == objective)
    #expect(outcome.bound <= objective)
  }

  @Test func `more rules on neighbouring days than a state holds are looked after all the same`()
    throws
  {
    var random = SeededGenerator(seed: 8)
    var found = 0
    for _ in 0..<20 {
      var model = NaiveRoster.random(&random)
      for place in model.rules.indices {
        let kinds = model.rules[place].kinds
        for most in 1...30 {
          let from = (0..<kinds).map { _ in random.below(3) == 0 }
          model.rules[place].stretches
            .append(
              RosterRules.Stretch(kinds: from, least: 0, most: 30 + most, over: 1)
            )
        }
        let nights = (0..<kinds).map { $0 == 1 }
        model.rules[place].stretches
          .append(
            RosterRules.Stretch(kinds: nights, most: 1, over: random.below(2) == 0 ? nil : 7)
          )
      }
      let pricing = RosterPricing(model)
      for person in model.people.indices {
        #expect(pricing.nets[model.people[person].rules].automaton.beside != nil)
        let prices = model.covers.map { _ in random.below(900) - 200 }
        let bill = pricing.bill(person, at: prices)
        let least = NaiveRoster.sequences(model, person)
          .map { found in
            pricing.reducedCost(
              RosterColumn(person: person, duties: found.duties.map(Int32.init), cost: found.cost),
              at: prices
            )
          }
          .min()
        let answer = pricing.answer(person, bill)
        if let bound = answer?.bound, let least { #expect(bound <= least) }
        guard let column = answer?.column else { continue }
        found += 1
        #expect(
          NaiveRoster.cost(model.rules[model.people[person].rules], kinds(column, model)) != nil
        )
        #expect(pricing.reducedCost(column, at: prices) >= (least ?? .max))
      }
    }
    #expect(found > 20)
  }

  private func kinds(_ column: RosterColumn, _ model: RosterModel) -> [Int] {
    column.duties.map { $0 < 0 ? 0 : model.duties[Int($0)].kind }
  }

  @Test func `covers that nobody can touch are in the bound`() {
    var model = RosterModel(days: 1)
    model.rules = [RosterRules(kinds: 2)]
    model.covers = [
      RosterModel.Cover([RosterModel.Cover.Piece(asked: 2, under: 5, over: 0)]),
      RosterModel.Cover([RosterModel.Cover.Piece(asked: 1, under: 3, over: 0)]),
    ]
    model.duties = [
      RosterModel.Duty(day: 0, kind: 1, credits: [RosterModel.Credit(cover: 1)])
    ]
    model.people = [
      RosterModel.Person(rules: 0, duties: [0], costs: [1], idle: [0])
    ]
    let outcome = RosterSolver(model, solver: GLPKSolver()).solve()
    #expect(outcome.objective == 11)
    #expect(outcome.bound == 11)
  }
}
