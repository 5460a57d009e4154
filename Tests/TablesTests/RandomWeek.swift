// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// A week with something in every column, from a seed.
struct RandomWeek {
  private var random: SplitMix
  private(set) var week = Week(monday: Day(number: 4), records: WeekRecords())

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    var records = WeekRecords()
    records.places = places()
    records.neighbours = [NeighbourPair(PlaceID("C1"), PlaceID("C2"))]
    records.units = (0..<3).map { unit($0) }
    records.teams = [team()]
    records.offers = (0..<8).map { offer($0) }
    records.people = (0..<8).map { person($0) }
    records.needs = (0..<12).map { need($0) }
    records.posts = (0..<2).map { post($0) }
    records.history = history()
    week = Week(
      monday: Day("2026-02-09") ?? Day(number: 4),
      policy: policy(),
      calendar: calendar(),
      records: records
    )
  }

  private mutating func chance(_ one: Int = 2) -> Bool {
    Int.random(in: 0..<one, using: &random) == 0
  }
  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
  private mutating func pick<Value>(_ values: [Value], or fallback: Value) -> Value {
    values.randomElement(using: &random) ?? fallback
  }
  private mutating func day() -> Day? { chance() ? nil : Day(number: number(20_000...21_500)) }
  private mutating func place() -> PlaceID? { chance(4) ? nil : PlaceID("C\(number(0...3))") }
  private mutating func words(_ all: [String]) -> [String] { all.filter { _ in chance() } }
  private mutating func coordinate() -> Coordinate? {
    chance()
      ? nil
      : Coordinate(
        latitude: Double.random(in: -89...89, using: &random),
        longitude: Double.random(in: -179...179, using: &random)
      )
  }
  private mutating func windows() -> [TimeSpan] {
    (0..<number(1...4))
      .map { _ in
        let start = number(360...10_000)
        return TimeSpan(start: start, end: start + number(15...900))
      }
      .normalized()
  }
  private mutating func text() -> String {
    (0..<number(1...4))
      .map { _ in pick(["测血压", ",", "\"引\"", "（一）", "=1", " x", "甲\n乙"], or: "甲") }
      .joined().replacing("\n ", with: "\n").trimmingPrefix(" ").description + "。"
  }
  private mutating func certificates() -> [Qualification] {
    words(["执业医师", "教师(高中)"]).map { Qualification(name: $0, validUntil: day()) }
  }

  private mutating func places() -> [Place] {
    var result: [Place] = []
    for (id, level, parent) in [
      ("S1", Place.Level.street, nil), ("C0", .community, "S1"), ("C1", .community, "S1"),
      ("C2", .community, nil), ("C3", .grid, "C1"),
    ] as [(String, Place.Level, String?)] {
      var place = Place(id: PlaceID(id))
      place.name = "地点（\(id)）"
      place.level = level
      place.parent = parent.map { PlaceID($0) }
      place.coordinate = coordinate()
      place.households = number(0...3000)
      result.append(place)
    }
    return result
  }

  private mutating func unit(_ index: Int) -> ResidentUnit {
    var unit = ResidentUnit(id: UnitID("U\(index)"))
    unit.name = "单位\(index)，总部"
    unit.place = place()
    unit.coordinate = coordinate()
    unit.functions = words(["医疗", "法律"])
    unit.perHalfDay = chance() ? nil : number(0...9)
    unit.perWeek = chance() ? nil : number(0...9)
    return unit
  }

  private mutating func team() -> Team {
    var team = Team(id: TeamID("T1"))
    team.name = "先锋队"
    team.place = place()
    return team
  }

  private mutating func offer(_ index: Int) -> Offer {
    let kind = pick(Kind.published + [Kind("车辆")], or: .venue)
    var offer = Offer(id: OfferID("R\(index)"), unit: UnitID("U\(number(0...2))"), kind: kind)
    offer.name = text()
    offer.categories = words(["义诊", "文化艺术"])
    offer.perHalfDay = number(0...50)
    offer.perWeek = number(0...50)
    offer.seats = number(0...200)
    offer.isExclusive = chance()
    offer.windows = chance() ? [] : windows()
    offer.place = place()
    offer.coordinate = coordinate()
    offer.skills = words(["急救", "first aid"])
    offer.certificates = certificates()
    offer.insuredUntil = day()
    offer.conditions = chance() ? "" : text()
    offer.moves = chance(3)
    offer.setupMinutes = chance() ? 0 : number(0...360)
    offer.packingMinutes = chance() ? 0 : number(0...360)
    if kind != .venue, kind != .goods, chance() {
      let seats = number(1...900)
      let least = number(1...seats)
      offer.session = SessionTerms(seats: seats, least: least, minutes: number(15...360))
    }
    return offer
  }

  private mutating func person(_ index: Int) -> Person {
    var person = Person(id: PersonID("V\(index)"))
    person.name = pick(["艾达", "本恩"], or: "")
    person.phone = chance() ? "" : "13800000001"
    person.standing = pick(Person.Standing.allCases, or: .volunteer)
    person.unit = chance() ? nil : UnitID("U\(number(0...2))")
    person.team = chance() ? nil : TeamID("T1")
    person.place = place()
    person.coordinate = coordinate()
    person.birth = chance() ? nil : Day(number: number(-10_000...15_000))
    person.statedAge = chance() ? nil : number(10...90)
    person.skills = words(["急救", "摄影"])
    person.certificates = certificates()
    person.insuredUntil = day()
    person.isHealthy = pick([true, false, nil], or: nil)
    person.wishes = words(["义诊", "文化艺术"])
    person.windows = pick([nil, []], or: nil)
    if chance() { person.windows = windows() }
    person.perWeek = chance() ? nil : number(0...7)
    person.perMonth = chance() ? nil : number(0...9)
    person.minutesPerDay = chance() ? nil : number(0...1440)
    person.servedThisMonth = number(0...4)
    person.invitation = pick(Person.InvitationPolicy.allCases, or: .ask)
    person.hasGuardian = chance()
    return person
  }

  private mutating func need(_ index: Int) -> Need {
    var need = Need(id: NeedID("N\(index)"))
    need.title = text()
    need.proposer = chance() ? nil : UnitID("U\(number(0...2))")
    need.kind = chance(4) ? nil : pick(Kind.published, or: .goods)
    need.category = need.kind != nil && chance(4) ? "" : pick(["义诊", "文化艺术"], or: "")
    need.quantity = number(1...900)
    need.seats = number(0...200)
    need.isDivisible = chance()
    if chance() {
      need.components = (0..<number(1...4)).map { _ in component() }
      need.quantity = need.isDivisible ? need.components.count : 1
    }
    need.minimum = number(1...need.quantity)
    need.skills = chance() ? [] : [SkillDemand(skill: "急救", heads: 2), SkillDemand(skill: "摄影")]
    need.certificates = words(["执业医师"])
    if !need.components.isEmpty { (need.skills, need.certificates) = ([], []) }
    need.windows = chance() ? [] : windows()
    need.duration = number(15...1440)
    need.deadline = day()
    need.place = place()
    need.coordinate = coordinate()
    need.urgency = pick(Urgency.allCases, or: .normal)
    need.beneficiary = pick(BeneficiaryClass.allCases, or: .general)
    need.risk = pick(RiskLevel.allCases + [nil], or: nil)
    need.isVerified = chance()
    need.contact = chance() ? "" : "王某 13800000001"
    need.handling = pick(Handling.allCases, or: .timed)
    need.minimumAge = chance() ? nil : number(14...30)
    need.maximumAge = chance() ? nil : number(31...90)
    need.needsHealth = chance()
    need.beneficiaryCount = number(0...500)
    need.receivedAt = day()
    need.locked = chance() ? [] : [.offer(OfferID("R1")), .person(PersonID("V2"))]
    need.barred = chance() ? [] : [.person(PersonID("V3"))]
    need.projectClass = pick(ProjectClass.allCases + [nil], or: nil)
    return need
  }

  private mutating func component() -> Component {
    let kind = pick(Kind.published + [Kind("车辆"), Kind("公交 车")], or: .venue)
    var component = Component(kind: kind, quantity: number(1...999))
    component.category = chance() ? "" : pick(["义诊", "健康教育", "急救"], or: "")
    if kind == .venue { component.seats = chance() ? 0 : number(1...900) }
    guard kind != .venue, kind != .goods else { return component }
    component.skills =
      chance()
      ? []
      : [
        SkillDemand(skill: "急救", heads: min(2, component.quantity)),
        SkillDemand(skill: "驾照C1"),
      ]
    component.certificates = words(["执业医师", "教师(高中)"])
    return component
  }

  private mutating func post(_ index: Int) -> Post {
    let start = number(360...9000)
    var post = Post(
      id: PostID("P\(index)"),
      span: TimeSpan(start: start, end: start + number(30...400))
    )
    post.name = "岗位"
    post.place = place()
    post.heads = number(1...9)
    post.skills = [SkillDemand(skill: "急救", heads: 1)]
    post.team = chance() ? nil : TeamID("T1")
    post.needsLeader = chance()
    return post
  }

  private mutating func history() -> [HistoryEntry] {
    [
      HistoryEntry(holder: .person(PersonID("V1")), load: number(0...900), servedPlace: place()),
      HistoryEntry(holder: .unit(UnitID("U1")), load: number(0...9), servedCategory: "义诊"),
    ]
  }

  private mutating func policy() -> Policy {
    var policy = Policy()
    policy.streetName = "示例\"街道\""
    policy.goalOrder = Goal.reorderable.shuffled(using: &random)
    policy.switchedOff = Set(HouseRule.allCases.filter { _ in chance() })
    policy.classPoints[.elderly] = number(1...10_000)
    policy.floorShare = number(0...1000)
    policy.bandWidth = number(0...1000)
    policy.radiusMetres = number(1...9000)
    policy.radiusClass = number(0...4)
    policy.coordinates = pick(CoordinateSystem.allCases, or: .wgs84)
    policy.bufferMinutes = number(0...60)
    policy.defaultPerWeek = number(1...5)
    policy.defaultPerMonth = number(1...9)
    policy.defaultMinutesPerDay = number(1...1440)
    policy.functionsByCategory = ["义诊": ["医疗"]]
    policy.sharedCategories = chance() ? [:] : ["义诊": number(1...500), "健康 \"教育\"": 60]
    policy.travelMetresPerMinute = number(1...900)
    if chance() { policy.travelMinutesByClass = (0..<5).map { $0 * 7 } }
    policy.certificatesByCategory["电工"] = ["电工证"]
    return policy
  }

  private mutating func calendar() -> WorkCalendar {
    guard chance() else { return .builtIn }
    let day = Day("2027-01-01") ?? Day(number: 0)
    let own = WorkCalendar(holidays: [day], makeUpWorkdays: [day.adding(8)], knownYears: [2027])
    return WorkCalendar.builtIn.overlaid(with: own)
  }
}
