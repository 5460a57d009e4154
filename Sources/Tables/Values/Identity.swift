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

  /// Whether a text may be a telephone number: a mobile of 11 digits, a landline of 7 or 8 with or
  /// without area code and extension, or one of 400 and 800; `*` stands for a hidden digit.
  static func looksLikePhone(_ text: String) -> Bool {
    var folded = CellText.folded(text)
    for prefix in ["+86", "0086", "(+86)"] where folded.hasPrefix(prefix) {
      folded.removeFirst(prefix.count)
      break
    }
    let brackets: Set<Character> = ["-", "(", ")"]
    let digits = folded.filter { !brackets.contains($0) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "*" }) else { return false }
    switch digits.count {
    case 7, 8: return true
    case 9...16: break
    default: return false
    }
    if digits.hasPrefix("1") {
      return digits.count == 11 && !["0", "1", "2"].contains(digits.dropFirst().prefix(1))
    }
    if digits.hasPrefix("0") { return digits.count >= 10 }
    if digits.hasPrefix("86"), isMobile(String(digits.dropFirst(2))) { return true }
    if digits.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") { return true }
    let local = folded.prefix { $0 != "-" }.count
    return folded.contains("-") && (local == 7 || local == 8)
  }
}
