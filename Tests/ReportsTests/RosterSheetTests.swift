// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street
import Testing

/// The sheets and lines of rosters.
@Suite struct RosterSheetTests {
  /// From Saturday 2026-02-14 on: a night, one after midnight written under its day, one before dawn.
  private func source(_ change: (inout RosterPlan) -> Void = { _ in }) -> RosterSource {
    var roster = RosterCase(title: "C", first: Day(number: 20_498), days: 2)
    roster.people = ["A", "B", "C"].map { RosterPerson(id: PersonID($0)) }
    for (place, name) in ["Ada", "Ada", "Ben"].enumerated() { roster.people[place].name = name }
    roster.shifts = [("S", 1200, 1500), ("T", 1470, 1800), ("U", 30, 360)]
      .map { id, from, to in
        RosterShift(id: PostID(id), kind: id, day: 0, span: TimeSpan(start: from, end: to))
      }
    var plan = RosterPlan(title: "C")
    plan.assignments = [
      RosterPlan.Assignment(shift: PostID("S"), seats: [RosterPlan.Seat(PersonID("A"))]),
      RosterPlan.Assignment(shift: PostID("T"), seats: [RosterPlan.Seat(PersonID("C"))]),
    ]
    change(&plan)
    return RosterSource(
      roster: roster,
      plan: plan,
      verdict: RosterReferee.judge(roster, plan),
      catalogue: Catalogue(.chinese)
    )
  }

  @Test func `hours of the next day say so`() throws {
    let list = try #require(source().sheets.first { $0.fileName == "值班清单.csv" })
    let hours = Dictionary(list.rows.map { ($0[4], $0[3]) }, uniquingKeysWith: { one, _ in one })
    #expect(
      hours == ["S": "20:00–次日01:00", "T": "次日00:30–次日06:00", "U": "00:30–06:00"]
    )
    let reason = RosterPersonReason(
      person: PersonID("C"),
      shifts: [PostID("T")],
      shares: [],
      steps: []
    )
    #expect(source().lines(of: reason)[0].contains("2026-02-14 次日00:30–次日06:00"))
  }

  @Test func `people of one name have their keys`() throws {
    let list = try #require(source().sheets.first { $0.fileName == "值班清单.csv" })
    #expect(list.rows.first { $0[4] == "S" }?[9] == "Ada(A)")
    #expect(list.rows.first { $0[4] == "T" }?[9] == "Ben")
  }

  @Test func `breaches come before what the file misstates, which is in words`() {
    let lines = source { plan in
      plan.assignments[0].seats.append(RosterPlan.Seat(PersonID("B")))
      plan.shortages = [RosterShortage(shift: PostID("S"), asked: 9, got: 0)]
      plan.levels = zip(RosterGoal.allCases, [0, 0, 0, 7, 0])
        .map { RosterPlan.Level(goal: $0, value: $1, bound: 0, status: .bounded) }
    }
    .lines
    let found = lines.drop { !$0.hasPrefix("复核") }
    #expect(found.dropFirst().first == "  班次 S 排了 2 人,超过上限 1。")
    #expect(found.contains { $0.contains("目标“缺想要人数”写为 7,核算为 1") })
    // The only gap that the seats leave is that of U.
    #expect(lines.contains("缺口 1 处:") && lines.contains("  U 缺人手 1。"))
    #expect(!lines.contains { $0.contains("见缺口表") })
  }

  @Test func `many breaches are counted where they are not shown`() {
    let lines = source { plan in
      plan.assignments[0].seats += (0..<30).map { RosterPlan.Seat(PersonID("Z\($0)")) }
    }
    .lines
    // Thirty strangers, and the list of shortages lacks U.
    #expect(lines.contains("复核:有 30 处违规。") && lines.contains("  ……另有 10 处。"))
    #expect(lines.contains { $0.hasSuffix("有 1 处与所排的人不符:") })
  }

  @Test func `a funnel names the rule, the unit and the other teams`() {
    var roster = source().roster
    roster.rules = [RosterRule("rest", .rest(minutes: 660))]
    let plan = RosterPlan(title: "")
    let made = RosterSource(
      roster: roster,
      plan: plan,
      verdict: RosterReferee.judge(roster, plan),
      catalogue: Catalogue(.chinese)
    )
    let shortage = RosterShortage(shift: PostID("S"), asked: 1, got: 0)
    var reason = RosterPostReason(
      shift: PostID("S"),
      crew: [],
      heads: 0,
      funnel: RosterFunnel(people: 0, steps: [], cause: nil, remedy: .person(tag: nil))
    )
    reason.shortages = [shortage]
    reason.funnels[shortage] = RosterFunnel(
      people: 5,
      steps: [
        RosterFunnel.Step(obstacle: .together("pair"), people: 2),
        RosterFunnel.Step(obstacle: .team, people: 3),
      ],
      cause: .together("pair"),
      remedy: .loosen(rule: "rest", by: 120, person: PersonID("A"))
    )
    let lines = made.lines(of: reason)
    #expect(lines.contains { $0.contains("与同班的人合不上(规则“pair”)") })
    #expect(lines.contains { $0.contains("放宽 120 分钟,A 就能来") })
    #expect(lines.last == "没有别的人可排")
  }
}
