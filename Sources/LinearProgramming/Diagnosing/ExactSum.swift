// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum of numbers and of products of two or three numbers without any rounding.
///
/// The sum is kept as two whole multiples of 2^−3264, one of the positive and one of the negative
/// terms, each long enough for 2^100 products of three of the largest numbers: so nothing is ever
/// lost, neither underflow nor cancellation, and the sign is exact.
///
///     var sum = ExactSum()
///     sum.add(0.1, times: 3)
///     sum.add(-0.3)
///     sum.sign  // 1: three times the number nearest 0.1 is above the number nearest 0.3
///
/// - Note: Source: U. Kulisch, Computer Arithmetic and Validity, 2nd edition, 2013, §8 (the long
///   accumulator). Differs from it in: products of three; a part per sign, so that a carry runs far
///   only once in a long while.
public struct ExactSum: Sendable {
  /// The exponent of the lowest bit, a multiple of 64; the smallest product of three is 2^−3222.
  private static let lowestExponent = -51 * 64
  /// Bits up to 2^3328: the largest product of three is below 2^3072.
  private static let wordCount = 103

  private var positive = [UInt64](repeating: 0, count: Self.wordCount)
  private var negative = [UInt64](repeating: 0, count: Self.wordCount)
  /// Whether all terms so far were finite; without that the sum has no value.
  public private(set) var isFinite = true

  /// Makes an empty sum.
  public init() {}

  /// Takes all terms away.
  ///
  /// - Complexity: O(1), some two hundred words.
  public mutating func removeAll() {
    for word in 0..<Self.wordCount {
      positive[word] = 0
      negative[word] = 0
    }
    isFinite = true
  }

  /// Adds a number or a product of two or three.
  ///
  /// - Parameters:
  ///   - first: The number. A factor that is not finite leaves the sum without a value: see
  ///     ``isFinite``.
  ///   - second: A second factor.
  ///   - third: A third factor.
  /// - Complexity: O(1), amortised.
  public mutating func add(_ first: Double, times second: Double = 1, times third: Double = 1) {
    guard first.isFinite, second.isFinite, third.isFinite else {
      isFinite = false
      return
    }
    guard first != 0, second != 0, third != 0 else { return }
    let (a, b, c) = (Self.parts(of: first), Self.parts(of: second), Self.parts(of: third))
    let pair = a.mantissa.multipliedFullWidth(by: b.mantissa)
    let low = pair.low.multipliedFullWidth(by: c.mantissa)
    let high = pair.high.multipliedFullWidth(by: c.mantissa)
    let (middle, carries) = low.high.addingReportingOverflow(high.low)
    let words = (low.low, middle, high.high + (carries ? 1 : 0))
    let bit = a.exponent + b.exponent + c.exponent - Self.lowestExponent
    let isNegative = (first < 0) != ((second < 0) != (third < 0))
    if isNegative {
      Self.add(words, at: bit, to: &negative)
    } else {
      Self.add(words, at: bit, to: &positive)
    }
  }

  /// 1, 0 or −1 as the exact sum is above, at or below zero; nil when a term was not finite.
  public var sign: Int? {
    guard isFinite else { return nil }
    for word in (0..<Self.wordCount).reversed() where positive[word] != negative[word] {
      return positive[word] > negative[word] ? 1 : -1
    }
    return 0
  }

  /// The sum as one number, rounded once.
  ///
  /// - Parameter rule: Where to round: `.down` and `.up` give bounds that hold.
  /// - Returns: The neighbour of the exact sum by that rule; an infinity only when rounded away
  ///   from the largest finite number; not a number when a term was not finite.
  public func rounded(_ rule: FloatingPointRoundingRule = .toNearestOrEven) -> Double {
    guard let sign else { return .nan }
    guard sign != 0 else { return 0 }
    let magnitude = Self.difference(sign > 0 ? positive : negative, sign > 0 ? negative : positive)
    let (floor, rest) = Self.truncated(magnitude)
    let isOutward =
      switch rule {
      case .up: sign > 0
      case .down: sign < 0
      case .towardZero: false
      case .awayFromZero: true
      case .toNearestOrAwayFromZero: rest >= .half
      default: rest > .half || (rest == .half && !floor.significandBitPattern.isMultiple(of: 2))
      }
    let result = rest != .nothing && isOutward ? floor.nextUp : floor
    return sign > 0 ? result : -result
  }
}

extension ExactSum {
  /// What truncation leaves, in units of the last place.
  private enum Rest: Int, Comparable {
    case nothing, belowHalf, half, aboveHalf

    static func < (left: Rest, right: Rest) -> Bool { left.rawValue < right.rawValue }
  }

  /// A finite number's size as mantissa · 2^exponent.
  private static func parts(of value: Double) -> (mantissa: UInt64, exponent: Int) {
    let exponent = Int(value.exponentBitPattern)
    let hidden: UInt64 = exponent == 0 ? 0 : 1 << 52
    return (value.significandBitPattern | hidden, max(exponent, 1) - 1075)
  }

  private static func add(
    _ words: (UInt64, UInt64, UInt64),
    at bit: Int,
    to total: inout [UInt64]
  ) {
    let shift = UInt64(bit % 64)
    // A shift by 64 gives 0, as it must here.
    let back = 64 - shift
    let shifted = [
      words.0 << shift, words.1 << shift | words.0 >> back, words.2 << shift | words.1 >> back,
      words.2 >> back,
    ]
    var word = bit / 64
    var carry: UInt64 = 0
    for part in shifted {
      let (sum, first) = total[word].addingReportingOverflow(part)
      let (whole, second) = sum.addingReportingOverflow(carry)
      total[word] = whole
      carry = (first ? 1 : 0) + (second ? 1 : 0)
      word += 1
    }
    while carry > 0, word < wordCount {
      let (sum, overflow) = total[word].addingReportingOverflow(carry)
      total[word] = sum
      carry = overflow ? 1 : 0
      word += 1
    }
  }

  /// larger − smaller, word by word.
  private static func difference(_ larger: [UInt64], _ smaller: [UInt64]) -> [UInt64] {
    var result = larger
    var borrow: UInt64 = 0
    for word in 0..<wordCount {
      let (part, first) = larger[word].subtractingReportingOverflow(smaller[word])
      let (whole, second) = part.subtractingReportingOverflow(borrow)
      result[word] = whole
      borrow = first || second ? 1 : 0
    }
    return result
  }

  /// The largest finite number not above a positive magnitude, and what is left.
  private static func truncated(_ magnitude: [UInt64]) -> (floor: Double, rest: Rest) {
    guard let top = magnitude.lastIndex(where: { $0 != 0 }) else { return (0, .nothing) }
    let highest = top * 64 + 63 - magnitude[top].leadingZeroBitCount
    if highest + lowestExponent > 1023 { return (.greatestFiniteMagnitude, .aboveHalf) }
    // Below the smallest number of all there are no bits to keep.
    let lowest = max(highest - 52, -1074 - lowestExponent)
    var mantissa: UInt64 = 0
    for bit in stride(from: highest, through: lowest, by: -1) {
      mantissa = mantissa << 1 | magnitude[bit / 64] >> UInt64(bit % 64) & 1
    }
    let floor = Double(
      sign: .plus,
      exponent: lowest + lowestExponent,
      significand: Double(mantissa)
    )
    return (floor, rest(of: magnitude, below: lowest))
  }

  private static func rest(of magnitude: [UInt64], below bit: Int) -> Rest {
    let half = bit - 1
    let isHalf = magnitude[half / 64] >> UInt64(half % 64) & 1 == 1
    let mask: UInt64 = (1 << UInt64(half % 64)) - 1
    let isMore =
      magnitude[half / 64] & mask != 0 || magnitude[..<(half / 64)].contains { $0 != 0 }
    return isHalf ? (isMore ? .aboveHalf : .half) : (isMore ? .belowHalf : .nothing)
  }
}
