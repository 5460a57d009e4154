// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
public import LinearProgramming

/// Solves small pure integer programs by trying every point; the oracle of tests.
public struct BruteForceSolver: MIPSolver {
  /// The most points it is willing to try.
  public let pointLimit: Int

  /// Makes a solver.
  ///
  /// - Parameter pointLimit: The most points it is willing to try.
  public init(pointLimit: Int = 1 << 21) {
    self.pointLimit = pointLimit
  }

  /// `brute force`.
  public var name: String { "brute force" }

  /// Tries every integer point within the column bounds.
  ///
  /// - Parameters:
  ///   - model: A model whose columns are all integral and bounded.
  ///   - options: Limits; a method, presolve, a basis and an iteration limit are refused.
  /// - Returns: The optimum, or that there is none; among equals the first in lexicographic order.
  /// - Throws: `SolverError` for invalid, continuous, unbounded or large models and for options it
  ///   cannot honour.
  public func solve(
    _ model: SparseModel,
    options: SolveOptions
  ) throws(SolverError) -> SolveResult {
    try model.validate()
    try options.check(against: model)
    let isRefused =
      options.method != .automatic || options.presolve == true || options.startingBasis != nil
      || options.iterationLimit != nil || options.hooks != nil
    if isRefused { throw SolverError(.unsupportedOption, "brute force knows limits only") }
    guard (0..<model.columnCount).allSatisfy({ model.isIntegral($0) }) else {
      throw SolverError(.unsupportedModel, "brute force needs integer columns")
    }
    var rounded = model
    guard rounded.roundIntegerBounds() else { return SolveResult(termination: .infeasible) }
    try checkSize(of: rounded)
    try options.checkPoint(of: model)
    var result = search(rounded, options)
    result.fallBack(on: options.readied(for: model).startingPoint, of: model)
    return result
  }

  private func checkSize(of model: SparseModel) throws(SolverError) {
    var points = 1.0
    for column in 0..<model.columnCount {
      points *= model.columnUpper[column] - model.columnLower[column] + 1
    }
    guard points <= Double(pointLimit) else {
      throw SolverError(.unsupportedModel, "\(points) points are too many")
    }
  }

  private func search(_ model: SparseModel, _ options: SolveOptions) -> SolveResult {
    let start = ContinuousClock.now
    let sign: Double = model.sense == .minimise ? 1 : -1
    var point = model.columnLower
    var best: Solution?
    var tried = 0
    var limit: SolveLimit?
    repeat {
      limit = reached(options, start, tried)
      if limit != nil { break }
      tried += 1
      let objective = model.objective(of: point)
      let isBetter = best.map { sign * objective < sign * $0.objective } ?? true
      if isBetter, model.feasibility(of: point, tolerance: 1e-9).isFeasible {
        best = Solution(
          objective: objective,
          values: point,
          rowActivities: model.activities(of: point)
        )
      }
    } while advance(&point, in: model)
    let statistics = SolveStatistics(nodes: tried)
    guard let best else {
      let termination: Termination = limit.map { .noSolutionFound($0) } ?? .infeasible
      return SolveResult(termination: termination, statistics: statistics)
    }
    return SolveResult(
      termination: limit.map { .feasible($0) } ?? .optimal,
      solution: best,
      bound: limit == nil ? best.objective : nil,
      statistics: statistics
    )
  }

  private func reached(
    _ options: SolveOptions,
    _ start: ContinuousClock.Instant,
    _ tried: Int
  ) -> SolveLimit? {
    if let reason = options.stop?.reason { return reason == .time ? .time : .interrupt }
    if let nodes = options.nodeLimit, tried >= nodes { return .nodes }
    if let seconds = options.timeLimitSeconds,
      start.duration(to: .now) >= .seconds(seconds)
    {
      return .time
    }
    return nil
  }

  /// The next point in lexicographic order; false after the last.
  private func advance(_ point: inout [Double], in model: SparseModel) -> Bool {
    for column in point.indices.reversed() {
      if point[column] < model.columnUpper[column] {
        point[column] += 1
        return true
      }
      point[column] = model.columnLower[column]
    }
    return false
  }
}
