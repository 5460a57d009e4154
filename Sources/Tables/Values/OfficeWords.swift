// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

extension OfficeRhythm {
  /// Reads office words.
  ///
  /// - Parameter text: As in 每月至少一次, 每周一三五, 半年一走访 or 每月15日接访.
  /// - Throws: ``RecurrenceFault`` with the words that are not understood.
  public init(_ text: String) throws(RecurrenceFault) {
    var words = OfficeWords(text)
    guard let rhythm = try words.rhythm() else { throw RecurrenceFault(.unknownWords, text) }
    self = rhythm
  }

  /// Reads office words, or a rule of RFC 5545, whose days are ``dates(_:)``.
  ///
  /// - Parameters:
  ///   - text: Words or a rule.
  ///   - beginning: Where periods and COUNT of a rule are counted from.
  ///   - days: The calendar, at most 400 days.
  /// - Throws: ``RecurrenceFault`` with the words or the part that can't be used.
  public init(
    _ text: String,
    from beginning: Day,
    in days: ClosedRange<Day>
  ) throws(RecurrenceFault) {
    guard Recurrence.isRule(text) else {
      try self.init(text)
      return
    }
    self = .dates(try Recurrence(text).days(from: beginning, in: days))
  }
}

/// A cursor over office words.
private struct OfficeWords {
  private let original: String
  private var rest: Substring

  init(_ text: String) {
    original = text
    let folded = text.map { character -> Character in
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0xFF10...0xFF19:
        Character(
          Unicode.Scalar(UInt8(character.unicodeScalars.first.map { $0.value - 0xFF10 } ?? 0) + 48)
        )
      default: character
      }
    }
    let skipped: Set<Character> = [" ", "、", ",", "，", "和", "及", "\u{3000}", "。", "每"]
    rest = Substring(folded.filter { !skipped.contains($0) })
  }

  private mutating func take(_ options: [String]) -> Bool {
    for option in options where rest.hasPrefix(option) {
      rest = rest.dropFirst(option.count)
      return true
    }
    return false
  }

  /// 1 to 99 in Arabic or Chinese digits.
  private mutating func number() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count)
      return Int(digits)
    }
    let values: [Character: Int] = [
      "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    var value: Int?
    if let first = rest.first.flatMap({ values[$0] }) {
      value = first
      rest = rest.dropFirst()
    }
    if rest.first == "十" {
      rest = rest.dropFirst()
      value = (value ?? 1) * 10
      if let unit = rest.first.flatMap({ values[$0] }) {
        value = (value ?? 0) + unit
        rest = rest.dropFirst()
      }
    }
    return value
  }

  private mutating func period() -> CalendarPeriod? {
    let before = rest
    _ = take(["一个", "一", "1个", "1", "个"])
    if take(["季度", "季"]) { return .quarter }
    if take(["半年"]) { return .halfYear }
    if take(["月"]) { return .month }
    if take(["周", "星期", "礼拜"]) { return .week }
    if take(["天", "日"]) { return .day }
    if take(["年度", "年"]) { return .year }
    rest = before
    return nil
  }

  mutating func rhythm() throws(RecurrenceFault) -> OfficeRhythm? {
    if take(["工作日", "个工作日"]) { return rest.isEmpty ? .workingDays : nil }
    guard let period = period() else { return nil }
    if period == .day, isPlainEnd { return .everyDay }
    if period != .week, take(["末", "底"]) { return .atEnd(of: period, days: OfficeRhythm.endDays) }
    if period == .week, let days = weekDays() { return .weekdays(days) }
    if period == .month, let day = try monthDay() { return isPlainEnd ? day : nil }
    if take(["定期"]) { return .times(least: 1, most: nil, per: period) }
    let isLeast = take(["至少", "不少于", "最少"])
    let times = number()
    if let times, !(1...31).contains(times) { throw RecurrenceFault(.outOfRange, original) }
    guard times != nil || !isLeast else { return nil }
    if times == nil, !isPlainEnd { return nil }
    return .times(least: times ?? 1, most: isLeast ? nil : times ?? 1, per: period)
  }

  /// Whether nothing but the name of what is done is left.
  private var isPlainEnd: Bool {
    rest.isEmpty || ["接访", "走访", "联系", "活动", "会议", "入户"].contains(String(rest))
  }

  /// Days of the week in a row of digits: 一三五, 六日, 1至5.
  private mutating func weekDays() -> [Int]? {
    let before = rest
    var days: [Int] = []
    while let day = weekday() {
      days.append(day)
      if take(["至", "到", "-", "~"]), let end = weekday(), end > day { days += (day + 1)...end }
      _ = take(["周", "星期"])
    }
    guard !days.isEmpty, isPlainEnd else {
      rest = before
      return nil
    }
    return Set(days).sorted()
  }

  private mutating func weekday() -> Int? {
    let names: [Character: Int] = [
      "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "1": 0, "2": 1, "3": 2,
      "4": 3, "5": 4, "6": 5, "7": 6,
    ]
    guard let day = rest.first.flatMap({ names[$0] }) else { return nil }
    rest = rest.dropFirst()
    return day
  }

  /// 15日, 第二个周三, 最后一个周五.
  private mutating func monthDay() throws(RecurrenceFault) -> OfficeRhythm? {
    let before = rest
    let isLast = take(["最后一个", "最后一", "最后"])
    let isNumbered = !isLast && take(["第"])
    let value = isLast ? -1 : number()
    if isLast || isNumbered {
      _ = take(["个"])
      guard let value, take(["周", "星期"]), let day = weekday() else {
        if isLast, take(["天", "日"]) { return .monthDay(-1) }
        throw RecurrenceFault(.unknownWords, original)
      }
      guard value <= 5 else { throw RecurrenceFault(.outOfRange, original) }
      return .monthWeekday(position: value, weekday: day)
    }
    guard let value, take(["日", "号"]) else {
      rest = before
      return nil
    }
    guard (1...31).contains(value) else { throw RecurrenceFault(.outOfRange, original) }
    return .monthDay(value)
  }
}
