// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Writes pages as a workbook (`.xlsx`) that Excel, WPS and LibreOffice open as it is meant.
///
/// Every cell that is not a number is text, so that identifiers keep their digits and nothing runs as a
/// formula; the same pages give the same bytes.
///
/// - Note: Source: ECMA-376 part 1; written by libxlsxwriter.
public enum BookWriter {
  /// Whether this build writes workbooks.
  public static var isBuilt: Bool {
    #if Workbooks
    true
    #else
    false
    #endif
  }

  /// The bytes of a workbook.
  ///
  /// - Parameters:
  ///   - pages: Its sheets, in their order; at least one.
  ///   - day: The day that the file says it was made on.
  /// - Returns: The whole file.
  /// - Throws: ``BookWriteError`` where the build has no writer, a page is too large or a temporary file
  ///   cannot be written.
  public static func bytes(of pages: [BookPage], day: Day) throws(BookWriteError) -> [UInt8] {
    for page in pages {
      guard page.columns.count <= CellReference.mostColumns,
        page.rows.count + page.blankRows + page.titles.count + page.notes.count + 2
          <= CellReference.mostRows
      else { throw .tooLarge(page: page.name) }
    }
    return try BookFile.bytes(of: pages, tabs: PageNames.tabs(pages.map(\.name)), day: day)
  }
}

#if !Workbooks
/// Stands in for the writer in builds without workbooks.
enum BookFile {
  /// - Throws: ``BookWriteError/notBuilt``, always.
  static func bytes(
    of pages: [BookPage],
    tabs: [String],
    day: Day
  ) throws(BookWriteError) -> [UInt8] { throw .notBuilt }
}
#endif
