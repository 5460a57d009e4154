// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

/// Explanations of projects of several parts and of sessions, in plans made by hand.
@Suite struct ProjectExplanationTests {
  private let span = TimeSpan(day: 0, from: 540, to: 660)

  private func plan(_ projects: [Project]) -> Plan {
    var plan = Plan(
      week: Day(number: 20_521),
      inputHash: "",
      seed: 1,
      version: "0",
      options: [:]
    )
    plan.projects = projects
    return plan
  }

  private func project(_ id: String, _ needs: [String], _ providers: [Provision]) -> Project {
    Project(
      id: id,
      needs: needs.map { NeedID($0) },
      projectClass: .dailyService,
      span: span,
      place: PlaceID("C1"),
      unit: UnitID("U1"),
      providers: providers
    )
  }

  private func offer(_ id: String, _ pieces: Int, _ component: Int?) -> Provision {
    Provision(provider: .offer(OfferID(id)), quantity: pieces, component: component)
  }

  @Test func `a need with components names who gives which of them`() throws {
    var office = Office()
    office.need("N1") {
      $0.components = [Component(kind: .service), Component(kind: .goods, quantity: 60)]
    }
    office.offer("R1")
    office.offer("R2") {
      $0.kind = .goods
      ($0.perWeek, $0.perHalfDay) = (60, 60)
    }
    let plan = plan([project("P-N1", ["N1"], [offer("R1", 1, 1), offer("R2", 60, 2)])])
    let explainer = WeekExplainer(week: office.week)
    let answer = try #require(explainer.explain(need: NeedID("N1"), in: plan))
    #expect(answer.sentence == Message(ExplanationCode.needServed, .number(1), .number(1)))
    let parts = answer.details.filter { $0.code == ExplanationCode.servedPart.code }
    #expect(
      parts.map(\.arguments) == [
        [.text("P-N1"), .number(1), .text("kind:service"), .text("R1"), .number(1)],
        [.text("P-N1"), .number(2), .text("kind:goods"), .text("R2"), .number(60)],
      ]
    )
    let funnels = answer.details.filter { $0.code == ExplanationCode.funnelOfPart.code }
    #expect(!answer.details.contains { $0.code == ExplanationCode.funnel.code })
    // Two offers, of which one is of the kind of each component; both are taken by this project.
    let counts = [2, 1, 1, 1, 1, 1].map { MessageArgument.number($0) }
    #expect(
      funnels.map { $0.arguments.dropLast() } == [
        [.number(1), .text("kind:service")] + counts, [.number(2), .text("kind:goods")] + counts,
      ]
    )
    let unit = try #require(explainer.explain(unit: UnitID("U1"), in: plan))
    #expect(
      unit.details.map(\.code)
        == Array(repeating: ExplanationCode.providerPart.code, count: 2)
    )
  }

  @Test func `a session names the needs that join and the people who come`() throws {
    var office = Office()
    for (id, people) in [("N1", 20), ("N2", 0)] {
      office.need(id) { $0.beneficiaryCount = people }
    }
    office.offer("R1") { $0.session = SessionTerms(seats: 60, least: 5) }
    let plan = plan([project("H-R1", ["N1", "N2"], [offer("R1", 1, nil)])])
    let explainer = WeekExplainer(week: office.week)
    for id in ["N1", "N2"] {
      let answer = try #require(explainer.explain(need: NeedID(id), in: plan))
      #expect(answer.sentence == Message(ExplanationCode.needServed, .number(1), .number(1)))
      #expect(
        answer.details.first?.arguments
          == [.text("H-R1"), .text("R1"), .number(2), .number(21), .number(60)]
      )
    }
    let unit = try #require(explainer.explain(unit: UnitID("U1"), in: plan))
    #expect(
      unit.sentence == Message(ExplanationCode.unitGives, .number(1), .number(1), .number(1))
    )
    #expect(unit.details.map(\.code) == [ExplanationCode.providerSession.code])
    #expect(unit.details[0].arguments[1] == .text("N1、N2"))
  }
}
