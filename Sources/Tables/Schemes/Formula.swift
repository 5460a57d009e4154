// SPDX-License-Identifier: GPL-3.0-or-later

/// A small arithmetic over the columns of a table, as in `户数 / 300` or `max(最少人数, 1)`.
///
/// Grammar: sums and differences of products and quotients of numbers, column titles, calls and
/// parenthesised formulas. A title may hold anything but the marks of the grammar.
indirect enum Formula: Hashable {
  case number(Double)
  case column(String)
  case negative(Formula)
  case binary(Operation, Formula, Formula)
  case call(Function, [Formula])

  enum Operation: Character {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  /// Functions with their names.
  enum Function: String, CaseIterable {
    case ceil, floor, round, min, max
    /// The fair part of all that the other side brings: `share(column)`.
    case share
    /// The sum of a column over this side.
    case sum
    /// The number of entities of this side.
    case count

    var chineseName: String {
      switch self {
      case .ceil: "向上取整"
      case .floor: "向下取整"
      case .round: "四舍五入"
      case .min: "取小"
      case .max: "取大"
      case .share: "份额"
      case .sum: "合计"
      case .count: "个数"
      }
    }

    /// What a fault calls it: both names.
    var shown: String { "\(chineseName)(\(rawValue))" }

    /// Both names of all.
    static let allNames = allCases.flatMap { [$0.chineseName, $0.rawValue] }

    var arity: ClosedRange<Int> {
      switch self {
      case .ceil, .floor, .round, .sum: 1...1
      case .share: 0...1
      case .count: 0...0
      case .min, .max: 1...8
      }
    }
  }

  /// What is wrong with a text that is no formula.
  enum Failure: Error, Equatable {
    /// Position from 1.
    case unexpected(Int)
    case unknownFunction(String)
    case tooDeep
  }

  /// Longest text and deepest nesting taken.
  static let longest = 400
  static let deepest = 24

  init(_ text: String) throws(Failure) {
    let normalised = CellText.normalised(text).replacing("×", with: "*").replacing("÷", with: "/")
    guard normalised.count <= Self.longest else { throw .tooDeep }
    var parser = FormulaParser(normalised)
    self = try parser.sum(depth: 0)
    try parser.finish()
  }

  /// Its value where it reads nothing of a row or a side.
  var constant: Double? {
    columns.isEmpty && totals.isEmpty ? value(in: NoRow()) : nil
  }

  /// What a formula sees that reads nothing.
  private struct NoRow: FormulaContext {
    func number(_ column: String) -> Double? { nil }
    func sum(_ column: String) -> Double { 0 }
    var count: Double { 0 }
    var total: Double { 0 }
  }

  /// Titles of the columns it reads.
  var columns: [String] {
    switch self {
    case .number: []
    case .column(let title): [title]
    case .negative(let inner): inner.columns
    case .binary(_, let left, let right): left.columns + right.columns
    case .call(_, let arguments): arguments.flatMap(\.columns)
    }
  }

  /// Functions that ask for a whole side, which only a target is computed from.
  var totals: [Function] {
    switch self {
    case .number, .column: []
    case .negative(let inner): inner.totals
    case .binary(_, let left, let right): left.totals + right.totals
    case .call(let function, let arguments):
      ([.share, .sum, .count].contains(function) ? [function] : []) + arguments.flatMap(\.totals)
    }
  }
}

/// What a formula is computed from.
protocol FormulaContext {
  /// The number in a column of the row, nil when it is blank or none.
  func number(_ column: String) -> Double?
  /// The sum of a column over the side.
  func sum(_ column: String) -> Double
  /// Entities of the side.
  var count: Double { get }
  /// All that the other side brings.
  var total: Double { get }
}

extension Formula {
  /// The value in a row; nil when a cell is blank; not finite where it divides by zero.
  func value(in context: some FormulaContext) -> Double? {
    switch self {
    case .number(let number): return number
    case .column(let title): return context.number(title)
    case .negative(let inner): return inner.value(in: context).map { -$0 }
    case .binary(let operation, let left, let right):
      guard let one = left.value(in: context), let two = right.value(in: context) else {
        return nil
      }
      switch operation {
      case .plus: return one + two
      case .minus: return one - two
      case .times: return one * two
      case .over: return one / two
      }
    case .call(let function, let arguments): return Self.call(function, arguments, context)
    }
  }

  private static func call(
    _ function: Function,
    _ arguments: [Formula],
    _ context: some FormulaContext
  ) -> Double? {
    switch function {
    case .count: return context.count
    case .sum:
      guard case .column(let title)? = arguments.first else { return nil }
      return context.sum(title)
    case .share:
      guard case .column(let title)? = arguments.first else { return context.total / context.count }
      guard let own = context.number(title) else { return nil }
      return context.total * own / context.sum(title)
    case .ceil: return arguments[0].value(in: context).map { ($0 - 1e-9).rounded(.up) }
    case .floor: return arguments[0].value(in: context).map { ($0 + 1e-9).rounded(.down) }
    case .round: return arguments[0].value(in: context)?.rounded()
    case .min, .max:
      let values = arguments.map { $0.value(in: context) }
      guard values.allSatisfy({ $0 != nil }) else { return nil }
      let numbers = values.compactMap { $0 }
      return function == .min ? numbers.min() : numbers.max()
    }
  }
}

/// Recursive descent over the text of a formula.
private struct FormulaParser {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = Array(text) }

  private mutating func skipSpaces() {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpaces()
    guard position < characters.count, characters[position] == character else { return false }
    position += 1
    return true
  }

  mutating func finish() throws(Formula.Failure) {
    skipSpaces()
    if position < characters.count { throw .unexpected(position + 1) }
  }

  mutating func sum(depth: Int) throws(Formula.Failure) -> Formula {
    guard depth < Formula.deepest else { throw .tooDeep }
    var result = try product(depth: depth)
    while true {
      if take("+") {
        result = .binary(.plus, result, try product(depth: depth))
      } else if take("-") {
        result = .binary(.minus, result, try product(depth: depth))
      } else {
        return result
      }
    }
  }

  private mutating func product(depth: Int) throws(Formula.Failure) -> Formula {
    var result = try factor(depth: depth)
    while true {
      if take("*") {
        result = .binary(.times, result, try factor(depth: depth))
      } else if take("/") {
        result = .binary(.over, result, try factor(depth: depth))
      } else {
        return result
      }
    }
  }

  private mutating func factor(depth: Int) throws(Formula.Failure) -> Formula {
    guard depth < Formula.deepest else { throw .tooDeep }
    if take("-") { return .negative(try factor(depth: depth + 1)) }
    if take("(") {
      let inner = try sum(depth: depth + 1)
      guard take(")") else { throw .unexpected(position + 1) }
      return inner
    }
    skipSpaces()
    let start = position
    while position < characters.count, !"+-*/(),，".contains(characters[position]) { position += 1 }
    let word = CellText.trimmed(String(characters[start..<position]))
    guard !word.isEmpty else { throw .unexpected(position + 1) }
    if position < characters.count, characters[position] == "(" {
      return try call(word, depth: depth)
    }
    if word.hasSuffix("%"), let number = Self.number(word.dropLast()) {
      return .number(number / 100)
    }
    return Self.number(word[...]).map { .number($0) } ?? .column(word)
  }

  /// A plain decimal number; words that a computer also takes for one, as in `nan`, are titles.
  private static func number(_ word: Substring) -> Double? {
    guard word.utf8.first.map({ (0x30...0x39).contains($0) || $0 == 0x2E }) == true,
      !word.lowercased().hasPrefix("0x"), let number = Double(word), number.isFinite
    else { return nil }
    return number
  }

  private mutating func call(_ name: String, depth: Int) throws(Formula.Failure) -> Formula {
    let folded = CellText.folded(name)
    guard
      let function = Formula.Function.allCases.first(where: {
        $0.rawValue == folded || $0.chineseName == name
      })
    else { throw .unknownFunction(name) }
    guard take("(") else { throw .unexpected(position + 1) }
    let start = position + 1
    var arguments: [Formula] = []
    if !take(")") {
      repeat { arguments.append(try sum(depth: depth + 1)) } while take(",")
      guard take(")") else { throw .unexpected(position + 1) }
    }
    guard function.arity.contains(arguments.count) else { throw .unexpected(position) }
    if function == .sum || function == .share, let argument = arguments.first {
      guard case .column = argument else { throw .unexpected(start) }
    }
    return .call(function, arguments)
  }
}
