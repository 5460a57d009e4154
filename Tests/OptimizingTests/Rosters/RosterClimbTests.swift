// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Testing

@testable import Optimizing

@Suite struct RosterClimbTests {
  private func root(_ pricing: RosterPricing, _ state: RosterState) -> RosterGeneration {
    var root = RosterGeneration(whole: pricing, solver: GLPKSolver(), threads: 1, stop: nil)
    for column in state.columns { if let column { root.add(column) } }
    return root
  }

  @Test func `a climb gives bounds that hold and ends where linear programs do`() throws {
    var random = SeededGenerator(seed: 33)
    var (raised, closed, count) = (0, 0, 0)
    for _ in 0..<RosterTests.cases {
      let model = NaiveRoster.random(&random)
      guard let best = NaiveRoster.best(model) else { continue }
      let pricing = RosterPricing(model)
      var state = RosterState(model)
      guard RosterGreedy.fill(&state, pricing, threads: 1).isEmpty else { continue }
      var (plain, climbed) = (root(pricing, state), root(pricing, state))
      let free = climbed.ask(Array(repeating: 0, count: model.covers.count))
      let flat = try #require(free?.bound)
      var climb = RosterClimb(climbed)
      climb.run(&climbed, rounds: 150, aim: state.cost * RosterPricing.scale)
      #expect(flat <= climbed.bound && climbed.bound <= best * RosterPricing.scale)
      let again = climbed.ask(climbed.prices)
      #expect(again?.bound == climbed.bound)
      count += 1
      let top = climbed.bound
      try plain.generate(200)
      try climbed.generate(200)
      let (one, other) = (try #require(plain.relaxed), try #require(climbed.relaxed))
      #expect(abs(one.objective - other.objective) < 0.1)
      #expect(climbed.bound >= top)
      if flat < plain.bound - 64 {
        raised += 1
        if 2 * (top - flat) > plain.bound - flat { closed += 1 }
      }
    }
    // Most climbs come more than half the way to the linear program's bound.
    #expect(count > 10 && raised > 5 && 2 * closed > raised)
  }
}
