// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A table as cut into cells, with its header understood; cells are made text when asked for.
final class Sheet {
  /// Where the text of a field comes from.
  enum Binding {
    case constant(String)
    case cell(index: Int, fallback: String, translation: [String: String])
  }

  let kind: TableKind
  /// File name without its folder.
  let file: String
  /// The header line's cells.
  let headers: [String]
  /// Positions of the data rows in ``cells``.
  let rows: [Int]
  /// Rows that cannot be used because of how they are written.
  let broken: [Int: FaultCode]
  /// Whether the table is a foreign one, read through a mapping.
  let isMapped: Bool

  private let cells: CSVScanner
  private let bindings: [Binding?]
  private let personal: Set<Field>

  init(
    kind: TableKind,
    file: String,
    headers: [String],
    rows: [Int],
    broken: [Int: FaultCode],
    cells: CSVScanner,
    bindings: [Binding?],
    isMapped: Bool
  ) {
    self.kind = kind
    self.file = file
    self.headers = headers
    self.rows = rows
    self.broken = broken
    self.cells = cells
    self.bindings = bindings
    self.isMapped = isMapped
    personal = Set(kind.columns.filter(\.isPersonal).map(\.field))
  }

  /// Whether the table has the column.
  func has(_ field: Field) -> Bool { bindings[field.rawValue] != nil }

  func isPersonal(_ field: Field) -> Bool { personal.contains(field) }

  /// The header over a field as it stands in the file, else our own.
  func header(of field: Field) -> String {
    if case .cell(let index, _, _)? = bindings[field.rawValue], index < headers.count {
      return CellText.trimmed(headers[index])
    }
    return kind.columns.first { $0.field == field }?.header ?? field.key
  }

  /// The trimmed text of a field in a row; empty when blank or absent.
  func text(_ field: Field, row: Int) -> String {
    guard let binding = bindings[field.rawValue] else { return "" }
    switch binding {
    case .constant(let text): return text
    case .cell(let index, let fallback, let translation):
      let range = cells.cells(of: row)
      guard index < range.count else { return fallback }
      let text = cells.text(range.lowerBound + index)
      if text.isEmpty { return fallback }
      return translation.isEmpty ? text : translation[text] ?? text
    }
  }

  /// The row as the clerk counts it, from 1.
  func number(of row: Int) -> Int { row + 1 }
}

extension CSVScanner {
  /// The text of a cell without blanks around it and without the apostrophe that marks text.
  func text(_ cell: Int) -> String {
    var start = Int(starts[cell])
    var end = Int(ends[cell])
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return "" }
    if bytes[start] == 0x27, end - start > 1,
      [0x3D, 0x2B, 0x2D, 0x40, 0x27, 0x09, 0x0D].contains(bytes[start + 1])
    {
      start += 1
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return bytes[start] >= 0x80 || bytes[end - 1] >= 0x80 ? CellText.trimmed(text) : text
  }

  func texts(of row: Int) -> [String] { cells(of: row).map { text($0) } }

  /// Whether a row has no visible character.
  func isBlank(_ row: Int) -> Bool { cells(of: row).allSatisfy { text($0).isEmpty } }
}
