// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street
import Testing

/// Projects of several parts and sessions, in plans made by hand.
@Suite struct ProjectPartsTests {
  static let monday = Day(number: 20_493)

  static let week: Week = {
    var records = WeekRecords()
    for (id, name) in [("C1", "豫教社区"), ("C2", "东风社区")] {
      var place = Place(id: PlaceID(id))
      place.name = name
      records.places.append(place)
    }
    var unit = ResidentUnit(id: UnitID("U1"))
    unit.name = "示例中医院"
    unit.place = PlaceID("C1")
    records.units = [unit]
    func offer(_ id: String, _ kind: Kind, _ name: String) -> Offer {
      var offer = Offer(id: OfferID(id), unit: UnitID("U1"), kind: kind)
      offer.name = name
      offer.perWeek = 100
      return offer
    }
    var talk = offer("R4", .expertise, "健康大学堂")
    talk.session = SessionTerms(seats: 60, least: 10, minutes: 90)
    records.offers = [
      offer("R1", .expertise, "医师"), offer("R2", .venue, "会议室"), offer("R3", .goods, "手册"), talk,
    ]
    var ada = Person(id: PersonID("V1"))
    ada.name = "Ada"
    records.people = [ada]
    records.needs = needs
    var policy = Policy()
    policy.sharedCategories = ["书画": 40]
    return Week(monday: monday, policy: policy, records: records)
  }()

  private static var needs: [Need] {
    func need(_ id: String, _ category: String, _ place: String, _ people: Int) -> Need {
      var need = Need(id: NeedID(id))
      need.title = "\(category)\(id)"
      need.category = category
      need.place = PlaceID(place)
      need.isVerified = true
      need.risk = .low
      need.beneficiaryCount = people
      return need
    }
    var fair = need("N1", "健康教育", "C1", 0)
    fair.seats = 50
    fair.components = [Kind.expertise, .venue, .labour, .goods].map { Component(kind: $0) }
    fair.components[2].quantity = 2
    fair.components[2].skills = [SkillDemand(skill: "急救", heads: 1)]
    fair.components[3].quantity = 60
    var parts = fair
    parts.id = NeedID("N2")
    parts.isDivisible = true
    let talks = [need("N3", "健康教育", "C1", 20), need("N4", "健康教育", "C2", 15)]
    return [fair, parts] + talks + [need("N5", "书画", "C2", 8), need("N6", "书画", "C1", 0)]
  }

  private static func project(
    _ id: String,
    _ needs: [String],
    _ place: String,
    _ providers: [Provision],
    host: String? = nil
  ) -> Project {
    Project(
      id: id,
      needs: needs.map { NeedID($0) },
      projectClass: .policy,
      span: TimeSpan(day: 5, from: 540, to: 630),
      place: PlaceID(place),
      unit: UnitID("U1"),
      providers: providers,
      host: host.map { NeedID($0) }
    )
  }

  private static func given(
    _ offer: String,
    _ pieces: Int = 1,
    _ component: Int? = nil
  )
    -> Provision
  {
    Provision(provider: .offer(OfferID(offer)), quantity: pieces, component: component)
  }

  static let plan: Plan = {
    var plan = Plan(week: monday, inputHash: "", seed: 1, version: "0", options: [:])
    let ada = ProviderID.person(PersonID("V1"))
    plan.projects = [
      project("H-R4", ["N3", "N4"], "C1", [given("R4")]),
      project(
        "P-N1",
        ["N1"],
        "C1",
        [
          given("R1", 1, 1), given("R2", 1, 2), Provision(provider: ada, quantity: 2, component: 3),
          given("R3", 60, 4),
        ]
      ),
      project("P-N2", ["N2"], "C1", [given("R1", 1, 1), given("R3", 59, 4)]),
      project("P-N6", ["N5", "N6"], "C1", [given("R1")], host: "N6"),
    ]
    return plan
  }()

  private func source(_ language: Language = .chinese) -> ReportSource {
    ReportSource(
      week: Self.week,
      plan: Self.plan,
      faults: [],
      catalogue: Catalogue(language)
    )
  }

  private func cells(_ header: String) -> [String] {
    let table = source().projectSheet()
    guard let column = table.header.firstIndex(of: header) else { return [] }
    return table.rows.map { $0[column] }
  }

  @Test func `a project of several things says who gives which`() {
    #expect(
      cells("供方")[1]
        == "1智力:示例中医院医师(R1);2场地:示例中医院会议室(R2);3人力:Ada(V1)×2;4物资:示例中医院手册(R3)×60"
    )
    #expect(cells("组成")[1] == "智力×1(健康教育);场地×1(50座);人力×2(急救×1);物资×60")
    #expect(cells("需要数量")[1] == "1" && cells("落实数量")[1] == "1")
    #expect(cells("参加人数")[1] == "")
  }

  @Test func `of a project in parts each thing that is complete counts`() {
    #expect(cells("需要数量")[2] == "4" && cells("落实数量")[2] == "1")
  }

  @Test func `a session says which needs join, how many people come and where it is held`() {
    #expect(cells("项目名称")[0] == "豫教社区健康大学堂(合办2项需求)")
    #expect(cells("需求编号")[0] == "N3;N4")
    #expect(cells("需求内容")[0] == "健康教育N3;健康教育N4")
    #expect(cells("服务类别")[0] == "健康教育" && cells("提出方")[0] == "居民")
    #expect(cells("参加人数")[0] == "35(最多60)" && cells("举办地需求")[0] == "")
    #expect(cells("需要数量")[0] == "2" && cells("落实数量")[0] == "2")
    #expect(cells("项目名称")[3] == "豫教社区书画(合办2项需求)")
    #expect(cells("参加人数")[3] == "9(最多40)" && cells("举办地需求")[3] == "N6")
  }

  @Test func `gaps count whoever joins, idle counts runs`() {
    let gaps = source().gapSheet()
    let talk = gaps.rows.first { $0[0] == "书画" }
    // Needs, pieces asked, needs met, pieces matched, pieces missing.
    #expect(talk?[1...5] == ["2", "2", "2", "2", "0"])
    let idle = source().idleSheet()
    #expect(idle.rows.first { $0[0] == "R4" }?[8] == "1")
  }

  @Test func `components count with their pieces in the rows of their own categories`() {
    let rows = source().gapSheet().rows
    func row(_ name: String) -> ArraySlice<String>? { rows.first { $0[0] == name }?[1...5] }
    // Needs, pieces asked, needs met, pieces matched, pieces missing. Of N1 and N2 the lecture is of
    // the category of the need; hall, 2 heads and 60 goods are of none. N2 has 59 goods and no hall.
    #expect(row("健康教育") == ["4", "4", "4", "4", "0"])
    #expect(row("不限类别") == ["2", "126", "1", "122", "4"])
    #expect(row("合计") == ["6", "132", "5", "128", "4"])
    #expect(rows.contains { $0[0].hasPrefix("注:有2项需求由几样资源合成") })
  }

  @Test func `components of a category count there, those of a need on hold as listed only`() {
    var records = WeekRecords()
    var need = Need(id: NeedID("N1"))
    need.category = "健康教育"
    need.isVerified = true
    need.risk = .low
    need.components = [Component(kind: .goods, quantity: 40), Component(kind: .goods, quantity: 2)]
    need.components[0].category = "健康资料"
    need.components[1].category = "健康资料"
    var onHold = need
    onHold.id = NeedID("N2")
    onHold.isVerified = false
    onHold.components[1].category = "会议室"
    records.needs = [need, onHold]
    var leaflets = Offer(id: OfferID("R1"), unit: UnitID("U1"), kind: .goods)
    leaflets.categories = ["健康资料"]
    leaflets.perWeek = 150
    records.offers = [leaflets]
    var plan = Plan(week: Self.monday, inputHash: "", seed: 1, version: "0", options: [:])
    plan.projects = [
      Self.project("P-N1", ["N1"], "C1", [Self.given("R1", 40, 1), Self.given("R1", 2, 2)])
    ]
    let source = ReportSource(
      week: Week(monday: Self.monday, records: records),
      plan: plan,
      faults: [],
      catalogue: Catalogue(.chinese)
    )
    let rows = source.gapSheet().rows
    #expect(rows.map { $0[0] }.prefix(3) == ["会议室", "健康资料", "合计"])
    // Needs, asked, met, matched, missing, listed only, providers, available, idle.
    #expect(rows[0].dropFirst() == ["1", "0", "0", "0", "0", "1", "0", "0", "0"])
    #expect(rows[1].dropFirst() == ["2", "42", "1", "42", "0", "1", "1", "150", "108"])
    #expect(rows[2].dropFirst() == ["2", "42", "1", "42", "0", "1", "1", "150", "108"])
  }

  @Test(arguments: Language.allCases)
  func `the summary counts sessions and projects of several things`(language: Language) {
    let source = source(language)
    let verdict = Referee(week: Self.week).judge(Self.plan)
    let lines = Summary(source: source, verdict: verdict).lines(notices: [], solverAgrees: nil)
    let expected =
      language == .chinese
      ? "其中合办2场,4项需求参加;由几样资源合成的项目2个。"
      : "Of these 2 joint sessions, which 4 needs join; 2 projects of several components."
    #expect(lines.contains(expected))
    #expect(
      source.projectSheet().rows.allSatisfy { $0.count == source.projectSheet().header.count }
    )
  }
}
