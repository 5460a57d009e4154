// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Testing

extension SolverConformance {
  func checkLimit(_ promise: Case) throws {
    let model = RandomModels.knapsack(items: 14, capacities: 3, seed: 5)
    var options = SolveOptions()
    var allowed: [SolveLimit] = []
    switch promise {
    case .alreadyStopped:
      let stop = StopSignal()
      stop.stop(.interrupt)
      options.stop = stop
      allowed = [.interrupt]
    case .alreadyLate:
      options.stop = StopSignal(secondsFromNow: -1)
      allowed = [.time]
    case .nodeLimit:
      options.nodeLimit = 1
      allowed = [.nodes]
    case .deadlineMidway:
      options.timeLimitSeconds = 1e-6
      allowed = [.time]
    default: return try checkIterationLimit()
    }
    let result = try solver.solve(model, options: options)
    switch result.termination {
    case .feasible(let limit):
      #expect(allowed.contains(limit))
      let solution = try #require(result.solution)
      #expect(model.feasibility(of: solution.values).isFeasible)
    case .noSolutionFound(let limit):
      #expect(allowed.contains(limit))
      #expect(result.solution == nil)
    default:
      // A node limit binds only a solver that needs nodes.
      #expect(promise == .nodeLimit && result.termination == .optimal)
    }
  }

  private func checkIterationLimit() throws {
    guard capabilities.iterationLimit else { return }
    var model = RandomModels.knapsack(items: 40, capacities: 12, seed: 6)
    model.isInteger = []
    let options = SolveOptions(method: .primal, presolve: false, iterationLimit: 3)
    let result = try solver.solve(model, options: options)
    #expect([.feasible(.iterations), .noSolutionFound(.iterations)].contains(result.termination))
    #expect(result.statistics.iterations <= 3)
  }

  func checkOption(_ promise: Case) {
    let model = RandomModels.knapsack(items: 4, capacities: 2, seed: 7)
    let basis = Basis(
      rows: Array(repeating: .basic, count: model.rowCount),
      columns: Array(repeating: .atLower, count: model.columnCount)
    )
    var options = SolveOptions()
    var code = SolverError.Code.unsupportedOption
    switch promise {
    case .badTimeLimit: options.timeLimitSeconds = .nan
    case .badGap: options.relativeGap = -0.1
    case .badBasis:
      options.startingBasis = Basis(rows: [], columns: basis.columns)
      code = .unusableBasis
    default:
      options.startingBasis = basis
      options.presolve = true
    }
    expect(code) { try solver.solve(model, options: options) }
  }

  func checkInvalid(_ promise: Case) {
    var model = RandomModels.knapsack(items: 4, capacities: 2, seed: 8)
    switch promise {
    case .notANumber: model.cellValues[2] = .nan
    case .infiniteCost: model.costs[1] = .infinity
    case .invertedBounds: model.columnLower[3] = 2
    case .doubleCell: model.cellRows[1] = model.cellRows[0]
    case .foreignRow: model.cellRows[0] = 2
    case .negativeRow: model.cellRows[0] = -1
    default: model.columnUpper.removeLast()
    }
    expect(.invalidModel) { try solver.solve(model) }
  }

  func expect(_ code: SolverError.Code, _ body: () throws -> SolveResult) {
    do {
      let result = try body()
      Issue.record("\(solver.name) ended \(result.termination) instead of \(code.rawValue)")
    } catch {
      #expect((error as? SolverError)?.code == code)
    }
  }
}
