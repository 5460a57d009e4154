// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of the calendar within which something is due so many times.
public enum CalendarPeriod: String, Sendable, CaseIterable, Hashable {
  /// 每天.
  case day
  /// 每周, from Monday to Sunday.
  case week
  /// 每月.
  case month
  /// 每季度.
  case quarter
  /// 每半年.
  case halfYear
  /// 每年.
  case year

  /// Months that it spans, or nil for days and weeks.
  private var months: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }

  /// The period that a day lies in.
  ///
  /// - Parameter day: Any day of the years 1 to 9998.
  /// - Returns: A half-open range of days.
  public func range(containing day: Day) -> Range<Day> {
    guard let months else {
      return self == .day ? day..<day.adding(1) : day.monday..<day.monday.adding(7)
    }
    let (year, month, _) = day.date
    let start = (month - 1) / months * months + 1
    let next = start + months
    let first = Day(year: year, month: start, day: 1) ?? day
    let end = Day(year: next > 12 ? year + 1 : year, month: next > 12 ? 1 : next, day: 1)
    return first..<(end ?? day.adding(1))
  }
}
