// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reports rows that are cut wrongly, so that cells may stand in wrong columns.
struct CutRows {
  let origin: TableOrigin
  let findings: Findings

  /// Reports them all.
  ///
  /// Marks of a wrongly cut file are reported wherever they stand, because no row below is sure.
  ///
  /// - Parameters:
  ///   - grid: The cells of the file.
  ///   - body: Its data rows.
  ///   - rows: Those that are used.
  /// - Returns: Why a row cannot be used, by its position.
  func report(_ grid: CellGrid, _ body: DataRows, used rows: [Int]) -> [Int: FaultCode] {
    var broken: [Int: FaultCode] = [:]
    for found in grid.findings {
      guard let (severity, code, mend, arguments) = Self.description(of: found.finding) else {
        continue
      }
      findings.add(
        severity,
        at: origin,
        row: found.row + 1,
        cell: CellReference(column: found.cell, row: found.row),
        Message(code: code.code, arguments: arguments),
        Message(mend)
      )
      if severity == .rowFault, broken[found.row] == nil { broken[found.row] = code }
    }
    let used = Set(rows)
    for ragged in body.ragged where broken[ragged.row] == nil && used.contains(ragged.row) {
      report(ragged, isPlaced: grid.layout == .placed, &broken)
    }
    return broken
  }

  /// What a mark of a wrong cut means; nil for what concerns a cell alone.
  private static func description(
    of finding: CellGrid.Finding
  ) -> (Severity, FaultCode, MendCode, [MessageArgument])? {
    switch finding {
    case .unterminatedQuote: (.rowFault, .unterminatedQuote, .closeQuote, [])
    case .strayQuote: (.warning, .strayQuote, .closeQuote, [])
    case .cellTooLong: (.rowFault, .cellTooLong, .shortenCell, [.number(CellGrid.longestCell)])
    case .controlCharacters: (.rowFault, .controlCharacters, .retypeCell, [])
    case .failedFormula, .unsavedFormula: nil
    }
  }

  /// A row of more or fewer cells than the header.
  private func report(
    _ ragged: (row: Int, found: Int, expected: Int),
    isPlaced: Bool,
    _ broken: inout [Int: FaultCode]
  ) {
    let isLong = ragged.found > ragged.expected
    let code: FaultCode =
      isLong ? (isPlaced ? .cellsBesideTable : .tooManyCells) : .tooFewCells
    let isFatal = !isPlaced && (isLong || ragged.found * 2 < ragged.expected)
    findings.add(
      isFatal ? .rowFault : .warning,
      at: origin,
      row: ragged.row + 1,
      Message(code, .number(ragged.found), .number(ragged.expected)),
      isPlaced
        ? Message(MendCode.nameColumn)
        : isLong
          ? Message(MendCode.alignCells)
          : Message(MendCode.addCells, .number(ragged.expected - ragged.found))
    )
    if isFatal { broken[ragged.row] = code }
  }
}
