// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

@Suite struct PlanComparisonTests {
  private var tiny: TinyWeek {
    var tiny = TinyWeek()
    tiny.records.needs.append(tiny.need("N2"))
    return tiny
  }

  @Test func `a plan does not differ from itself`() {
    let plan = tiny.plan([tiny.project()])
    let comparison = PlanComparison(week: tiny.week, plan, plan)
    #expect(comparison.gained == [] && comparison.lost == [])
    #expect(comparison.people == [] && comparison.units == [] && comparison.movedPieces == 0)
    #expect(comparison.levels.allSatisfy { $0.before == $0.after })
    #expect(comparison.levels.map(\.subject) == tiny.week.policy.goals)
  }

  @Test func `needs, loads and levels that change are named`() {
    let one = tiny.plan([tiny.project()])
    let other = tiny.plan([tiny.project(need: "N2", by: [("person:Ada", 1)], unit: nil)])
    let comparison = PlanComparison(week: tiny.week, one, other)
    #expect(comparison.gained.map(\.subject) == [NeedID("N2")])
    #expect(comparison.lost.map { [$0.before, $0.after] } == [[1, 0]])
    #expect(comparison.people.map(\.subject) == [PersonID("Ada")])
    #expect(comparison.people.map { [$0.before, $0.after] } == [[0, 60]])
    #expect(comparison.units.map { [$0.before, $0.after] } == [[1, 0]])
    #expect(comparison.movedPieces == 1)
    let fit = comparison.levels.first { $0.subject == .fit }
    #expect(fit?.before == 1 && fit?.after == 0)
  }
}
