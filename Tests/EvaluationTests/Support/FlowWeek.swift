// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Small random weeks that are flows: hours of one length, whole half-days, pieces that divide.
enum FlowWeek {
  /// Makes a week.
  ///
  /// - Parameters:
  ///   - seed: Any number.
  ///   - needCount: How many needs.
  ///   - isEven: Whether all pieces of a community are worth the same.
  static func week(seed: UInt64, needCount: Int, isEven: Bool) -> Week {
    var dice = SeededGenerator(seed: seed)
    var tiny = TinyWeek()
    let categories = ["理发", "电工"]
    let places = ["G1", "C1", "C2", "C3"].map { PlaceID($0) }
    func windows() -> [TimeSpan] {
      let cells = (0..<4).filter { _ in dice.below(2) == 0 }
      // No window at all would mean the hours of the day, which are no whole half-days.
      return (cells.isEmpty ? [0] : cells).map { HalfDay(index: $0).span }
    }
    tiny.records.offers = (0..<3).map { number in
      let kinds: [Kind] = [.service, .service, .goods]
      var offer = Offer(
        id: OfferID("R\(number)"),
        unit: UnitID("U\(1 + dice.below(2))"),
        kind: kinds[number]
      )
      offer.categories = dice.below(2) == 0 ? [] : [categories[dice.below(2)]]
      offer.perWeek = 1 + dice.below(3)
      offer.perHalfDay = 1 + dice.below(2)
      offer.windows = windows()
      offer.place = places[dice.below(4)]
      return offer
    }
    for number in 0..<2 {
      tiny.records.units[number].perWeek = dice.below(2) == 0 ? nil : 1 + dice.below(3)
      tiny.records.units[number].functions = dice.below(2) == 0 ? [] : [categories[number]]
    }
    tiny.records.people = (0..<3).map { number in
      var person = tiny.person("P\(number)")
      person.perWeek = 1 + dice.below(3)
      person.minutesPerDay = 60 + 60 * dice.below(3)
      person.windows = windows()
      person.wishes = dice.below(2) == 0 ? [] : [categories[dice.below(2)]]
      person.skills = dice.below(2) == 0 ? [] : [categories[dice.below(2)]]
      person.place = places[dice.below(4)]
      return person
    }
    let quantities = (0..<4).map { _ in 1 + dice.below(2) }
    tiny.records.needs = (0..<needCount).map { number in
      var need = tiny.need("N\(number)")
      let place = dice.below(4)
      need.place = places[place]
      need.kind = [.service, .goods, .labour, nil][dice.below(4)]
      need.category = ["", "理发", "电工"][dice.below(3)]
      need.quantity = isEven ? quantities[max(1, place)] : 1 + dice.below(3)
      need.isDivisible = need.quantity > 1
      need.windows = windows()
      if !isEven { need.beneficiary = dice.below(2) == 0 ? .elderly : .general }
      if dice.below(4) == 0 { need.urgency = .urgent }
      if dice.below(6) == 0 { need.locked = [.person(PersonID("P0"))] }
      return need
    }
    for number in 0..<2 where dice.below(2) == 0 {
      tiny.records.history.append(
        HistoryEntry(
          holder: .unit(UnitID("U\(1 + number)")),
          load: dice.below(4),
          servedPlace: PlaceID("C1")
        )
      )
    }
    tiny.policy.floorShare = [500, 1000][dice.below(2)]
    tiny.policy.bandWidth = 100 * dice.below(4)
    tiny.policy.radiusClass = 3
    return tiny.week
  }
}
