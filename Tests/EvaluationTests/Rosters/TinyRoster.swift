// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

/// A roster of a few days with one shift of each sort a day, and plans written as patterns.
///
/// `D` is 08:00–12:00 at a, `E` 07:59–12:00 at a, `X` 08:00–12:01 at a, `P` 12:30–13:00 at b, `Q`
/// 12:29–13:00 at b, `N` a night 22:00–06:00 at a. The shift of day 3 is `d3` and so on.
struct TinyRoster {
  var roster: RosterCase

  private static let sorts: [(letter: Character, from: Int, to: Int, kind: String, place: String)] =
    [
      ("D", 480, 720, "early", "a"), ("E", 479, 720, "early", "a"), ("X", 480, 721, "early", "a"),
      ("P", 750, 780, "short", "b"), ("Q", 749, 780, "short", "b"), ("N", 1320, 1800, "night", "a"),
    ]

  /// Makes one of A, B, C from a Monday on.
  init(days: Int = 14, first: String = "2026-03-02", sorts: String = "DEXPQN") {
    roster = RosterCase(title: "tiny", first: Day(first) ?? Day(number: 0), days: days)
    for sort in Self.sorts where sorts.contains(sort.letter) {
      for day in 0..<days {
        var shift = RosterShift(
          id: Self.id(sort.letter, day),
          kind: sort.kind,
          day: day,
          span: TimeSpan(day: day, from: sort.from, to: sort.to)
        )
        (shift.least, shift.wanted, shift.most) = (0, 1, 3)
        shift.name = String(sort.letter)
        shift.place = PlaceID(sort.place)
        roster.shifts.append(shift)
      }
    }
    roster.shifts.sort { $0.id < $1.id }
    people("A", "B", "C")
  }

  static func id(_ letter: Character, _ day: Int) -> PostID {
    PostID(letter.lowercased() + (day < 10 ? "0" : "") + "\(day)")
  }

  mutating func people(_ ids: String...) {
    roster.people = ids.map { RosterPerson(id: PersonID($0)) }
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

  /// Shifts of the days before, the last letter being yesterday's; all of these days are known.
  mutating func past(_ id: String, _ pattern: String) {
    let roster = roster
    edit(id) { person in
      person.knownDays = pattern.count
      for (place, letter) in pattern.enumerated() {
        guard let sort = Self.sorts.first(where: { $0.letter == letter }) else { continue }
        let day = place - pattern.count
        person.tail.append(
          RosterPastShift(
            day: day,
            span: TimeSpan(day: day, from: sort.from, to: sort.to),
            kind: sort.kind,
            dayType: WorkCalendar.builtIn.type(of: roster.date(ofDay: day)),
            place: PlaceID(sort.place)
          )
        )
      }
    }
  }

  /// A plan: per person what they stand each day, `-` for nothing, `(DP)` for two shifts of a day.
  static func plan(_ patterns: [String: String]) -> RosterPlan {
    var seats: [PostID: [PersonID]] = [:]
    for (person, pattern) in patterns {
      var (day, isInside) = (0, false)
      for letter in pattern {
        if letter == "(" { isInside = true } else if letter == ")" { isInside = false }
        if letter.isLetter { seats[id(letter, day), default: []].append(PersonID(person)) }
        if letter != "(", !isInside { day += 1 }
      }
    }
    var plan = RosterPlan(title: "tiny")
    plan.assignments =
      seats.map { shift, people in
        RosterPlan.Assignment(shift: shift, seats: people.sorted().map { RosterPlan.Seat($0) })
      }
      .sorted { $0.shift < $1.shift }
    return plan
  }

  /// The amount by which a pattern breaks a law, as one rule without a price.
  func amount(_ rule: RosterRule, _ patterns: [String: String]) -> Int {
    var copy = roster
    copy.rules = [rule]
    let verdict = RosterReferee.judge(copy, Self.plan(patterns))
    return verdict.rules.reduce(0) { $0 + $1.amount }
  }

  /// The same for a rule about everybody.
  func amount(_ law: RosterLaw, _ patterns: [String: String]) -> Int {
    amount(RosterRule("rule", law), patterns)
  }
}
