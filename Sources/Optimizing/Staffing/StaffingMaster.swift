// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming

/// The restricted master: which of the sets found so far everybody takes, and which tasks are served.
///
/// - Note: Source: G. B. Dantzig, P. Wolfe, Decomposition principle for linear programs, Operations
///   Research 8, 1960.
struct StaffingMaster {
  /// One column: a set of options of a person.
  struct Column: Sendable, Hashable {
    var person: Int
    var chosen: [Int]
  }

  private let problem: StaffingProblem
  /// The first requirement row of every task.
  private let requirementRows: [Int]
  private(set) var columns: [Column] = []
  private var known: Set<Column> = []
  private(set) var model = SparseModel()
  /// The basis of the last linear program, extended by the columns added since.
  private(set) var basis: Basis?

  init(_ problem: StaffingProblem) {
    self.problem = problem
    for _ in problem.tasks { model.addRow(lower: 0, upper: 0) }
    var starts: [Int] = []
    for task in problem.tasks {
      starts.append(model.rowCount)
      for _ in task.requirements { model.addRow(lower: 0, upper: .infinity) }
    }
    requirementRows = starts
    for _ in problem.people { model.addRow(lower: -.infinity, upper: 1) }
    for (position, task) in problem.tasks.enumerated() {
      model.addCell(row: position, value: -Double(task.heads))
      for (requirement, count) in task.requirements.enumerated() where count > 0 {
        model.addCell(row: starts[position] + requirement, value: -Double(count))
      }
      model.closeColumn(cost: -Double(task.reward), lower: 0, upper: 1)
    }
  }

  private var firstPersonRow: Int { model.rowCount - problem.people.count }

  /// Adds a set unless it is known.
  @discardableResult
  mutating func add(_ column: Column) -> Bool {
    guard !column.chosen.isEmpty, known.insert(column).inserted else { return false }
    columns.append(column)
    let options = column.chosen.map { problem.people[column.person].options[$0] }
    for option in options {
      model.addCell(row: option.task, value: 1)
      for requirement in problem.tasks[option.task].requirements.indices
      where option.meets >> requirement & 1 == 1 {
        model.addCell(row: requirementRows[option.task] + requirement, value: 1)
      }
    }
    model.addCell(row: firstPersonRow + column.person, value: 1)
    model.closeColumn(cost: Double(options.reduce(0) { $0 + $1.cost }), lower: 0)
    basis?.columns.append(.atLower)
    return true
  }

  /// Adds all that people do in a staffing.
  mutating func add(_ staffing: Staffing) {
    add(staffing.chosen)
  }

  /// Adds one set for every person.
  mutating func add(_ sets: [[Int]]) {
    for (person, chosen) in sets.enumerated() { add(Column(person: person, chosen: chosen)) }
  }

  /// Solves the linear relaxation, warm from the last time.
  mutating func relax(
    _ solver: any MIPSolver,
    _ options: SolveOptions
  ) throws(SolverError) -> Solution? {
    var options = options
    options.startingBasis = basis
    options.presolve = false
    let result = try solver.solve(model, options: options)
    guard result.termination == .optimal, let solution = result.solution else { return nil }
    basis = solution.basis
    return solution
  }

  /// Prices from the duals of a linear program.
  func prices(_ duals: [Double]) -> StaffingPrices {
    var prices = StaffingPrices(problem)
    func price(_ row: Int) -> Int {
      StaffingPrices.price(duals[row] * Double(StaffingPrices.scale))
    }
    for task in problem.tasks.indices {
      prices.heads[task] = price(task)
      for requirement in problem.tasks[task].requirements.indices {
        prices.requirements[task][requirement] = max(0, price(requirementRows[task] + requirement))
      }
    }
    return prices
  }

  /// The integer program over these columns.
  var integerModel: SparseModel {
    var result = model
    result.isInteger = Array(repeating: true, count: model.columnCount)
    for column in problem.tasks.count..<model.columnCount { result.columnUpper[column] = 1 }
    return result
  }

  /// What everybody does mostly in a fractional solution.
  func leaning(_ values: [Double]) -> Staffing {
    var staffing = problem.idle
    var most = [Double](repeating: 0, count: problem.people.count)
    for (position, column) in columns.enumerated() {
      let value = values[problem.tasks.count + position]
      guard value > most[column.person] + 1e-9 else { continue }
      most[column.person] = value
      staffing.chosen[column.person] = column.chosen
    }
    return staffing
  }

  /// Who does what in an integral solution.
  func staffing(_ values: [Double]) -> Staffing {
    var staffing = problem.idle
    for (position, column) in columns.enumerated()
    where values[problem.tasks.count + position] > 0.5 {
      staffing.chosen[column.person] = column.chosen
    }
    return staffing
  }
}
