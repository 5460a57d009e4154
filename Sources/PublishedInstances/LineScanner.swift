// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines of a file without comments and empty lines.
struct LineScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func next() -> ArraySlice<UInt8>? {
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let text = bytes[place..<end]
      place = end + 1
      line += 1
      guard let first = text.first(where: { !LineNumbers.isBlank($0) }) else { continue }
      if first != UInt8(ascii: "#") { return text }
    }
    return nil
  }

  /// The fields of the next line; nil when there is none.
  mutating func nextRow(_ separator: FileRow.Separator) -> FileRow? {
    guard let text = next() else { return nil }
    return FileRow(text, line, separator)
  }

  /// The fields of the next line, with commas between them and quotes around some; nil when there
  /// is none.
  mutating func nextQuotedRow() throws(InstanceFileError) -> FileRow? {
    guard let text = next() else { return nil }
    return try FileRow(quoted: text, line)
  }

  /// The fields of the next line, which must be there.
  mutating func row(
    _ separator: FileRow.Separator,
    _ name: StaticString
  ) throws(InstanceFileError) -> FileRow {
    guard let row = nextRow(separator) else {
      throw InstanceFileError(line: line + 1, "the file ends where \(name) should be")
    }
    return row
  }

  /// The numbers of the next line.
  mutating func nextLine(
    _ name: StaticString
  ) throws(InstanceFileError) -> (numbers: LineNumbers, line: Int) {
    guard let text = next() else {
      throw InstanceFileError(line: line + 1, "the file ends where \(name) should be")
    }
    return (LineNumbers(text), line)
  }

  /// The number of a line such as `Jobs = 40`.
  mutating func heading(
    _ word: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> Int {
    var (text, line) = try nextLine(word)
    guard text.skip(word.description), text.skip("=") else {
      throw InstanceFileError(line: line, "\(word) = … should be here")
    }
    let number = try text.next(word, in: range, line)
    try text.finish(line)
    return number
  }

  /// Checks that nothing is left.
  mutating func finish() throws(InstanceFileError) {
    guard next() == nil else { throw InstanceFileError(line: line, "more lines than announced") }
  }
}

/// The numbers of one line.
struct LineNumbers {
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    rest = text
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  private mutating func skipBlanks() { rest = rest.drop(while: Self.isBlank) }

  /// Goes past a word; false when something else is there.
  mutating func skip(_ word: String) -> Bool {
    skipBlanks()
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  /// The next number.
  mutating func next(
    _ name: StaticString,
    in range: ClosedRange<Int>,
    _ line: Int,
    endsWithColon: Bool = false
  ) throws(InstanceFileError) -> Int {
    skipBlanks()
    let end = rest.firstIndex { Self.isBlank($0) || $0 == UInt8(ascii: ":") } ?? rest.endIndex
    let text = rest[rest.startIndex..<end]
    rest = rest[end...]
    guard let number = Int(String(decoding: text, as: UTF8.self)) else {
      throw InstanceFileError(line: line, "\(name) is missing or not a whole number")
    }
    guard range.contains(number) else {
      throw InstanceFileError(
        line: line,
        "\(name) is not within \(range.lowerBound)…\(range.upperBound)"
      )
    }
    guard !endsWithColon || skip(":") else {
      throw InstanceFileError(line: line, "a colon is missing after \(name)")
    }
    return number
  }

  /// Checks that nothing is left.
  mutating func finish(_ line: Int) throws(InstanceFileError) {
    skipBlanks()
    guard rest.isEmpty else {
      throw InstanceFileError(line: line, "more on the line than expected")
    }
  }
}
