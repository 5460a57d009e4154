// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import LinearProgramming
internal import Matching
public import Street

/// What a user may choose about a run.
public struct PlanningOptions: Sendable {
  /// How to solve.
  public enum Method: String, Sendable, CaseIterable {
    /// The method that fits the structure of the week.
    case auto
    /// Linear programming alone.
    case lp
    /// No solver at all.
    case greedy
  }

  /// How much deterministic work may be spent.
  public enum Effort: String, Sendable, CaseIterable {
    /// A quick answer.
    case low
    /// Enough for a city's flow.
    case normal
    /// No limit but time.
    case high

    /// Work on what is no flow.
    var search: MatchingPlanner.Effort {
      switch self {
      case .low: .low
      case .normal: .normal
      case .high: .high
      }
    }

    /// Pivots at most in each connected part.
    var pivotLimit: Int {
      switch self {
      case .low: 200_000
      case .normal: 20_000_000
      case .high: .max
      }
    }
  }

  /// Whose work is arranged first in a week with people's rules.
  public enum CalendarOrder: String, Sendable, CaseIterable {
    /// All of it on one calendar; the goals decide.
    case together
    /// Needs, then posts with what is left: for comparison.
    case needsFirst
    /// Posts, then needs with what is left: for comparison.
    case shiftsFirst
  }

  /// How to solve.
  public var method = Method.auto
  /// Whose work is arranged first in a week with people's rules.
  public var calendar = CalendarOrder.together
  /// How much work may be spent.
  public var effort = Effort.normal
  /// The seed written into the plan.
  public var seed: UInt64 = 1
  /// Threads at most; never changes the plan.
  public var threads = 2
  /// The version written into the plan.
  public var version: String

  /// Makes options with the defaults above.
  ///
  /// - Parameter version: The version written into the plan.
  public init(version: String) { self.version = version }

  /// The options that can change the plan, as they are written into it.
  public var lasting: [String: String] {
    let plain = ["effort": effort.rawValue, "method": method.rawValue]
    return calendar == .together
      ? plain : plain.merging(["calendar": calendar.rawValue]) { one, _ in one }
  }
}

/// A plan with what there is to say about how it came about.
public struct PlanningOutcome: Sendable {
  /// The plan, not yet judged.
  public var plan: Plan
  /// Seconds of wall time: `candidates`, `solve`, `explain`.
  public var seconds: [String: Double]
  /// What the user should know, as when a solver failed.
  public var notices: [Message]
  /// What GLPK said of the spanning tree, for run.json; nil when it was not asked.
  public var solverVerdict: String?
  /// Eligible pairs of needs and providers.
  public var pairCount: Int

  /// Gathers a plan and what there is to say about it.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - seconds: Seconds of wall time by stage.
  ///   - notices: What the user should know.
  ///   - solverVerdict: What GLPK said of the spanning tree, or nil.
  ///   - pairCount: Eligible pairs.
  public init(
    plan: Plan,
    seconds: [String: Double],
    notices: [Message],
    solverVerdict: String? = nil,
    pairCount: Int
  ) {
    self.plan = plan
    self.seconds = seconds
    self.notices = notices
    self.solverVerdict = solverVerdict
    self.pairCount = pairCount
  }
}

/// Plans a week: needs with offers and people.
public struct WeekPlanner: Sendable {
  private let solver: (any MIPSolver & BasisCertifier)?
  let options: PlanningOptions

  /// Makes a planner.
  ///
  /// - Parameters:
  ///   - solver: A solver for linear programs, or nil to do without.
  ///   - options: What the user chose.
  public init(solver: (any MIPSolver & BasisCertifier)?, options: PlanningOptions) {
    self.solver = solver
    self.options = options
  }

  /// Plans a week.
  ///
  /// There is always a plan.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - inputHash: The hash of week and options.
  ///   - stop: Polled throughout; the best plan so far is returned.
  ///   - progress: Told how far the run has come.
  /// - Returns: The plan and what there is to say about it.
  public func plan(
    _ week: Week,
    inputHash: String,
    stop: StopSignal? = nil,
    progress: ProgressSink? = nil
  ) -> PlanningOutcome {
    let outcome = matched(week, stop: stop, progress: progress)
    var plan = self.plan(of: outcome, week, inputHash: inputHash)
    var seconds = outcome.seconds
    if let calendar = WholeWeekPlanner(week, solver: solver, options: options, stop: stop) {
      let start = ContinuousClock.now
      plan = calendar.plan(from: plan)
      seconds["calendar"] = start.duration(to: .now) / .seconds(1)
    }
    return PlanningOutcome(
      plan: plan,
      seconds: seconds,
      notices: notices(outcome),
      solverVerdict: outcome.solverVerdict.map(Self.text),
      pairCount: outcome.pairCount
    )
  }

  /// The week without people's rules.
  private func matched(
    _ week: Week,
    stop: StopSignal?,
    progress: ProgressSink?
  ) -> MatchingOutcome {
    let planner = MatchingPlanner(
      method: MatchingPlanner.Method(rawValue: options.method.rawValue) ?? .auto,
      solver: solver,
      threads: max(1, options.threads),
      pivotLimit: options.effort.pivotLimit,
      effort: options.effort.search
    )
    // Under people's rules matching is the smaller part of the work.
    return week.roster == nil
      ? planner.plan(week, stop: stop, progress: progress)
      : (stop ?? StopSignal())
        .keepingBack((stop?.secondsLeft ?? 0) * Self.shareOfCalendar) { part in
          planner.plan(week, stop: part, progress: progress)
        }
  }

  /// What is written of the matching.
  private func plan(of outcome: MatchingOutcome, _ week: Week, inputHash: String) -> Plan {
    var plan = Plan(
      week: week.monday,
      inputHash: inputHash,
      seed: options.seed,
      version: options.version,
      options: options.lasting
    )
    plan.stoppedBy = outcome.stoppedBy.map { "\($0)" }
    plan.levels = outcome.levels
    plan.projects = outcome.projects
    plan.unmet = outcome.unmet
    plan.scarce = outcome.scarce
    plan.excluded = week.needs.compactMap { need in
      week.exclusion(of: need).map { ExcludedNeed(need: need.id, reason: $0) }
    }
    plan.setAside = week.setAside
    plan.methods = outcome.methods
    plan.certificate = outcome.certificate
    return plan
  }

  /// The part of the time that is kept for people's rules.
  private static let shareOfCalendar = 0.6

  private func notices(_ outcome: MatchingOutcome) -> [Message] {
    guard let fault = outcome.solverFault else { return [] }
    let key: NoticeCode = options.method == .lp ? .solverFailed : .noSecondOpinion
    return [Message(key, .text(fault.code.rawValue))]
  }

  private static func text(_ verdict: BasisVerdict) -> String {
    let word = verdict.isOptimal ? "optimal" : "\(verdict.termination)"
    return "\(word) after \(verdict.iterations) iterations, objective \(verdict.objective)"
  }
}
