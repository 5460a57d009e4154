// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers of any length by school arithmetic on digits: slow, simple, the oracle of tests.
struct SlowInteger {
  /// Digits in base 2^16, lowest first, the highest not 0.
  private(set) var digits: [UInt32] = []
  private(set) var isNegative = false

  /// A finite number times 2^1074.
  init(scaled value: Double) {
    var exponent = Int(value.exponentBitPattern)
    var mantissa = value.significandBitPattern
    if exponent > 0 { mantissa += 1 << 52 } else { exponent = 1 }
    digits = (0..<4).map { UInt32(truncatingIfNeeded: mantissa >> (16 * UInt64($0))) & 0xFFFF }
    trim()
    self = shifted(left: exponent - 1)
    isNegative = value < 0
  }

  init() {}

  var sign: Int { digits.isEmpty ? 0 : (isNegative ? -1 : 1) }

  func shifted(left count: Int) -> SlowInteger {
    var result = self
    result.digits = Array(repeating: 0, count: count / 16)
    var carry: UInt32 = 0
    for digit in digits {
      let wide = digit << UInt32(count % 16) | carry
      result.digits.append(wide & 0xFFFF)
      carry = wide >> 16
    }
    result.digits.append(carry)
    result.trim()
    return result
  }

  static func * (left: SlowInteger, right: SlowInteger) -> SlowInteger {
    var result = SlowInteger()
    result.digits = Array(repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (i, a) in left.digits.enumerated() {
      var carry: UInt32 = 0
      for (j, b) in right.digits.enumerated() {
        let wide = a * b + result.digits[i + j] + carry
        result.digits[i + j] = wide & 0xFFFF
        carry = wide >> 16
      }
      result.digits[i + right.digits.count] += carry
    }
    result.isNegative = left.isNegative != right.isNegative
    result.trim()
    return result
  }

  static func + (left: SlowInteger, right: SlowInteger) -> SlowInteger {
    if left.isNegative == right.isNegative {
      var result = left
      result.digits = combined(left.digits, right.digits, sign: 1)
      return result
    }
    let isLeftLarger = compare(left.digits, right.digits) > 0
    let (large, small) = isLeftLarger ? (left, right) : (right, left)
    var result = large
    result.digits = combined(large.digits, small.digits, sign: -1)
    result.trim()
    return result
  }

  static prefix func - (value: SlowInteger) -> SlowInteger {
    var result = value
    result.isNegative.toggle()
    return result
  }

  private static func combined(_ large: [UInt32], _ small: [UInt32], sign: Int) -> [UInt32] {
    var result: [UInt32] = []
    var carry = 0
    for position in 0..<max(large.count, small.count) {
      let a = position < large.count ? Int(large[position]) : 0
      let b = position < small.count ? Int(small[position]) : 0
      let sum = a + sign * b + carry
      result.append(UInt32(sum & 0xFFFF))
      carry = sum >> 16
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  private static func compare(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left.count != right.count { return left.count - right.count }
    for position in left.indices.reversed() where left[position] != right[position] {
      return left[position] > right[position] ? 1 : -1
    }
    return 0
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
  }
}
