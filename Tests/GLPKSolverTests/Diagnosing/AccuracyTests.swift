// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct AccuracyTests {
  private let solver = GLPKSolver(drill: .off)

  /// min 2x + 3y, x + y ≥ 4, x ≤ 3: optimum 9 at (3, 1) with dual 3 and reduced costs −1, 0.
  private var model: SparseModel {
    var model = SparseModel()
    model.addRow(lower: 4, upper: .infinity)
    model.addColumn(cost: 2, upper: 3, rows: [0], values: [1])
    model.addColumn(cost: 3, rows: [0], values: [1])
    return model
  }

  private var optimum: Solution {
    Solution(
      objective: 9,
      values: [3, 1],
      rowActivities: [4],
      rowDuals: [3],
      reducedCosts: [-1, 0]
    )
  }

  private func isLargest(
    _ finding: AccuracyReport.Finding?,
    _ amount: Double,
    _ place: AccuracyReport.Place?
  ) -> Bool {
    finding?.absolute.amount == amount && finding?.absolute.place == place
  }

  @Test func `an exact solution has no errors`() {
    let report = model.accuracy(of: optimum)
    #expect(report.quality == .high)
    #expect(report.findings.map(\.condition).count == 7)
    for finding in report.findings {
      #expect(isLargest(finding, 0, nil))
    }
    #expect(report.dualObjective == 9)
    #expect(report.safeBound == 9)
    #expect(report.descriptions(in: model).last == "overall: high")
  }

  @Test func `each tampered number is found where it is`() {
    func report(_ change: (inout Solution) -> Void) -> AccuracyReport {
      var solution = optimum
      change(&solution)
      return model.accuracy(of: solution)
    }
    let activity = report { $0.rowActivities[0] = 5 }[.rowActivities]
    #expect(isLargest(activity, 1, .row(0)))
    #expect(activity?.relative.amount == 0.2)
    #expect(activity?.quality == .wrong)
    let bound = report { $0.values[0] = 3.5 }[.bounds]
    #expect(isLargest(bound, 0.5, .column(0)))
    #expect(bound?.relative.amount == 0.125)
    let row = report { $0.rowActivities[0] = 3 }[.bounds]
    #expect(isLargest(row, 1, .row(0)))
    let objective = report { $0.objective = 9.5 }[.objective]
    #expect(isLargest(objective, 0.5, .objective))
    #expect(objective?.relative.amount == 0.05)
    let reduced = report { $0.reducedCosts = [-1, 0.25] }[.reducedCosts]
    #expect(isLargest(reduced, 0.25, .column(1)))
    let sign = report { $0.rowDuals = [-3] }[.dualSigns]
    #expect(isLargest(sign, 3, .row(0)))
    #expect(sign?.relative.amount == 0.75)
    let slack = report { $0.values[0] = 2 }[.complementarity]
    #expect(isLargest(slack, 1, .column(0)))
    let gap = report { $0.rowDuals = [2] }[.gap]
    #expect(isLargest(gap, 4, .objective))
    #expect(report { $0.values[0] += 1e-8 }.quality == .medium)
    #expect(report { $0.values[0] += 1e-5 }.quality == .low)
    #expect(report { $0.values[0] = .nan }.quality == .wrong)
    #expect(report { $0.rowDuals = [.nan] }.quality == .wrong)
    #expect(report { $0.rowDuals = [.infinity] }[.gap]?.absolute.amount == .infinity)
  }

  @Test func `maximising mirrors the signs`() {
    var model = model
    model.sense = .maximise
    model.costs = [-2, -3]
    var solution = optimum
    solution.objective = -9
    solution.rowDuals = [-3]
    solution.reducedCosts = [1, 0]
    #expect(model.accuracy(of: solution).quality == .high)
    #expect(model.accuracy(of: solution).safeBound == -9)
    solution.rowDuals = [3]
    #expect(model.accuracy(of: solution)[.dualSigns]?.quality == .wrong)
  }

  @Test func `integer programs get the primal half`() throws {
    let model = RandomModels.knapsack(items: 8, capacities: 2, seed: 4)
    var solution = try #require(try solver.solve(model).solution)
    let report = model.accuracy(of: solution)
    #expect(report.quality == .high)
    #expect(
      report.findings.map(\.condition) == [.rowActivities, .bounds, .integrality, .objective]
    )
    #expect(report.dualObjective == nil)
    solution.values[3] = 0.5
    #expect(isLargest(model.accuracy(of: solution)[.integrality], 0.5, .column(3)))
  }

  @Test func `a solver's solutions are of high quality`() throws {
    for seed in UInt64(1)...100 {
      var generator = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(columns: 5, rows: 4, isInteger: false, using: &generator)
      guard let solution = try solver.solve(model).solution else { continue }
      let report = model.accuracy(of: solution)
      #expect(report.quality == .high, "seed \(seed): \(report.descriptions(in: model))")
    }
    let transport = RandomTransport.model(sources: 20, sinks: 20, seed: 5)
    let solution = try #require(try solver.solve(transport).solution)
    #expect(transport.accuracy(of: solution).quality == .high)
    let empty = Solution(
      objective: 0,
      values: [],
      rowActivities: [],
      rowDuals: [],
      reducedCosts: []
    )
    #expect(SparseModel().accuracy(of: empty).quality == .high)
  }
}
