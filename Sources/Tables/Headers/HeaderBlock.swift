// SPDX-License-Identifier: GPL-3.0-or-later

/// A column that says part of what its field means.
struct JoinedColumn: Equatable {
  let index: Int
  /// What stands between it and the one before, where both have text.
  let glue: String
}

/// A header of two or three lines that merged cells hold together: 联系人 over 姓名 and 电话.
struct HeaderBlock {
  /// Lines that a header may have.
  private static let mostLines = 3
  /// Merged cells that are looked at; a sound header has few.
  private static let mostAreas = 2000
  /// Columns beyond this many are not looked at in groups.
  private static let mostColumns = 1000

  let header: HeaderFinder.Header

  /// The block that a line is part of; nil where no merged cell ties it to another line.
  init?(around line: Int, in cells: CellGrid, matcher: HeaderMatcher) {
    let areas = cells.merged.lazy.filter { $0.first.row < HeaderFinder.depth + Self.mostLines }
      .prefix(Self.mostAreas)
    guard !areas.isEmpty else { return nil }
    var reader = PathReader(cells: cells, areas: Array(areas))
    let lines = reader.lines(around: line, matcher)
    guard lines.count > 1 else { return nil }
    var paths = reader.paths(lines)
    while paths.last?.isEmpty == true { paths.removeLast() }
    let columns = GroupedColumns(paths, matcher)
    header = HeaderFinder.Header(
      first: lines.lowerBound,
      last: lines.upperBound,
      cells: paths.map { $0.joined(separator: "/") },
      fields: columns.fields,
      joined: columns.joined,
      unsure: columns.unsure
    )
  }

  /// Reads what stands over each column, merged cells spread.
  private struct PathReader {
    let cells: CellGrid
    let areas: [CellArea]
    /// Areas of each line, found once.
    private var known: [Int: [CellArea]] = [:]

    init(cells: CellGrid, areas: [CellArea]) {
      (self.cells, self.areas) = (cells, areas)
    }

    private mutating func areas(of line: Int) -> [CellArea] {
      if let found = known[line] { return found }
      let found = areas.filter { $0.rows.contains(line) }
      known[line] = found
      return found
    }

    /// How many cells of a line have text; a title has one.
    private func count(_ line: Int) -> Int {
      cells.cells(of: line).count { !cells.text($0).isEmpty }
    }

    /// The lines that merged cells tie to one, at most three.
    mutating func lines(around line: Int, _ matcher: HeaderMatcher) -> ClosedRange<Int> {
      var (first, last) = (line, line)
      while first > 0, last - first + 1 < mostLines, count(first - 1) > 1,
        reaches(first - 1, first), !isRemark(first - 1)
      {
        first -= 1
      }
      while last + 1 < cells.rowCount, last - first + 1 < mostLines,
        continues(first...last, matcher)
      { last += 1 }
      return first...last
    }

    /// Whether a line says something of the table as a whole: 填报单位：东风社区 and 填报日期：3月2日.
    private func isRemark(_ line: Int) -> Bool {
      cells.texts(of: line).filter { !$0.isEmpty }
        .allSatisfy { text in
          let parts = CellText.normalised(text).split(separator: ":", maxSplits: 1)
          return parts.count == 2 && !CellText.trimmed(String(parts[1])).isEmpty
        }
    }

    /// Whether a cell of the upper line stands over cells of the lower, or is one with them.
    private mutating func reaches(_ upper: Int, _ lower: Int) -> Bool {
      areas(of: upper)
        .contains { area in
          let isTall = area.rows.contains(lower)
          let isWide = area.columns.count > 1 && area.last.row == upper
          return !text(of: area).isEmpty && (isTall || isWide)
        }
    }

    /// Whether the line below belongs to the header: a cell reaches into it, or it names columns.
    private mutating func continues(_ lines: ClosedRange<Int>, _ matcher: HeaderMatcher) -> Bool {
      let last = lines.upperBound
      let here = areas(of: last)
      if here.contains(where: { $0.rows.contains(last + 1) && !text(of: $0).isEmpty }) {
        return true
      }
      guard here.contains(where: { $0.columns.count > 1 && $0.last.row == last }) else {
        return false
      }
      let below = GroupedColumns(paths(lines.lowerBound...(last + 1)), matcher)
      return below.knownCount > GroupedColumns(paths(lines), matcher).knownCount
    }

    private func text(of area: CellArea) -> String {
      cells.text(row: area.first.row, column: area.first.column)
    }

    /// The words over each column, from the top; what an area shows counts in all its columns, once.
    mutating func paths(_ lines: ClosedRange<Int>) -> [[String]] {
      let width = min(mostColumns, lines.map { cells.cells(of: $0).count }.max() ?? 0)
      let reach = lines.flatMap { areas(of: $0) }.map { $0.last.column + 1 }.max() ?? 0
      return (0..<max(width, min(reach, mostColumns)))
        .map { column in
          var words: [String] = []
          for line in lines {
            let area = areas(of: line).first { $0.holds(row: line, column: column) }
            if let area, area.first.row < line, lines.contains(area.first.row) { continue }
            let word = area.map { text(of: $0) } ?? cells.text(row: line, column: column)
            if !word.isEmpty, word != words.last { words.append(word) }
          }
          return words
        }
    }
  }
}
