// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reports cells that are oddly written, and which rows cannot be used for it.
struct OddCells {
  let kind: TableKind
  let origin: TableOrigin
  let cells: BoundCells
  let findings: Findings

  /// Reports everything odd in the rows that are data.
  ///
  /// Marks of a wrongly cut file are reported wherever they stand, because no row below is sure.
  func report(_ body: DataRows, rows: [Int]) -> Sheet.OddRows {
    var odd = Sheet.OddRows()
    let used = Set(rows)
    for found in cells.grid.findings {
      switch found.finding {
      case .failedFormula, .unsavedFormula:
        if used.contains(found.row) { report(found, &odd) }
      case .unterminatedQuote, .strayQuote, .cellTooLong, .controlCharacters:
        reportCut(found, &odd)
      }
    }
    for ragged in body.ragged where odd.broken[ragged.row] == nil && used.contains(ragged.row) {
      report(ragged, &odd)
    }
    return odd
  }

  private func reportCut(
    _ found: (row: Int, cell: Int, finding: CellGrid.Finding),
    _ odd: inout Sheet.OddRows
  ) {
    let (severity, code, mend, arguments) = Self.description(of: found.finding)
    findings.add(
      severity,
      at: origin,
      row: found.row + 1,
      Message(code: code.code, arguments: arguments),
      Message(mend)
    )
    if severity == .rowFault, odd.broken[found.row] == nil { odd.broken[found.row] = code }
  }

  private static func description(
    of finding: CellGrid.Finding
  ) -> (Severity, FaultCode, MendCode, [MessageArgument]) {
    switch finding {
    case .unterminatedQuote: (.rowFault, .unterminatedQuote, .closeQuote, [])
    case .strayQuote: (.warning, .strayQuote, .closeQuote, [])
    case .cellTooLong: (.rowFault, .cellTooLong, .shortenCell, [.number(CellGrid.longestCell)])
    case .controlCharacters: (.rowFault, .controlCharacters, .retypeCell, [])
    case .failedFormula: (.rowFault, .failedFormula, .correctFormula, [])
    case .unsavedFormula: (.rowFault, .unsavedFormula, .saveAnew, [])
    }
  }

  /// A formula without a value: a fault of its cell, if anybody reads the column.
  private func report(
    _ found: (row: Int, cell: Int, finding: CellGrid.Finding),
    _ odd: inout Sheet.OddRows
  ) {
    guard let field = cells.field(ofColumn: found.cell), field.isRead else { return }
    let (severity, code, mend, _) = Self.description(of: found.finding)
    let text = cells.grid.text(cells.grid.cells(of: found.row).lowerBound + found.cell)
    let isShown = !text.isEmpty && !kind.personalFields.contains(field)
    findings.add(
      severity,
      at: origin,
      row: found.row + 1,
      column: cells.header(of: field),
      value: isShown ? text : nil,
      Message(code),
      Message(mend)
    )
    odd.unusable[found.row, default: [:]][field] = code
  }

  /// A row of more or fewer cells than the header.
  private func report(
    _ ragged: (row: Int, found: Int, expected: Int),
    _ odd: inout Sheet.OddRows
  ) {
    let isLong = ragged.found > ragged.expected
    let isPlaced = cells.grid.layout == .placed
    let code: FaultCode =
      isLong ? (isPlaced ? .cellsBesideTable : .tooManyCells) : .tooFewCells
    let isFatal = !isPlaced && (isLong || ragged.found * 2 < ragged.expected)
    findings.add(
      isFatal ? .rowFault : .warning,
      at: origin,
      row: ragged.row + 1,
      Message(code, .number(ragged.found), .number(ragged.expected)),
      Message(isPlaced ? MendCode.nameColumn : MendCode.alignCells)
    )
    if isFatal { odd.broken[ragged.row] = code }
  }
}
