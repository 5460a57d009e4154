// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// Bounds where columns have no end and rounding leaves no margin.
@Suite struct SafeBoundTests {
  private let solver = GLPKSolver(drill: .off)

  /// Thirds and sevenths, so that hardly a reduced cost is exactly 0.
  private func open(_ seed: UInt64) -> SparseModel {
    var generator = SeededGenerator(seed: seed)
    var model = SparseModel(sense: generator.below(2) == 0 ? .minimise : .maximise)
    let isMaximised = model.sense == .maximise
    let rows = 2 + generator.below(6)
    for _ in 0..<rows {
      let side = Double(10 + generator.below(90)) / 7
      if isMaximised {
        model.addRow(lower: -.infinity, upper: side)
      } else {
        model.addRow(lower: side, upper: .infinity)
      }
    }
    for _ in 0..<2 + generator.below(8) {
      for row in 0..<rows where row == 0 || generator.below(3) > 0 {
        model.addCell(row: row, value: Double(1 + generator.below(20)) / 3)
      }
      model.closeColumn(cost: Double(1 + generator.below(50)) / 11)
    }
    return model
  }

  @Test func `columns without an upper bound get a bound a hair off the optimum`() throws {
    var helped = 0
    for seed in UInt64(1)...200 {
      let model = open(seed)
      // A row may have come out empty and ask for something.
      guard let solution = try solver.solve(model).solution else { continue }
      let duals = try #require(solution.rowDuals)
      let bound = try #require(try solver.safeBound(of: model, rowDuals: duals), "seed \(seed)")
      let sign: Double = model.sense == .minimise ? 1 : -1
      let scale = max(1, abs(solution.objective))
      #expect(sign * bound <= sign * solution.objective + 1e-12 * scale, "seed \(seed)")
      #expect(abs(bound - solution.objective) < 1e-7 * scale, "seed \(seed)")
      if model.safeBound(rowDuals: duals) == nil { helped += 1 }
    }
    // Positive rows imply bounds of the columns when maximising; minimising they do not.
    #expect(helped > 10)
  }

  @Test func `a free column that nothing bounds leaves no bound`() throws {
    var model = SparseModel()
    model.addRow(lower: 1, upper: 1)
    model.addColumn(cost: 1, lower: -.infinity, rows: [0], values: [3])
    model.addColumn(cost: 0.1, lower: -.infinity, rows: [0], values: [0.7])
    #expect(try solver.safeBound(of: model, rowDuals: [1.0 / 3]) == nil)
  }
}
