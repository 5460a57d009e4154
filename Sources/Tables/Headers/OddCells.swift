// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reports cells that are oddly written, and which rows cannot be used for it.
struct OddCells {
  let kind: TableKind
  let origin: TableOrigin
  let cells: BoundCells
  let findings: Findings

  /// Reports everything odd in the rows that are data.
  func report(_ body: DataRows, rows: [Int]) -> Sheet.OddRows {
    var odd = Sheet.OddRows()
    odd.broken = CutRows(origin: origin, findings: findings).report(cells.grid, body, used: rows)
    let used = Set(rows)
    for found in cells.grid.findings where used.contains(found.row) { report(found, &odd) }
    return odd
  }

  /// A formula without a value: a fault of its cell, if anybody reads the column.
  private func report(
    _ found: (row: Int, cell: Int, finding: CellGrid.Finding),
    _ odd: inout Sheet.OddRows
  ) {
    let code: FaultCode
    let mend: MendCode
    switch found.finding {
    case .failedFormula: (code, mend) = (.failedFormula, .correctFormula)
    case .unsavedFormula: (code, mend) = (.unsavedFormula, .saveAnew)
    case .unterminatedQuote, .strayQuote, .cellTooLong, .controlCharacters: return
    }
    guard let field = cells.field(ofColumn: found.cell), field.isRead else { return }
    let text = cells.grid.text(cells.grid.cells(of: found.row).lowerBound + found.cell)
    let isShown = !text.isEmpty && !kind.personalFields.contains(field)
    findings.add(
      .rowFault,
      at: origin,
      row: found.row + 1,
      column: cells.header(of: field),
      cell: CellReference(column: found.cell, row: found.row),
      value: isShown ? text : nil,
      Message(code),
      Message(mend)
    )
    odd.unusable[found.row, default: [:]][field] = code
  }
}
