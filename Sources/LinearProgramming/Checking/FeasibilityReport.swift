// SPDX-License-Identifier: GPL-3.0-or-later

/// What a point breaks in a model, found without any solver.
public struct FeasibilityReport: Sendable, Equatable {
  /// What is broken.
  public enum Subject: Sendable, Hashable {
    /// The bounds of a row.
    case row(Int)
    /// The bounds of a column.
    case column(Int)
    /// The integrality of a column.
    case integrality(Int)
  }

  /// One breach.
  public struct Violation: Sendable, Equatable {
    /// What is broken.
    public let subject: Subject
    /// By how much, in the unit of the row or column: above 0, or not a number when the value
    /// itself is not finite.
    public let amount: Double
  }

  /// All breaches above the tolerance: columns first, then rows, by index.
  public let violations: [Violation]

  /// Whether nothing is broken.
  public var isFeasible: Bool { violations.isEmpty }
  /// The largest amount, 0 when nothing is broken; not a number when a value is not finite.
  public var largest: Double {
    violations.contains { $0.amount.isNaN } ? .nan : violations.map(\.amount).max() ?? 0
  }
}

extension SparseModel {
  /// Checks a point against bounds, rows and integrality.
  ///
  /// - Parameters:
  ///   - values: One value per column.
  ///   - tolerance: What is forgiven: for a bound b, this times max(1, |b|); for integrality, this.
  /// - Returns: All breaches with their amounts.
  /// - Complexity: O(rows + columns + cells).
  public func feasibility(
    of values: [Double],
    tolerance: Double = 1e-6
  ) -> FeasibilityReport {
    precondition(
      values.count == columnCount,
      "\(values.count) values for a model of \(columnCount) columns"
    )
    var violations: [FeasibilityReport.Violation] = []
    func note(_ subject: FeasibilityReport.Subject, _ amount: Double) {
      violations.append(FeasibilityReport.Violation(subject: subject, amount: amount))
    }
    for column in 0..<columnCount {
      let (value, lower, upper) = (values[column], columnLower[column], columnUpper[column])
      let excess = Self.excess(value, lower, upper, tolerance)
      if let excess { note(.column(column), excess) }
      let fraction = abs(value - value.rounded())
      if isIntegral(column), fraction > tolerance { note(.integrality(column), fraction) }
    }
    let activities = activities(of: values)
    for row in 0..<rowCount {
      let excess = Self.excess(activities[row], rowLower[row], rowUpper[row], tolerance)
      if let excess { note(.row(row), excess) }
    }
    return FeasibilityReport(violations: violations)
  }

  /// How far a value lies outside an interval, nil when not beyond the tolerance.
  private static func excess(
    _ value: Double,
    _ lower: Double,
    _ upper: Double,
    _ tolerance: Double
  ) -> Double? {
    guard value.isFinite else { return .nan }
    let below = lower - value
    let above = value - upper
    if below > tolerance * max(1, abs(lower)) { return below }
    if above > tolerance * max(1, abs(upper)) { return above }
    return nil
  }
}
