// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Planning
import Street
import Testing

/// Two streets whose pooled plan can be told by hand.
@Suite struct CityPoolTests {
  @Test func `one street's lawyer who is left over serves the other`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.offer("R1")
    b.need("N1")
    let pair = Pair(a, b)
    #expect(pair.counts == [[0, 1, 0, 0], [0, 0, 1, 1]])
    #expect(pair.pooled.ledger.gainedAcross == 1)
    #expect(pair.givers("P-N1") == ["offer:R1"])
    #expect(pair.pooled.verdict.violations == [])
    #expect(pair.pooled.own.metrics.coverage.met == 0)
    #expect(pair.pooled.verdict.metrics.coverage.met == 1)
  }

  @Test func `nothing of a street's own moves, even where that would meet more`() {
    // The nearer lawyer serves A on Monday and is the only one whom B could have on Tuesday.
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.need("N1")
    a.offer("R1", days: [0]) { $0.place = PlaceID("B1") }
    a.offer("R2", days: [0, 1])
    b.need("M1", day: 1)
    let pair = Pair(a, b)
    #expect(pair.givers("P-N1") == ["offer:R2"], "the nearer one")
    #expect(pair.counts == [[1, 0, 0, 1], [0, 0, 0, 0]])
    let whole = pair.city.whole(by: SmallStreet.planner())
    #expect(whole.verdict.metrics.coverage.met == 2, "planned as one both are met")
    #expect(whole.verdict.violations == [])
  }

  @Test(arguments: [(660, 720, false), (690, 720, true), (480, 510, true), (480, 540, false)])
  func `a hall keeps its booking with the buffer around it`(from: Int, to: Int, isFree: Bool) {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    let ask = { (need: inout Need, from: Int, to: Int) in
      need.kind = .venue
      need.category = ""
      need.duration = to - from
      need.windows = [TimeSpan(day: 0, from: from, to: to)]
    }
    a.offer("R1") {
      $0 = Offer(id: OfferID("R1"), unit: $0.unit, kind: .venue)
      ($0.perHalfDay, $0.perWeek) = (3, 3)
    }
    a.need("N1") { ask(&$0, 540, 660) }
    b.need("M1") { ask(&$0, from, to) }
    let pair = Pair(a, b)
    #expect(pair.counts == [[1, isFree ? 1 : 0, 0, 1], [0, 0, isFree ? 1 : 0, isFree ? 1 : 0]])
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `the pieces that a divisible need misses come from the other street`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    let goods = { (offer: inout Offer, count: Int) in
      offer.kind = .goods
      (offer.perHalfDay, offer.perWeek) = (count, count)
    }
    b.need("N1") {
      $0.kind = .goods
      ($0.quantity, $0.isDivisible) = (10, true)
    }
    b.offer("R1") { goods(&$0, 6) }
    a.offer("R2") { goods(&$0, 9) }
    let pair = Pair(a, b)
    #expect(pair.counts == [[0, 1, 0, 0], [0, 0, 1, 1]])
    #expect(pair.project("P-N1")?.providers.map(\.quantity) == [6])
    #expect(pair.project("P-N1-2")?.providers.map(\.quantity) == [4])
    #expect(pair.pooled.ledger.transfers.map(\.quantity) == [4])
    #expect(pair.pooled.plan.unmet == [])
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `a missing component comes to the project at its time`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    b.need("N1") {
      $0.components = [Component(kind: .expertise), Component(kind: .goods, quantity: 5)]
      $0.isDivisible = true
    }
    b.offer("R1")
    a.offer("R2") {
      $0.kind = .goods
      ($0.perHalfDay, $0.perWeek) = (5, 5)
    }
    let pair = Pair(a, b)
    #expect(pair.counts == [[0, 1, 0, 0], [0, 0, 1, 1]])
    let expected = [
      Provision(provider: .offer(OfferID("R1")), quantity: 1, component: 1),
      Provision(provider: .offer(OfferID("R2")), quantity: 5, component: 2),
    ]
    #expect(pair.project("P-N1")?.providers == expected)
    #expect(pair.pooled.plan.projects.count == 1)
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `whoever fits into the seats that are left joins a session of the other street`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.offer("R1") { $0.session = SessionTerms(seats: 20, least: 5, minutes: 60) }
    a.need("N1") { $0.beneficiaryCount = 12 }
    b.need("M1") { $0.beneficiaryCount = 9 }
    b.need("M2") { $0.beneficiaryCount = 8 }
    let pair = Pair(a, b)
    #expect(pair.counts == [[1, 1, 0, 1], [0, 0, 1, 1]])
    #expect(pair.project("H-R1")?.needs.map(\.text) == ["M2", "N1"])
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `a neighbour stands the place of a shift that is empty, and the leader counts`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    var post = Post(id: PostID("D1"), span: TimeSpan(day: 0, from: 480, to: 600))
    post.heads = 2
    post.needsLeader = true
    post.place = PlaceID("B1")
    b.records.posts = [post]
    b.person("V1") { $0.skills = [Need.leaderSkill] }
    a.person("V2")
    let pair = Pair(a, b)
    #expect(pair.givers("S-D1") == ["person:V1", "person:V2"])
    #expect(pair.pooled.verdict.metrics.shifts.filled == 1)
    #expect(pair.counts == [[0, 0, 0, 0], [0, 0, 0, 0]], "shifts are no needs")
    #expect(pair.pooled.ledger.transfers.count == 1)
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `a unit that both list has one limit, which own plans may have used up`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    var shared = ResidentUnit(id: UnitID("UX"))
    (shared.name, shared.place, shared.perWeek) = ("区文化馆", PlaceID("A1"), 2)
    a.records.units.append(shared)
    shared.perWeek = 1
    b.records.units.append(shared)
    a.need("N1")
    a.offer("R1") {
      $0.unit = UnitID("UX")
      ($0.perHalfDay, $0.perWeek) = (2, 2)
    }
    b.need("M1")
    let pair = Pair(a, b)
    #expect(pair.counts == [[1, 0, 0, 1], [0, 0, 0, 0]])
    #expect(pair.city.week.units.count { $0.id.text == "UX" } == 1)
    #expect(pair.pooled.verdict.violations == [])
  }

  @Test func `what a half-day still has is lent and no more`() {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.need("N1")
    a.offer("R1", days: [0, 1]) { ($0.perHalfDay, $0.perWeek) = (2, 4) }
    b.need("M1")
    b.need("M2")
    b.need("M3", day: 1)
    b.need("M4", day: 1)
    b.need("M5", day: 1)
    let pair = Pair(a, b)
    // One more on Monday, two on Tuesday: the week's four.
    #expect(pair.counts == [[1, 3, 0, 1], [0, 0, 3, 3]])
    #expect(pair.pooled.verdict.violations == [])
  }
}
