// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Evaluation
internal import LinearProgramming
internal import Matching
internal import Rostering
internal import Street

/// Plans all that people do in a week on one calendar: needs and posts draw on the same hours, under the
/// people's rules.
///
/// Matching gives a plan without these rules: which needs, when and where, and what offers give. Then all
/// that people do, posts and needs at those times and at others that the gates allow, is one roster: what a
/// person does in the week is one column, needs and shifts alike, and the goals keep the week's order.
struct WholeWeekPlanner {
  /// Rounds at most: each offers what is left unmet at other times.
  private static let rounds = 3

  let week: Week
  let solver: (any MIPSolver)?
  let options: PlanningOptions
  let stop: StopSignal?
  private let calendar: WorkCase
  private let referee: Referee
  private let law: PeopleLaw

  /// A planner; nil for a week without people's rules.
  init?(_ week: Week, solver: (any MIPSolver)?, options: PlanningOptions, stop: StopSignal?) {
    guard let calendar = WorkCase(week) else { return nil }
    self.week = week
    self.solver = options.method == .greedy ? nil : solver
    self.options = options
    self.stop = stop
    self.calendar = calendar
    referee = Referee(week: week)
    law = PeopleLaw(week, referee)
  }

  /// The plan of matching with its people arranged anew, and all that follows from it.
  ///
  /// - Parameter base: A plan of this week without people's rules.
  /// - Returns: The plan under the people's rules.
  func plan(from base: Plan) -> Plan {
    var plan = base
    let found = projects(base.projects)
    plan.projects = found.projects
    if found.wasStopped { plan.stoppedBy = stop?.reason.map { "\($0)" } ?? plan.stoppedBy }
    let lacks = MatchingMender(week: week, solver: nil).lacks(plan)
    let reasons = WorkReasons(plan, of: week)
    plan.unmet = lacks.unmet.map { reasons?.entry($0) ?? $0 }
    plan.scarce = lacks.scarce
    let people = Set(
      plan.projects.filter { $0.providers.contains(where: \.isPerson) }
        .flatMap(\.needs)
    )
    plan.methods.append(
      MethodUse(method: "columns", reason: "peopleRules", needCount: people.count)
    )
    // Rules only take away: what the matching could not better without them, no plan betters.
    var isProven = true
    let known = Dictionary(base.levels.map { ($0.goal, $0) }, uniquingKeysWith: { one, _ in one })
    plan.levels = referee.values(of: plan)
      .map { goal, value in
        let before = known[goal]
        isProven = isProven && before?.status == .optimal && before?.value == value
        let bound = isProven ? value : trivialBound(goal, value, before)
        return LevelResult(
          goal: goal,
          value: value,
          bound: bound,
          status: isProven ? .optimal : .heuristic
        )
      }
    plan.certificate = bound(by: base.certificate, plan)
    return plan
  }

  /// The proof of matching, as far as it bounds the goals before the rules; nil where the referee does not
  /// take it.
  private func bound(by certificate: Certificate?, _ plan: Plan) -> Certificate? {
    guard var kept = certificate else { return nil }
    kept.claim = .bound
    kept.stages = kept.stages.filter { $0.goals.allSatisfy(Goal.leading.contains) }
    var trial = plan
    trial.certificate = kept
    let isTaken = !kept.stages.isEmpty && referee.judge(trial).rejection == nil
    return isTaken ? kept : nil
  }

  /// What nobody can beat whatever the rules: 0, or as much as the plan has where nothing is known.
  private func trivialBound(_ goal: Goal, _ value: Int, _ before: LevelResult?) -> Int {
    guard goal.isMaximised else { return 0 }
    guard goal == .urgent || goal == .needs else { return value }
    let planned = week.needs.filter { week.exclusion(of: $0) == nil }
    return planned.reduce(0) { sum, need in
      sum + (goal == .needs || week.isUrgent(need) ? week.points(of: need) : 0)
    }
  }

  /// A list of projects with what the referee counts of it.
  private struct Draft {
    var projects: [Project]
    var breaches: Int
    var values: [Int]
  }

  /// The base with its people arranged anew.
  ///
  /// - Parameter base: The projects of matching.
  /// - Returns: The projects, sorted by identifier, and whether time ran out.
  func projects(_ base: [Project]) -> (projects: [Project], wasStopped: Bool) {
    var best: Draft?
    var current = base
    let work = PeopleWork(week)
    for round in 0..<Self.rounds {
      if round > 0, stop?.isStopped == true { break }
      let list = WorkList(current, of: week, work: work, round: round)
      let crews = arranged(list)
      let draft = draft(law.lawful(written(list, crews)))
      if let best, !isBetter(draft, than: best) { break }
      best = draft
      current = draft.projects
      guard round == 0 || hasUnmet(current) else { break }
    }
    return (best?.projects ?? base, stop?.isStopped == true)
  }

  private func hasUnmet(_ projects: [Project]) -> Bool {
    let served = Set(projects.flatMap(\.needs))
    return week.needs.contains { week.exclusion(of: $0) == nil && !served.contains($0.id) }
  }

  // MARK: Judging

  private func draft(_ projects: [Project]) -> Draft {
    let plan = week.plan(of: projects)
    let values = referee.values(of: plan).map { $0.goal.isMaximised ? -$0.value : $0.value }
    return Draft(projects: projects, breaches: law.count(of: projects).hard, values: values)
  }

  private func isBetter(_ one: Draft, than other: Draft) -> Bool {
    if one.breaches != other.breaches { return one.breaches < other.breaches }
    return one.values.lexicographicallyPrecedes(other.values)
  }

  // MARK: Arranging

  /// Who does what.
  private func arranged(_ list: WorkList) -> [PostID: [PersonID]] {
    switch options.calendar {
    case .together: return solved(list.items, fixed: [:])
    case .needsFirst: return solved(list.items, first: { $0.need.post == nil })
    case .shiftsFirst: return solved(list.items, first: { $0.need.post != nil })
    }
  }

  /// Some of the work, then the rest with what is left of people's hours.
  private func solved(
    _ items: [WorkItem],
    first isFirst: (WorkItem) -> Bool
  ) -> [PostID: [PersonID]] {
    let chosen = items.filter(isFirst)
    let crews = solved(chosen, fixed: [:])
    let stays = chosen.filter { crews[$0.id] != nil }
    var fixed: [PostID: [PersonID]] = [:]
    for item in stays { fixed[item.id] = crews[item.id] }
    let kept = stays.map { item in
      var item = item
      item.leader = item.id
      return item
    }
    return solved(kept + items.filter { !isFirst($0) }, fixed: fixed)
  }

  private func solved(
    _ items: [WorkItem],
    fixed: [PostID: [PersonID]]
  ) -> [PostID: [PersonID]] {
    let roster = calendar.roster(of: items, fixed: fixed)
    var own = RosterOptions(version: options.version)
    (own.seed, own.threads, own.reserves) = (options.seed, max(1, options.threads), 0)
    own.effort = RosterEffort(rawValue: options.effort.rawValue) ?? .normal
    for item in items where !item.crew.isEmpty { own.start[item.id] = item.crew }
    (own.searches, own.explains) = (solver != nil, false)
    let found = RosterPlanner(roster, solver: solver ?? NoSolver(), options: own, stop: stop).plan()
    return Dictionary(
      found.plan.assignments.map { ($0.shift, $0.seats.map(\.person)) },
      uniquingKeysWith: { one, _ in one }
    )
  }

  // MARK: Writing

  /// The projects with their people: none of which a part is missing that it can't do without.
  private func written(_ list: WorkList, _ crews: [PostID: [PersonID]]) -> [Project] {
    var made: [String: Project] = [:]
    var broken: Set<String> = []
    for item in list.items {
      let key = item.piece.component == nil ? item.id.text : item.project.id
      var project = made[key] ?? item.project
      let crew = crews[item.id] ?? []
      if crew.count >= max(1, item.piece.minimum) {
        project.providers += crew.map {
          Provision(provider: .person($0), quantity: 1, component: item.piece.component)
        }
      } else if item.piece.component != nil, !isDivisible(item.need) {
        broken.insert(key)
      }
      made[key] = project
    }
    let whole = made.filter { !broken.contains($0.key) && !$0.value.providers.isEmpty }
    return law.finished(list.others + whole.sorted { $0.key < $1.key }.map(\.value))
  }

  private func isDivisible(_ need: NeedID) -> Bool {
    week.index.needs[need].map { week.needs[$0].isDivisible } ?? false
  }
}

/// Stands where there is no solver; nobody asks it.
private struct NoSolver: MIPSolver {
  var name: String { "none" }

  func solve(_ model: SparseModel, options: SolveOptions) throws(SolverError) -> SolveResult {
    throw SolverError(.unsupportedOption, name)
  }
}
