// SPDX-License-Identifier: GPL-3.0-or-later

/// One word or sign of a Swift file, outside comments and string literals.
struct SwiftToken: Equatable {
  var text: String
  /// Counted from 1.
  var line: Int
}

/// Cuts Swift text into tokens, coarsely: enough to find imports and forbidden calls, no more.
///
/// Comments (nested ones too) and literals, raw and of several lines, are left out; what stands in
/// an interpolation is left out with its literal. A plain literal ends at the end of its line at
/// the latest, so that a quotation mark in a regular expression costs one line and not the file.
struct SwiftTokens {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var tokens: [SwiftToken] = []

  static func of(_ text: String) -> [SwiftToken] {
    var scanner = SwiftTokens(bytes: Array(text.utf8))
    scanner.scan()
    return scanner.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private func starts(_ text: StaticString) -> Bool {
    text.description.utf8.enumerated().allSatisfy { byte($0.offset) == $0.element }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private mutating func scan() {
    while position < bytes.count {
      if starts("//") {
        while position < bytes.count, byte() != UInt8(ascii: "\n") { advance() }
      } else if starts("/*") {
        skipBlockComment()
      } else if let hashes = hashesOfLiteral() {
        skipLiteral(hashes: hashes)
      } else if Self.isWord(byte()) {
        takeWord()
      } else {
        let sign = byte()
        if sign > UInt8(ascii: " "), sign != UInt8(ascii: "`") {
          tokens.append(SwiftToken(text: String(decoding: [sign], as: UTF8.self), line: line))
        }
        advance()
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func takeWord() {
    let start = position
    while Self.isWord(byte()) { advance() }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    tokens.append(SwiftToken(text: text, line: line))
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        advance(2)
      } else if starts("*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && position < bytes.count
  }

  /// The number of signs `#` before a literal that begins here, or nil when none begins.
  private func hashesOfLiteral() -> Int? {
    var count = 0
    while byte(count) == UInt8(ascii: "#") { count += 1 }
    return byte(count) == UInt8(ascii: "\"") ? count : nil
  }

  private mutating func skipLiteral(hashes: Int) {
    advance(hashes)
    let isLong = starts("\"\"\"")
    let quotes = isLong ? 3 : 1
    advance(quotes)
    while position < bytes.count {
      if !isLong, byte() == UInt8(ascii: "\n") { return }
      if closes(quotes: quotes, hashes: hashes) { return advance(quotes + hashes) }
      if byte() == UInt8(ascii: "\\"),
        (0..<hashes).allSatisfy({ byte(1 + $0) == UInt8(ascii: "#") })
      {
        advance(1 + hashes)
        if byte() == UInt8(ascii: "(") { skipInterpolation() } else { advance() }
      } else {
        advance()
      }
    }
  }

  private func closes(quotes: Int, hashes: Int) -> Bool {
    (0..<quotes).allSatisfy { byte($0) == UInt8(ascii: "\"") }
      && (0..<hashes).allSatisfy { byte(quotes + $0) == UInt8(ascii: "#") }
  }

  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      if let hashes = hashesOfLiteral() {
        skipLiteral(hashes: hashes)
        continue
      }
      if byte() == UInt8(ascii: "(") { depth += 1 }
      if byte() == UInt8(ascii: ")") { depth -= 1 }
      advance()
    } while depth > 0 && position < bytes.count
  }
}
