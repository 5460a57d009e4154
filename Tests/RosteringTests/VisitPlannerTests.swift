// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Rostering
import Street
import Testing

/// Calendars of visits, reception days, activities and meetings, each judged by the referee.
@Suite struct VisitPlannerTests {
  private func judged(_ subject: VisitCase) throws -> (plan: VisitPlan, verdict: VisitVerdict) {
    let plan = try VisitPlanner().plan(subject)
    let verdict = VisitReferee(subject).judge(plan)
    #expect(verdict.violations.isEmpty, "\(verdict.violations.prefix(5))")
    #expect(plan.levels.first?.value == verdict.missing)
    return (plan, verdict)
  }

  private func calendar(_ first: String, _ days: Int) throws -> VisitCase {
    VisitCase(title: "C", first: try #require(Day(first)), days: days)
  }

  @Test func `visits of one building go on one day, in the order of doors`() throws {
    var subject = try calendar("2026-03-02", 5)
    subject.people = [VisitPerson(id: PersonID("A"))]
    subject.duties = [("D1", 302), ("D2", 101), ("D3", 201)]
      .map { id, door in
        var duty = VisitDuty(id, .visit, .one(PersonID("A")), windows: [VisitWindow(0, 4)])
        duty.stops = [VisitStop("H\(door)", building: "3栋", door: door)]
        return duty
      }
    let (plan, verdict) = try judged(subject)
    #expect(Set(plan.events.map(\.day)).count == 1)
    #expect(plan.events.map(\.duty) == ["D2", "D3", "D1"])
    #expect(verdict.missing == 0)
  }

  @Test func `a make-up Saturday and an event day are kept free where there is another`() throws {
    // Friday 2026-02-13 and the make-up Saturday after it; the Friday is an event day.
    var subject = try calendar("2026-02-12", 3)
    subject.eventDays = [1]
    subject.people = [VisitPerson(id: PersonID("A"))]
    subject.duties = [VisitDuty("D", .visit, .one(PersonID("A")), windows: [VisitWindow(0, 2)])]
    #expect(try judged(subject).plan.events.map(\.day) == [0])
    subject.closed = [0, 1]
    let (plan, verdict) = try judged(subject)
    #expect(plan.events.map(\.day) == [2])
    #expect(verdict.avoided == 1)
  }

  @Test func `what is overdue comes first`() throws {
    var subject = try calendar("2026-03-02", 26)
    subject.people = [VisitPerson(id: PersonID("A"))]
    subject.duties = (0..<4)
      .map { number in
        VisitDuty("D\(number)", .visit, .one(PersonID("A")), windows: [VisitWindow(0, 25)])
      }
    subject.duties[2].overdueSince = -40
    let (plan, _) = try judged(subject)
    #expect(plan.events.first?.duty == "D2")
    #expect(plan.events.first?.day == 0)
    let days = plan.events.map(\.day)
    #expect(zip(days, days.dropFirst()).allSatisfy { $1 - $0 >= 4 })
  }

  @Test func `a visit that counts for an overdue contact comes first too`() throws {
    var subject = try calendar("2026-03-02", 26)
    subject.people = [VisitPerson(id: PersonID("A"))]
    for number in 0..<3 {
      let staff = VisitDuty.Staff.one(PersonID("A"))
      let window = VisitWindow(0, 25)
      subject.duties.append(VisitDuty("V\(number)", .visit, staff, windows: [window]))
      var contact = VisitDuty("C\(number)", .contact, staff, windows: [window])
      contact.countsVisitsOf = "V\(number)"
      if number == 2 { contact.overdueSince = -5 }
      subject.duties.append(contact)
    }
    subject.duties.sort { $0.id < $1.id }
    let (plan, verdict) = try judged(subject)
    #expect(plan.events.first?.duty == "V2" && plan.events.first?.day == 0)
    #expect(verdict.visitsThatCount == 3 && verdict.missing == 0)
  }

  @Test func `overdue visits take the first window of the contacts that they count for`() throws {
    var subject = try calendar("2026-01-05", 180)
    subject.people = [VisitPerson(id: PersonID("A"))]
    for number in 0..<4 {
      let staff = VisitDuty.Staff.one(PersonID("A"))
      var visit = VisitDuty("V\(number)", .visit, staff, windows: [VisitWindow(0, 179)])
      visit.overdueSince = -60
      let quarters = [VisitWindow(0, 89), VisitWindow(90, 179)]
      var contact = VisitDuty("C\(number)", .contact, staff, windows: quarters)
      contact.countsVisitsOf = "V\(number)"
      contact.overdueSince = -150
      subject.duties += [visit, contact]
    }
    subject.duties.sort { $0.id < $1.id }
    let (plan, verdict) = try judged(subject)
    #expect(verdict.missing == 0 && verdict.visitsThatCount == 4)
    let visits = plan.events.filter { $0.duty.hasPrefix("V") }
    #expect(visits.count == 4 && visits.allSatisfy { $0.day < 8 }, "\(visits.map(\.day))")
    let contacts = plan.events.filter { $0.duty.hasPrefix("C") }
    #expect(contacts.count == 4 && contacts.allSatisfy { $0.day >= 90 })
  }

  @Test func `who is needed elsewhere on the only day is left for that`() throws {
    var subject = try calendar("2026-03-02", 1)
    let names = ["A", "B", "C"].map { PersonID($0) }
    subject.people = names.map { VisitPerson(id: $0) }
    let window = [VisitWindow(0, 0)]
    subject.duties = [
      VisitDuty("D1", .reception, .turns(of: names, heads: 2), windows: window),
      VisitDuty("D2", .activity, .turns(of: [names[0]], heads: 1), windows: window),
    ]
    let (plan, verdict) = try judged(subject)
    #expect(verdict.missing == 0, "\(plan.shortfalls)")
    // Two that both need A: the second is missing because A's day is full, not because A is away.
    subject.duties[0].staff = .turns(of: [names[0]], heads: 1)
    let full = try judged(subject).plan.shortfalls
    #expect(full.map(\.reason) == [.daysFull] && full.map(\.remedy) == [.raiseDailyMost])
  }

  @Test func `dates that no calendar could have are in the bound`() throws {
    // A Saturday alone, somebody who is away on the Monday, and a day that is too short.
    var subject = try calendar("2026-03-07", 3)
    var away = VisitPerson(id: PersonID("A"))
    away.away = [2]
    var short = VisitPerson(id: PersonID("B"))
    short.minutesPerDay = 60
    subject.people = [away, short]
    let pool = VisitDuty.Staff.turns(of: [PersonID("A")], heads: 1)
    let other = VisitDuty.Staff.all([PersonID("B")])
    subject.duties = [
      VisitDuty("D1", .activity, pool, windows: [VisitWindow(0, 1)]),
      VisitDuty("D2", .activity, pool, windows: [VisitWindow(2, 2)]),
      VisitDuty("D3", .meeting, other, windows: [VisitWindow(2, 2)]),
    ]
    subject.duties[2].minutes = 61
    let (plan, verdict) = try judged(subject)
    #expect(verdict.missing == 3)
    #expect(plan.levels.first == VisitPlan.Level(.missing, value: 3, bound: 3))
    subject.duties[2].minutes = 60
    #expect(try judged(subject).plan.levels.first?.bound == 2)
  }

  @Test func `a full day is a listed shortage with its number, never a failure`() throws {
    var subject = try calendar("2026-03-02", 2)
    subject.people = [VisitPerson(id: PersonID("A"))]
    subject.duties = (0..<3)
      .map { VisitDuty("D\($0)", .visit, .one(PersonID("A")), windows: [VisitWindow(0, 1)]) }
    let (plan, verdict) = try judged(subject)
    #expect(verdict.missing == 1)
    #expect(plan.shortfalls.map(\.reason) == [.daysFull])
    #expect(plan.shortfalls.map(\.number) == [2])
    #expect(plan.shortfalls.map(\.remedy) == [.raiseDailyMost])
  }

  @Test func `closed days, absence and long visits each have their reason`() throws {
    var subject = try calendar("2026-03-07", 3)  // Saturday, Sunday, Monday
    var away = VisitPerson(id: PersonID("B"))
    away.away = [2]
    subject.people = [VisitPerson(id: PersonID("A")), away]
    subject.duties = [
      VisitDuty("D1", .visit, .one(PersonID("A")), windows: [VisitWindow(0, 1)]),
      VisitDuty("D2", .visit, .one(PersonID("B")), windows: [VisitWindow(0, 2)]),
      VisitDuty("D3", .visit, .one(PersonID("A")), windows: [VisitWindow(0, 2)]),
    ]
    subject.duties[2].minutes = 241
    let (plan, verdict) = try judged(subject)
    #expect(plan.shortfalls.map(\.reason) == [.noOpenDay, .nobodyFree, .tooLong])
    #expect(plan.shortfalls.map(\.number) == [2, 1, 241])
    #expect(verdict.missing == 3)
    #expect(plan.levels.first?.bound == 3)
  }

  @Test func `visits count as contacts: four contacts a year of which two are the visits`() throws {
    var subject = try calendar("2026-01-01", 365)
    subject.people = [VisitPerson(id: PersonID("A"))]
    let quarterly = subject.windows(of: .times(least: 1, most: 1, per: .quarter))
    let halfYearly = subject.windows(of: .times(least: 1, most: 1, per: .halfYear))
    #expect(quarterly.map(\.first) == [0, 90, 181, 273])
    #expect(halfYearly.map(\.last) == [180, 364])
    var contact = VisitDuty("C", .contact, .one(PersonID("A")), windows: quarterly)
    contact.countsVisitsOf = "V"
    subject.duties = [contact, VisitDuty("V", .visit, .one(PersonID("A")), windows: halfYearly)]
    let (plan, verdict) = try judged(subject)
    #expect(plan.events.map(\.duty).sorted() == ["C", "C", "V", "V"])
    #expect(verdict.visitsThatCount == 2)
    let days = plan.events.map(\.day)
    #expect(zip(days, days.dropFirst()).allSatisfy { (60...120).contains($1 - $0) })
  }

  @Test func `a visit that does not fit is missing as a contact too`() throws {
    var subject = try calendar("2026-01-01", 90)
    var person = VisitPerson(id: PersonID("A"))
    person.away = Set(0..<90)
    subject.people = [person]
    let windows = subject.windows(of: .times(least: 1, most: 1, per: .quarter))
    var contact = VisitDuty("C", .contact, .one(PersonID("A")), windows: windows)
    contact.countsVisitsOf = "V"
    subject.duties = [contact, VisitDuty("V", .visit, .one(PersonID("A")), windows: windows)]
    let (plan, verdict) = try judged(subject)
    #expect(verdict.missing == 2)
    #expect(plan.shortfalls.map(\.duty) == ["C", "V"])
    #expect(plan.shortfalls.map(\.got) == [0, 0])
    #expect(plan.shortfalls.allSatisfy { $0.reason == .nobodyFree })
  }

  @Test func `what everybody refuses is listed, and the rest is planned`() throws {
    var subject = try calendar("2026-03-02", 5)
    subject.people = ["A", "B", "C"].map { VisitPerson(id: PersonID($0)) }
    subject.people[0].away = Set(0..<5)
    subject.people[1].away = Set(0..<5)
    let pool = [PersonID("A"), PersonID("B")]
    subject.duties = [
      VisitDuty("M", .meeting, .all(pool), windows: [VisitWindow(0, 4)]),
      VisitDuty("R", .reception, .turns(of: pool, heads: 1), windows: [VisitWindow(0, 4)]),
      VisitDuty("V", .visit, .one(PersonID("C")), windows: [VisitWindow(0, 4)]),
    ]
    let (plan, verdict) = try judged(subject)
    #expect(plan.events.map(\.duty) == ["V"])
    #expect(plan.shortfalls.map(\.reason) == [.nobodyFree, .nobodyFree])
    #expect(plan.shortfalls.map(\.number) == [5, 5])
    #expect(verdict.missing == 2)
  }

  @Test func `two in one hall take two days, and a third is listed`() throws {
    var subject = try calendar("2026-03-02", 2)
    subject.people = ["A", "B", "C"].map { VisitPerson(id: PersonID($0)) }
    subject.duties = ["A", "B", "C"]
      .map { name in
        let staff = VisitDuty.Staff.turns(of: [PersonID(name)], heads: 1)
        var duty = VisitDuty(name, .activity, staff, windows: [VisitWindow(0, 1)])
        duty.venue = PlaceID("hall")
        return duty
      }
    let (plan, verdict) = try judged(subject)
    #expect(Set(plan.events.map(\.day)) == [0, 1])
    #expect(plan.shortfalls.map(\.reason) == [.venueTaken])
    #expect(verdict.missing == 1)
  }

  @Test func `windows at the borders: history counts, what ends later asks nothing`() throws {
    let subject = try calendar("2026-02-15", 60)  // to 2026-04-15
    let windows = try subject.windows(
      of: .times(least: 2, most: 2, per: .month),
      doneBefore: [-5, -40]
    )
    #expect(windows.map(\.least) == [1, 2, 0])
    #expect(windows.map(\.first) == [-14, 14, 45])
    #expect(windows.map(\.most) == [1, 2, 2])
    let ends = try calendar("2026-01-01", 100).windows(of: .atEnd(of: .quarter, days: 10))
    #expect(ends == [VisitWindow(80, 89, least: 1, most: 1)])
  }

  @Test func `29 February has its visit, and a year without a notice says so`() throws {
    var subject = try calendar("2028-02-28", 2)
    subject.closed = [0]
    subject.people = [VisitPerson(id: PersonID("A"))]
    let windows = [VisitWindow(0, 1)]
    subject.duties = [VisitDuty("D", .visit, .one(PersonID("A")), windows: windows)]
    let (plan, _) = try judged(subject)
    #expect(plan.events.map { subject.first.adding($0.day).description } == ["2028-02-29"])
    #expect(subject.unknownYears == [2028])
    #expect(try calendar("2026-12-31", 2).unknownYears == [2027])
    #expect(try calendar("2026-12-30", 2).unknownYears.isEmpty)
  }

  @Test func `reception turns are equal with history, and nobody has two months in a row`() throws {
    var subject = try calendar("2026-01-01", 365)
    subject.people = (0..<6).map { VisitPerson(id: PersonID("P\($0)")) }
    for index in subject.people.indices { subject.people[index].pastTurns = index == 0 ? 5 : 3 }
    let windows = subject.windows(of: .times(least: 1, most: nil, per: .month))
    let pool = subject.people.map(\.id)
    subject.duties = [VisitDuty("R", .reception, .turns(of: pool, heads: 1), windows: windows)]
    let (plan, verdict) = try judged(subject)
    // 20 turns before, 12 more: 32 for six people, so five or six for each.
    #expect(verdict.fairness["R"]?.least == 5)
    #expect(verdict.fairness["R"]?.most == 6)
    #expect(verdict.inARow == 0)
    #expect(plan.levels.first { $0.goal == .turns }?.value == verdict.turns)
    #expect(plan.levels.first { $0.goal == .turns }?.bound == verdict.turns)
    #expect(plan.shortfalls.isEmpty)
  }

  @Test func `a shared date keeps off make-up workdays too`() throws {
    // Friday 2026-02-13 and the make-up Saturday, which is nearer the middle of the window.
    var subject = try calendar("2026-02-13", 2)
    subject.people = [VisitPerson(id: PersonID("P"))]
    let staff = VisitDuty.Staff.turns(of: [PersonID("P")], heads: 1)
    subject.duties = [VisitDuty("R", .reception, staff, windows: [VisitWindow(0, 1)])]
    #expect(try judged(subject).plan.events.map(\.day) == [0])
    subject.closed = [0]
    #expect(try judged(subject).plan.events.map(\.day) == [1])
  }

  @Test func `a studio of one says that months follow each other`() throws {
    var subject = try calendar("2026-01-01", 90)
    subject.people = [VisitPerson(id: PersonID("P"))]
    let windows = subject.windows(of: .times(least: 1, most: nil, per: .month))
    let staff = VisitDuty.Staff.turns(of: [PersonID("P")], heads: 1)
    subject.duties = [VisitDuty("R", .reception, staff, windows: windows)]
    let (plan, verdict) = try judged(subject)
    #expect(verdict.missing == 0)
    #expect(plan.shortfalls.map(\.reason) == [.twoInARow, .twoInARow])
    #expect(
      plan.levels.first { $0.goal == .inARow } == VisitPlan.Level(.inARow, value: 2, bound: 2)
    )
  }

  @Test func `a meeting is on the day with the most members free`() throws {
    var subject = try calendar("2026-03-02", 5)
    subject.people = (0..<4).map { VisitPerson(id: PersonID("P\($0)")) }
    subject.people[0].away = [0, 1, 3]
    subject.people[1].away = [1, 2, 4]
    subject.people[2].away = [3, 4]
    let pool = subject.people.map(\.id)
    subject.duties = [VisitDuty("M", .meeting, .all(pool), windows: [VisitWindow(0, 4)])]
    let (plan, verdict) = try judged(subject)
    #expect(plan.events.map(\.day) == [2])
    #expect(verdict.absent == 1)
  }

  @Test func `activities: a theme a quarter, near event days, never on a make-up workday`() throws {
    var subject = try calendar("2026-01-01", 365)
    let named = ["2026-03-05", "2026-10-18", "2026-12-05"].compactMap { Day($0) }
    subject.eventDays = Set(named.map { $0.number - subject.first.number })
    subject.people = (0..<8).map { VisitPerson(id: PersonID("S\($0)")) }
    let windows = subject.windows(of: .times(least: 1, most: 1, per: .month))
    let staff = VisitDuty.Staff.turns(of: subject.people.map(\.id), heads: 1)
    var duty = VisitDuty("A", .activity, staff, windows: windows)
    duty.dayTypes = [.workday, .weekend, .holiday]
    duty.isNearEvents = true
    duty.themes = ["学雷锋", "邻里节", "助学", "敬老"]
    subject.duties = [duty]
    let (plan, verdict) = try judged(subject)
    #expect(plan.events.count == 12)
    let dates = plan.events.map { subject.first.adding($0.day) }
    #expect(named.allSatisfy(dates.contains))
    #expect(plan.events.map(\.theme) == duty.themes.flatMap { Array(repeating: $0, count: 3) })
    #expect(plan.events.allSatisfy { subject.dayTypes[$0.day] != .makeUpWorkday })
    #expect(verdict.fairness["A"]?.most == 2)
  }

  @Test func `households are served in turn, longest ago first`() throws {
    var subject = try calendar("2026-01-01", 120)
    subject.people = [VisitPerson(id: PersonID("A"))]
    let windows = subject.windows(of: .times(least: 1, most: nil, per: .month))
    var duty = VisitDuty("V", .visit, .one(PersonID("A")), windows: windows)
    duty.stops = [
      VisitStop("H1", building: "1", door: 1, lastDone: -10),
      VisitStop("H2", building: "2", door: 1, lastDone: -90),
      VisitStop("H3", building: "3", door: 1),
    ]
    subject.duties = [duty]
    #expect(try judged(subject).plan.events.flatMap(\.stops) == ["H3", "H2", "H1", "H3"])
    subject.duties[0].stops += [VisitStop("H4", lastDone: -1), VisitStop("H5", lastDone: -2)]
    let (plan, _) = try judged(subject)
    #expect(plan.shortfalls.map(\.reason) == [.stopsLeft])
    #expect(plan.shortfalls.map(\.number) == [1])
    subject.duties[0].stopsPerTime = 2
    #expect(try judged(subject).plan.shortfalls.isEmpty)
  }
}
