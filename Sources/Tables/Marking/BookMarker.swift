// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Marks what was found in a workbook in the workbook itself, and changes nothing else of it.
///
/// Bad cells are coloured and get a comment; a sheet in front lists everything. Parts that need no
/// change are taken over byte for byte, and in those that do the rest stays as it stands: formulas,
/// drop-downs, charts, macros and what no program but the office's own knows.
public enum BookMarker {
  /// Names that the first sheet may have; the reader takes none of them for a table.
  public static let listNames = FindingList.names

  /// The marked book; the same input gives the same bytes.
  ///
  /// - Parameters:
  ///   - raw: The bytes of the book.
  ///   - marks: What was found, in the order of the list.
  ///   - words: What the book says besides.
  /// - Returns: The bytes of the marked book.
  /// - Throws: ``BookMarkFailure`` when the book is signed, damaged or cannot be read.
  public static func marked(
    _ raw: [UInt8],
    with marks: [BookMark],
    words: BookMarkWords
  ) throws(BookMarkFailure) -> [UInt8] {
    do throws(BookFault) {
      return try bytes(raw, marks, words)
    } catch {
      throw BookMarkFailure(error)
    }
  }

  /// A marked book of the same rows, for a table in a text file.
  ///
  /// - Parameters:
  ///   - raw: The bytes of the text file.
  ///   - name: Its name without the ending, which the sheet will have.
  ///   - marks: What was found, in the order of the list.
  ///   - words: What the book says besides.
  /// - Returns: The bytes of the book.
  /// - Throws: ``BookMarkFailure`` when the file is no text or too large for a book.
  public static func marked(
    text raw: [UInt8],
    named name: String,
    with marks: [BookMark],
    words: BookMarkWords
  ) throws(BookMarkFailure) -> [UInt8] {
    do throws(BookFault) {
      let sheet = PlainBook.sheetName(name)
      let placed = marks.map { mark in
        var mark = mark
        mark.sheet = sheet
        return mark
      }
      return try bytes(try PlainBook.bytes(of: raw, sheet: sheet), placed, words)
    } catch {
      throw BookMarkFailure(error)
    }
  }

  private static func bytes(
    _ raw: [UInt8],
    _ marks: [BookMark],
    _ words: BookMarkWords
  ) throws(BookFault) -> [UInt8] {
    var archive = try ZipArchive(raw)
    var book = try MarkedBook(raw, &archive, words)
    return try book.marked(with: marks, &archive)
  }
}
