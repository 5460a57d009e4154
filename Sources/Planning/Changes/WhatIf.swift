// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import Evaluation
public import LinearProgramming
internal import Matching
public import Street

/// What some changes would do to a plan: the difference only, nothing is written.
public struct WhatIf {
  /// The difference.
  public struct Outcome: Sendable {
    /// The goals in force with their values before and after, counted by the referee: before in the
    /// week as the tables say, after in the week with the changes.
    public var levels: [LevelChange]
    /// What changes, need by need and row by row.
    public var difference: PlanDifference
    /// Needs whose service the changes themselves break.
    public var hit: [NeedID]
    /// The week with the changes.
    public var week: Week
    /// New needs that go without, and why.
    public var unserved: [UnmetNeed] = []
    /// The projects as they would be.
    public var projects: [Project]
    /// How many rules the projects break: 0, or the repair is at fault.
    public var violations: Int
    /// What the user should know, as when a solver failed.
    public var notices: [Message]
  }

  private let week: Week
  private let plan: Plan
  private let solver: (any MIPSolver)?
  private let stop: StopSignal?

  /// Takes a plan.
  ///
  /// - Parameters:
  ///   - week: The week as the tables say.
  ///   - plan: A plan of this week.
  ///   - solver: For exact neighbourhoods where somebody goes without; nil for greedy repair alone.
  ///   - stop: Polled throughout.
  public init(week: Week, plan: Plan, solver: (any MIPSolver)?, stop: StopSignal? = nil) {
    self.week = week
    self.plan = plan
    self.solver = solver
    self.stop = stop
  }

  /// Mends the plan under some changes.
  ///
  /// Whatever holds stays unless it has to move; only needs that the changes concern are looked at.
  ///
  /// - Parameter changes: What is otherwise.
  /// - Returns: The difference.
  /// - Throws: ``WeekChanges/Failure`` when the changes do not fit the week.
  public func outcome(of changes: WeekChanges) throws(WeekChanges.Failure) -> Outcome {
    let changed = try changes.applied(to: week)
    let before = MatchingMender(week: week, solver: nil)
    let (old, new) = (Referee(week: week), Referee(week: changed))
    let law = PeopleLaw(changed, new)
    let repair =
      law.respecting(plan.projects) { week in
        MatchingMender(week: week, solver: solver, stop: stop)
          .repaired(plan, from: before, searches: !changes.hasOnlyPins)
      } projects: {
        [$0.projects]
      }
      .made
    let lawful = law.lawful(repair.projects, keeping: plan.projects)
    let projects = better(lawful, suggested(changes, before), by: new)
    let verdict = new.judge(list: projects)
    let values = Dictionary(
      new.values(of: plan.with(projects)).map { ($0.goal, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    let added = Set(changes.added.map(\.id))
    var outcome = Outcome(
      levels: old.values(of: plan)
        .map {
          LevelChange(goal: $0.goal, before: $0.value, after: values[$0.goal] ?? 0)
        },
      difference: PlanDifference(from: (week, plan.projects), to: (changed, projects)),
      hit: repair.hit,
      week: changed,
      projects: projects,
      violations: verdict.violations.count,
      notices: repair.fault.map {
        [Message(NoticeCode.solverFailed, .text($0.code.rawValue))]
      } ?? []
    )
    if !added.isEmpty {
      let (made, mender) = (plan.with(projects), MatchingMender(week: changed, solver: nil))
      let reasons = WorkReasons(made, of: changed)
      outcome.unserved = mender.lacks(made).unmet.filter { added.contains($0.need) }
        .map { reasons?.entry($0) ?? $0 }
    }
    return outcome
  }

  /// Choices looked through for the one that a pin makes.
  private static let choices = 5

  /// The plan that the same choice leads to as a suggestion; nil where the changes are more than one pin.
  private func suggested(_ changes: WeekChanges, _ mender: MatchingMender) -> [Project]? {
    guard changes.hasOnlyPins, changes.pins.count == 1, let pin = changes.pins.first else {
      return nil
    }
    return mender.choices(for: [pin.key], in: plan, top: Self.choices)
      .first { Set($0.pins) == Set(pin.value) }?
      .projects
  }

  /// The better of two lists by the goals, the first where they are alike.
  private func better(_ first: [Project], _ second: [Project]?, by referee: Referee) -> [Project] {
    guard let second, referee.judge(list: second).violations.isEmpty else { return first }
    let pairs = zip(
      referee.values(of: plan.with(first)),
      referee.values(of: plan.with(second))
    )
    for (one, other) in pairs where one.value != other.value {
      return (one.value > other.value) == one.goal.isMaximised ? first : second
    }
    return first
  }
}
