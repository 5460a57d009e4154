// SPDX-License-Identifier: GPL-3.0-or-later

extension Week {
  /// `2026-03-15 09:00–11:00`, the same in every language.
  ///
  /// - Parameter span: Minutes of this week.
  /// - Returns: The date of the beginning, and clock times.
  public func text(of span: TimeSpan) -> String {
    func clock(_ minute: Int) -> String {
      let (hour, rest) = (minute % 1440 / 60, minute % 60)
      return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }
    let day = date(ofDay: min(6, span.start / 1440))
    return "\(day) \(clock(span.start))–\(clock(span.end))"
  }
}
