// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

@Suite struct MetricsTests {
  /// Three needs: one met by the unit, one met in part by Ada, one that nobody can serve.
  private var tiny: TinyWeek {
    var tiny = TinyWeek()
    tiny.records.people[0].wishes = ["电工", "理发"]
    tiny.records.units[0].functions = ["理发"]
    tiny.records.needs[0].proposer = UnitID("U2")
    var second = tiny.need("N2")
    second.quantity = 2
    second.isDivisible = true
    second.beneficiary = .elderly
    second.urgency = .urgent
    second.deadline = TinyWeek.monday.adding(2)
    second.place = PlaceID("C2")
    var third = tiny.need("N3")
    third.kind = .goods
    tiny.records.needs += [second, third]
    return tiny
  }

  private var metrics: Metrics {
    let plan = tiny.plan([
      tiny.project(), tiny.project("P2", need: "N2", by: [("person:Ada", 1)], unit: nil),
    ])
    let verdict = Referee(week: tiny.week).judge(plan)
    #expect(verdict.violations == [])
    return verdict.metrics
  }

  @Test func `coverage counts needs, pieces and points`() {
    let coverage = metrics.coverage
    #expect([coverage.needs, coverage.met, coverage.partly, coverage.unmet] == [3, 1, 1, 1])
    #expect(coverage.pieces == 0.5)
    #expect(coverage.weighted == 0.5)
    #expect(coverage.urgent == 0.5)
    #expect(coverage.inTime == 0)
  }

  @Test func `what nobody could serve is not held against the plan`() {
    #expect(abs(metrics.coverage.reachable - 2.0 / 3) < 1e-12)
  }

  @Test func `a need that only house rules keep from its candidates is reachable`() {
    var tiny = TinyWeek()
    tiny.records.needs[0].place = PlaceID("C3")
    let referee = Referee(week: tiny.week)
    #expect(referee.judge(tiny.plan([])).metrics.coverage.reachable == 0)
    tiny.records.offers = []
    tiny.records.people = []
    #expect(Referee(week: tiny.week).judge(tiny.plan([])).metrics.coverage.reachable == 1)
  }

  @Test func `loads, hours and use are counted`() {
    let metrics = metrics
    #expect(metrics.units.leximax == [1] && metrics.units.zeroShare == 0)
    #expect(metrics.people.leximax == [60, 0] && metrics.people.zeroShare == 0.5)
    #expect(metrics.people.gini == 0.5 && metrics.people.jain == 0.5)
    #expect(metrics.minutes == 60 && metrics.hours == 1)
    #expect(
      [metrics.projectCount, metrics.peopleUsed, metrics.offersUsed, metrics.unitsUsed] == [
        2, 1, 1, 1,
      ]
    )
    #expect(metrics.offerUtilisation == 0.5 && metrics.unitUtilisation == 0.5)
  }

  @Test func `nearness, fit and wishes are means over pieces`() {
    let metrics = metrics
    #expect(!metrics.distance.isInMetres)
    #expect(metrics.distance.mean == 1.5 && metrics.distance.max == 2)
    #expect(metrics.distance.p50 == 1 && metrics.distance.p90 == 2)
    #expect(metrics.distance.sameCommunity == 0.5)
    #expect(metrics.meanFit == 1.5)
    #expect(metrics.wishShare == 1 && metrics.firstWishShare == 0)
    #expect(metrics.continuityShare == 0)
  }

  @Test func `groups and give and take are listed`() {
    let metrics = metrics
    #expect(metrics.communities.groups.map(\.group) == ["C1", "C2"])
    #expect(metrics.communities.groups.map(\.coverage) == [0.5, 0.5])
    #expect(metrics.communities.leastOverMean == 1)
    #expect(metrics.classes.groups.map(\.group) == ["elderly", "general"])
    #expect(metrics.classes.least == 0.5)
    #expect(metrics.reciprocity.map(\.unit.text) == ["U1", "U2"])
    #expect(metrics.reciprocity.map { [$0.given, $0.received] } == [[1, 0], [0, 1]])
  }

  /// K whole, then A and B in the session of M at the place of A; D gets nothing.
  private var parts: (tiny: TinyWeek, projects: [Project]) {
    var tiny = TinyWeek()
    tiny.addComponents()
    let needs = tiny.records.needs
    tiny.addSessions()
    tiny.records.needs += needs
    tiny.records.needs[0].proposer = UnitID("U2")
    tiny.records.people[0].wishes = ["健康"]
    let session = tiny.together(["A", "B"], by: "offer:M", host: "A", day: 1)
    return (tiny, [tiny.whole(), session])
  }

  @Test func `projects of parts and sessions are counted by needs, distances by who comes`() {
    let (tiny, projects) = parts
    let verdict = Referee(week: tiny.week).judge(tiny.plan(projects))
    #expect(verdict.violations == [])
    let metrics = verdict.metrics
    #expect([metrics.coverage.needs, metrics.coverage.met, metrics.coverage.unmet] == [4, 3, 1])
    #expect(metrics.coverage.pieces == 0.75 && metrics.coverage.reachable == 0.75)
    #expect(metrics.projectCount == 2 && metrics.peopleUsed == 2 && metrics.offersUsed == 3)
    // The hall and one session; leaflets are no load, and who joins is none more.
    #expect(metrics.units.leximax == [2] && metrics.minutes == 120)
    // 63 pieces of K and A from C1 at class 1; B from C2 is two classes from its host at C1.
    #expect(metrics.distance.max == 2 && metrics.distance.mean == (63.0 + 1 + 2) / 65)
    #expect(metrics.distance.sameCommunity == 64.0 / 65)
    #expect(metrics.reciprocity.map { [$0.given, $0.received] } == [[62, 0], [0, 1]])
    // Nobody knows 健康: Ada's skill is asked for by the second component, and M names 理发 twice.
    func value(_ goal: Goal) -> Int? { verdict.levels.first { $0.goal == goal }?.value }
    #expect(value(.needs) == 3000 && value(.nearness) == 66)
    #expect(value(.fit) == 2 + 2 && value(.wishes) == 0)
  }

  @Test func `a need with components is out of reach if one of them is`() {
    var (tiny, _) = parts
    tiny.records.offers = tiny.records.offers.filter { $0.kind != .goods }
    let week = tiny.week
    let found = Referee(week: week).judge(tiny.plan([])).metrics.coverage
    #expect(found.reachable == 0)
    let plan = tiny.plan([tiny.together(["A", "B"]), tiny.project("PD", need: "D", day: 2)])
    #expect(Referee(week: week).judge(plan).metrics.coverage.reachable == 1)
  }

  @Test func `metres are used when every place has coordinates`() {
    var tiny = TinyWeek()
    tiny.records.offers = [tiny.service("V")]
    tiny.records.people = []
    tiny.records.needs[0].coordinate = Coordinate(latitude: 34.75, longitude: 113.6)
    tiny.records.offers[0].coordinate = Coordinate(latitude: 34.76, longitude: 113.6)
    let verdict = Referee(week: tiny.week).judge(tiny.plan([tiny.project()]))
    #expect(verdict.violations == [])
    #expect(verdict.metrics.distance.isInMetres && verdict.metrics.distance.max == 1112)
    #expect(verdict.levels.first { $0.goal == .nearness }?.value == 1112)
  }
}
