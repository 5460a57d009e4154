// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A shift that somebody stands, in the plan or before it.
package struct Stint: Sendable, Equatable {
  /// The shift's position; nil for one before the roster.
  var shift: Int?
  var day: Int
  var span: TimeSpan
  var kind: String
  var name: String
  var dayType: DayType
  var risk: RiskLevel
  var place: PlaceID?
  var isNight: Bool

  init(of shift: RosterShift, number: Int, dayType: DayType) {
    self.shift = number
    (day, span, kind, name) = (shift.day, shift.span, shift.kind, shift.name)
    (self.dayType, risk, place, isNight) = (dayType, shift.risk, shift.place, shift.isNight)
  }

  init(before past: RosterPastShift) {
    shift = nil
    (day, span, kind, name) = (past.day, past.span, past.kind, "")
    (dayType, risk, place, isNight) = (past.dayType, .low, past.place, past.isNight)
  }

  /// How much of a measure it is.
  func amount(of measure: RosterMeasure) -> Int {
    switch measure {
    case .shifts: 1
    case .minutes: span.minutes
    case .nights: isNight ? 1 : 0
    case .workdayShifts: dayType == .workday || dayType == .makeUpWorkday ? 1 : 0
    case .weekendShifts: dayType == .weekend ? 1 : 0
    case .holidayShifts: dayType == .holiday ? 1 : 0
    }
  }

  /// Whether it fits a filter.
  func fits(_ filter: RosterShiftFilter) -> Bool {
    if shift == nil, !filter.names.isEmpty || filter.leastRisk > .low { return false }
    return (filter.kinds.isEmpty || filter.kinds.contains(kind))
      && (filter.names.isEmpty || filter.names.contains(name))
      && (filter.dayTypes.isEmpty || filter.dayTypes.contains(dayType))
      && (!filter.nightsOnly || isNight) && risk >= filter.leastRisk
  }
}

/// A case with what checks look up: positions by id, stints of all shifts, who is in a scope.
package struct RosterReading: Sendable {
  let roster: RosterCase
  let calendar: RosterCalendar
  let people: [PersonID: Int]
  let shifts: [PostID: Int]
  /// Every shift as a stint, by position.
  let stints: [Stint]
  /// What each person stood before, in order of time.
  let tails: [[Stint]]

  init(_ roster: RosterCase) {
    self.roster = roster
    calendar = RosterCalendar(roster)
    people = Dictionary(
      roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    shifts = Dictionary(
      roster.shifts.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    stints = roster.shifts.enumerated()
      .map { Stint(of: $1, number: $0, dayType: roster.dayTypes[$1.day]) }
    tails = roster.people.map { person in
      person.tail.map { Stint(before: $0) }.sorted { $0.span < $1.span }
    }
  }

  /// Whether somebody is in a scope, with the age and tags of a day.
  func contains(_ scope: RosterScope, _ number: Int, on day: Int) -> Bool {
    let person = roster.people[number]
    let date = roster.date(ofDay: day)
    if !scope.people.isEmpty, !scope.people.contains(person.id) { return false }
    if !scope.teams.isEmpty {
      guard let team = person.team, scope.teams.contains(team) else { return false }
    }
    if !scope.tags.isEmpty, !scope.tags.contains(where: { person.holds($0, on: date) }) {
      return false
    }
    if scope.withoutTags.contains(where: { person.holds($0, on: date) }) { return false }
    guard scope.leastAge != nil || scope.mostAge != nil else { return true }
    guard let age = person.age(on: date) else { return false }
    return age >= scope.leastAge ?? age && age <= scope.mostAge ?? age
  }

  /// Everybody in a scope on the first day, ascending.
  func members(of scope: RosterScope) -> [Int] {
    let asked =
      scope.people.isEmpty
      ? Array(roster.people.indices) : scope.people.compactMap { people[$0] }.sorted()
    return asked.filter { contains(scope, $0, on: 0) }
  }

  /// The violation that a breach of a hard rule is.
  func violation(of rule: RosterRule, _ breach: RosterBreach) -> RosterViolation {
    let person = breach.person.map { roster.people[$0].id }
    let shift = breach.shift.map { roster.shifts[$0].id }
    return RosterViolation(
      breach.code,
      [
        .text(rule.id), .text(person?.text ?? shift?.text ?? ""), .number(breach.amount),
        .text(breach.day.map { roster.date(ofDay: $0).description } ?? ""),
      ],
      rule: rule.id,
      person: person,
      shift: shift,
      day: breach.day,
      amount: breach.amount
    )
  }
}
