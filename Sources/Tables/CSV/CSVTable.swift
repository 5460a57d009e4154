// SPDX-License-Identifier: GPL-3.0-or-later

/// A table to be written as CSV that WPS and Excel open without garbling or running anything.
///
/// UTF-8 with a byte order mark, CRLF, quotation by RFC 4180; a cell that begins with `=`, `+`, `-`,
/// `@` or their full-width forms, an apostrophe, a tab or a line end is written as text with a leading
/// apostrophe, unless it is a plain number.
public struct CSVTable: Sendable, Equatable {
  /// The header.
  public var header: [String]
  /// The rows; shorter ones are filled with blanks.
  public var rows: [[String]]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - header: The header.
  ///   - rows: The rows.
  public init(header: [String], rows: [[String]] = []) {
    self.header = header
    self.rows = rows
  }

  /// Adds a row.
  ///
  /// - Parameter cells: Text of each cell, in the order of the header.
  public mutating func append(_ cells: [String]) { rows.append(cells) }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    output.reserveCapacity(rows.count * header.count * 10 + 64)
    Self.append(header, width: header.count, to: &output)
    for row in rows { Self.append(row, width: header.count, to: &output) }
    return output
  }

  /// Writes the file atomically.
  ///
  /// - Parameter path: Where it goes; an existing file is replaced.
  /// - Throws: ``WriteError`` when the folder cannot be written or the disk is full.
  public func write(to path: String) throws(WriteError) {
    try AtomicFile.write(bytes, to: path)
  }

  private static func append(_ cells: [String], width: Int, to output: inout [UInt8]) {
    for column in 0..<max(width, cells.count) {
      if column > 0 { output.append(0x2C) }
      if column < cells.count { append(cells[column], to: &output) }
    }
    output.append(0x0D)
    output.append(0x0A)
  }

  private static func append(_ cell: String, to output: inout [UInt8]) {
    let text = cell.utf8
    let isRisky = beginsLikeFormula(text)
    let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      if isRisky { output.append(0x27) }
      output.append(contentsOf: text)
      return
    }
    output.append(0x22)
    if isRisky { output.append(0x27) }
    for byte in text {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }

  private static func beginsLikeFormula(_ text: String.UTF8View) -> Bool {
    guard let first = text.first, CellGrid.mayBeFormula(text.prefix(3)) else { return false }
    let isNumber =
      first == 0x2D && text.count > 1
      && text.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return !isNumber
  }
}
