// SPDX-License-Identifier: GPL-3.0-or-later

/// A simplex basis: where each row and each column stands.
///
/// A basis of a model with m rows has exactly m basic rows and columns together.
public struct Basis: Sendable, Equatable {
  /// Where one row or column stands.
  public enum Status: UInt8, Sendable, CaseIterable {
    /// In the basis: its value follows from the others.
    case basic
    /// At its lower bound.
    case atLower
    /// At its upper bound.
    case atUpper
    /// Outside the basis without any bound, at zero.
    case free
    /// Outside the basis with equal bounds.
    case fixed
  }

  /// One status per row, in row order.
  public var rows: [Status]
  /// One status per column, in column order.
  public var columns: [Status]

  /// Makes a basis.
  ///
  /// - Parameters:
  ///   - rows: One status per row.
  ///   - columns: One status per column.
  public init(rows: [Status], columns: [Status]) {
    self.rows = rows
    self.columns = columns
  }

  /// How many rows and columns are basic together.
  ///
  /// - Complexity: O(rows + columns).
  public var basicCount: Int {
    rows.count { $0 == .basic } + columns.count { $0 == .basic }
  }
}
