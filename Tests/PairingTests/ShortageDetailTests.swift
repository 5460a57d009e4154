// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing
import TinyPairings

@testable import Pairing

/// What is told of shortages beyond their causes, counted once more.
@Suite struct ShortageDetailTests {
  /// Weeks of two kinds, heads of the one kind or the other, one week each.
  private func weeks(of kind: Int, people: Int) -> TinyPairing {
    var tiny = TinyPairing(people: 2 * people, places: 2 * kind)
    tiny.addColumns(
      (0..<(2 * people)).map { [Int32($0 % 2)] },
      (0..<(2 * kind)).map { [Int32($0 % 2)] }
    )
    tiny.scheme.rules = [PairRule(.shares(from: 0, to: 0), words: "")]
    for place in tiny.scheme.to.entities.indices { tiny.scheme.to.entities[place].least = 1 }
    for person in tiny.scheme.from.entities.indices { tiny.scheme.from.entities[person].most = 1 }
    return tiny
  }

  @Test func `two groups with the same numbers are two, and higher upper ends would do`() {
    let outcome = Planners.outcome(weeks(of: 3, people: 1).scheme)
    var groups: [Int: Set<String>] = [:]
    for shortage in outcome.plan.shortages {
      let detail = outcome.details[PairFunnelKey(shortage)]
      #expect(shortage.groupSize == 3 && shortage.groupSupply == 1)
      #expect(detail?.ends == PairShortageDetail.Ends(people: 1, most: 1...1, raised: 3))
      groups[detail?.group ?? -1, default: []].insert(shortage.id)
    }
    #expect(groups.count == 2 && groups[-1] == nil, "\(groups)")
    for ids in groups.values {
      #expect(Set(ids.map { (Int($0) ?? 0) % 2 }).count == 1, "\(groups)")
    }
  }

  @Test func `the upper end told is the least with which the sums add up`() {
    var found = 0
    for seed in 43_001...43_400 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, .flow) else { continue }
      var scheme = trial.pairing
      // Few places each, many wanted; whoever is fixed elsewhere would count differently.
      (scheme.fixed, scheme.goals) = ([], [.shortage])
      for person in scheme.from.entities.indices {
        (scheme.from.entities[person].least, scheme.from.entities[person].most) = (0, 1)
        scheme.from.entities[person].capacity = nil
      }
      for place in scheme.to.entities.indices {
        (scheme.to.entities[place].least, scheme.to.entities[place].most) = (1, .max)
        scheme.to.entities[place].capacity = nil
      }
      let oracle = PairOracle(scheme)
      let outcome = Planners.outcome(scheme)
      for shortage in outcome.plan.shortages {
        guard let detail = outcome.details[PairFunnelKey(shortage)], let ends = detail.ends else {
          continue
        }
        found += 1
        let tally = shortage.kind.flatMap { kind in scheme.tallies.first { $0.words == kind } }
        func supply(_ group: [Int], _ end: Int) -> Int {
          scheme.from.entities.enumerated()
            .reduce(0) { sum, entry in
              guard tally?.counts[entry.offset] ?? true else { return sum }
              let open = group.count { oracle.isOpen(entry.offset, $0) }
              return sum + min(open, max(end, entry.element.most))
            }
        }
        let columns = oracle.columns
        let fits = (0..<(1 << columns))
          .contains { mask in
            let group = (0..<columns).filter { mask >> $0 & 1 == 1 }
            let asked = group.reduce(0) { $0 + (tally?.least[$1] ?? scheme.to.entities[$1].least) }
            return group.count == shortage.groupSize && asked == shortage.groupAsked
              && supply(group, 0) == shortage.groupSupply && supply(group, ends.raised) >= asked
              && supply(group, ends.raised - 1) < asked
          }
        #expect(fits, "seed \(seed), \(shortage), \(ends)")
      }
    }
    #expect(found > 20, "\(found)")
  }

  @Test func `what is said of the number chosen holds for every lawful plan`() {
    var found: [String: Int] = [:]
    for seed in 44_001...44_900 as ClosedRange<UInt64> {
      let scheme = RandomPairing.choice(seed: seed)
      let oracle = PairOracle(scheme)
      let plans = oracle.lawfulPlans()
      guard !plans.isEmpty, let chosen = scheme.chosen else { continue }
      let outcome = Planners.outcome(scheme)
      let choice = oracle.choice(of: outcome.plan.pairs)
      for shortage in outcome.plan.shortages {
        let note = "seed \(seed), \(shortage)"
        let detail = outcome.details[PairFunnelKey(shortage)]
        let place = scheme.to.entities.firstIndex { $0.id == shortage.id } ?? 0
        let isReached = (0..<oracle.columns).count { j in choice.contains { $0[j] } } >= chosen
        if shortage.side == .to, isReached, !choice.contains(where: { $0[place] }) {
          #expect(shortage.candidates == 0 || detail?.choice != nil, "\(note)")
        }
        switch detail?.choice {
        case .room(_, _, let room, let wanted, let enough):
          found["room", default: 0] += 1
          let least = plans.map { missing(oracle, $0.choice) }.min() ?? 0
          #expect(wanted - room > 0 && least >= wanted - room, "\(note)")
          #expect(enough ?? .max > chosen, "\(note)")
        case .left(_, let wanting):
          found["left", default: 0] += 1
          let least = plans.map { idle(oracle, $0.choice, shortage.kind) }.min() ?? 0
          #expect(least >= wanting - chosen, "\(note)")
        case .full: found["full", default: 0] += 1
        case nil: break
        }
      }
    }
    #expect(found["room", default: 0] > 5 && found["left", default: 0] > 5, "\(found)")
  }

  /// Partners missing on the first side, in heads.
  private func missing(_ oracle: PairOracle, _ choice: PairOracle.Choice) -> Int {
    zip(oracle.scheme.from.entities, choice)
      .reduce(0) { $0 + max(0, $1.0.least - $1.1.count { $0 }) * $1.0.heads }
  }

  /// Places that want somebody of a kind and get nobody at all.
  private func idle(_ oracle: PairOracle, _ choice: PairOracle.Choice, _ kind: String?) -> Int {
    let tally = oracle.scheme.tallies.first { $0.words == kind }
    return (0..<oracle.columns)
      .count { place in
        let least = tally?.least[place] ?? oracle.scheme.to.entities[place].least
        return least > 0 && !choice.contains { $0[place] }
      }
  }
}
