// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import Evaluation
public import Street

/// Several streets that pool what their own plans leave over (属地优先, then 打破藩篱).
///
/// Every street has planned itself. What its providers have left and what its needs lack goes into one
/// problem of all streets, in which nothing of those plans is moved; its matches join them to the plan of
/// the city. Planning the whole city as one, without own plans, shows what that order costs.
///
/// The members stand in the order of their names, so that the order in which they are given does not
/// matter.
public struct CityPool: Sendable {
  /// Streets that pool, in the order of their names.
  public let members: [PoolMember]
  /// Those that cannot, with the reason, in the order of their names.
  public let refused: [(name: String, reason: PoolRefusal)]
  /// All members as one week, under the settings by which their plan is judged.
  public let week: Week
  /// On what the settings of members differ; of these the strictest hold across streets.
  public let differing: [PoolSetting]
  /// The same week under the settings that hold across streets.
  let strictWeek: Week
  let names: CityNames
  /// The members' own plans, as projects of ``week``.
  public let ownProjects: [Project]

  /// Puts streets together.
  ///
  /// - Parameter streets: The streets, their names all different, in any order; those whose Monday or
  ///   whose system of coordinates is another one than that of most cannot pool.
  public init(_ streets: [PoolMember]) {
    let sorted = streets.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let monday = Self.commonest(sorted.map(\.week.monday.number))
    let ofWeek = sorted.filter { $0.week.monday.number == monday }
    let system = Self.commonest(ofWeek.map(\.week.policy.coordinates))
    members = ofWeek.filter { $0.week.policy.coordinates == system }
    refused = sorted.compactMap { street in
      if street.week.monday.number != monday { return (street.name, .otherWeek) }
      return street.week.policy.coordinates == system ? nil : (street.name, .otherCoordinates)
    }
    names = CityNames(members)
    var policy = PoolPolicy(members.map(\.week.policy))
    let records = CityRecords(members, names: names, policy: policy).records
    let calendar = members.first?.week.calendar ?? .builtIn
    let date = members.first?.week.monday ?? Day(number: 0)
    func week(_ settings: Policy) -> Week {
      Week(monday: date, policy: settings, calendar: calendar, records: records)
    }
    strictWeek = week(policy.strict)
    let usesMetres = strictWeek.usesMetres
    if members.contains(where: { $0.week.usesMetres != usesMetres && !$0.plan.projects.isEmpty }) {
      policy.mixNearness()
    }
    self.week = week(policy.mild)
    differing = PoolSetting.allCases.filter(policy.differing.contains)
    ownProjects = Self.projects(of: members, names)
  }

  /// The value that most have; of several the one that comes first.
  private static func commonest<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let most = counts.values.max()
    return values.first { counts[$0] == most }
  }

  private static func projects(of members: [PoolMember], _ names: CityNames) -> [Project] {
    var counts: [String: Int] = [:]
    for project in members.flatMap(\.plan.projects) { counts[project.id, default: 0] += 1 }
    var taken = Set(counts.keys)
    return members.enumerated()
      .flatMap { street, member in
        member.plan.projects.map { stated in
          var project = stated
          if counts[stated.id, default: 1] > 1 {
            project.id = member.name + "/" + stated.id
            while !taken.insert(project.id).inserted { project.id = member.name + "/" + project.id }
          }
          project.needs = stated.needs.map { names.name($0, of: street) }
          project.host = stated.host.map { names.name($0, of: street) }
          project.place = names.places.name(stated.place, of: street)
          project.unit = names.units.name(stated.unit, of: street)
          project.providers = stated.providers.map { provision in
            var provision = provision
            provision.provider = names.name(provision.provider, of: street)
            return provision
          }
          return project
        }
      }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Rounds of pooling at most: what a row cannot state of the room that is left, a further round finds.
  static let rounds = 3

  /// Plans what the members leave over.
  ///
  /// - Parameters:
  ///   - planner: Plans the problems of all streets.
  ///   - stop: Polled throughout; what has been found by then is kept.
  ///   - progress: Told how far the run has come.
  /// - Returns: The plan of the city with what the referee finds of it.
  public func pooled(
    by planner: WeekPlanner,
    stop: StopSignal? = nil,
    progress: ProgressSink? = nil
  ) -> PooledPlan {
    let referee = Referee(week: week)
    let explainer = WeekExplainer(week: week)
    var plan = emptyPlan(of: week, planner.options)
    let own = judged(ownProjects, plan, referee, explainer)
    var projects = ownProjects
    var faults: [Violation] = []
    var notices: [Message] = []
    for _ in 0..<Self.rounds where stop?.isStopped != true {
      let leftover = Leftover(of: strictWeek, after: projects)
      if leftover.isEmpty { break }
      let outcome = planner.plan(
        leftover.week,
        inputHash: plan.inputHash,
        stop: stop,
        progress: progress
      )
      plan.stoppedBy = plan.stoppedBy ?? outcome.plan.stoppedBy
      notices = outcome.notices
      if outcome.plan.projects.isEmpty { break }
      // Across streets the strictest settings hold: the referee sees that on what was left over.
      faults += Referee(week: leftover.week).judge(outcome.plan).violations
      projects = leftover.joined(projects, with: outcome.plan.projects)
    }
    plan.stoppedBy = plan.stoppedBy ?? stop?.reason.map { "\($0)" }
    var whole = judged(projects, plan, referee, explainer)
    whole.verdict.violations += faults
    return PooledPlan(
      plan: whole.plan,
      verdict: whole.verdict,
      own: own.verdict,
      ledger: PoolLedger(of: self, plan: whole.plan),
      notices: notices
    )
  }

  /// Plans the whole city as one, without own plans, under the settings that hold across streets.
  ///
  /// - Parameters:
  ///   - planner: Plans it.
  ///   - stop: Polled throughout.
  ///   - progress: Told how far the run has come.
  /// - Returns: The plan and what the referee finds of it.
  public func whole(
    by planner: WeekPlanner,
    stop: StopSignal? = nil,
    progress: ProgressSink? = nil
  ) -> (plan: Plan, verdict: Verdict) {
    let hash = InputHash.of(strictWeek, options: planner.options.lasting)
    var plan = planner.plan(strictWeek, inputHash: hash, stop: stop, progress: progress).plan
    let verdict = Referee(week: strictWeek).judge(plan, expectedHash: hash)
    plan.levels = verdict.levels
    return (plan, verdict)
  }

  private func emptyPlan(of week: Week, _ options: PlanningOptions) -> Plan {
    var lasting = options.lasting
    lasting["pool"] = "streets"
    var plan = Plan(
      week: week.monday,
      inputHash: InputHash.of(week, options: lasting),
      seed: options.seed,
      version: options.version,
      options: lasting
    )
    plan.excluded = week.needs.compactMap { need in
      week.exclusion(of: need).map { ExcludedNeed(need: need.id, reason: $0) }
    }
    plan.setAside = week.setAside
    return plan
  }

  /// A plan of these projects that states what the referee counts.
  private func judged(
    _ projects: [Project],
    _ empty: Plan,
    _ referee: Referee,
    _ explainer: WeekExplainer
  ) -> (plan: Plan, verdict: Verdict) {
    var plan = empty
    plan.projects = projects
    plan.unmet = explainer.unmet(in: plan)
    plan.levels = referee.values(of: plan)
      .map {
        LevelResult(goal: $0.goal, value: $0.value, bound: $0.value, status: .heuristic)
      }
    let verdict = referee.judge(plan, expectedHash: plan.inputHash)
    plan.levels = verdict.levels
    return (plan, verdict)
  }
}
