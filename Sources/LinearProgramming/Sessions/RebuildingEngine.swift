// SPDX-License-Identifier: GPL-3.0-or-later

/// An engine for any solver: it builds the problem anew for each solve and starts from the last basis.
///
/// It keeps no problem, so that changes never reach it; the session gives it the whole of it each time.
package final class RebuildingEngine: SessionEngine {
  private let solver: any MIPSolver
  private var model: SparseModel?

  package init(_ solver: any MIPSolver) {
    self.solver = solver
  }

  package var isLoaded: Bool { model != nil }

  package func load(_ model: SparseModel) {
    self.model = model
  }

  package func addColumn(_ column: SessionColumn, rows: [Int32], values: [Double]) { model = nil }

  package func addRow(_ row: SparseRow) { model = nil }

  package func removeRows(_ rows: [Int32]) { model = nil }

  package func removeColumns(_ columns: [Int32]) { model = nil }

  package func setBounds(ofRow row: Int, lower: Double, upper: Double) { model = nil }

  package func setBounds(ofColumn column: Int, lower: Double, upper: Double) { model = nil }

  package func setKind(ofColumn column: Int, isInteger: Bool, lower: Double, upper: Double) {
    model = nil
  }

  package func setObjective(
    _ sense: ObjectiveSense,
    constant: Double,
    columns: [Int32],
    costs: [Double]
  ) {
    model = nil
  }

  package func setCoefficient(row: Int, column: Int, value: Double) { model = nil }

  package func solve(_ options: SolveOptions) throws(SolverError) -> SolveResult {
    guard let model else { throw SolverError(.fault, "a solve without a problem") }
    self.model = nil
    return try solver.solve(model, options: options)
  }

  package func sensitivity() throws(SolverError) -> Sensitivity {
    throw SolverError(.unsupportedOption, "\(solver.name) tells no sensitivity")
  }
}
