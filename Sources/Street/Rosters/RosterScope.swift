// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom a rule is about: those who fit everything that it states; nothing stated means everybody.
public struct RosterScope: Sendable, Hashable {
  /// Members of any of these teams; empty for all.
  public var teams: Set<TeamID>
  /// Any of these people; empty for all.
  public var people: Set<PersonID>
  /// Who holds any of these tags; empty for all.
  public var tags: Set<String>
  /// Who holds none of these tags.
  public var withoutTags: Set<String>
  /// Who is of this age or older, or nil; who is of unknown age is not.
  public var leastAge: Int?
  /// Who is of this age or younger, or nil; who is of unknown age is not.
  public var mostAge: Int?

  /// Everybody.
  public static let everybody = RosterScope()

  /// Makes a scope.
  ///
  /// - Parameters:
  ///   - teams: Members of any of these teams; empty for all.
  ///   - people: Any of these people; empty for all.
  ///   - tags: Who holds any of these tags; empty for all.
  ///   - withoutTags: Who holds none of these tags.
  ///   - leastAge: Who is of this age or older, or nil.
  ///   - mostAge: Who is of this age or younger, or nil.
  public init(
    teams: Set<TeamID> = [],
    people: Set<PersonID> = [],
    tags: Set<String> = [],
    withoutTags: Set<String> = [],
    leastAge: Int? = nil,
    mostAge: Int? = nil
  ) {
    self.teams = teams
    self.people = people
    self.tags = tags
    self.withoutTags = withoutTags
    self.leastAge = leastAge
    self.mostAge = mostAge
  }
}

/// Which shifts a rule is about: those that fit everything that it states; nothing stated means all.
///
/// Of shifts before the roster only kind, day type and hours are known: one with ``names`` or a
/// ``leastRisk`` above low fits none of them.
public struct RosterShiftFilter: Sendable, Hashable {
  /// Shifts of any of these kinds; empty for all.
  public var kinds: Set<String>
  /// Shifts of any of these names; empty for all.
  public var names: Set<String>
  /// Shifts on days of any of these types; empty for all.
  public var dayTypes: Set<DayType>
  /// Only shifts at night.
  public var nightsOnly: Bool
  /// Only shifts of at least this risk.
  public var leastRisk: RiskLevel

  /// All shifts.
  public static let all = RosterShiftFilter()
  /// Night shifts.
  public static let nights = RosterShiftFilter(nightsOnly: true)

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - kinds: Shifts of any of these kinds; empty for all.
  ///   - names: Shifts of any of these names; empty for all.
  ///   - dayTypes: Shifts on days of any of these types; empty for all.
  ///   - nightsOnly: Only shifts at night.
  ///   - leastRisk: Only shifts of at least this risk.
  public init(
    kinds: Set<String> = [],
    names: Set<String> = [],
    dayTypes: Set<DayType> = [],
    nightsOnly: Bool = false,
    leastRisk: RiskLevel = .low
  ) {
    self.kinds = kinds
    self.names = names
    self.dayTypes = dayTypes
    self.nightsOnly = nightsOnly
    self.leastRisk = leastRisk
  }
}
