// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// What people commonly get wrong in a settings file that the parser only gives up on.
struct SettingsSlip {
  let line: Int
  let message: Message
  let mend: Message

  /// Finds the slip behind a parser's error; nil when it is none of the common ones.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - error: What the parser threw; nil when it read something else than settings.
  init?(in text: String, after error: (any Error)?) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if case .duplicatedKeysInMapping(let keys, let context)? = error as? YamlError,
      let key = keys.first, let second = Self.line(of: key, after: context.mark.line, in: lines)
    {
      line = second
      message = Message(FaultCode.repeatedSetting, .text(key), .number(context.mark.line))
      mend = Message(MendCode.keepOneFile)
      return
    }
    let slips = lines.enumerated()
      .compactMap { index, text in
        Self.code(of: text).map { (line: index + 1, code: $0.code, isKnown: $0.isKnown) }
      }
    let tab = lines.firstIndex { $0.prefix { $0 == " " || $0 == "\t" }.contains("\t") }
    let slip = slips.first(where: \.isKnown) ?? slips.first
    if error != nil, let tab, slip.map({ !$0.isKnown || tab < $0.line }) ?? true {
      line = tab + 1
      message = Message(FaultCode.tabIndent)
      mend = Message(MendCode.useSpaces)
      return
    }
    if error != nil, slip.map({ !$0.isKnown }) ?? true,
      let open = BracketCheck.unmatched(in: lines)
    {
      line = open.line
      message = Message(FaultCode.openBracket, .text(open.bracket))
      mend = Message(MendCode.closeBracket)
      return
    }
    guard let slip else { return nil }
    line = slip.line
    message = Message(slip.code)
    mend = Message(MendCode.useHalfColon)
  }

  /// Whether a line writes a full-width colon after its key, or no space after a colon.
  private static func code(of line: Substring) -> (code: FaultCode, isKnown: Bool)? {
    let ends: [Unicode.Scalar] = [":", "\u{FF1A}", "#", "\"", "'", "[", "{"]
    let scalars = line.unicodeScalars
    guard let mark = scalars.firstIndex(where: ends.contains) else { return nil }
    let key = CellText.trimmed(String(scalars[..<mark]))
    guard !key.isEmpty else { return nil }
    let isKnown =
      SettingsReader.key(of: key) != nil || SchemeKey.named(key, among: SchemeKey.allCases) != nil
    switch scalars[mark] {
    case "\u{FF1A}": return (.fullWidthColon, isKnown)
    case ":":
      let next = scalars.index(after: mark)
      guard isKnown, next < scalars.endIndex, !CellText.isBlank(scalars[next]) else { return nil }
      return (.colonWithoutSpace, true)
    default: return nil
    }
  }

  /// The line of a key's second place, as deep as its first.
  private static func line(of key: String, after first: Int, in lines: [Substring]) -> Int? {
    guard lines.indices.contains(first - 1) else { return nil }
    let indent = lines[first - 1].prefix { $0 == " " }
    return lines.indices.dropFirst(first)
      .first { index in
        let rest = lines[index].dropFirst(indent.count)
        guard lines[index].hasPrefix(indent), let colon = rest.firstIndex(of: ":") else {
          return false
        }
        let name = rest[..<colon].filter { $0 != "\"" && $0 != "'" }
        return CellText.trimmed(name) == key && rest.first != " "
      }
      .map { $0 + 1 }
  }
}
