// SPDX-License-Identifier: GPL-3.0-or-later

extension Week {
  /// The week as it would be if asks were granted, one after the other.
  ///
  /// - Parameter asks: What is granted; whatever names a record that the week does not have, or has
  ///   already, changes nothing.
  /// - Returns: A week that differs in nothing else.
  public func granting(_ asks: [Ask]) -> Week {
    guard !asks.isEmpty else { return self }
    var granted = GrantedRecords(self)
    for ask in asks { granted.grant(ask.change) }
    return Week(
      monday: monday,
      policy: granted.policy,
      calendar: calendar,
      records: granted.records,
      roster: roster
    )
  }

  /// The records that the week was made of, without the shifts that stand for its posts.
  public var records: WeekRecords {
    var records = WeekRecords()
    records.needs = statedNeeds
    records.offers = offers
    records.people = people
    records.units = units
    records.places = places
    records.neighbours = neighbours
    records.teams = teams
    records.posts = posts
    records.history = history
    records.setAside = setAside
    records.needsSetAside = needsSetAside
    return records
  }

  /// A person who comes so many times more: the caps of week and month that keep them from it raised.
  ///
  /// - Parameters:
  ///   - person: A person of this week.
  ///   - more: Times more. Range: 0 or more.
  /// - Returns: The person with the caps that a clerk would enter.
  public func raised(_ person: Person, by more: Int) -> Person {
    var raised = person
    let visits = timesThisWeek(of: person) + more
    if caps(of: person).week < visits { raised.perWeek = visits }
    // A raised cap of the week may raise the default of the month with it.
    let month = visits + person.servedThisMonth
    if caps(of: raised).month < month { raised.perMonth = month }
    return raised
  }
}

extension Need {
  /// The same need, which may be served at more times; blank times mean 8:00–20:00 every day.
  ///
  /// - Parameter spans: The times to add.
  /// - Returns: The need with its times in order.
  public func also(at spans: [TimeSpan]) -> Need {
    let stated =
      windows.isEmpty ? (0..<7).map { TimeSpan(day: $0, from: 480, to: 1200) } : windows
    var open = self
    open.windows = (stated + spans).normalized()
    return open
  }
}

/// Records with asks granted.
private struct GrantedRecords {
  private let week: Week
  var records: WeekRecords
  var policy: Policy

  init(_ week: Week) {
    self.week = week
    records = week.records
    policy = week.policy
  }

  mutating func grant(_ change: Ask.Change) {
    let week = week
    switch change {
    case .offer(let offer, let unit):
      if !records.units.contains(where: { $0.id == unit.id }) { records.units.append(unit) }
      if !records.offers.contains(where: { $0.id == offer.id }) { records.offers.append(offer) }
    case .people(let people):
      let known = Set(records.people.map(\.id))
      records.people += people.filter { !known.contains($0.id) }
    case .visits(let id, let more):
      edit(\.people, at: week.index.people[id]) { $0 = week.raised($0, by: more) }
    case .pieces(let id, let more):
      edit(\.offers, at: week.index.offers[id]) { $0.perWeek += more }
    case .unitPieces(let id, let more):
      edit(\.units, at: week.index.units[id]) { unit in
        unit.perWeek = unit.perWeek.map { $0 + more }
      }
    case .times(let id, let spans):
      let position = records.needs.firstIndex { $0.id == id }
      edit(\.needs, at: position) { $0 = $0.also(at: spans) }
    case .radius(let radius):
      if week.usesMetres {
        policy.radiusMetres = max(policy.radiusMetres, radius)
      } else {
        policy.radiusClass = max(policy.radiusClass, radius)
      }
    case .insurance(let id, let day): insure(id, until: day)
    case .certificates(let id, let names, let day): certify(id, names, until: day)
    }
  }

  private mutating func edit<Record>(
    _ table: WritableKeyPath<WeekRecords, [Record]>,
    at position: Int?,
    _ change: (inout Record) -> Void
  ) {
    guard let position, records[keyPath: table].indices.contains(position) else { return }
    change(&records[keyPath: table][position])
  }

  private mutating func insure(_ provider: ProviderID, until day: Day) {
    switch provider {
    case .offer(let id): edit(\.offers, at: week.index.offers[id]) { $0.insuredUntil = day }
    case .person(let id): edit(\.people, at: week.index.people[id]) { $0.insuredUntil = day }
    }
  }

  private mutating func certify(_ provider: ProviderID, _ names: [String], until day: Day) {
    func renewed(_ held: [Qualification]) -> [Qualification] {
      held.filter { !names.contains($0.name) }
        + names.map { Qualification(name: $0, validUntil: day) }
    }
    switch provider {
    case .offer(let id):
      edit(\.offers, at: week.index.offers[id]) { $0.certificates = renewed($0.certificates) }
    case .person(let id):
      edit(\.people, at: week.index.people[id]) { $0.certificates = renewed($0.certificates) }
    }
  }
}
