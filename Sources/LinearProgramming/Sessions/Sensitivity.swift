// SPDX-License-Identifier: GPL-3.0-or-later

/// How far numbers of a linear program may move, one at a time, before its optimal basis changes.
///
/// At a degenerate optimum several bases are optimal and each has ranges of its own: they are then
/// parts of the whole truth.
public struct Sensitivity: Sendable, Equatable {
  /// Where the active bound of a row or column may lie.
  public struct BoundRange: Sendable, Equatable {
    /// Which bound is active.
    public var side: Side
    /// Where it may lie: so far the dual value or reduced cost is the price of a unit.
    public var range: ClosedRange<Double>

    /// Makes a range.
    ///
    /// - Parameters:
    ///   - side: Which bound is active.
    ///   - range: Where it may lie.
    public init(side: Side, range: ClosedRange<Double>) {
      self.side = side
      self.range = range
    }
  }

  /// A bound that is active.
  public enum Side: Sendable, Equatable {
    /// The lower bound.
    case lower
    /// The upper bound.
    case upper
    /// Both, being equal.
    case both
  }

  /// Per column, where its cost may lie while the values stay optimal.
  public var costs: [ClosedRange<Double>]
  /// Per column, where its active bound may lie; nil for basic and free columns.
  public var columnBounds: [BoundRange?]
  /// Per row, where its active bound may lie; nil for rows that bind nothing.
  public var rowBounds: [BoundRange?]

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - costs: Ranges of costs, one per column.
  ///   - columnBounds: Ranges of active bounds, one entry per column.
  ///   - rowBounds: Ranges of active bounds, one entry per row.
  public init(
    costs: [ClosedRange<Double>],
    columnBounds: [BoundRange?],
    rowBounds: [BoundRange?]
  ) {
    self.costs = costs
    self.columnBounds = columnBounds
    self.rowBounds = rowBounds
  }

  /// The range without ends.
  public static let everywhere = -Double.infinity...Double.infinity

  /// Where the cost of a variable may lie.
  ///
  /// - Parameter variable: A variable of the model that was solved.
  /// - Returns: The range; outside of it another basis is optimal.
  public func costRange(of variable: VariableID) -> ClosedRange<Double> { costs[variable.index] }

  /// Where the active bound of a constraint may lie.
  ///
  /// - Parameter constraint: A constraint of the model that was solved.
  /// - Returns: The bound and its range; nil for a constraint that binds nothing.
  public func sideRange(of constraint: ConstraintID) -> BoundRange? {
    rowBounds[constraint.index]
  }

  /// Where the active bound of a variable may lie.
  ///
  /// - Parameter variable: A variable of the model that was solved.
  /// - Returns: The bound and its range; nil for a variable that is basic or has no bounds.
  public func boundRange(of variable: VariableID) -> BoundRange? {
    columnBounds[variable.index]
  }
}
