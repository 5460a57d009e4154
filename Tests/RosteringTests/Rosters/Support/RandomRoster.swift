// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Small random cases with everything that the values of rosters know; few enough seats to try all.
struct RandomRoster {
  private var dice: SeededGenerator
  private var roster: RosterCase

  /// The case of a seed.
  static func make(seed: UInt64) -> RosterCase {
    var random = RandomRoster(seed: seed)
    random.fill()
    return random.roster
  }

  private init(seed: UInt64) {
    dice = SeededGenerator(seed: seed)
    let starts = ["2026-03-02", "2026-02-27", "2026-01-30", "2028-02-27", "2026-02-13"]
    let first = Day(starts[dice.below(starts.count)]) ?? Day(number: 0)
    roster = RosterCase(title: "random", first: first, days: 2 + dice.below(6))
  }

  private mutating func happens(_ percent: Int) -> Bool { dice.below(100) < percent }

  private mutating func fill() {
    let people = 1 + dice.below(3)
    let shifts =
      people == 3 ? 2 + dice.below(2) : people == 2 ? 3 + dice.below(2) : 6 + dice.below(3)
    roster.people = (0..<people).map { person("p\($0)") }
    roster.shifts = (0..<shifts).map { shift("s\($0)") }
    roster.rules = (0..<(1 + dice.below(4))).map { rule("r\($0)") }
    for person in roster.people.indices {
      roster.people[person].wishes = (0..<dice.below(3)).map { _ in wish() }
    }
    if happens(15) {
      roster.shifts[dice.below(shifts)].locked = [roster.people[dice.below(people)].id]
    }
  }

  // MARK: People

  private mutating func person(_ id: String) -> RosterPerson {
    var person = RosterPerson(id: PersonID(id))
    if happens(40) { person.team = TeamID("t\(dice.below(2))") }
    if happens(20) {
      person.isSquad = true
      person.heads = 2 + dice.below(2)
    }
    if happens(70) { person.statedAge = [15, 30, 70][dice.below(3)] }
    person.hasGuardian = happens(60)
    if happens(70) { person.sexes = happens(50) ? [.man] : [.woman] }
    if person.isSquad, happens(30) { person.sexes = [.man, .woman] }
    person.tags = Set(["lead", "new", "old", "checked"].filter { _ in happens(35) })
    if happens(50) { person.insuredUntil = roster.first.adding(dice.below(8)) }
    person.availability = (0..<(happens(40) ? 1 + dice.below(2) : 0)).map { _ in availability() }
    if happens(40) {
      person.history = RosterTally(shifts: dice.below(4), minutes: dice.below(4) * 120, nights: 1)
    }
    if happens(40) { past(&person) }
    return person
  }

  private mutating func availability() -> RosterAvailability {
    let day = dice.below(roster.days)
    return RosterAvailability(
      span: TimeSpan(day: day, from: 0, to: 1440 * (1 + dice.below(4))),
      state: RosterAvailability.State.allCases[dice.below(3)],
      kinds: happens(30) ? ["k\(dice.below(2))"] : []
    )
  }

  private mutating func past(_ person: inout RosterPerson) {
    person.knownDays = 1 + dice.below(4)
    for day in -person.knownDays..<0 where happens(60) {
      let span = span(on: day)
      person.tail.append(
        RosterPastShift(
          day: day,
          span: span,
          kind: "k\(dice.below(2))",
          dayType: WorkCalendar.builtIn.type(of: roster.date(ofDay: day)),
          place: PlaceID("x\(dice.below(2))")
        )
      )
    }
  }

  private mutating func wish() -> RosterWish {
    var wish = RosterWish(isOn: happens(50), weight: 1 + dice.below(3))
    switch dice.below(3) {
    case 0: wish.day = dice.below(roster.days)
    case 1: wish.shift = roster.shifts[dice.below(roster.shifts.count)].id
    default: wish.kind = "k\(dice.below(2))"
    }
    return wish
  }

  // MARK: Shifts

  private mutating func span(on day: Int) -> TimeSpan {
    let spans = [(480, 720), (480, 960), (840, 1080), (1320, 1800), (720, 840), (1470, 1800)]
    let (from, to) = spans[dice.below(happens(95) ? 5 : 6)]
    return TimeSpan(day: day, from: from, to: to)
  }

  private mutating func shift(_ id: String) -> RosterShift {
    let day = dice.below(roster.days)
    var shift = RosterShift(
      id: PostID(id),
      kind: "k\(dice.below(2))",
      day: day,
      span: span(on: day)
    )
    if happens(60) { shift.place = PlaceID("x\(dice.below(2))") }
    if happens(20) { shift.team = TeamID("t\(dice.below(2))") }
    shift.least = dice.below(2)
    shift.wanted = max(1, shift.least + dice.below(2))
    shift.most = shift.wanted + dice.below(3)
    if happens(35) {
      shift.roles = [
        RosterRole(["lead", "old"][dice.below(2)], heads: 1 + dice.below(2), isHard: happens(50))
      ]
    }
    if happens(15) { shift.risk = .high }
    if happens(30) { shift.urgency = .urgent }
    if happens(15) { shift.barred = [roster.people[dice.below(roster.people.count)].id] }
    if happens(40) { shift.children = dice.below(5) }
    return shift
  }

  // MARK: Rules

  private mutating func scope() -> RosterScope {
    guard happens(30) else { return .everybody }
    switch dice.below(4) {
    case 0: return RosterScope(teams: [TeamID("t0")])
    case 1: return RosterScope(people: [roster.people[dice.below(roster.people.count)].id])
    case 2: return RosterScope(tags: ["old"])
    default: return RosterScope(leastAge: 18)
    }
  }

  private mutating func filter() -> RosterShiftFilter {
    guard happens(35) else { return .all }
    switch dice.below(3) {
    case 0: return RosterShiftFilter(kinds: ["k0"])
    case 1: return .nights
    default: return RosterShiftFilter(dayTypes: [.weekend, .holiday])
    }
  }

  private mutating func rule(_ id: String) -> RosterRule {
    let law = law()
    return RosterRule(
      id,
      law,
      scope: scope(),
      shifts: filter(),
      price: happens(55) ? 1 + dice.below(20) : nil,
      isOn: happens(95)
    )
  }

  private mutating func law() -> RosterLaw {
    let most = happens(70) ? 1 + dice.below(2) : nil
    let least = most == nil || happens(25) ? 1 : 0
    let period = RosterPeriod.allCases[dice.below(4)]
    let group = Set(roster.people.filter { _ in happens(80) }.map(\.id))
    switch dice.below(20) {
    case 0: return .shiftCount(least: least, most: most, per: period)
    case 1: return .minutes(least: least * 240, most: most.map { $0 * 240 }, per: period)
    case 2: return .weekends(most: dice.below(2), per: happens(50) ? .month : .horizon)
    case 3:
      let measure = RosterMeasure.allCases[dice.below(6)]
      return .equalShares(of: measure, tolerance: measure == .minutes ? 60 : dice.below(2))
    case 4: return .consecutiveWork(least: 1 + dice.below(2), most: most)
    case 5: return .consecutiveOff(least: 1 + dice.below(2), most: most)
    case 6: return .rest(minutes: [600, 900, 1500][dice.below(3)])
    case 7:
      let then = RosterShiftFilter(kinds: ["k\(dice.below(2))"])
      return .succession(then: then, withinDays: 1 + dice.below(2))
    case 8: return .completeWeekends
    case 9: return .travelBuffer(minutes: 180)
    case 10: return .excluded
    case 11: return .reluctance
    case 12: return .wishes
    case 13: return .apartAtShift(group)
    case 14: return .apartOnDay(group)
    case 15: return .together(group)
    case 16: return .beside(tag: "new", by: "old", ratio: 1 + dice.below(2))
    case 17: return .leastTogether(heads: 2)
    case 18: return .bothSexes
    default: return .adultRatio(tag: "checked", childrenPerAdult: 2)
    }
  }
}
