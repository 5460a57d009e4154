// SPDX-License-Identifier: GPL-3.0-or-later

/// One table of a preset as texts: what a clerk would see in the sheet.
///
/// A blank cell says that nobody knows; the items of a list are joined with 、, ranked lists in order
/// of rank.
public struct PresetTable: Sendable, Equatable {
  /// What the table is called: the name of its file without the ending.
  public let name: String
  /// The header; no two columns have the same text.
  public let columns: [String]
  /// The rows, each as wide as the header.
  public private(set) var rows: [[String]] = []

  /// Makes a table without rows.
  ///
  /// - Parameters:
  ///   - name: The name of its file without the ending.
  ///   - columns: The header.
  package init(_ name: String, _ columns: [String]) {
    self.name = name
    self.columns = columns
  }

  /// Adds a row; columns that are not named stay blank.
  ///
  /// - Parameter cells: Text by column. Every key is one of ``columns``.
  package mutating func append(_ cells: [String: String]) {
    let row = columns.map { cells[$0] ?? "" }
    let known = cells.count { columns.contains($0.key) }
    precondition(known == cells.count, "\(cells.keys.sorted()) are not all columns of \(columns)")
    rows.append(row)
  }

  /// The cells of one column, in the order of the rows; none when there is no such column.
  ///
  /// - Parameter column: A text of the header.
  /// - Returns: One text a row.
  public func cells(_ column: String) -> [String] {
    guard let position = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0[position] }
  }
}

extension [String] {
  /// One cell that holds a list.
  var cell: String { joined(separator: "、") }
}

extension Bool {
  /// The word of a cell.
  var cell: String { self ? "是" : "否" }
}
