// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Checks identity and telephone numbers; nothing of them is kept.
enum Identity {
  /// Whether a text is a resident identity number with a correct check digit.
  ///
  /// - Note: Source: GB 11643; weights 2^(17−i) mod 11.
  static func isIdentityNumber(_ text: String) -> Bool {
    let folded = Array(CellText.folded(text).utf8)
    guard folded.count == 18 else { return false }
    var sum = 0
    for (position, byte) in folded.prefix(17).enumerated() {
      guard (0x30...0x39).contains(byte) else { return false }
      sum += Int(byte - 0x30) * ((1 << (17 - position)) % 11)
    }
    return folded[17] == Array("10x98765432".utf8)[sum % 11]
  }

  /// Whether a text has the shape of an identity number, correct or not.
  static func hasShapeOfIdentityNumber(_ text: String) -> Bool {
    let folded = Array(CellText.folded(text).utf8)
    return folded.count == 18 && folded.prefix(17).allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Day of birth in an identity number; nil when the number or the date is wrong.
  static func birth(in text: String) -> Day? {
    guard isIdentityNumber(text) else { return nil }
    let digits = Array(CellText.folded(text).utf8)[6..<14].map { Int($0 - 0x30) }
    return Day(
      year: digits[0..<4].reduce(0) { $0 * 10 + $1 },
      month: digits[4] * 10 + digits[5],
      day: digits[6] * 10 + digits[7]
    )
  }

  /// Whether a text is a mobile number of mainland China.
  static func isMobile(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count == 11, bytes.first == 0x31, let second = bytes.dropFirst().first else {
      return false
    }
    return (0x33...0x39).contains(second) && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a text may be a telephone number: mobile, or 7 to 12 digits of a landline.
  static func looksLikePhone(_ text: String) -> Bool {
    let digits = CellText.folded(text).utf8.filter { $0 != 0x2D && $0 != 0x28 && $0 != 0x29 }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2A }) else {
      return false
    }
    if digits.count == 11, digits.first == 0x31 { return (0x33...0x39).contains(digits[1]) }
    return (7...14).contains(digits.count)
  }
}
