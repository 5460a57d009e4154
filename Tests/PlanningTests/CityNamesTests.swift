// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Planning
import Street
import Testing

/// The same identifiers, other settings, other weeks: what streets are that know nothing of each other.
@Suite struct CityNamesTests {
  /// Both streets number their rows alike.
  private func alike() -> (SmallStreet, SmallStreet) {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.offer("1")
    a.offer("2")
    a.need("1")
    b.need("1")
    a.person("1") { $0.invitation = .refuse }
    b.person("1") { $0.invitation = .refuse }
    return (a, b)
  }

  @Test func `rows of one number are told apart by their street, places and units are shared`() {
    let (a, b) = alike()
    let pair = Pair(a, b)
    #expect(pair.city.week.statedNeeds.map(\.id.text) == ["A街道/1", "B街道/1"])
    #expect(pair.city.week.people.map(\.id.text) == ["A街道/1", "B街道/1"])
    #expect(pair.city.week.offers.map(\.id.text) == ["1", "2"])
    #expect(pair.city.week.places.map(\.id.text) == ["A", "A1", "B", "B1"])
    #expect(pair.counts == [[1, 1, 0, 1], [0, 0, 1, 1]])
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `places without a street of a name are nobody else's`() {
    var (a, b) = alike()
    for position in a.records.places.indices { a.records.places[position].name = "" }
    for position in b.records.places.indices { b.records.places[position].name = "" }
    a.records.neighbours = []
    b.records.neighbours = []
    let pair = Pair(a, b)
    #expect(pair.city.week.places.count == 8)
    #expect(pair.counts == [[1, 0, 0, 1], [0, 0, 0, 0]], "class 4 is beyond the radius")
  }

  @Test func `the order of the folders and the number of threads change nothing`() {
    let (a, b) = alike()
    let one = Pair(a, b).pooled
    let city = CityPool([b.member, a.member])
    let other = city.pooled(by: SmallStreet.planner(threads: 2))
    #expect(PlanCodec.encode(one.plan) == PlanCodec.encode(other.plan))
    #expect(one.ledger.entries == other.ledger.entries)
  }

  @Test func `where settings differ the strictest hold across streets, and own matches stand`() {
    // A keeps no buffer and lets its hall twice; B keeps 60 minutes.
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.policy.bufferMinutes = 0
    b.policy.bufferMinutes = 60
    let hall = { (need: inout Need, from: Int) in
      (need.kind, need.category) = (.venue, "")
      need.windows = [TimeSpan(day: 0, from: from, to: from + 60)]
    }
    a.offer("R1") {
      $0 = Offer(id: OfferID("R1"), unit: $0.unit, kind: .venue)
      ($0.perHalfDay, $0.perWeek) = (4, 4)
    }
    a.need("N1") { hall(&$0, 420) }
    a.need("N2") { hall(&$0, 480) }
    b.need("M1") { hall(&$0, 540) }
    b.need("M2") { hall(&$0, 600) }
    b.need("M3") { hall(&$0, 660) }
    a.offer("R1") {
      $0 = Offer(id: OfferID("R1"), unit: $0.unit, kind: .venue)
      ($0.perHalfDay, $0.perWeek) = (4, 4)
      $0.windows = [TimeSpan(day: 0, from: 420, to: 720)]
    }
    a.records.offers.removeFirst()
    let pair = Pair(a, b)
    #expect(pair.city.differing == [.buffer])
    #expect(pair.pooled.own.violations == [])
    // After 9:00 an hour is kept: one of 10–11 and 11–12.
    #expect(pair.counts == [[2, 1, 0, 2], [0, 0, 1, 1]])
    #expect(pair.givers("P-M1") == [])
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `every street's own words about its rows go along`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.policy.classPoints[.general] = 1500
    b.policy.certificatesByCategory["调解"] = ["调解员"]
    b.policy.defaultPerWeek = 3
    a.need("N1")
    b.need("M1")
    a.person("V1")
    b.person("V2")
    let city = Pair(a, b).city
    #expect(city.differing == [.classPoints, .personCaps, .certificates])
    #expect(city.week.needs.map { city.week.points(of: $0) } == [1000, 1500])
    #expect(city.week.needs.map { city.week.certificates(askedBy: $0) } == [["调解员"], []])
    #expect(city.week.people.map { city.week.timesThisWeek(of: $0) } == [1, 2])
  }

  @Test func `another week and other coordinates do not pool`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    var (c, d) = (SmallStreet("C"), SmallStreet("D"))
    a.need("N1")
    b.need("M1")
    c.monday = c.monday.adding(7)
    d.policy.coordinates = .gcj02
    let city = CityPool([d, c, b, a].map(\.member))
    #expect(city.members.map(\.name) == ["A街道", "B街道"])
    #expect(city.refused.map(\.name) == ["C街道", "D街道"])
    #expect(city.refused.map(\.reason) == [.otherWeek, .otherCoordinates])
  }
}
