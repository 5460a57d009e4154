// SPDX-License-Identifier: GPL-3.0-or-later

extension RecurrenceRule {
  /// The days of a rule that lie in a horizon.
  ///
  /// Each part is a condition on single days; what the rule leaves open is taken from the beginning; the
  /// positions choose within a whole period, and days before the beginning drop out only then. The
  /// beginning itself counts only where it fits the rule.
  ///
  /// - Parameters:
  ///   - beginning: DTSTART: where periods and COUNT are counted from.
  ///   - first: The first day of the horizon.
  ///   - last: Its last day, at most 400 days on.
  /// - Returns: The days in ascending order.
  /// - Throws: ``RecurrenceFault`` with code `.horizonTooLong`.
  /// - Complexity: O(days between the beginning and the last day).
  public func days(
    from beginning: Day,
    first: Day,
    last: Day
  ) throws(RecurrenceFault) -> [Day] {
    guard last.number - first.number < 400, abs(first.number - beginning.number) <= 36_525 else {
      throw RecurrenceFault(.horizonTooLong, "\(beginning) \(first) \(last)")
    }
    let end = min(last, until ?? last)
    let rule = completed(from: beginning)
    var found: [Day] = []
    var left = count ?? .max
    var period = rule.period(containing: beginning)
    var index = 0
    while period.lowerBound <= end, left > 0 {
      if index % interval == 0 {
        let chosen = rule.chosenDays(in: period)
        for day in chosen where day >= beginning && day <= end && left > 0 {
          left -= 1
          if day >= first { found.append(day) }
        }
      }
      period = rule.period(containing: period.upperBound)
      index += 1
    }
    return found
  }

  /// The rule with what it leaves open taken from its beginning.
  private func completed(from beginning: Day) -> RecurrenceRule {
    var rule = self
    let (_, month, day) = beginning.date
    let isOpen = monthDays.isEmpty && weekdays.isEmpty && yearDays.isEmpty && weekNumbers.isEmpty
    switch frequency {
    case .daily: break
    case .weekly: if weekdays.isEmpty { rule.weekdays = [WeekdayChoice(beginning.weekday)] }
    case .monthly: if isOpen { rule.monthDays = [day] }
    case .yearly:
      if isOpen {
        if months.isEmpty { rule.months = [month] }
        rule.monthDays = [day]
      }
    }
    return rule
  }

  /// The period that a day lies in, as a half-open range.
  private func period(containing day: Day) -> Range<Day> {
    switch frequency {
    case .daily: return day..<day.adding(1)
    case .weekly:
      let start = day.adding(-((day.weekday - weekStart + 7) % 7))
      return start..<start.adding(7)
    case .monthly: return CalendarPeriod.month.range(containing: day)
    case .yearly: return CalendarPeriod.year.range(containing: day)
    }
  }

  private func chosenDays(in period: Range<Day>) -> [Day] {
    let fitting = (period.lowerBound.number..<period.upperBound.number).map { Day(number: $0) }
      .filter(fits)
    if positions.isEmpty { return fitting }
    let places = positions.map { $0 > 0 ? $0 - 1 : fitting.count + $0 }
    return Set(places).sorted().filter { fitting.indices.contains($0) }.map { fitting[$0] }
  }

  private func fits(_ day: Day) -> Bool {
    let date = day.date
    if !months.isEmpty, !months.contains(date.month) { return false }
    let month = CalendarPeriod.month.range(containing: day)
    let year = CalendarPeriod.year.range(containing: day)
    if !monthDays.isEmpty, !Self.matches(day, of: month, monthDays) { return false }
    if !yearDays.isEmpty, !Self.matches(day, of: year, yearDays) { return false }
    if !weekNumbers.isEmpty, !fitsWeek(day) { return false }
    if weekdays.isEmpty { return true }
    let frame = frequency == .yearly && months.isEmpty ? year : month
    return weekdays.contains { choice in
      guard choice.weekday == day.weekday else { return false }
      guard let position = choice.position else { return true }
      let before = (day.number - frame.lowerBound.number) / 7
      let after = (frame.upperBound.number - 1 - day.number) / 7
      return position > 0 ? before == position - 1 : after == -position - 1
    }
  }

  private static func matches(_ day: Day, of frame: Range<Day>, _ numbers: [Int]) -> Bool {
    let number = day.number - frame.lowerBound.number + 1
    let length = frame.upperBound.number - frame.lowerBound.number
    return numbers.contains(number) || numbers.contains(number - length - 1)
  }

  /// Weeks belong to the year in which most of their days lie, and the first is number 1.
  private func fitsWeek(_ day: Day) -> Bool {
    let start = day.adding(-((day.weekday - weekStart + 7) % 7))
    let year = CalendarPeriod.year.range(containing: start.adding(3))
    func firstWeek(of year: Range<Day>) -> Day {
      let begin = year.lowerBound
      let offset = (begin.weekday - weekStart + 7) % 7
      return begin.adding(offset <= 3 ? -offset : 7 - offset)
    }
    let next = CalendarPeriod.year.range(containing: year.upperBound)
    let number = (start.number - firstWeek(of: year).number) / 7 + 1
    let weeks = (firstWeek(of: next).number - firstWeek(of: year).number) / 7
    return weekNumbers.contains(number) || weekNumbers.contains(number - weeks - 1)
  }
}
