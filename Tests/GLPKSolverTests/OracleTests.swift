// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// GLPK against oracles on small random models.
@Suite struct OracleTests {
  private let solver = GLPKSolver(drill: .off)

  @Test func `integer programs against brute force`() throws {
    for seed in UInt64(1)...2_000 {
      var generator = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(
        columns: 1 + generator.below(5),
        rows: generator.below(5),
        isInteger: true,
        using: &generator
      )
      let expected = try BruteForceSolver().solve(model)
      let tuned = GLPKSolver(tuning: GLPKTuning(cuts: .all, feasibilityPump: true), drill: .off)
      for (result, label) in [
        (try solver.solve(model), "default"),
        (try solver.solve(model, options: SolveOptions(presolve: false)), "no presolve"),
        (try tuned.solve(model), "all cuts"),
      ] {
        #expect(result.termination == expected.termination, "seed \(seed), \(label)")
        let found = result.solution?.objective
        #expect(isClose(found, expected.solution?.objective), "seed \(seed), \(label)")
        guard let values = result.solution?.values else { continue }
        #expect(model.feasibility(of: values).isFeasible, "seed \(seed), \(label)")
      }
    }
  }

  @Test(arguments: [SolveOptions.Method.automatic, .primal, .dual, .exact, .interior])
  func `linear programs against vertices`(_ method: SolveOptions.Method) throws {
    for seed in UInt64(1)...400 {
      let model = linear(seed)
      let expected = VertexOracle.optimum(of: model)
      let result = try solver.solve(model, options: SolveOptions(method: method))
      // GLPK's interior point method cannot tell infeasible from hard.
      if method == .interior, expected == nil || result.termination != .optimal { continue }
      #expect(result.termination == (expected == nil ? .infeasible : .optimal), "seed \(seed)")
      #expect(isClose(result.solution?.objective, expected), "seed \(seed)")
      guard let solution = result.solution, method != .interior else { continue }
      #expect(model.feasibility(of: solution.values).isFeasible, "seed \(seed)")
      checkDuals(solution, model, seed)
      checkBound(solution, model, seed)
    }
  }

  @Test func `mixed programs against every integer part`() throws {
    for seed in UInt64(1)...400 {
      var generator = SeededGenerator(seed: seed)
      var model = RandomModels.bounded(
        columns: 2 + generator.below(3),
        rows: generator.below(4),
        isInteger: true,
        using: &generator
      )
      for column in 0..<model.columnCount / 2 { model.isInteger[column] = false }
      let expected = mixedOptimum(model)
      for presolve in [nil, false] {
        let result = try solver.solve(model, options: SolveOptions(presolve: presolve))
        #expect(result.termination == (expected == nil ? .infeasible : .optimal), "seed \(seed)")
        #expect(isClose(result.solution?.objective, expected), "seed \(seed)")
        guard let values = result.solution?.values else { continue }
        #expect(model.feasibility(of: values).isFeasible, "seed \(seed)")
      }
    }
  }

  /// The best over all values of the integer columns, the rest by vertices.
  private func mixedOptimum(_ model: SparseModel) -> Double? {
    guard let column = model.isInteger.firstIndex(of: true) else {
      var relaxed = model
      relaxed.isInteger = []
      return VertexOracle.optimum(of: relaxed)
    }
    let lower = Int(model.columnLower[column].rounded(.up))
    let upper = Int(model.columnUpper[column].rounded(.down))
    guard lower <= upper else { return nil }
    let optima = (lower...upper)
      .compactMap { value in
        var fixed = model
        (fixed.columnLower[column], fixed.columnUpper[column]) = (Double(value), Double(value))
        fixed.isInteger[column] = false
        return mixedOptimum(fixed)
      }
    return model.sense == .minimise ? optima.min() : optima.max()
  }

  private func linear(_ seed: UInt64) -> SparseModel {
    var generator = SeededGenerator(seed: seed)
    return RandomModels.bounded(
      columns: 1 + generator.below(4),
      rows: generator.below(4),
      isInteger: false,
      using: &generator
    )
  }

  private func isClose(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) < 1e-6 * max(1, abs(right))
  }

  /// Reduced costs follow from the duals and have the right sign.
  private func checkDuals(_ solution: Solution, _ model: SparseModel, _ seed: UInt64) {
    guard let duals = solution.rowDuals, let reducedCosts = solution.reducedCosts else {
      Issue.record("seed \(seed): no duals")
      return
    }
    let sign: Double = model.sense == .minimise ? 1 : -1
    for column in 0..<model.columnCount {
      var expected = model.costs[column]
      for cell in model.cells(of: column) {
        expected -= model.cellValues[cell] * duals[Int(model.cellRows[cell])]
      }
      #expect(abs(expected - reducedCosts[column]) < 1e-7, "seed \(seed)")
      let slope = sign * reducedCosts[column]
      let value = solution.values[column]
      if value > model.columnLower[column] + 1e-6 { #expect(slope < 1e-6, "seed \(seed)") }
      if value < model.columnUpper[column] - 1e-6 { #expect(slope > -1e-6, "seed \(seed)") }
    }
  }

  /// The safe bound is on the right side and close.
  private func checkBound(_ solution: Solution, _ model: SparseModel, _ seed: UInt64) {
    guard let duals = solution.rowDuals, let bound = model.safeBound(rowDuals: duals) else {
      Issue.record("seed \(seed): no safe bound")
      return
    }
    let sign: Double = model.sense == .minimise ? 1 : -1
    #expect(sign * bound <= sign * solution.objective + 1e-9, "seed \(seed)")
    #expect(abs(bound - solution.objective) < 1e-6, "seed \(seed)")
  }

  @Test func `a basis is judged without iterations, a worse one with`() throws {
    let model = RandomTransport.model(sources: 12, sinks: 12, seed: 9)
    let result = try solver.solve(model)
    let basis = try #require(result.solution?.basis)
    let verdict = try solver.verdict(on: model, basis: basis, stop: nil)
    #expect(verdict.isOptimal)
    #expect(verdict.termination == .optimal)
    #expect(abs(verdict.objective - (result.solution?.objective ?? 0)) < 1e-6)
    var dearer = model
    dearer.costs = model.costs.enumerated().map { 20_000 - $1 + Double($0 % 7) }
    let worse = try solver.verdict(on: dearer, basis: basis, stop: nil)
    #expect(worse.isPrimalFeasible)
    #expect(!worse.isDualFeasible)
    #expect(!worse.isOptimal)
    #expect(worse.iterations > 0)
    #expect(worse.termination == .optimal)
    let optimum = try #require(try solver.solve(dearer).solution).objective
    #expect(abs((worse.solution?.objective ?? .infinity) - optimum) < 1e-6)
  }

  @Test func `a singular basis is refused`() throws {
    var model = SparseModel()
    for _ in 0..<2 { model.addRow(lower: 0, upper: 1) }
    for _ in 0..<2 { model.addColumn(cost: 1, rows: [0, 1], values: [1, 1]) }
    let basis = Basis(rows: [.atLower, .atLower], columns: [.basic, .basic])
    do throws(SolverError) {
      _ = try solver.verdict(on: model, basis: basis, stop: nil)
      Issue.record("a singular basis was taken")
    } catch {
      #expect(error.code == .unusableBasis)
    }
  }

  @Test func `random duals give bounds that hold`() throws {
    for seed in UInt64(1)...300 {
      let model = linear(seed)
      guard let optimum = VertexOracle.optimum(of: model) else { continue }
      var generator = SeededGenerator(seed: seed &+ 7_777)
      let duals = (0..<model.rowCount).map { _ in (generator.unit() - 0.5) * 9 }
      let bound = try #require(model.safeBound(rowDuals: duals))
      let sign: Double = model.sense == .minimise ? 1 : -1
      #expect(sign * bound <= sign * optimum + 1e-7, "seed \(seed)")
    }
  }
}
