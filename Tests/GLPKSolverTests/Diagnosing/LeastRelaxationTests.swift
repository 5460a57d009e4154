// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct LeastRelaxationTests {
  private let solver = GLPKSolver(drill: .off)

  /// x + y ≥ 5 with x, y ≤ 2: one too much.
  private func model(isInteger: Bool = false) -> SparseModel {
    var model = SparseModel(sense: .maximise)
    model.rowNames = ["demand"]
    model.rowLower = [5]
    model.rowUpper = [.infinity]
    for _ in 0..<2 {
      model.addColumn(cost: 7, upper: 2, isInteger: isInteger, rows: [0], values: [1])
    }
    return model
  }

  @Test func `the cheapest side gives way`() throws {
    let model = model()
    let dear = try #require(
      try solver.leastRelaxation(of: model) { $0 == .columnUpper(1) ? 1 : 5 }.finding
    )
    #expect(dear.changes.map(\.restriction) == [.columnUpper(1)])
    #expect(abs(dear.changes[0].amount - 1) < 1e-6)
    #expect(abs(dear.cost - 1) < 1e-6)
    #expect(dear.isLeast)
    #expect(dear.descriptions(in: model)[0].hasPrefix("\"x1\" ≤ 2, missed by "))
    let row = try #require(
      try solver.leastRelaxation(of: model) { $0 == .rowLower(0) ? 2 : 3 }.finding
    )
    #expect(row.changes.map(\.restriction) == [.rowLower(0)])
    #expect(abs(row.cost - 2) < 1e-6)
    #expect(row.applied(to: model).feasibility(of: row.point, tolerance: 1e-9).isFeasible)
  }

  @Test func `integrality is kept`() throws {
    var model = model(isInteger: true)
    model.rowLower[0] = 4.5
    let relaxation = try #require(
      try solver.leastRelaxation(of: model) { $0 == .rowLower(0) ? .infinity : 1 }.finding
    )
    #expect(abs(relaxation.cost - 1) < 1e-6)
    #expect(relaxation.point.allSatisfy { $0 == $0.rounded() })
  }

  @Test func `feasible models need none, hard conflicts have none`() throws {
    var model = model()
    let hard = try solver.leastRelaxation(of: model) { _ in Double.infinity }
    #expect(hard.finding == nil)
    #expect(!hard.isAbsent)
    model.rowLower[0] = 4
    #expect(try solver.leastRelaxation(of: model).isAbsent)
    #expect(try solver.leastRelaxation(of: SparseModel()).isAbsent)
    var empty = SparseModel()
    empty.addRow(lower: 3, upper: 3)
    let relaxation = try #require(try solver.leastRelaxation(of: empty).finding)
    #expect(relaxation.changes.map(\.restriction) == [.rowLower(0)])
    #expect(relaxation.cost == 3)
  }

  @Test func `weights out of range and a starting basis are refused`() throws {
    let model = model()
    for weight in [-1, Double.nan, -Double.infinity] {
      #expect(throws: SolverError.self) {
        try solver.leastRelaxation(of: model) { _ in weight }
      }
    }
    let basis = Basis(rows: [.basic], columns: [.atLower, .atLower])
    #expect(throws: SolverError.self) {
      try solver.leastRelaxation(of: model, options: SolveOptions(startingBasis: basis))
    }
  }

  @Test func `planted conflicts are lifted by what the least costs`() throws {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let kind = PlantedConflict.Kind.allCases[Int(seed) % PlantedConflict.Kind.allCases.count]
      let model = PlantedConflict(kind, rows: 30, columns: 20, using: &generator).model
      let relaxation = try #require(try solver.leastRelaxation(of: model).finding)
      #expect(relaxation.isLeast, "seed \(seed)")
      // Without costs, for what is mended may be unbounded.
      var mended = relaxation.applied(to: model)
      mended.costs = Array(repeating: 0, count: model.columnCount)
      #expect(mended.feasibility(of: relaxation.point).isFeasible, "seed \(seed)")
      // Nothing cheaper: with every change a tenth smaller the model is infeasible again.
      var less = mended
      less.costs = Array(repeating: 0, count: model.columnCount)
      for change in relaxation.changes {
        let back = 0.1 * change.amount
        switch change.restriction {
        case .rowLower, .columnLower: less[change.restriction] += back
        case .rowUpper, .columnUpper: less[change.restriction] -= back
        }
      }
      let plain = SolveOptions(presolve: false)
      let termination = try solver.solve(less, options: plain).termination
      #expect(termination == .infeasible, "seed \(seed): \(relaxation.changes)")
    }
  }
}
