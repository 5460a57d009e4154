// SPDX-License-Identifier: GPL-3.0-or-later

/// Code of the caller's that takes part in the search for integer solutions.
///
/// Hooks are called on the thread that solves, one at a time, while the solver waits: they should be
/// quick, and may themselves solve other problems. A row that is not valid stops the solve with
/// ``SolverError`` code `.invalidModel`. With hooks other than ``progress`` a solver works on the
/// problem as it is: `presolve: true` is refused.
public struct SearchHooks: Sendable {
  /// A point of the search: an optimum of a linear relaxation.
  public struct Point: Sendable {
    /// One value per column.
    public let values: [Double]
    /// The objective of the relaxation.
    public let objective: Double
    /// How many branchings lie above; 0 at the root.
    public let depth: Int

    /// Makes a point.
    ///
    /// - Parameters:
    ///   - values: One value per column.
    ///   - objective: The objective of the relaxation.
    ///   - depth: How many branchings lie above.
    public init(values: [Double], objective: Double, depth: Int) {
      self.values = values
      self.objective = objective
      self.depth = depth
    }

    /// The value of a variable of the model that is solved.
    ///
    /// - Parameter variable: A variable of that model.
    public subscript(variable: VariableID) -> Double {
      precondition(
        variable.index < values.count,
        "variable \(variable.index) is not of the model with \(values.count) that is solved"
      )
      return values[variable.index]
    }
  }

  /// How far a search has come.
  public struct Progress: Sendable, Equatable {
    /// Nodes made so far.
    public let nodes: Int
    /// Nodes still to be looked at.
    public let openNodes: Int
    /// What no solution can be better than, if known yet.
    public let bound: Double?
    /// The objective of the best solution so far; nil without one.
    public let objective: Double?

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - nodes: Nodes made so far.
    ///   - openNodes: Nodes still to be looked at.
    ///   - bound: What no solution can be better than.
    ///   - objective: The objective of the best solution so far.
    public init(nodes: Int, openNodes: Int, bound: Double?, objective: Double?) {
      self.nodes = nodes
      self.openNodes = openNodes
      self.bound = bound
      self.objective = objective
    }
  }

  /// Names rows of the true problem that a point breaks; none when it keeps them all.
  ///
  /// For problems with too many rows to write down: a solution counts only when it keeps all that this
  /// names. Rows that the point keeps are dropped. It is asked again about the same rows in other parts
  /// of the search.
  public var lazyRows: (@Sendable (Point) -> [SparseRow])?
  /// Names rows that every integer solution keeps and a fractional point breaks.
  ///
  /// They only make the search faster; the solver may drop them.
  public var cuts: (@Sendable (Point) -> [SparseRow])?
  /// Makes a solution from a fractional point, one value per column; nil for none.
  ///
  /// One that breaks a bound, a row or integrality is dropped.
  public var heuristic: (@Sendable (Point) -> [Double]?)?
  /// Hears of the search after better solutions, about ten times a second, and at its end.
  public var progress: (@Sendable (Progress) -> Void)?

  /// Makes a set of hooks.
  ///
  /// - Parameters:
  ///   - lazyRows: Names rows of the true problem that a point breaks.
  ///   - cuts: Names rows that every integer solution keeps and a point breaks.
  ///   - heuristic: Makes a solution from a fractional point.
  ///   - progress: Hears of the search.
  public init(
    lazyRows: (@Sendable (Point) -> [SparseRow])? = nil,
    cuts: (@Sendable (Point) -> [SparseRow])? = nil,
    heuristic: (@Sendable (Point) -> [Double]?)? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.lazyRows = lazyRows
    self.cuts = cuts
    self.heuristic = heuristic
    self.progress = progress
  }

  /// Whether the solver must keep the problem's own columns and rows.
  public var needsOriginalProblem: Bool { lazyRows != nil || cuts != nil || heuristic != nil }
}
