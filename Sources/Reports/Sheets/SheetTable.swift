// SPDX-License-Identifier: GPL-3.0-or-later
public import Tables

/// A sheet before it becomes a file: a name, and a page of rows of equal length.
public struct SheetTable: Sendable, Equatable {
  /// The name of the file of comma-separated values that holds it alone.
  public let fileName: String
  /// The page of a workbook that holds it.
  public var page: BookPage

  /// The header.
  public var header: [String] { page.columns.map(\.header) }
  /// The rows.
  public var rows: [[String]] { page.rows }

  init(fileName: String, columns: [BookColumn], rows: [[String]]) {
    self.fileName = fileName
    let name = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
    page = BookPage(name, columns: columns, rows: rows)
  }

  init(fileName: String, header: [String], rows: [[String]]) {
    self.init(fileName: fileName, columns: header.map { BookColumn($0) }, rows: rows)
  }

  /// The same sheet with something about its page settled.
  func with(_ change: (inout BookPage) -> Void) -> SheetTable {
    var sheet = self
    change(&sheet.page)
    return sheet
  }

  /// The bytes of the file: CSV that office programs open without garbling.
  public var bytes: [UInt8] { CSVTable(header: header, rows: rows).bytes }
}
