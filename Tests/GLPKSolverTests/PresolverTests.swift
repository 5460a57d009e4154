// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming
import Testing

/// What GLPK's presolver gets wrong is noticed.
@Suite struct PresolverTests {
  /// 1 ≤ −3x ≤ 2 with x integer has no solution; GLPK 5.0's presolver turns the row into bounds and
  /// calls x = 0 optimal.
  private var model: SparseModel {
    var model = SparseModel()
    model.addRow(lower: -2, upper: -2)
    model.addRow(lower: 1, upper: 2)
    model.addColumn(cost: -5, lower: -1, upper: 0, isInteger: true, rows: [1], values: [-3])
    model.addColumn(cost: -1, lower: 0, upper: 5, isInteger: true, rows: [0], values: [4])
    model.addColumn(cost: -3, lower: 0, upper: 3, isInteger: true, rows: [0], values: [-1])
    return model
  }

  @Test(arguments: [nil, true, false])
  func `a row that leaves no integer makes the model infeasible`(_ presolve: Bool?) throws {
    let options = SolveOptions(presolve: presolve)
    let solver = GLPKSolver(drill: .off)
    #expect(try solver.solve(model, options: options).termination == .infeasible)
    let inSession = try solver.withSession(on: model) { try $0.solve(options: options) }
    #expect(inSession.termination == .infeasible)
  }
}
