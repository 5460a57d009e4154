// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

/// What people do alone and how long households wait.
@Suite struct VisitLoadTests {
  /// Ten days; Ada visits H1 and H2, Ben contacts H1 and has H3, which nobody sees.
  private var verdict: VisitVerdict {
    var subject = VisitCase(title: "C", first: Day(number: 20_498), days: 10)
    let (ada, ben) = (PersonID("Ada"), PersonID("Ben"))
    subject.people = [VisitPerson(id: ada), VisitPerson(id: ben)]
    let all = [VisitWindow(0, 9)]
    var visit = VisitDuty("V", .visit, .one(ada), windows: all)
    visit.stops = [VisitStop("H1", lastDone: -5), VisitStop("H2")]
    // Two households: when the whole was last done says nothing of either.
    visit.lastDone = -1
    var contact = VisitDuty("C", .contact, .one(ben), windows: all)
    (contact.stops, contact.minutes, contact.lastDone) = ([VisitStop("H1")], 15, -3)
    var never = VisitDuty("N", .visit, .one(ben), windows: all)
    (never.stops, never.lastDone) = ([VisitStop("H3")], -20)
    let turns = VisitDuty("R", .reception, .turns(of: [ada, ben], heads: 1), windows: all)
    // Activities are no visits.
    let alone = VisitDuty("A", .activity, .one(ben), windows: all)
    subject.duties = [alone, contact, never, turns, visit]
    var plan = VisitPlan(title: "C")
    plan.events = [
      event("V", 2, ada, ["H1", "H2"]), event("C", 4, ben, ["H1"]), event("V", 6, ada, ["H2"]),
      event("R", 7, ben, []), event("A", 8, ben, []),
    ]
    return VisitReferee(subject).judge(plan)
  }

  private func event(
    _ duty: String,
    _ day: Int,
    _ person: PersonID,
    _ stops: [String]
  ) -> VisitPlan.Event {
    var event = VisitPlan.Event(duty: duty, window: 0, day: day, people: [person])
    event.stops = stops
    return event
  }

  @Test func `loads count days, households and minutes of what is done alone`() {
    let loads = verdict.loads
    #expect(loads.map(\.person.text) == ["Ada", "Ben"])
    #expect(loads.map(\.days) == [2, 1])
    #expect(loads.map(\.times) == [3, 1])
    #expect(loads.map(\.minutes) == [90, 15])
    #expect(loads.map(\.households) == [2, 2])
  }

  @Test func `a household waits from the last time before to the last day, whoever comes`() {
    // H1: −3, 2, 4, 9. H2: 0, 2, 6, 9. H3: −20, 9.
    let verdict = verdict
    #expect(verdict.loads.map(\.longestWait) == [5, 29])
    let waits = verdict.waits
    #expect([waits.households, waits.unseen, waits.fewest, waits.most] == [3, 1, 0, 2])
    #expect([waits.least, waits.longest] == [4, 29])
  }

  @Test func `turns alone give no loads`() {
    var subject = VisitCase(title: "C", first: Day(number: 20_498), days: 3)
    let ada = PersonID("Ada")
    subject.people = [VisitPerson(id: ada)]
    let staff = VisitDuty.Staff.turns(of: [ada], heads: 1)
    subject.duties = [VisitDuty("R", .reception, staff, windows: [VisitWindow(0, 2)])]
    let verdict = VisitReferee(subject).judge(VisitPlan(title: "C"))
    #expect(verdict.loads.isEmpty && verdict.waits.households == 0)
  }
}
