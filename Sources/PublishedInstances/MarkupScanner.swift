// SPDX-License-Identifier: GPL-3.0-or-later

/// Elements and texts of an XML file, one after the other, with the line of each.
///
/// It knows elements, attributes, texts, comments and the five named characters; nothing more is
/// needed here, and nothing that a file says is looked up anywhere.
struct MarkupScanner {
  /// What the file holds next.
  enum Piece: Equatable {
    /// An element begins.
    case open(String, attributes: [String: String])
    /// An element ends.
    case close(String)
    /// Text without blanks around it.
    case text(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1
  /// An element that ends where it began.
  private var closing: String?

  init(_ bytes: [UInt8]) {
    // A byte order mark is no text.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  func error(_ reason: String) -> InstanceFileError {
    InstanceFileError(line: line, reason)
  }

  /// The next piece; nil at the end.
  mutating func next() throws(InstanceFileError) -> Piece? {
    if let name = closing {
      closing = nil
      return .close(name)
    }
    while place < bytes.count {
      if skip("<!--") {
        _ = try read(until: "-->")
      } else if skip("<?") {
        _ = try read(until: "?>")
      } else if skip("<!") {
        throw error("the file has a declaration, which is not read")
      } else if skip("</") {
        let name = try read(until: ">")
        return .close(Self.trimmed(name))
      } else if skip("<") {
        return try element()
      } else if let text = try text() {
        return .text(text)
      }
    }
    return nil
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let word = word.description.utf8
    guard bytes[place...].starts(with: word) else { return false }
    place += word.count
    return true
  }

  /// The bytes up to a word, which is gone past.
  private mutating func read(
    until word: StaticString
  ) throws(InstanceFileError) -> ArraySlice<UInt8> {
    let (start, first) = (place, line)
    while place < bytes.count {
      let end = place
      if skip(word) { return bytes[start..<end] }
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    throw InstanceFileError(line: first, "\(word) is missing")
  }

  private mutating func text() throws(InstanceFileError) -> String? {
    skipBlanks()
    let (start, first) = (place, line)
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    let text = Self.trimmed(bytes[start..<place])
    return text.isEmpty ? nil : try Self.plain(text, line: first)
  }

  private mutating func element() throws(InstanceFileError) -> Piece {
    var name: [UInt8] = []
    var attributes: [String: String] = [:]
    while place < bytes.count, !isBlank, bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "/")
    {
      name.append(bytes[place])
      place += 1
    }
    guard !name.isEmpty else { throw error("an element has no name") }
    let word = String(decoding: name, as: UTF8.self)
    while true {
      skipBlanks()
      guard place < bytes.count else { throw error("> is missing") }
      if skip("/>") {
        closing = word
        return .open(word, attributes: attributes)
      }
      if skip(">") { return .open(word, attributes: attributes) }
      let (key, value) = try attribute()
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw error("the attribute \(key) is there twice")
      }
    }
  }

  private mutating func attribute() throws(InstanceFileError) -> (key: String, value: String) {
    let key = Self.trimmed(try read(until: "="))
    skipBlanks()
    let first = line
    guard place < bytes.count, !key.isEmpty else { throw error("an attribute has no value") }
    if skip("\"") { return (key, try Self.plain(text(try read(until: "\"")), line: first)) }
    if skip("'") { return (key, try Self.plain(text(try read(until: "'")), line: first)) }
    throw error("the value of \(key) is not quoted")
  }

  private func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }

  private var isBlank: Bool { LineNumbers.isBlank(bytes[place]) }

  private mutating func skipBlanks() {
    while place < bytes.count, isBlank {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  private static func trimmed(_ part: ArraySlice<UInt8>) -> String {
    var part = part.drop(while: LineNumbers.isBlank)
    while let last = part.last, LineNumbers.isBlank(last) { part = part.dropLast() }
    return String(decoding: part, as: UTF8.self)
  }

  /// The five characters that have names.
  private static let named: [(Character, String)] = [
    ("<", "lt"), (">", "gt"), ("\"", "quot"), ("'", "apos"), ("&", "amp"),
  ]

  private static func plain(_ text: String, line: Int) throws(InstanceFileError) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let tail = rest[start...].dropFirst()
      guard let end = tail.firstIndex(of: ";"),
        let sign = named.first(where: { $0.1 == tail[..<end] })?.0
      else { throw InstanceFileError(line: line, "& begins no known character") }
      result.append(sign)
      rest = tail[end...].dropFirst()
    }
    return result + rest
  }

  /// A text as it may stand in a file.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if let name = named.first(where: { $0.0 == character })?.1 {
        result += "&\(name);"
      } else {
        result.append(character)
      }
    }
  }
}
