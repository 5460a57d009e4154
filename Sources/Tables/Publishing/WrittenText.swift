// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that stands in a written file, and where.
public struct WrittenText: Sendable, Equatable {
  /// The text.
  public var text: String
  /// The sheet of a workbook.
  public var sheet: String?
  /// The row, counted from 1.
  public var row: Int?
  /// The column, counted from 0.
  public var column: Int?

  /// Makes a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - sheet: The sheet of a workbook.
  ///   - row: The row, counted from 1.
  ///   - column: The column, counted from 0.
  public init(_ text: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.text = text
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The address of the cell, as in `D7`; nil where it is none.
  public var cell: String? {
    guard let row, let column else { return nil }
    return CellReference(column: column, row: row - 1).text
  }

  /// All texts of a workbook: its cells, the names of its sheets, headers and footers of pages, comments,
  /// and what it says of itself.
  ///
  /// - Parameter book: The bytes of the file.
  /// - Returns: The texts; nil where the file cannot be read.
  public static func texts(ofBook book: [UInt8]) -> [WrittenText]? {
    do throws(BookFault) {
      var texts: [WrittenText] = []
      let read = try Book(book)
      for sheet in read.sheets {
        texts.append(WrittenText(sheet.name))
        guard case .success(let grid) = sheet.cells else { return nil }
        texts += Self.texts(of: grid, sheet: sheet.name)
      }
      var archive = try ZipArchive(book)
      for path in archive.paths where !isCells(path) {
        let markup = MarkupText(String(decoding: try archive.bytes(of: path), as: UTF8.self))
        let isSheet = path.hasPrefix("xl/worksheets/")
        texts += markup.pieces.filter { !$0.isHidden || !isSheet }
          .map { WrittenText($0.text) }
      }
      return texts
    } catch {
      return nil
    }
  }

  /// All texts of a file of comma-separated values.
  ///
  /// - Parameter table: The bytes of the file, UTF-8.
  /// - Returns: The texts.
  public static func texts(ofTable table: [UInt8]) -> [WrittenText] {
    let isMarked = table.starts(with: [0xEF, 0xBB, 0xBF])
    return texts(of: CSVScanner(isMarked ? Array(table.dropFirst(3)) : table).grid, sheet: nil)
  }

  /// Parts that hold cells, which are read as cells, and those that hold only looks.
  private static func isCells(_ path: String) -> Bool {
    path == "xl/sharedstrings.xml" || path == "xl/styles.xml" || path.hasPrefix("xl/theme/")
      || path.hasSuffix(".rels") || path == "[content_types].xml"
  }

  private static func texts(of grid: CellGrid, sheet: String?) -> [WrittenText] {
    (0..<grid.rowCount)
      .flatMap { row in
        grid.texts(of: row).enumerated().filter { !$0.element.isEmpty }
          .map { WrittenText($0.element, sheet: sheet, row: row + 1, column: $0.offset) }
      }
  }
}
