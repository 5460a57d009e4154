// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that is text in a page or a part of a workbook, read back from what was written.
///
/// It reads what this program writes and what is like it; it is no parser of any page. What it does not
/// understand it takes for text, so that nothing is passed over.
public struct MarkupText: Sendable {
  /// A piece of text and where it stands.
  public struct Piece: Sendable, Equatable {
    /// The text.
    public var text: String
    /// The table it stands in, counted from 0; nil outside of tables.
    public var table: Int?
    /// The row of the table and the cell of the row, counted from 0.
    public var row = 0
    /// The cell.
    public var column = 0
    /// Whether it is an attribute or a comment, which readers do not see.
    public var isHidden = false
  }

  /// The pieces, in their order.
  public private(set) var pieces: [Piece] = []
  private var table: Int?
  private var tables = 0
  private var row = -1
  private var column = -1

  /// Reads a page.
  ///
  /// - Parameter source: The markup.
  public init(_ source: String) {
    var rest = source[...]
    while let open = rest.firstIndex(of: "<") {
      add(rest[..<open], isHidden: false)
      rest = rest[rest.index(after: open)...]
      let isComment = rest.hasPrefix("!--")
      let end = isComment ? rest.firstRange(of: "-->")?.lowerBound : Self.end(of: rest)
      guard let end else {
        add(rest, isHidden: true)
        return
      }
      take(tag: rest[..<end])
      rest = rest[end...].dropFirst(isComment ? 3 : 1)
    }
    add(rest, isHidden: false)
  }

  /// The end of a tag, beyond marks within its attributes.
  private static func end(of tag: Substring) -> Substring.Index? {
    var quote: Character?
    return tag.indices.first { index in
      let character = tag[index]
      if let open = quote {
        if character == open { quote = nil }
        return false
      }
      if character == "\"" || character == "'" { quote = character }
      return character == ">"
    }
  }

  private mutating func take(tag: Substring) {
    if tag.hasPrefix("!--") {
      add(tag.dropFirst(3), isHidden: true)
      return
    }
    switch tag.prefix(while: { !$0.isWhitespace && $0 != "/" || $0 == "/" && tag.first == "/" }) {
    case "table":
      (table, row, tables) = (tables, -1, tables + 1)
    case "/table": table = nil
    case "tr": (row, column) = (row + 1, -1)
    case "td", "th": column += 1
    default: break
    }
    var quote: Character?
    var value = ""
    for character in tag {
      if let open = quote {
        if character == open {
          add(value[...], isHidden: true)
          (quote, value) = (nil, "")
        } else {
          value.append(character)
        }
      } else if character == "\"" || character == "'" {
        quote = character
      }
    }
  }

  private mutating func add(_ text: Substring, isHidden: Bool) {
    let plain = CellText.trimmed(Self.plain(text))
    guard !plain.isEmpty else { return }
    pieces.append(
      Piece(
        text: plain,
        table: table,
        row: max(0, row),
        column: max(0, column),
        isHidden: isHidden
      )
    )
  }

  /// The text with its references resolved; those that are unknown stay as they are.
  private static func plain(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " "]
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      let behind = rest[rest.index(after: mark)...]
      guard let end = behind.prefix(12).firstIndex(of: ";") else {
        result += "&"
        rest = behind
        continue
      }
      let name = behind[..<end]
      let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      let code = name.hasPrefix("#") ? UInt32(digits, radix: isHexadecimal ? 16 : 10) : nil
      if let scalar = code.flatMap(Unicode.Scalar.init) {
        result.unicodeScalars.append(scalar)
      } else {
        result += named[String(name)] ?? "&\(name);"
      }
      rest = behind[behind.index(after: end)...]
    }
    return result + rest
  }
}
