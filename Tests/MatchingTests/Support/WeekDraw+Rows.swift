// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

extension WeekDraw {
  /// A few windows on a few days, on a grid of half an hour.
  mutating func windows(atLeast minutes: Int = 60) -> [TimeSpan] {
    let some = days.filter { _ in dice.chance(70) }
    return (some.isEmpty ? [days[0]] : some)
      .map { day in
        let start = dice.pick([480, 480, 510, 540, 600, 690, 780])
        let length = minutes + 30 * dice.below(12)
        return TimeSpan(day: day, from: start, to: min(1770, start + length))
      }
      .normalized()
  }

  mutating func unit(_ number: Int) -> ResidentUnit {
    var unit = ResidentUnit(id: UnitID("U\(number)"))
    unit.place = place() ?? PlaceID("C1")
    if dice.chance(20) { unit.coordinate = coordinate() }
    unit.functions = ["便民", "医疗", "法律", "理发"].filter { _ in dice.chance(30) }
    if dice.chance(40) { unit.perWeek = dice.pick([0, 1, 1, 1, 2, 2, 2, 3, 4]) }
    return unit
  }

  mutating func offer(_ number: Int, _ monday: Day) -> Offer {
    var offer = Offer(
      id: OfferID("R\(number)"),
      unit: dice.pick(records.units).id,
      kind: dice.pick([.venue, .goods, .service, .service, .service, .labour])
    )
    offer.categories = dice.chance(75) ? [] : WeekDraw.categories.filter { _ in dice.chance(50) }
    offer.perHalfDay = dice.chance(3) ? 0 : dice.pick([1, 1, 1, 2, 2, 3])
    offer.perWeek = dice.chance(3) ? 0 : dice.pick([1, 1, 2, 2, 3, 4])
    offer.seats = dice.pick([0, 30, 50])
    if dice.chance(15) { offer.isExclusive = true }
    if shape == .flow, offer.isExclusive, offer.perWeek > 1 {
      offer.perHalfDay = min(1, offer.perHalfDay)
    }
    if dice.chance(90) { offer.windows = windows() }
    if dice.chance(60) { offer.place = place() }
    if dice.chance(20) { offer.coordinate = coordinate() }
    offer.skills = WeekDraw.skills.filter { _ in dice.chance(65) }
    offer.certificates = certificates(monday)
    offer.insuredUntil = insurance(monday)
    return offer
  }

  private mutating func certificates(_ monday: Day) -> [Qualification] {
    WeekDraw.certificates.filter { _ in dice.chance(60) }
      .map { name in
        let last = dice.pick([nil, nil, monday.adding(dice.below(7)), monday.adding(-1)])
        return Qualification(name: name, validUntil: last)
      }
  }

  private mutating func insurance(_ monday: Day) -> Day? {
    dice.pick([nil, monday.adding(dice.below(7)), monday.adding(400), monday.adding(400)])
  }

  /// Posts on the hour or half past, some across half-days, some for members of a team only.
  mutating func drawPosts(_ count: Int) {
    let teams = [TeamID("T1"), TeamID("T2")]
    records.teams = teams.map { Team(id: $0) }
    for position in records.people.indices where dice.chance(70) {
      records.people[position].team = dice.pick(teams)
    }
    for number in 1...count {
      let start = dice.pick(days) * 1440 + 480 + 30 * dice.below(20)
      let span = TimeSpan(start: start, end: start + dice.pick([60, 120, 180, 420]))
      var post = Post(id: PostID("K\(number)"), span: span)
      post.place = place()
      post.heads = 1 + dice.below(3)
      if dice.chance(30) {
        post.skills = [SkillDemand(skill: dice.pick(WeekDraw.skills), heads: 1)]
      }
      if dice.chance(40) { post.team = dice.pick(teams) }
      post.needsLeader = dice.chance(15)
      records.posts.append(post)
    }
  }

  mutating func person(_ number: Int, _ monday: Day) -> Person {
    var person = Person(id: PersonID("P\(number)"))
    person.standing = dice.chance(30) ? .inService : .volunteer
    person.unit = dice.chance(20) ? records.units[0].id : nil
    person.place = place()
    if dice.chance(30) { person.coordinate = coordinate() }
    drawAge(of: &person, monday)
    person.skills = WeekDraw.skills.filter { _ in dice.chance(65) }
    person.certificates = certificates(monday)
    person.insuredUntil = insurance(monday)
    person.isHealthy = dice.pick([nil, true, true, true, false])
    person.wishes = dice.shuffled(WeekDraw.categories.filter { _ in dice.chance(50) })
    if dice.chance(85) { person.windows = windows(atLeast: 90) }
    if shape == .flow, sharedDuration == nil {
      person.perWeek = dice.chance(5) ? 0 : 1
    } else {
      person.perWeek = dice.pick([nil, 1, 2, 3, 4])
      person.perMonth = dice.pick([nil, 4, 8])
      person.servedThisMonth = dice.pick([0, 0, 1])
    }
    person.minutesPerDay = dice.pick([nil, nil, 120, 150, 240, 300])
    person.invitation = dice.chance(5) ? .refuse : dice.pick([.ask, .agree])
    return person
  }

  private mutating func drawAge(of person: inout Person, _ monday: Day) {
    switch dice.below(6) {
    case 0: person.statedAge = dice.pick([17, 40, 70])
    case 1:
      // Comes of age, or turns 65, in the middle of the week.
      let born = monday.adding(3).date
      person.birth = Day(
        year: born.year - dice.pick([18, 65, 66]),
        month: born.month,
        day: born.day
      )
    case 2: break
    default: person.birth = Day(year: dice.pick([1955, 1985, 1990, 2009]), month: 6, day: 15)
    }
    person.hasGuardian = dice.chance(60)
  }

  mutating func need(_ number: Int, _ monday: Day) -> Need {
    var need = Need(id: NeedID("N\(number)"))
    need.kind = dice.pick([nil, nil, nil, nil, .venue, .goods, .service, .service, .labour])
    need.category = dice.pick(["", "", "理发", "理发", "理发", "家电维修", "义诊"])
    need.quantity = dice.pick([1, 1, 1, 2, 3])
    need.isDivisible = need.quantity > 1 || dice.chance(20)
    need.duration = sharedDuration ?? dice.pick([30, 60, 90, 120, 180])
    if dice.chance(75) { need.windows = windows(atLeast: need.duration) }
    need.place = place()
    if dice.chance(20) { need.coordinate = coordinate() }
    need.urgency = dice.pick([.normal, .soon, .urgent])
    need.beneficiary = dice.pick([.general, .general, .elderly, .disabled, .hardship, .children])
    need.risk = dice.pick([.low, .low, .low, .low, .medium, .high])
    need.isVerified = true
    drawDemands(of: &need, monday)
    drawPins(of: &need)
    if shape == .anything { stiffen(&need) }
    return need
  }

  private mutating func drawDemands(of need: inout Need, _ monday: Day) {
    if dice.chance(3) { need.risk = nil }
    if dice.chance(3) { need.isVerified = false }
    if dice.chance(3) { need.handling = .immediate }
    if dice.chance(10) { need.deadline = monday.adding(dice.below(9) - 1) }
    if dice.chance(20) { need.seats = dice.pick([10, 30]) }
    if dice.chance(20) {
      let heads = dice.chance(50) ? nil : need.quantity + dice.below(2)
      need.skills = [SkillDemand(skill: dice.pick(WeekDraw.skills), heads: heads)]
    }
    if dice.chance(10) { need.certificates = [dice.pick(WeekDraw.certificates)] }
    if dice.chance(10) { need.minimumAge = dice.pick([18, 18, 65]) }
    if dice.chance(6) { need.maximumAge = dice.pick([39, 64]) }
    need.needsHealth = dice.chance(10)
    if dice.chance(10) { need.proposer = dice.pick(records.units).id }
  }

  private mutating func drawPins(of need: inout Need) {
    let everybody =
      records.offers.map { ProviderID.offer($0.id) } + records.people.map { .person($0.id) }
    if dice.chance(10) { need.locked = everybody.filter { _ in dice.chance(60) } }
    if dice.chance(15) { need.barred = [dice.pick(everybody)] }
  }

  /// Takes a need out of what is a flow, in one of several ways, more often than not.
  private mutating func stiffen(_ need: inout Need) {
    switch dice.below(8) {
    case 0, 1:
      need.kind = .labour
      need.quantity = 2 + dice.below(2)
      need.isDivisible = false
    case 2:
      need.quantity = 2
      need.isDivisible = false
    case 3:
      need.quantity = 3
      need.isDivisible = true
      need.minimum = 2
    case 4:
      need.duration = 390 + 30 * dice.below(4)
      need.windows = windows(atLeast: need.duration)
    case 5:
      need.quantity = 3
      need.isDivisible = dice.chance(50)
      need.kind = .labour
      need.skills = [SkillDemand(skill: dice.pick(WeekDraw.skills), heads: 1 + dice.below(2))]
    default: break
    }
  }
}
