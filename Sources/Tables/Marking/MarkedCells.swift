// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives cells of a sheet another style, and only that.
struct MarkedCells {
  private let raw: [UInt8]
  private let path: String
  private let survey: SheetSurvey
  /// Columns and colours of the cells to mark, by row.
  private let wanted: [Int: [(column: Int, colour: MarkColour)]]
  /// Whether marks of an earlier run are taken away.
  private let clears: Bool
  private var splices = Splices()
  private let names = BookNames()

  init(
    _ raw: [UInt8],
    path: String,
    survey: SheetSurvey,
    colours: [CellReference: MarkColour],
    clears: Bool
  ) {
    (self.raw, self.path, self.survey, self.clears) = (raw, path, survey, clears)
    var wanted: [Int: [(column: Int, colour: MarkColour)]] = [:]
    for (place, colour) in colours { wanted[place.row, default: []].append((place.column, colour)) }
    self.wanted = wanted.mapValues { $0.sorted { $0.column < $1.column } }
  }

  /// The changes that colour the cells.
  ///
  /// - Throws: ``BookFault`` when the part is damaged.
  static func splices(_ cells: Self, _ styles: inout MarkedStyles) throws(BookFault) -> Splices {
    var cells = cells
    try cells.walk(&styles)
    return cells.splices
  }

  private mutating func walk(_ styles: inout MarkedStyles) throws(BookFault) {
    var scanner = try XMLScanner(raw, part: path)
    var rows = wanted.keys.sorted()[...]
    var isData = false
    var sheetName = ""
    var open: Row?
    var walk = CellWalk()
    while true {
      let event = try scanner.next()
      if case .finished = event { return }
      if case .opened = event {
        switch scanner.depth {
        case 2:
          isData = scanner.isNamed(names.sheetData)
          if isData { sheetName = Self.text(scanner, scanner.fullName) }
        case 3 where isData && scanner.isNamed(names.row):
          walk.beginRow(scanner)
          takeMissing(&rows, before: walk.row, at: scanner.tag.lowerBound, &styles)
          open = beginRow(scanner, walk.row)
          if rows.first == walk.row { rows.removeFirst() }
        case 4 where isData && scanner.isNamed(names.cell):
          walk.beginCell(scanner)
          if open != nil || clears { takeCell(scanner, walk.column, &open, &styles) }
        default: continue
        }
      } else if case .closed = event, isData {
        if scanner.depth == 2, let row = open {
          endRow(scanner, row, &styles)
          open = nil
        } else if scanner.depth == 1 {
          endSheet(scanner, sheetName, &rows, &styles)
          return
        }
      }
    }
  }

  // MARK: Rows

  /// A row with cells to mark, while its cells are walked over.
  private struct Row {
    let number: Int
    /// Style of cells that the row does not hold.
    let style: Int?
    let name: String
    let isEmptyTag: Bool
    var pending: ArraySlice<(column: Int, colour: MarkColour)>
  }

  private static let ownFormat = XMLName("customFormat")

  private func beginRow(_ scanner: XMLScanner, _ number: Int) -> Row? {
    guard let pending = wanted[number] else { return nil }
    let own = scanner.attribute(Self.ownFormat).map { Self.text(scanner, $0) }
    let style = scanner.attribute(names.style).flatMap { Int(Self.text(scanner, $0)) }
    return Row(
      number: number,
      style: ["1", "true"].contains(own) ? style : nil,
      name: Self.text(scanner, scanner.fullName),
      isEmptyTag: scanner.closesAtOnce,
      pending: pending[...]
    )
  }

  private mutating func endRow(_ scanner: XMLScanner, _ row: Row, _ styles: inout MarkedStyles) {
    let cells = row.pending.map { newCell(row.number, $0, row.style, &styles) }.joined()
    if cells.isEmpty { return }
    fill(scanner, row.name, row.isEmptyTag, with: cells)
  }

  /// Rows that the sheet does not hold, before one that it does.
  private mutating func takeMissing(
    _ rows: inout ArraySlice<Int>,
    before row: Int,
    at place: Int,
    _ styles: inout MarkedStyles
  ) {
    var text = ""
    while let number = rows.first, number < row {
      text += newRow(number, &styles)
      rows.removeFirst()
    }
    if !text.isEmpty { splices.insert(text, at: place) }
  }

  private mutating func endSheet(
    _ scanner: XMLScanner,
    _ name: String,
    _ rows: inout ArraySlice<Int>,
    _ styles: inout MarkedStyles
  ) {
    let text = rows.map { newRow($0, &styles) }.joined()
    rows = []
    let isEmptyTag = raw[scanner.tag.lowerBound + 1] != 0x2F
    if !text.isEmpty { fill(scanner, name, isEmptyTag, with: text) }
  }

  /// Puts content at the end of the element that has just ended.
  private mutating func fill(
    _ scanner: XMLScanner,
    _ name: String,
    _ isEmptyTag: Bool,
    with content: String
  ) {
    if isEmptyTag {
      let slash = scanner.tag.upperBound - 2
      splices.replace(slash..<scanner.tag.upperBound, with: ">\(content)</\(name)>")
    } else {
      splices.insert(content, at: scanner.tag.lowerBound)
    }
  }

  // MARK: Cells

  private mutating func takeCell(
    _ scanner: XMLScanner,
    _ column: Int,
    _ row: inout Row?,
    _ styles: inout MarkedStyles
  ) {
    var missing = ""
    var colour: MarkColour?
    while let next = row?.pending.first, next.column <= column {
      row?.pending.removeFirst()
      if next.column == column {
        colour = next.colour
      } else {
        missing += newCell(row?.number ?? 0, next, row?.style, &styles)
      }
    }
    if !missing.isEmpty { splices.insert(missing, at: scanner.tag.lowerBound) }
    let range = scanner.attribute(names.style)
    let base = range.flatMap { Int(Self.text(scanner, $0)) } ?? 0
    guard colour != nil || clears && styles.isMarked(base) else { return }
    let style = "\(styles.index(of: base, in: colour))"
    if let range {
      splices.replace(range, with: style)
    } else {
      splices.insert(" s=\"\(style)\"", at: scanner.fullName.upperBound)
    }
  }

  private func newCell(
    _ row: Int,
    _ cell: (column: Int, colour: MarkColour),
    _ rowStyle: Int?,
    _ styles: inout MarkedStyles
  ) -> String {
    let base = rowStyle ?? survey.style(ofColumn: cell.column) ?? 0
    let place = CellReference(column: cell.column, row: row).text
    return "<\(survey.prefix)c r=\"\(place)\" s=\"\(styles.index(of: base, in: cell.colour))\"/>"
  }

  private func newRow(_ number: Int, _ styles: inout MarkedStyles) -> String {
    let cells = (wanted[number] ?? []).map { newCell(number, $0, nil, &styles) }.joined()
    return "<\(survey.prefix)row r=\"\(number + 1)\">\(cells)</\(survey.prefix)row>"
  }

  private static func text(_ scanner: XMLScanner, _ range: Range<Int>) -> String {
    String(decoding: scanner.bytes[range], as: UTF8.self)
  }
}
