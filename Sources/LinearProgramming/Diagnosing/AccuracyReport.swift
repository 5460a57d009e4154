// SPDX-License-Identifier: GPL-3.0-or-later

/// How exactly a solution meets the conditions of optimality of Karush, Kuhn and Tucker.
///
/// Every condition has its largest error, absolute and relative, with the row or column where it
/// occurs. What is relative is said at ``SparseModel/accuracy(of:)``.
///
/// - Note: Source: W. Karush, 1939; H. Kuhn, A. Tucker, Nonlinear programming, 1951; the division
///   into primal and dual equalities and bounds and the limits of the verdicts as in the report of
///   GLPK's `glpsol`. Differs from it in: complementary slackness, the gap and integrality too.
public struct AccuracyReport: Sendable, Equatable {
  /// One condition of optimality.
  public enum Condition: String, Sendable, CaseIterable {
    /// The row activities are those of the values.
    case rowActivities
    /// Values and activities are within their bounds.
    case bounds
    /// Values of integer columns are whole.
    case integrality
    /// The objective is that of the values.
    case objective
    /// The reduced costs are those of the duals.
    case reducedCosts
    /// Duals and reduced costs have a sign that some bound allows.
    case dualSigns
    /// What is not at its bound has no dual there.
    case complementarity
    /// The objective of the values is that of the duals.
    case gap
  }

  /// Where an error occurs.
  public enum Place: Sendable, Equatable {
    /// In a row, by index.
    case row(Int)
    /// In a column, by index.
    case column(Int)
    /// In the objective as a whole.
    case objective
  }

  /// The size of an error and its place.
  public struct Largest: Sendable, Equatable {
    /// The size: 0 or more; +∞ where a number is missing or not finite.
    public let amount: Double
    /// Where; nil when there is no error at all.
    public let place: Place?
  }

  /// How good a solution is.
  public enum Quality: Int, Sendable, CaseIterable, Comparable {
    /// Some relative error is above 1e-3: this is no solution.
    case wrong
    /// Relative errors up to 1e-3.
    case low
    /// Relative errors up to 1e-6.
    case medium
    /// Relative errors up to 1e-9.
    case high

    /// Worse before better.
    ///
    /// - Parameters:
    ///   - left: A quality.
    ///   - right: Another.
    /// - Returns: Whether the left one is worse.
    public static func < (left: Quality, right: Quality) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The errors of one condition.
  public struct Finding: Sendable, Equatable {
    /// The condition.
    public let condition: Condition
    /// The largest error in the unit of the row, column or objective.
    public let absolute: Largest
    /// The largest error in proportion to what it is computed from.
    public let relative: Largest

    /// The verdict on this condition, by its relative error.
    public var quality: Quality {
      switch relative.amount {
      case ...1e-9: .high
      case ...1e-6: .medium
      case ...1e-3: .low
      default: .wrong
      }
    }
  }

  /// One entry per condition that could be checked, in the order of ``Condition``.
  ///
  /// Without duals, as for integer programs, the last four are missing; without integer columns
  /// integrality is.
  public let findings: [Finding]
  /// The objective that the duals prove, up to their errors; nil without duals.
  public let dualObjective: Double?
  /// What no solution can be better than, whatever the rounding; see
  /// ``SparseModel/safeBound(rowDuals:)``.
  public let safeBound: Double?

  /// The worst verdict of all.
  public var quality: Quality { findings.map(\.quality).min() ?? .high }

  /// The errors of a condition, if it was checked.
  ///
  /// - Parameter condition: The condition.
  public subscript(condition: Condition) -> Finding? {
    findings.first { $0.condition == condition }
  }

  /// The report for a person, in English: a line per condition and the verdict.
  ///
  /// - Parameter model: The model that was solved.
  /// - Returns: The lines.
  public func descriptions(in model: SparseModel) -> [String] {
    findings.map { finding in
      "\(finding.condition): \(Self.text(finding.absolute, model)) absolute, "
        + "\(Self.text(finding.relative, model)) relative: \(finding.quality)"
    } + ["overall: \(quality)"]
  }

  private static func text(_ largest: Largest, _ model: SparseModel) -> String {
    let amount = SparseModel.text(largest.amount)
    return switch largest.place {
    case .row(let row): "\(amount) at \(model.rowLabel(row))"
    case .column(let column): "\(amount) at \(model.columnLabel(column))"
    case .objective, nil: amount
    }
  }
}

extension AccuracyReport.Finding {
  /// Collects errors of one condition and remembers the largest.
  struct Collector {
    private var absolute = AccuracyReport.Largest(amount: 0, place: nil)
    private var relative = AccuracyReport.Largest(amount: 0, place: nil)

    /// - Parameters:
    ///   - error: The error; its size counts, and what is not a number counts as infinite.
    ///   - scale: What it is in proportion to, 1 or more.
    ///   - place: Where it is.
    mutating func add(_ error: Double, scale: Double, at place: AccuracyReport.Place) {
      let size = error.isNaN ? .infinity : abs(error)
      let share = size.isFinite && scale.isFinite ? size / scale : size
      if size > absolute.amount {
        absolute = AccuracyReport.Largest(amount: size, place: place)
      }
      if share > relative.amount {
        relative = AccuracyReport.Largest(amount: share, place: place)
      }
    }

    func finding(_ condition: AccuracyReport.Condition) -> AccuracyReport.Finding {
      AccuracyReport.Finding(condition: condition, absolute: absolute, relative: relative)
    }
  }
}
