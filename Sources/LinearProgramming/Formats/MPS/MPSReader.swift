// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads one text in MPS format, line by line, in one of the two layouts.
struct MPSReader {
  enum Section: String {
    case name = "NAME"
    case sense = "OBJSENSE"
    case objectiveName = "OBJNAME"
    case rows = "ROWS"
    case columns = "COLUMNS"
    case sides = "RHS"
    case ranges = "RANGES"
    case bounds = "BOUNDS"
    case end = "ENDATA"
  }

  typealias Word = Range<Int>

  let text: [UInt8]
  private let isByColumns: Bool
  /// Whether the file itself says that its names have no blanks.
  private(set) var saysFree = false
  private var section: Section?
  private var words: [Word] = []
  var builder = MPSBuilder()

  init(_ text: [UInt8], byColumns: Bool) {
    self.text = text
    isByColumns = byColumns
  }

  func failure(_ reason: String) -> MPSError { builder.failure(reason) }

  /// At most 20 characters of a word, for a reason.
  func spelled(_ word: Word) -> String { builder.spelled(word, text) }

  mutating func read() throws(MPSError) -> SparseModel {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = text.starts(with: mark) ? 3 : 0
    while start < text.count, section != .end {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      builder.line += 1
      try take(start..<(end > start && text[end - 1] == 0x0D ? end - 1 : end))
      start = end + 1
    }
    guard section == .end else { throw failure("the text ends without ENDATA") }
    return builder.finish()
  }

  private mutating func take(_ line: Word) throws(MPSError) {
    guard let first = line.first, text[first] != UInt8(ascii: "*") else { return }
    split(line)
    guard let word = words.first, text[word.lowerBound] != UInt8(ascii: "*") else { return }
    guard word.lowerBound > first else { return try open() }
    switch section {
    case .sense: try take(sense: word)
    case .objectiveName: try builder.setObjectiveName(word, text)
    case .name, .end, nil: throw failure("data outside of a section")
    case .rows, .columns, .sides, .ranges, .bounds: try takeData(line)
    }
  }

  private mutating func takeData(_ line: Word) throws(MPSError) {
    let fields: [Word?]
    guard isByColumns else {
      return try takeWords()
    }
    fields = try columnFields(line)
    try takeFields(fields)
  }

  private mutating func split(_ line: Word) {
    words.removeAll(keepingCapacity: true)
    var place = line.lowerBound
    while place < line.upperBound {
      while place < line.upperBound, Self.isBlank(text[place]) { place += 1 }
      let start = place
      while place < line.upperBound, !Self.isBlank(text[place]) { place += 1 }
      if place > start { words.append(start..<place) }
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  func isWord(_ word: Word, _ spelling: StaticString) -> Bool {
    spelling.withUTF8Buffer { bytes in
      unsafe word.count == bytes.count && zip(word, bytes).allSatisfy { text[$0] == $1 }
    }
  }
}

// MARK: - Sections

extension MPSReader {
  private mutating func open() throws(MPSError) {
    let spelling = String(decoding: text[words[0]], as: UTF8.self).uppercased()
    guard let next = Section(rawValue: spelling) else {
      if let what = Self.beyond[spelling] {
        throw failure("section \(spelling): \(what) are not supported")
      }
      throw failure("no such section: \(spelled(words[0]))")
    }
    try close(next)
    section = next
    guard words.count > 1 else { return }
    switch next {
    case .name: saysFree = words.count > 2 && isWord(words[words.count - 1], "FREE")
    case .sense: try take(sense: words[1])
    case .objectiveName: try builder.setObjectiveName(words[1], text)
    case .rows, .columns, .sides, .ranges, .bounds, .end: break
    }
  }

  private mutating func close(_ next: Section) throws(MPSError) {
    if section == .columns { builder.closeColumn() }
    if section == .rows { try builder.closeRows() }
    switch next {
    case .rows where builder.hasRows: throw failure("a second section ROWS")
    case .columns where builder.hasColumns: throw failure("a second section COLUMNS")
    case .objectiveName where builder.hasRows: throw failure("OBJNAME must stand before ROWS")
    default: break
    }
    if next == .rows { builder.hasRows = true }
    if next == .columns { builder.hasColumns = true }
  }

  private mutating func take(sense word: Word) throws(MPSError) {
    switch String(decoding: text[word], as: UTF8.self).uppercased() {
    case "MAX", "MAXIMIZE", "MAXIMISE", "MAXIMUM": builder.model.sense = .maximise
    case "MIN", "MINIMIZE", "MINIMISE", "MINIMUM": builder.model.sense = .minimise
    default: throw failure("neither MAX nor MIN: \(spelled(word))")
    }
  }

  /// Sections of models that are more than linear.
  private static let beyond: [String: String] = [
    "SOS": "special ordered sets", "SOS1": "special ordered sets", "SOS2": "special ordered sets",
    "SETS": "special ordered sets", "QUADOBJ": "quadratic objectives",
    "QMATRIX": "quadratic objectives", "QSECTION": "quadratic objectives",
    "QCMATRIX": "quadratic rows", "CSECTION": "cones", "INDICATORS": "indicator rows",
    "GENCONS": "general constraints", "PWLOBJ": "piecewise linear objectives",
    "LAZYCONS": "lazy rows", "USERCUTS": "cuts", "BRANCH": "branching orders",
  ]
}

// MARK: - By words

extension MPSReader {
  private mutating func takeWords() throws(MPSError) {
    dropComment()
    switch section {
    case .rows:
      guard words.count == 2 else { throw failure("a row is one of N, E, G, L and a name") }
      try builder.addRow(kind: words[0], name: words[1], text)
    case .columns:
      if words.count == 3, isWord(words[1], "'MARKER'") { return try builder.mark(words[2], text) }
      guard words.count == 3 || words.count == 5 else {
        throw failure("a column has one or two pairs of row and number")
      }
      try builder.openColumn(words[0], text)
      try builder.addCell(row: words[1], value: words[2], text)
      if words.count == 5 { try builder.addCell(row: words[3], value: words[4], text) }
    case .sides, .ranges:
      // The name of the set may be missing: pairs are what is left.
      let hasSet = !words.count.isMultiple(of: 2)
      guard words.count > 1 else { throw failure("no row") }
      for place in stride(from: hasSet ? 1 : 0, to: words.count, by: 2) {
        try takePair(hasSet ? words[0] : nil, words[place], words[place + 1])
      }
    default: try takeBoundWords()
    }
  }

  private mutating func takePair(_ set: Word?, _ row: Word, _ value: Word) throws(MPSError) {
    if section == .sides {
      try builder.setSide(set, row: row, value: value, text)
    } else {
      try builder.setRange(set, row: row, value: value, text)
    }
  }

  private mutating func takeBoundWords() throws(MPSError) {
    let kind = try builder.boundKind(words[0], text)
    let most = 4
    guard words.count >= (kind.takesNumber ? 3 : 2), words.count <= most else {
      throw failure("a bound is a type, a set, a column and, for most types, a number")
    }
    // The set's name may be missing, and a number may stand where none is needed.
    let hasSet: Bool =
      words.count == most
      || (!kind.takesNumber && words.count == 3 && builder.isColumn(words[2], text))
    let place = hasSet ? 2 : 1
    let value = words.count > place + 1 ? words[place + 1] : nil
    try builder.bind(kind, hasSet ? words[1] : nil, column: words[place], value: value, text)
  }

  /// A word that begins with `$`, where a row or column could stand and is none, begins a comment.
  private mutating func dropComment() {
    let first = section == .rows || section == .bounds ? 2 : 1
    guard words.count > first else { return }
    for place in first..<words.count where text[words[place].lowerBound] == UInt8(ascii: "$") {
      let isName =
        section == .bounds
        ? builder.isColumn(words[place], text) : builder.isRow(words[place], text)
      guard !isName else { continue }
      words.removeSubrange(place...)
      return
    }
  }
}

// MARK: - By columns

extension MPSReader {
  /// Where the six fields begin and end, counted from 0.
  private static let places = [1..<3, 4..<12, 14..<22, 24..<36, 39..<47, 49..<61]

  private func columnFields(_ line: Word) throws(MPSError) -> [Word?] {
    var fields: [Word?] = []
    var isComment = false
    var last = line.lowerBound
    for (number, place) in Self.places.enumerated() {
      let start = min(line.lowerBound + place.lowerBound, line.upperBound)
      let end = min(line.lowerBound + place.upperBound, line.upperBound)
      if !isComment {
        guard text[last..<start].allSatisfy({ $0 == 0x20 }) else {
          throw failure("text outside of the columns that hold fields")
        }
      }
      last = end
      if number == 2 || number == 4, start < end, text[start] == UInt8(ascii: "$") {
        isComment = true
      }
      fields.append(isComment ? nil : trimmed(start..<end))
    }
    let limit = min(line.lowerBound + 72, line.upperBound)
    guard isComment || last >= limit || text[last..<limit].allSatisfy({ $0 == 0x20 }) else {
      throw failure("text outside of the columns that hold fields")
    }
    if text[line].contains(0x09) { throw failure("a TAB character in a file read by columns") }
    return fields
  }

  private func trimmed(_ word: Word) -> Word? {
    var (start, end) = (word.lowerBound, word.upperBound)
    while start < end, Self.isBlank(text[start]) { start += 1 }
    while start < end, Self.isBlank(text[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }

  private mutating func takeFields(_ fields: [Word?]) throws(MPSError) {
    switch section {
    case .rows:
      guard let kind = fields[0], let name = fields[1], fields[2...].allSatisfy({ $0 == nil })
      else { throw failure("a row is one of N, E, G, L and a name") }
      try builder.addRow(kind: kind, name: name, text)
    case .bounds:
      guard let type = fields[0], let column = fields[2] else {
        throw failure("a bound is a type, a set, a column and, for most types, a number")
      }
      let kind = try builder.boundKind(type, text)
      try builder.bind(kind, fields[1], column: column, value: fields[3], text)
    case .columns:
      guard fields[0] == nil else { throw failure("text in the field of types") }
      if let mark = fields[2], isWord(mark, "'MARKER'"), let kind = fields[4] {
        return try builder.mark(kind, text)
      }
      // Without a name it is the column of the line before.
      if let name = fields[1] { try builder.openColumn(name, text) }
      for (row, value) in try pairs(fields) {
        try builder.addCell(row: row, value: value, text)
      }
    default:
      guard fields[0] == nil else { throw failure("text in the field of types") }
      for (row, value) in try pairs(fields) { try takePair(fields[1], row, value) }
    }
  }

  private func pairs(_ fields: [Word?]) throws(MPSError) -> [(Word, Word)] {
    guard let row = fields[2], let value = fields[3], (fields[4] == nil) == (fields[5] == nil)
    else { throw failure("a row without a number, or a number without a row") }
    guard let second = fields[4], let other = fields[5] else { return [(row, value)] }
    return [(row, value), (second, other)]
  }
}
