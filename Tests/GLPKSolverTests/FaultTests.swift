// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
import SolverConformance
import Testing

@testable import GLPKSolver

/// What would abort a program that calls GLPK directly is an error value here.
@Suite struct FaultTests {
  private func pair() -> SparseModel {
    var model = SparseModel()
    model.addRow(lower: 1, upper: .infinity)
    model.addColumn(cost: 1, rows: [0], values: [1])
    model.addColumn(cost: 2, rows: [0], values: [1])
    return model
  }

  /// Runs a body on a loaded problem and returns the name of the call that broke down.
  private func brokenCall(
    _ body: (inout Problem) throws(GLPKError) -> Void
  ) -> (call: String, text: String)? {
    do throws(GLPKError) {
      try withProblem { (problem) throws(GLPKError) in
        try problem.load(pair())
        try body(&problem)
      }
      return nil
    } catch {
      guard case .fault(let call, let text) = error else { return nil }
      return (call, text)
    }
  }

  private func expectAlive() throws {
    #expect(try GLPKSolver(drill: .off).solve(pair()).solution?.objective == 1)
  }

  @Test func `a bad index`() throws {
    let broken = brokenCall { (problem) throws(GLPKError) in
      try problem.setCell(row: 7, column: 0, value: 1)
    }
    #expect(broken?.call == "set cell")
    #expect(broken?.text.contains("glp_set_mat_col") == true)
    try expectAlive()
  }

  @Test func `a name of 300 letters`() throws {
    let broken = brokenCall { (problem) throws(GLPKError) in
      try problem.setColumnName(0, String(repeating: "n", count: 300))
    }
    #expect(broken?.call == "set column name")
    try expectAlive()
  }

  @Test func `a problem lost to a fault refuses further calls`() throws {
    let broken = brokenCall { (problem) throws(GLPKError) in
      do throws(GLPKError) {
        try problem.setColumnName(9, "x")
      } catch {
        try problem.prepare(withBasis: true)
      }
    }
    #expect(broken?.call == "prepare")
    try expectAlive()
  }

  @Test func `a solve inside a scope runs on a thread of its own, and the outer one goes on`()
    throws
  {
    let solver = GLPKSolver(drill: .off)
    let model = pair()
    let columns = try withProblem { (problem) throws(GLPKError) -> Int in
      try problem.load(model)
      do throws(SolverError) {
        #expect(try solver.solve(model).termination == .optimal)
        _ = try GLPKSolver(drill: .always).solve(model)
        Issue.record("a drilled solve came back")
      } catch {
        #expect(error.code == .fault)
      }
      do throws(GLPKError) {
        try withProblem { (inner) throws(GLPKError) in try inner.load(model) }
        Issue.record("a nested scope was let in")
      } catch {
        #expect("\(error)" == "nested")
      }
      try problem.prepare(withBasis: true)
      return try problem.basicSolution(ProblemShape(of: model)).values.count
    }
    #expect(columns == 2)
    try expectAlive()
  }

  @Test func `a thousand faults in a row`() throws {
    for _ in 0..<1000 {
      let broken = brokenCall { (problem) throws(GLPKError) in
        try problem.setCell(row: -5, column: 0, value: 1)
      }
      #expect(broken != nil)
    }
    try expectAlive()
  }

  @Test func `a drill breaks every call, or all after some`() throws {
    var model = RandomModels.knapsack(items: 12, capacities: 3, seed: 3)
    for isInteger in [true, false] {
      if !isInteger { model.isInteger = [] }
      let drills: [FaultDrill] = [.always] + (1..<5).map { .afterCalls($0) }
      var faults = 0
      for drill in drills {
        do throws(SolverError) {
          _ = try GLPKSolver(drill: drill).solve(model)
        } catch {
          #expect(error.code == .fault)
          #expect(error.context.contains("fault drill"))
          faults += 1
        }
      }
      #expect(faults >= 2)
    }
    try expectAlive()
  }

  @Test func `many threads at once, some with faults`() async throws {
    let model = RandomModels.knapsack(items: 16, capacities: 3, seed: 4)
    let expected = try GLPKSolver(drill: .off).solve(model).solution?.objective
    await withTaskGroup(of: Double?.self) { group in
      for index in 0..<16 {
        group.addTask {
          let solver = GLPKSolver(drill: index % 4 == 0 ? .afterCalls(1) : .off)
          return try? await solver.solveInBackground(model).solution?.objective
        }
      }
      var values: [Double] = []
      var failures = 0
      for await value in group {
        if let value { values.append(value) } else { failures += 1 }
      }
      #expect(failures == 4)
      #expect(values.allSatisfy { $0 == expected })
    }
  }
}
