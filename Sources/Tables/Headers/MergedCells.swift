// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions merged cells in columns whose values would count once for each row.
///
/// A 数量 merged over three rows may mean so many in each or in all: nothing is guessed. The rows cannot
/// be used until somebody says; where the number only informs, it stands in the first row alone.
struct MergedCells {
  /// Columns that say how much there is to do, to give or to plan with.
  private static let counting: Set<Field> = [
    .quantity, .headcount, .seats, .minimum, .perHalfDay, .perWeek, .perMonth, .frequency,
    .sessionSeats, .least, .most, .heads, .children, .load, .servedThisMonth, .components,
  ]
  /// Columns that only inform.
  private static let informing: Set<Field> = [.beneficiaryCount, .households]

  let kind: TableKind
  let origin: TableOrigin
  let findings: Findings

  /// Reports them.
  ///
  /// - Parameters:
  ///   - merged: Merged cells over rows of data.
  ///   - cells: The cells, spread; those that only inform are blanked below the first.
  ///   - odd: Takes the rows that cannot be used.
  func report(_ merged: [DataRows.Merged], in cells: inout BoundCells, _ odd: inout Sheet.OddRows) {
    for area in merged {
      guard let field = cells.field(ofColumn: area.column), let first = area.rows.first else {
        continue
      }
      let isKey = kind == .people && field == .name
      let rows = Message(
        isKey ? FaultCode.mergedName : FaultCode.mergedCount,
        .text(HiddenLines.list(ofRows: area.rows))
      )
      if Self.informing.contains(field) {
        add(.warning, first, field, cells, Message(FaultCode.mergedOnce, rows.arguments[0]))
        for row in area.rows.dropFirst() { cells.blank(row: row, column: area.column) }
      } else if isKey || Self.counting.contains(field) {
        for row in area.rows {
          add(.rowFault, row, field, cells, rows)
          odd.unusable[row, default: [:]][field] = isKey ? .mergedName : .mergedCount
        }
      }
    }
  }

  private func add(
    _ severity: Severity,
    _ row: Int,
    _ field: Field,
    _ cells: BoundCells,
    _ message: Message
  ) {
    let isPersonal = kind.personalFields.contains(field)
    let text = cells.text(field, row: row)
    findings.add(
      severity,
      at: origin,
      row: row + 1,
      column: cells.header(of: field),
      value: isPersonal || text.isEmpty ? nil : text,
      message,
      Message(MendCode.unmergeCells)
    )
  }
}
