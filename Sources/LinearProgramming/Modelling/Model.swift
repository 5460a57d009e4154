// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear or mixed-integer program written with variables and expressions.
///
///     var model = Model(.maximise)
///     let tables = model.addVariable(.integer, upper: 40)
///     let chairs = model.addVariable(.integer)
///     model.constrain(3 * tables + chairs <= 120)
///     model.setObjective(5 * tables + 2 * chairs)
///     let result = try solver.solve(model)
///
/// An identifier of another model is a programmer's error and stops the program.
public struct Model: Sendable {
  /// The values a variable may take.
  public enum Domain: Sendable, Equatable, CaseIterable {
    /// Any number between its bounds.
    case continuous
    /// Any integer between its bounds.
    case integer
    /// 0 or 1, narrowed by its bounds.
    case binary
  }

  let identity = ModelIdentity()
  private var columns: SparseModel
  private var rowStarts = [0]
  private var termColumns: [Int32] = []
  private var termValues: [Double] = []
  private var columnNames: [Int: String] = [:]
  private var rowNames: [Int: String] = [:]

  /// Makes an empty model.
  ///
  /// - Parameter sense: Whether smaller or larger is better.
  public init(_ sense: ObjectiveSense = .minimise) {
    columns = SparseModel(sense: sense)
  }

  /// How many variables there are.
  public var variableCount: Int { columns.columnCount }
  /// How many constraints there are.
  public var constraintCount: Int { columns.rowCount }

  /// Adds a variable.
  ///
  /// - Parameters:
  ///   - domain: The values it may take.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none; a binary variable is never above 1.
  ///   - cost: Its coefficient in the objective, replaced by ``setObjective(_:sense:)``.
  ///   - name: A name for files.
  /// - Returns: The variable.
  public mutating func addVariable(
    _ domain: Domain = .continuous,
    lower: Double = 0,
    upper: Double = .infinity,
    cost: Double = 0,
    name: String? = nil
  ) -> VariableID {
    let isBinary = domain == .binary
    let index = columns.closeColumn(
      cost: cost,
      lower: isBinary ? max(0, lower) : lower,
      upper: isBinary ? min(1, upper) : upper,
      isInteger: domain != .continuous
    )
    if let name { columnNames[index] = name }
    return VariableID(index: index, owner: identity)
  }

  /// Adds a constraint.
  ///
  /// - Parameters:
  ///   - constraint: An expression with bounds, as `x + y <= 3` makes it.
  ///   - name: A name for files.
  /// - Returns: The constraint's identifier.
  @discardableResult
  public mutating func constrain(
    _ constraint: LinearConstraint,
    name: String? = nil
  ) -> ConstraintID {
    let constant = constraint.expression.constant
    for (variable, coefficient) in constraint.expression.terms {
      termColumns.append(Int32(column(of: variable)))
      termValues.append(coefficient)
    }
    rowStarts.append(termValues.count)
    let row = columns.addRow(lower: constraint.lower - constant, upper: constraint.upper - constant)
    if let name { rowNames[row] = name }
    return ConstraintID(index: row, owner: identity)
  }

  /// Adds a constraint with both bounds.
  ///
  /// - Parameters:
  ///   - expression: A variable or an expression.
  ///   - range: Where it must lie.
  ///   - name: A name for files.
  /// - Returns: The constraint's identifier.
  @discardableResult
  public mutating func constrain(
    _ expression: some LinearExpressible,
    in range: ClosedRange<Double>,
    name: String? = nil
  ) -> ConstraintID {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    return constrain(LinearConstraint(expression, lower: lower, upper: upper), name: name)
  }

  /// Replaces the objective.
  ///
  /// - Parameters:
  ///   - objective: A variable or an expression; its constant counts.
  ///   - sense: A new sense; nil keeps the old one.
  public mutating func setObjective(
    _ objective: some LinearExpressible,
    sense: ObjectiveSense? = nil
  ) {
    let expression = objective.expression
    for column in columns.costs.indices { columns.costs[column] = 0 }
    columns.objectiveConstant = expression.constant
    for (variable, coefficient) in expression.terms {
      columns.costs[column(of: variable)] += coefficient
    }
    if let sense { columns.sense = sense }
  }

  /// Changes the bounds of a variable.
  ///
  /// - Parameters:
  ///   - variable: A variable of this model.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  public mutating func setBounds(of variable: VariableID, lower: Double, upper: Double) {
    let column = column(of: variable)
    columns.columnLower[column] = lower
    columns.columnUpper[column] = upper
  }

  mutating func dropIntegrality() {
    columns.isInteger = []
  }

  private func column(of variable: VariableID) -> Int {
    precondition(
      variable.owner == identity && variable.index < columns.columnCount,
      "variable \(variable.index) is of another model, not of this one with "
        + "\(columns.columnCount) variables"
    )
    return variable.index
  }

  /// Lowers the model to flat arrays: coefficients of one variable in one row are added up, zeros
  /// dropped.
  ///
  /// - Returns: Rows in the order of constraints, columns in the order of variables.
  /// - Complexity: O(rows + columns + terms).
  public func sparse() -> SparseModel {
    var result = columns
    fillCells(of: &result)
    if !columnNames.isEmpty {
      result.columnNames = (0..<columns.columnCount).map { columnNames[$0] ?? "" }
    }
    if !rowNames.isEmpty { result.rowNames = (0..<columns.rowCount).map { rowNames[$0] ?? "" } }
    return result
  }

  /// A counting sort of the terms by column; within a column rows ascend, so that terms to be
  /// added up are neighbours.
  private func fillCells(of result: inout SparseModel) {
    let columnCount = columns.columnCount
    var next = [Int](repeating: 0, count: columnCount + 1)
    for column in termColumns { next[Int(column) + 1] += 1 }
    for column in 0..<columnCount { next[column + 1] += next[column] }
    let starts = next
    var rows = [Int32](repeating: 0, count: termColumns.count)
    var values = [Double](repeating: 0, count: termColumns.count)
    for row in 0..<columns.rowCount {
      for term in rowStarts[row]..<rowStarts[row + 1] {
        let column = Int(termColumns[term])
        rows[next[column]] = Int32(row)
        values[next[column]] = termValues[term]
        next[column] += 1
      }
    }
    result.cellRows.reserveCapacity(rows.count)
    result.cellValues.reserveCapacity(rows.count)
    for column in 0..<columnCount {
      var position = starts[column]
      while position < starts[column + 1] {
        let row = rows[position]
        var value = values[position]
        position += 1
        while position < starts[column + 1], rows[position] == row {
          value += values[position]
          position += 1
        }
        if value != 0 { result.addCell(row: Int(row), value: value) }
      }
      result.columnStarts[column + 1] = result.cellValues.count
    }
  }
}
