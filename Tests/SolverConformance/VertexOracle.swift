// SPDX-License-Identifier: GPL-3.0-or-later
public import LinearProgramming

/// The optimum of a tiny linear program by looking at every vertex; the oracle of tests.
public enum VertexOracle {
  /// Looks at every vertex of a linear program whose columns are all bounded.
  ///
  /// - Parameter model: At most about 5 columns and 8 rows; integrality is ignored.
  /// - Returns: The best objective, nil when no vertex is feasible.
  public static func optimum(of model: SparseModel) -> Double? {
    let planes = planes(of: model)
    let sign: Double = model.sense == .minimise ? 1 : -1
    var best: Double?
    for choice in combinations(of: planes.count, taking: model.columnCount) {
      guard
        let point = intersection(of: choice.map { planes[$0] }),
        model.feasibility(of: point, tolerance: 1e-7).isFeasible
      else { continue }
      let objective = model.objective(of: point)
      if best.map({ sign * objective < sign * $0 }) ?? true { best = objective }
    }
    return best
  }

  private struct Plane {
    var normal: [Double]
    var offset: Double
  }

  private static func planes(of model: SparseModel) -> [Plane] {
    let columns = model.columnCount
    var rows = [[Double]](repeating: [Double](repeating: 0, count: columns), count: model.rowCount)
    for column in 0..<columns {
      for cell in model.cells(of: column) {
        rows[Int(model.cellRows[cell])][column] = model.cellValues[cell]
      }
    }
    var planes: [Plane] = []
    for row in 0..<model.rowCount {
      for bound in Set([model.rowLower[row], model.rowUpper[row]]).sorted() where bound.isFinite {
        planes.append(Plane(normal: rows[row], offset: bound))
      }
    }
    for column in 0..<columns {
      var normal = [Double](repeating: 0, count: columns)
      normal[column] = 1
      let bounds = Set([model.columnLower[column], model.columnUpper[column]]).sorted()
      for bound in bounds { planes.append(Plane(normal: normal, offset: bound)) }
    }
    return planes
  }

  private static func combinations(of count: Int, taking size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard count >= size else { return [] }
    let without = combinations(of: count - 1, taking: size)
    return without + combinations(of: count - 1, taking: size - 1).map { $0 + [count - 1] }
  }

  /// Gauss with partial pivoting; nil when the planes do not meet in one point.
  private static func intersection(of planes: [Plane]) -> [Double]? {
    var rows = planes.map { $0.normal + [$0.offset] }
    let size = rows.count
    for step in 0..<size {
      guard
        let pivot = (step..<size).max(by: { abs(rows[$0][step]) < abs(rows[$1][step]) }),
        abs(rows[pivot][step]) > 1e-9
      else { return nil }
      rows.swapAt(step, pivot)
      for row in 0..<size where row != step {
        let factor = rows[row][step] / rows[step][step]
        for position in step...size { rows[row][position] -= factor * rows[step][position] }
      }
    }
    return (0..<size).map { rows[$0][size] / rows[$0][$0] }
  }
}
