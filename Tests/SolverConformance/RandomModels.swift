// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import LinearProgramming

/// Makes small random models for tests.
public enum RandomModels {
  /// A model with bounded columns and small integer data; often feasible, not always.
  ///
  /// - Parameters:
  ///   - columns: How many columns.
  ///   - rows: How many rows.
  ///   - isInteger: Whether all columns are integral.
  ///   - generator: Where chance comes from.
  /// - Returns: The model.
  public static func bounded(
    columns: Int,
    rows: Int,
    isInteger: Bool,
    using generator: inout SeededGenerator
  ) -> SparseModel {
    var model = SparseModel(sense: generator.below(2) == 0 ? .minimise : .maximise)
    model.objectiveConstant = Double(generator.below(7)) - 3
    for _ in 0..<rows {
      let center = Double(generator.below(13)) - 4
      let width = Double(generator.below(6))
      switch generator.below(5) {
      case 0: model.addRow(lower: center, upper: center + width)
      case 1: model.addRow(lower: -.infinity, upper: center + 2)
      case 2: model.addRow(lower: center - 2, upper: .infinity)
      case 3: model.addRow(lower: center, upper: center)
      default: model.addRow(lower: -.infinity, upper: .infinity)
      }
    }
    for _ in 0..<columns {
      for row in 0..<rows where generator.below(3) > 0 {
        let value = Double(generator.below(9)) - 4
        if value != 0 { model.addCell(row: row, value: value) }
      }
      let lower = Double(generator.below(5)) - 3
      model.closeColumn(
        cost: Double(generator.below(15)) - 7,
        lower: lower,
        upper: lower + Double(generator.below(5)),
        isInteger: isInteger
      )
    }
    return model
  }

  /// A knapsack with several capacities that takes a search to solve.
  ///
  /// - Parameters:
  ///   - items: How many items.
  ///   - capacities: How many capacities.
  ///   - seed: Where chance comes from.
  /// - Returns: A maximisation with binary columns.
  public static func knapsack(items: Int, capacities: Int, seed: UInt64) -> SparseModel {
    var generator = SeededGenerator(seed: seed)
    var model = SparseModel(sense: .maximise)
    for _ in 0..<capacities { model.addRow(lower: -.infinity, upper: Double(items * 125)) }
    for _ in 0..<items {
      var total = 0
      for row in 0..<capacities {
        let weight = 1 + generator.below(1000)
        total += weight
        model.addCell(row: row, value: Double(weight))
      }
      let cost = Double(total / capacities + generator.below(500))
      model.closeColumn(cost: cost, lower: 0, upper: 1, isInteger: true)
    }
    return model
  }
}
