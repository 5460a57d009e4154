// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A term as people write it under 办理时限: 7天内, 3个工作日, 两周内, 24小时.
struct TermText: Equatable {
  /// Days of the term.
  let days: Int
  /// Whether only working days count.
  let countsWorkdays: Bool

  /// Reads a term of at most 366 days; nil for anything else, dates included.
  init?(_ text: String) {
    var folded = CellText.folded(text)
    for word in ["之内", "以内", "内"] where folded.hasSuffix(word) {
      folded.removeLast(word.count)
      break
    }
    let units: [(String, Int, Bool)] = [
      ("个工作日", 24, true), ("工作日", 24, true), ("个小时", 1, false), ("小时", 1, false),
      ("天", 24, false), ("日", 24, false), ("周", 168, false), ("个星期", 168, false),
      ("个月", 720, false),
    ]
    guard let unit = units.first(where: { folded.hasSuffix($0.0) }),
      let quantity = Quantity(String(folded.dropLast(unit.0.count))), quantity.doubt == nil,
      (1...8784).contains(quantity.value), quantity.value * unit.1 <= 366 * 24
    else { return nil }
    days = (quantity.value * unit.1 + 23) / 24
    countsWorkdays = unit.2
  }

  /// The last day of the term.
  func end(from start: Day, by calendar: WorkCalendar) -> Day {
    guard countsWorkdays else { return start.adding(days) }
    var day = start
    var left = days
    while left > 0 {
      day = day.adding(1)
      if calendar.type(of: day).isWorking { left -= 1 }
    }
    return day
  }
}
