// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming

/// Solves staffing problems: prices by a subgradient method and by column generation over all that
/// one person could do, then branch and bound over every set of options that the bound leaves open.
///
/// - Note: Source: C. Barnhart et al., Branch-and-price: column generation for solving huge integer
///   programs, Operations Research 46, 1998; R. Baldacci, N. Christofides, A. Mingozzi, An exact
///   algorithm for the vehicle routing problem based on the set partitioning formulation, Math.
///   Program. 115, 2008 (all columns whose reduced cost is below the gap).
package struct StaffingSolver {
  /// How far a search goes, in work that does not depend on the machine.
  package struct Limits: Sendable {
    /// Steps of the subgradient method.
    package var steps = 300
    /// Rounds of column generation.
    package var rounds = 200
    /// Sets of options in one integer program at most.
    package var columns = 60_000
    /// Branch-and-bound nodes in one integer program at most.
    package var nodes = 20_000

    /// Makes limits.
    package init() {}
  }

  private let problem: StaffingProblem
  private let solver: any MIPSolver
  private let bounding: StaffingBound
  private let greedy: StaffingGreedy
  private let limits: Limits
  private let stop: StopSignal?
  private let began = ContinuousClock.now
  private var outcome: StaffingOutcome
  private var master: StaffingMaster
  /// The prices with the best bound so far, and what is chosen there.
  private var prices: StaffingPrices
  private var choice: StaffingBound.Choice

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - solver: Solves its linear and integer programs.
  ///   - limits: How far to go.
  ///   - threads: Threads at most; never changes the result.
  ///   - stop: Ends the search with the best staffing so far.
  package init(
    _ problem: StaffingProblem,
    solver: any MIPSolver,
    limits: Limits = Limits(),
    threads: Int = 1,
    stop: StopSignal? = nil
  ) {
    self.problem = problem
    self.solver = solver
    self.limits = limits
    self.stop = stop
    greedy = StaffingGreedy(problem)
    bounding = StaffingBound(problem, threads: threads)
    master = StaffingMaster(problem)
    prices = StaffingPrices(problem)
    choice = bounding.choice(at: prices)
    outcome = StaffingOutcome(
      staffing: problem.idle,
      objective: 0,
      bound: Self.wholeBound(choice.bound),
      isOptimal: false
    )
  }

  /// Searches.
  ///
  /// - Returns: The best staffing and the bound.
  package consuming func solve() -> StaffingOutcome {
    accept(greedy.completed())
    do {
      try search()
    } catch {
      outcome.failure = error
    }
    if outcome.bound >= outcome.objective { outcome.isOptimal = true }
    return outcome
  }

  private mutating func search() throws(SolverError) {
    climb()
    try generate()
    try close()
  }

  /// The least whole objective that a scaled bound allows.
  private static func wholeBound(_ scaled: Int) -> Int {
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: StaffingPrices.scale)
    return rest > 0 ? quotient + 1 : quotient
  }

  private var isStopped: Bool { stop?.isStopped == true }

  private var isDone: Bool { outcome.bound >= outcome.objective || isStopped }

  private mutating func accept(_ staffing: Staffing) {
    guard let objective = problem.objective(of: staffing), objective < outcome.objective else {
      return
    }
    outcome.staffing = staffing
    outcome.objective = objective
    let seconds = began.duration(to: .now).inSeconds
    outcome.history.append(StaffingOutcome.Step(seconds: seconds, objective: objective))
    master.add(staffing)
  }

  /// Keeps prices whose bound is the best so far, and what they make of everybody's wishes.
  private mutating func consider(_ prices: StaffingPrices, _ choice: StaffingBound.Choice) {
    master.add(choice.sets.map(\.chosen))
    accept(greedy.completed(Staffing(chosen: choice.sets.map(\.chosen))))
    guard choice.bound > self.choice.bound else { return }
    self.prices = prices
    self.choice = choice
    outcome.bound = max(outcome.bound, Self.wholeBound(choice.bound))
  }

  // MARK: - Prices

  private mutating func climb() {
    var columns = master
    let steepest = bounding.improved(
      prices,
      towards: outcome.objective,
      iterations: limits.steps,
      shouldStop: { isStopped },
      onBetter: { columns.add($0.sets.map(\.chosen)) }
    )
    master = columns
    consider(steepest.prices, steepest.choice)
  }

  private mutating func generate() throws(SolverError) {
    var options = SolveOptions()
    options.stop = stop
    for _ in 0..<limits.rounds where !isDone {
      guard let solution = try master.relax(solver, options), let duals = solution.rowDuals else {
        return
      }
      let value = solution.objective.rounded(.up)
      let before = master.columns.count
      accept(greedy.completed(master.leaning(solution.values)))
      let exact = master.prices(duals)
      // Halfway to the best prices so far: duals of a restricted program jump about.
      let smooth = exact.moved(towards: prices, by: 0.5)
      consider(smooth, bounding.choice(at: smooth))
      consider(exact, bounding.choice(at: exact))
      if Double(outcome.bound) >= value || master.columns.count == before { return }
    }
  }

  // MARK: - Integer programs

  /// Solves over all sets within a window of reduced cost, until none outside can be better.
  private mutating func close() throws(SolverError) {
    guard master.basis != nil else { return }
    var window = -1
    while !isDone {
      let gap = widestWindow
      guard let program = restricted(below: gap, &window) else { return }
      var options = SolveOptions(presolve: false)
      options.stop = stop
      options.nodeLimit = limits.nodes
      options.startingBasis = program.basis
      outcome.columns = program.columns.count
      let result = try solver.solve(program.integerModel, options: options)
      if let values = result.solution?.values { accept(program.staffing(values)) }
      guard result.termination == .optimal else { return }
      if window >= widestWindow {
        outcome.isOptimal = true
        return
      }
    }
  }

  /// The reduced cost above which no set is part of a staffing that is better by at least one.
  ///
  /// Reduced costs are counted from the bound of the prices as it is: rounded up to a whole number
  /// it would leave out sets that the rounding alone makes dear.
  private var widestWindow: Int {
    Self.wholeBound((outcome.objective - 1) * StaffingPrices.scale - choice.bound)
  }

  /// The master with all sets within a window of reduced cost: of a size that branch and bound copes
  /// with, and wider every time.
  private func restricted(below gap: Int, _ window: inout Int) -> StaffingMaster? {
    let enough = 4 * (problem.tasks.count + problem.people.count)
    var best: (program: StaffingMaster, window: Int)?
    var next = window <= 0 ? max(1, gap >> 10) : 2 * window
    while !isStopped {
      next = min(next, gap)
      guard let program = master(within: next) else { break }
      best = (program, next)
      if next == gap || program.columns.count >= enough { break }
      next *= 2
    }
    guard let best, best.window > window else { return nil }
    window = best.window
    return best.program
  }

  private func master(within window: Int) -> StaffingMaster? {
    let sets = bounding.sets(
      near: choice,
      at: prices,
      within: window * StaffingPrices.scale,
      count: limits.columns
    )
    guard sets.reduce(0, { $0 + ($1?.count ?? limits.columns + 1) }) <= limits.columns else {
      return nil
    }
    var program = master
    for (person, found) in sets.enumerated() {
      for set in found ?? [] {
        program.add(StaffingMaster.Column(person: person, chosen: set.chosen))
      }
    }
    return program
  }
}
