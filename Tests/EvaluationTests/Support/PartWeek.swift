// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// By hand, onto the tiny week: a need with components, needs that may join, sessions and a van.
extension TinyWeek {
  /// K asks for a hall of 20 seats, two heads of whom one knows 急救, and 60 leaflets; L gives them.
  mutating func addComponents(isDivisible: Bool = false) {
    var need = need("K")
    need.kind = nil
    need.category = "健康"
    need.seats = 20
    need.isDivisible = isDivisible
    need.components = [Component(kind: .venue), Component(kind: .labour, quantity: 2)]
    need.components[1].skills = [SkillDemand(skill: "急救", heads: 1)]
    need.components.append(Component(kind: .goods, quantity: 60))
    records.needs = [need]
    records.people = ["Ada", "Ben", "Cleo"].map { person($0) }
    records.people[0].skills = ["急救"]
    records.offers.append(goods("L"))
  }

  func goods(_ id: String) -> Offer {
    var offer = Offer(id: OfferID(id), unit: UnitID("U1"), kind: .goods)
    offer.perHalfDay = 200
    offer.perWeek = 200
    return offer
  }

  /// A, B and D ask for haircuts for 10, 20 and 5 people, at C1, C2 and C1.
  mutating func addGuests() {
    records.needs = [("A", 10, "C1"), ("B", 20, "C2"), ("D", 5, "C1")]
      .map { id, people, place in
        var need = need(id)
        need.beneficiaryCount = people
        need.place = PlaceID(place)
        return need
      }
  }

  /// T at its own place, M at that of a host: 30 seats, 10 people at least, 90 minutes.
  mutating func addSessions() {
    addGuests()
    for id in ["T", "M"] {
      var offer = service(id)
      offer.session = SessionTerms(seats: 30, least: 10, minutes: 90)
      offer.moves = id == "M"
      records.offers.append(offer)
    }
  }

  /// W comes to the needs: 10 minutes to set up, 5 to pack.
  mutating func addVan() {
    addGuests()
    var van = service("W")
    van.moves = true
    van.setupMinutes = 10
    van.packingMinutes = 5
    van.perHalfDay = 3
    van.perWeek = 6
    records.offers.append(van)
  }

  /// The project of K with everything that it asks.
  func whole(
    _ id: String = "PK",
    _ provisions: [(String, Int, Int?)] = TinyWeek.everything,
    day: Int = 0,
    from minute: Int = 480,
    unit: String? = "U1"
  ) -> Project {
    var project = project(id, need: "K", by: [], day: day, from: minute, unit: unit)
    project.providers = provisions.compactMap { name, quantity, component in
      ProviderID(name).map { Provision(provider: $0, quantity: quantity, component: component) }
    }
    return project
  }

  static let everything: [(String, Int, Int?)] = [
    ("offer:H", 1, 1), ("offer:L", 60, 3), ("person:Ada", 1, 2), ("person:Ben", 1, 2),
  ]

  /// Several needs served by one piece of one provider.
  func together(
    _ needs: [String],
    id: String = "H1",
    by provider: String = "offer:T",
    host: String? = nil,
    day: Int = 0,
    from minute: Int = 480,
    minutes: Int = 90,
    unit: String? = "U1"
  ) -> Project {
    var project = project(
      id,
      by: [(provider, 1)],
      day: day,
      from: minute,
      minutes: minutes,
      unit: unit
    )
    project.needs = needs.map { NeedID($0) }
    project.host = host.map { NeedID($0) }
    return project
  }
}
