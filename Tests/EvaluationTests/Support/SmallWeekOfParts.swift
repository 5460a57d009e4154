// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Weeks small enough to try every plan: two half-days, four needs, a hall, a van, a session, two people.
struct SmallWeekOfParts {
  private var dice: SeededGenerator
  /// Where an activity may begin: in every half-day at the first minute or an hour later.
  static let starts = [480, 540, 840]

  static func week(seed: UInt64) -> Week {
    var maker = SmallWeekOfParts(dice: SeededGenerator(seed: seed))
    return maker.made()
  }

  private mutating func chance(_ percent: Int) -> Bool { dice.below(100) < percent }

  private mutating func made() -> Week {
    var tiny = TinyWeek()
    let open = [TimeSpan(start: 480, end: 600), TimeSpan(start: 840, end: 900)]
    tiny.records.people = ["Ada", "Ben"]
      .map { name in
        var person = tiny.person(name)
        person.perWeek = 1 + dice.below(2)
        person.minutesPerDay = 60 + 60 * dice.below(2)
        person.windows = open
        person.skills = chance(50) ? ["急救"] : []
        return person
      }
    var session = tiny.service("T")
    session.session = SessionTerms(seats: 4 + dice.below(5), least: 1 + dice.below(3), minutes: 60)
    session.moves = chance(40)
    var van = tiny.service("W")
    van.moves = chance(50)
    van.setupMinutes = chance(50) ? 10 : 0
    tiny.records.offers = [tiny.hall("H"), session, van]
    for number in tiny.records.offers.indices {
      tiny.records.offers[number].windows = open
      tiny.records.offers[number].perHalfDay = 1 + dice.below(2)
      tiny.records.offers[number].perWeek = 1 + dice.below(2)
    }
    if chance(60) { tiny.records.offers[chance(60) ? 1 : 2].perWeek = 0 }
    tiny.records.units[0].perWeek = chance(30) ? 1 + dice.below(3) : nil
    tiny.records.units[0].perHalfDay = chance(30) ? 1 + dice.below(2) : nil
    if chance(70) { tiny.policy.sharedCategories = ["理发": 5 + dice.below(6)] }
    tiny.policy.bufferMinutes = chance(50) ? 0 : 30
    tiny.policy.floorShare = 0
    tiny.records.needs = (0..<4).map { need(tiny.need("N\($0)"), open) }
    return tiny.week
  }

  private mutating func need(_ plain: Need, _ open: [TimeSpan]) -> Need {
    var need = plain
    need.windows = chance(70) ? open : [open[dice.below(2)]]
    need.place = PlaceID(["C1", "C2"][dice.below(2)])
    need.beneficiaryCount = 1 + dice.below(5)
    need.beneficiary = chance(40) ? .elderly : .general
    if chance(30) { need.urgency = .urgent }
    switch dice.below(10) {
    case 0..<3:
      need.components = [
        Component(kind: .venue), Component(kind: .labour, quantity: 1 + dice.below(2)),
      ]
      if chance(50) { need.components[1].skills = [SkillDemand(skill: "急救", heads: 1)] }
      need.isDivisible = chance(40)
    case 3:
      need.kind = .labour
      need.quantity = 2
    case 4:
      need.isDivisible = true
      need.quantity = 2
    default: break
    }
    // Whom no people serve must find seats.
    if need.components.isEmpty, chance(70) {
      need.barred = [.person(PersonID("Ada")), .person(PersonID("Ben"))]
    }
    if chance(20) { need.locked = [.offer(OfferID("T")), .person(PersonID("Ada"))] }
    return need
  }
}
