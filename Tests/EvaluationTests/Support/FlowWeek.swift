// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Small random weeks that are flows: hours of one length, whole half-days, pieces that divide.
struct FlowWeek {
  private var dice: SeededGenerator
  private let categories = ["理发", "电工"]
  private let places = ["G1", "C1", "C2", "C3"].map { PlaceID($0) }

  /// Makes a week.
  ///
  /// - Parameters:
  ///   - seed: Any number.
  ///   - needCount: How many needs.
  ///   - isEven: Whether all pieces of a community are worth the same.
  /// - Returns: A week.
  static func week(seed: UInt64, needCount: Int, isEven: Bool) -> Week {
    var maker = FlowWeek(dice: SeededGenerator(seed: seed))
    var tiny = TinyWeek()
    tiny.records.offers = (0..<3).map { maker.offer($0) }
    for number in 0..<2 {
      tiny.records.units[number].perWeek = maker.isHeads() ? nil : 1 + maker.dice.below(3)
      tiny.records.units[number].functions = maker.isHeads() ? [] : [maker.categories[number]]
    }
    tiny.records.people = (0..<3).map { maker.person(tiny.person("P\($0)")) }
    let quantities = (0..<4).map { _ in 1 + maker.dice.below(2) }
    tiny.records.needs = (0..<needCount)
      .map {
        maker.need(tiny.need("N\($0)"), isEven ? quantities : nil)
      }
    for number in 0..<2 where maker.isHeads() {
      tiny.records.history.append(
        HistoryEntry(
          holder: .unit(UnitID("U\(1 + number)")),
          load: maker.dice.below(4),
          servedPlace: PlaceID("C1")
        )
      )
    }
    tiny.policy.floorShare = maker.isHeads() ? 500 : 1000
    tiny.policy.bandWidth = 100 * maker.dice.below(4)
    tiny.policy.radiusClass = 3
    return tiny.week
  }

  private mutating func isHeads() -> Bool { dice.below(2) == 0 }

  private mutating func windows() -> [TimeSpan] {
    var cells: [Int] = []
    for cell in 0..<4 where isHeads() { cells.append(cell) }
    // No window at all would mean the hours of the day, which are no whole half-days.
    return (cells.isEmpty ? [0] : cells).map { HalfDay(index: $0).span }
  }

  private mutating func someCategory() -> [String] {
    isHeads() ? [] : [categories[dice.below(2)]]
  }

  private mutating func offer(_ number: Int) -> Offer {
    let kinds: [Kind] = [.service, .service, .goods]
    var offer = Offer(
      id: OfferID("R\(number)"),
      unit: UnitID("U\(1 + dice.below(2))"),
      kind: kinds[number]
    )
    offer.categories = someCategory()
    offer.perWeek = 1 + dice.below(3)
    offer.perHalfDay = 1 + dice.below(2)
    offer.windows = windows()
    offer.place = places[dice.below(4)]
    return offer
  }

  private mutating func person(_ plain: Person) -> Person {
    var person = plain
    person.perWeek = 1 + dice.below(3)
    person.minutesPerDay = 60 + 60 * dice.below(3)
    person.windows = windows()
    person.wishes = someCategory()
    person.skills = someCategory()
    person.place = places[dice.below(4)]
    return person
  }

  private mutating func need(_ plain: Need, _ quantities: [Int]?) -> Need {
    var need = plain
    let place = dice.below(4)
    need.place = places[place]
    need.kind = [.service, .goods, .labour, nil][dice.below(4)]
    need.category = ["", "理发", "电工"][dice.below(3)]
    // The grid lies in the first community.
    need.quantity = quantities.map { $0[max(1, place)] } ?? 1 + dice.below(3)
    need.isDivisible = need.quantity > 1
    need.windows = windows()
    if quantities == nil { need.beneficiary = isHeads() ? .elderly : .general }
    if dice.below(4) == 0 { need.urgency = .urgent }
    if dice.below(6) == 0 { need.locked = [.person(PersonID("P0"))] }
    return need
  }
}
