// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

/// A small week by hand: one street, three communities, one unit, two offers, two people, one need.
struct TinyWeek {
  var records = WeekRecords()
  var policy = Policy()
  /// A Monday without holidays in its week.
  static let monday = Day(number: 20_514)

  init() {
    records.places = [
      TinyWeek.place("S", .street, in: nil), TinyWeek.place("C1", .community, in: "S"),
      TinyWeek.place("C2", .community, in: "S"), TinyWeek.place("C3", .community, in: "S"),
      TinyWeek.place("G1", .grid, in: "C1"),
    ]
    records.neighbours = [NeighbourPair(PlaceID("C1"), PlaceID("C2"))]
    records.units = [TinyWeek.unit("U1", at: "C1"), TinyWeek.unit("U2", at: "C2")]
    records.offers = [hall("H"), service("V")]
    records.people = [person("Ada"), person("Ben")]
    records.needs = [need("N1")]
  }

  static func place(_ id: String, _ level: Place.Level, in parent: String?) -> Place {
    var place = Place(id: PlaceID(id))
    place.level = level
    place.parent = parent.map { PlaceID($0) }
    return place
  }

  static func unit(_ id: String, at place: String) -> ResidentUnit {
    var unit = ResidentUnit(id: UnitID(id))
    unit.place = PlaceID(place)
    return unit
  }

  func hall(_ id: String) -> Offer {
    var offer = Offer(id: OfferID(id), unit: UnitID("U1"), kind: .venue)
    offer.seats = 50
    offer.perHalfDay = 2
    offer.perWeek = 4
    return offer
  }

  func service(_ id: String) -> Offer {
    var offer = Offer(id: OfferID(id), unit: UnitID("U1"), kind: .service)
    offer.categories = ["理发"]
    offer.perHalfDay = 2
    offer.perWeek = 3
    return offer
  }

  func person(_ id: String) -> Person {
    var person = Person(id: PersonID(id))
    person.place = PlaceID("C1")
    person.statedAge = 30
    person.perWeek = 3
    person.perMonth = 10
    person.windows = (0..<7).map { TimeSpan(day: $0, from: 480, to: 1260) }
    return person
  }

  func need(_ id: String) -> Need {
    var need = Need(id: NeedID(id))
    need.kind = .service
    need.category = "理发"
    need.duration = 60
    need.place = PlaceID("C1")
    need.isVerified = true
    need.risk = .low
    return need
  }

  var week: Week { Week(monday: TinyWeek.monday, policy: policy, records: records) }

  /// A project that serves a need from a minute of a day on.
  func project(
    _ id: String = "P1",
    need: String = "N1",
    by providers: [(String, Int)] = [("offer:V", 1)],
    day: Int = 0,
    from minute: Int = 480,
    minutes: Int = 60,
    unit: String? = "U1"
  ) -> Project {
    Project(
      id: id,
      needs: [NeedID(need)],
      projectClass: .dailyService,
      span: TimeSpan(day: day, from: minute, to: minute + minutes),
      place: nil,
      unit: unit.map { UnitID($0) },
      providers: providers.compactMap { name, quantity in
        ProviderID(name).map { Provision(provider: $0, quantity: quantity) }
      }
    )
  }

  func plan(_ projects: [Project]) -> Plan { honestPlan(projects, for: week) }
}

/// A plan whose lists and values say what its projects say.
func honestPlan(_ projects: [Project], for week: Week, by referee: Referee? = nil) -> Plan {
  var plan = Plan(week: week.monday, inputHash: "hash", seed: 1, version: "0", options: [:])
  plan.projects = projects
  keepBooks(of: &plan, for: week, by: referee ?? Referee(week: week))
  return plan
}

/// Writes the lists and values anew from the projects.
func keepBooks(of plan: inout Plan, for week: Week, by referee: Referee) {
  let none = Message(code: "cause.none", arguments: [])
  plan.unmet = []
  plan.excluded = []
  for need in week.needs {
    if let reason = week.exclusion(of: need) {
      plan.excluded.append(ExcludedNeed(need: need.id, reason: reason))
      continue
    }
    let got = Oracle.pieces(of: need, plan.projects, in: week)
    if got < need.quantity {
      plan.unmet.append(
        UnmetNeed(
          need: need.id,
          asked: need.quantity,
          got: got,
          funnel: [Int](repeating: 0, count: 7),
          cause: none,
          remedy: none
        )
      )
    }
  }
  plan.levels = referee.values(of: plan)
    .map { goal, value in
      LevelResult(goal: goal, value: value, bound: value, status: .heuristic)
    }
}
