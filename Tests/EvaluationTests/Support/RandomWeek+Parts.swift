// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Components, sessions, sharing and travel, strewn over a random week.
extension RandomWeek {
  static func weekOfParts(seed: UInt64) -> Week {
    var random = RandomWeek(seed: seed)
    let plain = RandomWeek.week(seed: seed)
    random.records.offers = plain.offers
    random.records.people = plain.people
    random.records.units = plain.units
    random.records.places = plain.places
    random.records.neighbours = plain.neighbours
    random.records.history = plain.history
    random.policy = plain.policy
    random.policy.sharedCategories = ["理发": 20, "义诊": 20, "": 8]
    random.policy.travelMetresPerMinute = 40
    random.records.needs = plain.statedNeeds.map { random.joined($0) }
    random.dressOffers()
    return Week(monday: TinyWeek.monday, policy: random.policy, records: random.records)
  }

  private mutating func joined(_ plain: Need) -> Need {
    var need = plain
    need.beneficiaryCount = dice.below(9)
    guard chance(45) else {
      // Needs that are alike can share.
      if chance(80) {
        (need.kind, need.category, need.duration) = (.service, "理发", 60)
        (need.skills, need.certificates, need.locked, need.risk) = ([], [], [], .low)
        need.windows = chance(60) ? [] : need.windows
        need.minimum = 1
        if !need.isDivisible { need.quantity = 1 }
      }
      return need
    }
    let kinds: [Kind] = [.venue, .labour, .goods, .service, .labour]
    need.components = (0..<1 + dice.below(3))
      .map { _ in
        var component = Component(kind: pick(kinds), quantity: 1 + dice.below(2))
        component.category = chance(30) ? "电工" : ""
        component.seats = dice.below(15)
        if chance(30) { component.skills = [SkillDemand(skill: "急救", heads: pick([nil, 1]))] }
        if chance(10) { component.certificates = ["电工"] }
        return component
      }
    need.skills = []
    return need
  }

  private mutating func dressSession(_ number: Int) {
    records.offers[number].session = SessionTerms(
      seats: 5 + dice.below(15),
      least: 1 + dice.below(5),
      minutes: pick([45, 90, 120])
    )
  }

  private mutating func dressOffers() {
    for number in records.offers.indices {
      records.offers[number].perHalfDay += 1
      records.offers[number].perWeek += 1
      if chance(50) {
        records.offers[number].kind = .service
        records.offers[number].categories = []
        if chance(60) { records.offers[number].windows = [] }
        if chance(60) { dressSession(number) }
      }
      if chance(40) { records.offers[number].moves = true }
      if chance(40) { records.offers[number].setupMinutes = 5 * dice.below(8) }
      if chance(40) { records.offers[number].packingMinutes = 5 * dice.below(8) }
    }
  }
}
