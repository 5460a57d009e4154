// SPDX-License-Identifier: GPL-3.0-or-later

/// A small set of restrictions that cannot be met together: the heart of an infeasible model.
public struct InfeasibleSubset: Sendable, Equatable {
  /// The sides and bounds that contradict each other, in order; integrality comes on top.
  public let members: [Restriction]
  /// Whether the rest could be met without any one of them, as far as the solver tells.
  ///
  /// False when a limit or the stop signal ended the search, or a test could not be decided; the
  /// members are infeasible all the same.
  public let isIrreducible: Bool
  /// A proof that the members are infeasible, with a multiplier per row of the model; nil when
  /// integrality is part of the contradiction.
  public let ray: FarkasRay?
  /// How many sets of restrictions were tested.
  public let testCount: Int

  /// The members written out for a person, in English.
  ///
  /// - Parameter model: The model that the subset is of.
  /// - Returns: One line per member; see ``SparseModel/descriptions(of:termLimit:words:)``.
  public func descriptions(in model: SparseModel) -> [String] {
    model.descriptions(of: members)
  }
}

extension MIPSolver {
  /// Finds out why a model has no solution: restrictions that contradict each other, each needed.
  ///
  /// Starts from the support of a Farkas ray of the relaxation where there is one, else from all
  /// restrictions, and drops one after the other. For a model with integer columns every test is
  /// an integer program; one in which an integer column has lost a bound ends after 2,000 nodes
  /// unless the options limit nodes, and what it leaves open stays in.
  ///
  /// - Parameters:
  ///   - model: The model; costs are ignored.
  ///   - options: Limits and method. The time limit holds for the whole search, limits on
  ///     iterations and nodes for each test. Progress counts the restrictions that are decided.
  /// - Returns: The subset; absent with a feasible point; undecided when a limit was reached before
  ///   the model was known to be infeasible.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  /// - Complexity: For a linear program one solve per member of the ray's support, on the rows of
  ///   that support; with integers about k · log₂(n / k) solves for k of n restrictions.
  public func infeasibleSubset(
    of model: SparseModel,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Diagnosis<InfeasibleSubset> {
    try model.validate()
    try options.check(against: model)
    return try SubsetSearch(solver: self, model: model, options: options).run()
  }
}
