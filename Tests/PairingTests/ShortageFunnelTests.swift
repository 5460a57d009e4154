// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import Street
import Testing
import TinyPairings

@testable import Pairing

/// What leaves nobody is counted rule by rule.
@Suite struct ShortageFunnelTests {
  private func outcome(_ pairing: PairingCase) -> PairOutcome {
    PairPlanner(solver: GLPKSolver(), options: PairOptions(version: "test"))
      .plan(pairing, stop: nil)
  }

  /// How many pass each thing that must hold, by loops.
  private func counted(
    _ key: PairFunnelKey,
    _ gates: [PairFunnel.Gate],
    _ oracle: PairOracle
  )
    -> [Int]
  {
    let scheme = oracle.scheme
    let isTo = key.side == .to
    let own =
      (isTo ? scheme.to : scheme.from).entities.firstIndex { $0.id == key.id } ?? 0
    let tally = key.kind.flatMap { kind in scheme.tallies.first { $0.words == kind } }
    var left =
      isTo
      ? scheme.from.entities.indices.filter { tally?.counts[$0] ?? true }
      : Array(scheme.to.entities.indices)
    return [left.count]
      + gates.map { gate in
        left = left.filter { other in
          let (i, j) = isTo ? (other, own) : (own, other)
          switch gate {
          case .rule(let number): return oracle.holds(scheme.rules[number].test, i, j)
          case .forbidden: return !scheme.forbidden.contains(Pair(from: i, to: j))
          case .mutual:
            guard let mutual = scheme.mutual else { return true }
            return Set(scheme.from.columns[mutual.from][i])
              .isDisjoint(with: scheme.to.columns[mutual.to][j])
          case .free: return scheme.fixed.count { $0.from == i } < scheme.from.entities[i].most
          }
        }
        return left.count
      }
  }

  @Test func `each step leaves as many as loops count, and the last nobody where nobody passes`() {
    var (funnels, empty) = (0, 0)
    for seed in 43_001...43_300 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, .anything) else { continue }
      let outcome = outcome(trial.pairing)
      for shortage in outcome.plan.shortages {
        let key = PairFunnelKey(shortage)
        guard let funnel = outcome.funnels[key] else {
          #expect(shortage.candidates > 0 || shortage.groupSize > 1, "seed \(seed), \(shortage)")
          continue
        }
        funnels += 1
        let numbers = counted(key, funnel.steps.map(\.gate), trial.oracle)
        #expect([funnel.total] + funnel.steps.map(\.left) == numbers, "seed \(seed), \(shortage)")
        if shortage.candidates == 0 {
          empty += 1
          #expect(numbers.last == 0, "seed \(seed), \(shortage)")
        }
      }
    }
    #expect(funnels > 50 && empty > 20, "\(funnels), \(empty)")
  }

  @Test func `the rule that leaves nobody is the last, and a blank cell is told`() throws {
    var tiny = TinyPairing(people: 3, places: 3)
    // What people know; where they live, B and C unknown.
    tiny.addColumns([[1], [1], [2]], [[1], [], [3]])
    tiny.addColumns([[7], [], []], [[8], [8], [8]])
    tiny.scheme.rules = [
      PairRule(.shares(from: 0, to: 0), words: "same"),
      PairRule(.coversAll(from: 1, to: 1), words: "all"),
    ]
    for place in 0..<3 { tiny.scheme.to.entities[place].least = 1 }
    let outcome = outcome(tiny.scheme)
    func funnel(_ id: String) throws -> PairFunnel {
      let shortage = try #require(outcome.plan.shortages.first { $0.side == .to && $0.id == id })
      return try #require(outcome.funnels[PairFunnelKey(shortage)])
    }
    let first = try funnel("1")
    #expect(first.total == 3 && first.steps.map(\.left) == [2, 0] && first.blank == nil)
    let second = try funnel("2")
    #expect(second.steps == [PairFunnel.Step(gate: .rule(0), left: 0)] && second.blank == .here)
    #expect(try funnel("3").blank == nil)
  }
}
