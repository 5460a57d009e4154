// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Puts the records of several streets together under names that do not clash.
///
/// What a street's own settings say of its records, and differs from the common settings, is written into
/// them: when people can come and how often, what a need is worth, which certificates it asks for.
struct CityRecords {
  private let members: [PoolMember]
  private let names: CityNames
  private let differing: Set<PoolSetting>
  private(set) var records = WeekRecords()

  init(_ members: [PoolMember], names: CityNames, policy: PoolPolicy) {
    self.members = members
    self.names = names
    differing = policy.differing
    for street in members.indices { addRows(of: street) }
    addMap()
    addUnits()
    addHistory()
  }

  // MARK: - Rows that belong to one street

  private mutating func addRows(of street: Int) {
    let week = members[street].week
    records.needs += week.statedNeeds.map { need($0, of: street) }
    records.posts += week.posts.map { post($0, of: street) }
    records.offers += week.offers.map { offer in
      var offer = offer
      offer.id = names.offers.name(offer.id, of: street)
      offer.unit = names.units.name(offer.unit, of: street)
      offer.place = names.places.name(offer.place, of: street)
      return offer
    }
    records.people += week.people.map { person($0, of: street) }
    records.setAside += week.setAside
  }

  private func need(_ stated: Need, of street: Int) -> Need {
    let week = members[street].week
    var need = stated
    need.id = names.name(stated.id, of: street)
    need.proposer = names.units.name(stated.proposer, of: street)
    need.place = names.places.name(stated.place, of: street)
    need.locked = stated.locked.map { names.name($0, of: street) }
    need.barred = stated.barred.map { names.name($0, of: street) }
    if differing.contains(.classPoints) {
      need.pooled = PooledTerms(points: week.points(of: stated))
    }
    if differing.contains(.certificates) {
      need.certificates = week.certificates(askedBy: stated)
      need.components = zip(stated.components, week.components(of: stated))
        .map { component, full in
          var component = component
          component.certificates = week.certificates(askedBy: full)
          return component
        }
    }
    return need
  }

  private func post(_ stated: Post, of street: Int) -> Post {
    var post = stated
    post.id = names.posts.name(stated.id, of: street)
    post.place = names.places.name(stated.place, of: street)
    post.team = names.teams.name(stated.team, of: street)
    post.locked = stated.locked.map { names.name($0, of: street) }
    post.barred = stated.barred.map { names.name($0, of: street) }
    if differing.contains(.classPoints) {
      let week = members[street].week
      let shift = week.index.needs[NeedID(post: stated.id)].map { week.needs[$0] }
      post.pooled = shift.map { PooledTerms(points: week.points(of: $0)) }
    }
    return post
  }

  private func person(_ stated: Person, of street: Int) -> Person {
    let week = members[street].week
    var person = stated
    person.id = names.people.name(stated.id, of: street)
    person.unit = names.units.name(stated.unit, of: street)
    person.team = names.teams.name(stated.team, of: street)
    person.place = names.places.name(stated.place, of: street)
    let caps = week.caps(of: stated)
    person.perWeek = caps.week
    person.perMonth = caps.month
    person.minutesPerDay = week.minutesADay(of: stated)
    person.windows = week.windows(of: stated)
    if week.policy.applies(.elderlyEvenings), (stated.age(on: week.monday) ?? 0) >= 65 {
      let early = (0..<7).map { TimeSpan(day: $0, from: 360, to: 1200) }
      person.windows = person.windows?
        .flatMap { window in early.map { window.intersection($0) } }
        .normalized()
    }
    return person
  }

  // MARK: - Records that several streets may list

  private mutating func addMap() {
    var (places, teams): (Set<PlaceID>, Set<TeamID>) = ([], [])
    for (street, member) in members.enumerated() {
      for var place in member.week.places {
        place.id = names.places.name(place.id, of: street)
        place.parent = names.places.name(place.parent, of: street)
        if places.insert(place.id).inserted { records.places.append(place) }
      }
      for var team in member.week.teams {
        team.id = names.teams.name(team.id, of: street)
        team.place = names.places.name(team.place, of: street)
        if teams.insert(team.id).inserted { records.teams.append(team) }
      }
      records.neighbours += member.week.neighbours.map {
        NeighbourPair(names.places.name($0.low, of: street), names.places.name($0.high, of: street))
      }
    }
  }

  /// A unit that several streets list has the lowest limits that they state, but never less than what
  /// their own plans take of it together.
  private mutating func addUnits() {
    var units: [UnitID: ResidentUnit] = [:]
    var use: [UnitID: UnitUse] = [:]
    for (street, member) in members.enumerated() {
      for stated in member.week.units {
        var unit = stated
        unit.id = names.units.name(stated.id, of: street)
        unit.place = names.places.name(stated.place, of: street)
        if let known = units[unit.id] {
          unit.perWeek = [known.perWeek, unit.perWeek].compactMap { $0 }.min()
          unit.perHalfDay = [known.perHalfDay, unit.perHalfDay].compactMap { $0 }.min()
        }
        units[unit.id] = unit
      }
      for (id, taken) in UnitUse.byUnit(of: member.plan.projects, in: member.week) {
        use[names.units.name(id, of: street), default: UnitUse()].add(taken)
      }
    }
    records.units = units.values.map { stated in
      var unit = stated
      let taken = use[unit.id] ?? UnitUse()
      unit.perWeek = stated.perWeek.map { max($0, taken.week) }
      unit.perHalfDay = stated.perHalfDay.map { max($0, taken.cells.max() ?? 0) }
      return unit
    }
  }

  /// What several streets say of one unit's past counts once.
  private mutating func addHistory() {
    var counts: [String: Int] = [:]
    for (street, member) in members.enumerated() {
      var mine: [String: Int] = [:]
      for var entry in member.week.history {
        switch entry.holder {
        case .unit(let id): entry.holder = .unit(names.units.name(id, of: street))
        case .person(let id): entry.holder = .person(names.people.name(id, of: street))
        }
        entry.servedPlace = names.places.name(entry.servedPlace, of: street)
        let key =
          "\(entry.holder) \(entry.load) \(entry.servedPlace?.text ?? "") "
          + (entry.servedCategory ?? "")
        mine[key, default: 0] += 1
        guard mine[key, default: 0] > counts[key, default: 0] else { continue }
        counts[key] = mine[key]
        records.history.append(entry)
      }
    }
  }
}
