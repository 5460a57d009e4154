// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming
internal import NetworkFlow
internal import Optimizing
package import Street

/// What the matching of needs gave, before the referee has seen it.
package struct MatchingOutcome: Sendable {
  /// The projects, sorted by identifier.
  package var projects: [Project]
  /// Needs not wholly met, with the reason.
  package var unmet: [UnmetNeed]
  /// What the week lacks most.
  package var scarce: [ScarceThing]
  /// The levels with what the solver says of them.
  package var levels: [LevelResult]
  /// Proof of optimality or of a bound, or nil.
  package var certificate: Certificate?
  /// How many needs went which way, and why.
  package var methods: [MethodUse]
  /// Why it ended early, or nil.
  package var stoppedBy: StopReason?
  /// What GLPK said of the tree, or nil when it was not asked.
  package var solverVerdict: BasisVerdict?
  /// Why a solver could not be used, or nil.
  package var solverFault: SolverError?
  /// Eligible pairs.
  package var pairCount: Int
  /// Seconds of wall time by stage: candidates, solve, explain.
  package var seconds: [String: Double]
}

/// Matches needs with offers and people under the goals of the policy.
package struct MatchingPlanner: Sendable {
  /// How to solve.
  package enum Method: String, Sendable, CaseIterable {
    /// The method that fits the structure.
    case auto
    /// Linear programming alone.
    case lp
    /// No solver at all.
    case greedy
  }

  let method: Method
  let solver: (any MIPSolver & BasisCertifier)?
  let threads: Int
  private let pivotLimit: Int
  let effort: Effort

  /// How much work a week that is no flow may cost, whatever the clock says.
  package enum Effort: Sendable {
    /// A quick answer.
    case low
    /// About ten seconds for a city of 2,900 needs.
    case normal
    /// As long as it gets better.
    case high

    var limits: TeamSearch.Limits {
      switch self {
      case .low: TeamSearch.Limits(passes: 1, sweeps: [], seeds: 0)
      case .normal: TeamSearch.Limits()
      case .high:
        TeamSearch.Limits(
          passes: 2,
          sweeps: [700, 1500, 700, 3000, 1000, 1500],
          seedSize: 200,
          seeds: 100
        )
      }
    }

    /// How far cases go.
    var cases: TeamCases.Limits {
      switch self {
      case .low: TeamCases.Limits(cases: 60, columns: 20_000)
      case .normal: TeamCases.Limits()
      case .high: TeamCases.Limits(cases: 4000, numbers: 1_000_000, columns: 6_000_000)
      }
    }

    /// Steps of the search for prices: a city of 2,900 needs takes 2 ms for each.
    var priceSteps: Int {
      switch self {
      case .low: 400
      case .normal: 1600
      case .high: 6000
      }
    }
  }

  /// Makes a planner.
  ///
  /// - Parameters:
  ///   - method: How to solve.
  ///   - solver: For ``Method/lp`` and for a second opinion on flows; nil for neither.
  ///   - threads: Threads at most.
  ///   - pivotLimit: Pivots at most in each connected part.
  ///   - effort: How much work a week that is no flow may cost.
  package init(
    method: Method,
    solver: (any MIPSolver & BasisCertifier)?,
    threads: Int,
    pivotLimit: Int,
    effort: Effort = .normal
  ) {
    self.method = method
    self.solver = solver
    self.threads = threads
    self.pivotLimit = pivotLimit
    self.effort = effort
  }

  /// Plans a week.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - stop: Polled throughout; the best plan so far is returned.
  ///   - progress: Told how far the run has come.
  /// - Returns: Always a plan, whatever fails.
  package func plan(
    _ week: Week,
    stop: StopSignal?,
    progress: ProgressSink?
  ) -> MatchingOutcome {
    var clock = Stopwatch()
    progress?(Progress(stage: .candidates, done: 0, total: week.needs.count))
    let candidates = Candidates(WeekFacts(week))
    let setting = MatchingSetting(candidates)
    clock.lap("candidates")
    progress?(Progress(stage: .solve, done: 0, total: setting.needCount))
    var draft = solve(setting, stop: stop)
    clock.lap("solve")
    let unmet = draft.unmet(setting, threads: threads)
    clock.lap("explain")
    draft.finish(setting)
    return MatchingOutcome(
      projects: ProjectBuilder(candidates: candidates).projects(draft.placements),
      unmet: unmet,
      scarce: ScarcityCounter(facts: candidates.facts).count(unmet),
      levels: draft.levels,
      certificate: draft.certificate,
      methods: draft.methods,
      stoppedBy: draft.stoppedBy ?? stop?.reason,
      solverVerdict: draft.verdict,
      solverFault: draft.fault,
      pairCount: candidates.pairs.count,
      seconds: clock.seconds
    )
  }

  private func solve(_ setting: MatchingSetting, stop: StopSignal?) -> MatchingDraft {
    var greedy = Greedy(setting.candidates, stop: method == .greedy ? stop : nil)
    greedy.run()
    let incumbent = MatchingDraft(
      placements: greedy.placements.flatMap { $0 },
      methods: setting.methodUse(flow: nil)
    )
    if method == .greedy { return incumbent }
    do {
      return setting.reasons.isFlow
        ? try exact(setting, incumbent, stop: stop)
        : try mixed(setting, greedy, incumbent, stop: stop)
    } catch {
      var draft = incumbent
      draft.fault = (error as? SolverError) ?? SolverError(.fault, "\(error)", underlying: error)
      return draft
    }
  }

  // MARK: - A week that is a flow

  private func exact(
    _ setting: MatchingSetting,
    _ incumbent: MatchingDraft,
    stop: StopSignal?
  ) throws -> MatchingDraft {
    var draft = try exactDraft(setting, favouring: [], stop: stop)
    if draft.stoppedBy != nil, !draft.isUsable || setting.isBetter(incumbent, than: draft) {
      draft.placements = incumbent.placements
      draft.methods = incumbent.methods
      draft.finishedStages = []
      draft.certificate = nil
      return draft
    }
    return try raiseFloors(setting, draft, stop: stop)
  }

  private func exactDraft(
    _ setting: MatchingSetting,
    favouring favoured: Set<Int>,
    stop: StopSignal?
  ) throws -> MatchingDraft {
    let needs = Array(setting.candidates.facts.needs.indices)
    let model = setting.model(needs, goals: setting.goals, favouring: favoured)
    let stages = method == .lp ? setting.singleStages : setting.stages(favouring: favoured)
    let outcome = try run(model.leveled, stages, stop: stop)
    let decoder = FlowDecoder(candidates: setting.candidates)
    var draft = MatchingDraft(
      placements: decoder.placements(of: model, flows: outcome.flows),
      methods: setting.methodUse(flow: method == .lp ? "lp" : "flow")
    )
    draft.stoppedBy = outcome.stoppedBy
    draft.isUsable = outcome.isFeasible
    draft.finishedStages = Array(stages.prefix(outcome.potentials.count))
    draft.networkFloors =
      model.leveled.value(of: outcome.flows, at: Goal.floors.level)
      + setting.floorConstant(favouring: favoured)
    draft.certificate = setting.certificate(
      .optimal,
      model,
      draft.finishedStages,
      outcome,
      favouring: favoured
    )
    if method == .auto, favoured.isEmpty {
      askSecondOpinion(model.leveled, stages, outcome, &draft, stop: stop)
    }
    return draft
  }

  /// Where communities with pieces of unequal worth stay below their floor, charges every piece they
  /// miss and solves again.
  ///
  /// That is the Lagrangian relaxation of their floors with multipliers of 1: what it costs is a bound,
  /// and a plan that reaches the bound is proven best, floors and all later goals.
  private func raiseFloors(
    _ setting: MatchingSetting,
    _ first: MatchingDraft,
    stop: StopSignal?
  ) throws -> MatchingDraft {
    var best = first
    var favoured: Set<Int> = []
    for _ in 0..<Self.floorRounds where stop?.isStopped != true {
      let short = setting.shortMixedCommunities(best.placements)
      if short.isSubset(of: favoured) { break }
      favoured.formUnion(short)
      var next = try exactDraft(setting, favouring: favoured, stop: stop)
      guard next.stoppedBy == nil, !setting.isBetter(best, than: next) else { break }
      next.verdict = first.verdict
      next.fault = first.fault
      best = next
    }
    return best
  }

  /// How often communities are favoured anew.
  private static let floorRounds = 6

  func run(
    _ leveled: LeveledNetwork,
    _ stages: [Stage],
    stop: StopSignal?
  ) throws -> LexicographicOutcome {
    if method == .lp {
      guard let solver else {
        throw SolverError(.unsupportedOption, "no solver for linear programs")
      }
      return try LexicographicLP(solver: solver).solve(leveled, stages: stages, stop: stop)
    }
    return try LexicographicFlow(threads: threads, pivotLimit: pivotLimit)
      .solve(leveled, stages: stages, stop: stop)
  }

  private func askSecondOpinion(
    _ leveled: LeveledNetwork,
    _ stages: [Stage],
    _ outcome: LexicographicOutcome,
    _ draft: inout MatchingDraft,
    stop: StopSignal?
  ) {
    guard let solver, let first = stages.first, !outcome.potentials.isEmpty else { return }
    let free = [Int64?](repeating: nil, count: leveled.network.arcCount)
    let linear = LexicographicLP.model(leveled, costs: leveled.reducedCosts(of: first), fixed: free)
    do {
      draft.verdict = try solver.verdict(
        on: linear,
        basis: LexicographicLP.basis(of: outcome, leveled),
        stop: stop
      )
    } catch {
      draft.fault = error
    }
  }
}
