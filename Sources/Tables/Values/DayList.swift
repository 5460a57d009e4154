// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A month of a year.
struct Month: Hashable {
  /// Range: 1 to 9999.
  let year: Int
  /// Range: 1 to 12.
  let number: Int

  /// - Returns: Nil when there is no such month.
  init?(year: Int, number: Int) {
    guard Day(year: year, month: number, day: 1) != nil else { return nil }
    self.year = year
    self.number = number
  }

  /// Finds the first month that a text names with its year: `2019-04`, `2026年3月排班表`.
  init?(in text: String) {
    var scanner = TextScanner(CellText.folded(text))
    while !scanner.isAtEnd {
      let mark = scanner.position
      if let year = scanner.takeDigits(), year.count == 4,
        scanner.take(anyOf: ["年", "-", "/", "."]) != nil,
        let number = scanner.takeDigits(), number.count <= 2
      {
        self.init(year: year.value, number: number.value)
        return
      }
      if scanner.position == mark { scanner.advance() }
    }
    return nil
  }

  /// As in `2019-04`.
  var text: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

  /// A day of the month; nil when it has none of that number.
  func day(_ number: Int) -> Day? { Day(year: year, month: self.number, day: number) }

  /// Its first day and its last.
  var ends: (first: Day?, last: Day?) {
    (day(1), (28...31).reversed().lazy.compactMap { day($0) }.first)
  }
}

/// Days of a month listed in a cell, as in `3、10、17` or `3,10-12日`.
enum DayList: Equatable {
  /// The days, in the order of the cell.
  case days([Day])
  /// Numbers that the month has no day of.
  case missing([Int])
  /// Something else than a list.
  case other

  private static let separators = ["、", ",", ";", "/", "|", "\n", "\r", "\t", "和", "及"]
  private static let connectors = ["-", "~", "—", "–", "−", "至", "到"]

  init(_ text: String, of month: Month) {
    var scanner = TextScanner(CellText.lowered(text))
    var numbers: [Int] = []
    while !scanner.isAtEnd {
      if scanner.take(anyOf: Self.separators) != nil { continue }
      guard let span = Self.takeSpan(&scanner) else {
        self = .other
        return
      }
      numbers += span
    }
    let missing = numbers.filter { month.day($0) == nil }
    guard missing.isEmpty, !numbers.isEmpty else {
      self = numbers.isEmpty ? .other : .missing(missing)
      return
    }
    self = .days(numbers.compactMap { month.day($0) })
  }

  /// `3`, `3日` or `10-12日`; nil for anything else.
  private static func takeSpan(_ scanner: inout TextScanner) -> ClosedRange<Int>? {
    guard let first = takeNumber(&scanner) else { return nil }
    guard scanner.take(anyOf: connectors) != nil else { return first...first }
    guard let last = takeNumber(&scanner), first <= last else { return nil }
    return first...last
  }

  private static func takeNumber(_ scanner: inout TextScanner) -> Int? {
    guard let digits = scanner.takeDigits(), digits.count <= 2 else { return nil }
    _ = scanner.take("日") || scanner.take("号")
    return digits.value
  }
}
