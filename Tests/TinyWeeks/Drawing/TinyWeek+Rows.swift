// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

extension TinyWeek {
  mutating func drawUnit(_ number: Int) {
    var unit = ResidentUnit(id: UnitID("U\(number)"))
    unit.place = place() ?? PlaceID("C1")
    records.units.append(unit)
  }

  // MARK: - Offers

  mutating func drawOffer(_ number: Int) {
    let unit = dice.pick(records.units).id
    let kind = dice.chance(75) ? kinds[(number - 1) % kinds.count] : dice.pick(kinds)
    var offer = Offer(id: OfferID("R\(number)"), unit: unit, kind: kind)
    if dice.chance(25) { offer.categories = [category] }
    offer.perHalfDay = dice.pick([1, 1, 2, 3])
    offer.perWeek = theme == .sharing ? dice.pick([1, 1, 2]) : dice.pick([1, 2, 2, 3])
    if dice.chance(2) { offer.perWeek = 0 }
    if dice.chance(70) { offer.place = place() }
    if usesMetres, isJoined, dice.chance(70) { offer.coordinate = TinyWeek.middle }
    if !usesMetres, isJoined, dice.chance(50) { offer.place = PlaceID("C1") }
    if dice.chance(80) { offer.windows = windows(atLeast: dice.pick([180, 240, 300, 330])) }
    offer.skills = TinyWeek.skills.filter { _ in dice.chance(60) }
    if dice.chance(80) { offer.certificates = [Qualification(name: "执业医师")] }
    if dice.chance(80) { offer.insuredUntil = TinyWeek.monday.adding(dice.pick([5, 30])) }
    switch offer.kind {
    case .venue: drawHall(&offer)
    case .service, .expertise:
      if dice.chance(theme == .sessions ? 85 : theme == .mixed ? 30 : 5) { drawSession(of: &offer) }
      if dice.chance(theme == .vans ? 90 : 25) { drawMoving(&offer) }
      if dice.chance(15) { offer.isExclusive = true }
    default: break
    }
    records.offers.append(offer)
  }

  private mutating func drawHall(_ offer: inout Offer) {
    offer.isExclusive = dice.chance(90)
    offer.seats = dice.pick([20, 50])
    offer.perHalfDay = dice.pick([2, 3, 4, 4])
    offer.perWeek = dice.pick([3, 4, 4])
    if dice.chance(40) { offer.setupMinutes = dice.pick([10, 15, 30]) }
    if dice.chance(40) { offer.packingMinutes = dice.pick([10, 30, 45]) }
  }

  private mutating func drawSession(of offer: inout Offer) {
    let seats = dice.pick([10, 20, 30])
    offer.session = SessionTerms(
      seats: seats,
      least: dice.pick([1, 5, 10, 15].filter { $0 <= seats }),
      minutes: dice.pick([60, 90, 120])
    )
    offer.perWeek = dice.pick([1, 1, 2])
    offer.perHalfDay = dice.pick([1, 1, 2])
  }

  private mutating func drawMoving(_ offer: inout Offer) {
    offer.moves = true
    if offer.session == nil {
      offer.perHalfDay = dice.pick([2, 3, 4])
      offer.perWeek = dice.pick([2, 3, 4])
    }
    if dice.chance(50) { offer.setupMinutes = dice.pick([10, 30]) }
    if dice.chance(30) { offer.packingMinutes = dice.pick([5, 15]) }
  }

  // MARK: - People

  mutating func drawPerson(_ number: Int) {
    var person = Person(id: PersonID("V\(number)"))
    person.place = place()
    person.statedAge = dice.pick([16, 40, 40, 40, 40, 70, nil])
    person.hasGuardian = dice.chance(50)
    person.skills = TinyWeek.skills.filter { _ in dice.chance(50) }
    if dice.chance(80) { person.certificates = [Qualification(name: "执业医师")] }
    if dice.chance(80) { person.insuredUntil = TinyWeek.monday.adding(30) }
    person.isHealthy = dice.pick([nil, true, true])
    person.windows = windows(atLeast: dice.pick([120, 180, 240, 300]))
    person.perWeek = dice.pick([1, 1, 2])
    person.perMonth = 4
    person.minutesPerDay = dice.pick([90, 120, 180, 300])
    person.invitation = dice.chance(5) ? .refuse : .ask
    records.people.append(person)
  }

  // MARK: - Needs

  mutating func drawNeed(_ number: Int) {
    var need = Need(id: NeedID("N\(number)"))
    need.kind = dice.chance(10) ? nil : dice.pick(kinds)
    need.category = dice.chance(85) ? category : dice.pick(["", dice.pick(TinyWeek.categories)])
    need.duration = dice.pick(
      theme == .sharing ? [60, 60, 60, 90] : isPacked ? [60, 60, 90, 120] : [60, 90, 120, 180]
    )
    need.windows = windows(atLeast: need.duration)
    need.place = place()
    need.isVerified = !dice.chance(1)
    need.risk = dice.chance(8) ? .high : dice.pick([.low, .low, .medium])
    need.urgency = dice.pick([.normal, .normal, .soon, .urgent])
    need.beneficiary = dice.pick([.general, .general, .elderly, .disabled, .children])
    need.beneficiaryCount = dice.pick([0, 3, 3, 5, 8, 12, 18])
    if dice.chance(5) { need.deadline = TinyWeek.monday.adding(dice.pick([4, 5, 6])) }
    if dice.chance(4) { need.minimumAge = 18 }
    if dice.chance(5) { need.proposer = dice.pick(records.units).id }
    if dice.chance(theme == .parts ? 75 : theme == .mixed ? 30 : 5) {
      drawComponents(of: &need)
    } else if dice.chance(theme == .crews ? 90 : 30) {
      drawPieces(of: &need)
    }
    drawPins(of: &need)
    records.needs.append(need)
  }

  /// Several pieces, as heads of one or more skills, all from one, or each for itself.
  private mutating func drawPieces(of need: inout Need) {
    need.quantity = 2 + dice.below(2)
    need.isDivisible = need.kind != .labour && dice.chance(75)
    if need.kind == .labour { need.isDivisible = dice.chance(30) }
    if need.isDivisible, dice.chance(20) { need.minimum = 2 }
    guard need.kind == .labour || dice.chance(15) else { return }
    if dice.chance(60) { need.skills = [SkillDemand(skill: dice.pick(TinyWeek.skills), heads: 1)] }
  }

  private mutating func drawComponents(of need: inout Need) {
    let count = dice.pick([2, 2, 2, 3])
    need.kind = nil
    need.components = (0..<count)
      .map { _ in
        var part = Component(kind: dice.pick(kinds))
        if part.kind == .labour || part.kind == .goods { part.quantity = dice.pick([1, 1, 2]) }
        if part.kind == .venue { part.seats = dice.pick([0, 20, 40]) }
        if part.kind == .labour, part.quantity == 2, dice.chance(50) {
          part.skills = [SkillDemand(skill: dice.pick(TinyWeek.skills), heads: 1)]
        }
        return part
      }
    need.isDivisible = dice.chance(30)
    if need.isDivisible, dice.chance(40) { need.minimum = 2 }
  }

  private mutating func drawPins(of need: inout Need) {
    let everybody =
      records.offers.map { ProviderID.offer($0.id) } + records.people.map { .person($0.id) }
    if dice.chance(6) { need.locked = [dice.pick(everybody)] }
    if dice.chance(6) { need.barred = [dice.pick(everybody)] }
  }
}
