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
  /// On dates of a rule: 每周一三五, 每月第二个周三, or RFC 5545 text.
  case dates(RecurrenceRule)

  /// Days of 月末, 季末, 半年末 and 年末.
  public static let endDays = 10
}
