// SPDX-License-Identifier: GPL-3.0-or-later

/// Days of the week by name, Monday being 0.
enum WeekdayWord {
  private static let numerals = Array("一二三四五六日")
  private static let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The number of 周六, 星期天, Sat or Saturday; nil for anything else.
  static func number(_ text: String) -> Int? {
    let word = CellText.folded(text)
    if let day = english.firstIndex(where: word.hasPrefix) { return day }
    guard ["周", "星期", "礼拜"].contains(where: word.hasPrefix), let last = word.last else {
      return nil
    }
    return last == "天" ? 6 : numerals.firstIndex(of: last)
  }

  /// The name of a day.
  static func name(_ number: Int) -> String { "周\(numerals[number])" }
}
