// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks through a MathProg text for what it must not do without trust.
///
/// It knows comments (`#` and `/* */`) and texts in either quotes, as GLPK reads them: what it takes
/// for code GLPK takes for code. Where it cannot tell, it refuses.
struct MathProgScanner {
  private enum Token: Equatable {
    case name(String)
    case text(String)
    case mark(UInt8)
    case end
  }

  private static let tokensInStatement = 20_000
  private static let depth = 200
  private static let branches = 500
  private static let widest = 255
  /// Names that are operators wherever they stand.
  private static let operators: Set<String> = [
    "and", "by", "cross", "diff", "div", "else", "if", "in", "inter", "less", "mod", "not", "or",
    "symdiff", "then", "union", "within",
  ]

  private let text: [UInt8]
  private let part: GLPKFileError.Part
  private let isTrusted: Bool
  private var place = 0
  private var line = 1

  /// Refuses what is untrusted or too deep.
  static func check(
    _ text: [UInt8],
    _ part: GLPKFileError.Part,
    trust: Bool
  ) throws(GLPKFileError) {
    var scanner = MathProgScanner(text: text, part: part, isTrusted: trust)
    try scanner.scan()
  }

  private init(text: [UInt8], part: GLPKFileError.Part, isTrusted: Bool) {
    self.text = text
    self.part = part
    self.isTrusted = isTrusted
  }

  private func failure(
    _ code: GLPKFileError.Code,
    _ reason: String,
    at line: Int? = nil
  ) -> GLPKFileError {
    GLPKFileError(code, reason, part, line: line ?? self.line)
  }

  private mutating func scan() throws(GLPKFileError) {
    var isInData = part == .data
    while true {
      let (place, line) = (place, line)
      let first = try next()
      guard first != .end else { return }
      (self.place, self.line) = (place, line)
      isInData = isInData || first == .name("data")
      if isInData {
        try scanData()
      } else {
        try scanStatement()
      }
    }
  }

  // MARK: - Statements

  /// Takes one statement up to its semicolon.
  private mutating func scanStatement() throws(GLPKFileError) {
    var before: Token?
    var first: Token?
    // The parameter or set that the statement defines.
    var own: Token?
    var (count, depth, branches) = (0, 0, 0)
    while true {
      let token = try next()
      let start = line
      switch token {
      case .end, .mark(UInt8(ascii: ";")): return
      case .mark(UInt8(ascii: "(")), .mark(UInt8(ascii: "[")), .mark(UInt8(ascii: "{")): depth += 1
      case .mark(UInt8(ascii: ")")), .mark(UInt8(ascii: "]")), .mark(UInt8(ascii: "}")): depth -= 1
      case .name("if"), .name("not"), .mark(UInt8(ascii: "^")), .mark(UInt8(ascii: "*")):
        branches += 1
      case .name("printf") where !isTrusted, .name("display") where !isTrusted:
        try scanOutput(start, isPrint: token == .name("printf"))
        return
      case .name("table") where !isTrusted: try checkTable(before, start)
      case .name where token == own && !isTrusted:
        throw failure(
          .untrusted,
          "what is defined by itself may overflow the stack",
          at: start
        )
      default: break
      }
      if count == 0 { first = token }
      if count == 1, first == .name("param") || first == .name("set") { own = token }
      count += 1
      guard depth <= Self.depth, branches <= Self.branches, count <= Self.tokensInStatement else {
        throw failure(.tooLarge, "a statement that is too long or too deep", at: start)
      }
      before = token
    }
  }

  /// A table statement begins a statement, and a name follows; else it is a name of the model's own.
  private mutating func checkTable(_ before: Token?, _ start: Int) throws(GLPKFileError) {
    let isFirst = before == nil
    guard isFirst || before == .mark(UInt8(ascii: "}")) else { return }
    let (place, line) = (place, line)
    let after = try next()
    (self.place, self.line) = (place, line)
    if !isFirst {
      guard case .name(let name) = after, !Self.operators.contains(name) else { return }
    }
    throw failure(.untrusted, "a table statement reads or writes files", at: start)
  }

  /// Takes the rest of a printf or display statement.
  ///
  /// A redirection cannot stand inside brackets, a comparison can.
  private mutating func scanOutput(_ start: Int, isPrint: Bool) throws(GLPKFileError) {
    if isPrint { try scanFormat(start) }
    var (depth, count) = (0, 0)
    while true {
      let token = try next()
      switch token {
      case .end, .mark(UInt8(ascii: ";")): return
      case .mark(UInt8(ascii: "(")), .mark(UInt8(ascii: "[")), .mark(UInt8(ascii: "{")): depth += 1
      case .mark(UInt8(ascii: ")")), .mark(UInt8(ascii: "]")), .mark(UInt8(ascii: "}")): depth -= 1
      case .mark(UInt8(ascii: ">")) where depth <= 0:
        throw failure(
          .untrusted,
          "output redirected by > writes files (put a comparison into parentheses)"
        )
      default: break
      }
      count += 1
      guard depth <= Self.depth, count <= Self.tokensInStatement else {
        throw failure(.tooLarge, "a statement that is too long or too deep", at: start)
      }
    }
  }

  /// Checks that the format is written out and no field of it is wider than GLPK has room for.
  private mutating func scanFormat(_ start: Int) throws(GLPKFileError) {
    let (place, line) = (place, line)
    defer { (self.place, self.line) = (place, line) }
    var token = try next()
    if token == .mark(UInt8(ascii: "{")) {
      var depth = 1
      while depth > 0, token != .end {
        token = try next()
        if token == .mark(UInt8(ascii: "{")) { depth += 1 }
        if token == .mark(UInt8(ascii: "}")) { depth -= 1 }
      }
      token = try next()
    }
    if token == .mark(UInt8(ascii: ":")) { token = try next() }
    while token == .mark(UInt8(ascii: "(")) { token = try next() }
    var format = ""
    while case .text(let text) = token {
      format += text
      token = try next()
      guard token == .mark(UInt8(ascii: "&")) else { break }
      token = try next()
      guard case .text = token else { throw formatFailure(start) }
    }
    while token == .mark(UInt8(ascii: ")")) { token = try next() }
    let isWhole = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ">")]
      .contains { token == .mark($0) }
    guard isWhole else { throw formatFailure(start) }
    guard Self.isNarrow(format) else {
      throw failure(
        .untrusted,
        "a printf format with a width above \(Self.widest)",
        at: start
      )
    }
  }

  /// Whether all widths and precisions behind `%` are small numbers.
  private static func isNarrow(_ format: String) -> Bool {
    format.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
      .allSatisfy { field in
        let options = field.prefix { "-+ #.*0123456789".contains($0) }
        let numbers = options.split { !"0123456789".contains($0) }
        return !options.contains("*")
          && numbers.allSatisfy { Int($0).map { $0 <= widest } ?? false }
      }
  }

  private func formatFailure(_ start: Int) -> GLPKFileError {
    failure(.untrusted, "a printf whose format is not simply a text in quotes", at: start)
  }

  // MARK: - Data

  /// Takes one statement of a data section; only tables would matter, and none is known there.
  private mutating func scanData() throws(GLPKFileError) {
    let first = try next()
    let start = line
    if !isTrusted {
      switch first {
      case .name("table"):
        throw failure(.untrusted, "a table statement reads or writes files", at: start)
      case .name("printf"), .name("display"):
        throw failure(.untrusted, "output in a data section", at: start)
      default: break
      }
    }
    var token = first
    while token != .end, token != .mark(UInt8(ascii: ";")) { token = try next() }
  }

  // MARK: - Tokens

  private mutating func next() throws(GLPKFileError) -> Token {
    try skipBlanks()
    guard place < text.count else { return .end }
    let byte = text[place]
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try quoted(byte) }
    guard Self.isNameByte(byte) else {
      place += 1
      return .mark(byte)
    }
    let start = place
    // Digits are a token of their own: what follows a number is looked at too.
    let isNumber = Self.isDigit(byte)
    while place < text.count, isNumber ? Self.isDigit(text[place]) : Self.isNameByte(text[place]) {
      place += 1
    }
    return .name(String(decoding: text[start..<place], as: UTF8.self))
  }

  private mutating func skipBlanks() throws(GLPKFileError) {
    while place < text.count {
      let byte = text[place]
      if byte == 0x0A {
        line += 1
        place += 1
      } else if byte <= 0x20 {
        place += 1
      } else if byte == UInt8(ascii: "#") {
        while place < text.count, text[place] != 0x0A { place += 1 }
      } else if byte == UInt8(ascii: "/"), place + 1 < text.count,
        text[place + 1] == UInt8(ascii: "*")
      {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(GLPKFileError) {
    let start = line
    place += 2
    while place + 1 < text.count {
      if text[place] == UInt8(ascii: "*"), text[place + 1] == UInt8(ascii: "/") {
        place += 2
        return
      }
      if text[place] == 0x0A { line += 1 }
      place += 1
    }
    throw failure(.unreadable, "a comment without an end", at: start)
  }

  private mutating func quoted(_ quote: UInt8) throws(GLPKFileError) -> Token {
    var bytes: [UInt8] = []
    place += 1
    while place < text.count, text[place] != 0x0A {
      if text[place] == quote {
        // Two quotes stand for one.
        guard place + 1 < text.count, text[place + 1] == quote else {
          place += 1
          return .text(String(decoding: bytes, as: UTF8.self))
        }
        place += 1
      }
      bytes.append(text[place])
      place += 1
    }
    throw failure(.unreadable, "a text in quotes without an end on its line")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}
