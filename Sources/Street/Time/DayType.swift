// SPDX-License-Identifier: GPL-3.0-or-later

/// What kind of day a date is, for the calendar of a Chinese office.
public enum DayType: String, Sendable, CaseIterable {
  /// 工作日.
  case workday
  /// 调休上班: a Saturday or Sunday on which offices work.
  case makeUpWorkday
  /// 周末.
  case weekend
  /// 节假日.
  case holiday

  /// Whether offices work on such a day.
  public var isWorking: Bool { self == .workday || self == .makeUpWorkday }
}
