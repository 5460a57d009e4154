// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of a nurse rostering file, one after the other.
struct NurseLines {
  private var lines: LineScanner

  init(_ bytes: [UInt8]) {
    lines = LineScanner(bytes)
  }

  /// The names of the days, Monday first.
  static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Where each name is.
  static func places(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The fields of the next line.
  mutating func row(_ name: StaticString) throws(InstanceFileError) -> FileRow {
    try lines.row(.blanks, name)
  }

  /// The number of a line such as `WEEKS = 4`.
  mutating func heading(
    _ word: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> Int {
    let row = try lines.row(.blanks, word)
    guard row.fields.count == 3, row.fields[0] == word.description, row.fields[1] == "=" else {
      throw row.error("\(word) = … should be here")
    }
    return try row.number(2, word, in: range)
  }

  /// The name of a line such as `SCENARIO = n005w4`.
  mutating func title(_ word: StaticString) throws(InstanceFileError) -> String {
    let row = try lines.row(.blanks, word)
    guard row.fields.count == 3, row.fields[0] == word.description, row.fields[1] == "=" else {
      throw row.error("\(word) = … should be here")
    }
    return row.fields[2]
  }

  /// A line of one word.
  mutating func word(_ word: StaticString) throws(InstanceFileError) {
    let row = try lines.row(.blanks, word)
    guard row.fields == [word.description] else { throw row.error("\(word) should be here") }
  }

  /// A line of the week and the scenario.
  mutating func week(of scenario: NurseScenario) throws(InstanceFileError) -> Int {
    let row = try lines.row(.blanks, "the week and the scenario")
    try row.count(2...2)
    let week = try row.number(0, "the week", in: 0...scenario.weeks)
    guard row.fields[1] == scenario.id else { throw row.error("the scenario is another") }
    return week
  }

  /// Checks that nothing is left.
  mutating func finish() throws(InstanceFileError) {
    if let row = lines.nextRow(.blanks) { throw row.error("more lines than announced") }
  }
}

/// Names that are all different.
struct UniqueNames {
  private(set) var all: [String] = []
  private(set) var places: [String: Int] = [:]

  /// Takes a field of a line, the first unless told.
  @discardableResult
  mutating func add(
    _ row: FileRow,
    _ name: StaticString,
    at place: Int = 0
  ) throws(InstanceFileError) -> String {
    let text = try row.text(place, name)
    guard places.updateValue(all.count, forKey: text) == nil else {
      throw row.error("\(name) \(text) is there twice")
    }
    all.append(text)
    return text
  }
}

extension FileRow {
  /// Two numbers written `(2,5)`, the first no more than the second.
  func pair(
    _ place: Int,
    _ name: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> ClosedRange<Int> {
    let field = try text(place, name)
    guard field.hasPrefix("("), field.hasSuffix(")") else {
      throw error("\(name) should be (least,most)")
    }
    let sides = field.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw error("\(name) should be (least,most)") }
    let least = try number(of: sides[0], name, in: range)
    let most = try number(of: sides[1], name, in: range)
    guard least <= most else { throw error("\(name) should be (least,most)") }
    return least...most
  }

  /// The places of all things named from a field to the end, as many as announced.
  func indices(
    from place: Int,
    _ count: Int,
    _ name: StaticString,
    in places: [String: Int]
  ) throws(InstanceFileError) -> [Int] {
    guard fields.count == place + count else { throw error("more or fewer than announced") }
    var list: [Int] = []
    for field in fields[place...] { list.append(try index(of: field, name, in: places)) }
    return list
  }
}
