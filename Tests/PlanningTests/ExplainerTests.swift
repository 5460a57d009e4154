// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

@Suite struct ExplainerTests {
  /// Two needs and three givers: R1 is near, R2 two communities off, P1 at home in C2.
  private func office() -> Office {
    var office = Office()
    office.policy.radiusClass = 3
    office.need("N1") { $0.beneficiary = .elderly }
    office.need("N2") { $0.windows = [TimeSpan(day: 2, from: 480, to: 720)] }
    office.offer("R1")
    office.offer("R2") { $0.unit = UnitID("U3") }
    office.person("P1") { $0.place = PlaceID("C2") }
    return office
  }

  @Test func `a need that is served names who serves it and how near`() throws {
    let office = office()
    let plan = office.plan()
    #expect(plan.unmet.isEmpty)
    let explainer = WeekExplainer(week: office.week)
    for id in ["N1", "N2"] {
      let project = try #require(plan.projects.first { $0.needs == [NeedID(id)] })
      let provider = try #require(project.providers.first?.provider)
      let answer = try #require(explainer.explain(need: NeedID(id), in: plan))
      #expect(answer.sentence == Message(ExplanationCode.needServed, .number(1), .number(1)))
      #expect(
        answer.details.first
          == Message(
            provider.description.hasPrefix("person:")
              ? ExplanationCode.servedByPerson : ExplanationCode.servedBy,
            .text("P-\(id)"),
            .text(provider.text),
            .number(1)
          )
      )
      // Three candidates: R1 in the same community, P1 in a neighbouring one, R2 in the street.
      let rank = try #require(["offer:R1": 1, "person:P1": 2, "offer:R2": 3][provider.description])
      let busy = plan.projects.filter { $0.needs != [NeedID(id)] }.flatMap(\.providers)
      let nearer = ["offer:R1", "person:P1", "offer:R2"].prefix(rank - 1)
      let occupied = nearer.filter { name in busy.contains { $0.provider.description == name } }
      let all = MessageArgument.number(3)
      let (place, before) = (MessageArgument.number(rank), MessageArgument.number(nearer.count))
      let expected =
        rank == 1
        ? Message(ExplanationCode.chosenNearest, all)
        : occupied.count == nearer.count
          ? Message(ExplanationCode.chosenAfterOccupied, all, place, before)
          : Message(ExplanationCode.chosenAmong, all, place, before, .number(occupied.count))
      #expect(answer.details[1] == expected)
      #expect(answer.details[2].code == ExplanationCode.funnel.code)
      #expect(answer.details[2].arguments.prefix(6) == Array(repeating: .number(3), count: 6)[...])
    }
  }

  @Test func `a need that is not served gives cause and remedy`() throws {
    var office = office()
    office.need("N3") { $0.kind = .goods }
    let plan = office.plan()
    let answer = try #require(
      WeekExplainer(week: office.week).explain(need: NeedID("N3"), in: plan)
    )
    #expect(answer.sentence == Message(CauseCode.nobodyInCategory, .text("理发")))
    #expect(answer.details.first == Message(RemedyCode.findProvider, .text("理发"), .number(1)))
    #expect(WeekExplainer(week: office.week).unmet(in: plan) == plan.unmet)
  }

  @Test func `needs that are not planned say why`() {
    var office = office()
    office.need("X1") { $0.handling = .immediate }
    office.need("X2") { $0.isVerified = false }
    office.need("X3") { $0.risk = nil }
    let plan = office.plan()
    #expect(
      plan.excluded == [
        ExcludedNeed(need: NeedID("X1"), reason: .onTheSpot),
        ExcludedNeed(need: NeedID("X2"), reason: .unverified),
        ExcludedNeed(need: NeedID("X3"), reason: .riskMissing),
      ]
    )
    let explainer = WeekExplainer(week: office.week)
    let codes: [(String, ExplanationCode)] = [
      ("X1", .needOnTheSpot), ("X2", .needUnverified), ("X3", .needRiskMissing),
    ]
    for (id, code) in codes {
      #expect(explainer.explain(need: NeedID(id), in: plan)?.sentence == Message(code))
      #expect(!plan.unmet.contains { $0.need.text == id })
    }
  }

  @Test func `people and units say what they do`() throws {
    var office = Office()
    office.need("N1") {
      $0.quantity = 3
      $0.isDivisible = true
    }
    office.offer("R1") {
      $0.perHalfDay = 2
      $0.perWeek = 2
    }
    office.offer("R2")
    office.offer("R3") {
      $0.unit = UnitID("U3")
      $0.categories = ["家电维修"]
    }
    office.person("P1")
    office.person("P2") { $0.windows = [] }
    let plan = office.plan()
    let explainer = WeekExplainer(week: office.week)
    let served = plan.projects.flatMap(\.providers)
    #expect(served.reduce(0) { $0 + $1.quantity } == 3)
    let given = served.filter { $0.provider.description.hasPrefix("offer") }
      .reduce(0) { $0 + $1.quantity }
    let unit = try #require(explainer.explain(unit: UnitID("U1"), in: plan))
    let projects = plan.projects.filter { project in
      project.providers.contains { $0.provider.description.hasPrefix("offer") }
    }
    #expect(
      unit.sentence
        == Message(
          ExplanationCode.unitGives,
          .number(given),
          .number(projects.count),
          .number(2)
        )
    )
    let person = try #require(explainer.explain(person: PersonID("P1"), in: plan))
    #expect(
      person.sentence
        == (given == 3
          ? Message(ExplanationCode.providerIdle, .number(1))
          : Message(ExplanationCode.providerServes, .number(1)))
    )
    let unwanted = Message(ExplanationCode.providerUnwanted)
    #expect(explainer.explain(person: PersonID("P2"), in: plan)?.sentence == unwanted)
    #expect(explainer.explain(unit: UnitID("U3"), in: plan)?.sentence == unwanted)
  }

  @Test func `a nearer helper of the same need is not one taken by others`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = .labour
      $0.quantity = 2
    }
    office.person("P1")
    office.person("P2") { $0.place = PlaceID("C2") }
    let answer = try #require(
      WeekExplainer(week: office.week).explain(need: NeedID("N1"), in: office.plan())
    )
    #expect(answer.details.contains(Message(ExplanationCode.chosenNearest, .number(2))))
    #expect(
      answer.details.contains(
        Message(ExplanationCode.chosenBesideNearer, .number(2), .number(2))
      )
    )
  }

  @Test func `a person's shift is named, and the cap that binds`() throws {
    var office = Office()
    var post = Post(id: PostID("D1"), span: TimeSpan(day: 3, from: 1110, to: 1200))
    post.name = "督导"
    office.records.posts = [post]
    office.person("P1") { $0.unit = UnitID("U3") }
    let explainer = WeekExplainer(week: office.week)
    let shift = Message(
      ExplanationCode.providerShift,
      .text("D1 督导"),
      .text("2026-03-12 18:30–20:00")
    )
    let person = try #require(explainer.explain(person: PersonID("P1"), in: office.plan()))
    #expect(person.details == [shift, Message(ExplanationCode.weekFull, .number(1))])
    office.records.people[0].perWeek = 5
    office.records.people[0].perMonth = 3
    office.records.people[0].servedThisMonth = 2
    let other = WeekExplainer(week: office.week)
    #expect(
      other.explain(person: PersonID("P1"), in: office.plan())?.details.last
        == Message(ExplanationCode.monthFull, .number(3), .number(2))
    )
  }

  @Test func `a unit answers for the projects of its people`() throws {
    var office = Office()
    office.need("N1") {
      $0.title = "剪发"
      $0.kind = .labour
    }
    office.person("P1") { $0.unit = UnitID("U3") }
    let plan = office.plan()
    #expect(plan.projects.first?.unit == UnitID("U3"))
    let answer = try #require(
      WeekExplainer(week: office.week).explain(unit: UnitID("U3"), in: plan)
    )
    #expect(answer.sentence == Message(ExplanationCode.unitResponsible, .number(1)))
    #expect(
      answer.details == [
        Message(
          ExplanationCode.providerProject,
          .text("P-N1"),
          .text("N1 剪发"),
          .number(1),
          .text("2026-03-09 08:00–10:00")
        )
      ]
    )
  }

  @Test func `who is kept out by the law hears what would help`() throws {
    var office = Office()
    office.need("N1") { $0.kind = .labour }
    office.person("P1") { $0.statedAge = 16 }
    let answer = try #require(
      WeekExplainer(week: office.week).explain(person: PersonID("P1"), in: office.plan())
    )
    #expect(answer.sentence.code == ExplanationCode.providerBarred.code)
    #expect(answer.details == [Message(ExplanationCode.helpGuardian)])
  }

  @Test func `nothing is said of what the week does not hold`() {
    let office = office()
    let plan = office.plan()
    let explainer = WeekExplainer(week: office.week)
    #expect(explainer.explain(need: NeedID("?"), in: plan) == nil)
    #expect(explainer.explain(person: PersonID("?"), in: plan) == nil)
    #expect(explainer.explain(unit: UnitID("?"), in: plan) == nil)
  }
}
