// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// A plan in which every field differs from its default.
func samplePlan() -> Plan {
  var plan = Plan(
    week: Day(number: 20_493),
    inputHash: "00ff",
    seed: .max,
    version: "0.1.0",
    options: ["method": "auto", "effort": "normal"]
  )
  plan.stoppedBy = "time"
  plan.changes = sampleChanges()
  plan.levels = Goal.allCases.enumerated()
    .map { position, goal in
      LevelResult(
        goal: goal,
        value: position * 7 - 3,
        bound: -position,
        status: LevelStatus.allCases[position % 3],
        certificate: CertificateVerdict.allCases[position % 5]
      )
    }
  plan.projects = [
    Project(
      id: "P\"1\"\\\n",
      needs: [NeedID("N1"), NeedID("需求2")],
      projectClass: .relief,
      span: TimeSpan(start: 540, end: 660),
      place: PlaceID("C1"),
      unit: nil,
      providers: [
        Provision(provider: .offer(OfferID("R1")), quantity: 3, component: 2),
        Provision(provider: .person(PersonID("V@1")), quantity: 1),
      ],
      host: NeedID("需求2")
    ),
    Project(
      id: "P2",
      needs: [],
      projectClass: .other,
      span: TimeSpan(start: 0, end: 0),
      place: nil,
      unit: UnitID("U1"),
      providers: []
    ),
  ]
  plan.unmet = [
    UnmetNeed(
      need: NeedID("N3"),
      asked: 5,
      got: 2,
      funnel: [9, 8, 7, 6, 5, 4, 3],
      cause: Message(CauseCode.nobodyQualified, .number(4), .text("条例\t第十五条")),
      remedy: Message(RemedyCode.widenTime, .number(1))
    )
  ]
  plan.scarce = [
    ScarceThing(kind: "labour", name: "急救", units: 2, needs: 3, posts: 4, points: 3000)
  ]
  plan.excluded = [ExcludedNeed(need: NeedID("N4"), reason: .unverified)]
  plan.setAside = [SetAsideRow(table: "needs", id: "row 7", reason: "fault.badNumber")]
  plan.methods = [MethodUse(method: "greedy", reason: "skillHeads", needCount: 3)]
  plan.certificate = sampleCertificate()
  return plan
}

private func sampleCertificate() -> Certificate {
  let offer = ProviderID.offer(OfferID("R@1#%40"))
  let person = ProviderID.person(PersonID("P:1"))
  let stage = CertificateStage(
    goals: [.locks, .urgent],
    factors: [12, 1],
    potentials: [
      .need(NeedID("N1")): -5, .provider(offer): 3, .provider(person): 0,
      .providerDay(person, day: 6): 7, .providerCell(offer, HalfDay(index: 20)): .max,
      .unit(UnitID("U1")): .min, .shortage(PlaceID("社区")): 1, .shortage(nil): 2,
    ],
    favoured: [PlaceID("社区")]
  )
  return Certificate(
    claim: .optimal,
    stages: [
      stage, CertificateStage(goals: [], factors: [], potentials: [:]),
      CertificateStage(
        goal: .needs,
        prices: [
          .provider(offer): 12, .providerMinutes(offer, HalfDay(index: 4)): 3,
          .unitCell(UnitID("U1"), HalfDay(index: 2)): 1,
        ]
      ),
      CertificateStage(goal: .urgent, prices: [:]), branched(offer, person),
    ]
  )
}

/// A stage of two cases.
private func branched(_ offer: ProviderID, _ person: ProviderID) -> CertificateStage {
  var stage = CertificateStage(goal: .needs, prices: [:])
  let need = NeedID("N1")
  let ways = [
    ServiceWay(need: need), ServiceWay(need: need, halfDay: HalfDay(index: 3)),
    ServiceWay(need: need, provider: offer, halfDay: HalfDay(index: 0)),
    ServiceWay(need: need, provider: person, halfDay: HalfDay(index: 20)),
  ]
  stage.cases = [true, false]
    .map { isOnly in
      CertificateCase(
        limits: ways.map { CaseLimit($0, isOnly: isOnly) },
        factors: [1000, 0],
        prices: isOnly ? [.provider(offer): 12] : [:]
      )
    }
  return stage
}

/// Changes of every kind.
func sampleChanges() -> PlanChanges {
  var changes = PlanChanges()
  changes.week.absences = [
    .init(.person(PersonID("V@1"))),
    .init(.offer(OfferID("R1")), spans: [TimeSpan(start: 540, end: 600)]),
  ]
  changes.week.cancelled = [NeedID("N4"), NeedID(post: PostID("B1"))]
  changes.week.moved = [
    NeedID("N1"): [TimeSpan(start: 0, end: 60), TimeSpan(start: 120, end: 10_079)]
  ]
  changes.week.pins = [NeedID("需求2"): [.offer(OfferID("R1")), .person(PersonID("V2"))]]
  changes.week.bans = [NeedID("N1"): [.person(PersonID("V2"))]]
  changes.week.withoutRules = [.radius, .defaultCaps]
  changes.held = [NeedID("N3")]
  changes.added = [NeedID("N9")]
  return changes
}
