// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything known about one week of one street: checked, immutable, sorted by identifier.
///
/// The planner and the referee see only this; where a record stood in a file is not part of it, so
/// that the order of rows cannot matter.
public struct Week: Sendable {
  /// The Monday of the week.
  public let monday: Day
  /// The office's settings.
  public let policy: Policy
  /// Day types.
  public let calendar: WorkCalendar
  /// Needs, the shifts of posts among them, sorted by identifier.
  public let needs: [Need]
  /// Offers, sorted by identifier.
  public let offers: [Offer]
  /// People, sorted by identifier.
  public let people: [Person]
  /// Units, sorted by identifier.
  public let units: [ResidentUnit]
  /// Places, sorted by identifier.
  public let places: [Place]
  /// Neighbouring communities (邻接): unordered pairs, each with the lower identifier first, sorted.
  public let neighbours: [NeighbourPair]
  /// Teams, sorted by identifier.
  public let teams: [Team]
  /// Posts, sorted by identifier.
  public let posts: [Post]
  /// What providers did before, in a canonical order.
  public let history: [HistoryEntry]
  /// Rows left out on the office's word (`--set-aside`), sorted.
  public let setAside: [SetAsideRow]
  /// What could be read of the needs among them, by file, sheet and row.
  public let needsSetAside: [NeedSetAside]

  /// The people's rules with what else is known of people and posts (排班.yaml); nil without the file.
  ///
  /// Its days are those of the week, its shifts the posts under their own keys.
  public let roster: RosterCase?

  /// Position of each record in its array, by identifier.
  public let index: WeekIndex

  /// Makes a week from records in any order.
  ///
  /// - Parameters:
  ///   - monday: The Monday of the week.
  ///   - policy: The office's settings.
  ///   - calendar: Day types.
  ///   - records: The records; identifiers must be unique within a table (of duplicates the first
  ///     in a canonical order is kept; `Tables` reports them as faults before).
  ///   - roster: The people's rules of the week, or nil.
  public init(
    monday: Day,
    policy: Policy = Policy(),
    calendar: WorkCalendar = .builtIn,
    records: WeekRecords,
    roster: RosterCase? = nil
  ) {
    var policy = policy
    policy.hasPeopleRules = roster != nil
    self.monday = monday
    self.policy = policy
    self.calendar = calendar
    let roster = roster?.ofWeek(monday, posts: records.posts)
    self.roster = roster
    let pressing = Set(roster?.shifts.filter { $0.urgency == .urgent }.map(\.id) ?? [])
    let shifts = records.posts.map { Need(shiftOf: $0, isUrgent: pressing.contains($0.id)) }
    needs = Self.needs(records.needs, shifts)
    offers = records.offers.sortedUniquely { $0.id }
    people = records.people.sortedUniquely { $0.id }
    units = records.units.sortedUniquely { $0.id }
    places = records.places.sortedUniquely { $0.id }
    neighbours = Array(Set(records.neighbours)).sorted()
    teams = records.teams.sortedUniquely { $0.id }
    posts = records.posts.sortedUniquely { $0.id }
    history = records.history.sorted { $0.canonicalText < $1.canonicalText }
    setAside = records.setAside.sorted()
    needsSetAside = records.needsSetAside.sorted {
      ($0.file, $0.sheet ?? "", $0.row) < ($1.file, $1.sheet ?? "", $1.row)
    }
    index = WeekIndex(
      needs: needs.map(\.id),
      offers: offers.map(\.id),
      people: people.map(\.id),
      units: units.map(\.id),
      places: places.map(\.id)
    )
  }

  /// Needs of the list and shifts; a list of many is copied once.
  private static func needs(_ listed: [Need], _ shifts: [Need]) -> [Need] {
    let isPlain = shifts.isEmpty && listed.allSatisfy { !$0.isShift && $0.components.isEmpty }
    let all = isPlain ? listed : listed.filter { !$0.isShift }.map(\.counted) + shifts
    return all.sortedUniquely { $0.id }
  }

  /// The date of a day of the week.
  ///
  /// - Parameter day: 0 for Monday to 6 for Sunday.
  /// - Returns: The date.
  public func date(ofDay day: Int) -> Day { monday.adding(day) }

  /// The same week with other records.
  ///
  /// - Parameters:
  ///   - records: All records of the new week.
  ///   - policy: Its settings; nil for those of this week.
  /// - Returns: The new week.
  package func with(_ records: WeekRecords, policy: Policy? = nil) -> Week {
    Week(
      monday: monday,
      policy: policy ?? self.policy,
      calendar: calendar,
      records: records,
      roster: roster
    )
  }
}

/// The records of a week before they are sorted and indexed.
public struct WeekRecords: Sendable {
  /// 需求清单.
  public var needs: [Need] = []
  /// 资源清单.
  public var offers: [Offer] = []
  /// 人员名册.
  public var people: [Person] = []
  /// 驻区单位.
  public var units: [ResidentUnit] = []
  /// 社区网格.
  public var places: [Place] = []
  /// 邻接.
  public var neighbours: [NeighbourPair] = []
  /// 服务队.
  public var teams: [Team] = []
  /// 班次需求.
  public var posts: [Post] = []
  /// 历史.
  public var history: [HistoryEntry] = []
  /// Rows left out.
  public var setAside: [SetAsideRow] = []
  /// What could be read of the needs left out.
  public var needsSetAside: [NeedSetAside] = []

  /// Makes an empty set of records.
  public init() {}
}

/// Two neighbouring communities.
public struct NeighbourPair: Hashable, Sendable, Comparable {
  /// The one with the lower identifier.
  public let low: PlaceID
  /// The one with the higher identifier.
  public let high: PlaceID

  /// Makes a pair in either order.
  ///
  /// - Parameters:
  ///   - one: One community.
  ///   - other: The other.
  public init(_ one: PlaceID, _ other: PlaceID) {
    low = min(one, other)
    high = max(one, other)
  }

  /// Orders pairs by identifiers.
  ///
  /// - Parameters:
  ///   - left: One pair.
  ///   - right: Another.
  /// - Returns: Whether `left` comes first.
  public static func < (left: NeighbourPair, right: NeighbourPair) -> Bool {
    (left.low, left.high) < (right.low, right.high)
  }
}

/// A row left out of the plan because it could not be used (资料不全).
public struct SetAsideRow: Hashable, Sendable, Comparable {
  /// The table, by its English key, as in `needs`.
  public let table: String
  /// The identifier in the row, or `row N` where it has none.
  public let id: String
  /// The code of the fault that kept it out.
  public let reason: String

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - table: The English key of the table.
  ///   - id: The identifier in the row, or `row N`.
  ///   - reason: The code of the fault.
  public init(table: String, id: String, reason: String) {
    self.table = table
    self.id = id
    self.reason = reason
  }

  /// Orders by table, identifier, reason.
  ///
  /// - Parameters:
  ///   - left: One entry.
  ///   - right: Another.
  /// - Returns: Whether `left` comes first.
  public static func < (left: SetAsideRow, right: SetAsideRow) -> Bool {
    (left.table, left.id, left.reason) < (right.table, right.id, right.reason)
  }
}

/// Finds records by identifier.
public struct WeekIndex: Sendable {
  /// Position of each need.
  public let needs: [NeedID: Int]
  /// Position of each offer.
  public let offers: [OfferID: Int]
  /// Position of each person.
  public let people: [PersonID: Int]
  /// Position of each unit.
  public let units: [UnitID: Int]
  /// Position of each place.
  public let places: [PlaceID: Int]

  init(
    needs: [NeedID],
    offers: [OfferID],
    people: [PersonID],
    units: [UnitID],
    places: [PlaceID]
  ) {
    self.needs = needs.positions()
    self.offers = offers.positions()
    self.people = people.positions()
    self.units = units.positions()
    self.places = places.positions()
  }
}

extension Array where Element: Hashable {
  fileprivate func positions() -> [Element: Int] {
    Dictionary(zip(self, indices), uniquingKeysWith: { first, _ in first })
  }
}

extension Array {
  /// The elements by their keys, the first of each; large elements are moved once.
  fileprivate func sortedUniquely<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
    let keys = map(key)
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) { return self }
    // By position where keys are equal, so that the order of rows decides.
    let order = indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var result: [Element] = []
    result.reserveCapacity(count)
    var last: Key?
    for position in order where keys[position] != last {
      result.append(self[position])
      last = keys[position]
    }
    return result
  }
}

extension HistoryEntry {
  fileprivate var canonicalText: String {
    let who =
      switch holder {
      case .unit(let id): "unit:\(id)"
      case .person(let id): "person:\(id)"
      }
    return "\(who)\u{1F}\(load)\u{1F}\(servedPlace?.text ?? "")\u{1F}\(servedCategory ?? "")"
  }
}

extension Need {
  /// The need with its pieces counted by its components, where it has some.
  fileprivate var counted: Need {
    guard !components.isEmpty else { return self }
    var counted = self
    counted.quantity = isDivisible ? components.count : 1
    counted.minimum = min(max(1, minimum), counted.quantity)
    return counted
  }
}
