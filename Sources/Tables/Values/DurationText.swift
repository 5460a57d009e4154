// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads lengths of time as people write them.
enum DurationText {
  /// Unit of a bare number, taken from the header where it names one.
  enum Unit {
    case minutes
    case hours
  }

  struct Reading: Equatable {
    /// Minutes.
    var minutes: Int
    /// Whether the unit was guessed from the size of the number.
    var isGuessed = false
  }

  /// Reads `2小时`, `120分钟`, `1.5h`, `一个半小时`, `半天`, `1:30`; nil for anything else.
  static func minutes(_ text: String, unit: Unit?) -> Reading? {
    let folded = CellText.folded(text)
    if let number = Double(folded), number.isFinite, number.magnitude < 100_000 {
      let isMinutes = unit.map { $0 == .minutes } ?? (number >= 15)
      return Reading(
        minutes: Int((isMinutes ? number : number * 60).rounded()),
        isGuessed: unit == nil
      )
    }
    if let minutes = clock(folded) { return Reading(minutes: minutes) }
    let words = ["半小时": 30, "一个半小时": 90, "半天": 240, "一天": 480, "1天": 480, "全天": 480]
    if let known = words[folded] { return Reading(minutes: known) }
    var scanner = TextScanner(folded)
    var total = 0.0
    var isAny = false
    while !scanner.isAtEnd {
      guard let number = takeNumber(&scanner) else { return nil }
      if scanner.take(anyOf: ["个半小时", "小时半"]) != nil {
        total += (number + 0.5) * 60
      } else if scanner.take(anyOf: ["个小时", "小时", "钟头", "hours", "hour", "hrs", "h", ":"]) != nil {
        total += number * 60
      } else if scanner.take(anyOf: ["分钟", "minutes", "min", "分", "m"]) != nil
        || (scanner.isAtEnd && isAny)
      {
        total += number
      } else {
        return nil
      }
      isAny = true
    }
    return isAny && total < 100_000 ? Reading(minutes: Int(total.rounded())) : nil
  }

  /// `1:30:00`, as spreadsheets show hours, minutes and seconds.
  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2],
      (0..<1000).contains(hours), (0..<60).contains(minutes), (0..<60).contains(seconds)
    else { return nil }
    return hours * 60 + minutes + (seconds >= 30 ? 1 : 0)
  }

  private static func takeNumber(_ scanner: inout TextScanner) -> Double? {
    if let whole = scanner.takeDigits() {
      let point = scanner.position
      if scanner.take("."), let part = scanner.takeDigits(), part.count <= 4 {
        var scale = 1.0
        for _ in 0..<part.count { scale *= 10 }
        return Double(whole.value) + Double(part.value) / scale
      }
      scanner.position = point
      return Double(whole.value)
    }
    let words = ["一", "两", "二", "三", "四", "五", "六", "七", "八"]
    let values = [1.0, 2, 2, 3, 4, 5, 6, 7, 8]
    guard let word = scanner.take(anyOf: words), let index = words.firstIndex(of: word) else {
      return nil
    }
    return values[index]
  }
}
