// SPDX-License-Identifier: GPL-3.0-or-later

/// A model in which every row may be missed by the same t ≥ 0 times its weight; t is minimised.
///
/// Its duals are the Farkas ray with the largest contradiction for  Σ weight[i] · |y[i]| = 1,  that
/// is the shortest ray for a given contradiction: such rays use few rows, where those of
/// ``ElasticModel`` spread over many. Weights that are large where the last ray was small make the
/// next one use still fewer. A row with two sides becomes two rows.
///
/// - Note: Source: J. Gleeson, J. Ryan, Identifying minimally infeasible subsystems of inequalities,
///   ORSA J. Comput. 2, 1990: vertices of the set of rays are irreducible; E. Candès, M. Wakin, S.
///   Boyd, Enhancing sparsity by reweighted l1 minimization, J. Fourier Anal. Appl. 14, 2008.
///   Differs from them in: bounds of columns cost nothing.
struct UniformElasticModel {
  private(set) var model = SparseModel(sense: .minimise)
  /// The base's row of each row.
  private var baseRows: [Int] = []
  private let baseRowCount: Int

  /// - Parameters:
  ///   - base: A valid model; integrality is left out.
  ///   - weights: One per row, above 0.
  /// - Complexity: O(rows + columns + cells).
  init(of base: SparseModel, weights: [Double]) {
    baseRowCount = base.rowCount
    var first = [Int](repeating: 0, count: base.rowCount + 1)
    for row in 0..<base.rowCount {
      first[row] = model.rowCount
      if base.rowLower[row].isFinite {
        model.addRow(lower: base.rowLower[row], upper: .infinity)
        baseRows.append(row)
      }
      if base.rowUpper[row].isFinite {
        model.addRow(lower: -.infinity, upper: base.rowUpper[row])
        baseRows.append(row)
      }
    }
    first[base.rowCount] = model.rowCount
    for column in 0..<base.columnCount {
      for cell in base.cells(of: column) {
        let row = Int(base.cellRows[cell])
        for copy in first[row]..<first[row + 1] {
          model.addCell(row: copy, value: base.cellValues[cell])
        }
      }
      model.closeColumn(
        cost: 0,
        lower: base.columnLower[column],
        upper: base.columnUpper[column]
      )
    }
    for row in 0..<model.rowCount {
      let weight = weights[baseRows[row]]
      model.addCell(row: row, value: model.rowLower[row].isFinite ? weight : -weight)
    }
    model.closeColumn(cost: 1)
  }

  /// Duals of this model as multipliers of the base's rows.
  func multipliers(_ duals: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: baseRowCount)
    for (row, dual) in zip(baseRows, duals) { result[row] += dual }
    return result
  }
}
