// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers in model files: `-12`, `.5`, `3.`, `1e-7`, `1.5D+3`, and the words for infinity.
enum DecimalText {
  /// What counts as no bound at all: this and everything beyond.
  static let infinite = 1e30

  /// The value of a whole word; nil when it is no number.
  ///
  /// Too large a number is infinite.
  static func value(of word: Range<Int>, in text: [UInt8]) -> Double? {
    guard let start = word.first else { return nil }
    let isNegative = text[start] == UInt8(ascii: "-")
    let isSigned = isNegative || text[start] == UInt8(ascii: "+")
    let rest = (isSigned ? start + 1 : start)..<word.upperBound
    let magnitude: Double
    if let (value, end) = number(
      at: rest.lowerBound,
      in: text,
      until: rest.upperBound,
      orFortran: true
    ) {
      guard end == rest.upperBound else { return nil }
      magnitude = value
    } else {
      guard isInfinity(rest, in: text) else { return nil }
      magnitude = .infinity
    }
    return isNegative ? -magnitude : magnitude
  }

  /// Whether a word is `inf` or `infinity` in any case.
  static func isInfinity(_ word: Range<Int>, in text: [UInt8]) -> Bool {
    guard word.count == 3 || word.count == 8 else { return false }
    return zip(word, "infinity".utf8).allSatisfy { text[$0] | 0x20 == $1 }
  }

  /// Reads an unsigned number as far as it goes.
  ///
  /// A letter `e` belongs to it only with digits behind. The result is the nearest double.
  ///
  /// - Parameters:
  ///   - start: Where it may begin.
  ///   - text: The text.
  ///   - limit: Where to stop at the latest.
  ///   - orFortran: Whether the letter may be `d` as well.
  /// - Returns: The value and the place behind it; nil when no number begins there.
  static func number(
    at start: Int,
    in text: [UInt8],
    until limit: Int,
    orFortran: Bool = false
  ) -> (value: Double, end: Int)? {
    var place = start
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var isExact = true
    func digit() -> UInt64? {
      guard place < limit, text[place] &- 0x30 < 10 else { return nil }
      return UInt64(text[place] &- 0x30)
    }
    func take(_ digit: UInt64, isFraction: Bool) {
      digits += 1
      place += 1
      if mantissa < 1_000_000_000_000_000_000 {
        mantissa = mantissa * 10 + digit
        if isFraction { scale -= 1 }
      } else {
        isExact = false
      }
    }
    while let next = digit() { take(next, isFraction: false) }
    if place < limit, text[place] == UInt8(ascii: ".") {
      place += 1
      while let next = digit() { take(next, isFraction: true) }
    }
    guard digits > 0 else { return nil }
    let exponent = exponent(at: place, in: text, until: limit, orFortran)
    let letter = exponent == nil ? nil : place
    place = exponent?.end ?? place
    // Both factors are exact, so that one operation rounds once (W. Clinger, PLDI 1990).
    let power = scale + (exponent?.value ?? 0)
    if isExact, mantissa < 1 << 53, (-22...22).contains(power) {
      let value = Double(mantissa)
      return (power < 0 ? value / powers[-power] : value * powers[power], place)
    }
    var spelling = Array(text[start..<place])
    if let letter { spelling[letter - start] = UInt8(ascii: "e") }
    return Double(String(decoding: spelling, as: UTF8.self)).map { ($0, place) }
  }

  private static func exponent(
    at start: Int,
    in text: [UInt8],
    until limit: Int,
    _ orFortran: Bool
  ) -> (value: Int, end: Int)? {
    guard start < limit else { return nil }
    let letter = text[start] | 0x20
    guard letter == UInt8(ascii: "e") || (orFortran && letter == UInt8(ascii: "d")) else {
      return nil
    }
    var place = start + 1
    let isNegative = place < limit && text[place] == UInt8(ascii: "-")
    if isNegative || (place < limit && text[place] == UInt8(ascii: "+")) { place += 1 }
    let first = place
    var value = 0
    while place < limit, text[place] &- 0x30 < 10 {
      value = min(value * 10 + Int(text[place] &- 0x30), 1_000_000)
      place += 1
    }
    return place > first ? (isNegative ? -value : value, place) : nil
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
