// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct InfeasibleSubsetTests {
  private let solver = GLPKSolver(drill: .off)

  /// Checks by other means that a set is infeasible and that nothing in it can be spared.
  private func checkIrreducible(
    _ subset: InfeasibleSubset,
    of model: SparseModel,
    _ label: String
  ) throws {
    let isIrreducible = subset.isIrreducible
    #expect(isIrreducible, "\(label): \(subset.members.count) members")
    let alone = model.keeping(only: subset.members)
    if model.hasIntegers {
      // A sum of even numbers is not odd: that no search over unbounded columns ends is known.
      let termination = try search(alone).termination
      let isInfeasible = [.infeasible, .noSolutionFound(.nodes)].contains(termination)
      #expect(isInfeasible, "\(label): \(termination)")
    } else {
      #expect(try search(alone).termination == .infeasible, "\(label)")
      let ray = try #require(subset.ray, "\(label)")
      #expect(ray.proof == .exact, "\(label): \(subset.members.count) members")
      let isProven = alone.isInfeasible(provenBy: ray)
      #expect(isProven, "\(label)")
      let isSame = ray.support == subset.members
      #expect(isSame, "\(label)")
    }
    for member in subset.members {
      let others = model.keeping(only: subset.members.filter { $0 != member })
      let solution = try search(others).solution
      let point = try #require(solution, "\(label): infeasible without \(member)").values
      let isFeasible = others.feasibility(of: point).isFeasible
      #expect(isFeasible, "\(label)")
    }
  }

  /// Looks for any point, integer columns within ±60, without the ties of an objective of 0.
  private func search(_ model: SparseModel) throws(SolverError) -> SolveResult {
    var plain = model
    plain.sense = .minimise
    for column in 0..<model.columnCount {
      if model.isIntegral(column) {
        plain.columnLower[column] = max(-60, model.columnLower[column])
        plain.columnUpper[column] = min(60, model.columnUpper[column])
      }
      let hasLower = plain.columnLower[column].isFinite
      let hasUpper = plain.columnUpper[column].isFinite
      plain.costs[column] = (hasLower ? 1 : hasUpper ? -1 : 0) * (1 + Double(column % 7) / 9)
    }
    let nodes = model.hasIntegers ? 5_000 : nil
    var options = SolveOptions(relativeGap: 1e18, nodeLimit: nodes)
    do {
      return try solver.solve(plain, options: options)
    } catch  where error.code == .fault {
      options.presolve = false
      return try solver.solve(plain, options: options)
    }
  }

  @Test(arguments: PlantedConflict.Kind.allCases)
  func `planted conflicts are found and irreducible`(_ kind: PlantedConflict.Kind) throws {
    for seed in UInt64(1)...10 {
      var generator = SeededGenerator(seed: seed &+ UInt64(kind.rawValue) &* 1000)
      let model = PlantedConflict(
        kind,
        rows: 50 + generator.below(250),
        columns: 30 + generator.below(90),
        using: &generator
      )
      .model
      let diagnosis = try solver.infeasibleSubset(of: model)
      let subset = try #require(diagnosis.finding, "\(kind), seed \(seed): \(diagnosis)")
      try checkIrreducible(subset, of: model, "\(kind), seed \(seed)")
    }
  }

  @Test func `small random models, with and without integers`() throws {
    var found = 0
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(
        columns: 1 + generator.below(4),
        rows: 1 + generator.below(4),
        isInteger: true,
        using: &generator
      )
      let isFeasible = try BruteForceSolver().solve(model).termination == .optimal
      let diagnosis = try solver.infeasibleSubset(of: model)
      #expect(diagnosis.isAbsent == isFeasible, "seed \(seed)")
      guard let subset = diagnosis.finding else { continue }
      found += 1
      // Dropped bounds may leave a search without end: what is irreducible is checked to be.
      if subset.isIrreducible {
        for member in subset.members {
          let others = model.keeping(only: subset.members.filter { $0 != member })
          let point = try feasiblePoint(of: others)
          #expect(point != nil, "seed \(seed): infeasible without \(member)")
        }
      }
      // Within a box the members alone are infeasible too.
      var boxed = model.keeping(only: subset.members)
      for column in 0..<model.columnCount {
        boxed.columnLower[column] = max(boxed.columnLower[column], -3)
        boxed.columnUpper[column] = min(boxed.columnUpper[column], 5)
      }
      #expect(try BruteForceSolver().solve(boxed).termination == .infeasible, "seed \(seed)")
    }
    #expect(found > 50)
  }

  private func feasiblePoint(of model: SparseModel) throws -> [Double]? {
    guard let point = try search(model).solution?.values else { return nil }
    return model.feasibility(of: point).isFeasible ? point : nil
  }

  @Test func `the members are what a person would name`() throws {
    // x + y ≥ 5 with x, y ≤ 2, and a third column and row that have nothing to do with it.
    var model = SparseModel()
    model.rowNames = []
    model.addRow(lower: 5, upper: .infinity)
    model.addRow(lower: 0, upper: 9)
    model.addColumn(cost: 1, upper: 2, rows: [0, 1], values: [1, 1])
    model.addColumn(cost: 1, upper: 2, rows: [0], values: [1])
    model.addColumn(cost: 1, upper: 2, rows: [1], values: [1])
    model.rowNames = ["demand", "spare"]
    model.columnNames = ["apples", "pears\u{1B}[2J", ""]
    let subset = try #require(try solver.infeasibleSubset(of: model).finding)
    #expect(subset.members == [.rowLower(0), .columnUpper(0), .columnUpper(1)])
    #expect(
      subset.descriptions(in: model) == [
        "\"demand\": \"apples\" + \"pears[2J\" ≥ 5", "\"apples\" ≤ 2", "\"pears[2J\" ≤ 2",
      ]
    )
    #expect(model.descriptions(of: [.rowUpper(1)], termLimit: 1)[0].hasSuffix("… (1 more) ≤ 9"))
  }

  @Test func `bounds of an integer column without an integer between them`() throws {
    var model = SparseModel()
    model.addColumn(cost: 1, lower: 0.2, upper: 0.8, isInteger: true, rows: [], values: [])
    let subset = try #require(try solver.infeasibleSubset(of: model).finding)
    #expect(subset.members == [.columnLower(0), .columnUpper(0)])
    #expect(subset.ray == nil)
    #expect(subset.descriptions(in: model) == ["integer \"x0\" ≥ 0.2", "integer \"x0\" ≤ 0.8"])
  }

  @Test func `feasible models have none, degenerate ones neither`() throws {
    #expect(try solver.infeasibleSubset(of: SparseModel()).isAbsent)
    let transport = RandomTransport.model(sources: 5, sinks: 5, seed: 1)
    #expect(try solver.infeasibleSubset(of: transport).isAbsent)
    #expect(
      try solver.infeasibleSubset(of: RandomModels.knapsack(items: 9, capacities: 2, seed: 1))
        .isAbsent
    )
    var empty = SparseModel()
    empty.addRow(lower: 0, upper: 0)
    empty.addRow(lower: -.infinity, upper: .infinity)
    empty.addColumn(cost: 1, lower: 2, upper: 2, rows: [], values: [])
    #expect(try solver.infeasibleSubset(of: empty).isAbsent)
    empty.rowLower[0] = -1
    empty.rowUpper[0] = -0.5
    let subset = try #require(try solver.infeasibleSubset(of: empty).finding)
    #expect(subset.members == [.rowUpper(0)])
    #expect(subset.descriptions(in: empty) == ["\"c0\": 0 ≤ -0.5"])
  }

  @Test func `a stop leaves an infeasible set or says that nothing is known`() throws {
    var generator = SeededGenerator(seed: 77)
    var conflict = PlantedConflict(.integrality, rows: 60, columns: 40, using: &generator)
    while conflict.planted.count == 1 {
      // A single row is found without a solver.
      conflict = PlantedConflict(.integrality, rows: 60, columns: 40, using: &generator)
    }
    let model = conflict.model
    let stop = StopSignal()
    stop.stop(.interrupt)
    let options = SolveOptions(stop: stop)
    #expect(
      try solver.infeasibleSubset(of: model, options: options)
        == .undecided(.noSolutionFound(.interrupt))
    )
    // Stopped by its own progress, in the middle of the filter.
    let late = StopSignal()
    let watched = SolveOptions(stop: late) { progress in
      if progress.done > 5 { late.stop(.interrupt) }
    }
    let subset = try #require(try solver.infeasibleSubset(of: model, options: watched).finding)
    let isDone = subset.isIrreducible
    #expect(!isDone)
    let termination = try search(model.keeping(only: subset.members)).termination
    #expect(termination == .infeasible)
  }
}
