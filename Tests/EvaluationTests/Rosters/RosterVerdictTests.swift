// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing

@Suite struct RosterVerdictTests {
  private var tiny: TinyRoster {
    var tiny = TinyRoster(days: 3, sorts: "D")
    tiny.edit(shift: "d00") { ($0.least, $0.wanted, $0.urgency) = (2, 3, .urgent) }
    tiny.edit(shift: "d01") { ($0.least, $0.wanted) = (1, 2) }
    tiny.edit(shift: "d02") { $0.roles = [RosterRole("x", heads: 2, isHard: false)] }
    tiny.edit("B") { $0.tags = ["x"] }
    tiny.roster.rules = [
      RosterRule("most", .shiftCount(most: 1, per: .horizon), price: 5),
      RosterRule("off", .shiftCount(most: 0, per: .horizon), price: 5, isOn: false),
      RosterRule("hard", .shiftCount(most: 3, per: .horizon)),
    ]
    return tiny
  }

  @Test func `every goal is counted by hand`() {
    let verdict = RosterReferee.judge(tiny.roster, TinyRoster.plan(["A": "D-D", "B": "--D"]))
    #expect(verdict.levels.map(\.goal) == RosterGoal.allCases)
    #expect(verdict.levels.map(\.value) == [1, 2, 1, 4, 5])
    #expect(verdict.rules.map(\.id) == ["most", "hard"])
    #expect(verdict.rules.map(\.penalty) == [5, 0])
    let cover = verdict.cover
    #expect((cover.shifts, cover.short, cover.belowWanted, cover.empty) == (3, 2, 2, 1))
    #expect((cover.asked, cover.filled, cover.beyond) == (6, 2, 1))
    #expect((cover.leastAsked, cover.leastFilled) == (3, 1))
    let shifts = verdict.fairness.first { $0.measure == .shifts }
    #expect(shifts?.loads == [2, 1, 0])
    #expect(shifts?.min == 0 && shifts?.max == 2)
    // Σ (2k − n − 1) x(k) / (n Σ x) = (0 + 0 + 4) / 9, and 9 / (3 × 5).
    #expect(shifts.map { abs($0.gini - 4.0 / 9) < 1e-9 } == true)
    #expect(shifts.map { abs($0.jain - 0.6) < 1e-9 } == true)
    #expect(verdict.fairness.first { $0.measure == .minutes }?.loads == [480, 240, 0])
  }

  @Test func `measures count by day type and hour`() {
    var tiny = TinyRoster(days: 14, first: "2026-02-09", sorts: "DN")
    tiny.people("A")
    // Thursday, a make-up Saturday, a Sunday of the holiday, and a night.
    let verdict = RosterReferee.judge(tiny.roster, TinyRoster.plan(["A": "---D-DD-N"]))
    func load(_ measure: RosterMeasure) -> Int? {
      verdict.fairness.first { $0.measure == measure }?.planned.first
    }
    #expect(load(.workdayShifts) == 2)
    #expect(load(.weekendShifts) == 0)
    #expect(load(.holidayShifts) == 2)
    #expect(load(.nights) == 1)
    #expect(load(.shifts) == 4)
  }

  @Test func `what a plan states of its goals is compared`() {
    var plan = TinyRoster.plan(["A": "D-D", "B": "--D"])
    func codes(_ change: (inout [RosterPlan.Level]) -> Void) -> [RosterViolationCode] {
      var levels = zip(RosterGoal.allCases, [1, 2, 1, 4, 5])
        .map { RosterPlan.Level(goal: $0, value: $1, bound: $1, status: .optimal) }
      change(&levels)
      plan.levels = levels
      return RosterReferee.judge(tiny.roster, plan).violations.map(\.code)
        .filter { $0 != .shortageMissing }
    }
    #expect(codes { _ in } == [])
    #expect(codes { $0[4].value = 4 } == [.wrongValue])
    #expect(codes { $0[4].bound = 6 } == [.wrongBound])
    #expect(codes { $0[4].bound = 4 } == [.wrongStatus])
    #expect(codes { ($0[4].bound, $0[4].status) = (4, .bounded) } == [])
    #expect(codes { $0.swapAt(0, 1) } == [.wrongLevels])
    #expect(codes { $0 = [] } == [])
  }

  @Test func `a claim is told from a heuristic`() {
    var plan = TinyRoster.plan(["A": "D"])
    plan.levels = zip(RosterGoal.allCases, [1, 2, 2, 5, 0])
      .map { RosterPlan.Level(goal: $0, value: $1, bound: 0, status: .heuristic) }
    (plan.levels[1].bound, plan.levels[1].status) = (1, .bounded)
    let levels = RosterReferee.judge(tiny.roster, plan).levels
    #expect(levels[1].certificate == .claimed && levels[0].certificate == .heuristic)
    #expect(levels[1].gap == 0.5)
  }

  @Test(arguments: 0..<40) func `the order of rows changes no verdict`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var tiny = TinyRoster(days: 10)
    tiny.past("B", "NND-N")
    tiny.edit("C") { ($0.tags, $0.sexes, $0.heads) = (["x"], [.man], 2) }
    tiny.roster.rules = LawCase.all.map(\.rule).enumerated()
      .map { number, rule in
        RosterRule("r\(number)", rule.law, scope: rule.scope, shifts: rule.shifts)
      }
    var patterns: [String: String] = [:]
    for person in ["A", "B", "C", "Z"] {
      patterns[person] = String(
        (0..<10).compactMap { _ in "DEXPN---".randomElement(using: &generator) }
      )
    }
    var plan = TinyRoster.plan(patterns)
    plan.shortages = [
      RosterShortage(shift: PostID("d00"), asked: 9, got: 1),
      RosterShortage(shift: PostID("e01"), asked: 9, got: 1),
    ]
    let verdict = RosterReferee.judge(tiny.roster, plan)
    #expect(!verdict.violations.isEmpty)
    plan.assignments.shuffle(using: &generator)
    for index in plan.assignments.indices {
      plan.assignments[index].seats.shuffle(using: &generator)
    }
    plan.shortages.reverse()
    #expect(RosterReferee.judge(tiny.roster, plan) == verdict, "seed \(seed)")
  }

  @Test func `locks that nothing can mend are told before planning`() {
    var tiny = TinyRoster(days: 4, sorts: "DX")
    for shift in ["d00", "d01", "x03"] {
      tiny.edit(shift: shift) { $0.locked = [PersonID("A")] }
    }
    tiny.roster.rules = [
      RosterRule("most", .shiftCount(least: 4, most: 3, per: .horizon)),
      RosterRule("pair", .leastTogether(heads: 2)),
    ]
    // Too few shifts and too few heads are still to be planned.
    #expect(RosterReferee(tiny.roster).unlawfulLocks() == [])
    tiny.edit(shift: "x01") { $0.locked = [PersonID("A")] }
    tiny.edit(shift: "d03") { $0.barred = [PersonID("A")] }
    let twice = RosterReferee(tiny.roster).unlawfulLocks().map(\.code)
    #expect(twice == [.overlap, .tooManyShifts])
    tiny.edit(shift: "d03") { $0.locked = [PersonID("Z")] }
    let unknown = RosterReferee(tiny.roster).unlawfulLocks().map(\.code)
    #expect(unknown == [.unknownPerson, .overlap, .tooManyShifts])
  }

  @Test func `nobody, no shift and no rule are judged`() {
    let empty = RosterCase(title: "", first: Day(number: 0), days: 1)
    let verdict = RosterReferee.judge(empty, RosterPlan(title: ""))
    #expect(verdict.isLawful && verdict.penalty == 0 && verdict.cover.share == 1)
    #expect(verdict.fairness.map(\.jain) == RosterMeasure.allCases.map { _ in 1 })
    var bare = TinyRoster().roster
    bare.people = []
    bare.rules = LawCase.all.map(\.rule)
    #expect(RosterReferee.judge(bare, RosterPlan(title: "")).rules.allSatisfy { $0.amount == 0 })
  }
}
