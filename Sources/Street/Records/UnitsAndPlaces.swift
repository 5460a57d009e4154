// SPDX-License-Identifier: GPL-3.0-or-later

/// A resident organisation (驻区单位).
public struct ResidentUnit: Sendable, Equatable {
  /// The key of the row.
  public var id: UnitID
  /// Its name.
  public var name = ""
  /// Where it is.
  public var place: PlaceID?
  /// Where exactly; nil means the coordinate of ``place``.
  public var coordinate: Coordinate?
  /// Functions (单位职能), as in 医疗 or 法律.
  public var functions: [String] = []
  /// Whom to call there; personal, for internal sheets alone.
  public var contact = ""
  /// Pieces that the whole unit can give in one half-day, or nil for no limit.
  public var perHalfDay: Int?
  /// Pieces that the whole unit can give in the week, or nil for no limit.
  public var perWeek: Int?

  /// Makes a unit with the defaults above.
  ///
  /// - Parameter id: The key of the row.
  public init(id: UnitID) { self.id = id }
}

/// A place of the street's map (社区网格).
public struct Place: Sendable, Equatable {
  /// Levels of the map, the largest first.
  public enum Level: Int, Sendable, CaseIterable {
    /// 街道.
    case street = 0
    /// 社区.
    case community = 1
    /// 网格.
    case grid = 2
    /// 点位: an address inside a grid or community.
    case site = 3
  }

  /// The key of the row.
  public var id: PlaceID
  /// Its name.
  public var name = ""
  /// Its level.
  public var level = Level.community
  /// The place it lies in, or nil.
  public var parent: PlaceID?
  /// Its centre, or nil.
  public var coordinate: Coordinate?
  /// Households, 0 when unknown.
  public var households = 0

  /// Makes a place with the defaults above.
  ///
  /// - Parameter id: The key of the row.
  public init(id: PlaceID) { self.id = id }
}

/// A volunteer team (志愿服务队).
public struct Team: Sendable, Equatable {
  /// The key of the row.
  public var id: TeamID
  /// Its name.
  public var name = ""
  /// Home community, or nil.
  public var place: PlaceID?

  /// Makes a team with the defaults above.
  ///
  /// - Parameter id: The key of the row.
  public init(id: TeamID) { self.id = id }
}

/// A post to be stood at a fixed time (班次需求).
public struct Post: Sendable, Equatable {
  /// The key of the row.
  public var id: PostID
  /// Its name.
  public var name = ""
  /// Where.
  public var place: PlaceID?
  /// Where exactly in the clerk's words, where that is no place of the tables; internal files only.
  public var address = ""
  /// When.
  public var span: TimeSpan
  /// How many people.
  ///
  /// Range: 1 or more.
  public var heads = 1
  /// Skills wanted of so many heads.
  public var skills: [SkillDemand] = []
  /// The team whose post it is, or nil.
  public var team: TeamID?
  /// Whether one of the heads leads (带班).
  public var needsLeader = false
  /// People whom the office has fixed (锁定); empty means free.
  public var locked: [ProviderID] = []
  /// People whom the office has ruled out (禁排).
  public var barred: [ProviderID] = []

  /// What it brings along into a problem over several streets; nil within one street.
  package var pooled: PooledTerms?

  /// Makes a post with the defaults above.
  ///
  /// - Parameters:
  ///   - id: The key of the row.
  ///   - span: When.
  public init(id: PostID, span: TimeSpan) {
    self.id = id
    self.span = span
  }
}

/// What a provider did before this week (历史), for balance and continuity.
public struct HistoryEntry: Sendable, Equatable {
  /// Whom the entry is about: a unit's text or a person's.
  public enum Holder: Hashable, Sendable {
    /// A unit.
    case unit(UnitID)
    /// A person.
    case person(PersonID)
  }

  /// Whose load.
  public var holder: Holder
  /// Load in the history window: minutes for a person, pieces for a unit.
  ///
  /// Range: 0 or more.
  public var load: Int
  /// The proposer community or unit served last, for continuity; nil when only the load is known.
  public var servedPlace: PlaceID?
  /// The category served then, or nil.
  public var servedCategory: String?

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - holder: Whose load.
  ///   - load: Minutes for a person, pieces for a unit. Range: 0 or more.
  ///   - servedPlace: The community served, or nil.
  ///   - servedCategory: The category served, or nil.
  public init(
    holder: Holder,
    load: Int,
    servedPlace: PlaceID? = nil,
    servedCategory: String? = nil
  ) {
    self.holder = holder
    self.load = load
    self.servedPlace = servedPlace
    self.servedCategory = servedCategory
  }
}
