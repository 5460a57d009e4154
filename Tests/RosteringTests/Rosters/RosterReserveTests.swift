// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

@testable import Rostering

/// Who is a reserve: who could come, or take somebody's place, without a hard breach more.
@Suite struct RosterReserveTests {
  private func plan(_ roster: RosterCase, _ seats: [String: String]) -> RosterPlan {
    var plan = RosterPlan(title: "")
    plan.assignments = seats.sorted { $0.key < $1.key }
      .map { shift, people in
        RosterPlan.Assignment(
          shift: PostID(shift),
          seats: people.map { RosterPlan.Seat(PersonID(String($0))) }
        )
      }
    return plan
  }

  private func reserves(
    _ roster: RosterCase,
    _ seats: [String: String],
    at shift: String
  ) throws -> [RosterReserveReason] {
    let plan = plan(roster, seats)
    let reason = try #require(RosterExplainer(roster, plan).post(PostID(shift)))
    return reason.reserves
  }

  @Test func `nobody without the hard role takes the leader's place`() throws {
    var office = OfficeRoster("ABC", "D0", days: 1)
    office.edit(shift: "D0") { $0.roles = [RosterRole("lead")] }
    office.edit("A") { $0.tags = ["lead"] }
    #expect(try reserves(office.roster, ["D0": "A"], at: "D0").isEmpty)
    let seats = ["D0": "A"]
    let why = try #require(
      RosterExplainer(office.roster, plan(office.roster, seats)).person(PersonID("B"))
    )
    #expect(why.steps == [RosterFunnel.Step(obstacle: .role("lead"), people: 1)])
    office.edit("C") { $0.tags = ["lead"] }
    let found = try reserves(office.roster, ["D0": "A"], at: "D0")
    #expect(found.map(\.person) == [PersonID("C")])
    #expect(found.first?.replaces == [PersonID("A")] && found.first?.fills == false)
  }

  @Test func `beside a leader anybody takes the other seat`() throws {
    var office = OfficeRoster("ABC", "D0", days: 1)
    office.wants(2, at: "D0")
    office.edit(shift: "D0") { $0.roles = [RosterRole("lead")] }
    office.edit("A") { $0.tags = ["lead"] }
    let found = try reserves(office.roster, ["D0": "AB"], at: "D0")
    #expect(found.map(\.person) == [PersonID("C")])
    #expect(found.first?.replaces == [PersonID("B")])
    let full = RosterExplainer(office.roster, plan(office.roster, ["D0": "AB"]))
    let why = try #require(full.person(PersonID("C")))
    #expect(why.steps == [RosterFunnel.Step(obstacle: .standIn, people: 1)])
    // Where the shift is short they fill the gap.
    let short = try reserves(office.roster, ["D0": "A"], at: "D0")
    #expect(short.map(\.person.text) == ["B", "C"])
    #expect(short.allSatisfy { $0.fills && $0.replaces.isEmpty })
  }

  @Test func `a novice does not stand alone as a reserve`() throws {
    var office = OfficeRoster("ABN", "D0", days: 1)
    office.edit("N") { $0.tags = ["new"] }
    office.roster.rules = [RosterRule("pair", .beside(tag: "new", by: "old", ratio: 1))]
    #expect(try reserves(office.roster, ["D0": "A"], at: "D0").map(\.person.text) == ["B"])
    let why = RosterExplainer(office.roster, plan(office.roster, ["D0": "A"]))
      .seat(PersonID("N"), PostID("D0"))
    #expect(why?.obstacle == .together("pair"))
    #expect(why?.exchanges.first?.breaks == [.together("pair")])
  }

  @Test func `what the one who leaves must do is no reason against a reserve`() throws {
    var office = OfficeRoster("AB", "D0", days: 7)
    office.edit(shift: "D0") { $0.locked = [PersonID("A")] }
    office.roster.rules = [
      RosterRule(
        "least",
        .shiftCount(least: 1, per: .week),
        scope: RosterScope(people: [PersonID("A")])
      )
    ]
    #expect(try reserves(office.roster, ["D0": "A"], at: "D0").map(\.person.text) == ["B"])
    var plan = plan(office.roster, ["D0": "A"])
    plan.reserves = [RosterPlan.Reserve(shift: PostID("D0"), people: [PersonID("B")])]
    #expect(
      !RosterReferee.judge(office.roster, plan).violations.map(\.code).contains(.unfitReserve)
    )
  }

  @Test func `the head that is missing must hold what the shift lacks`() throws {
    var office = OfficeRoster("A", "D0", days: 1)
    office.edit(shift: "D0") { $0.roles = [RosterRole("lead")] }
    let reason = try #require(
      RosterExplainer(office.roster, plan(office.roster, [:])).post(PostID("D0"))
    )
    let heads = try #require(reason.shortages.first { $0.tag == nil })
    #expect(reason.funnels[heads]?.remedy == .person(tag: "lead"))
    #expect(reason.funnels[heads]?.cause == .role("lead"))
  }

  @Test func `people of other teams are the main reason only where there is nobody else`() throws {
    var office = OfficeRoster("ABCD", "D0", days: 1)
    office.edit(shift: "D0") { $0.team = TeamID("t") }
    office.edit("A") { $0.team = TeamID("t") }
    office.state(.no, of: "A", on: 0)
    func funnel() throws -> RosterFunnel {
      try #require(
        RosterExplainer(office.roster, plan(office.roster, [:])).post(PostID("D0"))?.funnel
      )
    }
    #expect(try funnel().cause == .unavailable)
    #expect(try funnel().steps.last == RosterFunnel.Step(obstacle: .team, people: 3))
    office.edit("A") { $0.team = nil }
    #expect(try funnel().cause == .team)
  }

  @Test func `the referee takes the same people for reserves, in random rosters`() {
    var (fit, unfit) = (0, 0)
    for seed in 1...200 as ClosedRange<UInt64> {
      let roster = RandomRoster.make(seed: seed)
      let found = RosterOracleTests.plan(roster)
      guard found.broken == 0, found.faults.isEmpty else { continue }
      for shift in roster.shifts {
        let crew = found.plan.assignments.first { $0.shift == shift.id }?.seats.map(\.person) ?? []
        let named = found.plan.reserves.first { $0.shift == shift.id }?.people ?? []
        for person in roster.people.map(\.id) where !crew.contains(person) {
          var plan = found.plan
          plan.reserves = [RosterPlan.Reserve(shift: shift.id, people: [person])]
          let codes = RosterReferee.judge(roster, plan).violations.map(\.code)
          let isFit = !codes.contains(.unfitReserve)
          #expect(named.contains(person) == isFit, "seed \(seed) \(shift.id.text) \(person.text)")
          if isFit { fit += 1 } else { unfit += 1 }
        }
      }
    }
    #expect(fit > 30 && unfit > 30, "\(fit) and \(unfit)")
  }
}
