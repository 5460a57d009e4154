// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Optimizing
import Street
import Testing

@testable import Rostering

/// The planner's own count and its model against the referee's count, on random rosters.
@Suite("Counting rosters")
struct RosterFactsTests {
  private static func whole(_ facts: RosterFacts) -> RosterComponent {
    var whole = RosterComponent()
    whole.people = Array(facts.roster.people.indices)
    whole.shifts = Array(facts.stints.indices)
    return whole
  }

  private static func isPossible(_ seat: (PostID, PersonID), _ facts: RosterFacts) -> Bool {
    guard let shift = facts.shifts[seat.0], let person = facts.people[seat.1] else { return false }
    return facts.options[person].contains(shift)
  }

  @Test func `the planner counts as the referee does, lawful or not`() {
    var lawful = 0
    for seed in 1...600 as ClosedRange<UInt64> {
      let roster = RandomRoster.make(seed: seed)
      var dice = SeededGenerator(seed: seed &* 7)
      let facts = RosterFacts(roster, threads: 1)
      for _ in 0..<5 {
        var draft = RosterDraft(facts, Self.whole(facts))
        var seats: [(PostID, PersonID)] = []
        for (shift, post) in facts.roster.shifts.enumerated() {
          for (person, row) in facts.roster.people.enumerated() where dice.below(100) < 40 {
            draft.apply([RosterDraft.Move(person: person, shift: shift, isOn: true)])
            seats.append((post.id, row.id))
          }
        }
        let verdict = RosterReferee.judge(roster, RosterOracle.plan(seats, of: roster))
        let broken = verdict.violations.filter { $0.code != .shortageMissing }
        #expect((draft.total.hard > 0) == !broken.isEmpty, "seed \(seed): \(broken.map(\.code))")
        // A seat that is impossible for somebody has no price besides.
        guard seats.allSatisfy({ Self.isPossible($0, facts) }) else { continue }
        let values = roster.goals.indices.map { draft.total[$0] }
        #expect(values == verdict.levels.map(\.value), "seed \(seed)")
        if broken.isEmpty { lawful += 1 }
      }
    }
    #expect(lawful > 300)
  }

  @Test func `the model charges lawful rosters no more than they cost, and mostly exactly`() {
    var (tried, exact) = (0, 0)
    for seed in 1...400 as ClosedRange<UInt64> {
      let facts = RosterFacts(RandomRoster.make(seed: seed), threads: 1)
      for component in RosterComponent.all(facts) {
        let weights = RosterWeights(facts, component)
        let made = RosterTranslator(facts: facts, component: component, weights: weights)
          .translate()
        guard made.isRelaxation else { continue }
        var dice = SeededGenerator(seed: seed)
        for _ in 0..<8 {
          var draft = RosterDraft(facts, component)
          for person in component.people {
            for shift in facts.options[person] where dice.below(100) < 30 {
              draft.apply([RosterDraft.Move(person: person, shift: shift, isOn: true)])
            }
          }
          guard draft.total.hard == 0 else { continue }
          let roster = Self.roster(draft, made, component)
          let cost = made.model.objective(of: roster).map { $0 + made.constant }
          let packed = weights.packed(draft.total)
          tried += 1
          #expect(cost.map { $0 <= packed } ?? false, "seed \(seed): \(cost ?? -1) \(packed)")
          if cost == packed { exact += 1 }
        }
      }
    }
    #expect(tried > 300)
    #expect(exact * 100 >= tried * 90, "\(exact) of \(tried)")
  }

  private static func roster(
    _ draft: RosterDraft,
    _ made: RosterTranslator.Translation,
    _ component: RosterComponent
  ) -> Roster {
    Roster(
      duties: zip(component.people, made.model.people)
        .map { person, own in
          (0..<made.model.days)
            .map { day in
              let stood = draft.stood[person].filter { draft.facts.stints[$0].day == day }
              guard !stood.isEmpty else { return -1 }
              return own.duties.first {
                made.duties[$0] == stood && made.model.duties[$0].day == day
              }
                ?? -1
            }
        }
    )
  }
}
