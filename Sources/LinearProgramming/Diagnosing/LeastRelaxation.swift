// SPDX-License-Identifier: GPL-3.0-or-later

/// What to give up, and how much of it, so that an infeasible model gets a solution.
public struct LeastRelaxation: Sendable, Equatable {
  /// One side or bound that gives way.
  public struct Change: Sendable, Equatable {
    /// What gives way.
    public let restriction: Restriction
    /// By how much, in the unit of the row or column: above 0.
    public let amount: Double
  }

  /// What gives way, in order.
  public let changes: [Change]
  /// Σ weight · amount.
  public let cost: Double
  /// A point that keeps everything else.
  public let point: [Double]
  /// Whether no relaxation costs less, as far as the solver tells; false after a limit.
  public let isLeast: Bool

  /// The model with the changes made: its sides and bounds moved to where the point is.
  ///
  /// - Parameter model: The model that the relaxation is of.
  /// - Returns: A model in which the point is feasible.
  public func applied(to model: SparseModel) -> SparseModel {
    var result = model
    let breaches = model.breaches(of: point, in: changes.map(\.restriction))
    for (change, breach) in zip(changes, breaches) {
      switch change.restriction {
      case .rowLower, .columnLower: result[change.restriction] -= breach
      case .rowUpper, .columnUpper: result[change.restriction] += breach
      }
    }
    return result
  }

  /// The model with the changes made, as flat arrays.
  ///
  /// - Parameter model: The model that the relaxation is of.
  /// - Returns: A model in which the point is feasible.
  public func applied(to model: Model) -> SparseModel {
    applied(to: model.sparse())
  }

  /// The changes written out for a person, in English.
  ///
  /// - Parameter model: The model that the relaxation is of.
  /// - Returns: One line per change: the restriction, then by how much it gives way.
  public func descriptions(in model: SparseModel) -> [String] {
    zip(model.descriptions(of: changes.map(\.restriction)), changes)
      .map { line, change in "\(line), missed by \(SparseModel.text(change.amount))" }
  }
}

extension MIPSolver {
  /// Finds the least that must give way for a model to have a solution (elastic mode).
  ///
  /// Minimises  Σ weight · amount  over all points, integrality kept, where the amount of a side or
  /// bound is by how much the point misses it. An amount within 1e-6 · max(1, |side|) is none.
  ///
  /// - Parameters:
  ///   - model: The model; its costs are ignored.
  ///   - options: Limits and method. Presolve and node limits as usual; a starting basis is
  ///     refused, because the problem solved has rows of its own.
  ///   - weight: The price of missing a restriction by 1. Range: 0 or more; +∞ for what must not
  ///     give way.
  /// - Returns: The relaxation; absent with a point when the model is feasible; undecided with
  ///   `.infeasible` when what must not give way contradicts itself, else with the limit.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does, and with code `.unsupportedOption` for
  ///   a weight out of range or a starting basis.
  /// - Complexity: One linear or integer program with a column more per restriction and a row more
  ///   per column with bounds that may give way.
  /// - Note: Source: J. Chinneck, Feasibility and Infeasibility in Optimization, 2008, §6.2.
  public func leastRelaxation(
    of model: SparseModel,
    options: SolveOptions = SolveOptions(),
    weight: (Restriction) -> Double = { _ in 1 }
  ) throws(SolverError) -> Diagnosis<LeastRelaxation> {
    try model.validate()
    if options.startingBasis != nil {
      throw SolverError(.unsupportedOption, "a starting basis for a relaxation")
    }
    for restriction in model.restrictions where !(weight(restriction) >= 0) {
      throw SolverError(
        .unsupportedOption,
        "weight \(weight(restriction)) of \(restriction) is not 0 or more"
      )
    }
    let elastic = ElasticModel(of: model, weight: weight)
    var options = options
    // GLPK's presolver forgives 1e-3 in a linear program.
    if options.presolve == nil, !model.hasIntegers { options.presolve = false }
    let result = try solve(elastic.model, options: options)
    guard let solution = result.solution else { return .undecided(result.termination) }
    let point = Array(solution.values[..<model.columnCount])
    let restrictions = model.restrictions
    let changes = zip(restrictions, model.breaches(of: point, in: restrictions))
      .filter { restriction, breach in breach > 1e-6 * max(1, abs(model[restriction])) }
      .map { LeastRelaxation.Change(restriction: $0.0, amount: $0.1) }
    if changes.isEmpty { return .absent(witness: point) }
    return .found(
      LeastRelaxation(
        changes: changes,
        cost: changes.reduce(0) { $0 + weight($1.restriction) * $1.amount },
        point: point,
        isLeast: result.termination == .optimal
      )
    )
  }
}
