// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Synchronization
import Testing

@Suite struct OptionTests {
  private let solver = GLPKSolver(drill: .off)
  private let linear = RandomTransport.model(sources: 6, sinks: 6, seed: 1)
  private let integer = RandomModels.knapsack(items: 10, capacities: 3, seed: 1)

  @Test func `what GLPK cannot honour is refused`() throws {
    let basis = try #require(try solver.solve(linear).solution?.basis)
    let refused: [(SparseModel, SolveOptions)] = [
      (integer, SolveOptions(iterationLimit: 5)),
      (integer, SolveOptions(method: .interior)),
      (integer, SolveOptions(method: .exact)),
      (integer, SolveOptions(method: .primal, presolve: true)),
      (linear, SolveOptions(method: .interior, iterationLimit: 5)),
      (linear, SolveOptions(method: .interior, presolve: true)),
      (linear, SolveOptions(method: .interior, startingBasis: basis)),
    ]
    for (model, options) in refused {
      do throws(SolverError) {
        _ = try solver.solve(model, options: options)
        Issue.record("taken: \(options.method)")
      } catch {
        #expect(error.code == .unsupportedOption)
      }
    }
  }

  @Test func `a MIP starts from the basis of its relaxation`() throws {
    var relaxed = integer
    relaxed.isInteger = []
    let basis = try #require(try solver.solve(relaxed).solution?.basis)
    let warm = try solver.solve(integer, options: SolveOptions(startingBasis: basis))
    #expect(warm.termination == .optimal)
    #expect(warm.statistics.iterations == 0)
    let expected = try BruteForceSolver().solve(integer)
    #expect(warm.solution?.objective == expected.solution?.objective)
    for method in [SolveOptions.Method.primal, .dual] {
      let result = try solver.solve(integer, options: SolveOptions(method: method))
      #expect(result.solution?.objective == expected.solution?.objective)
    }
  }

  @Test func `progress counts iterations`() throws {
    let last = Mutex(-1)
    let result = try solver.solve(
      linear,
      options: SolveOptions(progress: { report in last.withLock { $0 = report.done } })
    )
    #expect(last.withLock { $0 } == result.statistics.iterations)
    #expect(result.statistics.iterations > 0)
  }

  @Test func `a model of expressions is solved`() throws {
    var model = Model(.maximise)
    let tables = model.addVariable(.integer, upper: 40)
    let chairs = model.addVariable(.integer)
    let wood = model.constrain(3 * tables + chairs <= 121)
    model.constrain(chairs - tables, in: -5...50)
    model.setObjective(5 * tables + 2 * chairs + 1)
    let result = try solver.solve(model)
    let solution = try #require(result.solution)
    let expected = try BruteForceSolver().solve(bounded(model.sparse()))
    #expect(solution.objective == expected.solution?.objective)
    #expect(solution[wood] == 3 * solution[tables] + solution[chairs])
  }

  private func bounded(_ model: SparseModel) -> SparseModel {
    var copy = model
    copy.columnUpper = [40, 121]
    return copy
  }
}
