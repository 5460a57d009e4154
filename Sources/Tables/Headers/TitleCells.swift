// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads the cells above the header that a mapping names: a community, a month.
struct TitleCells {
  /// What stands there.
  struct Content {
    /// Text for all rows of a column.
    var texts: [Field: String] = [:]
    /// The month whose days the times list.
    var month: Month?
  }

  let grid: CellGrid
  /// First line of the header, counted from 0.
  let header: Int
  let origin: TableOrigin
  let findings: Findings

  /// Everything that the mapping asks for; nil, with all findings, when something is not there.
  func read(_ mapping: TableMapping) -> Content? {
    var content = Content()
    var isComplete = true
    for (field, reference) in mapping.cells.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if let text = text(at: reference) {
        content.texts[field] = mapping.translations[field]?[text] ?? text
      } else {
        isComplete = false
      }
    }
    if let source = mapping.month {
      content.month = month(source)
      isComplete = isComplete && content.month != nil
    }
    return isComplete ? content : nil
  }

  private func text(at reference: CellReference) -> String? {
    guard reference.row < header else {
      return fail(.mappedCellMisplaced, reference, reference.text, .correctMapping)
    }
    let cells = grid.cells(of: reference.row)
    let text = reference.column < cells.count ? grid.text(cells.lowerBound + reference.column) : ""
    return text.isEmpty ? fail(.mappedCellBlank, reference, reference.text, .fillCell) : text
  }

  private func fail<Result>(
    _ code: FaultCode,
    _ reference: CellReference?,
    _ argument: String,
    _ mend: MendCode
  ) -> Result? {
    findings.add(
      .fileFault,
      at: origin,
      row: reference.map { $0.row + 1 },
      column: reference?.letters,
      cell: reference,
      Message(code, .text(argument)),
      Message(mend)
    )
    return nil
  }

  // MARK: Month

  private func month(_ source: MonthSource) -> Month? {
    switch source {
    case .fixed(let month): return month
    case .cell(let reference):
      guard let text = text(at: reference) else { return nil }
      return Month(in: text) ?? fail(.badMonth, reference, text, .fillCell)
    case .parts(let year, let month):
      // Both are looked at before either stops: all faults in one run.
      let (yearText, monthText) = (text(of: year), text(of: month))
      guard let yearText, let monthText else { return nil }
      let found = Self.number(yearText, unit: "年")
        .flatMap { year in
          Self.number(monthText, unit: "月").flatMap { Month(year: year, number: $0) }
        }
      return found ?? fail(.badMonth, nil, "\(yearText) / \(monthText)", .fillCell)
    }
  }

  private func text(of part: MonthSource.Part) -> String? {
    switch part {
    case .number(let number): "\(number)"
    case .cell(let reference): text(at: reference)
    }
  }

  private static func number(_ text: String, unit: String) -> Int? {
    let folded = CellText.folded(text)
    return Int(folded.hasSuffix(unit) ? String(folded.dropLast()) : folded)
  }
}
