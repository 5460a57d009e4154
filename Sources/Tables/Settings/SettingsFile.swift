// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// Parses a YAML file that may be hostile: size, nesting and encoding are bounded before the parser
/// sees it, and aliases are refused.
struct SettingsFile {
  /// Largest settings file.
  ///
  /// Unit: bytes.
  static let largest = 256 << 10
  /// Deepest nesting.
  static let deepest = 32

  let file: String
  let root: Node
  private let findings: Findings

  /// Parses a file; nil, with a finding, where it can't be read.
  ///
  /// Aliases are refused as keys, and everywhere where `hasAliases` is false.
  init?(_ raw: [UInt8], file: String, hasAliases: Bool = true, findings: Findings) {
    self.file = file
    self.findings = findings
    func fail(_ reason: String, line: Int? = nil) {
      findings.add(
        .fileFault,
        file: file,
        row: line,
        Message(FaultCode.badSettingsFile, .text(reason)),
        Message(MendCode.correctSettings)
      )
    }
    if let program = FileKind.foreignFormat(of: raw) {
      fail(program)
      return nil
    }
    guard raw.count <= Self.largest, let text = try? DecodedText(raw, as: nil).bytes else {
      fail(raw.count > Self.largest ? "> \(Self.largest) B" : "UTF-8?")
      return nil
    }
    if let line = Self.tooDeepLine(text) {
      fail("> \(Self.deepest)", line: line)
      return nil
    }
    if let alias = Self.alias(in: text, onlyKeys: hasAliases) {
      fail("*\(alias.name)", line: alias.line)
      return nil
    }
    let lines = String(decoding: text, as: UTF8.self)
    func fail(_ slip: SettingsSlip) {
      findings.add(.fileFault, file: file, row: slip.line, slip.message, slip.mend)
    }
    do {
      guard let node = try Yams.compose(yaml: lines) else {
        // A file of comments alone sets nothing.
        root = Node.mapping(Node.Mapping([]))
        return
      }
      guard node.mapping != nil else {
        if let slip = SettingsSlip(in: lines, after: nil) {
          fail(slip)
        } else {
          fail("key: value?", line: 1)
        }
        return nil
      }
      root = node
    } catch {
      if let slip = SettingsSlip(in: lines, after: error) {
        fail(slip)
      } else {
        fail("YAML", line: Self.line(of: error))
      }
      return nil
    }
  }

  /// Key, value and line of each entry of a mapping.
  static func entries(of node: Node) -> [(key: String, value: Node, line: Int?)] {
    guard let mapping = node.mapping else { return [] }
    return mapping.map { key, value in
      (key.scalar?.string ?? "", value, key.mark?.line)
    }
  }

  /// The words of a sequence, or of a scalar cut as a list.
  static func words(_ node: Node) -> [String]? {
    if let sequence = node.sequence {
      let words = sequence.compactMap { $0.scalar?.string }
      return words.count == sequence.count ? words.map(CellText.trimmed) : nil
    }
    guard let text = node.scalar?.string else { return nil }
    return isBlank(text) ? [] : CellText.list(text)
  }

  static func isBlank(_ text: String) -> Bool {
    ["", "~", "null"].contains(CellText.trimmed(text))
  }

  /// Reports a setting with an impossible value.
  func reportBad(_ key: String, _ value: Node?, line: Int?) {
    // Below a key, `卫生健康:[医疗]` with a full-width colon is a text and no entry.
    let hasWideColon = value?.scalar?.string.unicodeScalars.contains("\u{FF1A}") ?? false
    findings.add(
      .fileFault,
      file: file,
      row: line,
      column: key,
      value: value?.scalar?.string,
      Message(FaultCode.badSetting, .text(key)),
      Message(hasWideColon ? MendCode.useHalfColon : .correctSettings)
    )
  }

  func reportUnknown(_ key: String, line: Int?) {
    findings.add(
      .warning,
      file: file,
      row: line,
      column: key,
      Message(FaultCode.unknownSetting, .text(key)),
      Message(MendCode.correctSettings)
    )
  }

  /// The first alias of an anchor; a few of them make a small file unfold to a huge one, and comparing
  /// keys unfolds them.
  ///
  /// Quotes are not looked at: `&a` and `*a` in one file are no accident.
  private static func alias(in text: [UInt8], onlyKeys: Bool) -> (name: String, line: Int)? {
    guard text.contains(0x26), text.contains(0x2A) else { return nil }
    var anchors: Set<ArraySlice<UInt8>> = []
    for (position, byte) in text.enumerated() where byte == 0x26 {
      anchors.insert(name(in: text, after: position))
    }
    for (position, byte) in text.enumerated() where byte == 0x2A {
      let name = name(in: text, after: position)
      guard !name.isEmpty, anchors.contains(name) else { continue }
      let next = text[name.endIndex...].first { $0 != 0x20 && $0 != 0x09 }
      let last = text[..<position].last { $0 != 0x20 && $0 != 0x09 }
      guard !onlyKeys || next == 0x3A || last == 0x3F else { continue }
      let line = 1 + text[..<position].count { $0 == 0x0A }
      return (String(decoding: name, as: UTF8.self), line)
    }
    return nil
  }

  /// The letters, digits, hyphens and low lines behind a mark.
  private static func name(in text: [UInt8], after position: Int) -> ArraySlice<UInt8> {
    text[(position + 1)...]
      .prefix { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
  }

  /// The first line whose nesting is too deep for a recursive parser.
  private static func tooDeepLine(_ text: [UInt8]) -> Int? {
    var depth = 0
    var line = 1
    var indent = 0
    var dashes = 0
    var isLeading = true
    for byte in text {
      switch byte {
      case 0x0A:
        line += 1
        indent = 0
        dashes = 0
        isLeading = true
      case 0x20 where isLeading: indent += 1
      case 0x2D where isLeading, 0x3F where isLeading, 0x3A where isLeading: dashes += 1
      case 0x5B, 0x7B: (depth, isLeading) = (depth + 1, false)
      case 0x5D, 0x7D: (depth, isLeading) = (depth - 1, false)
      default: isLeading = false
      }
      if depth > deepest || dashes > deepest || (isLeading && indent > 4 * deepest) { return line }
    }
    return nil
  }

  private static func line(of error: any Error) -> Int? {
    guard let error = error as? YamlError else { return nil }
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return mark.line
    default: return nil
    }
  }
}
