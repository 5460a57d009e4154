// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if Workbooks
/// Texts of numbers as a spreadsheet's formats show them, by Foundation's calendar and formatting.
struct PlainValues {
  var countsFrom1904 = false
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []

  private static let built: [Int: String] = [
    14: "m/d/yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
  ]

  mutating func take(_ sheet: PlainElement) {
    for format in sheet.first("numFmts")?.children ?? [] {
      codes[Int(format.attributes["numFmtId"] ?? "") ?? 0] = format.attributes["formatCode"]
    }
    styles =
      sheet.first("cellXfs")?.children.map { Int($0.attributes["numFmtId"] ?? "") ?? 0 } ?? []
  }

  func text(_ number: Double, style: Int) -> String {
    let format = style < styles.count ? styles[style] : 0
    let code = codes[format] ?? Self.built[format] ?? ""
    let letters = Self.letters(of: code)
    if code.isEmpty, (27...36).contains(format) || (50...58).contains(format) {
      // The built-in dates and times of East Asia.
      let isTime = (32...35).contains(format) || (55...56).contains(format)
      return moment(number, hasDay: !isTime, hasClock: isTime)
    }
    if letters.count > 1, Set(letters) == ["0"] {
      return String(format: "%0\(letters.count).0f", number)
    }
    if code.lowercased() == "general" { return plain(number) }
    // aaaa is 星期六.
    let hasDay =
      letters.contains { "yd".contains($0) } || letters.filter { $0 == "a" }.count > 2
    let hasClock = letters.contains { "hs".contains($0) }
    if hasDay || hasClock || letters.contains("m") {
      return moment(number, hasDay: hasDay || !hasClock, hasClock: hasClock)
    }
    return plain(number)
  }

  private func plain(_ number: Double) -> String {
    String(format: "%.15g", number).uppercased()
  }

  private func moment(_ number: Double, hasDay: Bool, hasClock: Bool) -> String {
    let seconds = (number * 86_400).rounded()
    // 1899-12-30 and 1904-01-01, in seconds before 2001.
    let start = countsFrom1904 ? -3_061_152_000.0 : -3_187_468_800.0
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    let clock = Int(seconds) % 60 == 0 ? "HH:mm" : "HH:mm:ss"
    formatter.dateFormat =
      hasDay && hasClock ? "yyyy-MM-dd \(clock)" : hasDay ? "yyyy-MM-dd" : clock
    return formatter.string(from: Date(timeIntervalSinceReferenceDate: start + seconds))
  }

  /// A date that is written out.
  func text(ofISO text: String) -> String {
    let parts = text.split(separator: "T")
    guard parts.count == 2 else { return text }
    let clock = parts[1].hasSuffix(":00") ? parts[1].dropLast(3) : parts[1]
    return clock == "00:00" ? String(parts[0]) : "\(parts[0]) \(clock)"
  }

  /// The first section of a format without what is quoted, escaped, skipped or in brackets.
  private static func letters(of code: String) -> String {
    let section = code.prefix { $0 != ";" }.lowercased()
    return section.replacing(/"[^"]*"|\\.|_.|\*./, with: "")
      .replacing(/\[[^\]]*\]/, with: "").replacing(/e[+-]/, with: "")
  }
}
#endif
