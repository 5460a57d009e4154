// SPDX-License-Identifier: GPL-3.0-or-later

/// The model of an MPS file as it grows, and what must be remembered between its sections.
struct MPSBuilder {
  private enum RowKind: UInt8 {
    case free = 0x4E
    case equal = 0x45
    case least = 0x47
    case most = 0x4C
  }

  typealias Word = Range<Int>

  /// A side or a range that was given to a row.
  private struct Given {
    var side: Double?
    var range: Double?
  }

  var model = SparseModel()
  var line = 0
  var hasRows = false
  var hasColumns = false
  private var rows = NameTable()
  private var columns = NameTable()
  private var kinds: [RowKind] = []
  private var given: [Given] = []
  /// The row of the model for each name, −1 for the objective.
  private var places: [Int] = []
  private var objectiveName: [UInt8]?
  private var hasObjective = false
  private var objectiveSide: Double?
  private var sets: [UInt8: [UInt8]] = [:]

  // The column that is being read.
  private var column: Int?
  private var isInside = false
  private var isInteger = false
  private var cost: Double?
  private var lastColumn: [Int] = []

  // Which bounds a file gave.
  private var hasLower: [Bool] = []
  private var hasUpper: [Bool] = []

  func failure(_ reason: String) -> MPSError { MPSError(line: line, reason: reason) }

  func spelled(_ word: Word, _ text: [UInt8]) -> String {
    String(String(decoding: text[word], as: UTF8.self).prefix(20))
  }

  func isRow(_ word: Word, _ text: [UInt8]) -> Bool { rows.number(of: word, in: text) != nil }

  func isColumn(_ word: Word, _ text: [UInt8]) -> Bool {
    columns.number(of: word, in: text) != nil
  }

  private func number(_ word: Word, _ text: [UInt8]) throws(MPSError) -> Double {
    guard let value = DecimalText.value(of: word, in: text) else {
      throw failure("no number: \(spelled(word, text))")
    }
    return value
  }

  /// A bound or side, infinite where it is as good as infinite.
  private func limit(_ word: Word, _ text: [UInt8]) throws(MPSError) -> Double {
    let value = try number(word, text)
    return value.magnitude < DecimalText.infinite ? value : value * .infinity
  }

  /// Whether a line of this set counts: the first named set does, and lines that name none.
  private mutating func counts(_ set: Word?, _ text: [UInt8], of kind: UInt8) -> Bool {
    guard let set else { return true }
    guard let first = sets[kind] else {
      sets[kind] = Array(text[set])
      return true
    }
    return first.count == set.count && zip(first, set).allSatisfy { $0 == text[$1] }
  }
}

// MARK: - Rows

extension MPSBuilder {
  mutating func setObjectiveName(_ word: Word, _ text: [UInt8]) throws(MPSError) {
    guard objectiveName == nil else { throw failure("a second name of the objective") }
    objectiveName = Array(text[word])
  }

  mutating func addRow(kind word: Word, name: Word, _ text: [UInt8]) throws(MPSError) {
    guard word.count == 1, let kind = RowKind(rawValue: text[word.lowerBound] & 0xDF) else {
      throw failure("a row is one of N, E, G, L and a name")
    }
    guard rows.insert(name, in: text).isNew else {
      throw failure("a second row \(spelled(name, text))")
    }
    let isNamed = objectiveName.map { $0.elementsEqual(text[name]) } ?? true
    if !hasObjective, isNamed, kind == .free {
      hasObjective = true
      places.append(-1)
      return
    }
    places.append(model.addRow(lower: 0, upper: 0))
    kinds.append(kind)
  }

  mutating func closeRows() throws(MPSError) {
    guard hasObjective || objectiveName == nil else {
      throw failure("OBJNAME names no row of type N")
    }
    given = Array(repeating: Given(), count: kinds.count)
    lastColumn = Array(repeating: -1, count: kinds.count)
  }

  private func place(of row: Word, _ text: [UInt8]) throws(MPSError) -> Int {
    guard let number = rows.number(of: row, in: text) else {
      throw failure("no such row: \(spelled(row, text))")
    }
    return places[number]
  }

  mutating func setSide(
    _ set: Word?,
    row: Word,
    value: Word,
    _ text: [UInt8]
  ) throws(MPSError) {
    let side = try limit(value, text)
    let place = try place(of: row, text)
    guard counts(set, text, of: 0) else { return }
    guard place >= 0 else {
      guard objectiveSide == nil, side.isFinite else {
        throw failure("the objective has a second right side, or an infinite one")
      }
      objectiveSide = side
      return
    }
    guard given[place].side == nil else {
      throw failure("a second right side of row \(spelled(row, text))")
    }
    let isPossible: Bool =
      switch kinds[place] {
      case .equal: side.isFinite
      case .least: side < .infinity
      case .most: side > -.infinity
      case .free: true
      }
    guard isPossible else { throw failure("no value is left for row \(spelled(row, text))") }
    given[place].side = side
  }

  mutating func setRange(
    _ set: Word?,
    row: Word,
    value: Word,
    _ text: [UInt8]
  ) throws(MPSError) {
    let range = try limit(value, text)
    let place = try place(of: row, text)
    guard counts(set, text, of: 1), place >= 0 else { return }
    guard given[place].range == nil else {
      throw failure("a second range of row \(spelled(row, text))")
    }
    given[place].range = range
  }

  private mutating func finishRows() {
    for row in kinds.indices {
      let side = given[row].side ?? 0
      let range = given[row].range
      // Without its own side there is no other one: infinity stays infinity.
      switch kinds[row] {
      case .least:
        let width = range?.magnitude ?? .infinity
        model.rowLower[row] = side
        model.rowUpper[row] = side.isFinite ? side + width : .infinity
      case .most:
        let width = range?.magnitude ?? .infinity
        model.rowLower[row] = side.isFinite ? side - width : -.infinity
        model.rowUpper[row] = side
      case .equal:
        let width = range ?? 0
        (model.rowLower[row], model.rowUpper[row]) = (side + min(0, width), side + max(0, width))
      case .free: (model.rowLower[row], model.rowUpper[row]) = (-.infinity, .infinity)
      }
    }
  }
}

// MARK: - Columns

extension MPSBuilder {
  mutating func mark(_ word: Word, _ text: [UInt8]) throws(MPSError) {
    switch String(decoding: text[word], as: UTF8.self) {
    case "'INTORG'": isInside = true
    case "'INTEND'": isInside = false
    default: throw failure("no such marker: \(spelled(word, text))")
    }
  }

  mutating func openColumn(_ name: Word, _ text: [UInt8]) throws(MPSError) {
    let (number, isNew) = columns.insert(name, in: text)
    if number == column { return }
    guard isNew else { throw failure("column \(spelled(name, text)) goes on after another") }
    closeColumn()
    column = number
    isInteger = isInside
  }

  mutating func addCell(row: Word, value word: Word, _ text: [UInt8]) throws(MPSError) {
    guard let column else { throw failure("a cell without a column") }
    let place = try place(of: row, text)
    let value = try number(word, text)
    guard value.isFinite else { throw failure("an infinite coefficient") }
    let isFirst = place < 0 ? cost == nil : lastColumn[place] != column
    guard isFirst else { throw failure("row \(spelled(row, text)) twice in one column") }
    if place < 0 {
      cost = value
    } else {
      lastColumn[place] = column
      model.addCell(row: place, value: value)
    }
  }

  mutating func closeColumn() {
    guard column != nil else { return }
    let upper: Double = isInteger ? 1 : .infinity
    model.closeColumn(cost: cost ?? 0, lower: 0, upper: upper, isInteger: isInteger)
    hasLower.append(false)
    hasUpper.append(false)
    cost = nil
    column = nil
  }

  mutating func finish() -> SparseModel {
    if given.count == kinds.count { finishRows() }
    model.objectiveConstant = objectiveSide ?? 0
    var names = rows.names
    if let place = places.firstIndex(of: -1) { names.remove(at: place) }
    (model.rowNames, model.columnNames) = (names, columns.names)
    return model
  }
}

// MARK: - Bounds

extension MPSBuilder {
  enum BoundKind: String {
    case upper = "UP"
    case lower = "LO"
    case fixed = "FX"
    case free = "FR"
    case noLower = "MI"
    case noUpper = "PL"
    case binary = "BV"
    case integerLower = "LI"
    case integerUpper = "UI"

    var takesNumber: Bool {
      switch self {
      case .upper, .lower, .fixed, .integerLower, .integerUpper: true
      case .free, .noLower, .noUpper, .binary: false
      }
    }
  }

  func boundKind(_ word: Word, _ text: [UInt8]) throws(MPSError) -> BoundKind {
    let spelling = String(decoding: text[word], as: UTF8.self).uppercased()
    if let kind = BoundKind(rawValue: spelling) { return kind }
    if spelling == "SC" || spelling == "SI" {
      throw failure("bounds of type \(spelling): semi-continuous columns are not supported")
    }
    throw failure("bounds of type \(spelling.prefix(4)) are not known")
  }

  mutating func bind(
    _ kind: BoundKind,
    _ set: Word?,
    column word: Word,
    value: Word?,
    _ text: [UInt8]
  ) throws(MPSError) {
    guard let column = columns.number(of: word, in: text) else {
      throw failure("no such column: \(spelled(word, text))")
    }
    var limit = 0.0
    if let value {
      limit = try self.limit(value, text)
    } else if kind.takesNumber {
      throw failure("a bound without a number")
    }
    guard counts(set, text, of: 2) else { return }
    switch kind {
    case .lower, .integerLower:
      if !hasUpper[column], model.isIntegral(column) { model.columnUpper[column] = .infinity }
      try setLower(limit, of: column, word, text)
    case .upper, .integerUpper:
      if limit < 0, !hasLower[column] { model.columnLower[column] = -.infinity }
      try setUpper(limit, of: column, word, text)
    case .noLower: try setLower(-.infinity, of: column, word, text)
    case .noUpper: try setUpper(.infinity, of: column, word, text)
    case .fixed: try setBoth(limit...limit, of: column, word, text)
    case .free: try setBoth(-.infinity ... .infinity, of: column, word, text)
    case .binary: try setBoth(0...1, of: column, word, text)
    }
    if kind == .binary || kind == .integerLower || kind == .integerUpper { makeInteger(column) }
    let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
    guard lower <= upper, lower < .infinity, upper > -.infinity else {
      throw failure("the bounds of column \(spelled(word, text)) leave no value")
    }
  }

  private mutating func setBoth(
    _ interval: ClosedRange<Double>,
    of column: Int,
    _ word: Word,
    _ text: [UInt8]
  ) throws(MPSError) {
    try setLower(interval.lowerBound, of: column, word, text)
    try setUpper(interval.upperBound, of: column, word, text)
  }

  private mutating func setLower(
    _ lower: Double,
    of column: Int,
    _ word: Word,
    _ text: [UInt8]
  ) throws(MPSError) {
    let old = model.columnLower[column]
    guard !hasLower[column] || old == lower || old == -.infinity else {
      throw failure("a second lower bound of column \(spelled(word, text))")
    }
    model.columnLower[column] = lower
    hasLower[column] = true
  }

  private mutating func setUpper(
    _ upper: Double,
    of column: Int,
    _ word: Word,
    _ text: [UInt8]
  ) throws(MPSError) {
    let old = model.columnUpper[column]
    guard !hasUpper[column] || old == upper || old == .infinity else {
      throw failure("a second upper bound of column \(spelled(word, text))")
    }
    model.columnUpper[column] = upper
    hasUpper[column] = true
  }

  private mutating func makeInteger(_ column: Int) {
    if model.isInteger.isEmpty {
      model.isInteger = Array(repeating: false, count: model.columnCount)
    }
    model.isInteger[column] = true
  }
}
