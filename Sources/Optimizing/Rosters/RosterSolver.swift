// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming

/// What a roster search found.
package struct RosterOutcome: Sendable {
  /// A better roster, when it was found and what it costs.
  package struct Step: Sendable {
    /// Seconds from the beginning.
    package let seconds: Double
    /// Cost of the roster.
    package let objective: Int
  }

  /// The best roster found.
  package var roster: Roster
  /// Its cost; nil where somebody's rules allow nothing at all.
  package var objective: Int?
  /// No roster costs less.
  package var bound: Int
  /// Prices of covers that prove the bound, in parts of ``RosterSolver/priceScale``; empty where none
  /// was found.
  package var prices: [Int] = []
  /// People for whom nothing is possible under their rules.
  package var impossible: [Int] = []
  /// Better and better rosters.
  package var history: [Step] = []
  /// What went wrong in the solver of linear programs, if anything.
  package var failure: SolverError?

  /// Whether nothing can be better.
  package var isOptimal: Bool { objective.map { $0 <= bound } ?? false }
}

/// Rosters people: a greedy start, bounds and horizons by column generation, a dive to a whole roster,
/// then part after part anew until nothing gets better.
///
/// Work is counted in units that do not depend on the machine, and threads never change the result;
/// only a stop does.
package struct RosterSolver {
  /// How far a search goes.
  package struct Limits: Sendable {
    /// Rounds of column generation over everything.
    package var rounds = 400
    /// Parts solved anew, in pairs.
    package var parts = 2_000
    /// Nodes of branch and price.
    package var nodes = 200
    /// Pairs of parts without anything better after which the search ends.
    package var patience = 150

    /// Makes limits.
    package init() {}

    /// Until nothing can be better or a stop.
    package static var unbounded: Limits {
      var limits = Limits()
      (limits.rounds, limits.parts, limits.patience) = (.max, .max, .max)
      limits.nodes = 20_000
      return limits
    }
  }

  /// Prices are in this many parts of a unit.
  package static let priceScale = RosterPricing.scale
  /// Person-days above which parts are solved before everything at once, whose linear programs take long.
  private static let largeSize = 4_000
  /// Person-days up to which a gap of any size is closed by branching.
  private static let smallSize = 1_000
  /// Steps of all tables above which everything at once is out of reach.
  private static let mostSteps = 2_000_000_000

  private let model: RosterModel
  private let solver: any MIPSolver
  private let limits: Limits
  private let seed: UInt64
  private let threads: Int
  private let stop: StopSignal?
  private let began = ContinuousClock.now
  private let onBetter: (@Sendable (Int, Int) -> Void)?

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - model: The problem.
  ///   - solver: Solves its linear programs.
  ///   - limits: How far to go.
  ///   - seed: Seed of all chance.
  ///   - threads: Threads at most; never changes the result.
  ///   - stop: Ends the search with the best roster so far.
  ///   - onBetter: Told the objective and the bound when either gets better.
  package init(
    _ model: RosterModel,
    solver: any MIPSolver,
    limits: Limits = Limits(),
    seed: UInt64 = 1,
    threads: Int = 1,
    stop: StopSignal? = nil,
    onBetter: (@Sendable (_ objective: Int, _ bound: Int) -> Void)? = nil
  ) {
    self.model = model
    self.solver = solver
    self.limits = limits
    self.seed = seed
    self.threads = threads
    self.stop = stop
    self.onBetter = onBetter
  }

  /// Searches.
  ///
  /// - Returns: The best roster and the bound.
  package consuming func solve() -> RosterOutcome {
    let pricing = RosterPricing(model, threads: threads)
    var run = Run(pricing, self)
    guard run.begin() else { return run.outcome }
    do {
      if pricing.steps > Self.mostSteps { run.renew() }
      if run.isLarge { try run.improveWhileItPays() }
      if !run.isDone, pricing.steps <= Self.mostSteps { try run.relaxAndDive() }
      if !run.isDone, let root = run.root { try run.close(root) }
      try run.alternate()
    } catch {
      run.outcome.failure = error
    }
    return run.outcome
  }

  /// The state of one search.
  private struct Run {
    let pricing: RosterPricing
    let owner: RosterSolver
    var state: RosterState
    var outcome: RosterOutcome
    var columns: [RosterColumn] = []
    /// Everything at once, its linear program solved.
    var root: RosterGeneration?
    /// Draws parts; kept, so that no part is drawn twice for the same roster.
    var improver: RosterImprover?
    /// Pairs of parts in a row that made nothing better.
    var idle = 0

    init(_ pricing: RosterPricing, _ owner: borrowing RosterSolver) {
      self.pricing = pricing
      self.owner = copy owner
      state = RosterState(pricing.model)
      outcome = RosterOutcome(
        roster: state.roster,
        objective: nil,
        bound: pricing.model.floor
      )
    }

    /// Whether its linear programs take long.
    var isLarge: Bool {
      pricing.model.people.count * pricing.model.days > RosterSolver.largeSize
    }

    var isDone: Bool { outcome.isOptimal || owner.stop?.isStopped == true }

    /// Gives everybody a first horizon; false where somebody cannot have any.
    mutating func begin() -> Bool {
      let impossible = RosterGreedy.fill(&state, pricing, threads: owner.threads)
      outcome.impossible = impossible
      guard outcome.impossible.isEmpty else { return false }
      accept(state)
      return true
    }

    mutating func accept(_ better: RosterState) {
      state = better
      if root == nil { columns += better.columns.compactMap { $0 } }
      guard outcome.objective.map({ better.cost < $0 }) ?? true else { return }
      outcome.roster = better.roster
      outcome.objective = better.cost
      let seconds = owner.began.duration(to: .now).inSeconds
      outcome.history.append(RosterOutcome.Step(seconds: seconds, objective: better.cost))
      owner.onBetter?(better.cost, outcome.bound)
    }

    /// Gives one person after the other the best horizon beside all others, until nothing gets better.
    mutating func renew() {
      var tolls = Array(repeating: [Int](), count: pricing.model.people.count)
      var left = owner.limits.rounds
      while left > 0, !isDone {
        left -= 1
        var next = state
        RosterGreedy.renew(&next, pricing, threads: owner.threads, tolls: &tolls, stop: owner.stop)
        guard next.cost < state.cost else { return }
        accept(next)
      }
    }

    mutating func relaxAndDive() throws(SolverError) {
      var generation = RosterGeneration(
        whole: pricing,
        solver: owner.solver,
        threads: owner.threads,
        stop: owner.stop
      )
      for column in columns { generation.add(column) }
      if isLarge {
        var climb = RosterClimb(generation)
        let aim = state.cost * RosterPricing.scale
        climb.run(&generation, rounds: min(owner.limits.rounds, 150), aim: aim)
        raise(generation)
      }
      let target = (state.cost - pricing.unit) * RosterPricing.scale
      var left = owner.limits.rounds
      while left > 0, !generation.isConverged, !generation.isHopeless, !generation.isStuck,
        !isDone
      {
        left -= 10
        try generation.generate(10, smoothing: 0.3, target: target)
        raise(generation)
      }
      guard !isDone else { return }
      try close(generation)
      guard !isDone else { return }
      defer { root = generation }
      // Straight down first, so that there is something good soon.
      for isCareful in [false, true] where !isDone {
        var dive = RosterDive(
          generation,
          threshold: isCareful ? 0.9 : 0.7,
          rounds: isCareful ? 30 : isLarge ? 8 : 3,
          target: isCareful ? (state.cost - pricing.unit) * RosterPricing.scale : .max,
          goesBack: isCareful
        )
        guard let found = try dive.run() else { continue }
        var next = state
        for column in found { next.put(column) }
        if next.cost < state.cost { accept(next) }
      }
    }

    /// Tries to close what is left between roster and bound.
    mutating func close(_ generation: RosterGeneration) throws(SolverError) {
      guard let objective = outcome.objective, generation.isConverged else { return }
      let closing = RosterClosing(
        pricing: pricing,
        solver: owner.solver,
        threads: owner.threads,
        stop: owner.stop
      )
      let result = try closing.run(
        generation,
        objective: objective,
        best: state.columns.compactMap { $0 }
      )
      if let columns = result.columns {
        var next = state
        for column in columns { next.put(column) }
        if next.cost < state.cost { accept(next) }
      }
      if result.isClosed, let objective = outcome.objective { outcome.bound = objective }
    }

    /// Betters parts for as long as a few of them make the roster cheaper.
    mutating func improveWhileItPays() throws(SolverError) {
      var left = owner.limits.parts / 2
      while !isDone, left > 0 {
        let before = state.cost
        try improve(pairs: 4)
        left -= 4
        guard before - state.cost > before / 1000 else { return }
      }
    }

    /// Betters parts and branches in turns, each time twice as long.
    mutating func alternate() throws(SolverError) {
      var (pairs, nodes) = (root == nil ? owner.limits.parts / 2 : 60, 200)
      var (partsLeft, nodesLeft) = (owner.limits.parts / 2, owner.limits.nodes)
      while !isDone, partsLeft > 0, idle < owner.limits.patience {
        try improve(pairs: min(pairs, partsLeft))
        if let root, nodesLeft > 0 { try branch(root, nodes: min(nodes, nodesLeft)) }
        (partsLeft, nodesLeft) = (partsLeft - pairs, nodesLeft - nodes)
        (pairs, nodes) = (2 * pairs, 2 * nodes)
      }
    }

    /// Closes a small gap, or that of a small problem, by branching.
    mutating func branch(_ root: RosterGeneration, nodes: Int) throws(SolverError) {
      let model = pricing.model
      guard !isDone, root.isConverged, let objective = outcome.objective else { return }
      let isSmall = model.people.count * model.days <= RosterSolver.smallSize
      guard isSmall || objective - outcome.bound <= max(3, objective / 200) else { return }
      var branching = RosterBranching(
        root,
        objective: objective,
        nodes: nodes,
        stop: owner.stop
      )
      let result = try branching.run()
      if let columns = result.columns {
        var next = state
        for column in columns { next.put(column) }
        if next.cost < state.cost { accept(next) }
      }
      let whole = RosterModel.rounded(result.bound, to: pricing.unit)
      outcome.bound = max(outcome.bound, min(whole, outcome.objective ?? whole))
    }

    /// Keeps the bound of a generation over everything.
    mutating func raise(_ generation: RosterGeneration) {
      guard generation.bound > .min else { return }
      let whole = RosterModel.rounded(generation.bound, to: pricing.unit)
      guard whole > outcome.bound else { return }
      outcome.bound = whole
      outcome.prices = generation.prices
      if let objective = outcome.objective { owner.onBetter?(objective, whole) }
    }

    private func makeImprover() -> RosterImprover {
      RosterImprover(
        pricing,
        state,
        seed: owner.seed,
        solver: owner.solver,
        threads: owner.threads,
        stop: owner.stop
      )
    }

    mutating func improve(pairs: Int) throws(SolverError) {
      guard !isDone else { return }
      var improver = improver ?? makeImprover()
      improver.restart(from: state)
      defer { self.improver = improver }
      var left = pairs
      while left > 0, !isDone, idle < owner.limits.patience {
        left -= 1
        let isBetter = try improver.step()
        idle = isBetter ? 0 : idle + 1
        if isBetter { accept(improver.state) } else { state = improver.state }
        if isBetter, let root {
          try close(root)
          // A roster that the closing found is where parts go on from.
          if state.cost < improver.state.cost { improver.restart(from: state) }
        }
      }
    }
  }
}
