// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing
import TinyPairings

@testable import Pairing

/// Shortages and their reasons, counted once more.
@Suite struct ShortageTests {
  /// What the entities of a group want of a kind in all, and what all who could go to any can give.
  private func numbers(_ group: [Int], _ kind: String?, _ trial: Trial) -> (asked: Int, supply: Int)
  {
    let scheme = trial.pairing
    let tally = kind.flatMap { words in scheme.tallies.first { $0.words == words } }
    let asked = group.reduce(0) { $0 + (tally?.least[$1] ?? scheme.to.entities[$1].least) }
    var supply = 0
    for (row, entity) in scheme.from.entities.enumerated() where tally?.counts[row] ?? true {
      let open = group.count { trial.oracle.isOpen(row, $0) }
      let away = scheme.fixed.count { $0.from == row && !group.contains(Int($0.to)) }
      supply += min(open, entity.most - away) * (tally == nil ? entity.heads : 1)
    }
    return (asked, supply)
  }

  private func groups(with place: Int, size: Int, of count: Int) -> [[Int]] {
    (0..<(1 << count)).map { mask in (0..<count).filter { mask >> $0 & 1 == 1 } }
      .filter { $0.count == size && $0.contains(place) }
  }

  @Test func `too few people are fewer than what their group wants`() {
    var found: [PairShortage.Cause: Int] = [:]
    for seed in 40_001...41_000 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, seed % 2 == 0 ? .flow : .anything) else { continue }
      let plan = Planners.plan(trial.pairing)
      for shortage in plan.shortages {
        found[shortage.cause, default: 0] += 1
        let note = "seed \(seed), \(plan.method), \(shortage)"
        #expect(shortage.got < shortage.asked, "\(note)")
        guard shortage.cause == .tooFewPeople else { continue }
        #expect(shortage.groupSupply < shortage.groupAsked, "\(note)")
        guard shortage.side == .to,
          let place = trial.pairing.to.entities.firstIndex(where: { $0.id == shortage.id })
        else { continue }
        let fits = groups(with: place, size: shortage.groupSize, of: trial.oracle.columns)
          .contains { group in
            let numbers = numbers(group, shortage.kind, trial)
            return numbers.asked == shortage.groupAsked && numbers.supply == shortage.groupSupply
          }
        #expect(fits, "\(note)")
      }
    }
    #expect(
      found[.tooFewPeople, default: 0] > 200 && found[.bandTooTight, default: 0] > 50,
      "\(found)"
    )
  }

  @Test func `candidates are all who pass, and nobody else is said to be short`() {
    for seed in 42_001...42_400 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, .anything) else { continue }
      let plan = Planners.plan(trial.pairing)
      let choice = trial.oracle.choice(of: plan.pairs)
      let scheme = trial.pairing
      var wanted = 0
      for (row, entity) in scheme.from.entities.enumerated() {
        let got = choice[row].count { $0 }
        wanted += got < entity.least ? 1 : 0
        let stated = plan.shortages.first { $0.side == .from && $0.id == entity.id }
        #expect((stated != nil) == (got < entity.least), "seed \(seed)")
        let open = (0..<trial.oracle.columns).count { trial.oracle.isOpen(row, $0) }
        if let stated { #expect(stated.candidates == open, "seed \(seed)") }
      }
      for (place, entity) in scheme.to.entities.enumerated() {
        wanted += trial.oracle.heads(choice, place) < entity.least ? 1 : 0
        for tally in scheme.tallies {
          wanted += trial.oracle.count(choice, tally, place) < tally.least[place] ? 1 : 0
        }
      }
      #expect(plan.shortages.count == wanted, "seed \(seed)")
    }
  }
}
