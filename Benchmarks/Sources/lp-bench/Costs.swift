// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming

/// A transport problem: 1,000 sources, 500 sinks, 500,000 variables, 1,000,000 nonzeros.
func build() throws {
  let (sources, sinks) = (1_000, 500)
  for round in 1...3 {
    let before = memoryMB()
    var model = Model()
    let expressions = seconds {
      var flows: [VariableID] = []
      flows.reserveCapacity(sources * sinks)
      for source in 0..<sources {
        for sink in 0..<sinks {
          flows.append(model.addVariable(cost: Double((source * 31 + sink * 17) % 101)))
        }
      }
      for source in 0..<sources {
        model.constrain(sum(over: 0..<sinks) { flows[source * sinks + $0] } <= 20)
      }
      for sink in 0..<sinks {
        model.constrain(sum(over: 0..<sources) { flows[$0 * sinks + sink] } >= 30)
      }
    }
    var sparse = SparseModel()
    let lowering = seconds { sparse = model.sparse() }
    let after = memoryMB()
    var arrays = SparseModel()
    let direct = seconds {
      arrays.reserve(rows: sources + sinks, columns: sources * sinks, cells: 2 * sources * sinks)
      for _ in 0..<sources { arrays.addRow(lower: -.infinity, upper: 20) }
      for _ in 0..<sinks { arrays.addRow(lower: 30, upper: .infinity) }
      for source in 0..<sources {
        for sink in 0..<sinks {
          arrays.addCell(row: source, value: 1)
          arrays.addCell(row: sources + sink, value: 1)
          arrays.closeColumn(cost: Double((source * 31 + sink * 17) % 101))
        }
      }
    }
    let validating = try seconds { try sparse.validate() }
    guard sparse == arrays else { throw Failure() }
    print(
      "round \(round): \(sparse.cellCount) nonzeros; expressions \(rounded(expressions)) s "
        + "+ arrays of them \(rounded(lowering)) s; arrays at once \(rounded(direct)) s; "
        + "check \(rounded(validating)) s; memory +\(rounded(after - before, 0)) MB"
    )
  }
  let loading = try seconds {
    var model = SparseModel()
    for _ in 0..<1_000 { model.addRow(lower: -.infinity, upper: 20) }
    for _ in 0..<500 { model.addRow(lower: 30, upper: .infinity) }
    for column in 0..<500_000 {
      model.addCell(row: column / 500, value: 1)
      model.addCell(row: 1_000 + column % 500, value: 1)
      model.closeColumn(cost: 1)
    }
    try GLPKSolver()
      .withSession(on: model) { session in
        let none = SolveOptions(method: .primal, presolve: false, iterationLimit: 0)
        _ = try session.solve(options: none)
      }
  }
  print("built, loaded into GLPK and scaled: \(rounded(loading)) s")
}

/// One solve at a time beside two at once, in solves a second.
func threads(_ files: [String]) async throws {
  guard let file = files.first, let data = FileManager.default.contents(atPath: file) else {
    return
  }
  let model = try SparseModel(mps: Array(data))
  let solver = GLPKSolver()
  let options = SolveOptions(presolve: false)
  _ = try await solver.solveInBackground(model, options: options)
  var rates: [Double] = []
  for count in [1, 2, 1, 2] {
    let start = ContinuousClock.now
    let rounds = 12
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<count {
        group.addTask {
          for _ in 0..<(rounds / count) {
            _ = try await solver.solveInBackground(model, options: options)
          }
        }
      }
      try await group.waitForAll()
    }
    let spent = start.duration(to: .now).components
    let rate = Double(rounds) / (Double(spent.seconds) + Double(spent.attoseconds) * 1e-18)
    rates.append(rate)
    print("\(count) at once: \(rounded(rate)) solves a second")
  }
  print("two beside one: \(rounded(max(rates[1], rates[3]) / max(rates[0], rates[2]), 2))")
}

/// Breakdowns in every part of a solve, with the memory after each thousand.
func faults() throws {
  var model = SparseModel(sense: .maximise)
  for _ in 0..<20 { model.addRow(lower: -.infinity, upper: 900) }
  for column in 0..<60 {
    for row in 0..<20 { model.addCell(row: row, value: Double(1 + (column * 7 + row * 13) % 97)) }
    model.closeColumn(cost: Double(10 + column % 37), lower: 0, upper: 1, isInteger: true)
  }
  var broken = 0
  for round in 0...10_000 {
    if round.isMultiple(of: 1_000) { print("\(round) breakdowns: \(rounded(memoryMB(), 1)) MB") }
    let solver = GLPKSolver(drill: round.isMultiple(of: 2) ? .afterCalls(2) : .always)
    do throws(SolverError) {
      _ = try solver.solve(model, options: SolveOptions(presolve: round.isMultiple(of: 4)))
    } catch {
      broken += 1
    }
  }
  let result = try GLPKSolver(drill: .off).solve(model, options: SolveOptions(nodeLimit: 200))
  print("\(broken) broke; afterwards a solve ends \(result.termination)")
}

/// Interrupts a large linear program at several moments of its life.
func cancel() async throws {
  var model = SparseModel()
  let (sources, sinks) = (400, 400)
  for source in 0..<sources { model.addRow(lower: Double(10 + source % 7), upper: .infinity) }
  for sink in 0..<sinks { model.addRow(lower: -.infinity, upper: Double(14 + sink % 5)) }
  for source in 0..<sources {
    for sink in 0..<sinks {
      let cost = Double((source * 7919 + sink * 104729) % 9973)
      model.addCell(row: source, value: 1)
      model.addCell(row: sources + sink, value: 1)
      model.closeColumn(cost: cost)
    }
  }
  print("\(model.rowCount) rows, \(model.columnCount) columns, \(model.cellCount) nonzeros")
  for method in [SolveOptions.Method.primal, .dual, .interior] {
    for moment in [0.05, 0.2, 0.5, 1, 2] {
      for presolve in [false, true] where method != .interior || !presolve {
        let stop = StopSignal()
        let problem = model
        let options = SolveOptions(method: method, presolve: presolve, stop: stop)
        let solve = Task { try await GLPKSolver().solveInBackground(problem, options: options) }
        try await Task.sleep(for: .seconds(moment))
        let start = ContinuousClock.now
        stop.stop(.interrupt)
        let result = try await solve.value
        let late = start.duration(to: .now).components
        let milliseconds = Double(late.seconds) * 1e3 + Double(late.attoseconds) * 1e-15
        print(
          "\(method), presolve \(presolve), stopped after \(moment) s: \(result.termination), "
            + "heard after \(rounded(milliseconds, 0)) ms"
        )
      }
    }
  }
}
