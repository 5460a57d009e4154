// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// The recurrences that rosters understand beyond weeks: rules of RFC 5545, and months and quarters in
/// office words (每月第二个周三, 每月15日, 每季度末).
public struct OfficeRecurrence: RosterRecurrence {
  /// Makes an expander.
  public init() {}

  /// Whether a text is a rule, or words about months, quarters or years.
  ///
  /// - Parameter text: The cell.
  /// - Returns: False for words about weeks and types of days, which go with the calendar.
  public func handles(_ text: String) -> Bool {
    if Recurrence.isRule(text) { return true }
    switch try? OfficeRhythm(text) {
    case .monthDay, .monthWeekday, .times, .atEnd: return true
    case .everyDay, .weekdays, .workingDays, .dates, nil: return false
    }
  }

  /// The days on which a recurrence holds; 末 and 底 are the last day of the period.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - beginning: Where periods of a rule are counted from.
  ///   - first: The first day of the roster.
  ///   - count: How many days it has.
  /// - Returns: Days from 0, ascending.
  /// - Throws: ``Street/RecurrenceFault`` with the part that can't be used.
  public func days(
    of text: String,
    from beginning: Day,
    first: Day,
    count: Int
  ) throws(RecurrenceFault) -> [Int] {
    guard count > 0 else { return [] }
    let last = first.adding(count - 1)
    let rhythm = try OfficeRhythm(text, from: beginning, in: first...last)
    if case .atEnd(let period, _) = rhythm {
      return (0..<count)
        .filter {
          let day = first.adding($0)
          return period.range(containing: day).upperBound == day.adding(1)
        }
    }
    guard let days = rhythm.days(first: first, last: last) else {
      throw RecurrenceFault(.noDays, text)
    }
    return days.map { $0.number - first.number }
  }
}
