// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

@testable import Rostering

/// Days and people that go wrong easily.
@Suite("Special rosters")
struct RosterSpecialTests {
  private static func plan(_ roster: RosterCase) -> (RosterPlanning, RosterVerdict) {
    let found = RosterOracleTests.plan(roster)
    return (found, RosterReferee.judge(roster, found.plan))
  }

  @Test func `everyone refusing leaves everything open, with the reason`() throws {
    var office = OfficeRoster.daily("AB", days: 3)
    for id in ["A", "B"] { office.state(.no, of: id, on: 0, 1, 2) }
    let (found, verdict) = Self.plan(office.roster)
    #expect(verdict.violations == [])
    #expect(verdict.levels.map(\.value) == [0, 0, 0, 3, 0])
    #expect(found.plan.assignments == [])
    let funnel = try #require(found.funnels[found.plan.shortages[0]])
    #expect(funnel.people == 2)
    #expect(funnel.steps == [RosterFunnel.Step(obstacle: .unavailable, people: 2)])
    #expect(funnel.remedy == .person(tag: nil))
    #expect(found.plan.levels.allSatisfy { $0.status == .optimal })
  }

  @Test func `one nurse for three posts at once stands one of them`() throws {
    var office = OfficeRoster("AB", "D0 E0", days: 1)
    var third = office.roster.shifts[0]
    third.id = PostID("F0")
    office.roster.shifts.append(third)
    for index in office.roster.shifts.indices {
      office.roster.shifts[index].roles = [RosterRole("nurse")]
    }
    office.edit("A") { person in
      let last = Day("2026-12-31")
      person.certificates = [Qualification(name: "nurse", validUntil: last)]
    }
    let (found, verdict) = Self.plan(office.roster)
    #expect(verdict.violations == [])
    #expect(verdict.levels[3].value == 2)
    let short = try #require(found.plan.shortages.first { $0.tag == "nurse" })
    let funnel = try #require(found.funnels[short])
    #expect(funnel.steps.map(\.obstacle) == [.role("nurse"), .elsewhere])
    #expect(funnel.remedy == .person(tag: "nurse"))
  }

  @Test func `a cap in the way is named with what it would take`() throws {
    var office = OfficeRoster.daily("A", days: 3)
    office.roster.rules = [RosterRule("cap", .shiftCount(most: 2, per: .week))]
    let (found, verdict) = Self.plan(office.roster)
    #expect(verdict.violations == [])
    let short = try #require(found.plan.shortages.first)
    let funnel = try #require(found.funnels[short])
    #expect(funnel.cause == .rule("cap"))
    #expect(funnel.remedy == .loosen(rule: "cap", by: 1, person: PersonID("A")))
  }

  @Test func `a night across the month's end counts in its own month and needs its rest`() {
    // Saturday 31 January and the days after it.
    var office = OfficeRoster("A", "N0 E1 N1", days: 3, first: "2026-01-31")
    office.roster.rules = [
      RosterRule("month", .shiftCount(most: 1, per: .month)),
      RosterRule("rest", .rest(minutes: 120)),
    ]
    let (found, verdict) = Self.plan(office.roster)
    #expect(verdict.violations == [])
    #expect(verdict.levels[3].value == 1)
    #expect(found.plan.assignments.map(\.shift.text) == ["N0", "N1"])
  }

  @Test func `the 29th of February is a day of its month`() {
    var office = OfficeRoster("A", "D0 D1 D2", days: 3, first: "2028-02-28")
    office.roster.rules = [RosterRule("month", .shiftCount(most: 1, per: .month))]
    let (_, verdict) = Self.plan(office.roster)
    #expect(verdict.violations == [])
    #expect(verdict.levels[3].value == 1)
  }

  @Test func `a Saturday made up for is no weekend`() {
    for isMadeUp in [false, true] {
      var office = OfficeRoster("A", "D5 D6 D12 D13", days: 14)
      if isMadeUp { office.roster.dayTypes[5] = .makeUpWorkday }
      office.roster.rules = [
        RosterRule("weekends", .weekends(most: 1, per: .horizon)),
        RosterRule("whole", .completeWeekends),
      ]
      let (_, verdict) = Self.plan(office.roster)
      #expect(verdict.violations == [])
      #expect(verdict.levels[3].value == (isMadeUp ? 1 : 2))
    }
  }

  @Test func `a year without a notice has plain weekends`() {
    var office = OfficeRoster.daily("A", days: 14)
    office.roster = RosterCase(title: "far", first: Day(number: 22_000), days: 14)
    let template = OfficeRoster.daily("A", days: 14).roster
    (office.roster.people, office.roster.shifts) = (template.people, template.shifts)
    office.roster.rules = [RosterRule("weekends", .weekends(most: 0, per: .month))]
    let (_, verdict) = Self.plan(office.roster)
    #expect(verdict.violations == [])
    #expect(verdict.levels[3].value == 4)
  }

  @Test func `pins that nobody can keep are faults, and the rest is planned`() {
    var office = OfficeRoster("AB", "D0 E0 D1", days: 2)
    office.edit(shift: "D0") { $0.locked = [PersonID("A")] }
    office.edit(shift: "E0") { $0.locked = [PersonID("A")] }
    office.edit(shift: "D1") { $0.locked = [PersonID("B")] }
    office.state(.no, of: "B", on: 1)
    let found = RosterOracleTests.plan(office.roster)
    #expect(
      found.faults == [
        RosterFault(person: PersonID("B"), shift: PostID("D1"), obstacle: .unavailable),
        RosterFault(person: PersonID("A"), shift: PostID("E0"), obstacle: .elsewhere),
      ]
    )
    #expect(found.plan.assignments.count == 3)
  }

  @Test func `reserves could all step in, the least loaded first`() throws {
    var office = OfficeRoster("ABCD", "D0", days: 2)
    for (id, shifts) in [("A", 3), ("B", 0), ("C", 1), ("D", 0)] {
      office.edit(id) { $0.history = RosterTally(shifts: shifts) }
    }
    office.state(.no, of: "D", on: 0, 1)
    office.roster.rules = [RosterRule("share", .equalShares(of: .shifts, tolerance: 0), price: 1)]
    let (found, verdict) = Self.plan(office.roster)
    #expect(verdict.violations == [])
    #expect(found.plan.assignments.map { $0.seats.map(\.person.text) } == [["B"]])
    #expect(found.plan.reserves.map { $0.people.map(\.text) } == [["C", "A"]])
    #expect(found.reserves[PostID("D0")]?.map(\.load) == [1, 3])
  }
}
