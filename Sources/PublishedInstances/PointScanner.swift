// SPDX-License-Identifier: GPL-3.0-or-later

/// Words and numbers with one decimal between commas and line ends.
struct PointScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { place == bytes.count }

  /// An error on the present line.
  func error(_ reason: String) -> InstanceFileError { InstanceFileError(line: line, reason) }

  /// Goes past a word; false, and no step further, when something else is there.
  mutating func skip(_ word: StaticString) -> Bool {
    let wanted = word.description.utf8
    guard bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  /// Goes past a line end or finds the end of the file.
  mutating func skipLineEnd() -> Bool {
    if isAtEnd { return true }
    guard skip("\n") || skip("\r\n") else { return false }
    line += 1
    return true
  }

  /// A number with exactly one decimal, in tenths.
  mutating func tenths(upTo limit: Int) throws(InstanceFileError) -> Int {
    let isNegative = skip("-")
    var value = 0
    var digits = 0
    while let digit = digit() {
      value = min(10 * value + digit, limit + 1)
      digits += 1
    }
    guard digits > 0, skip("."), let last = digit() else {
      throw error("x and y need one decimal each")
    }
    value = 10 * value + last
    guard value <= limit else { throw error("x or y is beyond \(limit / 10) metres") }
    return isNegative ? -value : value
  }

  private mutating func digit() -> Int? {
    guard place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
    else { return nil }
    place += 1
    return Int(bytes[place - 1] - UInt8(ascii: "0"))
  }
}
