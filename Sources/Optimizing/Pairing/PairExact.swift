// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Looks for something better by branch and bound over some of the pairs.
struct PairExact {
  /// What came of it.
  enum Outcome {
    /// A better choice, and whether none is better still.
    case better([Bool], isBest: Bool)
    /// There is none.
    case none
    /// Nobody knows.
    case open
  }

  let solver: any MIPSolver
  let stop: StopSignal?

  /// Looks for a lower value of a goal with earlier goals no worse.
  ///
  /// - Parameters:
  ///   - model: A model, usually a part of a larger one.
  ///   - goal: The goal.
  ///   - values: What all goals come to now.
  ///   - work: Nodes at most, times rows and columns.
  /// - Returns: Something better, or what is known about there being none, and the work it took.
  /// - Throws: `SolverError` when the solver breaks down.
  func search(
    _ model: PairModel,
    goal: Int,
    values: [Int],
    work: Int
  ) throws(SolverError) -> (outcome: Outcome, work: Int) {
    let program = PairProgram(model)
    guard program.costs[goal].contains(where: { $0.cost != 0 }) else {
      return (program.isComplete ? .none : .open, 0)
    }
    var integer = program.integerProgram(goal: goal, frozen: Array(values.prefix(goal)))
    let cutoff = SparseRow(
      lower: -.infinity,
      upper: Double(values[goal] - 1 - program.constants[goal]),
      columns: program.costs[goal].map(\.column),
      values: program.costs[goal].map(\.cost)
    )
    integer = integer.adding(cutoff.joined())
    var options = SolveOptions()
    options.stop = stop
    let nodeWork = max(1, integer.columnCount + 2 * integer.rowCount)
    options.nodeLimit = max(40, min(20_000, work / nodeWork))
    let result = try solver.solve(integer, options: options)
    return (outcome(of: result, program), result.statistics.nodes * nodeWork)
  }

  private func outcome(of result: SolveResult, _ program: PairProgram) -> Outcome {
    let isTrusted = program.isExact && program.isComplete
    switch result.termination {
    case .infeasible, .infeasibleOrUnbounded: return isTrusted ? .none : .open
    case .optimal, .feasible:
      guard let solution = result.solution else { return .open }
      let chosen = program.chosen(solution.values)
      let isBest = result.termination == .optimal && isTrusted
      return program.pairModel.allows(chosen) ? .better(chosen, isBest: isBest) : .open
    case .unbounded, .noSolutionFound, .numericalFailure: return .open
    }
  }
}

extension SparseRow {
  /// The row with each column once.
  fileprivate func joined() -> SparseRow {
    var sums: [Int32: Double] = [:]
    for (column, value) in zip(columns, values) { sums[column, default: 0] += value }
    let cells = sums.sorted { $0.key < $1.key }.filter { $0.value != 0 }
    return SparseRow(
      lower: lower,
      upper: upper,
      columns: cells.map(\.key),
      values: cells.map(\.value)
    )
  }
}

extension SparseModel {
  /// The model with one more row.
  fileprivate func adding(_ row: SparseRow) -> SparseModel {
    var result = SparseModel(sense: sense)
    result.objectiveConstant = objectiveConstant
    result.reserve(rows: rowCount + 1, columns: columnCount, cells: cellCount + row.columns.count)
    (result.rowLower, result.rowUpper) = (rowLower, rowUpper)
    let added = result.addRow(lower: row.lower, upper: row.upper)
    var next = 0
    for column in 0..<columnCount {
      for cell in cells(of: column) {
        result.addCell(row: Int(cellRows[cell]), value: cellValues[cell])
      }
      if next < row.columns.count, Int(row.columns[next]) == column {
        result.addCell(row: added, value: row.values[next])
        next += 1
      }
      result.closeColumn(
        cost: costs[column],
        lower: columnLower[column],
        upper: columnUpper[column],
        isInteger: isIntegral(column)
      )
    }
    return result
  }
}
