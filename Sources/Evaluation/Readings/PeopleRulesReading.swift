// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// All work of people in a plan, posts and needs alike, under the people's rules of its week.
///
/// `docs/rosters.md` §11: each post is a shift, each project of needs with people in it is one more; the
/// laws are those by which rosters are judged.
struct PeopleRulesReading: Sendable {
  /// What keeps somebody out or breaks a hard rule.
  let violations: [RosterViolation]
  /// How far the plan is from each rule in force.
  let results: [RosterRuleResult]
  /// By shift of the case: the project it is.
  let projects: [PostID: String]

  /// Price × amount over the priced rules.
  var penalty: Int { results.reduce(0) { $0 + $1.penalty } }

  /// Reads a plan; nil in a week without people's rules.
  init?(_ plan: Plan, of week: Week) {
    guard var roster = week.roster else { return nil }
    for person in roster.people.indices { roster.people[person].heads = 1 }
    var work = PeopleWork(week, roster)
    for project in plan.projects { work.add(project) }
    roster.shifts = work.shifts
    let reading = RosterReading(roster)
    let found = RosterPlanReading(work.plan, expectedHash: nil, of: reading)
    let checks: [any RosterCheck] = [RosterOverlapCheck(), RosterAvailabilityCheck()]
    var violations = checks.flatMap { $0.violations(in: found, of: reading) }
    var results: [RosterRuleResult] = []
    for rule in roster.rules where rule.isOn {
      let breaches = RosterLawList.all.flatMap { $0.breaches(of: rule, in: found, reading) }
      results.append(
        RosterRuleResult(
          id: rule.id,
          price: rule.price,
          breaches: breaches.count,
          amount: breaches.reduce(0) { $0 + $1.amount }
        )
      )
      if rule.isHard { violations += breaches.map { reading.violation(of: rule, $0) } }
    }
    self.violations = violations
    self.results = results
    projects = work.projects
  }
}

/// Shifts and seats that the projects of a plan are.
private struct PeopleWork {
  private let week: Week
  private(set) var projects: [PostID: String] = [:]
  private var byID: [PostID: RosterShift] = [:]
  private var seats: [PostID: Set<PersonID>] = [:]

  init(_ week: Week, _ roster: RosterCase) {
    self.week = week
    let known = Dictionary(roster.shifts.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for post in week.posts {
      var shift = known[post.id] ?? RosterShift(id: post.id, day: 0, span: post.span)
      if known[post.id] == nil { shift.kind = post.name }
      if known[post.id]?.span != post.span { shift.day = Self.day(of: post.span) }
      (shift.name, shift.span, shift.place, shift.team) = (post.name, post.span, post.place, nil)
      byID[post.id] = shift
    }
  }

  /// By ascending id; each asks for as many as it has, so that fair shares are those of what is booked.
  var shifts: [RosterShift] {
    byID.values.sorted { $0.id < $1.id }
      .map { shift in
        var shift = shift
        let heads = seats[shift.id]?.count ?? 0
        (shift.least, shift.wanted, shift.most) = (heads, heads, heads)
        return shift
      }
  }

  var plan: RosterPlan {
    var plan = RosterPlan(title: "")
    plan.assignments = seats.sorted { $0.key < $1.key }
      .map { shift, people in
        RosterPlan.Assignment(shift: shift, seats: people.sorted().map { RosterPlan.Seat($0) })
      }
    return plan
  }

  mutating func add(_ project: Project) {
    let people = project.providers.compactMap { provision -> PersonID? in
      guard case .person(let id) = provision.provider else { return nil }
      return id
    }
    guard !people.isEmpty, let first = project.needs.first,
      let position = week.index.needs[first]
    else { return }
    let need = week.needs[position]
    let id = need.post ?? key(of: project)
    if need.post == nil {
      // Stated spans can be anything; those outside the week are TimeCheck's to report.
      guard HalfDay(containing: project.span.start) != nil else { return }
      var shift = RosterShift(
        id: id,
        kind: need.category,
        day: Self.day(of: project.span),
        span: project.span
      )
      (shift.name, shift.place) = (need.title, need.place)
      (shift.risk, shift.urgency) = (need.risk ?? .low, need.urgency)
      byID[id] = shift
    }
    projects[id] = project.id
    seats[id, default: []].formUnion(people)
  }

  /// The project's own key, unless a post has it.
  private func key(of project: Project) -> PostID {
    var id = PostID(project.id)
    while byID[id] != nil { id = PostID(id.text + "+") }
    return id
  }

  /// The day of the half-day in which something begins: the small hours belong to the evening before.
  private static func day(of span: TimeSpan) -> Int {
    max(0, min(6, (HalfDay(containing: span.start)?.index ?? 0) / 3))
  }
}
