// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// A street with three communities, C1 beside C2, and what a test adds; all on one Monday morning.
struct SmallOffice {
  var policy = Policy()
  var records = WeekRecords()

  init() {
    policy.bufferMinutes = 0
    policy.certificatesByCategory = [:]
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
    var unit = ResidentUnit(id: UnitID("U1"))
    unit.place = PlaceID("C1")
    records.units = [unit]
  }

  /// Minutes of Monday.
  static func monday(_ from: Int, _ to: Int) -> [TimeSpan] {
    [TimeSpan(day: 0, from: from, to: to)]
  }

  /// A need of an hour of service in C1 between 8 and 12, worth 1,000 points, for three people.
  mutating func need(_ id: String, _ change: (inout Need) -> Void = { _ in }) {
    var need = Need(id: NeedID(id))
    need.kind = .service
    need.category = "讲座"
    need.isVerified = true
    need.risk = .low
    need.place = PlaceID("C1")
    need.duration = 60
    need.beneficiaryCount = 3
    need.windows = Self.monday(480, 720)
    change(&need)
    records.needs.append(need)
  }

  /// An offer of U1, once a half-day and week, between 8 and 12.
  mutating func offer(_ id: String, _ kind: Kind, _ change: (inout Offer) -> Void = { _ in }) {
    var offer = Offer(id: OfferID(id), unit: UnitID("U1"), kind: kind)
    offer.windows = Self.monday(480, 720)
    change(&offer)
    records.offers.append(offer)
  }

  /// An adult in C1 who comes once.
  mutating func person(_ id: String, _ change: (inout Person) -> Void = { _ in }) {
    var person = Person(id: PersonID(id))
    person.place = PlaceID("C1")
    person.statedAge = 40
    person.windows = Self.monday(480, 720)
    change(&person)
    records.people.append(person)
  }

  /// The week of 2026-03-09.
  var week: Week { Week(monday: Day(number: 20_521), policy: policy, records: records) }
}
