// SPDX-License-Identifier: GPL-3.0-or-later

/// A recurrence rule of RFC 5545 §3.3.10, as far as it is about days.
///
/// Rules finer than days are refused, never rounded. Days are civil days: no time zone is involved.
public struct RecurrenceRule: Sendable, Hashable {
  /// The period that repeats.
  public enum Frequency: String, Sendable, CaseIterable {
    /// Days.
    case daily = "DAILY"
    /// Weeks that begin on ``RecurrenceRule/weekStart``.
    case weekly = "WEEKLY"
    /// Months.
    case monthly = "MONTHLY"
    /// Years.
    case yearly = "YEARLY"
  }

  /// A day of the week, perhaps only the n-th of its month or year.
  public struct WeekdayChoice: Sendable, Hashable {
    /// Which one; negative from the end; nil for every one.
    public var position: Int?
    /// 0 for Monday to 6 for Sunday.
    public var weekday: Int

    /// Makes a choice.
    ///
    /// - Parameters:
    ///   - weekday: 0 for Monday to 6 for Sunday.
    ///   - position: Which one; negative from the end; nil for every one.
    public init(_ weekday: Int, position: Int? = nil) {
      self.weekday = weekday
      self.position = position
    }
  }

  /// The period that repeats.
  public var frequency: Frequency
  /// Every how many periods.
  ///
  /// Range: 1 or more.
  public var interval = 1
  /// How often in all, or nil.
  public var count: Int?
  /// The last day, or nil.
  public var until: Day?
  /// BYMONTH.
  public var months: [Int] = []
  /// BYMONTHDAY; negative from the end.
  public var monthDays: [Int] = []
  /// BYYEARDAY; negative from the end.
  public var yearDays: [Int] = []
  /// BYWEEKNO; negative from the end.
  public var weekNumbers: [Int] = []
  /// BYDAY.
  public var weekdays: [WeekdayChoice] = []
  /// BYSETPOS; negative from the end.
  public var positions: [Int] = []
  /// WKST: 0 for Monday to 6 for Sunday.
  public var weekStart = 0

  /// Makes a rule without parts.
  ///
  /// - Parameter frequency: The period that repeats.
  public init(_ frequency: Frequency) { self.frequency = frequency }
}

extension RecurrenceRule {
  /// Reads a rule as in `FREQ=MONTHLY;BYDAY=2WE`, with or without `RRULE:` before it.
  ///
  /// - Parameter text: The rule.
  /// - Throws: ``RecurrenceFault`` with the part that can't be used.
  public init(_ text: String) throws(RecurrenceFault) {
    var body = text.filter { !$0.isWhitespace }.uppercased()
    if body.hasPrefix("RRULE:") { body.removeFirst(6) }
    var parts: [(name: String, value: String, text: String)] = []
    for piece in body.split(separator: ";") {
      let sides = piece.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, !sides[1].isEmpty, !parts.contains(where: { $0.name == sides[0] })
      else { throw RecurrenceFault(.malformedPart, String(piece)) }
      parts.append((sides[0], sides[1], String(piece)))
    }
    guard let head = parts.first(where: { $0.name == "FREQ" }) else {
      throw RecurrenceFault(.missingFrequency, text)
    }
    guard let frequency = Frequency(rawValue: head.value) else {
      let isFine = ["HOURLY", "MINUTELY", "SECONDLY"].contains(head.value)
      throw RecurrenceFault(isFine ? .finerThanDays : .malformedPart, head.text)
    }
    self.init(frequency)
    for part in parts where part.name != "FREQ" {
      try take(part.name, part.value, part.text)
    }
    try checkTogether(parts.map { ($0.name, $0.text) })
  }

  private mutating func take(
    _ name: String,
    _ value: String,
    _ text: String
  ) throws(RecurrenceFault) {
    func numbers(_ most: Int, signed: Bool = true) throws(RecurrenceFault) -> [Int] {
      var result: [Int] = []
      for item in value.split(separator: ",", omittingEmptySubsequences: false) {
        guard let number = Int(item), number != 0, abs(number) <= most, signed || number > 0 else {
          throw RecurrenceFault(.outOfRange, text)
        }
        result.append(number)
      }
      return result
    }
    switch name {
    case "INTERVAL": interval = try numbers(1000, signed: false)[0]
    case "COUNT": count = try numbers(100_000, signed: false)[0]
    case "UNTIL": until = try Self.lastDay(value, text)
    case "BYMONTH": months = try numbers(12, signed: false)
    case "BYMONTHDAY": monthDays = try numbers(31)
    case "BYYEARDAY": yearDays = try numbers(366)
    case "BYWEEKNO": weekNumbers = try numbers(53)
    case "BYSETPOS": positions = try numbers(366)
    case "WKST":
      guard let day = Self.weekdayNames.firstIndex(of: value) else {
        throw RecurrenceFault(.outOfRange, text)
      }
      weekStart = day
    case "BYDAY":
      for item in value.split(separator: ",", omittingEmptySubsequences: false) {
        weekdays.append(try Self.choice(String(item), text))
      }
    case "BYHOUR", "BYMINUTE", "BYSECOND": throw RecurrenceFault(.finerThanDays, text)
    default: throw RecurrenceFault(.malformedPart, text)
    }
  }

  static let weekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private static func choice(
    _ item: String,
    _ text: String
  ) throws(RecurrenceFault) -> WeekdayChoice {
    guard let weekday = weekdayNames.firstIndex(of: String(item.suffix(2))) else {
      throw RecurrenceFault(.outOfRange, text)
    }
    let digits = item.dropLast(2)
    if digits.isEmpty { return WeekdayChoice(weekday) }
    guard let position = Int(digits), position != 0, abs(position) <= 53 else {
      throw RecurrenceFault(.outOfRange, text)
    }
    return WeekdayChoice(weekday, position: position)
  }

  /// `20261231`, or with a time; a time in UTC counts for the date in China.
  private static func lastDay(_ value: String, _ text: String) throws(RecurrenceFault) -> Day {
    let (date, time) = (value.prefix(8), value.dropFirst(8))
    guard let number = Int(date), date.count == 8, number > 0,
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { throw RecurrenceFault(.outOfRange, text) }
    if time.isEmpty { return day }
    let digits = time.dropFirst().prefix(6)
    let zone = time.dropFirst(7)
    guard time.first == "T", digits.count == 6, let clock = Int(digits),
      (0...235_960).contains(clock),
      zone.isEmpty || zone == "Z"
    else { throw RecurrenceFault(.outOfRange, text) }
    return zone == "Z" && clock >= 160_000 ? day.adding(1) : day
  }

  /// What the standard forbids together.
  private func checkTogether(_ parts: [(name: String, text: String)]) throws(RecurrenceFault) {
    func refuse(_ name: String, _ code: RecurrenceFault.Code) -> RecurrenceFault {
      RecurrenceFault(code, parts.first { $0.name == name }?.text ?? name)
    }
    if count != nil, until != nil { throw refuse("COUNT", .countAndUntil) }
    if !weekNumbers.isEmpty, frequency != .yearly { throw refuse("BYWEEKNO", .notWithFrequency) }
    if !yearDays.isEmpty, frequency != .yearly { throw refuse("BYYEARDAY", .notWithFrequency) }
    if !monthDays.isEmpty, frequency == .weekly { throw refuse("BYMONTHDAY", .notWithFrequency) }
    let isNumbered = weekdays.contains { $0.position != nil }
    if isNumbered, frequency == .daily || frequency == .weekly || !weekNumbers.isEmpty {
      throw refuse("BYDAY", .notWithFrequency)
    }
    if !weekNumbers.isEmpty, weekdays.isEmpty { throw refuse("BYWEEKNO", .weekWithoutDay) }
    let chooses = parts.contains { $0.name.hasPrefix("BY") && $0.name != "BYSETPOS" }
    if !positions.isEmpty, !chooses { throw refuse("BYSETPOS", .positionsOfNothing) }
  }
}
