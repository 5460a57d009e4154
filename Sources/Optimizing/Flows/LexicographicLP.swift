// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming
internal import NetworkFlow

/// Solves a leveled network stage by stage as a linear program, by any solver.
///
/// The matrix of a network is totally unimodular, so basic solutions are whole numbers and so are
/// potentials; both are rounded and then checked exactly, and a solver that broke that is refused.
package struct LexicographicLP: Sendable {
  private let solver: any MIPSolver

  /// Makes a method.
  package init(solver: any MIPSolver) {
    self.solver = solver
  }

  /// Solves a network.
  ///
  /// - Throws: `SolverError` when the solver fails or its answer is no whole-number optimum.
  package func solve(
    _ leveled: LeveledNetwork,
    stages: [Stage],
    stop: StopSignal?
  ) throws(SolverError) -> LexicographicOutcome {
    var outcome = LexicographicOutcome(
      flows: Array(repeating: 0, count: leveled.network.arcCount),
      potentials: [],
      firstTree: [],
      stoppedBy: nil,
      pivots: 0
    )
    var fixed: [Int64?] = Array(repeating: nil, count: leveled.network.arcCount)
    var options = SolveOptions()
    options.method = .dual
    options.presolve = false
    options.stop = stop
    for stage in stages {
      let costs = leveled.costs(of: stage)
      let model = Self.model(leveled, costs: costs, fixed: fixed)
      let result = try solver.solve(model, options: options)
      outcome.pivots += result.statistics.iterations
      guard result.termination == .optimal, let solution = result.solution,
        let duals = solution.rowDuals
      else {
        guard stop?.isStopped == true else {
          throw SolverError(.fault, "a flow stage ended as \(result.termination)")
        }
        outcome.isFeasible = !outcome.potentials.isEmpty
        outcome.stoppedBy = stop?.reason
        return outcome
      }
      let flows = solution.values.map { Int64($0.rounded()) }
      let sinkDual = duals[leveled.sink.offset]
      let potentials = duals.map { Int64(($0 - sinkDual).rounded()) }
      try Self.check(flows, potentials, leveled, costs: costs, fixed: fixed)
      outcome.flows = flows
      outcome.potentials.append(potentials)
      options.startingBasis = solution.basis
      for arc in leveled.network.arcs where fixed[arc.offset] == nil {
        let reduced = Self.reducedCost(of: arc, costs, potentials, leveled)
        if reduced != 0 { fixed[arc.offset] = flows[arc.offset] }
      }
    }
    return outcome
  }

  /// The network as a linear program: a row a node, a column an arc.
  package static func model(
    _ leveled: LeveledNetwork,
    costs: [Int64],
    fixed: [Int64?]
  ) -> SparseModel {
    var model = SparseModel(sense: .minimise)
    let network = leveled.network
    model.reserve(
      rows: network.nodeCount,
      columns: network.arcCount,
      cells: 2 * network.arcCount
    )
    for supply in network.supplies {
      _ = model.addRow(lower: Double(supply), upper: Double(supply))
    }
    for arc in network.arcs {
      let bounds = fixed[arc.offset].map { ($0, $0) } ?? (0, network.upperBounds[arc.offset])
      model.addCell(row: Int(network.tail(of: arc).offset), value: 1)
      model.addCell(row: Int(network.head(of: arc).offset), value: -1)
      _ = model.closeColumn(
        cost: Double(costs[arc.offset]),
        lower: Double(bounds.0),
        upper: Double(bounds.1),
        isInteger: false
      )
    }
    return model
  }

  private static func reducedCost(
    of arc: ArcIndex,
    _ costs: [Int64],
    _ potentials: [Int64],
    _ leveled: LeveledNetwork
  ) -> Int64 {
    costs[arc.offset] - potentials[leveled.network.tail(of: arc).offset]
      + potentials[leveled.network.head(of: arc).offset]
  }

  private static func check(
    _ flows: [Int64],
    _ potentials: [Int64],
    _ leveled: LeveledNetwork,
    costs: [Int64],
    fixed: [Int64?]
  ) throws(SolverError) {
    var balance = leveled.network.supplies
    for arc in leveled.network.arcs {
      let flow = flows[arc.offset]
      let upper = leveled.network.upperBounds[arc.offset]
      balance[leveled.network.tail(of: arc).offset] -= flow
      balance[leveled.network.head(of: arc).offset] += flow
      guard flow >= 0, flow <= upper else {
        throw SolverError(.fault, "arc \(arc.offset) carries \(flow) of \(upper)")
      }
      let reduced = reducedCost(of: arc, costs, potentials, leveled)
      let isWrong = (reduced > 0 && flow > 0) || (reduced < 0 && flow < upper)
      if fixed[arc.offset] == nil, isWrong {
        throw SolverError(.fault, "arc \(arc.offset) has reduced cost \(reduced) at flow \(flow)")
      }
    }
    guard balance.allSatisfy({ $0 == 0 }) else {
      throw SolverError(.fault, "a rounded flow does not balance")
    }
  }

  /// The basis that a network simplex ended with, for a solver to judge.
  package static func basis(
    of outcome: LexicographicOutcome,
    _ leveled: LeveledNetwork
  ) -> Basis {
    var rows = [Basis.Status](repeating: .fixed, count: leveled.network.nodeCount)
    rows[leveled.sink.offset] = .basic
    for node in outcome.looseNodes { rows[Int(node)] = .basic }
    let columns = outcome.firstTree.map { status -> Basis.Status in
      switch status {
      case .atLower: .atLower
      case .atUpper: .atUpper
      case .inTree: .basic
      }
    }
    return Basis(rows: rows, columns: columns)
  }
}
