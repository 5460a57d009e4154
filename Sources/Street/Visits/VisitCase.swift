// SPDX-License-Identifier: GPL-3.0-or-later

/// Duties that come round again, who has them, and the days on which they may be done.
///
/// A checked, immutable snapshot; days are counted from 0 at ``first``. `docs/visits.md` says what each
/// part means.
public struct VisitCase: Sendable, Equatable {
  /// The days that a calendar may have.
  public static let dayRange = 1...400

  /// What the calendar is called.
  public var title: String
  /// The first day.
  public var first: Day
  /// The type of each day, from ``first`` on.
  public var dayTypes: [DayType]
  /// Days on which nothing is done.
  public var closed: Set<Int> = []
  /// Days of local events, kept free where it can be.
  public var eventDays: Set<Int> = []
  /// Minutes from one building to another.
  public var travelMinutes = 0
  /// People and teams, by ascending id.
  public var people: [VisitPerson] = []
  /// What is to be done, by ascending id.
  public var duties: [VisitDuty] = []
  /// What was noticed, such as a year without a calendar.
  public var unknownYears: [Int] = []

  /// How many days the calendar has.
  public var days: Int { dayTypes.count }
  /// The last day.
  public var last: Day { first.adding(days - 1) }

  /// Makes an empty case of so many days.
  ///
  /// Years without a notice go by plain weekends and are listed in ``unknownYears``.
  ///
  /// - Parameters:
  ///   - title: What the calendar is called.
  ///   - first: The first day.
  ///   - days: How many days. Range: 1 to 400.
  ///   - calendar: Knows the type of each day.
  public init(title: String, first: Day, days: Int, calendar: WorkCalendar = .builtIn) {
    self.title = title
    self.first = first
    let dates = (0..<days).map { first.adding($0) }
    dayTypes = dates.map { calendar.type(of: $0) }
    unknownYears = Set(dates.filter { !calendar.knows($0) }.map(\.date.year)).sorted()
  }

  /// Whether a duty may be done on a day.
  ///
  /// - Parameters:
  ///   - duty: The duty.
  ///   - day: Days since ``first``.
  /// - Returns: Whether the day is open and of a type that the duty has.
  public func allows(_ duty: VisitDuty, on day: Int) -> Bool {
    dayTypes.indices.contains(day) && !closed.contains(day)
      && duty.dayTypes.contains(dayTypes[day])
  }
}

/// Somebody who has duties: a person, or a team that goes as one.
public struct VisitPerson: Sendable, Equatable {
  /// The key of the row.
  public var id: PersonID
  /// Team, whose days are to be even too, or nil.
  public var team: TeamID?
  /// Days on which they can't.
  public var away: Set<Int> = []
  /// Most times out on one day, each time with as many households as fit.
  ///
  /// Range: 1 or more.
  public var mostPerDay = 1
  /// Most minutes on one day.
  public var minutesPerDay = 240
  /// Turns taken before the calendar begins; nil for newcomers, who start at the mean.
  public var pastTurns: Int?
  /// The last turn before the calendar, in days: −1 for the day before; nil when unknown.
  public var lastTurn: Int?

  /// Makes a person who can always.
  ///
  /// - Parameters:
  ///   - id: The key of the row.
  ///   - team: Team, or nil.
  public init(id: PersonID, team: TeamID? = nil) {
    self.id = id
    self.team = team
  }
}

/// A household, partner or site that is visited.
public struct VisitStop: Sendable, Hashable {
  /// The key of the row.
  public var id: String
  /// Building, or empty where it is not known: then it is a building of its own.
  public var building: String
  /// Where it stands in the building: the order of going.
  public var door: Int
  /// When it was last visited, in days: −1 for the day before the calendar; nil for never.
  public var lastDone: Int?

  /// Makes a stop.
  ///
  /// - Parameters:
  ///   - id: The key of the row.
  ///   - building: Building, or empty where it is not known.
  ///   - door: Where it stands in the building.
  ///   - lastDone: When it was last visited.
  public init(_ id: String, building: String = "", door: Int = 0, lastDone: Int? = nil) {
    self.id = id
    self.building = building
    self.door = door
    self.lastDone = lastDone
  }
}

/// A stretch of days in which a duty is to be done so many times.
public struct VisitWindow: Sendable, Hashable {
  /// Its first day; may lie before the calendar.
  public var first: Int
  /// Its last day; may lie beyond it.
  public var last: Int
  /// Times at least.
  public var least: Int
  /// Times at most, or nil.
  public var most: Int?

  /// Makes a window.
  ///
  /// - Parameters:
  ///   - first: Its first day.
  ///   - last: Its last day.
  ///   - least: Times at least.
  ///   - most: Times at most, or nil.
  public init(_ first: Int, _ last: Int, least: Int = 1, most: Int? = nil) {
    self.first = first
    self.last = last
    self.least = least
    self.most = most
  }
}
