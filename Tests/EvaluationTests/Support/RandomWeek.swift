// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Makes small weeks in which every rule has something to bite on.
struct RandomWeek {
  var dice: SeededGenerator
  var records = WeekRecords()
  var policy = Policy()
  private let skills = ["急救", "电工", "义诊"]
  private let categories = ["理发", "义诊", "电工"]

  init(seed: UInt64) { dice = SeededGenerator(seed: seed) }

  static func week(seed: UInt64) -> Week {
    var random = RandomWeek(seed: seed)
    random.fill()
    return Week(monday: TinyWeek.monday, policy: random.policy, records: random.records)
  }

  mutating func chance(_ percent: Int) -> Bool { dice.below(100) < percent }
  mutating func pick<Item>(_ items: [Item]) -> Item { items[dice.below(items.count)] }

  private mutating func fill() {
    fillPlaces()
    let hasCoordinates = chance(40)
    for number in 0..<3 {
      var unit = TinyWeek.unit("U\(number)", at: "C\(number)")
      unit.functions = chance(50) ? [pick(categories)] : []
      unit.perHalfDay = chance(30) ? 1 + dice.below(3) : nil
      unit.perWeek = chance(30) ? 1 + dice.below(5) : nil
      records.units.append(unit)
    }
    for number in 0..<6 { records.offers.append(offer(number, hasCoordinates)) }
    for number in 0..<5 { records.people.append(person(number, hasCoordinates)) }
    for number in 0..<7 { records.needs.append(need(number, hasCoordinates)) }
    fillPolicy()
    for _ in 0..<dice.below(4) { fillHistory() }
  }

  private mutating func fillPlaces() {
    records.places = [TinyWeek.place("S", .street, in: nil)]
    for number in 0..<3 {
      records.places.append(TinyWeek.place("C\(number)", .community, in: "S"))
      records.places.append(TinyWeek.place("G\(number)", .grid, in: "C\(number)"))
    }
    records.neighbours = [NeighbourPair(PlaceID("C0"), PlaceID("C1"))]
  }

  private mutating func fillPolicy() {
    policy.floorShare = pick([0, 500, 1000])
    policy.bandWidth = pick([0, 250])
    policy.bufferMinutes = pick([0, 30])
    policy.classPoints[.children] = 1001
    policy.functionsByCategory = ["理发": ["电工"]]
    for rule in HouseRule.allCases where chance(20) { policy.switchedOff.insert(rule) }
  }

  private mutating func fillHistory() {
    let holder: HistoryEntry.Holder =
      chance(50) ? .unit(UnitID("U\(dice.below(3))")) : .person(PersonID("P\(dice.below(5))"))
    records.history.append(
      HistoryEntry(
        holder: holder,
        load: dice.below(200),
        servedPlace: chance(70) ? PlaceID("C\(dice.below(3))") : nil,
        servedCategory: chance(50) ? pick(categories) : nil
      )
    )
  }

  private mutating func place() -> PlaceID? {
    chance(10) ? nil : PlaceID(pick(["C0", "C1", "C2", "G0", "G1", "G2"]))
  }

  private mutating func coordinate(_ isGiven: Bool) -> Coordinate? {
    guard isGiven else { return nil }
    return Coordinate(
      latitude: 34.7 + Double(dice.below(400)) / 10_000,
      longitude: 113.6 + Double(dice.below(400)) / 10_000
    )
  }

  private mutating func windows(_ most: Int) -> [TimeSpan] {
    (0..<1 + dice.below(most))
      .map { _ in
        let start = 420 + 30 * dice.below(20)
        return TimeSpan(day: dice.below(2), from: start, to: start + 120 + 30 * dice.below(18))
      }
      .normalized()
  }

  private mutating func qualifications() -> [Qualification] {
    let names = skills + ["执业医师"]
    return (0..<dice.below(3))
      .map { _ in
        Qualification(
          name: pick(names),
          validUntil: chance(50) ? TinyWeek.monday.adding(dice.below(4) - 1) : nil
        )
      }
  }

  private mutating func offer(_ number: Int, _ isLocated: Bool) -> Offer {
    let kinds: [Kind] = [.venue, .goods, .service, .labour, .expertise, .venue]
    var offer = Offer(
      id: OfferID("R\(number)"),
      unit: UnitID("U\(dice.below(3))"),
      kind: kinds[number]
    )
    offer.categories = chance(50) ? [pick(categories)] : []
    offer.perHalfDay = 1 + dice.below(3)
    offer.perWeek = dice.below(5)
    offer.seats = 10 * dice.below(4)
    if chance(20) { offer.isExclusive.toggle() }
    offer.windows = chance(30) ? [] : windows(4)
    offer.place = place()
    offer.coordinate = coordinate(isLocated)
    offer.skills = skills.filter { _ in chance(40) }
    offer.certificates = qualifications()
    offer.insuredUntil = chance(60) ? TinyWeek.monday.adding(dice.below(4) - 1) : nil
    return offer
  }

  private mutating func person(_ number: Int, _ isLocated: Bool) -> Person {
    var person = Person(id: PersonID("P\(number)"))
    person.standing = chance(40) ? .inService : .volunteer
    person.unit = chance(30) ? UnitID("U0") : nil
    person.place = place()
    person.coordinate = coordinate(isLocated)
    person.statedAge = pick([nil, 16, 30, 45, 70])
    if chance(20) { person.birth = Day(year: 2008, month: 3, day: 3 + dice.below(2)) }
    person.skills = skills.filter { _ in chance(40) }
    person.certificates = qualifications()
    person.insuredUntil = chance(50) ? TinyWeek.monday.adding(dice.below(4) - 1) : nil
    person.isHealthy = pick([nil, true, false])
    person.wishes = categories.filter { _ in chance(40) }
    person.windows = chance(30) ? nil : windows(4)
    person.perWeek = chance(30) ? nil : dice.below(4)
    person.perMonth = chance(50) ? nil : 1 + dice.below(4)
    person.minutesPerDay = chance(50) ? nil : 60 + 60 * dice.below(4)
    person.servedThisMonth = dice.below(2)
    person.invitation = chance(10) ? .refuse : .ask
    person.hasGuardian = chance(50)
    return person
  }

  private mutating func need(_ number: Int, _ isLocated: Bool) -> Need {
    var need = Need(id: NeedID("N\(number)"))
    need.proposer = chance(20) ? UnitID("U\(dice.below(3))") : nil
    need.kind = pick([nil, .venue, .goods, .service, .labour, .labour])
    need.category = pick(["", "理发", "义诊", "电工"])
    need.quantity = pick([1, 1, 2, 3])
    need.seats = need.kind == .venue ? 10 * dice.below(3) : 0
    need.isDivisible = chance(50)
    need.minimum = need.isDivisible ? 1 + dice.below(need.quantity) : 1
    if chance(30) { need.skills = [SkillDemand(skill: pick(skills), heads: pick([nil, 1]))] }
    if chance(15) { need.certificates = [pick(skills)] }
    need.windows = chance(30) ? [] : windows(5)
    need.duration = pick([30, 60, 90, 120, 400])
    need.deadline = chance(30) ? TinyWeek.monday.adding(dice.below(4)) : nil
    need.place = place()
    need.coordinate = coordinate(isLocated)
    need.urgency = pick(Urgency.allCases)
    need.beneficiary = pick(BeneficiaryClass.allCases)
    need.risk = pick([.low, .low, .low, .high, nil])
    need.isVerified = chance(90)
    need.handling = chance(5) ? .immediate : .timed
    need.minimumAge = chance(15) ? 18 : nil
    need.maximumAge = chance(15) ? 60 : nil
    need.needsHealth = chance(15)
    let anyone: [ProviderID] = (0..<5)
      .flatMap {
        [.offer(OfferID("R\($0)")), .person(PersonID("P\($0)"))]
      }
    if chance(15) { need.locked = [pick(anyone), pick(anyone)] }
    if chance(15) { need.barred = [pick(anyone)] }
    return need
  }
}
