// SPDX-License-Identifier: GPL-3.0-or-later

/// A direction in which the objective improves for ever without breaking anything.
///
/// From a feasible point x every x + t · direction, t ≥ 0, is feasible too, and the objective
/// changes by t · slope. So a model with such a direction is infeasible or unbounded.
public struct UnboundedRay: Sendable, Equatable {
  /// One step per column, the largest of size 1 or a whole number near the solver's.
  public let direction: [Double]
  /// Change of the objective per unit of t: below 0 when minimising, above when maximising.
  public let slope: Double
  /// `exact` when it holds without any tolerance, else `claimed`.
  public let proof: RayProof
}

/// What a direction breaks as an unbounded ray.
public struct UnboundedRayReport: Sendable, Equatable {
  /// By how much the direction leaves rows and columns that have a bound on that side.
  ///
  /// Amounts are per unit of t; all of them, however small.
  public let breaches: FeasibilityReport
  /// Change of the objective per unit of t, rounded to the nearest number.
  public let slope: Double
  /// Whether the exact slope is on the side that improves the objective.
  public let improves: Bool

  /// Whether the direction is an unbounded ray in exact arithmetic.
  public var isExact: Bool { improves && breaches.isFeasible }

  /// Whether the direction is an unbounded ray but for small breaches.
  ///
  /// - Parameter tolerance: The largest breach forgiven, per unit of t.
  /// - Returns: True when it improves the objective and breaks nothing by more.
  public func holds(within tolerance: Double = 1e-6) -> Bool {
    improves && breaches.largest <= tolerance
  }
}

extension SparseModel {
  /// Checks a direction as an unbounded ray, in exact arithmetic.
  ///
  /// A row with a lower bound must not fall along it, one with an upper bound not rise; columns
  /// likewise. Integrality is ignored: a rational ray has a whole multiple.
  ///
  /// - Parameter direction: One step per column.
  /// - Returns: All breaches with their amounts, and the slope.
  /// - Complexity: O(rows + columns + cells).
  public func unboundedRayReport(of direction: [Double]) -> UnboundedRayReport {
    precondition(direction.count == columnCount, "\(direction.count) for \(columnCount) columns")
    var violations: [FeasibilityReport.Violation] = []
    var slope = ExactSum()
    for column in 0..<columnCount {
      let step = direction[column]
      slope.add(costs[column], times: step)
      let range = (columnLower[column], columnUpper[column])
      if let amount = Self.leaving(range, step.isNaN ? nil : (step > 0 ? 1 : -1), step) {
        violations.append(FeasibilityReport.Violation(subject: .column(column), amount: amount))
      }
    }
    for (row, cells) in cellsByRow().enumerated() {
      var activity = ExactSum()
      for (column, value) in cells { activity.add(value, times: direction[column]) }
      let range = (rowLower[row], rowUpper[row])
      let amount = Self.leaving(range, activity.sign, activity.rounded(.awayFromZero))
      if let amount {
        violations.append(FeasibilityReport.Violation(subject: .row(row), amount: amount))
      }
    }
    return UnboundedRayReport(
      breaches: FeasibilityReport(violations: violations),
      slope: slope.rounded(),
      improves: slope.sign == (sense == .minimise ? -1 : 1)
    )
  }

  /// How far a step leaves an interval's recession cone, nil when it does not.
  private static func leaving(
    _ range: (lower: Double, upper: Double),
    _ sign: Int?,
    _ step: Double
  ) -> Double? {
    guard let sign, step.isFinite else { return .nan }
    guard step != 0 else { return nil }
    if sign < 0, range.lower.isFinite { return -step }
    if sign > 0, range.upper.isFinite { return step }
    return nil
  }

  private func cellsByRow() -> [[(column: Int, value: Double)]] {
    var rows = [[(column: Int, value: Double)]](repeating: [], count: rowCount)
    for column in 0..<columnCount {
      for cell in cells(of: column) where cellValues[cell] != 0 {
        rows[Int(cellRows[cell])].append((column, cellValues[cell]))
      }
    }
    return rows
  }
}

extension MIPSolver {
  /// Finds a direction in which the objective of a model improves without end.
  ///
  /// It solves the recession problem: all finite sides and bounds at 0, steps between −1 and 1, the
  /// model's costs. The direction is cleaned (small fractions, fewer bits) until it holds in exact
  /// arithmetic where that can be had; ``UnboundedRay/proof`` says so. Whether the model is
  /// feasible at all is another question.
  ///
  /// - Parameters:
  ///   - model: The model; integrality is ignored.
  ///   - options: As for a linear program. A starting basis of the model is used.
  /// - Returns: The ray; absent when the objective is bounded on any feasible set of these rows;
  ///   undecided when a limit was reached.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  /// - Complexity: One linear program of the model's size, and O(rows + columns + cells) per
  ///   candidate.
  public func unboundedRay(
    of model: SparseModel,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Diagnosis<UnboundedRay> {
    try model.validate()
    try options.check(against: model)
    let recession = model.recession
    var options = options
    options.startingBasis = options.startingBasis?.fitted(to: recession)
    options.nodeLimit = nil
    if options.presolve == nil { options.presolve = false }
    let result = try solve(recession, options: options)
    guard let raw = result.solution?.values else { return .undecided(result.termination) }
    // A slope below this is what solvers take for 0, even where it is exact.
    let steep = 1e-9 * (model.costs.map { abs($0) }.max() ?? 0)
    for recipe in RayCleaning.Recipe.allCases {
      guard let direction = RayCleaning.clean(raw, by: recipe) else { continue }
      let report = model.unboundedRayReport(of: direction)
      let length = direction.map { abs($0) }.max() ?? 0
      guard report.isExact, abs(report.slope) > steep * length else { continue }
      return .found(UnboundedRay(direction: direction, slope: report.slope, proof: .exact))
    }
    let report = model.unboundedRayReport(of: raw)
    if abs(report.slope) > 100 * steep, report.holds(within: 1e-6) {
      return .found(UnboundedRay(direction: raw, slope: report.slope, proof: .claimed))
    }
    return result.termination == .optimal
      ? .absent(witness: nil) : .undecided(result.termination)
  }
}

extension SparseModel {
  /// The directions of the model, of size 1 at most, as a linear program.
  fileprivate var recession: SparseModel {
    var result = self
    result.isInteger = []
    result.objectiveConstant = 0
    for row in 0..<rowCount {
      if rowLower[row].isFinite { result.rowLower[row] = 0 }
      if rowUpper[row].isFinite { result.rowUpper[row] = 0 }
    }
    for column in 0..<columnCount {
      result.columnLower[column] = columnLower[column].isFinite ? 0 : -1
      result.columnUpper[column] = columnUpper[column].isFinite ? 0 : 1
    }
    return result
  }
}
