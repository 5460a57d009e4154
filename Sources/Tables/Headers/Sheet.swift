// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A table with its header understood, as the readers of rows see it.
final class Sheet {
  /// What is wrong with the writing of rows, before their meaning is looked at.
  struct OddRows {
    /// Rows that cannot be used because they are cut wrongly: nothing more is said of them.
    var broken: [Int: FaultCode] = [:]
    /// Fields of rows whose cells cannot be used and have been reported.
    var unusable: [Int: [Field: FaultCode]] = [:]
  }

  /// A file or sheet that holds some of the rows.
  private final class Part {
    let origin: TableOrigin
    let cells: BoundCells
    /// Position of its first line among those of all parts.
    let offset: Int

    init(origin: TableOrigin, cells: BoundCells, offset: Int) {
      (self.origin, self.cells, self.offset) = (origin, cells, offset)
    }

    /// What we call a field that has no column here, in the language of the headers.
    func name(of field: Field, in kind: TableKind) -> String {
      cells.isEnglish ? field.key : kind.header(of: field)
    }
  }

  let kind: TableKind
  /// Positions of the data rows.
  let rows: [Int]
  let odd: OddRows
  /// Whether the table is a foreign one, read through a mapping.
  let isMapped: Bool
  /// The month whose days 可服务时间 and its like list, as a mapping says; nil for plain times.
  let listedMonth: Month?

  private let parts: [Part]
  private let personal: Set<Field>

  init(
    kind: TableKind,
    origin: TableOrigin,
    rows: [Int],
    odd: OddRows,
    cells: BoundCells,
    isMapped: Bool,
    listedMonth: Month?
  ) {
    self.kind = kind
    self.rows = rows
    self.odd = odd
    parts = [Part(origin: origin, cells: cells, offset: 0)]
    self.isMapped = isMapped
    self.listedMonth = listedMonth
    personal = kind.personalFields
  }

  /// One table of several files or sheets, in their order; nil for none.
  init?(joining sheets: [Sheet]) {
    guard let first = sheets.first else { return nil }
    var (parts, rows, odd, offset) = ([Part](), [Int](), OddRows(), 0)
    for part in sheets.flatMap({ sheet in sheet.parts.map { (sheet, $0) } }) {
      let (sheet, own) = part
      parts.append(Part(origin: own.origin, cells: own.cells, offset: offset))
      let shift = offset
      rows += sheet.rows.map { $0 + shift }
      for (row, code) in sheet.odd.broken { odd.broken[row + shift] = code }
      for (row, codes) in sheet.odd.unusable { odd.unusable[row + shift] = codes }
      offset += own.cells.grid.rowCount
    }
    (kind, self.rows, self.odd, self.parts) = (first.kind, rows, odd, parts)
    (isMapped, listedMonth) = (first.isMapped, first.listedMonth)
    personal = first.kind.personalFields
  }

  /// Where the first part stands, for what concerns the whole table.
  var origin: TableOrigin { parts[0].origin }

  /// Where a row stands.
  func origin(of row: Int) -> TableOrigin { part(of: row).origin }

  private func part(of row: Int) -> Part {
    if parts.count == 1 || row < parts[1].offset { return parts[0] }
    return parts.last { $0.offset <= row } ?? parts[0]
  }

  /// Whether the table, any part of it, has the column.
  func has(_ field: Field) -> Bool { parts.contains { $0.cells.has(field) } }

  /// Whether the part of a row has the column.
  func has(_ field: Field, row: Int) -> Bool { part(of: row).cells.has(field) }

  func isPersonal(_ field: Field) -> Bool { personal.contains(field) }

  /// The header over a field as it stands in the first part that has it, else our own.
  func header(of field: Field) -> String {
    parts.lazy.compactMap { $0.cells.header(of: field) }.first ?? parts[0].name(of: field, in: kind)
  }

  /// The header over a field as it stands in the part of a row, else our own.
  func header(of field: Field, row: Int) -> String {
    let part = part(of: row)
    return part.cells.header(of: field) ?? part.name(of: field, in: kind)
  }

  /// The trimmed text of a field in a row; empty when blank or absent.
  func text(_ field: Field, row: Int) -> String {
    let part = part(of: row)
    return part.cells.text(field, row: row - part.offset)
  }

  /// Where a field stands in a row; nil where the table has no column for it.
  func cell(of field: Field, row: Int) -> CellReference? {
    part(of: row).cells.columns(of: field).first
      .map { CellReference(column: $0, row: number(of: row) - 1) }
  }

  /// The row as the clerk counts it, from 1.
  func number(of row: Int) -> Int { row - part(of: row).offset + 1 }
}
