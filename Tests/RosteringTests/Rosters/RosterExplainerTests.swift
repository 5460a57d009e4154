// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Rostering

/// Why who stands what, worked out by hand.
@Suite struct RosterExplainerTests {
  /// A night on Monday and an early shift on Tuesday; ann has stood the night.
  private func explainer(price: Int?) -> RosterExplainer {
    var office = OfficeRoster("ab", "N0 D1")
    office.roster.rules = [
      RosterRule("rest", .rest(minutes: 660)),
      RosterRule("even", .equalShares(of: .shifts, tolerance: 0), price: price),
    ]
    var plan = RosterPlan(title: "")
    plan.assignments = [
      RosterPlan.Assignment(shift: PostID("N0"), seats: [RosterPlan.Seat(PersonID("a"))]),
      RosterPlan.Assignment(shift: PostID("D1"), seats: [RosterPlan.Seat(PersonID("b"))]),
    ]
    return RosterExplainer(office.roster, plan)
  }

  @Test func `who is kept off by one rule is told which and by how much`() throws {
    // The night ends at 06:00 on Tuesday, the early shift begins at 08:00: 120 of 660 minutes.
    let reason = try #require(explainer(price: 5).seat(PersonID("a"), PostID("D1")))
    #expect(!reason.stands)
    #expect(reason.obstacle == .rule("rest"))
    #expect(reason.exchanges.first?.broken == 540)
  }

  @Test func `who stands a shift is told what an exchange would cost`() throws {
    let reason = try #require(explainer(price: 5).seat(PersonID("b"), PostID("D1")))
    #expect(reason.stands && reason.obstacle == nil)
    let only = try #require(reason.exchanges.first)
    #expect(only.leaves == PersonID("b") && only.comes == PersonID("a") && only.broken == 540)
    // Without a night before, the exchange costs shares only: two shifts and none instead of one each.
    let night = try #require(explainer(price: 5).seat(PersonID("a"), PostID("N0"))?.exchanges.first)
    #expect(night.broken == 540 && night.comes == PersonID("b"))
  }

  @Test func `a post tells its crew, the others and who could step in`() throws {
    let reason = try #require(explainer(price: 5).post(PostID("D1")))
    #expect(reason.crew.map(\.person) == [PersonID("b")] && reason.heads == 1)
    #expect(reason.shortages.isEmpty && reason.reserves.isEmpty)
    #expect(reason.funnel.steps == [RosterFunnel.Step(obstacle: .rule("rest"), people: 1)])
    #expect(explainer(price: 5).post(PostID("none")) == nil)
  }

  @Test func `a person's shares stand beside what is fair`() throws {
    let reason = try #require(explainer(price: 5).person(PersonID("a")))
    #expect(reason.shifts == [PostID("N0")])
    #expect(
      reason.shares == [
        RosterPersonReason.Share(
          rule: "even",
          measure: .shifts,
          history: 0,
          planned: 1,
          band: 1...1
        )
      ]
    )
    #expect(reason.steps == [RosterFunnel.Step(obstacle: .rule("rest"), people: 1)])
    #expect(explainer(price: 5).person(PersonID("z")) == nil)
  }
}
