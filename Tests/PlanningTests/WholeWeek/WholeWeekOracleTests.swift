// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Planning
import Street
import Testing

/// Random small weeks against every way of giving their work to their people.
@Suite struct WholeWeekOracleTests {
  /// A week of two or three people and up to five things at fixed times, one head each.
  private func office(_ seed: UInt64) -> CalendarOffice {
    var dice = SeededGenerator(seed: seed)
    var office = CalendarOffice()
    for number in 0...(1 + dice.below(2)) { office.person("P\(number)") }
    for number in 0..<(1 + dice.below(2)) {
      let start = [7, 9, 13, 19][dice.below(4)]
      office.need("N\(number)", dice.below(3), start...(start + 2)) { need in
        if dice.below(2) == 0 { need.urgency = .urgent }
        if dice.below(2) == 0 { need.beneficiary = .elderly }
      }
    }
    for number in 0..<(1 + dice.below(3)) {
      let start = [8, 14, 20, 22][dice.below(4)]
      let isUrgent = dice.below(3) == 0
      office.post("S\(number)", dice.below(3), start...(start + 4), isUrgent: isUrgent)
    }
    if dice.below(2) == 0 { office.rule("rest", .rest(minutes: 60 * (6 + dice.below(8)))) }
    if dice.below(2) == 0 { office.rule("cap", .shiftCount(most: 1 + dice.below(2), per: .week)) }
    if dice.below(2) == 0 { office.rule("hours", .minutes(most: 360, per: .week), price: 1) }
    if dice.below(2) == 0 { office.rule("row", .consecutiveWork(most: 1), price: 2) }
    if dice.below(3) == 0 {
      office.rule("apart", .apartOnDay([PersonID("P0"), PersonID("P1")]), price: 3)
    }
    return office
  }

  /// Legal, urgent, needs, rules: what is best over all ways of giving each thing to somebody or nobody.
  private func best(_ office: CalendarOffice) -> [Int] {
    let week = office.week
    let referee = Referee(week: week)
    var best: [Int]?
    func walk(_ number: Int, _ projects: [Project]) {
      guard number < week.needs.count else {
        guard referee.judge(list: projects).violations.isEmpty else { return }
        let values = self.values(projects, referee)
        if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
        return
      }
      walk(number + 1, projects)
      let need = week.needs[number]
      for person in week.people {
        let project = Project(
          id: need.post.map { "S-\($0)" } ?? "P-\(need.id)",
          needs: [need.id],
          projectClass: .dailyService,
          span: need.windows[0],
          place: need.place,
          unit: nil,
          providers: [Provision(provider: .person(person.id), quantity: 1)]
        )
        walk(number + 1, projects + [project])
      }
    }
    walk(0, [])
    return best ?? []
  }

  private func values(_ projects: [Project], _ referee: Referee) -> [Int] {
    var plan = Plan(
      week: CalendarOffice.monday,
      inputHash: "",
      seed: 0,
      version: "",
      options: [:]
    )
    plan.projects = projects
    return referee.values(of: plan).prefix(5).map { $0.goal.isMaximised ? -$0.value : $0.value }
  }

  @Test(arguments: 1...UInt64(drawCount(25, full: 60)))
  func `a plan is as good as the best of all`(_ seed: UInt64) {
    let office = office(seed)
    let plan = office.plan()
    let referee = Referee(week: office.week)
    #expect(referee.judge(plan, expectedHash: "hash").violations.isEmpty, "seed \(seed)")
    #expect(values(plan.projects, referee) == best(office), "seed \(seed)")
  }
}
