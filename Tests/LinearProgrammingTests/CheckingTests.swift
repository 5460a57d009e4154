// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import SolverConformance
import Testing

@testable import LinearProgramming

@Suite struct CheckingTests {
  /// 1 ≤ x + 2y ≤ 4, 0 ≤ x ≤ 3, y an integer from −1 to 5.
  private func model() -> SparseModel {
    var model = SparseModel()
    model.addRow(lower: 1, upper: 4)
    model.addColumn(cost: 1, upper: 3, rows: [0], values: [1])
    model.addColumn(cost: 1, lower: -1, upper: 5, isInteger: true, rows: [0], values: [2])
    return model
  }

  @Test func `each breach is named with its amount`() {
    let model = model()
    #expect(model.feasibility(of: [1, 1]).isFeasible)
    #expect(model.feasibility(of: [3 + 1e-7, 0]).isFeasible)
    let report = model.feasibility(of: [3.5, 1.25])
    #expect(report.violations.map(\.subject) == [.column(0), .integrality(1), .row(0)])
    #expect(report.violations.map(\.amount) == [0.5, 0.25, 2])
    #expect(report.largest == 2)
    #expect(model.feasibility(of: [0, 0]).violations.map(\.amount) == [1])
    #expect(model.feasibility(of: [0, -2]).violations.map(\.subject) == [.column(1), .row(0)])
    let broken = model.feasibility(of: [.nan, 0])
    #expect(!broken.isFeasible)
    #expect(broken.largest.isNaN)
  }

  @Test func `a bound without duals is the best of the box`() {
    var model = model()
    #expect(model.safeBound(rowDuals: [0]) == -1)
    model.sense = .maximise
    #expect(model.safeBound(rowDuals: [0]) == 8)
    #expect(model.safeBound(rowDuals: [.nan]) == 8)
  }

  @Test func `implied bounds stand in for missing ones`() throws {
    // min −x with x + y = 4, both without upper bound: implied x ≤ 4.
    var model = SparseModel()
    model.addRow(lower: 4, upper: 4)
    for cost in [-1.0, 0] { model.addColumn(cost: cost, rows: [0], values: [1]) }
    #expect(model.safeBound(rowDuals: [-1]) == -4)
    let loose = try #require(model.safeBound(rowDuals: [0]))
    #expect(loose <= -4 && loose > -4.000001)
    model.rowUpper = [.infinity]
    #expect(model.safeBound(rowDuals: [0]) == nil)
  }

  @Test func `rounding goes outward and keeps integers exact`() {
    #expect(Directed.sumDown(1, 0x1p-60) == 1)
    #expect(Directed.sumDown(1, -0x1p-60) == 1.0.nextDown)
    #expect(Directed.sumUp(1, 0x1p-60) == 1.0.nextUp)
    #expect(Directed.sumDown(3, 4) == 7)
    #expect(Directed.productDown(3, 4) == 12)
    #expect(Directed.productDown(0.1, 0.1) < Directed.productUp(0.1, 0.1))
    #expect(Directed.productDown(1e-200, 1e-200) < 0 || Directed.productDown(1e-200, 1e-200) == 0)
    #expect(Directed.sumDown(1e308, 1e308) == .greatestFiniteMagnitude)
    #expect(Directed.sumUp(1e308, 1e308) == .infinity)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<10_000 {
      let (a, b) = (generator.unit() - 0.5, (generator.unit() - 0.5) * 1e3)
      let (low, high) = (Directed.productDown(a, b), Directed.productUp(a, b))
      #expect(low <= a * b && a * b <= high && high <= low.nextUp)
      let (below, above) = (Directed.sumDown(a, b), Directed.sumUp(a, b))
      #expect(below <= a + b && a + b <= above && above <= below.nextUp)
    }
  }

  @Test func `the bound is exact for whole numbers`() {
    let model = RandomTransport.model(sources: 5, sinks: 5, seed: 2)
    // Whole duals below every cost: all reduced costs are positive whole numbers.
    let duals = [Double](repeating: 0, count: 10)
    #expect(model.safeBound(rowDuals: duals) == 0)
    #expect(model.safeBound(rowDuals: duals.map { _ in -3 }) == -30)
  }

  @Test func `a compensated sum keeps what a plain one loses`() {
    var sum = CompensatedSum(1)
    sum.add(1e100)
    sum.add(1)
    sum.add(-1e100)
    #expect(sum.value == 2)
  }

  @Test func `validation names the place`() {
    var model = model()
    model.rowLower[0] = .nan
    do throws(SolverError) {
      try model.validate()
      Issue.record("a bound that is no number was taken")
    } catch {
      #expect(error.code == .invalidModel)
      #expect(error.context.contains("row 0"))
    }
  }
}
