// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import NetworkFlow
import Testing
@testable import Optimizing

@Suite struct LexicographicTests {
  private static let levels = 4

  /// Needs on the left, givers with limits on the right, a dear way out for what is not given.
  private func network(seed: UInt64) -> LeveledNetwork {
    var dice = SeededGenerator(seed: seed)
    var leveled = LeveledNetwork(levels: Self.levels)
    let givers = (0..<1 + dice.below(6)).map { _ in leveled.addNode() }
    for giver in givers {
      var load = 0
      for _ in 0..<1 + dice.below(3) {
        let upper = 1 + dice.below(2)
        let arc = leveled.addArc(from: giver, to: leveled.sink, upper: upper, isExit: true)
        load += dice.below(5)
        leveled.setCost(Int64(load), of: arc, at: 3)
      }
    }
    for _ in 0..<1 + dice.below(7) {
      let quantity = dice.below(4)
      let need = leveled.addNode(supply: quantity)
      let out = leveled.addArc(from: need, to: leveled.sink, upper: quantity + 1, isExit: true)
      leveled.setCost(Int64(dice.below(3)), of: out, at: 0)
      for giver in givers where dice.below(100) < 60 {
        let arc = leveled.addArc(from: need, to: giver, upper: 1 + dice.below(3))
        for level in 1..<Self.levels {
          leveled.setCost(Int64(dice.below(9)) - 4, of: arc, at: level)
        }
      }
    }
    return leveled
  }

  private func values(_ leveled: LeveledNetwork, _ flows: [Int64]) -> [Int] {
    (0..<Self.levels).map { leveled.value(of: flows, at: $0) }
  }

  private let single = (0..<levels).map { Stage(levels: [$0], factors: [1]) }

  @Test func `stages one by one, packed, on threads and as linear programs agree`() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      let leveled = network(seed: seed)
      let packed = Stage.pack(
        order: Array(0..<Self.levels),
        ranges: [100, 400, 400, 400],
        unitCosts: [3, 4, 4, 10]
      )
      #expect(packed.count == 1)
      let one = try LexicographicFlow(threads: 1).solve(leveled, stages: single, stop: nil)
      let all = try LexicographicFlow(threads: 2).solve(leveled, stages: packed, stop: nil)
      let linear = try LexicographicLP(solver: GLPKSolver(drill: .off))
        .solve(leveled, stages: single, stop: nil)
      #expect(values(leveled, one.flows) == values(leveled, all.flows), "seed \(seed)")
      #expect(values(leveled, one.flows) == values(leveled, linear.flows), "seed \(seed)")
      for outcome in [one, all, linear] {
        #expect(isFeasible(outcome.flows, leveled), "seed \(seed)")
      }
      #expect(isProven(one, leveled, single), "seed \(seed)")
      #expect(isProven(all, leveled, packed), "seed \(seed)")
      #expect(isProven(linear, leveled, single), "seed \(seed)")
    }
  }

  private func isFeasible(_ flows: [Int64], _ leveled: LeveledNetwork) -> Bool {
    var balance = leveled.network.supplies
    for arc in leveled.network.arcs {
      let flow = flows[arc.offset]
      guard flow >= 0, flow <= leveled.network.upperBounds[arc.offset] else { return false }
      balance[leveled.network.tail(of: arc).offset] -= flow
      balance[leveled.network.head(of: arc).offset] += flow
    }
    return balance.allSatisfy { $0 == 0 }
  }

  /// The first reduced cost along the stages that is not 0 has the right sign for every arc.
  private func isProven(
    _ outcome: LexicographicOutcome,
    _ leveled: LeveledNetwork,
    _ stages: [Stage]
  ) -> Bool {
    guard outcome.potentials.count == stages.count else { return false }
    return leveled.network.arcs.allSatisfy { arc in
      let (tail, head) = (leveled.network.tail(of: arc), leveled.network.head(of: arc))
      let first = zip(stages, outcome.potentials).lazy
        .map { leveled.costs(of: $0)[arc.offset] - $1[tail.offset] + $1[head.offset] }
        .first { $0 != 0 }
      let flow = outcome.flows[arc.offset]
      guard let first else { return true }
      return first > 0 ? flow == 0 : flow == leveled.network.upperBounds[arc.offset]
    }
  }

  @Test func `a stopped signal and a spent budget leave a feasible flow`() throws {
    let stopped = StopSignal()
    stopped.stop(.interrupt)
    for seed in 1...50 as ClosedRange<UInt64> {
      let leveled = network(seed: seed)
      for limit in [0, 1, 4] {
        let outcome = try LexicographicFlow(threads: 1, pivotLimit: limit)
          .solve(leveled, stages: single, stop: nil)
        #expect(isFeasible(outcome.flows, leveled), "seed \(seed)")
        #expect(outcome.stoppedBy == nil || outcome.stoppedBy == .effort, "seed \(seed)")
      }
      let outcome = try LexicographicFlow(threads: 2)
        .solve(leveled, stages: single, stop: stopped)
      #expect(isFeasible(outcome.flows, leveled), "seed \(seed)")
    }
  }

  @Test func `the basis of the simplex is optimal to another solver`() throws {
    for seed in 1...50 as ClosedRange<UInt64> {
      let leveled = network(seed: seed)
      let outcome = try LexicographicFlow(threads: 1).solve(leveled, stages: single, stop: nil)
      let free = [Int64?](repeating: nil, count: leveled.network.arcCount)
      let costs = leveled.reducedCosts(of: single[0])
      let verdict = try GLPKSolver(drill: .off)
        .verdict(
          on: LexicographicLP.model(leveled, costs: costs, fixed: free),
          basis: LexicographicLP.basis(of: outcome, leveled),
          stop: nil
        )
      #expect(verdict.isOptimal, "seed \(seed)")
    }
  }

  @Test func `a divisor common to all costs is taken out`() {
    var leveled = LeveledNetwork(levels: 1)
    let node = leveled.addNode(supply: 2)
    for cost in [12, -18, 0] as [Int64] {
      leveled.setCost(cost, of: leveled.addArc(from: node, to: leveled.sink, upper: 2), at: 0)
    }
    #expect(leveled.costs(of: single[0]) == [12, -18, 0])
    #expect(leveled.reducedCosts(of: single[0]) == [2, -3, 0])
    #expect(leveled.value(of: [1, 1, 0], at: 0) == -6)
  }
}
