// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Testing

extension SolverConformance {
  /// An integer column, so that every solver can take part.
  private func one(
    _ lower: Double,
    _ upper: Double,
    cost: Double = 1,
    row: ClosedRange<Double>? = nil
  ) -> SparseModel {
    var model = SparseModel()
    if let row {
      model.addRow(lower: row.lowerBound, upper: row.upperBound)
      model.addCell(row: 0, value: 1)
    }
    model.closeColumn(cost: cost, lower: lower, upper: upper, isInteger: true)
    return model
  }

  func checkOutcome(_ promise: Case) throws {
    switch promise {
    case .emptyModel: try expect(SparseModel(), optimum: 0)
    case .noRows: try expect(one(-2, 3), optimum: -2)
    case .noColumns:
      var model = SparseModel()
      model.addRow(lower: -1, upper: 1)
      try expect(model, optimum: 0)
    case .fixedColumn: try expect(one(2, 2, row: 0...5), optimum: 2)
    case .infeasible: try expect(one(0, 3, row: 4...5), .infeasible)
    case .infeasibleWithoutColumns:
      var model = SparseModel()
      model.addRow(lower: 1, upper: 2)
      try expect(model, .infeasible)
    case .fractionalBounds: try expect(one(0.4, 2.7, cost: -1, row: 0...9), optimum: -2)
    case .emptyAfterRounding: try expect(one(0.2, 0.8), .infeasible)
    case .unbounded: try checkUnbounded()
    case .tie: try checkTie()
    case .constant:
      var model = one(1, 2)
      model.objectiveConstant = 10
      try expect(model, optimum: 11)
    case .maximise:
      var model = one(1, 7, row: 0...5)
      model.sense = .maximise
      try expect(model, optimum: 5)
    default:
      try expect(one(1, 2, row: -Double.infinity...Double.infinity), optimum: 1)
    }
  }

  private func checkUnbounded() throws {
    guard capabilities.unbounded else { return }
    for isInteger in [false, true] {
      var model = SparseModel(sense: .maximise)
      model.addRow(lower: 0, upper: .infinity)
      for _ in 0..<2 {
        model.addCell(row: 0, value: 1)
        model.closeColumn(cost: 1, isInteger: isInteger)
      }
      let result = try solver.solve(model)
      #expect([.unbounded, .infeasibleOrUnbounded].contains(result.termination))
      #expect(result.solution == nil)
    }
  }

  /// Three equal ways to choose one of three: only the value is promised.
  private func checkTie() throws {
    var model = SparseModel()
    model.addRow(lower: 1, upper: 1)
    for _ in 0..<3 {
      model.addCell(row: 0, value: 1)
      model.closeColumn(cost: 2, lower: 0, upper: 1, isInteger: true)
    }
    try expect(model, optimum: 2)
  }

  /// Expects an optimum, both as modelled and, where the solver can, with continuous columns.
  private func expect(_ model: SparseModel, optimum: Double) throws {
    let result = try solver.solve(model)
    #expect(result.termination == .optimal)
    let solution = try #require(result.solution)
    #expect(abs(solution.objective - optimum) < 1e-6)
    #expect(abs((result.bound ?? .infinity) - optimum) < 1e-6)
    #expect(solution.values.count == model.columnCount)
    #expect(solution.rowActivities.count == model.rowCount)
    #expect(model.feasibility(of: solution.values).isFeasible)
    #expect(result.statistics.seconds >= 0)
  }

  private func expect(_ model: SparseModel, _ termination: Termination) throws {
    let result = try solver.solve(model)
    #expect(result.termination == termination)
    #expect(result.solution == nil)
  }

  /// min 2x + 3y, x + y ≥ 4, x ≤ 3: optimum 9 with dual 3.
  private var smallLinear: SparseModel {
    var model = SparseModel()
    model.addRow(lower: 4, upper: .infinity)
    model.addColumn(cost: 2, upper: 3, rows: [0], values: [1])
    model.addColumn(cost: 3, rows: [0], values: [1])
    return model
  }

  func checkDuals() throws {
    guard capabilities.continuous else { return }
    for sign in [1.0, -1] {
      var model = smallLinear
      model.sense = sign > 0 ? .minimise : .maximise
      model.costs = model.costs.map { sign * $0 }
      let solution = try #require(try solver.solve(model).solution)
      #expect(abs(solution.objective - sign * 9) < 1e-6)
      let duals = try #require(solution.rowDuals)
      let reducedCosts = try #require(solution.reducedCosts)
      #expect(abs(duals[0] - sign * 3) < 1e-6)
      #expect(abs(reducedCosts[0] + sign) < 1e-6)
      #expect(abs(reducedCosts[1]) < 1e-6)
    }
  }

  func checkRestart() throws {
    guard capabilities.basis else { return }
    let basis = try #require(try solver.solve(smallLinear).solution?.basis)
    #expect(basis.basicCount == 1)
    let again = try solver.solve(smallLinear, options: SolveOptions(startingBasis: basis))
    #expect(again.termination == .optimal)
    #expect(again.statistics.iterations == 0)
    #expect(again.solution?.basis == basis)
  }
}
