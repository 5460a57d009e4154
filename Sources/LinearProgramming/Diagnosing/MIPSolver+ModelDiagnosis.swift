// SPDX-License-Identifier: GPL-3.0-or-later

extension MIPSolver {
  /// Finds out why a model made of expressions has no solution.
  ///
  /// - Parameters:
  ///   - model: The model; costs are ignored.
  ///   - options: Limits and method.
  /// - Returns: The subset, as ``infeasibleSubset(of:options:)`` for flat arrays.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  public func infeasibleSubset(
    of model: Model,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Diagnosis<InfeasibleSubset> {
    try infeasibleSubset(of: model.sparse(), options: options)
  }

  /// Finds the least that must give way for a model made of expressions to have a solution.
  ///
  /// - Parameters:
  ///   - model: The model; its costs are ignored.
  ///   - options: Limits and method.
  ///   - weight: The price of missing a restriction by 1; +∞ for what must not give way. Ask it
  ///     ``Restriction/isSide(of:)`` and ``Restriction/isBound(of:)``.
  /// - Returns: The relaxation, as ``leastRelaxation(of:options:weight:)`` for flat arrays.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does, and with code `.unsupportedOption` for
  ///   a weight out of range or a starting basis.
  public func leastRelaxation(
    of model: Model,
    options: SolveOptions = SolveOptions(),
    weight: (Restriction) -> Double = { _ in 1 }
  ) throws(SolverError) -> Diagnosis<LeastRelaxation> {
    try leastRelaxation(of: model.sparse(), options: options, weight: weight)
  }

  /// Finds row multipliers that prove the linear relaxation of a model of expressions infeasible.
  ///
  /// - Parameters:
  ///   - model: The model; integrality and costs are ignored.
  ///   - options: As for a linear program.
  /// - Returns: The ray, as ``farkasRay(of:options:)`` for flat arrays.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  public func farkasRay(
    of model: Model,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Diagnosis<FarkasRay> {
    try farkasRay(of: model.sparse(), options: options)
  }

  /// Finds a direction in which the objective of a model of expressions improves without end.
  ///
  /// - Parameters:
  ///   - model: The model; integrality is ignored.
  ///   - options: As for a linear program.
  /// - Returns: The ray, as ``unboundedRay(of:options:)`` for flat arrays.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  public func unboundedRay(
    of model: Model,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Diagnosis<UnboundedRay> {
    try unboundedRay(of: model.sparse(), options: options)
  }
}

extension Restriction {
  /// Whether it is a side of a constraint.
  ///
  /// - Parameter constraint: A constraint of the model that was diagnosed.
  /// - Returns: True for its lower and its upper side.
  public func isSide(of constraint: ConstraintID) -> Bool {
    self == .rowLower(constraint.index) || self == .rowUpper(constraint.index)
  }

  /// Whether it is a bound of a variable.
  ///
  /// - Parameter variable: A variable of the model that was diagnosed.
  /// - Returns: True for its lower and its upper bound.
  public func isBound(of variable: VariableID) -> Bool {
    self == .columnLower(variable.index) || self == .columnUpper(variable.index)
  }
}

extension InfeasibleSubset {
  /// The members written out for a person, in English.
  ///
  /// - Parameter model: The model that the subset is of.
  /// - Returns: One line per member; see ``SparseModel/descriptions(of:termLimit:words:)``.
  public func descriptions(in model: Model) -> [String] { descriptions(in: model.sparse()) }
}

extension LeastRelaxation {
  /// The changes written out for a person, in English.
  ///
  /// - Parameter model: The model that the relaxation is of.
  /// - Returns: One line per change: the restriction, then by how much it gives way.
  public func descriptions(in model: Model) -> [String] { descriptions(in: model.sparse()) }

  /// The value of a variable at the point that keeps everything else.
  ///
  /// - Parameter variable: A variable of the model that was diagnosed.
  public subscript(variable: VariableID) -> Double { point[variable.index] }
}
