// SPDX-License-Identifier: GPL-3.0-or-later
/// What is otherwise than the tables of a week say: who cannot come, what is new, moved or cancelled.
public struct WeekChanges: Sendable, Equatable {
  /// Somebody or something that cannot be had.
  public struct Absence: Sendable, Equatable {
    /// Who or what.
    public var provider: ProviderID
    /// When; nil means the whole week.
    public var spans: [TimeSpan]?

    /// Makes an absence.
    ///
    /// - Parameters:
    ///   - provider: Who or what.
    ///   - spans: When; nil means the whole week.
    public init(_ provider: ProviderID, spans: [TimeSpan]? = nil) {
      self.provider = provider
      self.spans = spans
    }
  }

  /// Why changes do not fit a week.
  public enum Failure: Error, Sendable, Equatable {
    /// The week has no such record: its identifier.
    case unknown(String)
    /// The week has a need of this identifier already.
    case known(NeedID)
  }

  /// Who or what cannot be had.
  public var absences: [Absence] = []
  /// New needs.
  public var added: [Need] = []
  /// Needs that are no longer wanted; a shift is cancelled by the need that stands for it.
  public var cancelled: Set<NeedID> = []
  /// New times of needs.
  public var moved: [NeedID: [TimeSpan]] = [:]
  /// House rules switched off.
  public var withoutRules: Set<HouseRule> = []
  /// Providers that alone may serve some needs, as if entered under 锁定.
  public var pins: [NeedID: [ProviderID]] = [:]

  /// Providers that may not serve some needs, as if entered under 禁排.
  public var bans: [NeedID: [ProviderID]] = [:]

  /// Makes no change.
  public init() {}

  /// Whether nothing changes.
  public var isEmpty: Bool { hasOnlyPins && pins.isEmpty }

  /// Whether nothing changes but pins.
  public var hasOnlyPins: Bool {
    absences.isEmpty && added.isEmpty && cancelled.isEmpty && moved.isEmpty && withoutRules.isEmpty
      && bans.isEmpty
  }

  /// The week as it would be.
  ///
  /// - Parameter week: The week as the tables say.
  /// - Returns: A week that differs in nothing else; whoever is absent stays in the tables and may come
  ///   0 times.
  /// - Throws: ``Failure`` when a record is not there, or a new one is there already.
  public func applied(to week: Week) throws(Failure) -> Week {
    try check(week)
    var policy = week.policy
    policy.switchedOff.formUnion(withoutRules)
    var records = week.records
    for absence in absences { remove(absence, of: week, from: &records) }
    records.needs.removeAll { cancelled.contains($0.id) }
    records.posts.removeAll { cancelled.contains(NeedID(post: $0.id)) }
    for position in records.needs.indices {
      let id = records.needs[position].id
      if let spans = moved[id] { records.needs[position].windows = spans.normalized() }
      if let pins = pins[id] { records.needs[position].locked = pins.sorted() }
      records.needs[position].bar(bans[id] ?? [])
    }
    for position in records.posts.indices {
      let id = NeedID(post: records.posts[position].id)
      if let span = moved[id]?.normalized().first { records.posts[position].span = span }
      if let pins = pins[id] { records.posts[position].locked = pins.sorted() }
      records.posts[position].bar(bans[id] ?? [])
    }
    records.needs += added
    return week.with(records, policy: policy)
  }

  private func check(_ week: Week) throws(Failure) {
    for id in cancelled.union(moved.keys).union(pins.keys).union(bans.keys).sorted()
    where week.index.needs[id] == nil {
      throw .unknown(id.text)
    }
    for provider in (absences.map(\.provider) + pins.values.joined() + bans.values.joined())
      .sorted()
    where !week.has(provider) {
      throw .unknown(provider.text)
    }
    var known: Set<NeedID> = []
    for need in added where week.index.needs[need.id] != nil || !known.insert(need.id).inserted {
      throw .known(need.id)
    }
  }

  private func remove(_ absence: Absence, of week: Week, from records: inout WeekRecords) {
    switch absence.provider {
    case .offer(let id):
      guard let position = records.offers.firstIndex(where: { $0.id == id }) else { return }
      let left =
        absence.spans.map { week.windows(of: records.offers[position]).subtracting($0) } ?? []
      if left.isEmpty {
        records.offers[position].perWeek = 0
        records.offers[position].perHalfDay = 0
      } else {
        records.offers[position].windows = left
      }
    case .person(let id):
      guard let position = records.people.firstIndex(where: { $0.id == id }) else { return }
      let left =
        absence.spans.map { week.windows(of: records.people[position]).subtracting($0) } ?? []
      if left.isEmpty {
        records.people[position].perWeek = 0
      } else {
        records.people[position].windows = left
      }
    }
  }
}

extension [TimeSpan] {
  /// The minutes of these spans that lie in none of others.
  package func subtracting(_ others: [TimeSpan]) -> [TimeSpan] {
    var left = self
    for other in others {
      left =
        left.flatMap { span in
          guard span.overlaps(other) else { return [span] }
          return [
            TimeSpan(start: span.start, end: Swift.min(span.end, other.start)),
            TimeSpan(start: Swift.max(span.start, other.end), end: span.end),
          ]
        }
        .filter { !$0.isEmpty }
    }
    return left.normalized()
  }
}

extension Need {
  /// Rules out more providers; those it was to be served by alone stay so but for them.
  fileprivate mutating func bar(_ providers: [ProviderID]) {
    barred = Set(barred).union(providers).sorted()
    locked.removeAll { providers.contains($0) }
  }
}

extension Post {
  fileprivate mutating func bar(_ providers: [ProviderID]) {
    barred = Set(barred).union(providers).sorted()
    locked.removeAll { providers.contains($0) }
  }
}

extension Week {
  /// Whether somebody or something is in the tables.
  package func has(_ provider: ProviderID) -> Bool {
    switch provider {
    case .offer(let id): index.offers[id] != nil
    case .person(let id): index.people[id] != nil
    }
  }
}
