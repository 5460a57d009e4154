// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

/// The people's rules over all work of a week, as the referee counts them.
@Suite struct WeekRuleTests {
  private let monday = Day(number: 20_521)

  /// A need on Tuesday afternoon and a post in the night before, for one person.
  private func week(
    _ rules: [RosterRule],
    _ change: (inout RosterPerson) -> Void = { _ in }
  ) -> Week {
    var records = WeekRecords()
    var person = Person(id: PersonID("Ada"))
    person.windows = [TimeSpan(start: TimeSpan.weekStart, end: TimeSpan.weekEnd)]
    (person.perWeek, person.perMonth, person.minutesPerDay) = (5, 5, 1440)
    records.people = [person]
    var need = Need(id: NeedID("N1"))
    (need.kind, need.category, need.title) = (.labour, "陪护探访", "陪诊")
    need.windows = [TimeSpan(day: 1, from: 960, to: 1080)]
    (need.duration, need.risk, need.isVerified) = (120, .low, true)
    records.needs = [need]
    records.posts = [Post(id: PostID("S1"), span: TimeSpan(day: 0, from: 1320, to: 1800))]
    var roster = RosterCase(title: "", first: monday, days: 7)
    var own = RosterPerson(id: person.id)
    change(&own)
    roster.people = [own]
    roster.shifts = [
      RosterShift(
        id: PostID("S1"),
        kind: "夜班",
        day: 0,
        span: TimeSpan(day: 0, from: 1320, to: 1800)
      )
    ]
    roster.rules = rules
    return Week(monday: monday, records: records, roster: roster)
  }

  private func project(_ need: String, _ span: TimeSpan) -> Project {
    Project(
      id: need,
      needs: [NeedID(need)],
      projectClass: .dailyService,
      span: span,
      place: nil,
      unit: nil,
      providers: [Provision(provider: .person(PersonID("Ada")), quantity: 1)]
    )
  }

  private var both: [Project] {
    [
      project("N1", TimeSpan(day: 1, from: 960, to: 1080)),
      project("post:S1", TimeSpan(day: 0, from: 1320, to: 1800)),
    ]
  }

  private func codes(_ week: Week, _ projects: [Project]) -> [String] {
    Referee(week: week).judge(list: projects).violations.map(\.message.code)
  }

  @Test(arguments: [(599, 0), (600, 0), (601, 1)])
  func `rest lies between a post and a need`(_ minutes: Int, _ breaches: Int) {
    let week = week([RosterRule("rest", .rest(minutes: minutes))])
    #expect(codes(week, both).count == breaches)
    #expect(codes(week, [both[0]]).isEmpty && codes(week, [both[1]]).isEmpty)
    let found = Referee(week: week).judge(list: both).violations
    #expect(found.allSatisfy { $0.code == .peopleRule })
    let others = RuleList.ofLists.filter { !($0 is PeopleRulesCheck) }
    #expect(others.count == RuleList.ofLists.count - 1)
    var plan = Plan(week: monday, inputHash: "", seed: 0, version: "", options: [:])
    plan.projects = both
    #expect(Referee(week: week, rules: others).judge(plan).violations.isEmpty)
  }

  @Test(arguments: [(1, 1), (2, 0)])
  func `a cap counts posts and needs`(_ most: Int, _ breaches: Int) {
    #expect(
      codes(week([RosterRule("cap", .shiftCount(most: most, per: .week))]), both).count == breaches
    )
  }

  @Test func `a filter chooses by the kind of post, the category or the name of a need`() {
    func found(_ filter: RosterShiftFilter) -> Int {
      codes(week([RosterRule("none", .excluded, shifts: filter)]), both).count
    }
    #expect(found(RosterShiftFilter(kinds: ["夜班"])) == 1)
    #expect(found(RosterShiftFilter(kinds: ["陪护探访"])) == 1)
    #expect(found(RosterShiftFilter(names: ["陪诊"])) == 1)
    #expect(found(RosterShiftFilter(nightsOnly: true)) == 1)
    #expect(found(RosterShiftFilter(kinds: ["早班"])) == 0)
    #expect(found(.all) == 2)
  }

  @Test func `a price is counted at the goal of rules and breaks nothing`() {
    let week = week([RosterRule("cap", .shiftCount(most: 1, per: .week), price: 7)])
    let verdict = Referee(week: week).judge(list: both)
    #expect(verdict.violations.isEmpty)
    #expect(verdict.levels.first { $0.goal == .rules }?.value == 7)
    #expect(verdict.levels.map(\.goal).firstIndex(of: .rules) == 4)
    #expect(verdict.rules.map(\.amount) == [1])
  }

  @Test func `who can't come is not there, nor where a shift of last week still lasts`() {
    let away = week([]) {
      $0.availability = [
        RosterAvailability(span: TimeSpan(day: 1, from: 1070, to: 1080), state: .no)
      ]
    }
    #expect(codes(away, both).count == 1)
    var late = project("N1", TimeSpan(day: 1, from: 960, to: 1080))
    late.span = TimeSpan(day: 0, from: 360, to: 480)
    let past = week([]) {
      $0.knownDays = 1
      $0.tail = [
        RosterPastShift(day: -1, span: TimeSpan(start: -120, end: 370), kind: "夜班")
      ]
    }
    let found = Referee(week: past).judge(list: [late]).violations
    #expect(found.contains { $0.code == .peopleRule })
  }

  @Test func `shares are those of what is booked`() {
    // One shift for one of two: a fair share of one half, nothing above one.
    var week = week([RosterRule("fair", .equalShares(of: .shifts, tolerance: 0), price: 1)])
    #expect(Referee(week: week).judge(list: both).verdictOfRules == 0)
    week = Week(
      monday: monday,
      records: week.records,
      roster: week.roster.map { roster in
        var roster = roster
        roster.people.append(RosterPerson(id: PersonID("Ben")))
        return roster
      }
    )
    // Two booked over two people: one each would be fair.
    #expect(Referee(week: week).judge(list: both).verdictOfRules == 2)
  }
}

extension Verdict {
  fileprivate var verdictOfRules: Int? { levels.first { $0.goal == .rules }?.value }
}
