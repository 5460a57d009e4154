// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming
package import Street

/// Looks for the asks that would gain the most beside a plan.
package struct AskSearch {
  /// Some asks that together gain the most.
  package struct Proposal: Sendable {
    /// The asks, cut down to what is used of them.
    package var asks: [Ask]
    /// What they are, to rule them out later.
    package var keys: [String]
    /// Urgent points and points that the program expects to be met in all of the needs it looks at.
    package var urgentPoints: Int
    /// Points of all needs that it looks at.
    package var points: Int

    /// Makes a proposal whose gain nobody has looked at.
    package init(_ asks: [Ask]) {
      self.asks = asks
      keys = []
      urgentPoints = 0
      points = 0
    }
  }

  /// How much work a look may cost.
  package struct Limits: Sendable {
    /// Asks of one kind that are looked at.
    package var ofEachKind = 30
    /// Branch-and-bound nodes at most for one goal.
    package var nodes = 300

    /// Makes limits with the defaults above.
    package init() {}
  }

  private let context: AskContext
  private let addressees: AskAddressees
  private let program: AskProgram
  private let solver: any MIPSolver
  private let limits: Limits
  private let stop: StopSignal?

  /// Gathers the asks and states the program.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - plan: A plan of it.
  ///   - office: The week before any ask was granted, for whom to ask.
  ///   - solver: Solves the program.
  ///   - limits: How much work it may cost.
  ///   - stop: Polled throughout.
  package init(
    _ week: Week,
    _ plan: Plan,
    office: Week,
    solver: any MIPSolver,
    limits: Limits = Limits(),
    stop: StopSignal?
  ) {
    let context = AskContext(week, plan)
    let all = HelpFinder(context).drafts() + ChangeFinder(context).drafts()
    let drafts = AskDraft.best(all, ofEach: limits.ofEachKind)
    let scene = AskScene(context, plan, granting: drafts.map(\.ask))
    self.context = context
    addressees = AskAddressees(week: office)
    program = AskProgram(drafts, scene)
    self.solver = solver
    self.limits = limits
    self.stop = stop
  }

  /// Asks that are looked at.
  package var candidateCount: Int { program.drafts.count }

  /// Points that the plan meets of the needs that are looked at: urgent ones, all.
  package var met: (urgent: Int, points: Int) {
    var result = (urgent: 0, points: 0)
    let looked = program.scene.baseNeeds.enumerated()
    for (number, base) in looked where !program.scene.candidates.range(ofNeed: number).isEmpty {
      let need = context.facts.needs[base]
      let points = need.worth(ofPieces: context.pieces[base])
      result.points += points
      if need.isUrgent { result.urgent += points }
    }
    return result
  }

  /// The best set of at most so many asks.
  ///
  /// - Parameters:
  ///   - count: Asks at most.
  ///   - banned: Keys of asks that may not be chosen.
  ///   - number: The number that the first of them would have on the agenda.
  /// - Returns: The set; nil where nothing gains or none was found in time.
  /// - Throws: `SolverError` when the solver breaks down.
  package func best(
    _ count: Int,
    without banned: Set<String> = [],
    numbering number: Int
  ) throws(SolverError) -> Proposal? {
    guard !program.drafts.isEmpty else { return nil }
    let solution = try program.best(
      count,
      without: banned,
      solver,
      nodes: limits.nodes,
      stop: stop
    )
    guard let solution else { return nil }
    let now = met
    guard (now.urgent, now.points) < (solution.urgentPoints, solution.points) else { return nil }
    var proposal = Proposal([])
    proposal.urgentPoints = solution.urgentPoints
    proposal.points = solution.points
    let trimming = AskTrimming(context: context, scene: program.scene)
    for (draft, use) in solution.uses {
      let next = number + proposal.asks.count
      guard let ask = trimming.ask(program.drafts[draft], use, number: next) else { continue }
      proposal.asks.append(addressees.addressed(ask))
      proposal.keys.append(program.drafts[draft].key)
    }
    return proposal.asks.isEmpty ? nil : proposal
  }

  /// Points that no set of so many of the asks can gain over the plan.
  ///
  /// - Parameter count: Asks at most.
  /// - Returns: Points; nil where not all needs are looked at, or nothing was found out in time.
  /// - Throws: `SolverError` when the solver breaks down.
  package func bound(_ count: Int) throws(SolverError) -> Int? {
    guard program.scene.isWhole, !program.drafts.isEmpty else { return nil }
    let missed = try program.leastMissed(count, solver, nodes: limits.nodes, stop: stop)
    return missed.map { program.asked(.needs) - $0 - met.points }
  }
}
