// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar day in the proleptic Gregorian calendar, without a time zone (Asia/Shanghai is meant).
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before.
  public let number: Int

  /// Makes a day from its number.
  ///
  /// - Parameter number: Days since 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Makes a day from its date, or nil if there is no such date (February 30).
  ///
  /// - Parameters:
  ///   - year: Range: 1 to 9999.
  ///   - month: Range: 1 to 12.
  ///   - day: Range: 1 to the length of the month.
  /// - Note: Source: Howard Hinnant, chrono-compatible low-level date algorithms (days_from_civil).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-02-09`; nil for anything else.
  ///
  /// - Parameter text: Year, month and day in digits with hyphens.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Year, month and day of the month.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Day of the week: 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The Monday of this day's week.
  public var monday: Day { Day(number: number - weekday) }

  /// The day so many days later.
  ///
  /// - Parameter days: May be negative.
  /// - Returns: The other day.
  public func adding(_ days: Int) -> Day { Day(number: number + days) }

  /// The date as in `2026-02-09`.
  public var description: String {
    let (year, month, day) = date
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Orders days in time.
  ///
  /// - Parameters:
  ///   - left: One day.
  ///   - right: Another.
  /// - Returns: Whether `left` is earlier.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
