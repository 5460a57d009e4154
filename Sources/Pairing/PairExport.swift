// SPDX-License-Identifier: GPL-3.0-or-later
public import LinearProgramming
internal import Optimizing
public import Street

/// The optimisation model of a pairing for other solvers.
public enum PairExport {
  /// The integer program of one goal over all pairs that the rules allow, earlier goals as rows.
  ///
  /// - Parameters:
  ///   - pairing: The case.
  ///   - goal: Position of the goal.
  ///   - frozen: What each earlier goal may come to at most.
  /// - Returns: A program whose columns are pairs, sets of pairs that hang together, pieces of what
  ///   is missing or too much, and with 选定 those who are chosen; its optimum is the goal's best value.
  public static func program(of pairing: PairingCase, goal: Int, frozen: [Int]) -> SparseModel {
    let translation = PairTranslation(
      pairing,
      prices: PairPrices(pairing),
      candidates: PairGates(pairing).partners(threads: 1)
    )
    let model = translation.model()
    let (program, pairs) = PairProgram.program(of: model, goal: goal, frozen: frozen)
    return choosing(program, pairs, model, pairing)
  }

  /// Adds who of the second side is chosen, where only some may be: a column each, which every one of
  /// their pairs is tied to, and a row of how many there may be.
  private static func choosing(
    _ program: SparseModel,
    _ pairs: [[Int32]],
    _ model: PairModel,
    _ pairing: PairingCase
  ) -> SparseModel {
    guard let chosen = pairing.chosen else { return program }
    var isTaken = [Bool](repeating: false, count: model.toCount)
    for pair in pairing.fixed { isTaken[Int(pair.to)] = true }
    var result = SparseModel(sense: program.sense)
    result.objectiveConstant = program.objectiveConstant
    for (lower, upper) in zip(program.rowLower, program.rowUpper) {
      result.addRow(lower: lower, upper: upper)
    }
    let most = chosen - isTaken.count(where: \.self)
    let choice = result.addRow(lower: -.infinity, upper: Double(max(0, most)))
    var ties: [[Int]] = Array(repeating: [], count: model.toCount)
    let tieOfPair = model.ends.map { to -> Int? in
      guard !isTaken[Int(to)] else { return nil }
      let row = result.addRow(lower: -.infinity, upper: 0)
      ties[Int(to)].append(row)
      return row
    }
    for column in 0..<program.columnCount {
      for cell in program.columnStarts[column]..<program.columnStarts[column + 1] {
        result.addCell(row: Int(program.cellRows[cell]), value: program.cellValues[cell])
      }
      for case let tie? in pairs[column].map({ tieOfPair[Int($0)] }) {
        result.addCell(row: tie, value: 1)
      }
      result.closeColumn(
        cost: program.costs[column],
        lower: program.columnLower[column],
        upper: program.columnUpper[column],
        isInteger: program.hasIntegers && program.isInteger[column]
      )
    }
    var names: [String] = []
    for (to, rows) in ties.enumerated() where !rows.isEmpty {
      result.addCell(row: choice, value: 1)
      for row in rows { result.addCell(row: row, value: -1) }
      result.closeColumn(cost: 0, upper: 1, isInteger: true)
      names.append("open\(to)")
    }
    if !program.columnNames.isEmpty { result.columnNames = program.columnNames + names }
    if !program.rowNames.isEmpty {
      let ties = (0..<result.rowCount - choice - 1).map { "tie\($0)" }
      result.rowNames = program.rowNames + ["choice"] + ties
    }
    return result
  }
}
