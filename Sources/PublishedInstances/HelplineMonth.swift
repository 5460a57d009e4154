// SPDX-License-Identifier: GPL-3.0-or-later

/// A month of a volunteer helpline: who can come when, under which rules.
///
/// There are three duties: the phone on every day of the month, for one volunteer and, if may be, a
/// second; the chat on Mondays and Wednesdays, for one; observing, to learn, on any day.
///
/// Rules, as this reads them:
/// - a volunteer comes on available days only, for duties of the own type, once a day;
/// - at least four free days lie between two shifts of one person;
/// - no more days, and no more Saturdays and Sundays, than offered;
/// - who wants separate weeks comes once in a week from Monday to Sunday;
/// - an observer comes only when all who work that day welcome observers;
/// - who cannot work alone yet needs somebody on the phone or the chat that day who can, and nobody
///   else there who cannot; the author's own program takes an observer for company too;
/// - whoever does not want to be with another is not there on the same day.
///
/// Goals in order: the phone on every day; chats; a second volunteer on the phone; observers on days
/// with the phone alone; as many shifts as possible. The wish to work alone is no rule but counted.
///
/// - Note: Source: I. Szakal, volunteer-scheduler, 2019, with the month of a real helpline.
package struct HelplineMonth: Sendable, Equatable {
  /// Volunteers at most.
  package static let mostVolunteers = 10_000
  /// Free days between two shifts of one person, at least.
  package static let freeDays = 4

  /// What somebody can do.
  package enum Kind: String, Sendable {
    /// The phone.
    case phone = "P"
    /// The chat.
    case chat = "C"
    /// Both.
    case both = "CP"
    /// Neither yet: observes.
    case observer = "O"
  }

  /// A volunteer.
  package struct Volunteer: Sendable, Equatable {
    /// The whole name.
    package let name: String
    /// The name in rosters.
    package let id: String
    /// What the volunteer can do.
    package let kind: Kind
    /// The days of the month, from 1, ascending.
    package let availableDays: [Int]
    /// Days at most.
    package let mostDays: Int
    /// Saturdays and Sundays at most.
    package let mostWeekendDays: Int
    /// Whether observers may be there.
    package let welcomesObserver: Bool
    /// Whether there is to be one shift a week at most.
    package let wantsSeparateWeeks: Bool
    /// Whether nobody else should be there.
    package let wantsToWorkAlone: Bool
    /// Whether somebody else must be there.
    package let cannotWorkAlone: Bool
    /// Who must not be there: places in the list of volunteers.
    package internal(set) var notWith: [Int]
  }

  /// The year.
  package let year: Int
  /// The month, from 1.
  package let month: Int
  /// The volunteers.
  package let volunteers: [Volunteer]

  /// How many days the month has.
  package var days: Int { Self.days(year, month) }
  /// The days with a chat.
  package var chatDays: [Int] { (1...days).filter { [0, 2].contains(weekday($0)) } }

  /// The day of the week.
  ///
  /// - Parameter day: A day of the month, from 1.
  /// - Returns: 0 for Monday … 6 for Sunday.
  package func weekday(_ day: Int) -> Int {
    (Self.firstWeekday(year, month) + day - 1) % 7
  }

  /// The week of the month; weeks begin on Mondays.
  ///
  /// - Parameter day: A day of the month, from 1.
  /// - Returns: 0 for the week of the first day, 1 for the next …
  package func week(_ day: Int) -> Int {
    (Self.firstWeekday(year, month) + day - 1) / 7
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The weekday of the first, from Monday, 0: 1 January of year 1 was a Monday.
  private static func firstWeekday(_ year: Int, _ month: Int) -> Int {
    let past = year - 1
    var days = 365 * past + past / 4 - past / 100 + past / 400
    for other in 1..<month { days += Self.days(year, other) }
    return days % 7
  }

  /// Reads a file.
  ///
  /// The year and the month stand in the second fields of its first two lines; a line of headings
  /// from `Real name` on and perhaps a line that begins with `Legend` go before the volunteers: both
  /// names, the type, the available days, most days, most weekend days, four times 0 or 1, and the
  /// short names of others. Volunteers without available days are left aside.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8]) throws(InstanceFileError) {
    var lines = LineScanner(bytes)
    year = try Self.number(&lines, "the year", in: 1900...2200)
    month = try Self.number(&lines, "the month", in: 1...12)
    repeat {
      guard let row = try lines.nextQuotedRow() else {
        throw InstanceFileError(line: 3, "the headings are missing")
      }
      if row.fields[0] == "Real name" { break }
      guard row.fields.allSatisfy(\.isEmpty) else { throw row.error("the headings should be here") }
    } while true
    var names = UniqueNames()
    var absent: Set<String> = []
    var rows: [FileRow] = []
    var volunteers: [Volunteer] = []
    while let row = try lines.nextQuotedRow() {
      if row.fields.allSatisfy(\.isEmpty) || row.fields[0].hasPrefix("Legend") { continue }
      try row.count(11...11)
      if row.fields[3].isEmpty {
        absent.insert(row.fields[1])
        continue
      }
      guard volunteers.count < Self.mostVolunteers else { throw row.error("too many volunteers") }
      try names.add(row, "the volunteer", at: 1)
      volunteers.append(try Self.volunteer(row, days: Self.days(year, month)))
      rows.append(row)
    }
    for (place, row) in rows.enumerated() {
      for name in row.fields[10].split(separator: ",").map(FileRow.trimmed)
      where !absent.contains(name) {
        let other = try row.index(of: name, "the volunteer", in: names.places)
        volunteers[place].notWith.append(other)
      }
    }
    self.volunteers = volunteers
  }

  private static func number(
    _ lines: inout LineScanner,
    _ name: StaticString,
    in range: ClosedRange<Int>
  ) throws(InstanceFileError) -> Int {
    guard let row = try lines.nextQuotedRow() else {
      throw InstanceFileError(line: 1, "the file ends where \(name) should be")
    }
    return try row.number(1, name, in: range)
  }

  private static func volunteer(
    _ row: FileRow,
    days: Int
  ) throws(InstanceFileError) -> Volunteer {
    var list: Set<Int> = []
    for part in row.fields[3].split(separator: ",") {
      list.insert(try row.number(of: FileRow.trimmed(part), "the day", in: 1...days))
    }
    guard let kind = Kind(rawValue: row.fields[2]) else {
      throw row.error("the type should be P, C, CP or O")
    }
    return Volunteer(
      name: row.fields[0],
      id: try row.text(1, "the short name"),
      kind: kind,
      availableDays: list.sorted(),
      mostDays: try row.number(4, "the most days", in: 0...31),
      mostWeekendDays: try row.number(5, "the most weekend days", in: 0...31),
      welcomesObserver: try row.number(6, "observers", in: 0...1) == 1,
      wantsSeparateWeeks: try row.number(7, "separate weeks", in: 0...1) == 1,
      wantsToWorkAlone: try row.number(8, "wants to work alone", in: 0...1) == 1,
      cannotWorkAlone: try row.number(9, "cannot work alone", in: 0...1) == 1,
      notWith: []
    )
  }
}
