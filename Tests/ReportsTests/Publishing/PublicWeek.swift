// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables

/// A week with enough people for covered names; all of them are invented.
struct PublicWeek {
  static let monday = Day(number: 20_493)
  /// Whoever is in a list made by hand.
  static let names = ["王小明", "王芳", "王建国", "王丽", "欧阳娜娜", "欧阳锋", "欧阳雪", "李雷", "仝一", "向阳"]

  var records = WeekRecords()
  var plan = Plan(week: monday, inputHash: "3f2a91bc77", seed: 1, version: "0", options: [:])
  var settings = PublicSettings()
  var personal = PersonalWords()
  var isNameless = false
  var version = "2026-07-v1"

  init() {
    settings.phone = "0371-66668888"
    settings.objections = "公示期内到示例街道办事处党建办当面提出"
    settings.office = "示例街道办事处"
    makePlaces()
    records.people = Self.names.enumerated().map { Self.person("V\($0.offset + 1)", $0.element) }
    personal.consenting = Set(records.people.map(\.id))
    for (number, place) in [0: "C1", 1: "C1", 2: "C1", 3: "C2"] {
      records.people[number].place = PlaceID(place)
    }
    for number in 0..<6 { addWork(number, by: ["V\(number + 1)"]) }
    personal.names.formUnion(["赵铁柱"])
  }

  private mutating func makePlaces() {
    var street = Place(id: PlaceID("S"))
    street.level = .street
    street.name = "示例街道"
    records.places = [street]
    for (id, name) in [("C1", "东风社区"), ("C2", "向阳社区")] {
      var place = Place(id: PlaceID(id))
      place.name = name
      place.parent = street.id
      records.places.append(place)
    }
    var site = Place(id: PlaceID("X1"))
    site.name = "东风小区3号楼2单元501"
    site.level = .site
    site.parent = PlaceID("C1")
    records.places.append(site)
    var unit = ResidentUnit(id: UnitID("U1"))
    unit.name = "王老吉药业示例分公司"
    records.units = [unit]
    var offer = Offer(id: OfferID("R1"), unit: unit.id, kind: .service)
    offer.categories = ["理发", "义诊"]
    records.offers = [offer]
  }

  static func person(_ id: String, _ name: String) -> Person {
    var person = Person(id: PersonID(id))
    person.name = name
    person.phone =
      "1380000" + String(1000 + name.unicodeScalars.reduce(0) { $0 + Int($1.value) } % 9000)
    person.standing = .inService
    return person
  }

  /// Adds a need in a place with a title that nobody may see, and who serves it.
  mutating func addWork(
    _ number: Int,
    by people: [String],
    in place: String = "X1",
    category: String = "理发",
    for beneficiary: BeneficiaryClass = .elderly
  ) {
    var need = Need(id: NeedID("N\(number + 1)"))
    need.title = "给王小明上门理发,电话13800138000"
    need.category = category
    need.kind = .service
    need.place = PlaceID(place)
    need.beneficiary = beneficiary
    need.contact = "赵铁柱 13900139000"
    records.needs.append(need)
    plan.projects.append(
      Project(
        id: "P-\(need.id.text)",
        needs: [need.id],
        projectClass: .dailyService,
        span: TimeSpan(day: number % 7, from: 540, to: 660),
        place: need.place,
        unit: UnitID("U1"),
        providers: people.map { Provision(provider: .person(PersonID($0)), quantity: 1) }
      )
    )
  }

  /// What would be made public.
  func draft(
    _ language: Language = .chinese,
    list: String? = nil,
    hasBook: Bool = BookWriter.isBuilt
  ) throws -> PublicDraft {
    let week = Week(monday: Self.monday, records: records)
    let source = ReportSource(
      week: week,
      plan: plan,
      faults: [],
      catalogue: Catalogue(language)
    )
    var terms = PublicTerms(
      settings: settings,
      personal: personal,
      version: version,
      period: Self.monday.adding(-3)...Self.monday.adding(4)
    )
    terms.isNameless = isNameless
    return try PublicDraft(
      source: source,
      terms: terms,
      list: list.map { (Array($0.utf8), "公示表.csv") },
      hasBook: hasBook,
      hasTable: false
    )
  }

  /// What a reader of a page sees, a line a text.
  static func text(_ draft: PublicDraft, _ name: String) -> [String] {
    draft.files.filter { $0.name == name }
      .flatMap { MarkupText(String(decoding: $0.bytes, as: UTF8.self)).pieces }
      .filter { !$0.isHidden }.map(\.text)
  }
}
