// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// For whom a calendar is.
enum CalendarAudience: Hashable, Comparable, Sendable {
  /// The office: everything.
  case office
  /// A team.
  case team(TeamID)
  /// A resident unit.
  case unit(UnitID)
  /// A person.
  case person(PersonID)

  /// The kind, as the record of calendars writes it.
  var kind: String {
    switch self {
    case .office: "office"
    case .team: "team"
    case .unit: "unit"
    case .person: "person"
    }
  }

  /// The identifier; empty for the office.
  var id: String {
    switch self {
    case .office: ""
    case .team(let id): id.text
    case .unit(let id): id.text
    case .person(let id): id.text
    }
  }

  init?(kind: String, id: String) {
    switch kind {
    case "office": self = .office
    case "team": self = .team(TeamID(id))
    case "unit": self = .unit(UnitID(id))
    case "person": self = .person(PersonID(id))
    default: return nil
    }
  }
}

/// One thing that a calendar shows.
struct CalendarEntry: Hashable, Sendable {
  /// For whom.
  let audience: CalendarAudience
  /// What it is, whenever and wherever that takes place: the same after a change of the plan.
  let key: String
  /// The title.
  let summary: String
  /// Where; empty for unknown.
  let place: String
  /// The rest, line by line.
  let notes: [String]
  /// From when to when.
  let time: CalendarTime
}

/// When something takes place, in minutes of local time since 1970-01-01.
struct CalendarTime: Hashable, Comparable, Sendable {
  let start: Int
  let end: Int
  /// Whether it is days that are meant, without clock times.
  var isWholeDays = false

  /// A span of a calendar that begins with a day.
  init(_ span: TimeSpan, from first: Day) {
    start = first.number * 1440 + span.start
    end = first.number * 1440 + span.end
  }

  /// A whole day.
  init(day: Day) {
    start = day.number * 1440
    end = start + 1440
    isWholeDays = true
  }

  init(start: Int, end: Int, isWholeDays: Bool) {
    self.start = start
    self.end = end
    self.isWholeDays = isWholeDays
  }

  static func < (left: CalendarTime, right: CalendarTime) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
