// SPDX-License-Identifier: GPL-3.0-or-later

/// Cells of a sheet that are merged into one.
struct CellArea {
  /// The top left cell, whose content the area shows.
  let first: CellReference
  /// The bottom right cell.
  let last: CellReference

  var rows: ClosedRange<Int> { first.row...last.row }
  var columns: ClosedRange<Int> { first.column...last.column }

  func holds(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}
