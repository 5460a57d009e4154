// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// Says when something happens, as in `2026-03-14(周六)上午 09:00–11:00`.
struct TimeText {
  let monday: Day
  let catalogue: Catalogue

  /// A span with date, weekday, part of the day and clock times.
  func text(_ span: TimeSpan) -> String {
    let date = monday.adding(Self.floorDivided(span.start))
    let phrase: Phrase =
      Self.floorDivided(span.start) == Self.floorDivided(span.end - 1)
        || span.end % 1440 == 0 ? .timeSameDay : .timeNextDay
    return catalogue.text(
      phrase,
      .text(date.description),
      .text(weekday(of: date)),
      .text(catalogue.text(part(ofMinute: span.start))),
      .text(clock(span.start)),
      .text(span.end % 1440 == 0 ? "24:00" : clock(span.end))
    )
  }

  /// Clock times of a span, as `09:00–11:00`.
  func clocks(_ span: TimeSpan) -> String {
    "\(clock(span.start))–\(span.end % 1440 == 0 ? "24:00" : clock(span.end))"
  }

  /// Clock times of what stands under a day, as `20:00–次日01:00` where they are of a later one.
  func clocks(_ span: TimeSpan, ofDay day: Int) -> String {
    func point(_ minute: Int, isEnd: Bool) -> String {
      let ends = isEnd && minute % 1440 == 0
      let later = Self.floorDivided(ends ? minute - 1 : minute) - day
      let time = ends ? "24:00" : clock(minute)
      if later <= 0 { return time }
      return later == 1
        ? catalogue.text(RosterPhrase.nextDay, .text(time))
        : catalogue.text(RosterPhrase.laterDay, .text(time), .number(later))
    }
    return point(span.start, isEnd: false) + "–" + point(span.end, isEnd: true)
  }

  /// Spans of one week as `周六 08:00–20:00、周日 08:00–20:00`.
  func openTimes(_ spans: [TimeSpan]) -> String {
    spans.map { span in
      let end = span.end % 1440 == 0 ? "24:00" : clock(span.end)
      let day = weekday(of: monday.adding(Self.floorDivided(span.start)))
      return "\(day) \(clock(span.start))–\(end)"
    }
    .joined(separator: ";")
  }

  /// A half-day, as in `周六上午`.
  func text(_ cell: HalfDay) -> String {
    weekday(of: monday.adding(cell.day)) + separator
      + catalogue.text(part(ofMinute: cell.span.start))
  }

  private var separator: String { catalogue.language == .chinese ? "" : " " }

  /// The weekday as a word.
  func weekday(of day: Day) -> String {
    let labels: [Label] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
    return catalogue.text(labels[day.weekday])
  }

  private func part(ofMinute minute: Int) -> Label {
    switch minute - Self.floorDivided(minute) * 1440 {
    case ..<360: .partNight
    case ..<720: .partMorning
    case ..<1080: .partAfternoon
    default: .partEvening
    }
  }

  private func clock(_ minute: Int) -> String {
    let ofDay = minute - Self.floorDivided(minute) * 1440
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(ofDay / 60)):\(padded(ofDay % 60))"
  }

  private static func floorDivided(_ minute: Int) -> Int {
    minute >= 0 ? minute / 1440 : -((1439 - minute) / 1440)
  }
}
