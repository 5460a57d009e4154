// SPDX-License-Identifier: GPL-3.0-or-later

/// Knows which days offices work: weekends, statutory holidays and make-up workdays.
///
/// - Note: Source: the yearly notices of the State Council for 2025 and 2026 on the 放假办法 of
///   2024-11-10; `domain.md` §3.4.
public struct WorkCalendar: Sendable, Equatable {
  /// Days off that a notice names, weekends inside a holiday included.
  public var holidays: Set<Day>
  /// Saturdays and Sundays on which offices work.
  public var makeUpWorkdays: Set<Day>
  /// Years whose notice is known; others fall back to plain weekends and must be reported.
  public var knownYears: Set<Int>

  /// Makes a calendar.
  ///
  /// - Parameters:
  ///   - holidays: Days off.
  ///   - makeUpWorkdays: Weekend days on which offices work.
  ///   - knownYears: Years whose notice is known.
  public init(holidays: Set<Day>, makeUpWorkdays: Set<Day>, knownYears: Set<Int>) {
    self.holidays = holidays
    self.makeUpWorkdays = makeUpWorkdays
    self.knownYears = knownYears
  }

  /// The type of a day.
  ///
  /// - Parameter day: Any day.
  /// - Returns: Its type; by plain weekends when the year is unknown.
  public func type(of day: Day) -> DayType {
    if makeUpWorkdays.contains(day) { return .makeUpWorkday }
    if holidays.contains(day) { return .holiday }
    return day.weekday >= 5 ? .weekend : .workday
  }

  /// Whether the notice of a day's year is known.
  ///
  /// - Parameter day: Any day.
  /// - Returns: False when ``type(of:)`` can only go by weekends.
  public func knows(_ day: Day) -> Bool { knownYears.contains(day.date.year) }

  /// The calendar with another one's days laid over it; the other one wins.
  ///
  /// - Parameter other: A user's own file.
  /// - Returns: Both together.
  public func overlaid(with other: WorkCalendar) -> WorkCalendar {
    WorkCalendar(
      holidays: holidays.subtracting(other.makeUpWorkdays).union(other.holidays),
      makeUpWorkdays: makeUpWorkdays.subtracting(other.holidays).union(other.makeUpWorkdays),
      knownYears: knownYears.union(other.knownYears)
    )
  }

  /// 2025 and 2026.
  public static let builtIn: WorkCalendar = {
    let spans = [
      ("2025-01-01", 1), ("2025-01-28", 8), ("2025-04-04", 3), ("2025-05-01", 5),
      ("2025-05-31", 3), ("2025-10-01", 8), ("2026-01-01", 3), ("2026-02-15", 9),
      ("2026-04-04", 3), ("2026-05-01", 5), ("2026-06-19", 3), ("2026-09-25", 3),
      ("2026-10-01", 7),
    ]
    let workdays = [
      "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
      "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ]
    let holidays = spans.flatMap { first, count in
      Day(first).map { day in (0..<count).map { day.adding($0) } } ?? []
    }
    return WorkCalendar(
      holidays: Set(holidays),
      makeUpWorkdays: Set(workdays.compactMap { Day($0) }),
      knownYears: [2025, 2026]
    )
  }()
}
