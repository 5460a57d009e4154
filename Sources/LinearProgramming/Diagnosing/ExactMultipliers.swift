// SPDX-License-Identifier: GPL-3.0-or-later

/// Row multipliers whose slopes are exactly 0 where those of a solver's ray are 0 but for rounding.
///
/// Where a column lacks a bound its slope d[j] = Σ y[i] · a[i, j] must vanish, which rounded
/// multipliers seldom grant. The equations are solved in whole numbers: those that a floating-point
/// elimination finds independent, without fractions; multipliers that stay free keep the solver's
/// values. What comes out are dyadic fractions of a few hundred digits at most, kept as sums.
///
/// - Note: Source: E. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian
///   elimination, Math. Comput. 22, 1968.
struct ExactMultipliers {
  /// Supports longer than this are left alone: work grows with the fifth power.
  static let rowLimit = 64
  /// More columns that lack a bound and have no slope than this are left alone too.
  static let equationLimit = 1_000

  private let rows: [Int]
  private let values: [Double]
  private let equations: [[Double]]

  /// Nil when there is nothing to mend or too much of it.
  ///
  /// - Parameters:
  ///   - multipliers: A ray but for rounding.
  ///   - model: The model.
  init?(near multipliers: [Double], in model: SparseModel) {
    let largest = multipliers.map { abs($0) }.max() ?? 0
    guard largest > 0, largest.isFinite else { return nil }
    let used = multipliers.indices.filter { abs(multipliers[$0]) > 1e-9 * largest }
    guard used.count <= Self.rowLimit else { return nil }
    var position: [Int: Int] = [:]
    for (index, row) in used.enumerated() { position[row] = index }
    var equations: [[Double]] = []
    for column in 0..<model.columnCount {
      let bounds = (model.columnLower[column], model.columnUpper[column])
      guard !bounds.0.isFinite || !bounds.1.isFinite else { continue }
      guard model.cells(of: column).contains(where: { position[Int(model.cellRows[$0])] != nil })
      else { continue }
      var equation = [Double](repeating: 0, count: used.count)
      var (slope, size) = (CompensatedSum(), 0.0)
      for cell in model.cells(of: column) {
        guard let index = position[Int(model.cellRows[cell])] else { continue }
        let term = multipliers[used[index]] * model.cellValues[cell]
        equation[index] = model.cellValues[cell]
        slope.add(term)
        size += abs(term)
      }
      if size > 0, abs(slope.value) <= 1e-7 * size { equations.append(equation) }
    }
    guard equations.count <= Self.equationLimit else { return nil }
    rows = used
    let step = Double(sign: .plus, exponent: Int(largest.exponent) - 40, significand: 1)
    guard step > 0, !equations.isEmpty else { return nil }
    values = used.map { (multipliers[$0] / step).rounded() }
    self.equations = equations
  }

  /// The multipliers, each as a sum of numbers, by row; nil when they do not fit into numbers.
  func solution() -> [Int: [Double]]? {
    let pivots = pivots()
    guard var matrix = wholeMatrix(pivots.map { equations[$0.equation] }) else { return nil }
    var determinant = WideInteger(1)
    for (step, pivot) in pivots.enumerated() {
      let head = matrix[step][pivot.unknown]
      guard !head.isZero else { return nil }
      for row in matrix.indices where row != step {
        let factor = matrix[row][pivot.unknown]
        for unknown in rows.indices {
          matrix[row][unknown] =
            (head * matrix[row][unknown] - factor * matrix[step][unknown])
            .divided(exactlyBy: determinant)
        }
      }
      determinant = head
    }
    return parts(of: unknowns(matrix, pivots, determinant))
  }

  private struct Pivot {
    var equation: Int
    var unknown: Int
  }

  /// Independent equations with an unknown each, by floating-point elimination with full pivoting.
  private func pivots() -> [Pivot] {
    var work = equations.map { equation -> [Double] in
      let size = equation.map { abs($0) }.max() ?? 1
      return equation.map { $0 / size }
    }
    var open = Set(equations.indices)
    var unknowns = Set(rows.indices)
    var pivots: [Pivot] = []
    while !open.isEmpty, !unknowns.isEmpty {
      var best = (size: 1e-8, pivot: Pivot?.none)
      for equation in open.sorted() {
        for unknown in unknowns.sorted() where abs(work[equation][unknown]) > best.size {
          best = (abs(work[equation][unknown]), Pivot(equation: equation, unknown: unknown))
        }
      }
      guard let pivot = best.pivot else { break }
      pivots.append(pivot)
      open.remove(pivot.equation)
      unknowns.remove(pivot.unknown)
      for equation in open {
        let factor = work[equation][pivot.unknown] / work[pivot.equation][pivot.unknown]
        guard factor != 0 else { continue }
        for unknown in rows.indices {
          work[equation][unknown] -= factor * work[pivot.equation][unknown]
        }
      }
    }
    return pivots
  }

  /// Equations in whole numbers: each times a power of two.
  private func wholeMatrix(_ chosen: [[Double]]) -> [[WideInteger]]? {
    var matrix: [[WideInteger]] = []
    for equation in chosen {
      let parts = equation.map { Self.parts(of: $0) }
      let exponents = zip(parts, equation).filter { $0.1 != 0 }.map(\.0.exponent)
      guard let lowest = exponents.min(), let highest = exponents.max() else { return nil }
      guard highest - lowest <= 200 else { return nil }
      matrix.append(
        parts.map { WideInteger($0.mantissa).shifted(left: $0.exponent - lowest) }
      )
    }
    return matrix
  }

  /// All unknowns times the determinant: free ones keep their values, the others follow.
  private func unknowns(
    _ matrix: [[WideInteger]],
    _ pivots: [Pivot],
    _ determinant: WideInteger
  ) -> [WideInteger] {
    let followers = Set(pivots.map(\.unknown))
    var result = rows.indices.map { unknown in
      followers.contains(unknown)
        ? WideInteger(0) : determinant * WideInteger(Int(values[unknown]))
    }
    for (step, pivot) in pivots.enumerated() {
      var sum = WideInteger(0)
      for unknown in rows.indices where !followers.contains(unknown) {
        sum = sum + matrix[step][unknown] * WideInteger(Int(values[unknown]))
      }
      result[pivot.unknown] = -sum
    }
    return determinant.isNegative ? result.map { -$0 } : result
  }

  private func parts(of unknowns: [WideInteger]) -> [Int: [Double]]? {
    let width = unknowns.map(\.bitWidth).max() ?? 0
    let zeros = unknowns.filter { !$0.isZero }.map(\.trailingZeros).min() ?? 0
    // The largest near 1, but no bit below the smallest number.
    let exponent = max(-width, -1000 - zeros)
    var result: [Int: [Double]] = [:]
    for (row, unknown) in zip(rows, unknowns) where !unknown.isZero {
      guard let parts = unknown.parts(exponent: exponent) else { return nil }
      result[row] = parts
    }
    return result
  }

  private static func parts(of value: Double) -> (mantissa: Int, exponent: Int) {
    guard value != 0 else { return (0, 0) }
    let exponent = max(Int(value.exponentBitPattern), 1) - 1075
    let hidden: UInt64 = value.exponentBitPattern == 0 ? 0 : 1 << 52
    let mantissa = value.significandBitPattern | hidden
    let zeros = mantissa.trailingZeroBitCount
    let whole = Int(mantissa >> UInt64(zeros))
    return (value < 0 ? -whole : whole, exponent + zeros)
  }
}
