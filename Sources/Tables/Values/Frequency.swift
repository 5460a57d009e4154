// SPDX-License-Identifier: GPL-3.0-or-later

/// How often something is offered.
enum Frequency: Equatable {
  /// So many times a week.
  case times(Int)
  /// As often as there are half-days.
  case unlimited
  /// Left open.
  case open
  /// Not understood.
  case unknown

  /// Reads 每周2次, 每月4次 (a quarter of it a week, at least once), 每天1次, 不限, 长期 or a number.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - underMonths: Whether the header says that numbers are per month.
  init(_ text: String, underMonths: Bool) {
    var body = CellText.folded(text)
    if ["长期", "常年", "不定期", "按需", "待定", "无"].contains(body) {
      self = .open
      return
    }
    if ["不限", "随时", "不限次数"].contains(body) {
      self = .unlimited
      return
    }
    let isDaily = ["每天", "每日", "天天"].contains { body.contains($0) }
    let isMonthly = body.contains("月") || (underMonths && !isDaily && !body.contains("周"))
    for word in ["每个月", "每月", "每周", "每星期", "每天", "每日", "天天", "一月", "一周", "/周", "/月", "周", "月"] {
      body = body.replacingFirst(word, with: "")
    }
    guard let quantity = Quantity(body.isEmpty ? "1" : body), (0...10_000).contains(quantity.value)
    else {
      self = .unknown
      return
    }
    if isMonthly {
      self = .times(max(1, quantity.value / 4))
    } else {
      self = .times(isDaily ? quantity.value * 7 : quantity.value)
    }
  }
}

extension String {
  /// The text with the first occurrence of a word replaced.
  func replacingFirst(_ word: String, with replacement: String) -> String {
    guard let range = firstRange(ofWord: word) else { return self }
    return String(self[..<range.lowerBound]) + replacement + self[range.upperBound...]
  }

  /// Where a word first occurs, byte for byte; nil for a blank word.
  func firstRange(ofWord word: String) -> Range<String.Index>? {
    guard let lead = word.utf8.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: lead) {
      rest = rest[start...]
      if rest.starts(with: word.utf8) {
        return start..<utf8.index(start, offsetBy: word.utf8.count)
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
