// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  /// A number as chapters, articles and clauses of rules are counted.
  ///
  /// - Parameter number: From 1 to 99.
  /// - Returns: As in 二十三; in English, and beyond 99, as in 23.
  public func ordinal(_ number: Int) -> String {
    guard language == .chinese, (1...99).contains(number) else { return String(number) }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let head = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十"
    return head + digits[ones]
  }
}
