// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What everything of several streets is called where they are put together.
///
/// Rows of needs, offers, people and posts belong to the street that lists them. Places, units and teams
/// may be listed by several: what has one identifier, one name and one position on the map of a named
/// street is one; all else is apart.
struct CityNames {
  let needs: NewNames<NeedID>
  let offers: NewNames<OfferID>
  let people: NewNames<PersonID>
  let posts: NewNames<PostID>
  let teams: NewNames<TeamID>
  let units: NewNames<UnitID>
  let places: NewNames<PlaceID>

  init(_ members: [PoolMember]) {
    func names<Record, ID: StreetIdentifier>(
      _ records: KeyPath<Week, [Record]>,
      _ id: KeyPath<Record, ID>,
      _ mark: (Record, PoolMember) -> String = { _, member in member.name }
    ) -> NewNames<ID> {
      let marks = members.map { member in
        let own = member.week[keyPath: records].map { ($0[keyPath: id], mark($0, member)) }
        return Dictionary(own) { first, _ in first }
      }
      return NewNames(marks, streets: members.map(\.name))
    }
    needs = names(\.statedNeeds, \.id)
    offers = names(\.offers, \.id)
    people = names(\.people, \.id)
    posts = names(\.posts, \.id)
    places = names(\.places, \.id) { Self.mark(of: $0, $1) }
    units = names(\.units, \.id) { unit, member in
      let functions = unit.functions.joined(separator: ",")
      let words: [String?] = [unit.name, Self.spot(unit.place, member), functions]
      return Self.mark(words, unit.coordinate, of: member)
    }
    teams = names(\.teams, \.id) { team, member in
      Self.mark([team.name, Self.spot(team.place, member)], nil, of: member)
    }
  }

  /// What the place of a record stands for; nil where it has none.
  private static func spot(_ place: PlaceID?, _ member: PoolMember) -> String? {
    place.flatMap { member.week.index.places[$0] }.map { mark(of: member.week.places[$0], member) }
  }

  /// What a record stands for that several streets may list; that of its street alone where the name or
  /// the place is missing.
  private static func mark(
    _ words: [String?],
    _ coordinate: Coordinate?,
    of member: PoolMember
  ) -> String {
    guard let name = words[0], !name.isEmpty, let spot = words[1] else { return member.name }
    return ([name, spot] + words.dropFirst(2).compactMap { $0 } + [text(coordinate)])
      .joined(separator: "\u{1F}")
  }

  /// What a place stands for: itself and all that it lies in; that of its street alone where no street
  /// with a name is among them.
  private static func mark(of place: Place, _ member: PoolMember) -> String {
    let lineage = member.week.lineage(of: place.id).map { member.week.places[$0] }
    guard lineage.contains(where: { $0.level == .street && !$0.name.isEmpty }) else {
      return member.name
    }
    return
      lineage.map { place in
        [place.id.text, place.name, String(place.level.rawValue), text(place.coordinate)]
          .joined(separator: "\u{1F}")
      }
      .joined(separator: "\u{1E}")
  }

  private static func text(_ coordinate: Coordinate?) -> String {
    coordinate.map { "\($0.latitude) \($0.longitude)" } ?? ""
  }

  // MARK: - Names of what a plan names

  func name(_ id: NeedID, of street: Int) -> NeedID {
    id.post.map { NeedID(post: posts.name($0, of: street)) } ?? needs.name(id, of: street)
  }

  func name(_ provider: ProviderID, of street: Int) -> ProviderID {
    switch provider {
    case .offer(let id): .offer(offers.name(id, of: street))
    case .person(let id): .person(people.name(id, of: street))
    }
  }
}
