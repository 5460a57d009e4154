// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

/// One rule by hand: a week in which the first plan just keeps it and the second just breaks it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var code: ViolationCode
  var rule: any RuleCheck
  /// Prepares the week.
  var prepare: @Sendable (inout TinyWeek) -> Void
  var kept: @Sendable (TinyWeek) -> [Project]
  var broken: @Sendable (TinyWeek) -> [Project]

  init(
    _ name: String,
    _ code: ViolationCode,
    _ rule: any RuleCheck,
    prepare: @escaping @Sendable (inout TinyWeek) -> Void = { _ in },
    kept: @escaping @Sendable (TinyWeek) -> [Project] = { [$0.project()] },
    broken: @escaping @Sendable (TinyWeek) -> [Project]
  ) {
    testDescription = name
    self.code = code
    self.rule = rule
    self.prepare = prepare
    self.kept = kept
    self.broken = broken
  }

  var week: TinyWeek {
    var week = TinyWeek()
    prepare(&week)
    return week
  }
}

@Suite struct RuleTests {
  @Test(arguments: RuleCase.all) func `a rule is kept at its boundary`(_ rule: RuleCase) {
    let tiny = rule.week
    let plan = tiny.plan(rule.kept(tiny))
    #expect(Referee(week: tiny.week).judge(plan).violations == [])
    #expect(Oracle(tiny.week).faults(of: plan) == [])
  }

  @Test(arguments: RuleCase.all) func `a rule is broken by one`(_ rule: RuleCase) {
    let tiny = rule.week
    let plan = tiny.plan(rule.broken(tiny))
    let codes = Set(Referee(week: tiny.week).judge(plan).violations.map(\.code))
    #expect(codes.contains(rule.code))
    #expect(Oracle(tiny.week).faults(of: plan) != [])
  }

  @Test(arguments: RuleCase.ofProjects)
  func `what breaks a rule of projects breaks no other`(_ rule: RuleCase) {
    let tiny = rule.week
    let found = Referee(week: tiny.week).judge(tiny.plan(rule.broken(tiny))).violations
    #expect(Set(found.map(\.code)) == [rule.code])
  }

  @Test(arguments: RuleCase.all) func `a rule switched off finds nothing`(_ rule: RuleCase) {
    let tiny = rule.week
    let others = RuleList.all.filter { type(of: $0) != type(of: rule.rule) }
    #expect(others.count == RuleList.all.count - 1)
    let plan = tiny.plan(rule.broken(tiny))
    let found = Referee(week: tiny.week, rules: others).judge(plan).violations
    let left = found.filter { $0.code == rule.code }
    #expect(left == [])
    let alone = Referee(week: tiny.week, rules: [rule.rule]).judge(plan).violations
    #expect(alone.map(\.code).contains(rule.code))
  }

  @Test func `every rule has a case`() {
    let covered = Set(RuleCase.all.map { "\(type(of: $0.rule))" })
    // The last has tests of its own, WeekRuleTests.
    let books: Set = ["InputCheck", "UnmetListCheck", "StatedValuesCheck", "PeopleRulesCheck"]
    #expect(Set(RuleList.all.map { "\(type(of: $0))" }).subtracting(covered) == books)
  }

  @Test func `an empty week and an empty plan break nothing`() {
    let week = Week(monday: TinyWeek.monday, records: WeekRecords())
    let verdict = Referee(week: week).judge(honestPlan([], for: week), expectedHash: "hash")
    #expect(verdict.violations == [] && verdict.certificate == .proven && verdict.gap == 0)
  }

  @Test func `two rules broken together are both named`() {
    var tiny = TinyWeek()
    tiny.records.people[0].invitation = .refuse
    let plan = tiny.plan([tiny.project(by: [("person:Ada", 1)], from: 481, minutes: 61, unit: nil)])
    let codes = Set(Referee(week: tiny.week).judge(plan).violations.map(\.code))
    #expect(codes == [.unlawful, .outOfTime])
  }

  @Test func `a plan of other input is found`() {
    let tiny = TinyWeek()
    var plan = tiny.plan([tiny.project()])
    let referee = Referee(week: tiny.week)
    #expect(referee.judge(plan, expectedHash: "hash").violations == [])
    #expect(referee.judge(plan, expectedHash: "other").violations.map(\.code) == [.wrongInput])
    plan.week = plan.week.adding(7)
    #expect(referee.judge(plan).violations.map(\.code) == [.wrongInput])
  }

  @Test func `absurd numbers are refused, not computed with`() {
    let tiny = TinyWeek()
    let referee = Referee(week: tiny.week)
    for (start, end) in [(Int.min, Int.max), (Int.max, Int.min), (480, Int.max), (Int.min, 480)] {
      var plan = tiny.plan([tiny.project(), tiny.project("P2", day: 1)])
      plan.projects[0].span = TimeSpan(start: start, end: end)
      #expect(referee.judge(plan).violations.map(\.code).contains(.outOfTime))
    }
    var plan = tiny.plan([tiny.project()])
    plan.projects[0].providers[0].quantity = Int.max
    let codes = referee.judge(plan).violations.map(\.code)
    #expect(codes.contains(.malformed) && codes.contains(.overServed))
  }

  @Test func `levels out of order or left out are found`() {
    let tiny = TinyWeek()
    var plan = tiny.plan([tiny.project()])
    plan.levels.swapAt(4, 5)
    #expect(Referee(week: tiny.week).judge(plan).violations.map(\.code) == [.misreported])
    plan.levels = []
    #expect(Referee(week: tiny.week).judge(plan).violations.map(\.code) == [.misreported])
  }
}
