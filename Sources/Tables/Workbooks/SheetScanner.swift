// SPDX-License-Identifier: GPL-3.0-or-later

/// What all sheets of a workbook share.
struct BookContext {
  var strings = SharedStrings()
  var formats = NumberFormats()
  var dates = DateNumber(countsFrom1904: false)
}

/// Reads the cells of one sheet: every value as the text that a clerk sees.
///
/// Rows and cells must come in order, as every program writes them; each may leave out where it
/// stands. Blank rows count, so that a row has the number that the spreadsheet shows.
///
/// - Complexity: O(bytes + cells, blanks between them included).
struct SheetScanner {
  private enum CellType: String {
    case number = "n"
    case shared = "s"
    case inline = "inlineStr"
    case formulaText = "str"
    case truth = "b"
    case error = "e"
    case isoDate = "d"
  }

  private let context: BookContext
  /// Cells and rows that the book may still have.
  private let budget: Int
  private let names = BookNames()
  private let typeName = XMLName("t")
  private var scanner: XMLScanner
  private var grid = CellGrid(.placed)
  /// Where a shared string stands in the grid, once a cell has used it; start is -1 before.
  private var placed: [(start: Int32, end: Int32)] = []
  private var scratch: [UInt8] = []
  private var row = -1
  private var column = -1
  private var merged: [CellArea] = []

  /// The cells of a sheet, of which and whose rows there may be as many as `budget`.
  static func cells(
    of raw: [UInt8],
    part: String,
    in context: BookContext,
    budget: Int
  ) throws(BookFault) -> CellGrid {
    var sheet = SheetScanner(try XMLScanner(raw, part: part), context, budget)
    try sheet.scan()
    try sheet.blankMerged()
    sheet.grid.merged = sheet.merged
    return sheet.grid
  }

  private init(_ scanner: XMLScanner, _ context: BookContext, _ budget: Int) {
    self.scanner = scanner
    self.context = context
    self.budget = budget
  }

  private mutating func scan() throws(BookFault) {
    var isData = false
    var isMerges = false
    var isColumns = false
    while !grid.hasTooManyRows {
      let event = try scanner.next()
      if case .finished = event { break }
      guard case .opened = event else { continue }
      switch scanner.depth {
      case 1:
        guard scanner.isNamed(names.worksheet) else { throw .damaged(scanner.part) }
      case 2:
        isData = scanner.isNamed(names.sheetData)
        isMerges = scanner.isNamed(names.mergeCells)
        isColumns = scanner.isNamed(names.columns)
      case 3 where isData && scanner.isNamed(names.row): try beginRow()
      case 3 where isMerges && scanner.isNamed(names.mergeCell): try takeMerged()
      case 3 where isColumns && scanner.isNamed(names.column): takeColumns()
      case 4 where isData && scanner.isNamed(names.cell): try takeCell()
      default: continue
      }
    }
    if grid.openCells > 0 { grid.endRow() }
  }

  // MARK: Places

  private func refuse(_ range: Range<Int>) -> BookFault {
    .badReference(String(decoding: scanner.bytes[range].prefix(40), as: UTF8.self))
  }

  private mutating func beginRow() throws(BookFault) {
    column = -1
    defer { if isHidden, row < CellGrid.mostRows { grid.hidden.rows.append(row) } }
    guard let range = scanner.attribute(names.reference) else {
      row += 1
      guard row < CellReference.mostRows else { throw .badReference("\(row + 1)") }
      return
    }
    guard let number = Self.number(scanner.bytes[range]), number > row + 1 || row < 0,
      (1...CellReference.mostRows).contains(number)
    else { throw refuse(range) }
    row = number - 1
  }

  /// Whether the row or the columns just opened are hidden.
  private var isHidden: Bool {
    guard let range = scanner.attribute(names.hidden) else { return false }
    return [[0x31], Array("true".utf8)].contains(Array(scanner.bytes[range]))
  }

  private mutating func takeColumns() {
    guard isHidden, grid.hidden.columns.count < HiddenLines.mostStretches,
      let least = scanner.attribute(names.least).flatMap({ Self.number(scanner.bytes[$0]) }),
      let most = scanner.attribute(names.most).flatMap({ Self.number(scanner.bytes[$0]) }),
      least >= 1, least <= most
    else { return }
    grid.hidden.columns.append((least - 1)...(most - 1))
  }

  private mutating func findColumn() throws(BookFault) {
    guard let range = scanner.attribute(names.reference) else {
      column += 1
      guard column < CellReference.mostColumns else { throw .badReference("\(column + 1)") }
      return
    }
    guard let reference = CellReference(scanner.bytes[range]), reference.row == row,
      reference.column > column
    else { throw refuse(range) }
    column = reference.column
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    var value = 0
    for byte in text {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    return value
  }

  // MARK: Cells

  private mutating func takeCell() throws(BookFault) {
    try findColumn()
    let type = try cellType()
    let style = scanner.attribute(names.style).flatMap { Self.number(scanner.bytes[$0]) } ?? 0
    let outer = scanner.depth
    var hasFormula = false
    scratch.removeAll(keepingCapacity: true)
    reading: while true {
      switch try scanner.next() {
      case .opened where scanner.depth == outer + 1:
        if scanner.isNamed(names.value) {
          try scanner.takePlainText(into: &scratch)
        } else if scanner.isNamed(names.inline) {
          try scanner.takeRichText(names, into: &scratch)
        } else if scanner.isNamed(names.formula) {
          hasFormula = true
        }
      case .closed where scanner.depth < outer: break reading
      case .finished: break reading
      default: continue
      }
    }
    if !scratch.isEmpty {
      try take(type, style)
    } else if hasFormula, type != .formulaText {
      // A formula whose result is an empty text says so; this one was never calculated.
      try place(from: grid.bytes.count, finding: .unsavedFormula)
    }
  }

  private func cellType() throws(BookFault) -> CellType {
    guard let range = scanner.attribute(typeName) else { return .number }
    let text = String(decoding: scanner.bytes[range], as: UTF8.self)
    guard let type = CellType(rawValue: text) else { throw .damaged(here) }
    return type
  }

  private var here: String {
    "\(scanner.part) \(CellReference(column: max(column, 0), row: max(row, 0)).text)"
  }

  private mutating func take(_ type: CellType, _ style: Int) throws(BookFault) {
    let start = grid.bytes.count
    var finding: CellGrid.Finding?
    switch type {
    case .shared:
      try takeShared()
      return
    case .number: appendNumber(as: context.formats[style])
    case .truth:
      let isTrue = scratch == [0x31] || scratch == Array("true".utf8)
      grid.bytes.append(contentsOf: Array((isTrue ? "TRUE" : "FALSE").utf8))
    case .isoDate:
      let text = String(decoding: scratch, as: UTF8.self)
      grid.bytes.append(contentsOf: Array(DateNumber.text(ofISO: text).utf8))
    case .error:
      grid.bytes.append(contentsOf: scratch)
      finding = .failedFormula
    case .formulaText:
      BookText.unescape(&scratch, from: 0)
      grid.bytes.append(contentsOf: scratch)
    case .inline: grid.bytes.append(contentsOf: scratch)
    }
    if type == .inline || type == .formulaText, BookText.hasControlCharacters(scratch[...]) {
      finding = .controlCharacters
    }
    try place(from: start, finding: finding)
  }

  private mutating func takeShared() throws(BookFault) {
    guard let index = Self.number(scratch[...]), index < context.strings.count else {
      throw .damaged(here)
    }
    let range = context.strings[index]
    if range.isEmpty { return }
    let content = context.strings.bytes[range]
    if placed.isEmpty { placed = Array(repeating: (-1, -1), count: context.strings.count) }
    if placed[index].start < 0 {
      let start = grid.bytes.count
      grid.bytes.append(contentsOf: content)
      placed[index] = (Int32(start), Int32(grid.bytes.count))
    }
    let finding: CellGrid.Finding? =
      BookText.hasControlCharacters(content) ? .controlCharacters : nil
    let (start, end) = placed[index]
    try place(from: Int(start), to: Int(end), finding: finding)
  }

  private mutating func appendNumber(as format: CellFormat) {
    if format == .general, NumberText.isPlain(scratch) {
      grid.bytes.append(contentsOf: scratch)
      return
    }
    guard let number = NumberText(scratch[...]) else {
      grid.bytes.append(contentsOf: scratch)
      return
    }
    switch format {
    case .general: number.append(to: &grid.bytes)
    case .padded(let digits): number.append(to: &grid.bytes, padding: digits)
    case .date, .time, .elapsed, .dateAndTime:
      let value = Double(String(decoding: scratch, as: UTF8.self))
      if let value, let text = context.dates.text(value, as: format) {
        grid.bytes.append(contentsOf: Array(text.utf8))
      } else {
        number.append(to: &grid.bytes)
      }
    }
  }

  /// Puts a cell where it stands; rows and cells before it that were left out become blank.
  private mutating func place(
    from start: Int,
    to end: Int? = nil,
    finding: CellGrid.Finding?
  ) throws(BookFault) {
    guard row < CellGrid.mostRows else {
      grid.hasTooManyRows = true
      return
    }
    while grid.rowCount < row { grid.endRow() }
    guard grid.cellCount + column - grid.openCells + row < budget else {
      throw .oversized("\(scanner.part): > \(BookLimits.cells)")
    }
    while grid.openCells < column { grid.append(0, 0) }
    if let finding { grid.note(finding, cell: column) }
    grid.append(start, end ?? grid.bytes.count)
  }

  // MARK: Merged cells

  private mutating func takeMerged() throws(BookFault) {
    guard let range = scanner.attribute(names.area) else { throw .damaged(scanner.part) }
    let corners = scanner.bytes[range].split(separator: 0x3A).map { CellReference($0) }
    guard corners.count == 2, let first = corners[0], let last = corners[1],
      first.row <= last.row, first.column <= last.column
    else { throw refuse(range) }
    guard merged.count < BookLimits.cells else {
      throw .oversized("\(scanner.part): > \(BookLimits.cells)")
    }
    merged.append(CellArea(first: first, last: last))
  }

  /// Only the first cell of a merged area is seen: what others hold below it is not read.
  ///
  /// Which rows of data the first one speaks for is known once the header is.
  private mutating func blankMerged() throws(BookFault) {
    var work = 0
    for area in merged where area.first.row < grid.rowCount {
      let (first, last) = (area.first, area.last)
      for row in first.row...min(last.row, grid.rowCount - 1) {
        let cells = grid.cells(of: row)
        work += 1 + max(0, min(last.column + 1, cells.count) - first.column)
        guard work <= BookLimits.cells else {
          throw .oversized("\(scanner.part): > \(BookLimits.cells)")
        }
        for column in first.column..<max(first.column, min(last.column + 1, cells.count)) {
          if row == first.row, column == first.column { continue }
          grid.blankCell(cells.lowerBound + column)
        }
      }
    }
  }
}
