// SPDX-License-Identifier: GPL-3.0-or-later
internal import Tables

/// A sheet before it becomes a file: a name, a header and rows of equal length.
public struct SheetTable: Sendable, Equatable {
  /// The name of the file.
  public let fileName: String
  /// The header.
  public let header: [String]
  /// The rows.
  public let rows: [[String]]

  /// The bytes of the file: CSV that office programs open without garbling.
  public var bytes: [UInt8] { CSVTable(header: header, rows: rows).bytes }
}
