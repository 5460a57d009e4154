// SPDX-License-Identifier: GPL-3.0-or-later

/// One import of a Swift file.
struct Import: Equatable {
  /// The module, without a submodule or symbol behind it.
  var module: String
  /// Counted from 1.
  var line: Int

  private static let kinds: Set<String> = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func", "actor",
  ]

  /// All imports among tokens, whatever attributes and access stand before them.
  static func all(in tokens: [SwiftToken]) -> [Import] {
    tokens.indices.compactMap { position in
      guard tokens[position].text == "import", !isMember(tokens, position) else { return nil }
      let rest = tokens.dropFirst(position + 1).prefix(2)
      guard let first = rest.first else { return nil }
      guard kinds.contains(first.text) else {
        return isName(first.text) ? Import(module: first.text, line: first.line) : nil
      }
      return rest.last.map { Import(module: $0.text, line: $0.line) }
    }
  }

  /// Whether the word is a member (`.import`) or an argument label (`import:`).
  private static func isMember(_ tokens: [SwiftToken], _ position: Int) -> Bool {
    let before = position > 0 ? tokens[position - 1].text : ""
    return before == "."
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.first.map { $0 == UInt8(ascii: "_") || $0 >= UInt8(ascii: "A") } ?? false
  }
}
