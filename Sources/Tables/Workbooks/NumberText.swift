// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as its decimal digits: 0.d₁d₂d₃… × 10^point, at most 15 of them, as spreadsheets keep.
///
/// - Invariant: The first and the last digit are not 0; zero has no digits.
struct NumberText: Equatable {
  /// Digits that a spreadsheet keeps of a number.
  static let precision = 15

  private(set) var isNegative = false
  private(set) var digits: [UInt8] = []
  private(set) var point = 0

  /// Reads `60`, `-0.5`, `1.1E+17`; nil for anything else.
  ///
  /// Rounds to 15 digits, so that 0.30000000000000004 is 0.3.
  init?(_ text: ArraySlice<UInt8>) {
    var hasPoint = false
    var hasDigit = false
    var cursor = text.startIndex
    if text.first == 0x2D || text.first == 0x2B {
      isNegative = text.first == 0x2D
      cursor += 1
    }
    while cursor < text.endIndex {
      let byte = text[cursor]
      if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else if (0x30...0x39).contains(byte) {
        hasDigit = true
        take(byte & 0x0F, isFraction: hasPoint)
      } else {
        break
      }
      cursor += 1
    }
    guard hasDigit else { return nil }
    if cursor < text.endIndex {
      guard text[cursor] | 0x20 == 0x65,
        let exponent = Int(String(decoding: text[(cursor + 1)...], as: UTF8.self)),
        exponent.magnitude < 1000
      else { return nil }
      point += exponent
    }
    settle()
  }

  private mutating func take(_ digit: UInt8, isFraction: Bool) {
    if digits.isEmpty, digit == 0 {
      if isFraction { point -= 1 }
      return
    }
    if !isFraction { point += 1 }
    // One digit more than are kept decides how to round.
    if digits.count <= Self.precision { digits.append(digit) }
  }

  private mutating func settle() {
    if digits.count > Self.precision {
      var carries = digits.removeLast() >= 5
      var position = digits.count - 1
      while carries, position >= 0 {
        carries = digits[position] == 9
        digits[position] = carries ? 0 : digits[position] + 1
        position -= 1
      }
      if carries {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (point, isNegative) = (0, false) }
  }

  /// Whether a text is a number and what a clerk sees at once: digits without a leading zero, as most.
  static func isPlain(_ text: [UInt8]) -> Bool {
    guard let first = text.first, text.count <= precision, first != 0x30 || text.count == 1 else {
      return false
    }
    return text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether it has no fraction and fits the digits that are kept.
  var isWhole: Bool { digits.count <= point && point <= Self.precision || digits.isEmpty }

  /// Appends it as a clerk sees it: `60`, `0.5`, `007` with padding.
  ///
  /// Above 15 digits before the point the last ones are lost, as in an identity number typed as a
  /// number: it is written in powers of ten, which the readers of rows know as damage.
  func append(to output: inout [UInt8], padding: Int = 0) {
    if isNegative { output.append(0x2D) }
    if point > Self.precision || point < -20 { return appendPowers(to: &output) }
    let whole = max(point, 0)
    if isWhole, padding > whole {
      output.append(contentsOf: repeatElement(0x30, count: min(padding, 64) - whole))
    } else if whole == 0 {
      output.append(0x30)
    }
    for position in 0..<whole {
      output.append(0x30 | (position < digits.count ? digits[position] : 0))
    }
    guard digits.count > point else { return }
    output.append(0x2E)
    output.append(contentsOf: repeatElement(0x30, count: max(0, -point)))
    for digit in digits.dropFirst(whole) { output.append(0x30 | digit) }
  }

  private func appendPowers(to output: inout [UInt8]) {
    output.append(0x30 | (digits.first ?? 0))
    if digits.count > 1 { output.append(0x2E) }
    for digit in digits.dropFirst() { output.append(0x30 | digit) }
    let exponent = point - 1
    output.append(contentsOf: Array("E\(exponent < 0 ? "-" : "+")\(exponent.magnitude)".utf8))
  }
}
