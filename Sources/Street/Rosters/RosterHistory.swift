// SPDX-License-Identifier: GPL-3.0-or-later

/// What is shared out evenly over people.
public enum RosterMeasure: String, Sendable, CaseIterable, Hashable {
  /// Shifts.
  case shifts
  /// Minutes of shifts.
  case minutes
  /// Shifts at night.
  case nights
  /// Shifts on working days, made up ones included.
  case workdayShifts
  /// Shifts on days of type 周末.
  case weekendShifts
  /// Shifts on days of type 节假日.
  case holidayShifts
}

/// How much of each measure somebody stood in the window before the roster.
public struct RosterTally: Sendable, Hashable {
  /// Shifts.
  public var shifts: Int
  /// Minutes of shifts.
  public var minutes: Int
  /// Shifts at night.
  public var nights: Int
  /// Shifts on working days.
  public var workdayShifts: Int
  /// Shifts on weekends.
  public var weekendShifts: Int
  /// Shifts on holidays.
  public var holidayShifts: Int

  /// Makes a tally.
  ///
  /// - Parameters:
  ///   - shifts: Shifts.
  ///   - minutes: Minutes of shifts.
  ///   - nights: Shifts at night.
  ///   - workdayShifts: Shifts on working days.
  ///   - weekendShifts: Shifts on weekends.
  ///   - holidayShifts: Shifts on holidays.
  public init(
    shifts: Int = 0,
    minutes: Int = 0,
    nights: Int = 0,
    workdayShifts: Int = 0,
    weekendShifts: Int = 0,
    holidayShifts: Int = 0
  ) {
    self.shifts = shifts
    self.minutes = minutes
    self.nights = nights
    self.workdayShifts = workdayShifts
    self.weekendShifts = weekendShifts
    self.holidayShifts = holidayShifts
  }

  /// The value of one measure.
  ///
  /// - Parameter measure: What is shared out.
  /// - Returns: How much of it was stood.
  public subscript(measure: RosterMeasure) -> Int {
    switch measure {
    case .shifts: shifts
    case .minutes: minutes
    case .nights: nights
    case .workdayShifts: workdayShifts
    case .weekendShifts: weekendShifts
    case .holidayShifts: holidayShifts
    }
  }
}

/// A shift that was stood before the roster begins, for rest, streaks and successions.
public struct RosterPastShift: Sendable, Hashable {
  /// The day that it belongs to: −1 for the day before the first.
  public var day: Int
  /// When; negative minutes, though the end may lie in the roster's first day.
  public var span: TimeSpan
  /// The name of its type, as ``RosterShift/kind``.
  public var kind: String
  /// The type of its day.
  public var dayType: DayType
  /// Where, or nil.
  public var place: PlaceID?

  /// Makes a past shift.
  ///
  /// - Parameters:
  ///   - day: The day that it belongs to. Range: below 0.
  ///   - span: When.
  ///   - kind: The name of its type.
  ///   - dayType: The type of its day.
  ///   - place: Where, or nil.
  public init(
    day: Int,
    span: TimeSpan,
    kind: String,
    dayType: DayType = .workday,
    place: PlaceID? = nil
  ) {
    self.day = day
    self.span = span
    self.kind = kind
    self.dayType = dayType
    self.place = place
  }

  /// Whether it is a night shift.
  public var isNight: Bool { span.nightMinutes >= RosterShift.leastNightMinutes }
}
