// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct UnboundedRayTests {
  private let solver = GLPKSolver(drill: .off)

  /// max x + y, x − y ≤ 1, −x + 3y ≥ −2, x, y ≥ 0.
  private var open: SparseModel {
    var model = SparseModel(sense: .maximise)
    model.addRow(lower: -.infinity, upper: 1)
    model.addRow(lower: -2, upper: .infinity)
    model.addColumn(cost: 1, rows: [0, 1], values: [1, -1])
    model.addColumn(cost: 1, rows: [0, 1], values: [-1, 3])
    return model
  }

  @Test func `a ray is found, exact, and improves for ever`() throws {
    let model = open
    let ray = try #require(try solver.unboundedRay(of: model).finding)
    #expect(ray.proof == .exact)
    #expect(ray.slope > 0)
    #expect(model.unboundedRayReport(of: ray.direction).isExact)
    var minimised = model
    minimised.sense = .minimise
    #expect(try solver.unboundedRay(of: minimised).isAbsent)
    minimised.costs = [-1, -1]
    #expect(try #require(try solver.unboundedRay(of: minimised).finding).slope < 0)
  }

  @Test func `a checked direction is told what it breaks`() {
    let model = open
    #expect(model.unboundedRayReport(of: [1, 1]).isExact)
    #expect(model.unboundedRayReport(of: [1, 1]).slope == 2)
    let report = model.unboundedRayReport(of: [2, -0.5])
    #expect(report.breaches.violations.map(\.subject) == [.column(1), .row(0), .row(1)])
    #expect(report.breaches.violations.map(\.amount) == [0.5, 2.5, 3.5])
    #expect(!report.holds())
    #expect(report.holds(within: 4))
    #expect(!model.unboundedRayReport(of: [0, 0]).improves)
    #expect(!model.unboundedRayReport(of: [.nan, 1]).holds())
    #expect(!model.unboundedRayReport(of: [.infinity, 1]).holds())
    let almost = model.unboundedRayReport(of: [1, 1 - 1e-9])
    #expect(!almost.isExact)
    #expect(almost.holds())
  }

  @Test func `equations with thirds`() throws {
    // min −x with x/3 = y: no number is a third, but some direction keeps the row to the bit.
    var model = SparseModel()
    model.addRow(lower: 0, upper: 0)
    model.addColumn(cost: -1, rows: [0], values: [1.0 / 3])
    model.addColumn(cost: 0, rows: [0], values: [-1])
    let ray = try #require(try solver.unboundedRay(of: model).finding)
    #expect(ray.slope < 0)
    #expect(model.unboundedRayReport(of: ray.direction).holds())
  }

  @Test func `random models are unbounded where the solver says so`() throws {
    var found = 0
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      var model = RandomModels.bounded(columns: 4, rows: 3, isInteger: false, using: &generator)
      for column in 0..<4 where generator.below(2) == 0 { model.columnUpper[column] = .infinity }
      let termination = try solver.solve(model, options: SolveOptions(presolve: false)).termination
      let diagnosis = try solver.unboundedRay(of: model)
      if termination == .optimal { #expect(diagnosis.isAbsent, "seed \(seed)") }
      if termination == .unbounded { #expect(diagnosis.finding != nil, "seed \(seed)") }
      guard let ray = diagnosis.finding else { continue }
      found += 1
      #expect(ray.proof == .exact, "seed \(seed)")
      #expect(model.unboundedRayReport(of: ray.direction).isExact, "seed \(seed)")
    }
    #expect(found > 30)
  }

  @Test func `degenerate models`() throws {
    #expect(try solver.unboundedRay(of: SparseModel()).isAbsent)
    var model = SparseModel()
    model.addColumn(cost: -1, rows: [], values: [])
    #expect(try solver.unboundedRay(of: model).finding?.direction == [1])
    model.isInteger = [true]
    #expect(try solver.unboundedRay(of: model).finding?.slope == -1)
    model.columnUpper[0] = 4
    #expect(try solver.unboundedRay(of: model).isAbsent)
    var rows = SparseModel()
    rows.addRow(lower: 1, upper: 2)
    #expect(try solver.unboundedRay(of: rows).isAbsent)
  }
}
