// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Testing

extension SolverConformance {
  func checkSession(_ promise: Case) throws {
    switch promise {
    case .sessionOfIntegers: try checkEdits(isInteger: true)
    case .sessionOfLinear:
      if capabilities.continuous { try checkEdits(isInteger: false) }
    case .sessionEnds: try checkEnd()
    default: try checkStart(promise)
    }
  }

  /// After every change a session says what a solve from scratch says.
  private func checkEdits(isInteger: Bool) throws {
    for seed in UInt64(1)...60 {
      var edits = RandomEdits(seed: seed, isInteger: isInteger)
      try solver.withSession(on: edits.model) { session in
        for step in 0..<12 {
          let label: Comment = "\(solver.name), seed \(seed), step \(step)"
          let result = try session.solve()
          let cold = try solver.solve(edits.model)
          #expect(isSame(result.termination, cold.termination), label)
          guard let solution = result.solution, let expected = cold.solution else {
            #expect(result.solution == nil && cold.solution == nil, label)
            for _ in 0..<2 { try edits.change(session) }
            continue
          }
          let scale = max(1, abs(expected.objective))
          let offset = step == 0 ? 0 : session.model.objectiveConstant
          #expect(abs(solution.objective - offset - expected.objective) < 1e-6 * scale, label)
          #expect(session.model.feasibility(of: solution.values).isFeasible, label)
          #expect(
            zip(solution.rowActivities, session.model.activities(of: solution.values))
              .allSatisfy { abs($0 - $1) < 1e-6 * max(1, abs($1)) },
            label
          )
          if let duals = solution.rowDuals {
            let bound = session.model.safeBound(rowDuals: duals) ?? .nan
            #expect(abs(bound - solution.objective) < 1e-6 * scale, label)
          }
          if let basis = solution.basis {
            #expect(basis.basicCount == session.constraintCount, label)
          }
          for _ in 0..<2 { try edits.change(session) }
        }
      }
    }
  }

  /// Presolve may leave open what a session's simplex finds out, and the other way round.
  private func isSame(_ one: Termination, _ other: Termination) -> Bool {
    let hazy: [Termination] = [.infeasible, .infeasibleOrUnbounded]
    return one == other || (hazy.contains(one) && hazy.contains(other))
  }

  private func checkEnd() throws {
    var escaped: LinearSession?
    let model = RandomModels.knapsack(items: 4, capacities: 2, seed: 7)
    let inside = try solver.withSession(on: model) { session in
      escaped = session
      return try session.solve().termination
    }
    #expect(inside == .optimal)
    expect(.ended) { try #require(escaped).solve() }
  }

  /// A known solution is never lost, a wrong one is refused.
  private func checkStart(_ promise: Case) throws {
    let model = RandomModels.knapsack(items: 14, capacities: 3, seed: 5)
    let optimum = try #require(try solver.solve(model).solution)
    switch promise {
    case .startingPoint:
      for limit in [nil, 1] {
        let options = SolveOptions(nodeLimit: limit, startingPoint: optimum.values)
        let result = try solver.solve(model, options: options)
        #expect(result.solution?.objective == optimum.objective)
      }
      let options = SolveOptions(
        presolve: capabilities.basis ? true : nil,
        startingPoint: [Double](repeating: 0, count: model.columnCount)
      )
      #expect(try solver.solve(model, options: options).solution?.objective == optimum.objective)
    case .wrongStartingPoint:
      let wrong = [Double](repeating: 1, count: model.columnCount)
      expect(.unusablePoint) {
        try solver.solve(model, options: SolveOptions(startingPoint: wrong))
      }
      expect(.unusablePoint) {
        try solver.solve(model, options: SolveOptions(startingPoint: [1]))
      }
    default:
      guard capabilities.continuous else { return }
      var relaxed = model
      relaxed.isInteger = []
      expect(.unsupportedOption) {
        try solver.solve(relaxed, options: SolveOptions(hooks: SearchHooks()))
      }
    }
  }
}
