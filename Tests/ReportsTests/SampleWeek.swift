// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street

/// A small week in which every sheet has something to say; all people are invented.
enum SampleWeek {
  static let monday = Day(number: 20_493)
  static let personName = "Ada Muster"
  static let phone = "13800000001"
  static let contact = "Ben 13900000002"

  static let week: Week = {
    var records = WeekRecords()
    var street = Place(id: PlaceID("S1"))
    street.level = .street
    var community = Place(id: PlaceID("C1"))
    community.name = "东风社区"
    community.parent = street.id
    records.places = [street, community]
    var unit = ResidentUnit(id: UnitID("U1"))
    unit.name = "卫生中心"
    unit.place = community.id
    records.units = [unit]
    records.offers = offers
    records.people = people
    records.needs = needs
    var aside = Need(id: NeedID("N9"))
    aside.title = "送药上门"
    aside.urgency = .urgent
    aside.contact = contact
    records.needsSetAside = [
      NeedSetAside(aside, hasOwnID: true, file: "需求清单.csv", sheet: nil, row: 12)
    ]
    return Week(monday: monday, records: records)
  }()

  private static var offers: [Offer] {
    var clinic = Offer(id: OfferID("R1"), unit: UnitID("U1"), kind: .service)
    clinic.name = "义诊服务"
    clinic.categories = ["义诊", "健康讲座"]
    clinic.perWeek = 3
    clinic.perHalfDay = 2
    var hall = Offer(id: OfferID("R2"), unit: UnitID("U1"), kind: .venue)
    hall.windows = [TimeSpan(day: 5, from: 480, to: 720)]
    return [clinic, hall, Offer(id: OfferID("R3"), unit: UnitID("U1"), kind: Kind("车辆"))]
  }

  private static var people: [Person] {
    var person = Person(id: PersonID("P1"))
    person.name = personName
    person.phone = phone
    person.standing = .inService
    var refusing = Person(id: PersonID("P2"))
    refusing.invitation = .refuse
    var old = Person(id: PersonID("P3"))
    old.statedAge = 70
    old.perWeek = 2
    return [person, refusing, old]
  }

  private static var needs: [Need] {
    func need(_ id: String, _ category: String, _ change: (inout Need) -> Void = { _ in }) -> Need {
      var need = Need(id: NeedID(id))
      need.title = "需要\(category)"
      need.category = category
      need.place = PlaceID("C1")
      need.contact = contact
      need.isVerified = true
      need.risk = .low
      change(&need)
      return need
    }
    return [
      need("N1", "义诊") {
        $0.quantity = 2
        $0.risk = .high
        $0.urgency = .urgent
      },
      need("N2", "义诊") { $0.quantity = 3 }, need("N3", "理发"),
      need("N4", "理发") { $0.handling = .immediate }, need("N5", "理发") { $0.isVerified = false },
      need("N6", "理发") { $0.risk = nil },
    ]
  }

  static let plan: Plan = {
    var plan = Plan(week: monday, inputHash: "", seed: 1, version: "0", options: [:])
    func project(_ id: String, _ span: TimeSpan, _ providers: [Provision]) -> Project {
      Project(
        id: "P-\(id)",
        needs: [NeedID(id)],
        projectClass: .dailyService,
        span: span,
        place: PlaceID("C1"),
        unit: UnitID("U1"),
        providers: providers
      )
    }
    plan.projects = [
      project(
        "N1",
        TimeSpan(day: 5, from: 540, to: 660),
        [Provision(provider: .offer(OfferID("R1")), quantity: 2)]
      ),
      project(
        "N2",
        TimeSpan(day: 1, from: 1380, to: 1500),
        [Provision(provider: .person(PersonID("P1")), quantity: 1)]
      ),
    ]
    plan.unmet = [
      UnmetNeed(
        need: NeedID("N2"),
        asked: 3,
        got: 1,
        funnel: [6, 3, 3, 2, 2, 2, 1],
        cause: Message(CauseCode.notEnough, .number(1), .number(3), .number(2)),
        remedy: Message(RemedyCode.findProvider, .text("理发"), .number(2))
      ),
      UnmetNeed(
        need: NeedID("N3"),
        asked: 1,
        got: 0,
        funnel: [6, 0, 0, 0, 0, 0, 0],
        cause: Message(CauseCode.nobodyInCategory, .text("理发")),
        remedy: Message(RemedyCode.findProvider, .text("理发"), .number(1))
      ),
    ]
    plan.excluded = [
      ExcludedNeed(need: NeedID("N4"), reason: .onTheSpot),
      ExcludedNeed(need: NeedID("N5"), reason: .unverified),
      ExcludedNeed(need: NeedID("N6"), reason: .riskMissing),
    ]
    plan.setAside = [SetAsideRow(table: "needs", id: "N9", reason: fault.message.code)]
    plan.methods = [MethodUse(method: "greedy", reason: "severalHeads", needCount: 2)]
    return plan
  }()

  static let fault = Fault(
    severity: .rowFault,
    file: "需求清单.csv",
    row: 12,
    column: "数量",
    value: "-3\n" + String(repeating: "长", count: 500),
    message: Message(CauseCode.nobodyInCategory, .text("x")),
    mend: Message(RemedyCode.findProvider, .text("x"), .number(1))
  )

  static func source(_ language: Language = .chinese) -> ReportSource {
    ReportSource(week: week, plan: plan, faults: [fault], catalogue: Catalogue(language))
  }
}
