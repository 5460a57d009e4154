// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street

/// A small office to which a test adds what it is about; nearness is measured in classes.
struct Office {
  var policy = Policy()
  var records = WeekRecords()

  init() {
    for (id, level, parent) in [
      ("S1", .street, nil), ("C1", .community, "S1"), ("C2", .community, "S1"),
      ("C3", .community, "S1"),
    ] as [(String, Place.Level, String?)] {
      var place = Place(id: PlaceID(id))
      place.level = level
      place.parent = parent.map { PlaceID($0) }
      records.places.append(place)
    }
    records.neighbours = [NeighbourPair(PlaceID("C1"), PlaceID("C2"))]
    for (id, place) in [("U1", "C1"), ("U3", "C3")] {
      var unit = ResidentUnit(id: UnitID(id))
      unit.place = PlaceID(place)
      records.units.append(unit)
    }
  }

  /// A need of one 理发 session in C1 on Monday morning.
  mutating func need(_ id: String, _ change: (inout Need) -> Void = { _ in }) {
    var need = Need(id: NeedID(id))
    need.category = "理发"
    need.kind = .service
    need.isVerified = true
    need.risk = .low
    need.place = PlaceID("C1")
    need.windows = [TimeSpan(day: 0, from: 480, to: 720)]
    change(&need)
    records.needs.append(need)
  }

  /// An offer of one 理发 session a week by U1.
  mutating func offer(_ id: String, _ change: (inout Offer) -> Void = { _ in }) {
    var offer = Offer(id: OfferID(id), unit: UnitID("U1"), kind: .service)
    offer.categories = ["理发"]
    change(&offer)
    records.offers.append(offer)
  }

  /// A healthy adult in C1 who comes once a week at any time.
  mutating func person(_ id: String, _ change: (inout Person) -> Void = { _ in }) {
    var person = Person(id: PersonID(id))
    person.place = PlaceID("C1")
    person.statedAge = 40
    change(&person)
    records.people.append(person)
  }

  /// The week of 2026-03-09, without holidays.
  var week: Week { Week(monday: Day(number: 20_521), policy: policy, records: records) }

  func plan(_ method: PlanningOptions.Method = .auto) -> Plan {
    var options = PlanningOptions(version: "test")
    options.method = method
    return WeekPlanner(solver: nil, options: options).plan(week, inputHash: "hash").plan
  }

  /// What the plan says of a need that it does not wholly meet.
  func entry(_ id: String) -> UnmetNeed? { plan().unmet.first { $0.need.text == id } }
}
