// SPDX-License-Identifier: GPL-3.0-or-later

/// What made a solver end before it proved an optimum.
public enum SolveLimit: Sendable, Equatable, CaseIterable {
  /// The time limit or the deadline of the stop signal.
  case time
  /// The iteration limit.
  case iterations
  /// The node limit.
  case nodes
  /// The requested relative gap was reached.
  case gap
  /// The stop signal, for another reason than time.
  case interrupt
  /// The solver lost its footing in rounding errors; a known solution stands.
  case numerics
}

/// How a solve ended.
public enum Termination: Sendable, Equatable {
  /// The solution is optimal within the solver's tolerances.
  case optimal
  /// There is a feasible solution, not proven optimal.
  case feasible(SolveLimit)
  /// No solution exists.
  case infeasible
  /// No solution exists, or the objective has no bound; the solver did not find out which.
  case infeasibleOrUnbounded
  /// The objective can be improved without end.
  case unbounded
  /// Stopped before any feasible solution was found.
  case noSolutionFound(SolveLimit)
  /// The solver lost its footing in rounding errors; nothing is known.
  case numericalFailure
}

/// A point found by a solver, with duals and a basis where the solver has them.
///
/// Signs: the reduced cost of column j is cost[j] − Σ over rows i of dual[i] · a[i, j], for both
/// senses of the objective, so that a dual is the change of the objective per unit of right side.
public struct Solution: Sendable, Equatable {
  /// The objective with its constant.
  public var objective: Double
  /// One value per column; of integer columns exactly integral.
  public var values: [Double]
  /// Σ a[i, j] · value[j] per row.
  public var rowActivities: [Double]
  /// One dual per row; nil for a MIP.
  public var rowDuals: [Double]?
  /// One reduced cost per column; nil for a MIP.
  public var reducedCosts: [Double]?
  /// The basis; nil for a MIP and for interior points.
  public var basis: Basis?
  /// The model of expressions it is of; nil for one of flat arrays.
  var owner: ModelIdentity?

  /// Makes a solution.
  ///
  /// - Parameters:
  ///   - objective: The objective with its constant.
  ///   - values: One value per column.
  ///   - rowActivities: One activity per row.
  ///   - rowDuals: One dual per row, if known.
  ///   - reducedCosts: One reduced cost per column, if known.
  ///   - basis: The basis, if there is one.
  public init(
    objective: Double,
    values: [Double],
    rowActivities: [Double],
    rowDuals: [Double]? = nil,
    reducedCosts: [Double]? = nil,
    basis: Basis? = nil
  ) {
    self.objective = objective
    self.values = values
    self.rowActivities = rowActivities
    self.rowDuals = rowDuals
    self.reducedCosts = reducedCosts
    self.basis = basis
  }

  /// The value of a variable of the model that was solved.
  ///
  /// A variable of another model, or one added since, is a programmer's error and stops the program.
  ///
  /// - Parameter variable: A variable of that model.
  public subscript(variable: VariableID) -> Double { values[place(of: variable)] }

  /// The activity of a constraint of the model that was solved: the sum of its coefficients times
  /// values, with all variables on the left and all constants on the right.
  ///
  /// - Parameter constraint: A constraint of that model.
  public subscript(constraint: ConstraintID) -> Double { rowActivities[place(of: constraint)] }

  /// The value of an expression.
  ///
  /// - Parameter expression: An expression over variables of the model that was solved.
  /// - Returns: Its constant plus coefficients times values.
  public func value(of expression: some LinearExpressible) -> Double {
    let expression = expression.expression
    var sum = CompensatedSum(expression.constant)
    for term in expression.terms { sum.add(term.coefficient * self[term.variable]) }
    return sum.value
  }

  func place(of variable: VariableID) -> Int {
    precondition(
      (owner == nil || variable.owner == owner) && variable.index < values.count,
      "variable \(variable.index) is not of the model with \(values.count) that was solved"
    )
    return variable.index
  }

  func place(of constraint: ConstraintID) -> Int {
    precondition(
      (owner == nil || constraint.owner == owner) && constraint.index < rowActivities.count,
      "constraint \(constraint.index) is not of the model with \(rowActivities.count) that was solved"
    )
    return constraint.index
  }

  /// Whether two solutions have the same numbers, of whatever model.
  ///
  /// - Parameters:
  ///   - left: One.
  ///   - right: The other.
  /// - Returns: True when all numbers agree.
  public static func == (left: Solution, right: Solution) -> Bool {
    left.objective == right.objective && left.values == right.values
      && left.rowActivities == right.rowActivities && left.rowDuals == right.rowDuals
      && left.reducedCosts == right.reducedCosts && left.basis == right.basis
  }
}

/// What a solve cost.
public struct SolveStatistics: Sendable, Equatable {
  /// Simplex iterations; 0 where the solver does not tell.
  public var iterations: Int
  /// Branch-and-bound nodes created; 0 for a linear program.
  public var nodes: Int
  /// Wall-clock time, in seconds.
  public var seconds: Double

  /// Makes statistics.
  ///
  /// - Parameters:
  ///   - iterations: Simplex iterations.
  ///   - nodes: Branch-and-bound nodes.
  ///   - seconds: Wall-clock seconds.
  public init(iterations: Int = 0, nodes: Int = 0, seconds: Double = 0) {
    self.iterations = iterations
    self.nodes = nodes
    self.seconds = seconds
  }
}

/// The outcome of a solve.
public struct SolveResult: Sendable, Equatable {
  /// How it ended.
  public var termination: Termination
  /// The best solution; nil unless the termination is `optimal` or `feasible`.
  public var solution: Solution?
  /// What no solution can be better than, as the solver claims it; nil when it has no such bound.
  ///
  /// At most the optimum when minimising, at least when maximising.
  public var bound: Double?
  /// What it cost.
  public var statistics: SolveStatistics

  /// Makes a result.
  ///
  /// - Parameters:
  ///   - termination: How it ended.
  ///   - solution: The best solution.
  ///   - bound: The solver's bound on the objective.
  ///   - statistics: What it cost.
  public init(
    termination: Termination,
    solution: Solution? = nil,
    bound: Double? = nil,
    statistics: SolveStatistics = SolveStatistics()
  ) {
    self.termination = termination
    self.solution = solution
    self.bound = bound
    self.statistics = statistics
  }
}
