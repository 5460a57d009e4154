// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Expands recurrences of a language of its own; plugged into ``RosterReader``.
public protocol RosterRecurrence: Sendable {
  /// Whether a text is of the language, right or wrong.
  ///
  /// - Parameter text: The cell.
  /// - Returns: False where the reader's own words about days hold.
  func handles(_ text: String) -> Bool

  /// The days on which a recurrence holds.
  ///
  /// - Parameters:
  ///   - text: The cell, which ``handles(_:)`` accepts.
  ///   - beginning: The date beside it, or the first day of the roster.
  ///   - first: The first day of the roster.
  ///   - count: How many days it has.
  /// - Returns: Days from 0, ascending.
  /// - Throws: ``Street/RecurrenceFault`` with the part that can't be used.
  func days(
    of text: String,
    from beginning: Day,
    first: Day,
    count: Int
  ) throws(RecurrenceFault) -> [Int]
}

/// Reads times as people write them over all weeks of a roster.
struct RosterTimes {
  /// One span on one day.
  struct Hit: Hashable {
    /// The day that it is written under.
    var day: Int
    /// Minutes since 00:00 of the first day; equal ends for a moment.
    var span: TimeSpan
  }

  enum Answer {
    case hits([Hit])
    case anyTime
    case never
    case vague
  }

  private let days: Int
  private var weeks: [(offset: Int, text: TimeText)]
  private var cache: [String: Answer?] = [:]

  /// Words that name every day.
  static let everyDay = ["每天", "每日", "天天"]

  init(
    first: Day,
    days: Int,
    calendar: WorkCalendar,
    hours: DayPartHours,
    dayWords: DayWords = .loose
  ) {
    self.days = days
    let monday = first.monday
    let count = (first.weekday + days + 6) / 7
    weeks = (0..<count)
      .map { week in
        let start = monday.adding(7 * week)
        return (
          start.number - first.number,
          TimeText(monday: start, calendar: calendar, hours: hours, dayWords: dayWords)
        )
      }
  }

  /// What a text says; nil where it is not understood.
  mutating func read(_ text: String) -> Answer? {
    if let known = cache[text] { return known }
    let answer = readAnew(text)
    cache[text] = .some(answer)
    return answer
  }

  private mutating func readAnew(_ text: String) -> Answer? {
    var hits: Set<Hit> = []
    for index in weeks.indices {
      guard let reading = weeks[index].text.reading(text) else { return nil }
      switch reading.meaning {
      case .anyTime: return .anyTime
      case .never: return .never
      case .vague: return .vague
      case .spans: break
      }
      let offset = weeks[index].offset
      for span in reading.spans {
        // A clock of the next day, as in 次日 0:30, is written under the day before.
        let isNextDay = span.start % 1440 < 360 && CellText.normalised(text).contains("次日")
        let moved = isNextDay && !Self.beginsToday(text) ? 1 : 0
        let day = offset + span.start / 1440 - moved
        guard (0..<days).contains(day) else { continue }
        let start = offset * 1440 + span.start
        hits.insert(Hit(day: day, span: TimeSpan(start: start, end: start + span.minutes)))
      }
    }
    return .hits(hits.sorted { ($0.span, $0.day) < ($1.span, $1.day) })
  }

  /// Whether a clock stands before 次日, so that only the end is on the next day.
  private static func beginsToday(_ text: String) -> Bool {
    let plain = CellText.normalised(text)
    guard let mark = plain.firstRange(ofWord: "次日") else { return true }
    return plain[..<mark.lowerBound].contains(":") || plain[..<mark.lowerBound].contains("点")
  }
}
