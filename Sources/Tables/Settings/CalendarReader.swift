// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// Reads 日历.yaml: days off, make-up workdays and the years they cover.
enum CalendarReader {
  private static let keys: [String: [String]] = [
    "holidays": ["holidays", "节假日", "放假", "放假日"],
    "workdays": ["workdays", "makeupworkdays", "调休上班", "上班", "调休"],
    "years": ["years", "年份", "年"],
  ]

  /// The days of the file laid over the built-in ones; nil when the file cannot be used.
  static func read(_ raw: [UInt8], file: String, findings: Findings) -> WorkCalendar? {
    guard let source = SettingsFile(raw, file: file, findings: findings) else { return nil }
    var holidays: Set<Day> = []
    var workdays: Set<Day> = []
    var years: Set<Int> = []
    for (name, value, line) in SettingsFile.entries(of: source.root) {
      let folded = CellText.folded(name)
      guard let key = keys.first(where: { $0.value.contains(folded) })?.key else {
        source.reportUnknown(name, line: line)
        continue
      }
      guard let words = SettingsFile.words(value) else {
        source.reportBad(name, value, line: line)
        continue
      }
      for word in words {
        if key == "years", let year = Int(word), (1...9999).contains(year) {
          years.insert(year)
        } else if key != "years", let days = days(word) {
          if key == "holidays" { holidays.formUnion(days) } else { workdays.formUnion(days) }
        } else {
          source.reportBad(name, value, line: line)
        }
      }
    }
    years.formUnion(holidays.map(\.date.year))
    return WorkCalendar(holidays: holidays, makeUpWorkdays: workdays, knownYears: years)
  }

  /// One day, or a span as in 2027-02-05~2027-02-13 of at most 60 days.
  private static func days(_ text: String) -> [Day]? {
    var scanner = TextScanner(CellText.lowered(text))
    let near = Day(number: 20_000)
    guard let first = DateText.take(&scanner, near: near) else { return nil }
    if scanner.isAtEnd { return [first] }
    guard scanner.take(anyOf: ["~", "至", "到", "—", "–"]) != nil,
      let last = DateText.take(&scanner, near: first), scanner.isAtEnd,
      (0...60).contains(last.number - first.number)
    else { return nil }
    return (0...(last.number - first.number)).map { first.adding($0) }
  }
}
