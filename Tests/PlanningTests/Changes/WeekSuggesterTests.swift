// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Evaluation
import Street
import Testing

/// Choices in weeks that are worked out by hand.
@Suite struct WeekSuggesterTests {
  /// A plan of one project for each need, with one provider.
  static func plan(_ week: Week, _ served: [(need: String, provider: ProviderID)]) -> Plan {
    var plan = Plan(week: week.monday, inputHash: "", seed: 1, version: "test", options: [:])
    plan.projects = served.map { need, provider in
      let id = NeedID(need)
      let record = week.needs[week.index.needs[id] ?? 0]
      let start = record.windows.first?.start ?? 480
      var unit: UnitID?
      if case .offer(let offer) = provider {
        unit = week.offers[week.index.offers[offer] ?? 0].unit
      }
      return Project(
        id: id.post.map { "S-\($0.text)" } ?? "P-\(need)",
        needs: [id],
        projectClass: .dailyService,
        span: TimeSpan(start: start, end: start + record.duration),
        place: record.place,
        unit: unit,
        providers: [Provision(provider: provider, quantity: 1)]
      )
    }
    return plan
  }

  private func offer(_ id: String) -> ProviderID { .offer(OfferID(id)) }
  private func person(_ id: String) -> ProviderID { .person(PersonID(id)) }

  private func difference(_ suggestion: Suggestion, _ goal: Goal) -> Int? {
    suggestion.levels.first { $0.goal == goal }?.difference
  }

  @Test func `free candidates are ranked goal by goal`() throws {
    var office = Office()
    office.need("N1")
    office.offer("R1")
    office.person("V1")
    office.person("V2") { $0.place = PlaceID("C2") }
    let week = office.week
    let found = WeekSuggester(week: week)
      .suggestions(for: [NeedID("N1")], in: Self.plan(week, []), top: 5)
    // All meet the need; only people work beyond their band of 0; V1 is nearer than V2.
    #expect(found.map(\.provider) == [offer("R1"), person("V1"), person("V2")])
    #expect(found.allSatisfy { difference($0, .needs) == 1000 && difference($0, .floors) == -500 })
    #expect(found.map { difference($0, .band) } == [0, 120, 120])
    #expect(found.map { difference($0, .nearness) } == [1, 1, 2])
    #expect(found.map { difference($0, .fineBalance) } == [1000, 14_400_000, 14_400_000])
    let reason = try #require(found.last?.sentence)
    #expect(reason.code == ChangeCode.choiceFree.code)
    #expect(
      reason.arguments == [
        .text("person:V2"), .text("2026-03-09 08:00–10:00"), .text("class:2"), .number(3),
        .number(3), .number(1),
      ]
    )
    #expect(found.allSatisfy { $0.others.isEmpty && $0.missing == 0 && $0.pins == [$0.provider] })
  }

  @Test func `whoever has to move is named with where it goes`() throws {
    var office = Office()
    office.need("N1")
    office.need("N2") { $0.barred = [.person(PersonID("V1"))] }
    office.offer("R1")
    office.person("V1")
    let week = office.week
    let plan = Self.plan(week, [("N1", offer("R1"))])
    let found = WeekSuggester(week: week).suggestions(for: [NeedID("N2")], in: plan, top: 5)
    let only = try #require(found.first)
    #expect(found.count == 1 && only.provider == offer("R1"))
    #expect(only.sentence.code == ChangeCode.choiceMoves.code)
    #expect(only.sentence.arguments.contains(.text("N1")))
    #expect(difference(only, .needs) == 1000)
    #expect(only.others.map(\.need) == [NeedID("N1")])
    #expect(only.others.first?.leaving.map(\.provider) == [offer("R1")])
    #expect(only.others.first?.coming.map(\.provider) == [person("V1")])
  }

  @Test func `whoever loses is named with what it loses`() throws {
    var office = Office()
    office.need("N1") { $0.beneficiary = .elderly }
    office.need("N2")
    office.offer("R1")
    let week = office.week
    let plan = Self.plan(week, [("N1", offer("R1"))])
    let found = WeekSuggester(week: week).suggestions(for: [NeedID("N2")], in: plan, top: 5)
    let only = try #require(found.first)
    #expect(only.sentence.code == ChangeCode.choiceCosts.code)
    // N1 is worth 2,000 points, N2 1,000.
    #expect(difference(only, .needs) == -1000)
    #expect(only.others.map(\.after) == [0])
  }

  @Test func `whoever serves already is no choice, and what it leaves serves others`() throws {
    var office = Office()
    office.need("N1")
    office.need("N2") { $0.barred = [.person(PersonID("V1"))] }
    office.offer("R1")
    office.person("V1")
    let week = office.week
    let plan = Self.plan(week, [("N1", offer("R1"))])
    let found = WeekSuggester(week: week).suggestions(for: [NeedID("N1")], in: plan, top: 5)
    #expect(found.map(\.provider) == [person("V1")])
    #expect(difference(try #require(found.first), .needs) == 1000)
    #expect(found.first?.others.map(\.need) == [NeedID("N2")])
    #expect(found.first?.details.contains { $0.code == ChangeCode.choiceGains.code } == true)
  }

  @Test func `a post that lacks somebody keeps whom it has`() throws {
    var office = Office()
    office.person("V1")
    office.person("V2")
    var post = Post(id: PostID("P1"), span: TimeSpan(day: 0, from: 540, to: 660))
    post.heads = 2
    post.place = PlaceID("C1")
    office.records.posts = [post]
    let week = office.week
    let id = NeedID(post: post.id)
    let plan = Self.plan(week, [(id.text, person("V1"))])
    let found = WeekSuggester(week: week).suggestions(for: [id], in: plan, top: 5)
    let only = try #require(found.first)
    #expect(only.provider == person("V2") && only.pins == [person("V1"), person("V2")])
    #expect(only.missing == 0 && difference(only, .needs) == 500)
    #expect(only.details.last?.arguments == [.text("P1"), .text("V1、V2")])
  }

  @Test func `a seat in a session that is held anyway takes nothing from anybody`() throws {
    var office = Office()
    for id in ["N1", "N2"] { office.need(id) { $0.beneficiaryCount = 4 } }
    office.offer("R1") { $0.session = SessionTerms(seats: 10, least: 1, minutes: 120) }
    let week = office.week
    var plan = Self.plan(week, [("N1", offer("R1"))])
    plan.projects[0].id = "H-R1"
    let found = WeekSuggester(week: week).suggestions(for: [NeedID("N2")], in: plan, top: 5)
    let only = try #require(found.first)
    #expect(only.sentence.code == ChangeCode.choiceJoins.code)
    #expect(
      only.sentence.arguments.contains(.number(8)) && only.sentence.arguments.contains(.number(10))
    )
    #expect(difference(only, .needs) == 1000 && difference(only, .fineBalance) == 0)
    #expect(only.projects.map(\.needs) == [[NeedID("N1"), NeedID("N2")]])
  }

  @Test func `a place is asked for what its needs lack, with all places in it`() {
    var office = Office()
    office.need("N1")
    office.need("N2")
    office.need("N3") { $0.place = PlaceID("C2") }
    office.need("N4") { $0.isVerified = false }
    office.person("V1")
    let week = office.week
    let plan = Self.plan(week, [("N1", person("V1"))])
    let suggester = WeekSuggester(week: week)
    let community = suggester.lacking(in: PlaceID("C1"), plan)
    #expect(community.lacking == [NeedID("N2")] && community.all == 2)
    let street = suggester.lacking(in: PlaceID("S1"), plan)
    #expect(street.lacking == [NeedID("N2"), NeedID("N3")] && street.all == 3)
    #expect(suggester.lacking(in: PlaceID("C3"), plan).all == 0)
  }

  @Test func `nobody is suggested who may not serve`() {
    var office = Office()
    office.need("N1") { $0.certificates = ["执业医师"] }
    office.offer("R1")
    office.person("V1") { $0.invitation = .refuse }
    let week = office.week
    let found = WeekSuggester(week: week)
      .suggestions(for: [NeedID("N1")], in: Self.plan(week, []), top: 5)
    #expect(found.isEmpty)
  }
}
