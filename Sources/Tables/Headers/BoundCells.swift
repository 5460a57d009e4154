// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells of a table with the meaning of its columns; cells are made text when asked for.
struct BoundCells {
  /// Where the text of a field comes from.
  enum Binding {
    case constant(String)
    case cell(index: Int, fallback: String, translation: [String: String])
    /// Several columns that say one thing together.
    case joined([JoinedColumn])
  }

  private(set) var grid: CellGrid
  /// The header line's cells.
  let headers: [String]
  /// By the number of the field.
  let bindings: [Binding?]
  /// By the number of the field: the column whose cells are its texts as they stand.
  ///
  /// ``absent`` for a field without one, ``particular`` for all others: most fields are answered by
  /// this number alone.
  private let plain: [Int]

  private static let absent = -1
  private static let particular = -2

  init(grid: CellGrid, headers: [String], bindings: [Binding?]) {
    (self.grid, self.headers, self.bindings) = (grid, headers, bindings)
    plain = bindings.map { binding in
      switch binding {
      case nil: Self.absent
      case .cell(let index, "", let translation)? where translation.isEmpty: index
      case .cell?, .constant?, .joined?: Self.particular
      }
    }
  }

  /// Whether the headers are in English, so that our own names of columns are too.
  var isEnglish: Bool {
    headers.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } && headers.contains { !$0.isEmpty }
  }

  mutating func blank(row: Int, column: Int) {
    let range = grid.cells(of: row)
    if column < range.count { grid.blankCell(range.lowerBound + column) }
  }

  /// Whether the table has the column.
  @inline(__always)
  func has(_ field: Field) -> Bool { plain[field.rawValue] != Self.absent }

  /// The header over a field as it stands in the file; nil where the field has no column there.
  func header(of field: Field) -> String? {
    guard let index = columns(of: field).first, index < headers.count else { return nil }
    return CellText.trimmed(headers[index])
  }

  /// The field that is read from a column of the file.
  func field(ofColumn column: Int) -> Field? {
    Field.allCases.first { columns(of: $0).contains(column) }
  }

  /// The columns of the file that a field is read from.
  func columns(of field: Field) -> [Int] {
    switch bindings[field.rawValue] {
    case .cell(let index, _, _)?: [index]
    case .joined(let columns)?: columns.map(\.index)
    case .constant?, nil: []
    }
  }

  /// The trimmed text of a field in a row; empty when blank or absent.
  @inline(__always)
  func text(_ field: Field, row: Int) -> String {
    let column = plain[field.rawValue]
    if column >= 0 { return grid.text(row: row, column: column) }
    return column == Self.absent ? "" : particularText(field, row: row)
  }

  private func particularText(_ field: Field, row: Int) -> String {
    guard let binding = bindings[field.rawValue] else { return "" }
    switch binding {
    case .constant(let text): return text
    case .cell(let index, let fallback, let translation):
      let range = grid.cells(of: row)
      guard index < range.count else { return fallback }
      let text = grid.text(range.lowerBound + index)
      if text.isEmpty { return fallback }
      return translation.isEmpty ? text : translation[text] ?? text
    case .joined(let columns):
      return columns.reduce(into: "") { text, column in
        let part = grid.text(row: row, column: column.index)
        if !part.isEmpty { text += (text.isEmpty ? "" : column.glue) + part }
      }
    }
  }
}
