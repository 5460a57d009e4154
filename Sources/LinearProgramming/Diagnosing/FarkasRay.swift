// SPDX-License-Identifier: GPL-3.0-or-later

/// Row multipliers that prove a linear program infeasible.
///
/// A row with multiplier y[i] > 0 is used as  Σ a[i, j] · x[j] ≥ rowLower[i],  one with y[i] < 0 as
/// ≤ rowUpper[i]; so every feasible x has
///
/// Σ over j of d[j] · x[j] ≥ Σ over i of y[i] · side[i],  d[j] = Σ over i of y[i] · a[i, j].
///
/// The multipliers are a proof when even the largest value of the left side within the column
/// bounds is below the right side: each d[j] > 0 at the upper bound, each d[j] < 0 at the lower.
///
/// - Note: Source: J. Farkas, Theorie der einfachen Ungleichungen, J. reine angew. Math. 124, 1902.
public struct FarkasRay: Sendable, Equatable {
  /// One multiplier per row: exact where it has no remainder.
  public let rowMultipliers: [Double]
  /// What is to be added to some multipliers, by row: numbers of the same sign, each far smaller
  /// than the one before.
  ///
  /// Where columns lack bounds the exact multipliers may have more digits than a number holds.
  public let remainders: [Int: [Double]]
  /// The sides and bounds that the contradiction uses, in order.
  ///
  /// Alone they are infeasible already, unless the proof is `outward`, which may use others.
  public let support: [Restriction]
  /// How sure it is.
  public let proof: RayProof

  init(
    rowMultipliers: [Double],
    remainders: [Int: [Double]] = [:],
    support: [Restriction],
    proof: RayProof
  ) {
    self.rowMultipliers = rowMultipliers
    self.remainders = remainders
    self.support = support
    self.proof = proof
  }
}

/// What exact arithmetic says of row multipliers as a proof of infeasibility.
public struct FarkasCheck: Sendable, Equatable {
  /// Why multipliers prove nothing.
  public enum Obstacle: Sendable, Equatable {
    /// A multiplier is not finite, or a remainder is of another sign or of no row.
    case notFinite
    /// A multiplier other than 0 uses a side that the row lacks; row by index.
    case missingSide(row: Int)
    /// d[j] is not exactly 0 and uses a bound that the column lacks; column by index.
    case missingBound(column: Int)
    /// The two sides do not contradict each other.
    case noContradiction
  }

  /// What is in the way; nil when the multipliers prove that the model is infeasible.
  public let obstacle: Obstacle?
  /// The sides and bounds used, in order; empty with an obstacle.
  public let support: [Restriction]
  /// At most the exact Σ y · side − Σ d · bound: above 0 in a proof; nil when there is no sum.
  public let margin: Double?
}

extension SparseModel {
  /// Checks in exact arithmetic whether row multipliers prove that the model has no solution.
  ///
  /// The sign of every d[j] and of  Σ y · side − Σ d · bound  is computed without any rounding, so
  /// that there is no tolerance: the numbers are taken to the last bit as they stand. Integrality
  /// is ignored.
  ///
  /// - Parameters:
  ///   - multipliers: One multiplier per row; see ``FarkasRay``.
  ///   - remainders: What is to be added to some of them, by row; see ``FarkasRay/remainders``.
  /// - Returns: The verdict.
  /// - Complexity: O(rows + columns + cells), and as much per remainder of a row as it has cells.
  public func farkasCheck(
    of multipliers: [Double],
    remainders: [Int: [Double]] = [:]
  ) -> FarkasCheck {
    precondition(multipliers.count == rowCount, "\(multipliers.count) for \(rowCount) rows")
    guard
      multipliers.allSatisfy(\.isFinite),
      remainders.allSatisfy({ row, parts in
        multipliers.indices.contains(row) && Self.isSum(multipliers[row], parts)
      })
    else { return FarkasCheck(.notFinite) }
    var total = ExactSum()
    var support: [Restriction] = []
    for row in 0..<rowCount where multipliers[row] != 0 {
      let side: Restriction = multipliers[row] > 0 ? .rowLower(row) : .rowUpper(row)
      guard self[side].isFinite else { return FarkasCheck(.missingSide(row: row)) }
      total.add(multipliers[row], times: self[side])
      for part in remainders[row] ?? [] { total.add(part, times: self[side]) }
      support.append(side)
    }
    var slope = ExactSum()
    for column in 0..<columnCount {
      let used = cells(of: column)
        .filter { multipliers[Int(cellRows[$0])] != 0 && cellValues[$0] != 0 }
      let sign = slopeSign(used, multipliers, remainders, &slope)
      guard sign != 0 else { continue }
      let bound: Restriction = sign > 0 ? .columnUpper(column) : .columnLower(column)
      guard self[bound].isFinite else { return FarkasCheck(.missingBound(column: column)) }
      for cell in used {
        let row = Int(cellRows[cell])
        total.add(-multipliers[row], times: cellValues[cell], times: self[bound])
        for part in remainders[row] ?? [] {
          total.add(-part, times: cellValues[cell], times: self[bound])
        }
      }
      support.append(bound)
    }
    let margin = total.rounded(.down)
    guard total.sign == 1 else { return FarkasCheck(.noContradiction, margin: margin) }
    return FarkasCheck(nil, support: support, margin: margin)
  }

  /// Whether a ray proves, in exact arithmetic, that the model has no solution.
  ///
  /// - Parameter ray: The ray, of this model or of one with as many rows.
  /// - Returns: True when it does; false says nothing.
  /// - Complexity: As ``farkasCheck(of:remainders:)``.
  public func isInfeasible(provenBy ray: FarkasRay) -> Bool {
    farkasCheck(of: ray.rowMultipliers, remainders: ray.remainders).obstacle == nil
  }

  /// Whether row multipliers prove, in exact arithmetic, that the model has no solution.
  ///
  /// - Parameter multipliers: One multiplier per row; see ``FarkasRay``.
  /// - Returns: True when they do; false says nothing.
  /// - Complexity: O(rows + columns + cells).
  public func isInfeasible(provenBy multipliers: [Double]) -> Bool {
    farkasCheck(of: multipliers).obstacle == nil
  }

  /// Whether row multipliers prove with outward rounding that the model has no solution.
  ///
  /// Weaker demands than ``isInfeasible(provenBy:)-([Double])``: where rounding left a d[j] of the
  /// wrong sign on a column that lacks the bound, bounds that rows imply stand in. A safe bound
  /// above 0 on an objective that is 0 everywhere is the contradiction; see ``safeBound(rowDuals:)``.
  ///
  /// - Parameter multipliers: One multiplier per row.
  /// - Returns: True when they do; false says nothing.
  /// - Complexity: O(rows + columns + cells).
  public func isInfeasible(provenOutwardBy multipliers: [Double]) -> Bool {
    var plain = self
    plain.sense = .minimise
    plain.objectiveConstant = 0
    plain.costs = Array(repeating: 0, count: columnCount)
    return (plain.safeBound(rowDuals: multipliers) ?? 0) > 0
  }

  /// The exact sign of Σ y[i] · a[i, j] over some cells of a column.
  private func slopeSign(
    _ used: [Int],
    _ multipliers: [Double],
    _ remainders: [Int: [Double]],
    _ sum: inout ExactSum
  ) -> Int {
    guard let only = used.first else { return 0 }
    if used.count == 1 {
      return (multipliers[Int(cellRows[only])] > 0) == (cellValues[only] > 0) ? 1 : -1
    }
    sum.removeAll()
    for cell in used {
      let row = Int(cellRows[cell])
      sum.add(multipliers[row], times: cellValues[cell])
      for part in remainders[row] ?? [] { sum.add(part, times: cellValues[cell]) }
    }
    return sum.sign ?? 0
  }

  /// Whether parts are finite and of the sign of what they are added to.
  private static func isSum(_ head: Double, _ parts: [Double]) -> Bool {
    parts.allSatisfy { $0.isFinite && (head > 0 ? $0 >= 0 : head < 0 && $0 <= 0) }
  }
}

extension FarkasCheck {
  fileprivate init(
    _ obstacle: Obstacle?,
    support: [Restriction] = [],
    margin: Double? = nil
  ) {
    self.obstacle = obstacle
    self.support = support
    self.margin = margin
  }
}
