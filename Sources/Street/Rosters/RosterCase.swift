// SPDX-License-Identifier: GPL-3.0-or-later

/// Shifts, people and rules of one stretch of days: everything that a roster depends on.
///
/// A checked, immutable snapshot, sorted by id; `docs/rosters.md` says what each part means. Minutes are
/// counted from 00:00 of ``first``, days from 0; what happened before has negative numbers.
public struct RosterCase: Sendable, Equatable {
  /// The days that a roster may have.
  public static let dayRange = 1...400

  /// What the roster is called.
  public var title: String
  /// The first day.
  public var first: Day
  /// The type of each day, from ``first`` on.
  public var dayTypes: [DayType]
  /// Who stands, by ascending id.
  public var people: [RosterPerson] = []
  /// What is to be stood, by ascending id.
  public var shifts: [RosterShift] = []
  /// The rules, in the order in which they are listed.
  public var rules: [RosterRule] = []
  /// The goals in their order.
  public var goals: [RosterGoal] = RosterGoal.allCases
  /// Rows left out because of a fault.
  public var setAside: [SetAsideRow] = []
  /// What a reader of the roster should know of its input: rules in force by default, unknown years.
  public var notices: [Message] = []

  /// How many days the roster has.
  public var days: Int { dayTypes.count }

  /// Makes an empty case.
  ///
  /// - Parameters:
  ///   - title: What the roster is called.
  ///   - first: The first day.
  ///   - dayTypes: The type of each day. Count: 1 to 400.
  public init(title: String, first: Day, dayTypes: [DayType]) {
    self.title = title
    self.first = first
    self.dayTypes = dayTypes
  }

  /// Makes an empty case of so many days.
  ///
  /// - Parameters:
  ///   - title: What the roster is called.
  ///   - first: The first day.
  ///   - days: How many days. Range: 1 to 400.
  ///   - calendar: Knows the type of each day.
  public init(title: String, first: Day, days: Int, calendar: WorkCalendar = .builtIn) {
    self.init(
      title: title,
      first: first,
      dayTypes: (0..<days).map { calendar.type(of: first.adding($0)) }
    )
  }

  /// The date of a day of the roster.
  ///
  /// - Parameter day: Days since ``first``; negative before it.
  /// - Returns: The date.
  public func date(ofDay day: Int) -> Day { first.adding(day) }
}
