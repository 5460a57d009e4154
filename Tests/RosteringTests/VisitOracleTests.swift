// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Rostering
import Street
import Testing

/// Small random calendars against trying out everything, and against tampering.
@Suite struct VisitOracleTests {
  /// Two people of one team with three visits each in four days.
  private func sample(_ seed: UInt64) -> VisitCase {
    var generator = SeededGenerator(seed: seed)
    var subject = VisitCase(title: "S", first: Day(number: 20_515), days: 4)  // a Monday
    if generator.below(3) == 0 { subject.closed = [generator.below(4)] }
    if generator.below(2) == 0 { subject.eventDays = [generator.below(4)] }
    for name in ["A", "B"] {
      var person = VisitPerson(id: PersonID(name), team: TeamID("T"))
      person.away = Set((0..<4).filter { _ in generator.below(4) == 0 })
      person.mostPerDay = 1 + generator.below(2)
      person.minutesPerDay = 1000
      subject.people.append(person)
      for number in 0..<3 {
        let staff = VisitDuty.Staff.one(person.id)
        var duty = VisitDuty("\(name)\(number)", .visit, staff, windows: [VisitWindow(0, 3)])
        duty.lastDone = number - 10
        subject.duties.append(duty)
      }
    }
    return subject
  }

  /// The price of a choice of days (nil: not done), from the words of docs/visits.md.
  private func price(_ days: [Int?], of subject: VisitCase) -> (missing: Int, price: Int) {
    var (missing, price) = (0, 0)
    var loads: [[Int]: Int] = [:]
    for (index, day) in days.enumerated() {
      guard let day else {
        missing += 1
        continue
      }
      loads[[index / 3, day], default: 0] += 1
      loads[[-1, day], default: 0] += 1
      price += abs(day - 3 * [166, 500, 833][index % 3] / 1000)
      if subject.eventDays.contains(day) { price += 100_000 }
    }
    for (key, load) in loads { price += (key[0] < 0 ? 8 : 64) * load * load }
    return (missing, price)
  }

  private func best(of subject: VisitCase) -> (missing: Int, price: Int) {
    var best = (missing: Int.max, price: Int.max)
    var days: [Int?] = []
    var loads: [[Int]: Int] = [:]
    func walk() {
      if days.count == 6 {
        let found = price(days, of: subject)
        if found < best { best = found }
        return
      }
      let person = subject.people[days.count / 3]
      for day in 0..<4 where !person.away.contains(day) && !subject.closed.contains(day) {
        let cell = [days.count / 3, day]
        guard loads[cell, default: 0] < person.mostPerDay else { continue }
        loads[cell, default: 0] += 1
        days.append(day)
        walk()
        days.removeLast()
        loads[cell, default: 0] -= 1
      }
      days.append(nil)
      walk()
      days.removeLast()
    }
    walk()
    return best
  }

  @Test func `no choice of days is better than the flow's`() throws {
    for seed in UInt64(1)...60 {
      let subject = sample(seed)
      let plan = try VisitPlanner().plan(subject)
      let verdict = VisitReferee(subject).judge(plan)
      #expect(verdict.violations.isEmpty, "seed \(seed)")
      let expected = best(of: subject)
      #expect(verdict.missing == expected.missing, "seed \(seed)")
      let spread = try #require(plan.levels.first { $0.goal == .spread })
      #expect(spread.value == expected.price, "seed \(seed)")
      #expect(spread.bound == spread.value)
    }
  }

  /// A month of everything at once, with few people and little time.
  private func mixture(_ seed: UInt64) -> VisitCase {
    var generator = SeededGenerator(seed: seed)
    let first = Day(number: 20_454 + generator.below(300))
    var subject = VisitCase(title: "M", first: first, days: 20 + generator.below(40))
    subject.travelMinutes = 20 * generator.below(3)
    subject.closed = [generator.below(20)]
    subject.eventDays = [generator.below(20), generator.below(20)]
    subject.people = (0..<5)
      .map { number in
        var person = VisitPerson(id: PersonID("P\(number)"), team: TeamID("T\(number % 2)"))
        person.away = Set((0..<60).filter { _ in generator.below(10) < 4 })
        person.mostPerDay = 1 + generator.below(3)
        person.minutesPerDay = 60 + 30 * generator.below(5)
        person.pastTurns = generator.below(2) == 0 ? nil : generator.below(4)
        person.lastTurn = generator.below(2) == 0 ? nil : -generator.below(40) - 1
        return person
      }
    addDuties(to: &subject, from: &generator)
    return subject
  }

  private func addDuties(to subject: inout VisitCase, from generator: inout SeededGenerator) {
    let all = subject.people.map(\.id)
    for number in 0..<10 {
      let length = 3 + generator.below(20)
      let windows = stride(from: -2, to: subject.days, by: length)
        .map { VisitWindow($0, $0 + length - 1, least: generator.below(3), most: 3) }
      let owner = VisitDuty.Staff.one(all[generator.below(5)])
      let pool = VisitDuty.Staff.turns(of: Array(all.prefix(2 + generator.below(4))), heads: 2)
      let kinds: [(VisitDuty.Kind, VisitDuty.Staff)] = [
        (.visit, owner), (.visit, owner), (.contact, owner), (.reception, pool),
        (.activity, pool), (.meeting, .all(all)),
      ]
      let (kind, staff) = kinds[generator.below(6)]
      var duty = VisitDuty("D\(number)", kind, staff, windows: windows)
      duty.minutes = 20 + 20 * generator.below(4)
      duty.venue = staff == owner || generator.below(2) == 0 ? nil : PlaceID("hall")
      if staff == owner {
        duty.stops = (0..<generator.below(6))
          .map { VisitStop("H\($0)", building: $0 == 0 ? "" : "B\($0 / 3)", door: $0) }
        duty.stopsPerTime = 1 + generator.below(2)
      }
      subject.duties.append(duty)
    }
  }

  @Test func `mixtures break nothing, and every shortage is listed and counted`() throws {
    var missing = 0
    for seed in UInt64(1)...300 {
      let subject = mixture(seed)
      let plan = try VisitPlanner(threads: 2).plan(subject)
      let verdict = VisitReferee(subject).judge(plan)
      #expect(verdict.violations.isEmpty, "seed \(seed): \(verdict.violations.prefix(3))")
      for level in plan.levels {
        #expect(level.bound <= level.value, "seed \(seed): \(level)")
        switch level.goal {
        case .missing: #expect(level.value == verdict.missing, "seed \(seed)")
        case .absent: #expect(level.value == verdict.absent, "seed \(seed)")
        case .inARow: #expect(level.value == verdict.inARow, "seed \(seed)")
        case .turns: #expect(level.value == verdict.turns, "seed \(seed)")
        case .avoided: #expect(level.value == verdict.avoided, "seed \(seed)")
        case .spread: break
        }
      }
      missing += verdict.missing
    }
    #expect(missing > 0)
  }

  @Test func `the referee sees every kind of tampering`() throws {
    var subject = sample(7)
    subject.closed = []
    subject.people[0].away = [3]
    let plan = try VisitPlanner().plan(subject)
    #expect(VisitReferee(subject).judge(plan).violations.isEmpty)
    func codes(_ change: (inout VisitPlan) -> Void) -> Set<VisitViolationCode> {
      var copy = plan
      change(&copy)
      return Set(VisitReferee(subject).judge(copy).violations.map(\.code))
    }
    let first = try #require(plan.events.firstIndex { $0.people == [PersonID("A")] })
    #expect(codes { $0.events[first].day = 4 }.contains(.unknown))
    #expect(codes { $0.events[first].day = 3 }.contains(.away))
    #expect(codes { $0.events[first].people = [] }.contains(.malformed))
    #expect(codes { $0.events[first].people = [PersonID("B")] }.contains(.notTheirs))
    #expect(codes { $0.events.remove(at: first) }.contains(.unlisted))
    #expect(codes { $0.events.append($0.events[first]) }.contains(.twiceOnADay))
    #expect(
      codes { plan in
        for index in plan.events.indices where plan.events[index].people == [PersonID("A")] {
          plan.events[index].day = 0
        }
      }
      .contains(.tooManyTimes)
    )
    subject.closed = [plan.events[first].day]
    #expect(codes { _ in }.contains(.dayNotAllowed))
    subject.closed = []
    subject.duties[0].windows = [VisitWindow(10, 12)]
    #expect(codes { _ in }.contains(.outsideWindow))
    subject = sample(7)
    subject.people[0].away = []
    subject.people[0].minutesPerDay = 29
    #expect(codes { _ in }.contains(.tooManyMinutes))
  }
}
