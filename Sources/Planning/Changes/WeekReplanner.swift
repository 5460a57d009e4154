// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import Evaluation
public import LinearProgramming
internal import Matching
public import Street

/// Plans a published week once more: legal, what must stay, urgent cover, needs met, then as few changes
/// of what is published as that cover allows, then the other goals.
public struct WeekReplanner {
  /// The best plan found with so many changes.
  public struct Step: Sendable {
    /// Rows that may change beyond those that cannot stay; nil for any number.
    public var limit: Int?
    /// The projects.
    public var projects: [Project]
    /// The goals in force with their values: as published, and of the plan.
    public var levels: [LevelChange]
    /// Needs wholly met, shifts left out.
    public var needsMet: Int
    /// Shifts stood in full.
    public var postsFilled: Int
    /// What changes from what is published.
    public var difference: PlanDifference
    /// Rows that change beyond those that cannot stay.
    public var moreChanges: Int
    /// Whether it is certain that no plan within the limit meets more.
    public var isProven: Bool
    /// Rules that it breaks: 0, or the repair is at fault.
    public var violations: Int
  }

  /// What replanning gave.
  public struct Outcome: Sendable {
    /// The week with the changes.
    public var week: Week
    /// The best plan for every limit, each as good as those before or better.
    public var steps: [Step]
    /// Published rows that cannot stay, by identifier of the project.
    public var broken: [String]
    /// Those among them that were to stay.
    public var brokenHeld: [String]
    /// What the user should know.
    public var notices: [Message]
  }

  private let solver: (any MIPSolver)?
  private let stop: StopSignal?

  /// Makes a replanner.
  ///
  /// - Parameters:
  ///   - solver: For exact neighbourhoods; nil for greedy repair alone.
  ///   - stop: Polled throughout.
  public init(solver: (any MIPSolver)?, stop: StopSignal? = nil) {
    self.solver = solver
    self.stop = stop
  }

  /// The limits that show what more changes would bring.
  public static let usualLimits: [Int?] = [0, 1, 2, 5, nil]

  /// Plans again.
  ///
  /// - Parameters:
  ///   - week: The week with everything that is otherwise now.
  ///   - plan: What is published.
  ///   - held: Identifiers of projects that stay as they are, where they can.
  ///   - limits: Changes allowed, ascending; nil, for any number, comes last.
  /// - Returns: A plan for every limit.
  public func outcome(
    _ week: Week,
    published plan: Plan,
    holding held: Set<String> = [],
    limits: [Int?] = usualLimits
  ) -> Outcome {
    let referee = Referee(week: week)
    let law = PeopleLaw(week, referee)
    let (made, isFree) = law.respecting(plan.projects) { week in
      let mender = MatchingMender(week: week, solver: solver, stop: stop)
      return (mender, mender.steps(plan, holding: held, limits: limits))
    } projects: {
      $0.1.map(\.repair.projects)
    }
    let (mender, steps) = made
    let broken = mender.broken(plan, holding: held)
    let stays = Set(broken.projects)
    let kept = plan.with(broken.kept)
    // What the plan said when it was published; what stays of it where it says nothing.
    let said = Dictionary(
      plan.levels.map { ($0.goal, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    let before = referee.values(of: kept).map { (goal: $0.goal, value: said[$0.goal] ?? $0.value) }
    let found = steps.map { step in
      var lawful = step
      lawful.repair.projects = law.lawful(step.repair.projects, keeping: plan.projects)
      // What rules took away counts for no proof.
      if !isFree || lawful.repair.projects != step.repair.projects { lawful.isProven = false }
      return self.step(lawful, week, plan, before, broken: stays, referee)
    }
    return Outcome(
      week: week,
      steps: isFree ? found : Self.neverWorse(found),
      broken: broken.projects,
      brokenHeld: broken.projects.filter { held.contains($0) },
      notices: steps.first?.repair.fault
        .map {
          [Message(NoticeCode.solverFailed, .text($0.code.rawValue))]
        } ?? []
    )
  }

  /// Steps of which none covers less than one of fewer changes: such a one is as good within its limit.
  private static func neverWorse(_ steps: [Step]) -> [Step] {
    var result: [Step] = []
    for var step in steps {
      if let last = result.last, cover(last).lexicographicallyPrecedes(cover(step)) {
        let limit = step.limit
        step = last
        step.limit = limit
      }
      result.append(step)
    }
    return result
  }

  /// What counts before changes of rows, the less the better.
  private static func cover(_ step: Step) -> [Int] {
    let values = Dictionary(
      step.levels.map { ($0.goal, $0.after) },
      uniquingKeysWith: { one, _ in one }
    )
    return [step.violations, values[.locks] ?? 0, -(values[.urgent] ?? 0), -(values[.needs] ?? 0)]
  }

  private func step(
    _ step: MatchingMender.Step,
    _ week: Week,
    _ plan: Plan,
    _ before: [(goal: Goal, value: Int)],
    broken: Set<String>,
    _ referee: Referee
  ) -> Step {
    let projects = step.repair.projects
    let made = plan.with(projects)
    let after = Dictionary(
      referee.values(of: made).map { ($0.goal, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    let pieces = referee.pieces(of: made)
    func isMet(_ need: Need) -> Bool {
      week.exclusion(of: need) == nil && pieces[need.id, default: 0] >= need.quantity
    }
    let difference = PlanDifference(from: (week, plan.projects), to: (week, projects))
    return Step(
      limit: step.limit,
      projects: projects,
      levels: before.map {
        LevelChange(goal: $0.goal, before: $0.value, after: after[$0.goal] ?? 0)
      },
      needsMet: week.needs.count { !$0.isShift && isMet($0) },
      postsFilled: week.needs.count { $0.isShift && isMet($0) },
      difference: difference,
      moreChanges: difference.changedRows.count { !broken.contains($0) },
      isProven: step.isProven,
      violations: referee.judge(list: projects).violations.count
    )
  }

  /// A plan of the week with the projects of a step, ready to be judged and written.
  ///
  /// - Parameters:
  ///   - step: A step.
  ///   - outcome: The outcome it belongs to.
  ///   - options: What the plan says of how it was made.
  ///   - inputHash: The hash of week and options.
  /// - Returns: The plan with what is unmet and scarce.
  public func plan(
    _ step: Step,
    of outcome: Outcome,
    options: PlanningOptions,
    inputHash: String
  ) -> Plan {
    let week = outcome.week
    var plan = Plan(
      week: week.monday,
      inputHash: inputHash,
      seed: options.seed,
      version: options.version,
      options: options.lasting
    )
    plan.projects = step.projects
    plan.stoppedBy = stop?.reason.map { "\($0)" }
    let lacks = MatchingMender(week: week, solver: nil).lacks(plan)
    let reasons = WorkReasons(plan, of: week)
    plan.unmet = lacks.unmet.map { reasons?.entry($0) ?? $0 }
    plan.scarce = lacks.scarce
    plan.excluded = week.needs.compactMap { need in
      week.exclusion(of: need).map { ExcludedNeed(need: need.id, reason: $0) }
    }
    plan.setAside = week.setAside
    plan.levels = step.levels.map {
      LevelResult(goal: $0.goal, value: $0.after, bound: $0.after, status: .heuristic)
    }
    let planned = week.needs.count { week.exclusion(of: $0) == nil }
    plan.methods = [MethodUse(method: "greedy", reason: "replan", needCount: planned)]
    return plan
  }
}
