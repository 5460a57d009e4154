// SPDX-License-Identifier: GPL-3.0-or-later

/// A limit on work in deterministic units (pivots, columns, nodes), so that a run ends the same way
/// on every machine.
public struct WorkBudget: Sendable, Equatable {
  /// Units that may be spent in all; `Int.max` means no limit.
  public let limit: Int
  /// Units spent so far.
  public private(set) var used = 0

  /// Makes a budget.
  ///
  /// - Parameter limit: Units that may be spent. Range: 0 or more.
  public init(limit: Int = .max) {
    self.limit = limit
  }

  /// Whether no unit is left.
  public var isSpent: Bool { used >= limit }

  /// Spends units and tells whether some are left.
  ///
  /// - Parameter units: Units of work just done. Range: 0 or more.
  /// - Returns: False once the limit is reached.
  public mutating func spend(_ units: Int = 1) -> Bool {
    let (sum, overflow) = used.addingReportingOverflow(units)
    used = overflow ? .max : sum
    return !isSpent
  }
}
