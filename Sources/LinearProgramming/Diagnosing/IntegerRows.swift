// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// A row of integer columns whose bounds lie between two multiples of its coefficients' divisor.
  ///
  /// No point meets such a row, and no branching finds that out where columns have no bounds:
  /// 2x − 2y = 1. Bounds are widened by 1e-6 · max(1, |bound|) first, as solvers do.
  ///
  /// - Returns: The first such row, nil when there is none.
  /// - Complexity: O(rows + columns + cells).
  var rowBetweenMultiples: Int? {
    var divisors = [Int](repeating: 0, count: rowCount)
    var isWhole = [Bool](repeating: true, count: rowCount)
    for column in 0..<columnCount {
      for cell in cells(of: column) where cellValues[cell] != 0 {
        let row = Int(cellRows[cell])
        let value = abs(cellValues[cell])
        guard isIntegral(column), value == value.rounded(), value < 0x1p53 else {
          isWhole[row] = false
          continue
        }
        divisors[row] = Self.greatestCommonDivisor(divisors[row], Int(value))
      }
    }
    return (0..<rowCount)
      .first { row in
        guard isWhole[row], divisors[row] > 1 else { return false }
        guard rowLower[row].isFinite, rowUpper[row].isFinite else { return false }
        let divisor = Double(divisors[row])
        let lower = rowLower[row] - 1e-6 * max(1, abs(rowLower[row]))
        let upper = rowUpper[row] + 1e-6 * max(1, abs(rowUpper[row]))
        return (lower / divisor).rounded(.up) > (upper / divisor).rounded(.down)
      }
  }

  /// The largest number that divides both; its sign means nothing.
  package static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
