// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A day and a time as spreadsheets count them: days, with the time of day as fraction.
struct DateNumber {
  /// Whether days count from 1904-01-01, as on old Macintoshes, instead of 1900.
  let countsFrom1904: Bool

  /// Days from 1899-12-30 to 1904-01-01.
  private static let from1900to1904 = 1462
  /// 9999-12-31.
  private static let last = 2_958_465

  /// The text of a number with a format of dates or times, as in `2026-02-09`, `14:30`,
  /// `2026-02-09 14:30`; nil when it is no day that spreadsheets know.
  func text(_ number: Double, as format: CellFormat) -> String? {
    guard number >= 0, number < Double(Self.last + 1) else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let clock = Self.clock(seconds % 86_400)
    switch format {
    case .general, .padded: return nil
    case .time: return clock
    case .elapsed: return Self.clock(seconds)
    case .date: return day(Int(number))
    case .dateAndTime: return day(seconds / 86_400).map { "\($0) \(clock)" }
    }
  }

  /// The date of a count of days; that of day 60 is February 29 of 1900, which was none.
  private func day(_ count: Int) -> String? {
    let shifted = countsFrom1904 ? count + Self.from1900to1904 : count
    switch shifted {
    case ...0: return "1900-01-00"
    case 60: return "1900-02-29"
    case ...59: return Day(number: shifted - 25_568).description
    case ...Self.last: return Day(number: shifted - 25_569).description
    default: return nil
    }
  }

  private static func clock(_ seconds: Int) -> String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let minutes = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60))"
  }

  /// `2026-02-09T14:30:00`, as a cell of dates may hold it, without what says nothing.
  static func text(ofISO text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return text }
    var clock = parts[1].hasSuffix("Z") ? String(parts[1].dropLast()) : parts[1]
    if let dot = clock.firstIndex(of: ".") { clock = String(clock[..<dot]) }
    if clock.utf8.count == 8, clock.hasSuffix(":00") { clock = String(clock.dropLast(3)) }
    return clock == "00:00" ? parts[0] : "\(parts[0]) \(clock)"
  }
}
