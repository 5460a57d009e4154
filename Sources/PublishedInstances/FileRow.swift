// SPDX-License-Identifier: GPL-3.0-or-later

/// The fields of one line, with the line's number for faults.
struct FileRow {
  /// What stands between two fields.
  enum Separator {
    /// A comma; blanks around a field are no part of it.
    case comma
    /// Any number of blanks.
    case blanks
  }

  /// The fields, without blanks around them.
  let fields: [String]
  /// The line, from 1.
  let line: Int

  init(_ text: ArraySlice<UInt8>, _ line: Int, _ separator: Separator) {
    self.line = line
    let parts =
      switch separator {
      case .comma: text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      case .blanks: text.split(whereSeparator: LineNumbers.isBlank)
      }
    fields = parts.map { part in
      let start = part.drop(while: LineNumbers.isBlank)
      let end = start.lastIndex { !LineNumbers.isBlank($0) }.map { $0 + 1 } ?? start.startIndex
      return String(decoding: start[start.startIndex..<end], as: UTF8.self)
    }
  }

  /// A fault of this line.
  func error(_ reason: String) -> InstanceFileError {
    InstanceFileError(line: line, reason)
  }

  /// Checks how many fields there are.
  func count(_ range: ClosedRange<Int>) throws(InstanceFileError) {
    guard range.contains(fields.count) else {
      throw error("\(fields.count) fields where \(range.lowerBound) should be")
    }
  }

  /// The text of a field, which must not be empty.
  func text(_ place: Int, _ name: StaticString) throws(InstanceFileError) -> String {
    guard fields.indices.contains(place), !fields[place].isEmpty else {
      throw error("\(name) is missing")
    }
    return fields[place]
  }

  /// The number of a field.
  func number(
    _ place: Int,
    _ name: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> Int {
    try number(of: text(place, name), name, in: range)
  }

  /// A number written in a part of a field.
  func number(
    of text: some StringProtocol,
    _ name: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> Int {
    guard let number = Int(text) else { throw error("\(name) is missing or not a whole number") }
    guard range.contains(number) else {
      throw error("\(name) is not within \(range.lowerBound)…\(range.upperBound)")
    }
    return number
  }

  /// The place of the thing that a field names.
  func index(
    _ place: Int,
    _ name: StaticString,
    in places: [String: Int]
  ) throws(InstanceFileError) -> Int {
    try index(of: text(place, name), name, in: places)
  }

  /// The place of the thing that a part of a field names.
  func index(
    of text: String,
    _ name: StaticString,
    in places: [String: Int]
  ) throws(InstanceFileError) -> Int {
    guard let index = places[text] else { throw error("\(name) \(text) is not known") }
    return index
  }
}
