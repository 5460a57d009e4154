// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of a table that are data: no blanks, totals or signatures; merged cells spread, dittos
/// filled in.
struct DataRows {
  /// A merged cell that stands for several rows.
  struct Merged {
    let column: Int
    /// Those rows that are data, the one with the content first.
    let rows: [Int]
  }

  private(set) var rows: [Int] = []
  private(set) var skipped = 0
  private(set) var dittos = 0
  /// Rows that show how to fill in the table.
  private(set) var examples = 0
  /// Lines that repeat the header, or a title, as hand-made pages do.
  private(set) var repeatedHeaders = 0
  /// Lines that name a section of the table.
  private(set) var sections: [Int] = []
  private(set) var merged: [Merged] = []
  private(set) var ragged: [(row: Int, found: Int, expected: Int)] = []
  /// Whether spreading merged cells would make more cells than a book may have.
  private(set) var isOversized = false

  init(cells: inout CellGrid, below header: HeaderFinder.Header, spreadsNumbers: Bool = true) {
    let judge = RowJudge(header, in: cells)
    for row in (header.last + 1)..<max(header.last + 1, cells.rowCount) {
      switch judge.kind(of: row, in: cells) {
      case .blank: continue
      case .footer: skipped += 1
      case .example: examples += 1
      case .header: repeatedHeaders += 1
      case .section: sections.append(row)
      case .data: rows.append(row)
      }
    }
    let width = header.cells.count
    spread(&cells, below: header.last, width: width, numbersToo: spreadsNumbers)
    var previous: Int?
    for row in rows {
      dittos += cells.fillDittos(in: row, from: previous)
      previous = row
      let found = cells.cells(of: row)
      let filled = found.lastIndex { !cells.text($0).isEmpty }
      let used = filled.map { $0 - found.lowerBound + 1 } ?? 0
      if used > width {
        ragged.append((row, used, width))
      } else if found.count < width, cells.layout == .cut {
        ragged.append((row, found.count, width))
      }
    }
  }

  /// Gives each row of data what a merged cell beside it shows; of one that is merged over columns,
  /// the first column has it.
  private mutating func spread(
    _ cells: inout CellGrid,
    below header: Int,
    width: Int,
    numbersToo: Bool
  ) {
    let tall = cells.merged.filter { area in
      guard area.first.row > header, area.last.row > area.first.row, area.first.column < width,
        area.first.row < cells.rowCount
      else { return false }
      let text = cells.text(row: area.first.row, column: area.first.column)
      return !text.isEmpty && (numbersToo || Double(text) == nil)
    }
    guard !tall.isEmpty else { return }
    var widths: [Int: Int] = [:]
    var work = 0
    for area in tall {
      let own = rows[lowerBound(of: area.first.row)..<lowerBound(of: area.last.row + 1)]
      work += own.count
      // Areas of a sound book do not overlap: together they hold no more cells than the table.
      guard work <= BookLimits.cells else {
        isOversized = true
        return
      }
      for row in own { widths[row] = max(widths[row] ?? 0, area.first.column + 1) }
      if own.count > 1 || own.first.map({ $0 != area.first.row }) == true {
        merged.append(Merged(column: area.first.column, rows: Array(own)))
      }
    }
    guard cells.widen(widths) else {
      isOversized = true
      return
    }
    for area in tall {
      let source = cells.cells(of: area.first.row).lowerBound + area.first.column
      for row in rows[lowerBound(of: area.first.row)..<lowerBound(of: area.last.row + 1)]
      where row != area.first.row {
        cells.copyCell(from: source, to: cells.cells(of: row).lowerBound + area.first.column)
      }
    }
  }

  /// The position of the first row of data that is not above a row.
  private func lowerBound(of row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many cells merged ones were spread to.
  var spreadCount: Int { merged.reduce(0) { $0 + $1.rows.count - 1 } }
}

extension CellGrid {
  private static let dittoMarks: [[UInt8]] = ["同上", "〃", "″", "同前"].map { Array($0.utf8) }

  /// Gives cells that say 同上 the content of the row above; how many there were.
  ///
  /// Where each cell has its place, a row may end before its last columns: they are blank.
  mutating func fillDittos(in row: Int, from previous: Int?) -> Int {
    guard let previous else { return 0 }
    let above = cells(of: previous)
    var count = 0
    for (offset, cell) in cells(of: row).enumerated() where isDitto(cell) {
      if offset < above.count {
        copyCell(from: above.lowerBound + offset, to: cell)
      } else if layout == .placed {
        blankCell(cell)
      } else {
        continue
      }
      count += 1
    }
    return count
  }

  private func isDitto(_ cell: Int) -> Bool {
    let start = Int(starts[cell])
    guard (3...24).contains(Int(ends[cell]) - start) else { return false }
    switch (bytes[start], bytes[start + 1]) {
    // The marks begin so, and blanks before them.
    case (0xE5, 0x90), (0xE3, 0x80), (0xE2, _), (0xC2, _), (0xEF, _), (0...0x20, _): break
    default: return false
    }
    let content = CellText.trimmed(text(cell)).utf8
    return Self.dittoMarks.contains { content.elementsEqual($0) }
  }
}
