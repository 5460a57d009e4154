// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts CSV text into cells as ranges of bytes: RFC 4180 and what people make of it.
///
/// Any mix of line ends; quotation marks inside plain cells stay; a quotation mark that is never
/// closed costs its own line only. Nothing is dropped without a finding.
///
/// - Complexity: O(bytes): a quoted cell that fails is scanned again up to its line's end only.
struct CSVScanner {
  /// Longest cell.
  ///
  /// Unit: bytes.
  static let longestCell = 1 << 20
  /// Most rows of a file.
  static let mostRows = 1_000_000

  enum Finding: Equatable {
    case unterminatedQuote
    case strayQuote
    case cellTooLong
    case controlCharacters
  }

  /// Bytes of the text, and behind them the cells that had doubled quotation marks, unfolded.
  private(set) var bytes: [UInt8]
  /// Start and end of each cell in ``bytes``.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// First cell of each row, and one entry behind the last.
  private(set) var rowStarts: [Int32] = [0]
  /// Line of the file on which each row begins, from 1.
  private(set) var lines: [Int32] = []
  /// What was odd, by row.
  private(set) var findings: [(row: Int, cell: Int, finding: Finding)] = []
  private(set) var hasMixedLineEnds = false
  private(set) var hasTooManyRows = false

  private let delimiter: UInt8
  private let end: Int
  private var position = 0
  private var line: Int32 = 1
  private var lineEndKinds: UInt8 = 0

  init(_ text: [UInt8]) {
    bytes = text
    end = text.count
    delimiter = Self.delimiter(of: text)
    starts.reserveCapacity(text.count / 8)
    ends.reserveCapacity(text.count / 8)
    while position < end, !hasTooManyRows { scanRow() }
    hasMixedLineEnds = lineEndKinds.nonzeroBitCount > 1
  }

  var rowCount: Int { lines.count }

  /// The cells of a row.
  func cells(of row: Int) -> Range<Int> { Int(rowStarts[row])..<Int(rowStarts[row + 1]) }

  /// Makes a cell show the content of another.
  mutating func copyCell(from source: Int, to target: Int) {
    starts[target] = starts[source]
    ends[target] = ends[source]
  }

  private mutating func scanRow() {
    guard rowCount < Self.mostRows else {
      hasTooManyRows = true
      return
    }
    lines.append(line)
    while true {
      let isQuoted = position < end && bytes[position] == 0x22
      if !isQuoted || !scanQuoted() { scanPlain(recordingQuotes: !isQuoted) }
      guard position < end, bytes[position] == delimiter else { break }
      position += 1
    }
    takeLineEnd()
    rowStarts.append(Int32(starts.count))
  }

  private mutating func scanPlain(recordingQuotes: Bool) {
    let start = position
    var hasQuote = false
    var hasControl = false
    while position < end {
      let byte = bytes[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22 { hasQuote = true }
      if byte < 0x20, byte != 0x09 { hasControl = true }
      position += 1
    }
    append(start, position)
    if hasQuote, recordingQuotes { note(.strayQuote) }
    if hasControl { note(.controlCharacters) }
  }

  /// Reads a quoted cell; false, with nothing consumed, when its quotation mark does not close.
  private mutating func scanQuoted() -> Bool {
    let opening = position
    var cursor = opening + 1
    var newLines: Int32 = 0
    var doubled = false
    var hasControl = false
    var stray = false
    while cursor < end {
      let byte = bytes[cursor]
      if byte == 0x22 {
        let next = cursor + 1
        if next < end, bytes[next] == 0x22 {
          doubled = true
          cursor += 2
          continue
        }
        if next == end || bytes[next] == delimiter || bytes[next] == 0x0A || bytes[next] == 0x0D {
          finishQuoted(opening + 1, cursor, unfold: doubled)
          position = next
          line += newLines
          if stray { note(.strayQuote) }
          if hasControl { note(.controlCharacters) }
          return true
        }
        if newLines > 0 { break }
        stray = true
      } else if byte == 0x0A || (byte == 0x0D && !(cursor + 1 < end && bytes[cursor + 1] == 0x0A)) {
        newLines += 1
      } else if byte < 0x20, byte != 0x09, byte != 0x0D {
        hasControl = true
      }
      cursor += 1
    }
    findings.append((rowCount - 1, cellInRow, .unterminatedQuote))
    return false
  }

  private mutating func finishQuoted(_ start: Int, _ stop: Int, unfold: Bool) {
    guard unfold else { return append(start, stop) }
    let unfoldedStart = bytes.count
    var cursor = start
    while cursor < stop {
      let byte = bytes[cursor]
      bytes.append(byte)
      cursor += byte == 0x22 && cursor + 1 < stop && bytes[cursor + 1] == 0x22 ? 2 : 1
    }
    append(unfoldedStart, bytes.count)
  }

  private var cellInRow: Int { starts.count - Int(rowStarts[rowStarts.count - 1]) }

  private mutating func append(_ start: Int, _ stop: Int) {
    if stop - start > Self.longestCell {
      findings.append((rowCount - 1, cellInRow, .cellTooLong))
      starts.append(Int32(start))
      ends.append(Int32(start))
    } else {
      starts.append(Int32(start))
      ends.append(Int32(stop))
    }
  }

  private mutating func note(_ finding: Finding) {
    findings.append((rowCount - 1, cellInRow - 1, finding))
  }

  private mutating func takeLineEnd() {
    guard position < end else { return }
    if bytes[position] == 0x0D {
      position += 1
      if position < end, bytes[position] == 0x0A {
        position += 1
        lineEndKinds |= 1
      } else {
        lineEndKinds |= 2
      }
    } else {
      position += 1
      lineEndKinds |= 4
    }
    line += 1
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
