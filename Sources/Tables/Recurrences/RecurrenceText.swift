// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The text of a rule, checked part by part, so that a fault names the part.
struct RecurrenceText: Sendable, Hashable {
  private struct Part {
    var name: String
    var value: String
    /// Name and value as they stand.
    var text: String
  }

  /// What is handed to libical: capitals without blanks; what the caller does itself is taken out.
  private(set) var text = ""
  /// How often in all, or nil.
  private(set) var count: Int?
  /// The last day, or nil.
  private(set) var until: Day?
  /// Every how many weeks of a weekly rule, else 1; libical counts them wrong unless WKST=SU.
  private(set) var weekInterval = 1
  /// WKST: 0 for Monday to 6 for Sunday.
  private(set) var weekStart = 0

  /// - Throws: ``RecurrenceFault`` with the part that can't be used.
  init(_ source: String) throws(RecurrenceFault) {
    var body = Self.folded(source)
    if body.hasPrefix("RRULE:") { body.removeFirst(6) }
    var parts: [Part] = []
    for piece in body.split(separator: ";") {
      let sides = piece.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, !sides[1].isEmpty, !parts.contains(where: { $0.name == sides[0] })
      else { throw RecurrenceFault(.malformedPart, String(piece)) }
      parts.append(Part(name: sides[0], value: sides[1], text: String(piece)))
    }
    for part in parts { try take(part) }
    try Self.checkTogether(parts, source)
    let isWeekly = parts.contains { $0.name == "FREQ" && $0.value == "WEEKLY" }
    if !isWeekly { weekInterval = 1 }
    let own = ["COUNT", "UNTIL"] + (isWeekly ? ["INTERVAL", "WKST"] : [])
    text = parts.filter { !own.contains($0.name) }
      .map { "\($0.name)=\(Self.items($0).joined(separator: ","))" }
      .joined(separator: ";")
  }

  /// Half-width capitals without blanks.
  static func folded(_ text: String) -> String {
    CellText.folded(text).filter { !$0.isWhitespace }.uppercased()
  }

  private mutating func take(_ part: Part) throws(RecurrenceFault) {
    switch part.name {
    case "FREQ":
      if ["HOURLY", "MINUTELY", "SECONDLY"].contains(part.value) {
        throw RecurrenceFault(.finerThanDays, part.text)
      }
      guard ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(part.value) else {
        throw RecurrenceFault(.malformedPart, part.text)
      }
    case "INTERVAL": weekInterval = try Self.number(part, most: 1000)
    case "COUNT": count = try Self.number(part, most: 100_000)
    case "UNTIL": until = try Self.lastDay(part)
    case "BYMONTH": try Self.checkNumbers(part, most: 12, signed: false)
    case "BYMONTHDAY": try Self.checkNumbers(part, most: 31)
    case "BYYEARDAY", "BYSETPOS": try Self.checkNumbers(part, most: 366)
    case "BYWEEKNO": try Self.checkNumbers(part, most: 53)
    case "WKST":
      guard let day = Self.weekdays.firstIndex(of: part.value) else {
        throw RecurrenceFault(.outOfRange, part.text)
      }
      weekStart = day
    case "BYDAY": try Self.checkWeekdays(part)
    case "BYHOUR", "BYMINUTE", "BYSECOND": throw RecurrenceFault(.finerThanDays, part.text)
    default: throw RecurrenceFault(.malformedPart, part.text)
    }
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private static func number(_ part: Part, most: Int) throws(RecurrenceFault) -> Int {
    guard let number = Int(part.value), (1...most).contains(number) else {
      throw RecurrenceFault(.outOfRange, part.text)
    }
    return number
  }

  /// The values of a list, each once: libical runs over the end of lists that are full.
  private static func items(_ part: Part) -> [Substring] {
    var seen: Set<Substring> = []
    return part.value.split(separator: ",", omittingEmptySubsequences: false)
      .filter { seen.insert($0).inserted }
  }

  private static func checkNumbers(
    _ part: Part,
    most: Int,
    signed: Bool = true
  ) throws(RecurrenceFault) {
    let items = items(part)
    guard items.count <= most else { throw RecurrenceFault(.outOfRange, part.text) }
    for item in items {
      guard let number = Int(item), number != 0, abs(number) <= most, signed || number > 0 else {
        throw RecurrenceFault(.outOfRange, part.text)
      }
    }
  }

  /// Values of BYDAY that libical has room for.
  private static let mostWeekdays = 366

  private static func checkWeekdays(_ part: Part) throws(RecurrenceFault) {
    let items = items(part)
    guard items.count <= mostWeekdays else { throw RecurrenceFault(.outOfRange, part.text) }
    for item in items {
      let digits = item.dropLast(2)
      let position = digits.isEmpty ? 1 : Int(digits) ?? 0
      guard weekdays.contains(String(item.suffix(2))), position != 0, abs(position) <= 53 else {
        throw RecurrenceFault(.outOfRange, part.text)
      }
    }
  }

  /// `20261231`, or with a time; a time in UTC counts for the date in China.
  private static func lastDay(_ part: Part) throws(RecurrenceFault) -> Day {
    let (date, time) = (part.value.prefix(8), part.value.dropFirst(8))
    guard let number = Int(date), date.count == 8, number > 0,
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { throw RecurrenceFault(.outOfRange, part.text) }
    if time.isEmpty { return day }
    let digits = time.dropFirst().prefix(6)
    let zone = time.dropFirst(7)
    guard time.first == "T", digits.count == 6, let clock = Int(digits),
      (0...235_960).contains(clock),
      zone.isEmpty || zone == "Z"
    else { throw RecurrenceFault(.outOfRange, part.text) }
    return zone == "Z" && clock >= 160_000 ? day.adding(1) : day
  }

  /// What the standard forbids together, and what libical gets wrong.
  private static func checkTogether(_ parts: [Part], _ text: String) throws(RecurrenceFault) {
    func part(_ name: String) -> Part? { parts.first { $0.name == name } }
    func refuse(
      _ name: String,
      _ code: RecurrenceFault.Code,
      if fault: Bool
    ) throws(RecurrenceFault) {
      if fault, let part = part(name) { throw RecurrenceFault(code, part.text) }
    }
    guard let frequency = part("FREQ")?.value else {
      throw RecurrenceFault(.missingFrequency, text)
    }
    try refuse("COUNT", .countAndUntil, if: part("UNTIL") != nil)
    try refuse("BYWEEKNO", .notWithFrequency, if: frequency != "YEARLY")
    try refuse("BYYEARDAY", .notWithFrequency, if: frequency != "YEARLY")
    try refuse("BYMONTHDAY", .notWithFrequency, if: frequency == "WEEKLY")
    let isNumbered = part("BYDAY")?.value.contains(where: \.isNumber) ?? false
    let isShort = frequency == "DAILY" || frequency == "WEEKLY"
    try refuse("BYDAY", .notWithFrequency, if: isNumbered && (isShort || part("BYWEEKNO") != nil))
    try refuse("BYWEEKNO", .weekWithoutDay, if: part("BYDAY") == nil)
    let chooses = parts.contains { $0.name.hasPrefix("BY") && $0.name != "BYSETPOS" }
    try refuse("BYSETPOS", .positionsOfNothing, if: !chooses)
    try refuse("BYSETPOS", .unsupported, if: isShort)
    let isFromEnd = part("BYMONTHDAY")?.value.contains("-") ?? false
    try refuse("BYMONTHDAY", .unsupported, if: frequency == "DAILY" && isFromEnd)
    // libical may name a day twice that stands there from both ends, and leaves the month out then.
    let isFromBoth =
      isFromEnd && part("BYMONTHDAY").map(items)?.contains { !$0.hasPrefix("-") } ?? false
    try refuse("BYSETPOS", .unsupported, if: isFromBoth)
    let isAnyMonth = part("BYMONTH") == nil
    try refuse("BYMONTHDAY", .unsupported, if: frequency == "YEARLY" && isAnyMonth)
  }

  /// Whether the week of a day is one of those that INTERVAL leaves, counted from a beginning.
  func isInInterval(_ day: Day, from beginning: Day) -> Bool {
    func week(_ day: Day) -> Int { day.number - (day.weekday - weekStart + 7) % 7 }
    return (week(day) - week(beginning)) / 7 % weekInterval == 0
  }
}
