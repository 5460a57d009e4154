// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the header among the first lines of a table: below titles, of one line or two.
struct HeaderFinder {
  struct Header {
    /// First line of the header, counted from 0.
    var first: Int
    /// Last line of the header.
    var last: Int
    var cells: [String]
    var fields: [Field?]
  }

  /// How many lines are searched.
  static let depth = 20

  private let matcher: HeaderMatcher
  private let mapping: TableMapping?

  init(kind: TableKind, mapping: TableMapping?) {
    matcher = HeaderMatcher(kind)
    self.mapping = mapping
  }

  /// The best line; nil when none has two known headers (or one, in a table of one column).
  func find(in cells: CellGrid) -> Header? {
    if let mapping { return mapped(mapping, in: cells) }
    let lines = (0..<min(Self.depth, cells.rowCount)).map { cells.texts(of: $0) }
    var best: (score: Int, line: Int)?
    for (line, texts) in lines.enumerated() {
      let score = matcher.score(texts)
      let isEnough = score >= 2 || (score == 1 && texts.filter { !$0.isEmpty }.count == 1)
      if isEnough, score > best?.score ?? 0 { best = (score, line) }
    }
    guard let best else { return nil }
    let single = lines[best.line]
    if best.line > 0 {
      // A second line of headers below merged cells: 联系人 over 姓名 | 电话.
      let merged = merge(lines[best.line - 1], single)
      let above = lines[best.line - 1]
      if matcher.score(merged) > best.score, above.count == single.count {
        return header(best.line - 1, best.line, merged)
      }
    }
    if best.line + 1 < lines.count {
      let below = lines[best.line + 1]
      let merged = merge(single, below)
      let extra = matcher.score(below)
      if extra >= 2, matcher.score(merged) >= best.score + 2 {
        return header(best.line, best.line + 1, merged)
      }
    }
    return header(best.line, best.line, single)
  }

  private func header(_ first: Int, _ last: Int, _ cells: [String]) -> Header {
    var trimmed = cells
    while trimmed.last?.isEmpty == true { trimmed.removeLast() }
    return Header(first: first, last: last, cells: trimmed, fields: matcher.fields(of: trimmed))
  }

  /// The lower line's header where it has one, else the upper line's.
  private func merge(_ upper: [String], _ lower: [String]) -> [String] {
    (0..<max(upper.count, lower.count))
      .map { index in
        let below = index < lower.count ? lower[index] : ""
        let above = index < upper.count ? upper[index] : ""
        if matcher.exact(below) != nil { return below }
        return above.isEmpty ? below : above
      }
  }

  /// With a mapping: the first line that has one of its column names.
  private func mapped(_ mapping: TableMapping, in cells: CellGrid) -> Header? {
    let wanted = Set(mapping.columnNames.map(CellText.folded))
    for line in 0..<min(Self.depth, cells.rowCount) {
      let texts = cells.texts(of: line)
      let folded = texts.map(CellText.folded)
      guard folded.contains(where: wanted.contains) else { continue }
      let fields = folded.map { name in mapping.fields[name] }
      return Header(first: line, last: line, cells: texts, fields: fields)
    }
    return nil
  }
}

/// The lines of a table that are data: no blanks, totals or signatures; dittos filled in.
struct DataRows {
  private(set) var rows: [Int] = []
  private(set) var skipped = 0
  private(set) var dittos = 0
  private(set) var ragged: [(row: Int, found: Int, expected: Int)] = []

  private static let totals = ["合计", "小计", "总计", "共计"]
  private static let signatures = [
    "填表人", "制表人", "制表:", "制表单位", "审核人:", "审核:", "填表:", "制表日期", "填报人", "填表单位", "填报单位", "填表日期",
    "填报日期", "联系电话:", "负责人:",
    "备注:", "注:", "说明:", "填表说明", "单位盖章", "盖章",
  ]

  init(cells: inout CellGrid, after header: Int, width: Int) {
    for row in (header + 1)..<max(header + 1, cells.rowCount) {
      if cells.isBlank(row) { continue }
      if Self.isFooter(row, in: cells) {
        skipped += 1
        continue
      }
      dittos += cells.fillDittos(in: row, from: rows.last)
      let found = cells.cells(of: row)
      let filled = found.lastIndex { !cells.text($0).isEmpty }
      let used = filled.map { $0 - found.lowerBound + 1 } ?? 0
      if used > width {
        ragged.append((row, used, width))
      } else if found.count < width, cells.layout == .cut {
        ragged.append((row, found.count, width))
      }
      rows.append(row)
    }
  }

  private static func isFooter(_ row: Int, in cells: CellGrid) -> Bool {
    for cell in cells.cells(of: row).prefix(3) {
      let start = Int(cells.starts[cell])
      guard start < Int(cells.ends[cell]) else { continue }
      guard cells.bytes[start] >= 0x80 || cells.bytes[start] == 0x20 else { return false }
      let text = CellText.folded(cells.text(cell))
      if text.isEmpty { continue }
      return totals.contains { text == $0 || text.hasPrefix($0 + ":") }
        || signatures.contains(where: text.hasPrefix)
    }
    return false
  }
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
    let length = ends[cell] - starts[cell]
    guard length == 3 || length == 6, bytes[Int(starts[cell])] >= 0xE2 else { return false }
    let content = bytes[Int(starts[cell])..<Int(ends[cell])]
    return Self.dittoMarks.contains { content.elementsEqual($0) }
  }
}
