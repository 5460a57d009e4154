// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming

/// Solves integer programs whose linear relaxation is nearly integral, goal by goal, by following it.
///
/// Each goal: the relaxation, warm from the last goal's; a branch and bound over the columns that it
/// uses; where that leaves a gap, a dive, in which columns that the relaxation wants most are fixed and
/// it is solved again from its basis until all are whole, and a branch and bound over what either uses;
/// and where the program is small enough, one over all columns. Then the goal is frozen as a row.
///
/// - Note: Source: the diving and restricted-master heuristics surveyed by T. Berthold, Primal heuristics
///   for mixed integer programs, diploma thesis, TU Berlin 2006; E. Danna, E. Rothberg, C. Le Pape,
///   Exploring relaxation induced neighborhoods to improve MIP solutions, Math. Program. 102, 2005.
///   Differs from them in: several columns are fixed at a time.
package struct RelaxationDive {
  /// How far it goes.
  package struct Limits: Sendable {
    /// Linear programs at most on the way down.
    package var steps = 120
    /// Simplex iterations at most for one of them.
    package var iterations = 1500
    /// Branch-and-bound nodes at most.
    package var nodes = 200
    /// Columns at most for a branch and bound over all of them.
    package var columns = 2500

    /// Makes limits with the defaults above.
    package init() {}
  }

  /// What was found for one goal.
  package struct Level: Sendable {
    /// The goal's cost in the solution.
    package var cost: Int
    /// What no solution undercuts that keeps the earlier goals.
    package var bound: Double
    /// Duals of the relaxation by row.
    package var duals: [Double]
    /// Whether nothing better exists.
    package var isOptimal: Bool { Double(cost) < bound + 1 - 1e-4 }
  }

  /// What was found for all goals that were looked at.
  package struct Outcome: Sendable {
    /// Values of all columns, whole where they must be; nil where none was found.
    package var values: [Double]?
    /// The goals, as far as they were reached.
    package var levels: [Level] = []
  }

  private let solver: any MIPSolver
  private let limits: Limits
  private let stop: StopSignal?

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - solver: A solver with sessions.
  ///   - limits: How far it goes.
  ///   - stop: Polled throughout.
  package init(_ solver: any MIPSolver, limits: Limits = Limits(), stop: StopSignal?) {
    self.solver = solver
    self.limits = limits
    self.stop = stop
  }

  /// Solves a program for several goals, the most important first.
  ///
  /// - Parameters:
  ///   - model: The program; its own costs do not count.
  ///   - goals: Whole costs to be minimised, as columns with costs.
  /// - Returns: The best solution found and what is known of each goal.
  /// - Throws: `SolverError` when the solver breaks down.
  package func solve(
    _ model: SparseModel,
    goals: [[(column: Int, cost: Int)]]
  ) throws(SolverError) -> Outcome {
    var free = model.relaxed()
    free.sense = .minimise
    free.costs = free.costs.map { _ in 0 }
    return try solver.withSession(on: free) { (session) throws(SolverError) -> Outcome in
      var outcome = Outcome()
      var basis: Basis?
      for goal in goals where stop?.isStopped != true {
        var walk = GoalWalk(solver, limits, stop, session, model.isInteger, goal)
        guard let level = try walk.run(from: outcome.values, basis) else { break }
        outcome.values = walk.best
        outcome.levels.append(level)
        _ = try session.addRow(walk.row(atMost: level.cost))
        basis = walk.basis
        basis?.rows.append(.basic)
      }
      return outcome
    }
  }
}
