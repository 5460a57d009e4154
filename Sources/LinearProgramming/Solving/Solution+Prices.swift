// SPDX-License-Identifier: GPL-3.0-or-later

extension Solution {
  /// The shadow price of a constraint: by how much the objective changes per unit of its right side.
  ///
  /// For either sense of the objective: when minimising costs, 3 means that one unit more on the
  /// right side costs 3 more. 0 for a constraint that does not bind. ``Sensitivity`` tells how far
  /// it holds.
  ///
  /// - Parameter constraint: A constraint of the model that was solved.
  /// - Returns: The price; nil where there are no duals, as for a model with integer variables.
  public func shadowPrice(of constraint: ConstraintID) -> Double? {
    rowDuals.map { $0[place(of: constraint)] }
  }

  /// The reduced cost of a variable: by how much the objective changes per unit that it is forced up.
  ///
  /// 0 for a variable strictly between its bounds. When minimising, the reduced cost of a variable
  /// at its lower bound is how much cheaper it would have to be to be used.
  ///
  /// - Parameter variable: A variable of the model that was solved.
  /// - Returns: The reduced cost; nil where there are none, as for a model with integer variables.
  public func reducedCost(of variable: VariableID) -> Double? {
    reducedCosts.map { $0[place(of: variable)] }
  }
}
