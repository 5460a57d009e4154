// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells of a table with the meaning of its columns; cells are made text when asked for.
struct BoundCells {
  /// Where the text of a field comes from.
  enum Binding {
    case constant(String)
    case cell(index: Int, fallback: String, translation: [String: String])
  }

  let grid: CellGrid
  /// The header line's cells.
  let headers: [String]
  /// By the number of the field.
  let bindings: [Binding?]

  /// Whether the table has the column.
  func has(_ field: Field) -> Bool { bindings[field.rawValue] != nil }

  /// The header over a field as it stands in the file; nil where the field has no column there.
  func header(of field: Field) -> String? {
    guard case .cell(let index, _, _)? = bindings[field.rawValue], index < headers.count else {
      return nil
    }
    return CellText.trimmed(headers[index])
  }

  /// The column of the file that a field is read from; nil where it has none there.
  func column(of field: Field) -> Int? {
    guard case .cell(let index, _, _)? = bindings[field.rawValue] else { return nil }
    return index
  }

  /// The field that is read from a column of the file.
  func field(ofColumn column: Int) -> Field? {
    Field.allCases.first { field in
      if case .cell(let index, _, _)? = bindings[field.rawValue] { return index == column }
      return false
    }
  }

  /// The trimmed text of a field in a row; empty when blank or absent.
  func text(_ field: Field, row: Int) -> String {
    guard let binding = bindings[field.rawValue] else { return "" }
    switch binding {
    case .constant(let text): return text
    case .cell(let index, let fallback, let translation):
      let range = grid.cells(of: row)
      guard index < range.count else { return fallback }
      let text = grid.text(range.lowerBound + index)
      if text.isEmpty { return fallback }
      return translation.isEmpty ? text : translation[text] ?? text
    }
  }
}
