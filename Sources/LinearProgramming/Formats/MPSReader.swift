// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells why a text is no model in MPS format.
public struct MPSError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong with it, in English; holds no more of the text than one word.
  public let reason: String

  /// The line and the reason.
  public var description: String { "line \(line): \(reason)" }
}

extension SparseModel {
  /// Reads a model in MPS format, free or fixed, as long as no name has blanks in it.
  ///
  /// More is taken than other readers do: TAB characters, blank lines and comments anywhere, set names
  /// missing, `OBJSENSE` on one line or two. Integer columns without a bound are binary, as GLPK and
  /// HiGHS have it; a negative upper bound without a lower one means no lower bound, as CPLEX has it.
  /// The right side of the objective is its constant negated. Further rows of type N are rows without
  /// bounds.
  ///
  /// - Parameter bytes: The text.
  /// - Throws: ``MPSError`` for the first line that cannot be read.
  /// - Complexity: O(bytes).
  public init(mps bytes: [UInt8]) throws(MPSError) {
    var reader = MPSReader()
    self = try reader.read(bytes)
  }
}

/// Reads one text, line by line.
private struct MPSReader {
  private enum Section: String {
    case name = "NAME"
    case sense = "OBJSENSE"
    case rows = "ROWS"
    case columns = "COLUMNS"
    case sides = "RHS"
    case ranges = "RANGES"
    case bounds = "BOUNDS"
    case end = "ENDATA"
  }

  private enum RowKind: String {
    case free = "N"
    case equal = "E"
    case least = "G"
    case most = "L"
  }

  private var model = SparseModel()
  private var section: Section?
  private var line = 0
  private var kinds: [RowKind] = []
  private var rowNames: [String] = []
  private var columnNames: [String] = []
  private var rows: [String: Int] = [:]
  private var columns: [String: Int] = [:]
  private var objective: String?
  private var isInside = false
  private var column: (name: String, cost: Double, isInteger: Bool)?
  private var cellsOfColumn: Set<Int> = []
  private var hasBound: [Bool] = []
  private var sides: [Double] = []
  private var ranges: [Int: Double] = [:]

  private func failure(_ reason: String) -> MPSError { MPSError(line: line, reason: reason) }

  mutating func read(_ bytes: [UInt8]) throws(MPSError) -> SparseModel {
    var start = bytes.startIndex
    while start < bytes.endIndex, section != .end {
      var end = start
      while end < bytes.endIndex, bytes[end] != 0x0A { end += 1 }
      line += 1
      try take(bytes[start..<end])
      start = end < bytes.endIndex ? end + 1 : end
    }
    guard section == .end else { throw failure("the text ends without ENDATA") }
    finishRows()
    (model.rowNames, model.columnNames) = (rowNames, columnNames)
    return model
  }

  private mutating func take(_ text: ArraySlice<UInt8>) throws(MPSError) {
    guard let first = text.first, first != UInt8(ascii: "*") else { return }
    let words = text.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self) }
    guard let word = words.first, !word.hasPrefix("*") else { return }
    if first != 0x20, first != 0x09 { return try open(word, words) }
    switch section {
    case .sense: try take(sense: word)
    case .rows: try takeRow(words)
    case .columns: try takeColumn(words)
    case .sides: try takePairs(words) { (reader, row, value) in reader.sides[row] = value }
    case .ranges: try takePairs(words) { (reader, row, value) in reader.ranges[row] = value }
    case .bounds: try takeBound(words)
    case .name, .end, nil: throw failure("data outside of a section")
    }
  }

  private mutating func open(_ word: String, _ words: [String]) throws(MPSError) {
    guard let next = Section(rawValue: word.uppercased()) else {
      throw failure("no such section: \(word.prefix(20))")
    }
    if section == .columns { closeColumn() }
    if section == .rows { sides = Array(repeating: 0, count: model.rowCount) }
    section = next
    if next == .sense, words.count > 1 { try take(sense: words[1]) }
  }

  private mutating func take(sense word: String) throws(MPSError) {
    switch word.uppercased() {
    case "MAX", "MAXIMIZE", "MAXIMISE": model.sense = .maximise
    case "MIN", "MINIMIZE", "MINIMISE": model.sense = .minimise
    default: throw failure("neither MAX nor MIN: \(word.prefix(20))")
    }
  }

  private mutating func takeRow(_ words: [String]) throws(MPSError) {
    guard words.count == 2, let kind = RowKind(rawValue: words[0].uppercased()) else {
      throw failure("a row is one of N, E, G, L and a name")
    }
    let name = words[1]
    guard rows[name] == nil, objective != name else {
      throw failure("a second row \(name.prefix(20))")
    }
    if kind == .free, objective == nil {
      objective = name
      return
    }
    rows[name] = model.addRow(lower: 0, upper: 0)
    kinds.append(kind)
    rowNames.append(name)
  }

  private func number(_ word: String) throws(MPSError) -> Double {
    guard let value = Double(word.replacing("D", with: "E").replacing("d", with: "e")),
      !value.isNaN
    else { throw failure("no number: \(word.prefix(20))") }
    return value
  }

  // MARK: - Columns

  private mutating func takeColumn(_ words: [String]) throws(MPSError) {
    if words.count == 3, words[1] == "'MARKER'" {
      switch words[2] {
      case "'INTORG'": isInside = true
      case "'INTEND'": isInside = false
      default: throw failure("no such marker: \(words[2].prefix(20))")
      }
      return
    }
    guard words.count == 3 || words.count == 5 else {
      throw failure("a column has one or two pairs of row and number")
    }
    if column?.name != words[0] {
      closeColumn()
      guard columns[words[0]] == nil else {
        throw failure("column \(words[0].prefix(20)) goes on after another")
      }
      column = (words[0], 0, isInside)
    }
    for place in stride(from: 1, to: words.count, by: 2) {
      let value = try number(words[place + 1])
      guard value.isFinite else { throw failure("an infinite coefficient") }
      if let row = rows[words[place]] {
        guard cellsOfColumn.insert(row).inserted else {
          throw failure("row \(words[place].prefix(20)) twice in one column")
        }
        model.addCell(row: row, value: value)
      } else if words[place] == objective {
        column?.cost += value
      } else {
        throw failure("no such row: \(words[place].prefix(20))")
      }
    }
  }

  private mutating func closeColumn() {
    guard let column else { return }
    columns[column.name] = model.closeColumn(
      cost: column.cost,
      lower: 0,
      upper: column.isInteger ? 1 : .infinity,
      isInteger: column.isInteger
    )
    columnNames.append(column.name)
    hasBound.append(false)
    cellsOfColumn = []
    self.column = nil
  }

  // MARK: - Sides, ranges, bounds

  private mutating func takePairs(
    _ words: [String],
    _ set: (inout MPSReader, Int, Double) -> Void
  ) throws(MPSError) {
    // The name of the set may be missing: pairs are what is left.
    let pairs = words.count.isMultiple(of: 2) ? words[...] : words.dropFirst()
    guard !pairs.isEmpty else { throw failure("no row") }
    for place in stride(from: pairs.startIndex, to: pairs.endIndex, by: 2) {
      let value = try number(pairs[place + 1])
      if let row = rows[pairs[place]] {
        set(&self, row, value)
      } else if pairs[place] == objective, section == .sides {
        model.objectiveConstant = -value
      } else {
        throw failure("no such row: \(pairs[place].prefix(20))")
      }
    }
  }

  private mutating func finishRows() {
    for row in 0..<model.rowCount {
      let (side, range) = (sides[row], ranges[row])
      switch kinds[row] {
      case .least:
        (model.rowLower[row], model.rowUpper[row]) = (
          side, range.map { side + abs($0) } ?? .infinity
        )
      case .most:
        (model.rowLower[row], model.rowUpper[row]) = (
          range.map { side - abs($0) } ?? -.infinity, side
        )
      case .free: (model.rowLower[row], model.rowUpper[row]) = (-.infinity, .infinity)
      case .equal:
        let width = range ?? 0
        (model.rowLower[row], model.rowUpper[row]) = (side + min(0, width), side + max(0, width))
      }
    }
  }

  private mutating func takeBound(_ words: [String]) throws(MPSError) {
    let kind = words[0].uppercased()
    let takesNumber = !["FR", "MI", "PL", "BV"].contains(kind)
    // The set's name may be missing, and a number may stand where none is needed.
    let least = takesNumber ? 3 : 2
    guard words.count >= least, words.count <= 4 else { throw failure("a bound has too few words") }
    let hasSet: Bool =
      takesNumber ? words.count == 4 : words.count > 2 && columns[words[2]] != nil
    let place = hasSet ? 2 : 1
    guard let column = columns[words[place]] else {
      throw failure("no such column: \(words[place].prefix(20))")
    }
    let value = takesNumber ? try number(words[place + 1]) : 0
    try bind(column, kind, value)
    hasBound[column] = true
  }

  private mutating func bind(
    _ column: Int,
    _ kind: String,
    _ value: Double
  ) throws(MPSError) {
    switch kind {
    case "UP", "UI":
      if value < 0, !hasBound[column], model.columnLower[column] == 0 {
        model.columnLower[column] = -.infinity
      }
      model.columnUpper[column] = value
    case "LO", "LI":
      model.columnLower[column] = value
      // A lower bound alone ends the rule that integer columns are binary.
      if !hasBound[column], model.isIntegral(column) { model.columnUpper[column] = .infinity }
    case "FX": (model.columnLower[column], model.columnUpper[column]) = (value, value)
    case "FR": (model.columnLower[column], model.columnUpper[column]) = (-.infinity, .infinity)
    case "MI": model.columnLower[column] = -.infinity
    case "PL": model.columnUpper[column] = .infinity
    case "BV": (model.columnLower[column], model.columnUpper[column]) = (0, 1)
    default: throw failure("bounds of type \(kind.prefix(4)) are not known")
    }
    if kind == "BV" || kind == "LI" || kind == "UI" { makeInteger(column) }
  }

  private mutating func makeInteger(_ column: Int) {
    if model.isInteger.isEmpty {
      model.isInteger = Array(repeating: false, count: model.columnCount)
    }
    model.isInteger[column] = true
  }
}
