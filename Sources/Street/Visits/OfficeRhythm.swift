// SPDX-License-Identifier: GPL-3.0-or-later

/// How often something is due, as offices say it.
public enum OfficeRhythm: Sendable, Hashable {
  /// So many times in each period: 每月至少一次, 一季度一联系.
  ///
  /// `most` is nil where the words say 至少.
  case times(least: Int, most: Int?, per: CalendarPeriod)
  /// Once in the last so many days of each period: 每季度末.
  case atEnd(of: CalendarPeriod, days: Int)
  /// On every day that offices work, by the calendar: 工作日.
  case workingDays
  /// On every day: 每天.
  case everyDay
  /// On days of the week, ascending, 0 for Monday to 6 for Sunday: 每周一三五.
  case weekdays([Int])
  /// On a day of each month, −1 for the last; months without it are left out: 每月15日.
  case monthDay(Int)
  /// On the n-th such weekday of each month, −1 for the last: 每月第二个周三.
  case monthWeekday(position: Int, weekday: Int)
  /// On these days, ascending: a rule of RFC 5545 that was expanded.
  case dates([Day])

  /// Days of 月末, 季末, 半年末 and 年末.
  public static let endDays = 10
}

extension OfficeRhythm {
  /// The days that words alone give, without a calendar of holidays.
  ///
  /// - Parameters:
  ///   - first: The first day to look at.
  ///   - last: The last day.
  /// - Returns: The days in ascending order; nil for a rhythm that leaves the day open
  ///   (``times(least:most:per:)``, ``atEnd(of:days:)``) or needs the calendar (``workingDays``).
  public func days(first: Day, last: Day) -> [Day]? {
    let isChosen: (Day) -> Bool
    switch self {
    case .times, .atEnd, .workingDays: return nil
    case .everyDay: isChosen = { _ in true }
    case .weekdays(let weekdays): isChosen = { weekdays.contains($0.weekday) }
    case .monthDay(let number):
      isChosen = { number > 0 ? $0.date.day == number : $0.adding(-number).date.day == 1 }
    case .monthWeekday(let position, let weekday):
      isChosen = { day in
        guard day.weekday == weekday else { return false }
        if position > 0 { return (day.date.day - 1) / 7 == position - 1 }
        let month = CalendarPeriod.month.range(containing: day)
        return (month.upperBound.number - 1 - day.number) / 7 == -position - 1
      }
    case .dates(let days): return days.filter { $0 >= first && $0 <= last }
    }
    guard first <= last else { return [] }
    return (first.number...last.number).map { Day(number: $0) }.filter(isChosen)
  }
}
