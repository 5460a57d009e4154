// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing
import TinyPairings

@testable import Pairing

/// Why somebody goes further than to the nearest.
@Suite struct FurtherReasonTests {
  @Test func `the goal named is the first that the way to the nearest would harm`() {
    var found: [String: Int] = [:]
    for seed in 45_001...45_500 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, .flow) else { continue }
      let scheme = near(trial.pairing, seed)
      let oracle = PairOracle(scheme)
      let outcome = Planners.outcome(scheme)
      let before = oracle.choice(of: outcome.plan.pairs)
      for further in outcome.further {
        guard let from = scheme.from.entities.firstIndex(where: { $0.id == further.from }),
          let to = scheme.to.entities.firstIndex(where: { $0.id == further.to }),
          let nearest = scheme.to.entities.firstIndex(where: { $0.id == further.nearest })
        else { continue }
        var after = before
        after[from][to] = false
        after[from][nearest] = true
        let changes = zip(oracle.values(after), oracle.values(before)).map { $0 - $1 }
        let first = changes.firstIndex { $0 != 0 }
        let note = "seed \(seed), \(further), \(changes), \(scheme.sketch)"
        switch further.cause {
        case .goal(let position, let by):
          found["goal", default: 0] += 1
          #expect(first == position && changes[position] == by && by > 0, "\(note)")
        case .band(let load, let added, let end):
          found["band", default: 0] += 1
          #expect(load + added > end && first.map { changes[$0] > 0 } ?? false, "\(note)")
        case .needed(let load, let least):
          found["needed", default: 0] += 1
          #expect(load >= 0 && least > 0 && first.map { changes[$0] > 0 } ?? false, "\(note)")
        case .full(let load, let added, let most):
          found["full", default: 0] += 1
          #expect(load + added > most, "\(note)")
        case .other:
          found["other", default: 0] += 1
          #expect(first.map { changes[$0] < 0 } ?? true, "\(note)")
        }
      }
    }
    for cause in ["goal", "full", "needed"] { #expect(found[cause, default: 0] > 10, "\(found)") }
  }

  /// The case with points and with nearness behind other goals.
  private func near(_ pairing: PairingCase, _ seed: UInt64) -> PairingCase {
    var scheme = pairing
    for person in scheme.from.entities.indices {
      let x = Double((Int(seed) + person * 7) % 11) * 10
      scheme.from.entities[person].point = .plane(x: x, y: 0)
      (scheme.from.entities[person].least, scheme.from.entities[person].most) = (1, 1)
      scheme.from.entities[person].capacity = nil
    }
    for place in scheme.to.entities.indices {
      scheme.to.entities[place].point = .plane(x: Double(place) * 30, y: 0)
    }
    let fit = PairGoal.fit(from: 0, to: 0, countsAll: true)
    let before: [PairGoal] =
      switch seed % 4 {
      case 0: [.shortage, .band(.to), fit]
      case 1: [.shortage, fit, .balance(.to)]
      case 2: [.shortage, .keep, .cover]
      default: [.shortage]
      }
    scheme.goals = before + [.metres(unit: 1)]
    return scheme
  }

  @Test func `whom a duty needs goes further for the match`() {
    var tiny = TinyPairing(people: 1, places: 2)
    tiny.addColumns([[7]], [[8], [7]])
    for place in 0..<2 {
      tiny.scheme.to.entities[place].point = .plane(x: Double(place) * 100, y: 0)
    }
    tiny.scheme.from.entities[0].point = .plane(x: 0, y: 0)
    tiny.scheme.from.entities[0].least = 1
    tiny.scheme.from.entities[0].most = 1
    tiny.scheme.goals = [.shortage, .fit(from: 0, to: 0, countsAll: false), .metres(unit: 1)]
    let outcome = Planners.outcome(tiny.scheme)
    #expect(outcome.further.map(\.cause) == [.goal(position: 1, by: 1)])
  }
}
