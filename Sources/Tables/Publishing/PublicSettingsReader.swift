// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// Reads what stands under 公示 in 街道.yaml.
struct PublicSettingsReader {
  let source: SettingsFile
  let findings: Findings
  private(set) var settings = PublicSettings()

  /// Keys with their Chinese names.
  static let keys: [(key: String, chinese: [String])] = [
    ("phone", ["监督电话"]), ("objections", ["异议方式", "异议反馈"]), ("days", ["公示天数", "天数"]),
    ("columns", ["公示列", "列"]), ("office", ["公示单位", "落款"]), ("allowed", ["放行", "放行词"]),
  ]

  /// Longest text.
  private static let longest = 200

  init(source: SettingsFile, findings: Findings) {
    self.source = source
    self.findings = findings
  }

  /// Takes the mapping; false where it is none.
  mutating func take(_ value: Node) -> Bool {
    guard value.mapping != nil else { return false }
    for (name, value, line) in SettingsFile.entries(of: value) {
      let folded = CellText.folded(name)
      let key = Self.keys.first { key, chinese in
        ([key] + chinese).contains { CellText.folded($0) == folded }
      }?
      .key
      guard let key else {
        source.reportUnknown(name, line: line)
        continue
      }
      if let text = value.scalar?.string, SettingsFile.isBlank(text) { continue }
      if !take(key, name, value, line) { reportBad(name, line) }
    }
    return true
  }

  private mutating func take(_ key: String, _ name: String, _ value: Node, _ line: Int?) -> Bool {
    switch key {
    case "phone": return takePhone(value, name, line)
    case "objections": return take(value, into: \.objections)
    case "office": return take(value, into: \.office)
    case "days":
      guard let days = value.scalar.flatMap({ Int(CellText.normalised($0.string)) }),
        (PublicSettings.fewestDays...90).contains(days)
      else { return false }
      settings.days = days
      return true
    case "columns": return takeColumns(value, name, line)
    default:
      guard let words = SettingsFile.words(value), words.count <= 200 else { return false }
      settings.allowed = words.filter { !$0.isEmpty }
      return true
    }
  }

  private mutating func take(
    _ value: Node,
    into path: WritableKeyPath<PublicSettings, String>
  ) -> Bool {
    guard let text = value.scalar.map({ CellText.trimmed($0.string) }),
      text.unicodeScalars.count <= Self.longest
    else { return false }
    settings[keyPath: path] = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return true
  }

  private mutating func takePhone(_ value: Node, _ name: String, _ line: Int?) -> Bool {
    guard let text = value.scalar?.string else { return false }
    let phones = CellText.list(text)
    guard (1...3).contains(phones.count), phones.allSatisfy(Self.isPhone) else {
      findings.add(
        .fileFault,
        file: source.file,
        row: line,
        column: name,
        Message(PublicFaultCode.badPhone),
        Message(PublicMendCode.writePhone)
      )
      return true
    }
    settings.phone = phones.joined(separator: "、")
    return true
  }

  /// Digits with at most blanks, brackets and hyphens between them: 0371-66668888, 12345, a mobile.
  private static func isPhone(_ text: String) -> Bool {
    let digits = text.count { $0.isASCII && $0.isNumber }
    let rest = text.allSatisfy { $0.isASCII && ($0.isNumber || " -()+".contains($0)) }
    return rest && (3...16).contains(digits)
  }

  private mutating func takeColumns(_ value: Node, _ name: String, _ line: Int?) -> Bool {
    guard let words = SettingsFile.words(value), !words.isEmpty else { return false }
    var columns: [PublicColumn] = []
    for word in words {
      if let column = PublicColumn.named(word), PublicColumn.ofPlans.contains(column) {
        if !columns.contains(column) { columns.append(column) }
        continue
      }
      findings.add(
        .fileFault,
        file: source.file,
        row: line,
        column: name,
        value: word,
        Message(PublicFaultCode.unknownChoice, .text(Findings.shown(word) ?? "…")),
        Message(PublicMendCode.removeColumn, .text(PublicColumn.names(of: PublicColumn.ofPlans)))
      )
    }
    settings.columns = columns
    return true
  }

  /// The value is not told: it may be a telephone number.
  private func reportBad(_ name: String, _ line: Int?) { source.reportBad(name, nil, line: line) }
}
