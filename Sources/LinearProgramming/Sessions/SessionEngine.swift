// SPDX-License-Identifier: GPL-3.0-or-later

/// What a solver does for a ``LinearSession``: keeps one problem and its basis between solves.
///
/// Positions count the rows and columns of the problem as it then is, from 0; removing some renumbers
/// those behind them. The session has validated everything that comes here and keeps a copy of the
/// problem: an engine that loses its problem says so by ``isLoaded`` and gets it back by
/// ``load(_:)``.
public protocol SessionEngine: AnyObject {
  /// Whether there is a problem; changes come only while there is one.
  var isLoaded: Bool { get }

  /// Takes a problem in place of the one it had; integer bounds are rounded inward.
  ///
  /// - Parameter model: The problem.
  /// - Throws: ``SolverError`` with code `.fault` or `.busy`.
  func load(_ model: SparseModel) throws(SolverError)

  /// Adds a column behind the others.
  ///
  /// - Parameters:
  ///   - column: Its cost, bounds and kind.
  ///   - rows: Rows of its coefficients.
  ///   - values: Coefficients.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func addColumn(_ column: SessionColumn, rows: [Int32], values: [Double]) throws(SolverError)

  /// Adds a row behind the others.
  ///
  /// - Parameter row: The row; columns by position.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func addRow(_ row: SparseRow) throws(SolverError)

  /// Removes rows.
  ///
  /// - Parameter rows: Positions, each once, ascending.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func removeRows(_ rows: [Int32]) throws(SolverError)

  /// Removes columns.
  ///
  /// - Parameter columns: Positions, each once, ascending.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func removeColumns(_ columns: [Int32]) throws(SolverError)

  /// Changes the bounds of a row.
  ///
  /// - Parameters:
  ///   - row: Its position.
  ///   - lower: Lower bound.
  ///   - upper: Upper bound.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func setBounds(ofRow row: Int, lower: Double, upper: Double) throws(SolverError)

  /// Changes the bounds of a column.
  ///
  /// - Parameters:
  ///   - column: Its position.
  ///   - lower: Lower bound.
  ///   - upper: Upper bound.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func setBounds(ofColumn column: Int, lower: Double, upper: Double) throws(SolverError)

  /// Changes whether a column must be integral, and its bounds with it.
  ///
  /// - Parameters:
  ///   - column: Its position.
  ///   - isInteger: Whether it must be integral.
  ///   - lower: Lower bound.
  ///   - upper: Upper bound.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func setKind(
    ofColumn column: Int,
    isInteger: Bool,
    lower: Double,
    upper: Double
  ) throws(SolverError)

  /// Changes the objective.
  ///
  /// - Parameters:
  ///   - sense: Whether smaller or larger is better.
  ///   - constant: The constant.
  ///   - columns: Positions of the columns whose cost changes.
  ///   - costs: Their costs.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func setObjective(
    _ sense: ObjectiveSense,
    constant: Double,
    columns: [Int32],
    costs: [Double]
  ) throws(SolverError)

  /// Changes one coefficient.
  ///
  /// - Parameters:
  ///   - row: The row's position.
  ///   - column: The column's position.
  ///   - value: The coefficient.
  /// - Throws: ``SolverError`` with code `.fault`; the problem is then lost.
  func setCoefficient(row: Int, column: Int, value: Double) throws(SolverError)

  /// Solves the problem, from where it stands unless the options name a basis.
  ///
  /// - Parameter options: Method, limits and start.
  /// - Returns: How it ended; one value per column and row of the problem.
  /// - Throws: ``SolverError`` as ``MIPSolver/solve(_:options:)``.
  func solve(_ options: SolveOptions) throws(SolverError) -> SolveResult

  /// How far bounds and costs may move before the last optimal basis changes.
  ///
  /// - Returns: One entry per column and row of the problem.
  /// - Throws: ``SolverError`` with code `.noBasis` or `.unsupportedOption`.
  func sensitivity() throws(SolverError) -> Sensitivity
}

/// A column by itself: cost, bounds and kind.
public struct SessionColumn: Sendable, Equatable {
  /// Its cost.
  public var cost: Double
  /// Lower bound, −∞ for none.
  public var lower: Double
  /// Upper bound, +∞ for none.
  public var upper: Double
  /// Whether it must be integral.
  public var isInteger: Bool

  /// Makes a column.
  ///
  /// - Parameters:
  ///   - cost: Its cost.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  ///   - isInteger: Whether it must be integral.
  public init(cost: Double, lower: Double, upper: Double, isInteger: Bool) {
    self.cost = cost
    self.lower = lower
    self.upper = upper
    self.isInteger = isInteger
  }
}
