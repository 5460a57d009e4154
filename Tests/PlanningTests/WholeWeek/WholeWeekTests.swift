// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Planning
import Street
import Testing

/// Small weeks, worked out by hand, in which needs and posts want the same people.
@Suite struct WholeWeekTests {
  private func judged(_ office: CalendarOffice, _ plan: Plan) -> [Violation] {
    Referee(week: office.week).judge(plan, expectedHash: "hash").violations
  }

  private func rival(_ code: ExplanationCode, _ project: String) -> Message {
    Message(code, .text(project), .number(1))
  }

  @Test func `an urgent post comes before a need that is not`() throws {
    var office = CalendarOffice()
    office.person("Ada")
    office.need("N1", 2, 8...10) { $0.beneficiary = .elderly }
    office.post("S1", 2, 9...11, isUrgent: true)
    let plan = office.plan()
    #expect(plan.crews == ["S1": ["Ada"]])
    #expect(judged(office, plan).isEmpty)
    let answer = try #require(
      WeekExplainer(week: office.week).explain(need: NeedID("N1"), in: plan)
    )
    #expect(answer.details.contains(rival(.rivalUrgent, "S-S1")))
  }

  @Test func `an urgent need comes before a post that is not`() throws {
    var office = CalendarOffice()
    office.person("Ada")
    office.need("N1", 2, 8...10) { $0.urgency = .urgent }
    office.post("S1", 2, 9...11)
    let plan = office.plan()
    #expect(plan.crews == ["N1": ["Ada"]])
    #expect(judged(office, plan).isEmpty)
    let post = NeedID(post: PostID("S1"))
    let answer = try #require(WeekExplainer(week: office.week).explain(need: post, in: plan))
    #expect(answer.details.contains(rival(.rivalUrgent, "P-N1")))
  }

  @Test func `what is worth more points comes first`() throws {
    var office = CalendarOffice()
    office.person("Ada")
    office.need("N1", 2, 8...10) { $0.beneficiary = .elderly }
    office.post("S1", 2, 9...11)
    let plan = office.plan()
    #expect(plan.crews == ["N1": ["Ada"]])
    let post = NeedID(post: PostID("S1"))
    let answer = try #require(WeekExplainer(week: office.week).explain(need: post, in: plan))
    #expect(answer.details.contains(rival(.rivalPoints, "P-N1")))
  }

  @Test func `one half-day is enough for one thing only, two half-days for two`() {
    var office = CalendarOffice()
    office.person("Ada")
    office.need("N1", 2, 8...9)
    office.post("S1", 2, 10...11)
    office.post("S2", 2, 13...15)
    let plan = office.plan()
    #expect(plan.crews.count == 2 && plan.crews["S2"] == ["Ada"])
    #expect(judged(office, plan).isEmpty)
  }

  @Test(arguments: [599, 600, 601])
  func `rest after a night keeps out a need that is too early`(_ minutes: Int) throws {
    var office = CalendarOffice()
    office.person("Ada")
    // The night ends at 6:00, the need begins at 16:00: ten hours between them.
    office.post("S1", 1, 22...30, isUrgent: true)
    office.need("N1", 2, 16...18)
    office.rule("rest", .rest(minutes: minutes))
    let plan = office.plan()
    #expect(plan.crews["S1"] == ["Ada"])
    #expect((plan.crews["N1"] == ["Ada"]) == (minutes <= 600))
    #expect(judged(office, plan).isEmpty)
    guard minutes > 600 else { return }
    let entry = try #require(plan.unmet.first)
    #expect(entry.cause == Message(CauseCode.heldByRule, .text("rest"), .number(1)))
    #expect(
      entry.remedy
        == Message(RemedyCode.loosenRule, .text("rest"), .count(1, .minute), .text("Ada"))
    )
    let answer = WeekExplainer(week: office.week).explain(need: NeedID("N1"), in: plan)
    #expect(answer?.sentence == entry.cause)
  }

  @Test(arguments: [1, 2, 3])
  func `a weekly cap counts needs and shifts together`(_ most: Int) {
    var office = CalendarOffice()
    office.person("Ada")
    office.need("N1", 0, 8...10)
    office.post("S1", 1, 8...10)
    office.need("N2", 2, 8...10)
    office.rule("cap", .shiftCount(most: most, per: .week))
    let plan = office.plan()
    #expect(plan.crews.count == most)
    #expect(judged(office, plan).isEmpty)
    let isHeld = plan.unmet.allSatisfy { $0.cause.code == CauseCode.heldByRule.code }
    #expect(plan.unmet.count == 3 - most && isHeld)
  }

  @Test func `a need moves to another time for the sake of a rule`() {
    var office = CalendarOffice()
    office.person("Ada")
    office.post("S1", 1, 22...30, isUrgent: true)
    office.need("N1", 2, 8...10) { need in
      need.windows = [TimeSpan(day: 2, from: 480, to: 600), TimeSpan(day: 4, from: 480, to: 600)]
    }
    office.rule("rest", .rest(minutes: 600))
    let plan = office.plan()
    #expect(plan.crews == ["S1": ["Ada"], "N1": ["Ada"]])
    #expect(plan.projects.first { $0.id == "P-N1" }?.span.start == 4 * 1440 + 480)
    #expect(judged(office, plan).isEmpty)
  }

  @Test func `a price decides who, but never whether`() {
    var office = CalendarOffice()
    office.person("Ada") { $0.wishes = [RosterWish(isOn: false, kind: "陪护探访")] }
    office.person("Ben")
    office.need("N1", 2, 8...10)
    office.rule("wishes", .wishes, price: 1)
    #expect(office.plan().crews == ["N1": ["Ben"]])
    office.post("S1", 2, 8...10)
    office.roster.people[1].availability = [
      RosterAvailability(span: TimeSpan(day: 2, from: 0, to: 1440), state: .no)
    ]
    office.records.needs[0].beneficiary = .elderly
    let plan = office.plan()
    #expect(plan.crews == ["N1": ["Ada"]])
    #expect(plan.levels.first { $0.goal == .rules }?.value == 1)
  }

  @Test func `all heads of a need or none`() {
    var office = CalendarOffice()
    for name in ["Ada", "Ben"] { office.person(name) }
    office.need("N1", 2, 8...10) { $0.quantity = 2 }
    office.post("S1", 1, 22...30, isUrgent: true)
    office.rule("rest", .rest(minutes: 600))
    // One is at rest after the night: the other alone is no help.
    let plan = office.plan()
    #expect(plan.crews.count == 1 && plan.crews["S1"]?.count == 1)
    #expect(judged(office, plan).isEmpty)
    office.records.needs[0].isDivisible = true
    #expect(office.plan().crews["N1"]?.count == 1)
  }

  @Test func `pairs kept apart are apart at needs too`() {
    var office = CalendarOffice()
    for name in ["Ada", "Ben"] { office.person(name) }
    office.need("N1", 2, 8...10) { ($0.quantity, $0.isDivisible) = (2, true) }
    office.rule("apart", .apartAtShift([PersonID("Ada"), PersonID("Ben")]))
    let plan = office.plan()
    #expect(plan.crews["N1"]?.count == 1)
    #expect(judged(office, plan).isEmpty)
  }

  @Test func `without rules about people a plan is what it was`() {
    var office = CalendarOffice()
    office.person("Ada")
    office.need("N1", 2, 8...10)
    office.post("S1", 3, 9...11)
    let bare = Week(monday: CalendarOffice.monday, policy: office.policy, records: office.records)
    #expect(bare.roster == nil && bare.policy.goals == Policy().goals)
    let plan = WeekPlanner(solver: nil, options: PlanningOptions(version: "test"))
      .plan(bare, inputHash: InputHash.of(bare, options: [:])).plan
    #expect(!plan.levels.contains { $0.goal == .rules } && plan.crews.count == 2)
    #expect(InputHash.of(bare, options: [:]) != InputHash.of(office.week, options: [:]))
  }

  @Test func `threads and the order of rows change nothing`() {
    var office = CalendarOffice()
    for number in 1...6 { office.person("P\(number)") }
    for day in 0..<5 {
      office.need("N\(day)", day, 8...10) { $0.quantity = 1 + day % 2 }
      office.post("S\(day)", day, 19...22)
      office.post("T\(day)", day, 22...30, isUrgent: day % 2 == 0)
    }
    office.rule("rest", .rest(minutes: 660))
    office.rule("cap", .shiftCount(most: 3, per: .week))
    office.rule("shares", .equalShares(of: .shifts, tolerance: 0), price: 1)
    let plan = office.plan()
    #expect(judged(office, plan).isEmpty)
    #expect(office.plan(threads: 2) == plan)
    var turned = office
    turned.records.needs.reverse()
    turned.records.posts.reverse()
    turned.records.people.reverse()
    turned.roster.people.reverse()
    turned.roster.shifts.reverse()
    #expect(turned.plan() == plan)
  }

  @Test func `whoever stops it gets a lawful plan`() {
    var office = CalendarOffice()
    for number in 1...4 { office.person("P\(number)") }
    for day in 0..<6 {
      office.need("N\(day)", day, 8...10) { $0.quantity = 2 }
      office.post("S\(day)", day, 22...30) { $0.heads = 2 }
    }
    office.rule("rest", .rest(minutes: 660))
    let stop = StopSignal()
    stop.stop(.interrupt)
    let plan = office.plan(stop: stop)
    #expect(plan.stoppedBy == "interrupt")
    #expect(judged(office, plan).isEmpty)
  }

  @Test(arguments: PlanningOptions.CalendarOrder.allCases)
  func `nobody is booked twice whatever comes first`(_ order: PlanningOptions.CalendarOrder) {
    var office = CalendarOffice()
    office.person("Ada")
    office.person("Ben")
    office.need("N1", 2, 8...10) { $0.urgency = .urgent }
    office.post("S1", 2, 9...11) { $0.heads = 2 }
    let plan = office.plan(calendar: order)
    #expect(judged(office, plan).isEmpty)
    #expect(plan.crews["S1"]?.count == (order == .shiftsFirst ? 2 : 1))
    #expect((plan.crews["N1"] == nil) == (order == .shiftsFirst))
  }
}
