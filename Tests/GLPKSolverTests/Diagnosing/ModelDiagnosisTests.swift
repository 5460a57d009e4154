// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming
import Testing

/// Diagnoses of models made of expressions are those of their flat arrays.
@Suite struct ModelDiagnosisTests {
  private let solver = GLPKSolver(drill: .off)

  @Test func `a conflict is found, proven and relaxed by identifiers`() throws {
    var model = Model(.minimise)
    let x = model.addVariable(upper: 3, name: "x")
    let y = model.addVariable(upper: 4, name: "y")
    let demand = model.constrain(x + y >= 10, name: "demand")
    model.constrain(x - y <= 2)
    let flat = model.sparse()

    let subset = try #require(try solver.infeasibleSubset(of: model).finding)
    #expect(try solver.infeasibleSubset(of: flat).finding == subset)
    #expect(subset.members.contains { $0.isSide(of: demand) })
    #expect(subset.descriptions(in: model) == subset.descriptions(in: flat))

    let ray = try #require(try solver.farkasRay(of: model).finding)
    #expect(flat.isInfeasible(provenBy: ray))

    let least = try #require(
      try solver.leastRelaxation(of: model, weight: { $0.isSide(of: demand) ? 1 : .infinity })
        .finding
    )
    #expect(least.changes.map(\.restriction) == [.rowLower(demand.index)])
    #expect(abs(least.cost - 3) < 1e-9)
    #expect(abs(least[x] - 3) < 1e-9 && abs(least[y] - 4) < 1e-9)
    #expect(least.descriptions(in: model) == least.descriptions(in: flat))
  }

  @Test func `a direction without end is found`() throws {
    var model = Model(.maximise)
    let sold = model.addVariable(cost: 1)
    let made = model.addVariable()
    model.constrain(sold <= made)
    let ray = try #require(try solver.unboundedRay(of: model).finding)
    #expect(model.sparse().unboundedRayReport(of: ray.direction).isExact)
  }

  @Test func `a model made of expressions is solved in the background`() async throws {
    var model = Model(.maximise)
    let x = model.addVariable(upper: 3, cost: 2)
    let result = try await solver.solveInBackground(model)
    #expect(result.termination == .optimal)
    #expect(result.solution?[x] == 3)
  }
}
