// SPDX-License-Identifier: GPL-3.0-or-later

extension SolveOptions {
  /// Checks the starting point, also against rows that are not written down.
  ///
  /// - Parameter model: The model to be solved.
  /// - Throws: ``SolverError`` with code `.unusablePoint`.
  package func checkPoint(of model: SparseModel) throws(SolverError) {
    guard let point = startingPoint else { return }
    let report = model.feasibility(of: point)
    if let first = report.violations.first {
      throw SolverError(.unusablePoint, "the point breaks \(first.subject) by \(first.amount)")
    }
    let rounded = model.roundedIntegers(of: point)
    guard hooks?.accepts(rounded, objective: model.objective(of: rounded)) ?? true else {
      throw SolverError(.unusablePoint, "the point breaks a lazy row")
    }
  }

  /// The options with exact integers in the point, and with a heuristic whose points are checked.
  ///
  /// - Parameter model: The model to be solved.
  /// - Returns: Options whose point and heuristic a solver may trust.
  package func readied(for model: SparseModel) -> SolveOptions {
    var options = self
    options.startingPoint = startingPoint.map(model.roundedIntegers)
    guard let hooks, let heuristic = hooks.heuristic else { return options }
    options.hooks?.heuristic = { point in
      guard let found = heuristic(point), found.count == model.columnCount else { return nil }
      let rounded = model.roundedIntegers(of: found)
      let objective = model.objective(of: rounded)
      let isSolution =
        model.feasibility(of: rounded).isFeasible && hooks.accepts(rounded, objective: objective)
      return isSolution ? rounded : nil
    }
    return options
  }
}

extension SearchHooks {
  /// Whether a point keeps the rows that are not written down.
  func accepts(_ values: [Double], objective: Double) -> Bool {
    guard let lazyRows else { return true }
    let point = Point(values: values, objective: objective, depth: 0)
    return lazyRows(point).allSatisfy { $0.holds(at: values) }
  }
}

extension SparseRow {
  /// Whether a point keeps the row, within the tolerance of a solver.
  func holds(at point: [Double]) -> Bool {
    let activity = activity(at: point)
    return activity >= lower - 1e-6 * max(1, abs(lower))
      && activity <= upper + 1e-6 * max(1, abs(upper))
  }
}

extension SparseModel {
  /// A point with its integer columns rounded.
  func roundedIntegers(of point: [Double]) -> [Double] {
    guard hasIntegers else { return point }
    return point.indices.map { isIntegral($0) ? point[$0].rounded() : point[$0] }
  }
}

extension SolveResult {
  /// Puts a known solution in the place of a worse one or of none.
  ///
  /// A solver that calls a model without solutions when one is known has lost its footing.
  ///
  /// - Parameters:
  ///   - point: The known solution, if any.
  ///   - model: The model that was solved.
  package mutating func fallBack(on point: [Double]?, of model: SparseModel) {
    guard let point else { return }
    let known = Solution(
      objective: model.objective(of: point),
      values: point,
      rowActivities: model.activities(of: point)
    )
    switch termination {
    case .optimal:
      guard let solution, model.isBetter(known.objective, than: solution.objective) else { return }
      // Better than what was called optimal: only by the tolerances of the solver.
      self.solution = known
      bound = known.objective
    case .feasible:
      guard let solution, model.isBetter(known.objective, than: solution.objective) else { return }
      self.solution = known
    case .noSolutionFound(let limit):
      termination = .feasible(limit)
      solution = known
    case .infeasible, .infeasibleOrUnbounded, .unbounded, .numericalFailure:
      termination = .feasible(.numerics)
      solution = known
      bound = nil
    }
  }
}

extension SparseModel {
  /// Whether an objective is strictly better than another.
  func isBetter(_ first: Double, than second: Double) -> Bool {
    sense == .minimise ? first < second : first > second
  }
}
