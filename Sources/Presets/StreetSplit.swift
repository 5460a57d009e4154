// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Cuts the week of a city into one week for each of its streets.
///
/// Each record goes to the street that its place lies in; units that a street's needs or offers name, and
/// communities of other streets that border on its own, go along wherever they are, so that the parts fit
/// together again. What lies in no street is kept together.
public struct StreetSplit {
  /// The streets' weeks with the text of each street's identifier, in its order; the one without a
  /// street, if anything is left for it, comes last as `other`.
  public let parts: [(name: String, week: Week)]

  /// Cuts a week.
  ///
  /// - Parameter week: A week with places of the level street.
  /// - Complexity: O(records × depth of the map).
  public init(_ week: Week) {
    var records: [PlaceID?: WeekRecords] = [:]
    func street(_ place: PlaceID?) -> PlaceID? { week.place(at: .street, of: place) }
    for need in week.statedNeeds {
      records[street(need.place), default: .init()].needs.append(need)
    }
    for offer in week.offers {
      records[street(week.place(of: offer)), default: .init()].offers.append(offer)
    }
    for person in week.people {
      records[street(person.place), default: .init()].people.append(person)
    }
    for post in week.posts { records[street(post.place), default: .init()].posts.append(post) }
    for place in week.places { records[street(place.id), default: .init()].places.append(place) }
    for pair in week.neighbours {
      for key in Set([street(pair.low), street(pair.high)]) {
        records[key, default: .init()].neighbours.append(pair)
      }
    }
    for key in records.keys { records[key]?.complete(from: week, street: key, street) }
    parts =
      records.sorted { ($0.key?.text ?? "\u{10FFFF}") < ($1.key?.text ?? "\u{10FFFF}") }
      .compactMap { key, records in
        let isEmpty =
          records.needs.isEmpty && records.offers.isEmpty && records.people.isEmpty
          && records.posts.isEmpty
        if isEmpty { return nil }
        var policy = week.policy
        let name = key.flatMap { week.index.places[$0] }.map { week.places[$0].name } ?? ""
        if !name.isEmpty { policy.streetName = name }
        let part = Week(
          monday: week.monday,
          policy: policy,
          calendar: week.calendar,
          records: records
        )
        return (key?.text ?? "other", part)
      }
  }
}

extension WeekRecords {
  /// Adds what the records name: units, teams and history.
  fileprivate mutating func complete(
    from week: Week,
    street key: PlaceID?,
    _ street: (PlaceID?) -> PlaceID?
  ) {
    let named = Set(
      needs.compactMap(\.proposer) + offers.map(\.unit) + people.compactMap(\.unit)
    )
    units = week.units.filter { named.contains($0.id) || street($0.place) == key }
    let inTeams = Set(people.compactMap(\.team) + posts.compactMap(\.team))
    teams = week.teams.filter { inTeams.contains($0.id) || street($0.place) == key }
    let persons = Set(people.map(\.id))
    let holders = Set(units.map(\.id))
    history = week.history.filter { entry in
      switch entry.holder {
      case .person(let id): persons.contains(id)
      case .unit(let id): holders.contains(id)
      }
    }
    // A place served before, or a unit's, may lie in another street; so may its ancestors.
    let mine = Set(places.map(\.id))
    let borders = neighbours.flatMap { [$0.low, $0.high] }
    let asked = units.map(\.place) + teams.map(\.place) + history.map(\.servedPlace) + borders
    let wanted = Set(asked.flatMap { week.lineage(of: $0) }).map { week.places[$0] }
    places += wanted.filter { !mine.contains($0.id) }
  }
}
