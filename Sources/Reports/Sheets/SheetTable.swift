// SPDX-License-Identifier: GPL-3.0-or-later

/// A sheet before it becomes a file: a name, a header and rows of equal length.
public struct SheetTable: Sendable, Equatable {
  /// The name of the file.
  public let fileName: String
  /// The header.
  public let header: [String]
  /// The rows.
  public let rows: [[String]]
}
