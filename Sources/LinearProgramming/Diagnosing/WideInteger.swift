// SPDX-License-Identifier: GPL-3.0-or-later

/// A whole number of any length, for exact elimination on small systems.
///
/// - Invariant: `words` has no zero at its end; zero has no words and is not negative.
struct WideInteger: Equatable {
  /// The size in base 2^64, lowest word first.
  private var words: [UInt64]
  private(set) var isNegative: Bool

  init(_ value: Int) {
    words = value == 0 ? [] : [UInt64(value.magnitude)]
    isNegative = value < 0
  }

  private init(_ words: [UInt64], isNegative: Bool) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
    self.isNegative = isNegative && !self.words.isEmpty
  }

  var isZero: Bool { words.isEmpty }

  /// Bits up to the highest that is set.
  var bitWidth: Int {
    guard let top = words.last else { return 0 }
    return words.count * 64 - top.leadingZeroBitCount
  }

  /// Zero bits below the lowest that is set, 0 for zero.
  var trailingZeros: Int {
    guard let word = words.firstIndex(where: { $0 != 0 }) else { return 0 }
    return word * 64 + words[word].trailingZeroBitCount
  }

  static prefix func - (value: WideInteger) -> WideInteger {
    WideInteger(value.words, isNegative: !value.isNegative)
  }

  static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    if left.isNegative == right.isNegative {
      return WideInteger(added(left.words, right.words), isNegative: left.isNegative)
    }
    if isBelow(left.words, right.words) {
      return WideInteger(subtracted(right.words, left.words), isNegative: right.isNegative)
    }
    return WideInteger(subtracted(left.words, right.words), isNegative: left.isNegative)
  }

  static func - (left: WideInteger, right: WideInteger) -> WideInteger { left + -right }

  static func * (left: WideInteger, right: WideInteger) -> WideInteger {
    guard !left.isZero, !right.isZero else { return WideInteger(0) }
    var result = [UInt64](repeating: 0, count: left.words.count + right.words.count)
    for (i, a) in left.words.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.words.enumerated() {
        let product = a.multipliedFullWidth(by: b)
        let (sum, first) = product.low.addingReportingOverflow(result[i + j])
        let (whole, second) = sum.addingReportingOverflow(carry)
        result[i + j] = whole
        // The high word of a product is at most 2^64 − 2, so that this never overflows.
        carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      }
      result[i + right.words.count] = carry
    }
    return WideInteger(result, isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient by a divisor that is known to leave no rest.
  ///
  /// - Note: Source: T. Jebelean, An algorithm for exact division, J. Symbolic Comput. 15, 1993.
  func divided(exactlyBy divisor: WideInteger) -> WideInteger {
    guard !isZero, !divisor.isZero else { return WideInteger(0) }
    let zeros = divisor.trailingZeros
    let odd = divisor.shifted(right: zeros).words
    var rest = shifted(right: zeros).words
    let inverse = Self.inverse(of: odd[0])
    let length = max(0, rest.count - odd.count + 1)
    var quotient = [UInt64](repeating: 0, count: length)
    for position in 0..<length {
      let digit = rest[position] &* inverse
      quotient[position] = digit
      Self.subtract(odd, times: digit, at: position, from: &rest)
    }
    return WideInteger(quotient, isNegative: isNegative != divisor.isNegative)
  }

  func shifted(left count: Int) -> WideInteger {
    guard !isZero, count > 0 else { return self }
    let shift = UInt64(count % 64)
    var result = [UInt64](repeating: 0, count: count / 64)
    var carry: UInt64 = 0
    for word in words {
      result.append(word << shift | carry)
      carry = word >> (64 - shift)
    }
    result.append(carry)
    return WideInteger(result, isNegative: isNegative)
  }

  /// The size divided by a power of two, rounded down.
  func shifted(right count: Int) -> WideInteger {
    guard count > 0 else { return self }
    guard count / 64 < words.count else { return WideInteger(0) }
    let shift = UInt64(count % 64)
    let kept = Array(words[(count / 64)...])
    let result = kept.indices.map { index in
      let above = index + 1 < kept.count ? kept[index + 1] : 0
      return kept[index] >> shift | above << (64 - shift)
    }
    return WideInteger(result, isNegative: isNegative)
  }

  /// The number times 2^exponent as an exact sum of numbers of one sign, the largest first; nil
  /// where a bit lies outside what numbers hold.
  func parts(exponent: Int) -> [Double]? {
    var parts: [Double] = []
    var rest = self
    while !rest.isZero {
      let drop = max(0, rest.bitWidth - 53)
      let head = rest.shifted(right: drop)
      let low = head.trailingZeros + drop + exponent
      guard low >= -1074, rest.bitWidth + exponent <= 1023 else { return nil }
      let size = Double(
        sign: .plus,
        exponent: drop + exponent,
        significand: Double(head.words[0])
      )
      parts.append(isNegative ? -size : size)
      rest = rest - head.shifted(left: drop)
    }
    return parts
  }

  // MARK: - Words

  private static func isBelow(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    for word in left.indices.reversed() where left[word] != right[word] {
      return left[word] < right[word]
    }
    return false
  }

  private static func added(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    var result = long
    var carry: UInt64 = 0
    for word in long.indices {
      let (sum, first) = long[word]
        .addingReportingOverflow(word < short.count ? short[word] : 0)
      let (whole, second) = sum.addingReportingOverflow(carry)
      result[word] = whole
      carry = first || second ? 1 : 0
    }
    if carry > 0 { result.append(1) }
    return result
  }

  /// larger − smaller.
  private static func subtracted(_ larger: [UInt64], _ smaller: [UInt64]) -> [UInt64] {
    var result = larger
    subtract(smaller, times: 1, at: 0, from: &result)
    return result
  }

  /// Takes a multiple off, modulo 2^64 to the length of the rest.
  private static func subtract(
    _ words: [UInt64],
    times factor: UInt64,
    at position: Int,
    from rest: inout [UInt64]
  ) {
    var carry: UInt64 = 0
    var place = position
    for word in words {
      guard place < rest.count else { return }
      let product = word.multipliedFullWidth(by: factor)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      let (difference, borrow) = rest[place].subtractingReportingOverflow(low)
      rest[place] = difference
      carry = product.high &+ (overflow ? 1 : 0) &+ (borrow ? 1 : 0)
      place += 1
    }
    while carry > 0, place < rest.count {
      let (difference, borrow) = rest[place].subtractingReportingOverflow(carry)
      rest[place] = difference
      carry = borrow ? 1 : 0
      place += 1
    }
  }

  /// The inverse of an odd number modulo 2^64, by Newton's iteration.
  private static func inverse(of odd: UInt64) -> UInt64 {
    var inverse = odd
    for _ in 0..<6 { inverse = inverse &* (2 &- odd &* inverse) }
    return inverse
  }
}
