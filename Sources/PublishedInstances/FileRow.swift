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
    fields = parts.map(Self.trimmed)
  }

  /// Splits a line at commas outside quotes; two quotes within quotes are one.
  init(quoted text: ArraySlice<UInt8>, _ line: Int) throws(InstanceFileError) {
    let quote = UInt8(ascii: "\"")
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var mayReopen = false
    for byte in text {
      if byte == quote {
        // The second of two quotes within quotes is a character.
        if mayReopen { fields[fields.count - 1].append(quote) }
        mayReopen = isQuoted
        isQuoted.toggle()
        continue
      }
      mayReopen = false
      if byte == UInt8(ascii: ","), !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    guard !isQuoted else { throw InstanceFileError(line: line, "a quote is not closed") }
    self.line = line
    self.fields = fields.map(Self.trimmed)
  }

  /// A text without blanks around it.
  static func trimmed(_ part: some StringProtocol) -> String {
    trimmed(Array(part.utf8))
  }

  private static func trimmed(_ part: some BidirectionalCollection<UInt8>) -> String {
    let start = part.drop(while: LineNumbers.isBlank)
    guard let last = start.lastIndex(where: { !LineNumbers.isBlank($0) }) else { return "" }
    return String(decoding: start[...last], as: UTF8.self)
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
