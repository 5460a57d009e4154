// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearSession {
  /// Adds a variable with its coefficients.
  ///
  /// - Parameters:
  ///   - domain: The values it may take.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none; a binary variable is never above 1.
  ///   - cost: Its coefficient in the objective.
  ///   - column: The constraints it stands in, each once, with its coefficients.
  ///   - name: A name for files.
  /// - Returns: The variable.
  /// - Throws: ``SolverError`` with code `.invalidModel` for numbers or bounds that are none.
  @discardableResult
  public func addVariable(
    _ domain: Model.Domain = .continuous,
    lower: Double = 0,
    upper: Double = .infinity,
    cost: Double = 0,
    in column: [(constraint: ConstraintID, coefficient: Double)] = [],
    name: String? = nil
  ) throws(SolverError) -> VariableID {
    let isBinary = domain == .binary
    let new = SessionColumn(
      cost: cost,
      lower: isBinary ? max(0, lower) : lower,
      upper: isBinary ? min(1, upper) : upper,
      isInteger: domain != .continuous
    )
    let rows = column.map { Int32(row(of: $0.constraint)) }
    return try addColumn(new, rows: rows, values: column.map(\.coefficient), name: name)
  }

  /// Adds a column by row numbers.
  ///
  /// - Parameters:
  ///   - column: Its cost, bounds and kind.
  ///   - rows: Rows of its coefficients, each once.
  ///   - values: Coefficients, as many as `rows`.
  ///   - name: A name for files.
  /// - Returns: The variable.
  /// - Throws: ``SolverError`` with code `.invalidModel` for numbers or bounds that are none.
  /// - Complexity: O(cells of the column), amortised, and the solver's own work.
  @discardableResult
  public func addColumn(
    _ column: SessionColumn,
    rows: [Int32],
    values: [Double],
    name: String? = nil
  ) throws(SolverError) -> VariableID {
    try check(column.lower, column.upper, of: "column \(variableCount)")
    try check(column.cost, of: "cost of column \(variableCount)")
    let shape = SparseRow(lower: 0, upper: 0, columns: rows, values: values)
    try shape.validate(columnCount: constraintCount)
    for row in rows { _ = self.row(of: constraint(at: Int(row))) }
    let index = variableCount
    mirror.addColumn(column, rows: rows, values: values, name: name)
    columnPlaces.append()
    noteKind(of: index)
    var told = column
    (told.lower, told.upper) = mirror.model.integerBounds(of: index)
    if told.lower > told.upper { forget() }
    tell { (engine) throws(SolverError) in
      try engine.addColumn(told, rows: rows.map { Int32(rowPlaces[Int($0)]) }, values: values)
    }
    return variable(at: index)
  }

  /// Adds a constraint.
  ///
  /// - Parameters:
  ///   - constraint: An expression with bounds, as `x + y <= 3` makes it.
  ///   - name: A name for files.
  /// - Returns: The constraint's identifier.
  /// - Throws: ``SolverError`` with code `.invalidModel` for numbers or bounds that are none.
  @discardableResult
  public func constrain(
    _ constraint: LinearConstraint,
    name: String? = nil
  ) throws(SolverError) -> ConstraintID {
    for term in constraint.expression.terms { _ = column(of: term.variable) }
    return try addRow(SparseRow(constraint), name: name)
  }

  /// Adds a row by column numbers.
  ///
  /// - Parameters:
  ///   - row: Its bounds and coefficients.
  ///   - name: A name for files.
  /// - Returns: The constraint's identifier.
  /// - Throws: ``SolverError`` with code `.invalidModel` for numbers or bounds that are none.
  /// - Complexity: O(cells of the row), amortised, and the solver's own work.
  @discardableResult
  public func addRow(_ row: SparseRow, name: String? = nil) throws(SolverError) -> ConstraintID {
    try row.validate(columnCount: variableCount)
    for column in row.columns { _ = self.column(of: variable(at: Int(column))) }
    let index = constraintCount
    mirror.addRow(row, name: name)
    rowPlaces.append()
    var told = row
    told.columns = row.columns.map { Int32(columnPlaces[Int($0)]) }
    tell { (engine) throws(SolverError) in try engine.addRow(told) }
    return constraint(at: index)
  }

  /// Removes variables with their coefficients.
  ///
  /// - Parameter variables: Variables of this session; their identifiers mean nothing afterwards.
  public func remove(_ variables: [VariableID]) {
    let columns = Set(variables.map(column)).sorted()
    guard !columns.isEmpty else { return }
    let places = columns.map { Int32(columnPlaces[$0]) }
    for column in columns {
      mirror.removeColumn(column)
      noteKind(of: column)
    }
    tell { (engine) throws(SolverError) in try engine.removeColumns(places) }
    columnPlaces.remove(mirror.isColumnRemoved)
  }

  /// Removes constraints.
  ///
  /// - Parameter constraints: Constraints of this session; their identifiers mean nothing
  ///   afterwards.
  public func remove(_ constraints: [ConstraintID]) {
    let rows = Set(constraints.map(row)).sorted()
    guard !rows.isEmpty else { return }
    let places = rows.map { Int32(rowPlaces[$0]) }
    for row in rows { mirror.removeRow(row) }
    tell { (engine) throws(SolverError) in try engine.removeRows(places) }
    rowPlaces.remove(mirror.isRowRemoved)
  }

  /// Changes the bounds of a variable.
  ///
  /// - Parameters:
  ///   - variable: A variable of this session.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  /// - Throws: ``SolverError`` with code `.invalidModel` when they are no interval.
  public func setBounds(
    of variable: VariableID,
    lower: Double,
    upper: Double
  ) throws(SolverError) {
    let column = column(of: variable)
    try check(lower, upper, of: "column \(column)")
    mirror.setBounds(ofColumn: column, lower, upper)
    noteKind(of: column)
    let told = mirror.model.integerBounds(of: column)
    guard told.lower <= told.upper else { return forget() }
    let place = columnPlaces[column]
    tell { (engine) throws(SolverError) in
      try engine.setBounds(ofColumn: place, lower: told.lower, upper: told.upper)
    }
  }

  /// Changes the values that a variable may take, within its bounds.
  ///
  /// A binary variable's bounds are narrowed to 0 and 1, for good.
  ///
  /// - Parameters:
  ///   - domain: The values it may take.
  ///   - variable: A variable of this session.
  /// - Throws: ``SolverError`` with code `.invalidModel` when a binary variable's bounds leave neither
  ///   0 nor 1.
  public func setDomain(_ domain: Model.Domain, of variable: VariableID) throws(SolverError) {
    let column = column(of: variable)
    if domain == .binary {
      let (lower, upper) = (mirror.model.columnLower[column], mirror.model.columnUpper[column])
      try check(max(0, lower), min(1, upper), of: "binary column \(column)")
      mirror.setBounds(ofColumn: column, max(0, lower), min(1, upper))
    }
    mirror.setKind(of: column, isInteger: domain != .continuous)
    noteKind(of: column)
    let told = mirror.model.integerBounds(of: column)
    guard told.lower <= told.upper else { return forget() }
    let place = columnPlaces[column]
    tell { (engine) throws(SolverError) in
      try engine.setKind(
        ofColumn: place,
        isInteger: domain != .continuous,
        lower: told.lower,
        upper: told.upper
      )
    }
  }

  /// Changes the bounds of a constraint.
  ///
  /// - Parameters:
  ///   - constraint: A constraint of this session.
  ///   - lower: Lower bound of its left side without its constant, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  /// - Throws: ``SolverError`` with code `.invalidModel` when they are no interval.
  public func setBounds(
    of constraint: ConstraintID,
    lower: Double,
    upper: Double
  ) throws(SolverError) {
    let row = row(of: constraint)
    try check(lower, upper, of: "row \(row)")
    mirror.setBounds(ofRow: row, lower, upper)
    let place = rowPlaces[row]
    tell { (engine) throws(SolverError) in
      try engine.setBounds(ofRow: place, lower: lower, upper: upper)
    }
  }

  /// Changes the cost of a variable.
  ///
  /// - Parameters:
  ///   - variable: A variable of this session.
  ///   - cost: Its coefficient in the objective.
  /// - Throws: ``SolverError`` with code `.invalidModel` when it is not finite.
  public func setCost(of variable: VariableID, to cost: Double) throws(SolverError) {
    let column = column(of: variable)
    try check(cost, of: "cost of column \(column)")
    mirror.setCost(of: column, to: cost)
    tellObjective([column])
  }

  /// Replaces the objective.
  ///
  /// - Parameters:
  ///   - objective: A variable or an expression; its constant counts.
  ///   - sense: A new sense; nil keeps the old one.
  /// - Throws: ``SolverError`` with code `.invalidModel` when a number is not finite.
  public func setObjective(
    _ objective: some LinearExpressible,
    sense: ObjectiveSense? = nil
  ) throws(SolverError) {
    let expression = objective.expression
    try check(expression.constant, of: "objective constant")
    var costs = [Double](repeating: 0, count: variableCount)
    for term in expression.terms { costs[column(of: term.variable)] += term.coefficient }
    for column in costs.indices { try check(costs[column], of: "cost of column \(column)") }
    let changed = costs.indices.filter { costs[$0] != mirror.model.costs[$0] }
    for column in changed { mirror.setCost(of: column, to: costs[column]) }
    mirror.setObjective(sense ?? mirror.model.sense, constant: expression.constant)
    tellObjective(changed)
  }

  /// Changes the coefficient of a variable in a constraint; 0 takes it out.
  ///
  /// - Parameters:
  ///   - variable: A variable of this session.
  ///   - constraint: A constraint of this session.
  ///   - value: The coefficient.
  /// - Throws: ``SolverError`` with code `.invalidModel` when it is not finite.
  public func setCoefficient(
    of variable: VariableID,
    in constraint: ConstraintID,
    to value: Double
  ) throws(SolverError) {
    let (row, column) = (row(of: constraint), column(of: variable))
    try check(value, of: "coefficient (\(row), \(column))")
    mirror.setCoefficient(row: row, column: column, to: value)
    let (rowPlace, columnPlace) = (rowPlaces[row], columnPlaces[column])
    tell { (engine) throws(SolverError) in
      try engine.setCoefficient(row: rowPlace, column: columnPlace, value: value)
    }
  }

  private func tellObjective(_ columns: [Int]) {
    let model = mirror.model
    let places = columns.map { Int32(columnPlaces[$0]) }
    let costs = columns.map { model.costs[$0] }
    tell { (engine) throws(SolverError) in
      try engine.setObjective(
        model.sense,
        constant: model.objectiveConstant,
        columns: places,
        costs: costs
      )
    }
  }

  private func check(
    _ lower: Double,
    _ upper: Double,
    of what: String
  ) throws(SolverError) {
    guard lower <= upper, lower < .infinity, upper > -.infinity else {
      throw SolverError(.invalidModel, "bounds of \(what) are no interval: \(lower) to \(upper)")
    }
  }

  private func check(_ number: Double, of what: String) throws(SolverError) {
    guard number.isFinite else { throw SolverError(.invalidModel, "\(what) is \(number)") }
  }
}
