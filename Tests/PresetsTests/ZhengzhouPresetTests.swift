// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Street
import Testing

@Suite struct ZhengzhouPresetTests {
  struct Totals: Sendable {
    let scale: Double
    let offers, needs, people, units, streets, communities: Int
  }

  static let totals = [
    Totals(
      scale: 1,
      offers: 3105,
      needs: 2882,
      people: 2400,
      units: 1240,
      streets: 120,
      communities: 810
    ),
    Totals(
      scale: 0.1,
      offers: 311,
      needs: 288,
      people: 240,
      units: 124,
      streets: 12,
      communities: 81
    ),
    Totals(
      scale: 0.01,
      offers: 31,
      needs: 29,
      people: 24,
      units: 12,
      streets: 1,
      communities: 8
    ),
  ]

  @Test(arguments: totals, [true, false])
  func `totals are exact`(_ totals: Totals, pure: Bool) {
    let week = ZhengzhouPreset(scale: totals.scale, seed: 1, pure: pure).week()
    // A week keeps one record an identifier, so exact totals also show that identifiers are unique.
    #expect(week.offers.count == totals.offers)
    #expect(week.needs.count == totals.needs)
    #expect(week.people.count == totals.people)
    #expect(week.units.count == totals.units)
    #expect(week.places(at: .street).count == totals.streets)
    #expect(week.places(at: .community).count == totals.communities)
    #expect(week.monday.description == "2026-03-09")
    #expect(week.danglingReferences().isEmpty)
    #expect(week.usesMetres)
  }

  @Test(arguments: [true, false])
  func `all five kinds are offered and asked for, by residents and by units`(pure: Bool) {
    let week = ZhengzhouPreset(scale: 1, seed: 2, pure: pure).week()
    #expect(Set(week.offers.map(\.kind)) == Set(Kind.published))
    #expect(Set(week.needs.compactMap(\.kind)) == Set(Kind.published))
    let byUnits = week.needs.filter { $0.proposer != nil }.count
    #expect(byUnits > 400 && byUnits < 1400)
  }

  @Test func `one seed gives one week, another seed another`() {
    for pure in [true, false] {
      let one = ZhengzhouPreset(scale: 0.1, seed: 5, pure: pure).week().fingerprint
      #expect(one == ZhengzhouPreset(scale: 0.1, seed: 5, pure: pure).week().fingerprint)
      #expect(one != ZhengzhouPreset(scale: 0.1, seed: 6, pure: pure).week().fingerprint)
    }
  }

  @Test(arguments: [0.0, -1, .nan, 1e300, .infinity])
  func `a senseless scale is brought to one that makes sense`(_ scale: Double) {
    #expect(
      ZhengzhouPreset.scales.contains(ZhengzhouPreset(scale: scale, seed: 1, pure: true).scale)
    )
  }

  @Test func `the smallest week still has every table`() {
    let week = ZhengzhouPreset(scale: 0.001, seed: 1, pure: false).week()
    #expect(week.needs.count == 3 && week.offers.count == 3 && week.people.count == 2)
    #expect(week.places(at: .street).count == 1 && week.places(at: .community).count == 3)
    #expect(week.danglingReferences().isEmpty)
  }

  @Test(arguments: [UInt64(1), 2])
  func `rows say what the law asks about, and some of it is missing or run out`(_ seed: UInt64) {
    let week = ZhengzhouPreset(scale: 1, seed: seed, pure: false).week()
    #expect(week.needs.contains { !$0.isVerified }, "seed \(seed)")
    #expect(week.needs.contains { $0.risk == nil }, "seed \(seed)")
    #expect(week.needs.contains { $0.risk == .high }, "seed \(seed)")
    #expect(week.needs.contains { $0.handling == .immediate }, "seed \(seed)")
    let medical = week.offers.filter { $0.categories.contains("义诊") }
    func holds(_ offer: Offer) -> Bool {
      offer.certificates.contains { $0.name == "执业医师" && $0.isValid(on: week.monday) }
    }
    let held = medical.filter(holds).count
    #expect(held * 10 > medical.count * 7 && held < medical.count, "seed \(seed)")
    let expired = week.people.flatMap(\.certificates).filter { !$0.isValid(on: week.monday) }
    #expect(!expired.isEmpty, "seed \(seed)")
    let ages = week.people.compactMap { $0.age(on: week.monday) }
    #expect(ages.contains { $0 < 18 } && ages.contains { $0 >= 65 }, "seed \(seed)")
    #expect(ages.allSatisfy { (14...80).contains($0) }, "seed \(seed)")
    let inService = week.people.filter { $0.standing == .inService }
    #expect(inService.count == 1320, "seed \(seed)")
    #expect(inService.allSatisfy { $0.windows == nil && $0.perWeek == nil }, "seed \(seed)")
  }

  @Test(arguments: [UInt64(1), 2])
  func `windows are normalised and deadlines leave time`(_ seed: UInt64) {
    for pure in [true, false] {
      let week = ZhengzhouPreset(scale: 0.1, seed: seed, pure: pure).week()
      for need in week.needs {
        #expect(need.windows == need.windows.normalized(), "seed \(seed) \(need.id)")
        #expect(
          Week.stretches(week.windows(of: need)).contains { ($0?.minutes ?? 0) >= need.duration },
          "seed \(seed) \(need.id)"
        )
      }
      for offer in week.offers { #expect(offer.windows == offer.windows.normalized()) }
      for person in week.people { #expect(person.windows == person.windows?.normalized()) }
    }
  }

  @Test func `candidate pairs are neither few nor all`() {
    let whole = ZhengzhouPreset(scale: 1, seed: 7, pure: true).week().candidatePairCount()
    #expect((60_000...200_000).contains(whole), "\(whole) pairs")
    let tenth = ZhengzhouPreset(scale: 0.1, seed: 7, pure: false).week().candidatePairCount()
    #expect((6_000...20_000).contains(tenth), "\(tenth) pairs")
  }

  @Test func `neighbours are communities, four or more for each`() {
    let week = ZhengzhouPreset(scale: 0.1, seed: 3, pure: true).week()
    var degrees: [PlaceID: Int] = [:]
    for pair in week.neighbours {
      #expect(pair.low < pair.high)
      degrees[pair.low, default: 0] += 1
      degrees[pair.high, default: 0] += 1
    }
    for place in week.places(at: .community) { #expect(degrees[place.id, default: 0] >= 4) }
    #expect(degrees.count == 81)
  }

  @Test func `history covers about three of ten`() {
    let week = ZhengzhouPreset(scale: 1, seed: 4, pure: true).week()
    let holders = Set(week.history.map(\.holder))
    #expect(holders.count == week.history.count)
    #expect((900...1300).contains(holders.count))
    #expect(week.history.allSatisfy { $0.load > 0 })
  }
}
