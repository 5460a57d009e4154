// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads one text in LP format, section by section.
struct LPParser {
  private enum Section {
    case minimise, maximise, rows, bounds, integers, binaries, end
  }

  /// One side of a row, or an objective.
  private struct Side {
    var terms: Range<Int>
    var constant = 0.0
    var isEmpty = true
  }

  private var scanner: LPScanner
  private var builder = LPBuilder()
  private var terms: [LPBuilder.Term] = []

  init(_ text: [UInt8]) {
    scanner = LPScanner(text)
  }

  private func failure(_ reason: String) -> LPFormatError {
    LPFormatError(line: scanner.line, reason: reason)
  }

  private func spelled(_ word: Range<Int>) -> String {
    String(String(decoding: scanner.text[word], as: UTF8.self).prefix(20))
  }

  mutating func read() throws(LPFormatError) -> SparseModel {
    switch try section(canBeName: false) {
    case .minimise: builder.sense = .minimise
    case .maximise: builder.sense = .maximise
    default: throw failure("the text does not begin with Minimize or Maximize")
    }
    try readObjective()
    while true {
      if case .end = scanner.token { break }
      guard let section = try section(canBeName: false) else {
        throw failure("a section was to begin here")
      }
      switch section {
      case .minimise, .maximise: throw failure("a second objective")
      case .rows: try readRows()
      case .bounds: try readBounds()
      case .integers: try readKinds(isBinary: false)
      case .binaries: try readKinds(isBinary: true)
      case .end:
        guard case .end = scanner.token else { throw failure("text behind End") }
      }
    }
    return try builder.finish(scanner.text)
  }
}

// MARK: - Names of sections

extension LPParser {
  /// Takes the name of a section, if one stands here; where a name could stand (`canBeName`), only
  /// the beginning of a line tells.
  private mutating func section(canBeName: Bool) throws(LPFormatError) -> Section? {
    guard let section = try sectionAhead(canBeName: canBeName) else { return nil }
    let isDouble = isWord("subject") || isWord("such")
    scanner.advance()
    if isDouble { scanner.advance() }
    return section
  }

  private func isWord(_ spelling: String) -> Bool {
    guard case .name(let word) = scanner.token, word.count == spelling.utf8.count else {
      return false
    }
    return zip(word, spelling.utf8).allSatisfy { scanner.text[$0] | 0x20 == $1 | 0x20 }
  }

  private func sectionAhead(canBeName: Bool) throws(LPFormatError) -> Section? {
    guard case .name(let word) = scanner.token, scanner.startsLine || !canBeName,
      word.count <= 10
    else { return nil }
    let spelling = String(decoding: scanner.text[word], as: UTF8.self).lowercased()
    guard Self.words[spelling] != nil || Self.beyond[spelling] != nil else { return nil }
    guard scanner.nextByte != UInt8(ascii: ":") else { return nil }
    switch spelling {
    case "subject" where scanner.nextWord != "to": return nil
    case "such" where scanner.nextWord != "that": return nil
    case "lazy" where scanner.nextWord != "constraints": return nil
    case "user" where scanner.nextWord != "cuts": return nil
    case "general" where scanner.nextWord.hasPrefix("constraint"):
      throw failure("general constraints are not supported")
    default: break
    }
    if let what = Self.beyond[spelling] { throw failure("\(what) are not supported") }
    return Self.words[spelling]
  }

  private static let words: [String: Section] = [
    "min": .minimise, "minimum": .minimise, "minimize": .minimise, "minimise": .minimise,
    "max": .maximise, "maximum": .maximise, "maximize": .maximise, "maximise": .maximise,
    "subject": .rows, "such": .rows, "st": .rows, "s.t.": .rows, "st.": .rows,
    "bound": .bounds, "bounds": .bounds,
    "general": .integers, "generals": .integers, "gen": .integers, "integer": .integers,
    "integers": .integers, "int": .integers,
    "binary": .binaries, "binaries": .binaries, "bin": .binaries, "end": .end,
  ]

  /// Sections of models that are more than linear.
  private static let beyond: [String: String] = [
    "semi": "semi-continuous variables", "semis": "semi-continuous variables",
    "sos": "special ordered sets", "sos1": "special ordered sets", "sos2": "special ordered sets",
    "lazy": "lazy rows", "user": "cuts", "pwlobj": "piecewise linear objectives",
  ]
}

// MARK: - Objective and rows

extension LPParser {
  private mutating func readObjective() throws(LPFormatError) {
    if isWord("multi"), scanner.nextByte == UInt8(ascii: "-") {
      throw failure("several objectives are not supported")
    }
    _ = try label()
    terms.removeAll(keepingCapacity: true)
    let side = try readSide(endsWithLine: false)
    builder.setObjective(terms[side.terms], constant: side.constant)
  }

  /// Takes a name with a colon, if one stands here.
  private mutating func label() throws(LPFormatError) -> Range<Int>? {
    guard case .name(let word) = scanner.token, scanner.nextByte == UInt8(ascii: ":") else {
      return nil
    }
    scanner.advance()
    guard case .colon = scanner.token else { return nil }
    scanner.advance()
    if case .colon = scanner.token { throw failure("special ordered sets are not supported") }
    return word
  }

  private mutating func readRows() throws(LPFormatError) {
    while true {
      if case .end = scanner.token { return }
      guard try sectionAhead(canBeName: false) == nil else { return }
      let line = scanner.line
      let name = try label()
      if let name { try builder.nameRow(name, scanner.text, line: line) }
      try readRow(line)
    }
  }

  private mutating func readRow(_ line: Int) throws(LPFormatError) {
    terms.removeAll(keepingCapacity: true)
    let first = try readSide(endsWithLine: false)
    guard case .relation(let relation) = scanner.token else {
      if try label() != nil { throw failure("a row with two names") }
      throw failure("a row without <=, >= or =")
    }
    scanner.advance()
    let second = try readSide(endsWithLine: !first.terms.isEmpty)
    guard !first.isEmpty, !second.isEmpty else { throw failure("a row with an empty side") }
    var (lower, upper) = (-Double.infinity, Double.infinity)
    if case .relation(let other) = scanner.token {
      scanner.advance()
      let third = try readSide(endsWithLine: true)
      guard relation == other, relation != .equal, first.terms.isEmpty, third.terms.isEmpty,
        !third.isEmpty
      else { throw failure("a row with two relations is number <= terms <= number, or with >=") }
      let ends = (first.constant - second.constant, third.constant - second.constant)
      (lower, upper) = relation == .most ? ends : (ends.1, ends.0)
    } else {
      let side: Double
      var isTurned = false
      if first.terms.isEmpty {
        (side, isTurned) = (first.constant - second.constant, true)
      } else {
        side = second.constant - first.constant
        for place in second.terms { terms[place].value = 0 - terms[place].value }
      }
      switch relation {
      case .equal: (lower, upper) = (side, side)
      case .most where isTurned, .least where !isTurned: lower = side
      case .most, .least: upper = side
      }
    }
    try addRow(lower, upper, line)
  }

  private mutating func addRow(
    _ lower: Double,
    _ upper: Double,
    _ line: Int
  ) throws(LPFormatError) {
    let bounds = (Self.limit(lower), Self.limit(upper))
    guard !terms.isEmpty else {
      throw LPFormatError(line: line, reason: "a row without any variable")
    }
    // Written so that infinity less infinity fails.
    guard bounds.0 <= bounds.1, bounds.0 < .infinity, bounds.1 > -.infinity else {
      throw LPFormatError(line: line, reason: "the bounds of the row leave no value")
    }
    builder.addRow(terms, lower: bounds.0, upper: bounds.1)
  }

  private static func limit(_ value: Double) -> Double {
    value.magnitude < DecimalText.infinite ? value : value * .infinity
  }

  /// Reads terms and numbers up to something else; with `endsWithLine`, a complete side ends where
  /// its line does.
  private mutating func readSide(endsWithLine: Bool) throws(LPFormatError) -> Side {
    var side = Side(terms: terms.count..<terms.count)
    while true {
      if !side.isEmpty, endsWithLine, scanner.startsLine { break }
      var factor = 1.0
      var isSigned = false
      while case .sign(let sign) = scanner.token {
        factor *= sign
        isSigned = true
        scanner.advance()
      }
      guard isSigned || side.isEmpty else { break }
      guard try readOperand(factor, &side, endsWithLine) else {
        guard !isSigned else { throw failure("a sign without a number or name behind it") }
        break
      }
      side.isEmpty = false
    }
    if case .other(let byte) = scanner.token {
      throw failure("\(UnicodeScalar(byte)) has no place in a linear model")
    }
    side.terms = side.terms.lowerBound..<terms.count
    return side
  }

  /// Takes a number, a name or both; false when there is neither.
  private mutating func readOperand(
    _ factor: Double,
    _ side: inout Side,
    _ endsWithLine: Bool
  ) throws(LPFormatError) -> Bool {
    var coefficient: Double?
    if case .number(let value) = scanner.token {
      coefficient = value
      scanner.advance()
      if case .number = scanner.token {
        guard endsWithLine, scanner.startsLine else { throw failure("two numbers in a row") }
      }
    }
    let value = factor * (coefficient ?? 1)
    if let word = try variable(after: coefficient, endsWithLine) {
      guard value.isFinite else { throw failure("an infinite coefficient") }
      scanner.advance()
      terms.append(LPBuilder.Term(column: builder.column(word, scanner.text), value: value))
      return true
    }
    if coefficient == nil {
      guard isWord("inf") || isWord("infinity") else { return false }
      scanner.advance()
      side.constant += factor * .infinity
      return true
    }
    side.constant += Self.limit(value)
    return true
  }

  /// The name of a variable that stands here.
  private func variable(
    after coefficient: Double?,
    _ endsWithLine: Bool
  ) throws(LPFormatError) -> Range<Int>? {
    guard case .name(let word) = scanner.token else { return nil }
    let isBehindSide = coefficient != nil && endsWithLine
    if isBehindSide, scanner.startsLine { return nil }
    guard try sectionAhead(canBeName: !isBehindSide) == nil, scanner.nextByte != UInt8(ascii: ":"),
      !isWord("inf"), !isWord("infinity")
    else { return nil }
    return word
  }
}

// MARK: - Bounds and kinds

extension LPParser {
  private mutating func readBounds() throws(LPFormatError) {
    while true {
      if case .end = scanner.token { return }
      guard try sectionAhead(canBeName: false) == nil else { return }
      if case .name(let word) = scanner.token, !isWord("inf"), !isWord("infinity") {
        let line = scanner.line
        scanner.advance()
        let column = builder.column(word, scanner.text)
        if isWord("free") {
          scanner.advance()
          builder.bind(column, .least, -.infinity, line)
          builder.bind(column, .most, .infinity, line)
        } else {
          try readRightBound(column, line)
        }
      } else {
        try readLeftBound()
      }
    }
  }

  private mutating func readRightBound(_ column: Int, _ line: Int) throws(LPFormatError) {
    guard case .relation(let relation) = scanner.token else {
      throw failure("a bound without a relation")
    }
    scanner.advance()
    builder.bind(column, relation, try bound(), line)
  }

  private mutating func readLeftBound() throws(LPFormatError) {
    let line = scanner.line
    let left = try bound()
    guard case .relation(let relation) = scanner.token else {
      throw failure("a bound without a relation")
    }
    scanner.advance()
    guard case .name(let word) = scanner.token else { throw failure("a bound without a variable") }
    scanner.advance()
    let column = builder.column(word, scanner.text)
    let turned: LPScanner.Relation =
      switch relation {
      case .most: .least
      case .least: .most
      case .equal: .equal
      }
    builder.bind(column, turned, left, line)
    guard case .relation(let other) = scanner.token else { return }
    guard other == relation, other != .equal else {
      throw failure("a bound with two relations is number <= name <= number, or with >=")
    }
    try readRightBound(column, line)
  }

  /// Takes a number or an infinity with its signs.
  private mutating func bound() throws(LPFormatError) -> Double {
    var factor = 1.0
    while case .sign(let sign) = scanner.token {
      factor *= sign
      scanner.advance()
    }
    if case .number(let value) = scanner.token {
      scanner.advance()
      return Self.limit(factor * value)
    }
    guard isWord("inf") || isWord("infinity") else { throw failure("a bound without a number") }
    scanner.advance()
    return factor * .infinity
  }

  private mutating func readKinds(isBinary: Bool) throws(LPFormatError) {
    while case .name(let word) = scanner.token {
      let isKnown = builder.isKnown(word, scanner.text)
      guard try sectionAhead(canBeName: isKnown) == nil else { return }
      builder.makeInteger(
        builder.column(word, scanner.text),
        isBinary: isBinary,
        line: scanner.line
      )
      scanner.advance()
    }
    if case .end = scanner.token { return }
    throw failure("no name of a variable")
  }
}
