// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts CSV text into cells as ranges of bytes: RFC 4180 and what people make of it.
///
/// Any mix of line ends; quotation marks inside plain cells stay; a quotation mark that is never
/// closed costs its own line only. Nothing is dropped without a finding.
///
/// - Complexity: O(bytes): a quoted cell that fails is scanned again up to its line's end only.
struct CSVScanner {
  /// The cells; those that had doubled quotation marks stand unfolded behind the text.
  private(set) var grid: CellGrid

  private let text: [UInt8]
  private let delimiter: UInt8
  private let end: Int
  private var position = 0
  private var lineEndKinds: UInt8 = 0

  init(_ text: [UInt8]) {
    grid = CellGrid(.cut, bytes: text)
    self.text = text
    end = text.count
    delimiter = Self.delimiter(of: text)
    grid.reserveCells(text.count / 8)
    while position < end, !grid.hasTooManyRows { scanRow() }
    grid.hasMixedLineEnds = lineEndKinds.nonzeroBitCount > 1
  }

  private mutating func scanRow() {
    guard grid.rowCount < CellGrid.mostRows else {
      grid.hasTooManyRows = true
      return
    }
    while true {
      let isQuoted = position < end && text[position] == 0x22
      if !isQuoted || !scanQuoted() { scanPlain(recordingQuotes: !isQuoted) }
      guard position < end, text[position] == delimiter else { break }
      position += 1
    }
    takeLineEnd()
    grid.endRow()
  }

  private mutating func scanPlain(recordingQuotes: Bool) {
    let start = position
    var hasQuote = false
    var hasControl = false
    while position < end {
      let byte = text[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22 { hasQuote = true }
      if byte < 0x20, byte != 0x09 { hasControl = true }
      position += 1
    }
    grid.append(start, position)
    if hasQuote, recordingQuotes { note(.strayQuote) }
    if hasControl { note(.controlCharacters) }
  }

  /// Reads a quoted cell; false, with nothing consumed, when its quotation mark does not close.
  private mutating func scanQuoted() -> Bool {
    let opening = position
    var cursor = opening + 1
    var newLines = 0
    var doubled = false
    var hasControl = false
    var stray = false
    while cursor < end {
      let byte = text[cursor]
      if byte == 0x22 {
        let next = cursor + 1
        if next < end, text[next] == 0x22 {
          doubled = true
          cursor += 2
          continue
        }
        if next == end || text[next] == delimiter || text[next] == 0x0A || text[next] == 0x0D {
          finishQuoted(opening + 1, cursor, unfold: doubled)
          position = next
          if stray { note(.strayQuote) }
          if hasControl { note(.controlCharacters) }
          return true
        }
        if newLines > 0 { break }
        stray = true
      } else if byte == 0x0A || (byte == 0x0D && !(cursor + 1 < end && text[cursor + 1] == 0x0A)) {
        newLines += 1
      } else if byte < 0x20, byte != 0x09, byte != 0x0D {
        hasControl = true
      }
      cursor += 1
    }
    grid.note(.unterminatedQuote, cell: grid.openCells)
    return false
  }

  private mutating func finishQuoted(_ start: Int, _ stop: Int, unfold: Bool) {
    guard unfold else { return grid.append(start, stop) }
    let unfoldedStart = grid.bytes.count
    var cursor = start
    while cursor < stop {
      let byte = text[cursor]
      grid.bytes.append(byte)
      cursor += byte == 0x22 && cursor + 1 < stop && text[cursor + 1] == 0x22 ? 2 : 1
    }
    grid.append(unfoldedStart, grid.bytes.count)
  }

  /// Takes down what is odd about the cell added last.
  private mutating func note(_ finding: CellGrid.Finding) {
    grid.note(finding, cell: grid.openCells - 1)
  }

  private mutating func takeLineEnd() {
    guard position < end else { return }
    if text[position] == 0x0D {
      position += 1
      if position < end, text[position] == 0x0A {
        position += 1
        lineEndKinds |= 1
      } else {
        lineEndKinds |= 2
      }
    } else {
      position += 1
      lineEndKinds |= 4
    }
  }

  /// The separator: the most frequent of comma, tab, semicolon and bar on the first lines.
  private static func delimiter(of text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var lines = 0
    var isQuoted = false
    for byte in text.prefix(65_536) {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A || byte == 0x0D { lines += 1 }
      if lines > 20 { break }
      if !isQuoted, [0x2C, 0x09, 0x3B, 0x7C].contains(byte) { counts[byte, default: 0] += 1 }
    }
    let comma = counts[0x2C] ?? 0
    let best = [0x09, 0x3B, 0x7C].map { (UInt8($0), counts[UInt8($0)] ?? 0) }
      .max { $0.1 < $1.1 }
    guard let best, best.1 > comma else { return 0x2C }
    return best.0
  }
}
