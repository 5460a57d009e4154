// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// A roster of a few days by hand: shifts of a letter and a day, people of a letter.
///
/// `D` is 08:00–12:00 at a, `E` 07:00–11:00 at a, `P` 12:30–13:00 at b, `Q` 12:29–13:00 at b, `N` a
/// night 22:00–06:00 at a.
struct OfficeRoster {
  var roster: RosterCase

  private static let sorts: [Character: (from: Int, to: Int, kind: String, place: String)] = [
    "D": (480, 720, "early", "a"), "E": (420, 660, "early", "a"), "P": (750, 780, "short", "b"),
    "Q": (749, 780, "short", "b"), "N": (1320, 1800, "night", "a"),
  ]

  /// Makes people and shifts.
  ///
  /// - Parameters:
  ///   - people: A letter each.
  ///   - shifts: A letter and the day each, such as `D0`.
  ///   - days: How many days.
  ///   - first: The first day.
  init(_ people: String, _ shifts: String, days: Int = 7, first: String = "2026-03-02") {
    roster = RosterCase(title: "office", first: Day(first) ?? Day(number: 0), days: days)
    roster.people = people.map { RosterPerson(id: PersonID(String($0))) }
    for word in shifts.split(separator: " ") {
      guard let sort = Self.sorts[word.first ?? "D"], let day = Int(word.dropFirst()) else {
        continue
      }
      var shift = RosterShift(
        id: PostID(String(word)),
        kind: sort.kind,
        day: day,
        span: TimeSpan(day: day, from: sort.from, to: sort.to)
      )
      shift.least = 0
      shift.place = PlaceID(sort.place)
      roster.shifts.append(shift)
    }
    roster.shifts.sort { $0.id < $1.id }
  }

  /// `D` on every day.
  static func daily(_ people: String, days: Int) -> OfficeRoster {
    OfficeRoster(people, (0..<days).map { "D\($0)" }.joined(separator: " "), days: days)
  }

  mutating func edit(_ id: String, _ change: (inout RosterPerson) -> Void) {
    for index in roster.people.indices where roster.people[index].id.text == id {
      change(&roster.people[index])
    }
  }

  mutating func edit(shift id: String, _ change: (inout RosterShift) -> Void) {
    for index in roster.shifts.indices where roster.shifts[index].id.text == id {
      change(&roster.shifts[index])
    }
  }

  mutating func wants(_ heads: Int, at ids: String...) {
    for id in ids { edit(shift: id) { ($0.wanted, $0.most) = (heads, heads) } }
  }

  mutating func state(_ state: RosterAvailability.State, of id: String, on days: Int...) {
    edit(id) { person in
      person.availability += days.map {
        RosterAvailability(span: TimeSpan(day: $0, from: 0, to: 1440), state: state)
      }
    }
  }
}
