// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Why somebody can't stand a shift at all, whatever else they do.
enum RosterGate: Sendable, Hashable {
  /// The shift is another team's.
  case team
  /// It is work of a week that is not theirs by its gates.
  case ineligible
  /// The office has ruled them out (禁排).
  case barred
  /// They can't come then (不行).
  case unavailable
  /// The work is dangerous and they are not insured on the day.
  case uninsured
  /// They are under 18 and no guardian comes along.
  case guardian
  /// A shift of the days before still lasts.
  case past
  /// A hard rule on single shifts: its id.
  case rule(String)
}

extension RosterFacts {
  /// The first reason why somebody can't stand a shift; nil where they can.
  func gate(_ number: Int, _ shift: Int) -> RosterGate? {
    let (person, post) = (roster.people[number], roster.shifts[shift])
    if let team = post.team, person.team != team { return .team }
    if let work = post.work, work.seats[person.id] == nil { return .ineligible }
    if post.barred.contains(person.id) { return .barred }
    if Self.state(of: person, at: post) == .no { return .unavailable }
    let date = roster.date(ofDay: post.day)
    if post.risk == .high {
      guard let last = person.insuredUntil, last >= date else { return .uninsured }
    }
    if !person.hasGuardian, let age = person.age(on: date), age < 18 { return .guardian }
    if tails[number].contains(where: { !$0.span.intersection(post.span).isEmpty }) { return .past }
    for rule in rules.indices where rules[rule].price == nil {
      if seatAmount(rule, number, shift) > 0 { return .rule(rules[rule].id) }
    }
    return nil
  }

  /// Units by which somebody at a shift breaks a rule on single shifts.
  func seatAmount(_ rule: Int, _ person: Int, _ shift: Int) -> Int {
    guard fits[rule][shift] else { return 0 }
    switch rules[rule].law {
    case .excluded: return isInScope(rule, person, on: stints[shift].day) ? 1 : 0
    case .reluctance:
      guard members[rule][person] else { return 0 }
      return Self.state(of: roster.people[person], at: roster.shifts[shift]) == .reluctant ? 1 : 0
    case .wishes:
      guard members[rule][person] else { return 0 }
      return roster.people[person].wishes
        .reduce(0) { $0 + (!$1.isOn && fits($1, shift) ? $1.weight : 0) }
    default: return 0
    }
  }

  /// Whether a shift fits a wish.
  func fits(_ wish: RosterWish, _ shift: Int) -> Bool {
    let post = roster.shifts[shift]
    return (wish.day ?? post.day) == post.day && (wish.kind ?? post.kind) == post.kind
      && (wish.shift ?? post.id) == post.id
  }

  /// Whether somebody can come to a shift.
  static func state(of person: RosterPerson, at shift: RosterShift) -> RosterAvailability.State {
    guard !person.availability.isEmpty else { return .yes }
    var free: [TimeSpan] = []
    var (isStated, isReluctant) = (false, false)
    for stated in person.availability
    where stated.kinds.isEmpty || stated.kinds.contains(shift.kind) {
      let meets = !stated.span.intersection(shift.span).isEmpty
      switch stated.state {
      case .no: if meets { return .no }
      case .yes: isStated = true
      case .reluctant: isReluctant = isReluctant || meets
      }
      if stated.state != .no { free.append(stated.span) }
    }
    guard isStated else { return isReluctant ? .reluctant : .yes }
    var covered = shift.span.start
    for span in free.sorted() where span.start <= covered { covered = max(covered, span.end) }
    return covered < shift.span.end ? .no : isReluctant ? .reluctant : .yes
  }
}
