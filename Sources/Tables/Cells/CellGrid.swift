// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells of a table as ranges of bytes, whatever kind of file they came from.
struct CellGrid {
  /// Longest cell.
  ///
  /// Unit: bytes.
  static let longestCell = 1 << 20
  /// Most rows of a table.
  static let mostRows = 1_000_000

  /// What is odd about a cell, or about the row because of it.
  enum Finding: Equatable {
    case unterminatedQuote
    case strayQuote
    case cellTooLong
    case controlCharacters
    /// A formula that failed, as in #N/A.
    case failedFormula
    /// A formula whose result is not in the file.
    case unsavedFormula
  }

  /// How cells come to their columns.
  enum Layout {
    /// Cut by separators: one too many or too few shifts the rest of the row.
    case cut
    /// Each under the letter of its column: nothing can shift.
    case placed
  }

  let layout: Layout
  /// Text of all cells; some are shared, some bytes belong to none.
  var bytes: [UInt8]
  /// Start and end of each cell in ``bytes``.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// First cell of each row, and one entry behind the last.
  private(set) var rowStarts: [Int32] = [0]
  /// What was odd: row from 0, cell in the row from 0.
  private(set) var findings: [(row: Int, cell: Int, finding: Finding)] = []
  var hasMixedLineEnds = false
  var hasTooManyRows = false
  /// What the sheet hides.
  var hidden = HiddenLines()
  /// Merged areas; of each only the first cell has content.
  var merged: [CellArea] = []

  init(_ layout: Layout, bytes: [UInt8] = []) {
    self.layout = layout
    self.bytes = bytes
  }

  var rowCount: Int { rowStarts.count - 1 }
  var cellCount: Int { starts.count }
  /// Cells so far of the row that is being filled.
  var openCells: Int { starts.count - Int(rowStarts[rowStarts.count - 1]) }

  /// The cells of a row.
  @inline(__always)
  func cells(of row: Int) -> Range<Int> { Int(rowStarts[row])..<Int(rowStarts[row + 1]) }

  // MARK: Filling

  mutating func reserveCells(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// Adds a cell to the open row; one that is too long stays blank, with a finding.
  mutating func append(_ start: Int, _ stop: Int) {
    let isTooLong = stop - start > Self.longestCell
    if isTooLong { note(.cellTooLong, cell: openCells) }
    starts.append(Int32(start))
    ends.append(Int32(isTooLong ? start : stop))
  }

  /// Takes down what is odd about a cell of the open row.
  mutating func note(_ finding: Finding, cell: Int) {
    findings.append((rowCount, cell, finding))
  }

  mutating func endRow() { rowStarts.append(Int32(starts.count)) }

  /// Makes a cell show the content of another.
  mutating func copyCell(from source: Int, to target: Int) {
    starts[target] = starts[source]
    ends[target] = ends[source]
  }

  mutating func blankCell(_ cell: Int) { ends[cell] = starts[cell] }

  /// Gives rows at least so many cells, with blank ones behind their last.
  ///
  /// - Returns: False, with nothing changed, where that would be more cells than a book may have.
  mutating func widen(_ widths: [Int: Int]) -> Bool {
    let extra = widths.reduce(0) { $0 + max(0, $1.value - cells(of: $1.key).count) }
    guard extra > 0 else { return true }
    guard cellCount + extra <= BookLimits.cells else { return false }
    var (newStarts, newEnds, newRows) = ([Int32](), [Int32](), [Int32(0)])
    newStarts.reserveCapacity(cellCount + extra)
    newEnds.reserveCapacity(cellCount + extra)
    newRows.reserveCapacity(rowStarts.count)
    for row in 0..<rowCount {
      let range = cells(of: row)
      newStarts.append(contentsOf: starts[range])
      newEnds.append(contentsOf: ends[range])
      let missing = max(0, (widths[row] ?? 0) - range.count)
      newStarts.append(contentsOf: repeatElement(0, count: missing))
      newEnds.append(contentsOf: repeatElement(0, count: missing))
      newRows.append(Int32(newStarts.count))
    }
    (starts, ends, rowStarts) = (newStarts, newEnds, newRows)
    return true
  }

  // MARK: Text

  /// Whether an apostrophe before a byte marks the cell as text: what looks like a formula or a number.
  private static func isMarkedAsText(_ text: ArraySlice<UInt8>) -> Bool {
    mayBeFormula(text.prefix(3)) || text.first.map { (0x30...0x39).contains($0) } == true
  }

  /// Whether a spreadsheet may run what begins so, or read it as a mark of text.
  ///
  /// Spreadsheets set to Chinese or Japanese take ＝, ＋, － and ＠ for their narrow forms.
  static func mayBeFormula(_ start: some Collection<UInt8>) -> Bool {
    guard let first = start.first else { return false }
    if [0x3D, 0x2B, 0x2D, 0x40, 0x27, 0x09, 0x0A, 0x0D].contains(first) { return true }
    return first == 0xEF
      && wideMarks.contains { start.elementsEqual($0) }
  }

  private static let wideMarks = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  /// The text of a cell without blanks around it and without the apostrophe that marks text.
  @inline(__always)
  func text(_ cell: Int) -> String { Self.text(bytes, Int(starts[cell]), Int(ends[cell])) }

  private static func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    var (start, end) = (start, end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return "" }
    if bytes[start] == 0x27, isMarkedAsText(bytes[(start + 1)..<end]) { start += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return bytes[start] >= 0x80 || bytes[end - 1] >= 0x80 ? CellText.trimmed(text) : text
  }

  /// The text of a cell by its place; empty where the row ends before it.
  @inline(__always)
  func text(row: Int, column: Int) -> String {
    guard row < rowCount else { return "" }
    let range = cells(of: row)
    return column < range.count ? text(range.lowerBound + column) : ""
  }

  func texts(of row: Int) -> [String] { cells(of: row).map { text($0) } }

  /// Whether a row has no visible character.
  func isBlank(_ row: Int) -> Bool { cells(of: row).allSatisfy { text($0).isEmpty } }

  /// Whether no row has a visible character.
  var isBlank: Bool { (0..<rowCount).allSatisfy { isBlank($0) } }
}
