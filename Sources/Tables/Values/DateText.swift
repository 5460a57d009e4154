// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads dates as people write them.
enum DateText {
  /// Reads `2026.2.7`, `2026-02-07`, `2月7日`, `2026年2月7日(周六)`, `February 24 2011`, Excel serials.
  ///
  /// A date without a year is the one nearest to `near`; a month without a day is its first day.
  /// - Returns: Nil for anything else, February 30 included.
  static func day(_ text: String, near: Day) -> Day? {
    if let day = plain(text) { return day }
    var scanner = TextScanner(CellText.lowered(text))
    guard let day = take(&scanner, near: near) else { return serial(text) }
    skipSuffix(&scanner)
    return scanner.isAtEnd ? day : nil
  }

  /// The quick way for 2026-02-07.
  private static func plain(_ text: String) -> Day? {
    var numbers = [0, 0, 0]
    var part = 0
    var count = 0
    for byte in text.utf8 {
      count += 1
      if (0x30...0x39).contains(byte) {
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
      } else if byte == 0x2D, count == 5 || count == 8 {
        part += 1
      } else {
        return nil
      }
      if count > 10 { return nil }
    }
    return count == 10 && part == 2
      ? Day(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
  }

  /// Takes a date at the scanner's position; nil, with nothing taken, when there is none.
  static func take(_ scanner: inout TextScanner, near: Day) -> Day? {
    let start = scanner.position
    guard let current = scanner.current, current.isASCII else { return nil }
    if let day = takeNumeric(&scanner, near: near) ?? takeEnglish(&scanner) { return day }
    scanner.position = start
    return nil
  }

  private static func takeNumeric(_ scanner: inout TextScanner, near: Day) -> Day? {
    takeParts(&scanner)
      .flatMap { parts in
        guard let year = parts.year else {
          return nearest(month: parts.month, day: parts.day, to: near)
        }
        return Day(year: year, month: parts.month, day: parts.day)
      }
  }

  /// The first day of a date or a span of dates; nil where a text begins with neither.
  static func beginning(of text: String, near: Day) -> Day? {
    if let day = day(text, near: near) { return day }
    var scanner = TextScanner(CellText.lowered(text))
    return take(&scanner, near: near)
  }

  /// Whether a text is a span of dates whose end is before its start.
  static func isReversed(_ text: String, near: Day) -> Bool {
    var scanner = TextScanner(CellText.lowered(text))
    guard let start = take(&scanner, near: near) else { return false }
    skipSuffix(&scanner)
    guard scanner.take(anyOf: TimeGrammar.connectors) != nil,
      let end = take(&scanner, near: start)
    else { return false }
    return end < start
  }

  /// The first date in a text that is written like one and that no calendar has, as in 2月30日.
  static func impossible(in text: String) -> String? {
    var scanner = TextScanner(CellText.lowered(text))
    let someDay = Day(number: 20_000)
    while !scanner.isAtEnd {
      let start = scanner.position
      if takeParts(&scanner) != nil {
        let end = scanner.position
        scanner.position = start
        if takeNumeric(&scanner, near: someDay) == nil {
          let piece = scanner.scalars[start..<end]
          return CellText.trimmed(String(String.UnicodeScalarView(piece)))
        }
      } else {
        scanner.position = start
        if scanner.takeDigits() == nil { scanner.advance() }
      }
    }
    return nil
  }

  /// The numbers of a date, whether there is such a date or not; a year only where one is written.
  private static func takeParts(
    _ scanner: inout TextScanner
  ) -> (year: Int?, month: Int, day: Int)? {
    let start = scanner.position
    guard let first = scanner.takeDigits() else { return nil }
    if first.count == 8 {
      return (first.value / 10_000, first.value / 100 % 100, first.value % 100)
    }
    if first.count == 4, let separator = scanner.take(anyOf: ["-", "/", ".", "年"]) {
      guard let month = scanner.takeDigits(), month.count <= 2 else { return nil }
      if separator == "年" { _ = scanner.take("月") || scanner.take("-") || scanner.take(".") }
      if separator != "年", scanner.take(anyOf: ["-", "/", "."]) == nil { return nil }
      guard let day = scanner.takeDigits(), day.count <= 2 else { return nil }
      _ = scanner.take("日") || scanner.take("号")
      return (first.value, month.value, day.value)
    }
    if first.count <= 2, scanner.take("/"), let day = scanner.takeDigits(), day.count <= 2,
      !isCutOff(scanner)
    {
      return (nil, first.value, day.value)
    }
    scanner.position = start
    _ = scanner.takeDigits()
    if first.count <= 2, scanner.take("月") {
      guard let day = scanner.takeDigits(), day.count <= 2 else {
        scanner.position = start
        return nil
      }
      _ = scanner.take("日") || scanner.take("号")
      return (nil, first.value, day.value)
    }
    scanner.position = start
    return nil
  }

  /// Whether two numbers are more than month and day, or the beginning of a clock.
  private static func isCutOff(_ scanner: TextScanner) -> Bool {
    guard scanner.position < scanner.scalars.count else { return false }
    let following: [Unicode.Scalar] = ["/", "-", ".", ":", "点", "时", "月", "个", "小", "次"]
    return following.contains(scanner.scalars[scanner.position])
  }

  /// Takes `3-12` or `3.12` as a date; hours are written like it, so only where nothing else can be
  /// meant.
  static func takeHyphenated(_ scanner: inout TextScanner, near: Day) -> Day? {
    let start = scanner.position
    if let month = scanner.takeDigits(), month.count <= 2,
      scanner.take(anyOf: ["-", "."]) != nil,
      let day = scanner.takeDigits(), day.count <= 2, !isCutOff(scanner),
      let result = nearest(month: month.value, day: day.value, to: near)
    {
      return result
    }
    scanner.position = start
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func takeEnglish(_ scanner: inout TextScanner) -> Day? {
    for (number, name) in months.enumerated()
    where scanner.take(name) || scanner.take(String(name.prefix(3))) {
      _ = scanner.take(".")
      guard let digits = scanner.takeDigits() else { return nil }
      _ = scanner.take(",")
      guard let year = scanner.takeDigits(), year.count == 4 else { return nil }
      return Day(year: year.value, month: number + 1, day: digits.value)
    }
    return nil
  }

  /// The weekday in brackets or a time of midnight that a spreadsheet adds.
  static func skipSuffix(_ scanner: inout TextScanner) {
    let start = scanner.position
    let hasBracket = scanner.take("(")
    if scanner.take("周") || scanner.take("星期") || scanner.take("礼拜") {
      scanner.advance()
      if hasBracket, !scanner.take(")") { scanner.position = start }
    } else if hasBracket {
      scanner.position = start
    }
    _ = scanner.take(anyOf: ["t00:00:00.000", "t00:00:00", "00:00:00", "0:00:00", "00:00", "0:00"])
  }

  /// Days since 1899-12-30, as Excel counts them from March 1900 on: 1954 to 2119.
  private static func serial(_ text: String) -> Day? {
    guard let value = Int(CellText.normalised(text)), (20_000...80_000).contains(value) else {
      return nil
    }
    return Day(number: value - 25_569)
  }

  /// The date without a year that is nearest to a day.
  private static func nearest(month: Int, day: Int, to near: Day) -> Day? {
    let year = near.date.year
    return [year - 1, year, year + 1].compactMap { Day(year: $0, month: month, day: day) }
      .min { ($0.number - near.number).magnitude < ($1.number - near.number).magnitude }
  }

  /// Year and month only, as in 1988.05 or 1988年5月, for 出生年月; the first of the month.
  static func month(_ text: String) -> Day? {
    var scanner = TextScanner(CellText.folded(text))
    guard let year = scanner.takeDigits(), year.count == 4,
      scanner.take(anyOf: ["-", "/", ".", "年"]) != nil,
      let month = scanner.takeDigits(), month.count <= 2
    else { return nil }
    _ = scanner.take("月")
    return scanner.isAtEnd ? Day(year: year.value, month: month.value, day: 1) : nil
  }
}
