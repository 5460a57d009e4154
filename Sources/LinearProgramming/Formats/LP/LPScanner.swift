// SPDX-License-Identifier: GPL-3.0-or-later

/// The smallest parts of a text in LP format.
struct LPScanner {
  enum Relation {
    case most
    case least
    case equal
  }

  enum Token {
    case name(Range<Int>)
    case number(Double)
    case sign(Double)
    case relation(Relation)
    case colon
    /// A character with no place in linear models: brackets, `^`, `*`.
    case other(UInt8)
    case end
  }

  let text: [UInt8]
  /// The part that comes next, and where it stands.
  private(set) var token = Token.end
  private(set) var line = 1
  private(set) var startsLine = true
  private var place: Int
  private var nextLine = 1

  init(_ text: [UInt8]) {
    self.text = text
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    place = text.starts(with: mark) ? 3 : 0
    advance(startsLine: true)
  }

  /// Goes on to the next part.
  mutating func advance() { advance(startsLine: false) }

  private mutating func advance(startsLine isFirst: Bool) {
    startsLine = isFirst
    skipBlanks()
    line = nextLine
    guard place < text.count else {
      token = .end
      return
    }
    let byte = text[place]
    if let (value, end) = DecimalText.number(at: place, in: text, until: text.count) {
      token = .number(value)
      place = end
    } else if Self.isNameByte(byte) {
      let start = place
      while place < text.count, Self.isNameByte(text[place]) { place += 1 }
      token = .name(start..<place)
    } else {
      place += 1
      token = mark(byte)
    }
  }

  private mutating func skipBlanks() {
    while place < text.count {
      switch text[place] {
      case 0x20, 0x09, 0x0D, 0x0B, 0x0C: place += 1
      case 0x0A:
        place += 1
        nextLine += 1
        startsLine = true
      case UInt8(ascii: "\\"):
        while place < text.count, text[place] != 0x0A { place += 1 }
      default: return
      }
    }
  }

  private mutating func mark(_ byte: UInt8) -> Token {
    switch byte {
    case UInt8(ascii: "+"): return .sign(1)
    case UInt8(ascii: "-"): return .sign(-1)
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "<"):
      skip(UInt8(ascii: "="))
      return .relation(.most)
    case UInt8(ascii: ">"):
      skip(UInt8(ascii: "="))
      return .relation(.least)
    case UInt8(ascii: "="):
      if skip(UInt8(ascii: "<")) { return .relation(.most) }
      return .relation(skip(UInt8(ascii: ">")) ? .least : .equal)
    default: return .other(byte)
    }
  }

  @discardableResult
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard place < text.count, text[place] == byte else { return false }
    place += 1
    return true
  }

  /// The first byte behind the token that is no blank of its line, nil at the end of the text.
  var nextByte: UInt8? {
    text[place...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
  }

  /// The word behind the token on its line, in small letters; "" when there is none.
  var nextWord: String {
    let rest = text[place...].drop { $0 == 0x20 || $0 == 0x09 }
    return String(decoding: rest.prefix(20).prefix(while: Self.isNameByte), as: UTF8.self)
      .lowercased()
  }

  /// Letters, digits, every byte of other scripts, and the signs that CPLEX allows.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: signs.contains(byte)
    }
  }

  private static let signs = Set("!\"#$%&(),.;?@_`'{}|~/".utf8)
}
