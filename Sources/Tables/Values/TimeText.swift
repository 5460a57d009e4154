// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a cell of times says.
struct TimeReading: Equatable {
  enum Meaning: Equatable {
    /// The spans below.
    case spans
    /// 长期, 随时: any time.
    case anyTime
    /// 待定, 预约: left open.
    case vague
    /// 无: never.
    case never
  }

  var meaning = Meaning.spans
  /// Spans inside the week; one without length is a moment at which something begins.
  var spans: [TimeSpan] = []
  /// Whether a date outside the week is named.
  var hasOutside = false
  /// Whether a day is named, be it every day.
  var namesDays = false
  /// Saturdays and Sundays named on which offices work: bit per day of the week.
  var makeUpDays: UInt8 = 0

  /// The spans, with moments lasting so long, normalised.
  func windows(momentMinutes: Int) -> [TimeSpan] {
    spans.map { $0.end > $0.start ? $0 : TimeSpan(start: $0.start, end: $0.start + momentMinutes) }
      .normalized()
  }
}

/// What 上午, 下午 and 晚上 mean where no clock stands beside them.
///
/// Unit: minutes since 00:00.
struct DayPartHours {
  let morning: ClosedRange<Int>
  let afternoon: ClosedRange<Int>
  let evening: ClosedRange<Int>
  /// A day without any part.
  var day = TimeText.wholeDay

  /// When needs, offers and halls are meant: 8–12, 12–18, 18–21.
  static let office = DayPartHours(morning: 480...720, afternoon: 720...1080, evening: 1080...1260)
  /// When people are free: the half-days of the grid, so that who says 上午 may stand a post at 7:30.
  static let grid = DayPartHours(morning: 360...720, afternoon: 720...1080, evening: 1080...1440)
  /// When people can stand shifts: the half-days of the grid with their nights, so that who says 晚上 or
  /// names a day may stand until 6:00 of the next.
  static let shifts = DayPartHours(
    morning: 360...720,
    afternoon: 720...1080,
    evening: 1080...1800,
    day: 0...1800
  )

  /// Words for parts of a day and what they mean, longer words before those that they begin with.
  var parts: [(String, ClosedRange<Int>)] {
    [
      ("上午", morning), ("早上", morning), ("早晨", morning), ("下午", afternoon), ("午后", afternoon),
      ("中午", 690...840), ("晚上", evening), ("晚间", evening), ("夜间", evening), ("下班后", evening),
      ("傍晚", 1020...1140), ("晚", evening), ("全天", day), ("整天", day), ("白天", 480...1080),
      ("morning", morning), ("afternoon", afternoon), ("evening", evening),
    ]
  }
}

/// What 周末 and 节假日 mean.
enum DayWords {
  /// 周末 is every Saturday and Sunday without make-up work, 节假日 every day without work.
  case loose
  /// The types of days alone: a Sunday of a holiday is 节假日 and no 周末.
  case types
}

/// Reads times as people write them: 周六上午, 每周三下午, 周六 9:00-11:00, 2026-02-14上午8:00-9:00,
/// 工作日晚上, 周末, 长期, 待定, and the national platform's codes 01…24.
struct TimeText {
  private let monday: Day
  private let calendar: WorkCalendar
  private let hours: DayPartHours
  private let dayWords: DayWords
  private var cache: [String: TimeReading?] = [:]

  /// A whole day.
  static let wholeDay = 480...1200

  /// - Parameters:
  ///   - monday: The Monday of the week.
  ///   - calendar: Day types.
  ///   - hours: What 上午, 下午 and 晚上 mean.
  ///   - dayWords: What 周末 and 节假日 mean.
  init(
    monday: Day,
    calendar: WorkCalendar,
    hours: DayPartHours = .office,
    dayWords: DayWords = .loose
  ) {
    self.monday = monday
    self.calendar = calendar
    self.hours = hours
    self.dayWords = dayWords
  }

  /// Reads a cell; nil when it is not understood.
  mutating func reading(_ text: String) -> TimeReading? {
    if let known = cache[text] { return known }
    let result =
      fixedMeaning(text) ?? platformCodes(text) ?? grammar(text) ?? serial(text) ?? dotted(text)
    cache[text] = .some(result)
    return result
  }

  /// A day, a time of day or both as spreadsheets count them, where the format of the cell was lost:
  /// 46060, 0.375, 46060.375.
  private func serial(_ text: String) -> TimeReading? {
    let folded = CellText.folded(text)
    guard folded.utf8.count <= 20, folded.utf8.allSatisfy({ (0x2E...0x39).contains($0) }),
      let number = Double(folded), (0..<1).contains(number) || (20_000..<80_000).contains(number)
    else { return nil }
    let format: CellFormat =
      number < 1 ? .time : number == number.rounded(.down) ? .date : .dateAndTime
    return DateNumber(countsFrom1904: false).text(number, as: format).flatMap(grammar)
  }

  /// A day of this week as in 11.28, alone or before clocks.
  ///
  /// With one digit it could be a count of hours, with a minute that clocks show (10.30) a clock: such
  /// ones are not read.
  private func dotted(_ text: String) -> TimeReading? {
    let words = CellText.lowered(text).split(separator: " ")
    guard let first = words.first, first.utf8.count == 5 else { return nil }
    var scanner = TextScanner(String(first))
    guard let day = DateText.takeHyphenated(&scanner, near: monday), scanner.isAtEnd,
      (0..<7).contains(day.number - monday.number), !day.date.day.isMultiple(of: 15)
    else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    return grammar(Self.dayNames[day.number - monday.number] + rest)
  }

  private func grammar(_ text: String) -> TimeReading? {
    let isAfterWork = Self.afterWork.contains(CellText.folded(text))
    var parser = TimeGrammar(
      isAfterWork ? "工作日晚上" : text,
      monday: monday,
      calendar: calendar,
      hours: hours,
      dayWords: dayWords
    )
    return parser.parse()
  }

  /// Said without a day, evenings of working days are meant.
  private static let afterWork = ["下班后", "下班以后", "下了班", "每天下班后", "平时下班后"]

  private static let meanings: [(TimeReading.Meaning, [String])] = [
    (
      .anyTime,
      [
        "长期", "随时", "不限", "任意", "任意时间", "常年", "全年", "均可", "都可以", "随时可以", "不限时间",
        "长期有效", "长期开放", "时间不限", "anytime", "any", "always", "全天候", "24小时", "本周", "本周内", "本周之内",
        "本周以内", "这周", "这周内", "这一周",
        "这星期", "本星期", "本星期内", "一周内", "本周任意时间", "本周任何时间", "这周任意时间", "本周随时", "本周不限", "本周均可",
        "本周都可以", "本周都行", "anytime this week", "thisweek", "都行", "都可", "皆可", "时间都行", "时间均可",
        "任何时间", "随时都行", "随时都可以", "随时有空", "随时可来", "哪天都行", "什么时候都行", "什么时间都行", "随叫随到", "尽快", "尽早",
        "越快越好", "尽快安排", "asap",
      ]
    ),
    (
      .vague,
      [
        "待定", "另定", "另行通知", "预约", "电话预约", "提前预约", "不定", "不定期", "面议", "协商", "待通知",
        "视情况", "视情况而定", "看情况", "不固定", "未定", "tbd", "tba", "?", "提前一天预约", "以通知为准",
      ]
    ),
    (.never, ["无", "没有", "没有空", "没时间", "不便", "不可", "none", "never", "/", "-"]),
  ]

  private static let meaningsByWord: [String: TimeReading.Meaning] = Dictionary(
    meanings.flatMap { meaning, words in words.map { ($0, meaning) } },
    uniquingKeysWith: { first, _ in first }
  )

  private func fixedMeaning(_ text: String) -> TimeReading? {
    Self.meaningsByWord[CellText.folded(text)].map { TimeReading(meaning: $0) }
  }

  /// Codes 01…24: eight rows of 上午, 下午, 晚上; the eighth row is 节假日.
  private func platformCodes(_ text: String) -> TimeReading? {
    guard let first = text.utf8.first, first < 0x33 || first >= 0xEF else { return nil }
    let items = CellText.list(text).flatMap { $0.split(separator: " ") }
    let codes = items.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard !items.isEmpty, codes.count == items.count, codes.allSatisfy({ (1...24).contains($0) })
    else { return nil }
    var reading = TimeReading()
    for code in codes {
      let part = [hours.morning, hours.afternoon, hours.evening][(code - 1) % 3]
      let row = (code - 1) / 3
      let days =
        row < 7 ? [row] : (0..<7).filter { calendar.type(of: monday.adding($0)) == .holiday }
      for day in days {
        reading.spans.append(TimeSpan(day: day, from: part.lowerBound, to: part.upperBound))
      }
    }
    if reading.spans.isEmpty { reading.hasOutside = true }
    return reading
  }
}

extension TimeText {
  /// Writes spans so that ``reading(_:)`` reads the same ones back.
  static func text(of windows: [TimeSpan]) -> String {
    var parts: [String] = []
    for window in windows {
      var start = window.start
      while start < window.end {
        let day = max(0, min(6, (start - 360) / 1440))
        let stop = min(window.end, day * 1440 + 1800)
        let from = clock(start - day * 1440)
        parts.append("\(dayNames[day]) \(from)-\(clock(stop - day * 1440))")
        start = stop
      }
    }
    return parts.joined(separator: ";")
  }

  static let dayNames = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]

  private static func clock(_ minute: Int) -> String {
    let isNextDay = minute > 1440
    let inDay = isNextDay ? minute - 1440 : minute
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(isNextDay ? "次日" : "")\(padded(inDay / 60)):\(padded(inDay % 60))"
  }
}
