// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers between blanks and line ends, one after the other, with the line of each.
struct NumberScanner {
  private let bytes: [UInt8]
  private var place = 0
  /// The line that the next number is looked for in, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are left: a number takes two at least, but for the last.
  private var left: Int { bytes.count - place }

  /// Whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return place == bytes.count
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      place += 1
    }
  }

  /// The next number.
  ///
  /// - Parameters:
  ///   - name: What it is, for the error.
  ///   - range: What it may be.
  /// - Returns: The number.
  /// - Throws: ``InstanceFileError`` when there is none, or it is out of range.
  mutating func next(
    _ name: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> Int {
    skipBlanks()
    guard place < bytes.count else {
      throw InstanceFileError(line: line, "the file ends where \(name) should be")
    }
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let first = place
    var value = 0
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      // Longer numbers are all out of range; this one stays so.
      if value < 1 << 56 { value = 10 * value + Int(bytes[place] - UInt8(ascii: "0")) }
      place += 1
    }
    guard place > first, place == bytes.count || isBlank(bytes[place]) else {
      throw InstanceFileError(line: line, "\(name) is not a whole number")
    }
    let signed = isNegative ? -value : value
    guard range.contains(signed) else {
      throw InstanceFileError(
        line: line,
        "\(name) is not within \(range.lowerBound)…\(range.upperBound)"
      )
    }
    return signed
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  /// As many numbers as announced; the file must be long enough to hold them.
  mutating func next(
    _ count: Int,
    _ name: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> [Int] {
    guard count <= left / 2 + 1 else {
      throw InstanceFileError(line: line, "the file is too short for \(count) times \(name)")
    }
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try next(name, in: range)) }
    return numbers
  }

  /// Checks that nothing is left.
  mutating func finish() throws(InstanceFileError) {
    guard isAtEnd() else { throw InstanceFileError(line: line, "more numbers than announced") }
  }
}
