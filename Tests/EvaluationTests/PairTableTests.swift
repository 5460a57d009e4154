// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Evaluation

/// The one invariant seen from inside: the indexed search finds every eligible pair and no other.
@Suite struct PairTableTests {
  @Test func `the eligible pairs are those found minute by minute`() {
    var (inMetres, found) = (0, 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      let week = RandomWeek.week(seed: seed)
      let referee = Referee(week: week)
      let oracle = Oracle(week)
      if week.usesMetres { inMetres += 1 }
      for (number, need) in week.needs.enumerated() where need.duration <= 360 {
        var table: [ProviderID: [Int]] = [:]
        for pair in referee.pairs.pairs(of: number) {
          let provider = referee.week.id(ofProvider: Int(referee.pairs.providers[pair]))
          #expect(table[provider] == nil, "seed \(seed), \(need.id): \(provider) twice")
          table[provider] = HalfDaySet(bits: referee.pairs.cells[pair]).cells.map(\.index)
          #expect(Int(referee.pairs.nearness[pair]) == oracle.nearness(provider, need))
          #expect(referee.pairs.fit(pair) == oracle.fit(provider, need))
          #expect(referee.pairs.wish(pair) == oracle.wish(provider, need))
        }
        for provider in everybody(in: week) {
          let cells =
            week.exclusion(of: need) == nil ? oracle.cells(need, provider) : []
          #expect(table[provider] ?? [] == cells, "seed \(seed), \(need.id), \(provider)")
          found += cells.count
        }
      }
    }
    #expect(inMetres > 10 && found > 200)
  }

  @Test func `components and who may join a session have the pairs of needs of their own`() {
    var (parts, guests) = (0, 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      let week = RandomWeek.weekOfParts(seed: seed)
      let referee = Referee(week: week)
      let oracle = Oracle(week)
      for (number, need) in week.needs.enumerated() where need.duration <= 360 {
        for (place, part) in referee.week.parts(of: number).enumerated() {
          let plain = oracle.plain(need, place)
          for provider in everybody(in: week) {
            let isOpen = week.exclusion(of: need) == nil && oracle.offer(provider)?.session == nil
            let cells = isOpen ? oracle.cells(plain, provider) : []
            #expect(
              self.cells(part, provider, referee) == cells,
              "seed \(seed), \(need.id) \(place), \(provider)"
            )
            parts += cells.count
          }
        }
        for offer in week.offers {
          guard let terms = offer.session else { continue }
          var guest = need
          (guest.duration, guest.seats, guest.quantity) = (terms.minutes, 0, 1)
          let mayJoin =
            week.exclusion(of: need) == nil && oracle.isSociable(need)
            && max(1, need.beneficiaryCount) <= terms.seats
          let cells = mayJoin ? oracle.cells(guest, .offer(offer.id)) : []
          #expect(
            self.cells(number, .offer(offer.id), referee) == cells,
            "seed \(seed), \(need.id), \(offer.id)"
          )
          guests += cells.count
        }
      }
    }
    #expect(parts > 200 && guests > 200, "\(parts), \(guests)")
  }

  private func cells(_ ask: Int, _ provider: ProviderID, _ referee: Referee) -> [Int] {
    referee.pairs.pairs(of: ask)
      .filter { referee.week.id(ofProvider: Int(referee.pairs.providers[$0])) == provider }
      .flatMap { HalfDaySet(bits: referee.pairs.cells[$0]).cells.map(\.index) }
  }

  private func everybody(in week: Week) -> [ProviderID] {
    week.offers.map { .offer($0.id) } + week.people.map { .person($0.id) }
  }
}
