// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The grammar of times: days (weekdays, dates, kinds of days), then parts of days or clocks.
///
/// Days that follow each other share the times after them (周一、周三下午); a day after a time begins
/// anew (周六上午、周日下午); times without a day hold on every day.
struct TimeGrammar {
  private var scanner: TextScanner
  private let monday: Day
  private let calendar: WorkCalendar
  private let parts: [(String, ClosedRange<Int>)]
  private let wholeDay: ClosedRange<Int>
  private let dayWords: DayWords
  private var days: [Int] = []
  private var namesOutsideDay = false
  private var times: [ClosedRange<Int>] = []
  private var reading = TimeReading()

  init(
    _ text: String,
    monday: Day,
    calendar: WorkCalendar,
    hours: DayPartHours,
    dayWords: DayWords = .loose
  ) {
    scanner = TextScanner(CellText.lowered(text))
    self.monday = monday
    self.calendar = calendar
    parts = hours.parts
    wholeDay = hours.day
    self.dayWords = dayWords
  }

  private static let fillers: [String] = [
    "、", ",", ";", "/", "|", "\n", "\r", "\t", "(", ")", "。", "和", "及", "或", "与", "每周的", "每", "的",
    "时间", "期间", "均可", "都可以", "都可", "皆可", "可以", "都行", "有空", "开放", "本", "这", "法定", "and",
    "长期", "随时", "全年", "定期", ":",
  ]

  /// Reads the whole text; nil when a part of it is not understood or it names no time.
  mutating func parse() -> TimeReading? {
    var isAny = false
    while !scanner.isAtEnd {
      if takeDay() || takeTime() {
        isAny = true
      } else if scanner.take(anyOf: Self.fillers) == nil {
        return nil
      }
    }
    flush()
    return isAny ? reading : nil
  }

  private mutating func flush() {
    let hasDays = !days.isEmpty || namesOutsideDay
    guard hasDays || !times.isEmpty else { return }
    for day in hasDays ? days : Array(0..<7) {
      for time in times.isEmpty ? [wholeDay] : times {
        reading.spans.append(TimeSpan(day: day, from: time.lowerBound, to: time.upperBound))
      }
    }
    reading.hasOutside = reading.hasOutside || namesOutsideDay
    reading.namesDays = reading.namesDays || hasDays
    days = []
    times = []
    namesOutsideDay = false
  }

  private mutating func add(_ newDays: [Int], areExplicit: Bool) {
    if !times.isEmpty { flush() }
    for day in newDays {
      guard (0..<7).contains(day) else {
        namesOutsideDay = true
        continue
      }
      if areExplicit, calendar.type(of: monday.adding(day)) == .makeUpWorkday {
        reading.makeUpDays |= 1 << UInt8(day)
      }
      if !days.contains(day) { days.append(day) }
    }
    if newDays.isEmpty { namesOutsideDay = true }
  }

  // MARK: Days

  private mutating func takeDay() -> Bool {
    takeDates() || takeDayWord() || takeWeekdays() || takeEnglishDays()
  }

  static let connectors = ["-", "~", "—", "–", "−", "至", "到", "～"]

  private mutating func takeDates() -> Bool {
    guard let first = takeDate(near: monday) else { return false }
    DateText.skipSuffix(&scanner)
    var last = first
    let mark = scanner.position
    if scanner.take(anyOf: Self.connectors) != nil {
      if let end = takeDate(near: first) {
        last = end
        DateText.skipSuffix(&scanner)
      } else {
        scanner.position = mark
      }
    }
    let from = first.number - monday.number
    let to = min(last.number - monday.number, from + 4000)
    let inside = from <= to ? (max(from, 0)..<max(max(from, 0), min(to, 6) + 1)).map { $0 } : []
    add(inside, areExplicit: true)
    return true
  }

  /// A date, or within the week also `12日` and `3-12`.
  private mutating func takeDate(near: Day) -> Day? {
    if let day = DateText.take(&scanner, near: near) ?? takeDayOfMonth(near: near) { return day }
    // After a day, as in 周六 3-5, hours are meant.
    guard days.isEmpty, !namesOutsideDay, near == monday else { return nil }
    let mark = scanner.position
    if let day = DateText.takeHyphenated(&scanner, near: monday),
      (0..<7).contains(day.number - monday.number),
      !scanner.scalars[mark..<scanner.position].contains(".") || isPartNext
    {
      return day
    }
    scanner.position = mark
    return nil
  }

  /// Whether a part of the day or a weekday in brackets follows, so that 3.7 before it is no hour.
  private var isPartNext: Bool {
    var probe = scanner
    return probe.take(anyOf: ["(", "周", "星期"]) != nil || parts.contains { probe.take($0.0) }
  }

  /// The 12日 of `12日上午`: of the week if it has one, else of the month of a day.
  private mutating func takeDayOfMonth(near: Day) -> Day? {
    let mark = scanner.position
    guard let digits = scanner.takeDigits(), digits.count <= 2,
      scanner.take(anyOf: ["日", "号"]) != nil
    else {
      scanner.position = mark
      return nil
    }
    let first = near == monday ? monday : near
    let ofWeek = (0..<7).map { first.adding($0) }.first { $0.date.day == digits.value }
    let month = first.date
    if let day = ofWeek ?? Day(year: month.year, month: month.month, day: digits.value) {
      return day
    }
    scanner.position = mark
    return nil
  }

  private static let looseWords: [(String, @Sendable (DayType, Int) -> Bool)] = [
    ("调休上班日", { type, _ in type == .makeUpWorkday }),
    ("调休上班", { type, _ in type == .makeUpWorkday }),
    ("补班日", { type, _ in type == .makeUpWorkday }),
    ("非工作日", { type, _ in !type.isWorking }), ("工作日", { type, _ in type.isWorking }),
    ("平日", { type, _ in type.isWorking }), ("weekdays", { type, _ in type.isWorking }),
    ("周末", { type, day in day >= 5 && !type.isWorking }),
    ("双休日", { type, day in day >= 5 && !type.isWorking }),
    ("休息日", { type, _ in !type.isWorking }),
    ("weekends", { type, day in day >= 5 && !type.isWorking }),
    ("weekend", { type, day in day >= 5 && !type.isWorking }),
    ("节假日", { type, _ in !type.isWorking }), ("每天", { _, _ in true }),
    ("本周内", { _, _ in true }), ("这周内", { _, _ in true }), ("本周之内", { _, _ in true }),
    ("每日", { _, _ in true }), ("天天", { _, _ in true }), ("daily", { _, _ in true }),
  ]

  /// 周末 and 节假日 where they mean nothing but the type of a day.
  private static let typeWords: [(String, @Sendable (DayType, Int) -> Bool)] = [
    ("周末", { type, _ in type == .weekend }), ("双休日", { type, _ in type == .weekend }),
    ("weekends", { type, _ in type == .weekend }), ("weekend", { type, _ in type == .weekend }),
    ("节假日", { type, _ in type == .holiday }),
  ]

  private static let strictWords: [(String, @Sendable (DayType, Int) -> Bool)] = {
    var words = typeWords
    words.append(contentsOf: looseWords)
    return words
  }()

  private mutating func takeDayWord() -> Bool {
    let words = dayWords == .types ? Self.strictWords : Self.looseWords
    for (word, holds) in words where scanner.take(word) {
      let matching = (0..<7).filter { holds(calendar.type(of: monday.adding($0)), $0) }
      add(matching, areExplicit: false)
      return true
    }
    return false
  }

  private static let weekdayScalars: [Unicode.Scalar: Int] = [
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6,
    "1": 0, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5, "7": 6,
  ]

  private mutating func takeWeekdays() -> Bool {
    let mark = scanner.position
    let isNextWeek = scanner.take(anyOf: ["下周", "下星期"]) != nil
    guard isNextWeek || scanner.take(anyOf: ["周", "星期", "礼拜"]) != nil else { return false }
    guard let first = takeWeekdayScalar() else {
      // 每周 alone, as in 每周二次, is no time.
      scanner.position = mark
      return false
    }
    var found = [first]
    while true {
      let before = scanner.position
      if scanner.take(anyOf: Self.connectors) != nil {
        _ = scanner.take(anyOf: ["周", "星期", "礼拜"])
        guard let last = takeWeekdayScalar(), let start = found.last, last >= start else {
          scanner.position = before
          break
        }
        found.append(contentsOf: start...last)
      } else if !isTwenty, let next = takeWeekdayScalar() {
        found.append(next)
      } else if scanner.take(anyOf: ["、", ",", "/", "和"]) != nil {
        guard let next = takeWeekdayScalar(mustBeWord: true) else {
          scanner.position = before
          break
        }
        found.append(next)
      } else {
        break
      }
    }
    add(isNextWeek ? found.map { $0 + 7 } : found, areExplicit: true)
    return true
  }

  /// Whether an hour from 二十 on stands here, as in 周六二十点.
  private var isTwenty: Bool {
    var probe = scanner
    return probe.take("二十")
  }

  /// A weekday's numeral that does not begin a clock, a date or a count.
  private mutating func takeWeekdayScalar(mustBeWord: Bool = false) -> Int? {
    guard let scalar = scanner.current, let day = Self.weekdayScalars[scalar] else { return nil }
    let mark = scanner.position
    let isDigit = TextScanner.digit(scalar) != nil
    if mustBeWord, isDigit { return nil }
    scanner.advance()
    let after = scanner.position < scanner.scalars.count ? scanner.scalars[scanner.position] : nil
    let follows: [Unicode.Scalar] = ["点", "时", "次", "月", "号", ":", "个", "小", "."]
    if let after, follows.contains(after) || (isDigit && TextScanner.digit(after) != nil) {
      scanner.position = mark
      return nil
    }
    return day
  }

  private static let englishDays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private mutating func takeEnglishDays() -> Bool {
    guard let current = scanner.current, current.isASCII, let first = takeEnglishDay() else {
      return false
    }
    let mark = scanner.position
    if scanner.take(anyOf: Self.connectors) != nil || scanner.take("to") {
      if let last = takeEnglishDay(), last >= first {
        add(Array(first...last), areExplicit: true)
        return true
      }
      scanner.position = mark
    }
    add([first], areExplicit: true)
    return true
  }

  private mutating func takeEnglishDay() -> Int? {
    for (number, name) in Self.englishDays.enumerated()
    where scanner.take(name) || scanner.take(String(name.prefix(3))) { return number }
    return nil
  }

  // MARK: Times

  private mutating func takeTime() -> Bool {
    let part = parts.first { scanner.take($0.0) }?.1
    if let clocks = takeClocks(in: part) {
      times.append(clocks)
      return true
    }
    guard let part else { return false }
    times.append(part)
    return true
  }

  private mutating func takeClocks(in part: ClosedRange<Int>?) -> ClosedRange<Int>? {
    let mark = scanner.position
    guard let from = takeClock(in: part) ?? takeBareHour(in: part) else {
      scanner.position = mark
      return nil
    }
    if scanner.take(anyOf: Self.connectors) != nil {
      let second = parts.first { scanner.take($0.0) }?.1
      guard var to = takeClock(in: second) else {
        scanner.position = mark
        return nil
      }
      if to <= from, second == nil, part != nil, to + 720 > from { to += 720 }
      if to <= from { to += 1440 }
      return to > from ? from...min(to, 2880) : nil
    }
    if scanner.take(anyOf: ["以后", "之后", "后", "起", "开始"]) != nil {
      let end = from < 1080 ? 1200 : 1320
      return from...max(end, from + 60)
    }
    if scanner.take(anyOf: ["以前", "之前", "前"]) != nil {
      return (from > 480 ? 480 : from > 360 ? 360 : 0)...from
    }
    return from...from
  }

  /// `9:00`, `9点`, `9点半`, `9时30分`, `次日06:00`; minutes since 00:00.
  private mutating func takeClock(in part: ClosedRange<Int>?) -> Int? {
    let mark = scanner.position
    let isNextDay = scanner.take(anyOf: ["次日", "第二天", "翌日"]) != nil
    guard let hour = takeHour() else {
      scanner.position = mark
      return nil
    }
    var minute = 0
    if scanner.take(":") {
      guard let digits = scanner.takeDigits(), digits.count == 2, digits.value < 60 else {
        scanner.position = mark
        return nil
      }
      minute = digits.value
      let seconds = scanner.position
      if !scanner.take(":00") { scanner.position = seconds }
    } else if scanner.take("点钟") || scanner.take("点") || scanner.take("时") {
      if scanner.take("半") {
        minute = 30
      } else if scanner.take("一刻") {
        minute = 15
      } else if let value = scanner.takeDigits()?.value ?? scanner.takeChineseNumber() {
        guard value < 60 else {
          scanner.position = mark
          return nil
        }
        minute = value
        _ = scanner.take("分")
      }
    } else {
      scanner.position = mark
      return nil
    }
    return Self.shifted(hour * 60 + minute, into: part) + (isNextDay ? 1440 : 0)
  }

  /// The 9 of `9:00`, or the 九 of `九点`.
  private mutating func takeHour() -> Int? {
    let mark = scanner.position
    if let digits = scanner.takeDigits() {
      return digits.count <= 2 && digits.value <= 24 ? digits.value : nil
    }
    let number = scanner.takeChineseNumber()
    if let number, number <= 24, ["点", "时"].contains(scanner.current) { return number }
    scanner.position = mark
    return nil
  }

  /// The 9 of `9-11点`.
  private mutating func takeBareHour(in part: ClosedRange<Int>?) -> Int? {
    let mark = scanner.position
    guard let hour = scanner.takeDigits(), hour.count <= 2, hour.value <= 24 else {
      scanner.position = mark
      return nil
    }
    let behind = scanner.position
    let isRange = scanner.take(anyOf: Self.connectors) != nil && takeClock(in: part) != nil
    scanner.position = isRange ? behind : mark
    return isRange ? Self.shifted(hour.value * 60, into: part) : nil
  }

  /// 下午2点 is 14:00; 晚上12点 is 24:00.
  private static func shifted(_ minute: Int, into part: ClosedRange<Int>?) -> Int {
    guard let part, part.lowerBound >= 690, minute < 720 || part.lowerBound >= 1020 else {
      return minute
    }
    if part.lowerBound == 690 { return minute < 300 ? minute + 720 : minute }
    return minute < 780 ? minute + 720 : minute
  }
}
