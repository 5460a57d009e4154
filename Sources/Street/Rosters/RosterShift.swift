// SPDX-License-Identifier: GPL-3.0-or-later

/// So many heads with a skill or role at a shift.
public struct RosterRole: Sendable, Hashable {
  /// The tag or certificate.
  public var tag: String
  /// How many heads.
  ///
  /// Range: 1 or more.
  public var heads: Int
  /// Whether the role comes first: of k heads at least min(k, ``heads``) have the tag.
  ///
  /// Else heads with the tag that are missing only
  /// count at the goal ``RosterGoal/roles``.
  public var isHard: Bool

  /// Makes a role.
  ///
  /// - Parameters:
  ///   - tag: The tag or certificate.
  ///   - heads: How many heads. Range: 1 or more.
  ///   - isHard: Whether the role comes first.
  public init(_ tag: String, heads: Int = 1, isHard: Bool = true) {
    self.tag = tag
    self.heads = heads
    self.isHard = isHard
  }
}

/// A dated post to be stood: one row of 班次需求 on one day.
public struct RosterShift: Sendable, Equatable {
  /// A shift with so many minutes between 22:00 and 06:00 is a night shift.
  public static let leastNightMinutes = 60

  /// The key: of the row, with the date where the row recurs.
  public var id: PostID
  /// Its name.
  public var name = ""
  /// The name of its type: 早班, 夜班, 巡逻 and so on.
  public var kind = ""
  /// The day it belongs to: that of its row, though it may start after midnight.
  ///
  /// Range: 0 to the roster's days − 1.
  public var day: Int
  /// Minutes since 00:00 of the roster's first day; it may end on a later day.
  public var span: TimeSpan
  /// Where, or nil.
  public var place: PlaceID?
  /// Where exactly, or nil.
  public var coordinate: Coordinate?
  /// Whose members alone stand it, or nil for everybody.
  public var team: TeamID?
  /// Heads without which the shift is short.
  public var least = 1
  /// Heads wanted.
  ///
  /// Range: ``least`` to ``most``.
  public var wanted = 1
  /// Heads that it may have at most.
  public var most = 1
  /// Skills and roles.
  public var roles: [RosterRole] = []
  /// How dangerous the work is.
  public var risk = RiskLevel.low
  /// How pressing it is.
  public var urgency = Urgency.normal
  /// People whom the office has fixed (锁定), ascending.
  public var locked: [PersonID] = []
  /// People whom the office has ruled out (禁排), ascending.
  public var barred: [PersonID] = []
  /// Children in care, for ``RosterLaw/adultRatio(tag:childrenPerAdult:)``.
  ///
  /// Range: 0 or more.
  public var children = 0
  /// What it is worth and who may do it, where it is work of a week; nil in rosters.
  package var work: RosterWork?

  /// Makes a shift of one head with the defaults above.
  ///
  /// - Parameters:
  ///   - id: The key.
  ///   - kind: The name of its type.
  ///   - day: The day it belongs to.
  ///   - span: Minutes since 00:00 of the roster's first day.
  public init(id: PostID, kind: String = "", day: Int, span: TimeSpan) {
    self.id = id
    self.kind = kind
    self.day = day
    self.span = span
  }

  /// Whether at least an hour of it lies between 22:00 and 06:00.
  public var isNight: Bool { span.nightMinutes >= Self.leastNightMinutes }
}

extension TimeSpan {
  /// Minutes between 22:00 and 06:00, of any night.
  public var nightMinutes: Int {
    guard !isEmpty else { return 0 }
    // Night n lasts from 22:00 of day n to 06:00 of the day after; floor division for negative minutes.
    let first = (Double(start - 1800) / 1440).rounded(.down)
    let last = (Double(end) / 1440).rounded(.down)
    return (Int(first)...Int(last))
      .reduce(0) { minutes, night in
        let hours = TimeSpan(start: night * 1440 + 1320, end: night * 1440 + 1800)
        return minutes + intersection(hours).minutes
      }
  }
}
