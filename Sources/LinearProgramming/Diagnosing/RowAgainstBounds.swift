// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// The shortest row that contradicts the bounds of its own columns, as a ray; nil when none does.
  ///
  /// The contradiction must be above 1e-6 · max(1, |side|) and hold in exact arithmetic.
  ///
  /// - Complexity: O(rows + columns + cells).
  var rowAgainstBounds: FarkasRay? {
    var least = [CompensatedSum](repeating: CompensatedSum(), count: rowCount)
    var most = least
    var lengths = [Int](repeating: 0, count: rowCount)
    for column in 0..<columnCount {
      for cell in cells(of: column) where cellValues[cell] != 0 {
        let (row, value) = (Int(cellRows[cell]), cellValues[cell])
        let ends = (value * columnLower[column], value * columnUpper[column])
        least[row].add(min(ends.0, ends.1))
        most[row].add(max(ends.0, ends.1))
        lengths[row] += 1
      }
    }
    let found = (0..<rowCount)
      .compactMap { row -> (row: Int, multiplier: Double)? in
        // A sum with an open end is infinite or no number: neither compares.
        let missing = rowLower[row] - most[row].value
        if missing > 1e-6 * max(1, abs(rowLower[row])), missing < .infinity { return (row, 1) }
        let beyond = least[row].value - rowUpper[row]
        if beyond > 1e-6 * max(1, abs(rowUpper[row])), beyond < .infinity { return (row, -1) }
        return nil
      }
    guard let shortest = found.min(by: { lengths[$0.row] < lengths[$1.row] }) else { return nil }
    var multipliers = [Double](repeating: 0, count: rowCount)
    multipliers[shortest.row] = shortest.multiplier
    let check = farkasCheck(of: multipliers)
    guard check.obstacle == nil else { return nil }
    return FarkasRay(rowMultipliers: multipliers, support: check.support, proof: .exact)
  }
}
