// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Testing

@testable import Optimizing

@Suite struct RosterBranchingTests {
  @Test func `branching alone finds the best of all rosters and proves it`() throws {
    var random = SeededGenerator(seed: 21)
    var (found, branched) = (0, 0)
    for _ in 0..<(RosterTests.cases / 2) {
      let model = NaiveRoster.random(&random)
      guard let best = NaiveRoster.best(model) else { continue }
      let pricing = RosterPricing(model)
      var root = RosterGeneration(whole: pricing, solver: GLPKSolver(), threads: 1, stop: nil)
      var state = RosterState(model)
      guard RosterGreedy.fill(&state, pricing, threads: 1).isEmpty else { continue }
      for column in state.columns { if let column { root.add(column) } }
      try root.generate(200)
      #expect(root.bound <= best * RosterPricing.scale)
      if root.bound <= (best - 1) * RosterPricing.scale { branched += 1 }
      // From anything that is too dear, and from the best itself.
      for objective in [best + 1_000, best] {
        var branching = RosterBranching(root, objective: objective, nodes: 5_000, stop: nil)
        let result = try branching.run()
        #expect(result.bound > (best - 1) * RosterPricing.scale)
        #expect(result.bound <= best * RosterPricing.scale)
        guard objective > best else { continue }
        var roster = RosterState(model)
        for column in try #require(result.columns) { roster.put(column) }
        #expect(roster.cost == best)
        found += 1
      }
    }
    #expect(found > 10 && branched > 0)
  }
}
