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

  let kind: TableKind
  let origin: TableOrigin
  /// Positions of the data rows.
  let rows: [Int]
  let odd: OddRows
  /// Whether the table is a foreign one, read through a mapping.
  let isMapped: Bool
  /// The month whose days 可服务时间 and its like list, as a mapping says; nil for plain times.
  let listedMonth: Month?

  private let cells: BoundCells
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
    self.origin = origin
    self.rows = rows
    self.odd = odd
    self.cells = cells
    self.isMapped = isMapped
    self.listedMonth = listedMonth
    personal = kind.personalFields
  }

  /// Whether the table has the column.
  func has(_ field: Field) -> Bool { cells.has(field) }

  func isPersonal(_ field: Field) -> Bool { personal.contains(field) }

  /// The header over a field as it stands in the file, else our own.
  func header(of field: Field) -> String { cells.header(of: field) ?? kind.header(of: field) }

  /// The trimmed text of a field in a row; empty when blank or absent.
  func text(_ field: Field, row: Int) -> String { cells.text(field, row: row) }

  /// Where a field stands in a row; nil where the table has no column for it.
  func cell(of field: Field, row: Int) -> CellReference? {
    cells.column(of: field).map { CellReference(column: $0, row: number(of: row) - 1) }
  }

  /// The row as the clerk counts it, from 1.
  func number(of row: Int) -> Int { row + 1 }
}
