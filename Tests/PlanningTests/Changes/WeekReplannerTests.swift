// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import Evaluation
import Planning
import Street
import Testing

/// Replanning in weeks that are worked out by hand.
@Suite struct WeekReplannerTests {
  private func offer(_ id: String) -> ProviderID { .offer(OfferID(id)) }
  private func person(_ id: String) -> ProviderID { .person(PersonID(id)) }

  /// Needs that only some offers may serve.
  private func office(_ ways: [String: [String]]) -> Office {
    var office = Office()
    let offers = Set(ways.values.joined()).sorted()
    for id in offers { office.offer(id) }
    for (id, allowed) in ways.sorted(by: { $0.key < $1.key }) {
      office.need(id) { need in
        need.barred = offers.filter { !allowed.contains($0) }.map { .offer(OfferID($0)) }
      }
    }
    return office
  }

  /// N1 by R1 and N2 by R2 are published; N3 wants R1, so that N1 must go to R2 and N2 to R3.
  private var chain: Office {
    office(["N1": ["R1", "R2"], "N2": ["R2", "R3"], "N3": ["R1"]])
  }

  private func published(_ week: Week) -> Plan {
    WeekSuggesterTests.plan(week, [("N1", offer("R1")), ("N2", offer("R2"))])
  }

  @Test func `the trade says what each change more brings`() {
    let week = chain.week
    let outcome = WeekReplanner(solver: GLPKSolver()).outcome(week, published: published(week))
    #expect(outcome.steps.map(\.limit) == [0, 1, 2, 5, nil])
    #expect(outcome.steps.map(\.needsMet) == [2, 2, 3, 3, 3])
    #expect(outcome.steps.map(\.moreChanges) == [0, 0, 2, 2, 2])
    #expect(
      outcome.steps.map { $0.difference.changedRows } == [
        [], [], ["P-N1", "P-N2"], ["P-N1", "P-N2"], ["P-N1", "P-N2"],
      ]
    )
    // Nobody but R1 may serve N3, and it is booked; with two changes everything is met.
    #expect(outcome.steps.map(\.isProven) == [true, false, true, true, true])
    #expect(outcome.broken.isEmpty)
    #expect(outcome.steps.allSatisfy { $0.violations == 0 })
    // All three offers are of one unit, which is told once.
    #expect(outcome.steps.last?.difference.told == [.unit(UnitID("U1"))])
  }

  @Test func `whoever serves a need serves it at its new time too, if there is time`() throws {
    // R1 and R2 are alike; the plan of old has R2, which by itself would not be the first choice.
    let week = office(["N1": ["R1", "R2"]]).week
    for id in ["R1", "R2"] {
      let plan = WeekSuggesterTests.plan(week, [("N1", offer(id))])
      var changes = WeekChanges()
      let start = plan.projects[0].span.start + 1440
      changes.moved = [NeedID("N1"): [TimeSpan(start: start, end: start + 240)]]
      let changed = try changes.applied(to: week)
      let outcome = WeekReplanner(solver: GLPKSolver()).outcome(changed, published: plan)
      let last = try #require(outcome.steps.last)
      #expect(last.needsMet == 1, "\(last)")
      #expect(last.projects.flatMap(\.providers).map(\.provider) == [offer(id)])
      #expect(last.projects.first.map { $0.span.start >= start } == true)
    }
  }

  @Test func `a row that must stay stays, whatever it costs`() {
    let week = chain.week
    for held in ["P-N1", "P-N2"] {
      let outcome = WeekReplanner(solver: GLPKSolver())
        .outcome(week, published: published(week), holding: [held])
      #expect(
        outcome.steps.allSatisfy { $0.needsMet == 2 && $0.difference.changedRows.isEmpty },
        "\(held)"
      )
    }
  }

  @Test func `what cannot stay is no change that could be avoided`() throws {
    let before = chain.week
    var changes = WeekChanges()
    changes.absences = [.init(offer("R2"))]
    let week = try changes.applied(to: before)
    let outcome = WeekReplanner(solver: GLPKSolver())
      .outcome(week, published: published(before), holding: ["P-N2"])
    #expect(outcome.broken == ["P-N2"] && outcome.brokenHeld == ["P-N2"])
    // N2 goes to R3; N3 can only have R1 from N1, which then has nobody: nothing is gained.
    #expect(outcome.steps.allSatisfy { $0.needsMet == 2 && $0.moreChanges == 0 })
    #expect(outcome.steps.last?.difference.changedRows == ["P-N2"])
  }

  @Test func `an urgent need takes the place of one that can wait`() throws {
    var office = office(["N1": ["R1"], "N2": ["R1"]])
    office.records.needs[1].urgency = .urgent
    let week = office.week
    let plan = WeekSuggesterTests.plan(week, [("N1", offer("R1"))])
    let outcome = WeekReplanner(solver: nil).outcome(week, published: plan)
    #expect(
      outcome.steps.map { $0.levels.first { $0.goal == .urgent }?.after } == [
        0, 1000, 1000, 1000, 1000,
      ]
    )
    #expect(outcome.steps.last?.difference.lost.map(\.need) == [NeedID("N1")])
  }

  @Test func `of plans with the same cover the one that changes least is taken`() throws {
    // R1 is nearer to N1 than V2, but nobody is moved for that.
    var office = office(["N1": ["R1"], "N2": ["R1"]])
    office.person("V1") { $0.place = PlaceID("C2") }
    office.person("V2") { $0.place = PlaceID("C2") }
    let before = office.week
    let plan = WeekSuggesterTests.plan(before, [("N1", person("V1")), ("N2", person("V2"))])
    let same = WeekReplanner(solver: GLPKSolver()).outcome(before, published: plan)
    #expect(same.steps.allSatisfy { $0.projects == plan.projects })
    var changes = WeekChanges()
    changes.absences = [.init(person("V1"))]
    let outcome = WeekReplanner(solver: GLPKSolver())
      .outcome(try changes.applied(to: before), published: plan)
    #expect(outcome.steps.allSatisfy { $0.difference.changedRows == ["P-N1"] && $0.needsMet == 2 })
    #expect(outcome.steps.last?.difference.told == [.unit(UnitID("U1")), .person(PersonID("V1"))])
  }

  @Test func `the plan that is written says what goes without and why`() {
    let week = chain.week
    let replanner = WeekReplanner(solver: nil)
    let outcome = replanner.outcome(week, published: published(week), limits: [0])
    let plan = replanner.plan(
      outcome.steps[0],
      of: outcome,
      options: PlanningOptions(version: "test"),
      inputHash: "hash"
    )
    #expect(plan.unmet.map(\.need) == [NeedID("N3")] && plan.inputHash == "hash")
    #expect(plan.levels.map(\.goal) == week.policy.goals)
    #expect(plan.projects == published(week).projects)
  }
}
