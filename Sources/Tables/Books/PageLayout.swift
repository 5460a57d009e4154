// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the parts of a page stand, and how wide its columns are.
struct PageLayout {
  /// Lines over the table.
  let titleRows: Int
  /// Lines of the header: two where headers stand over several columns.
  let headerRows: Int
  /// Rows of the table, those to be filled in included.
  let bodyRows: Int
  /// The width of each column.
  ///
  /// Unit: characters of the Latin alphabet.
  let widths: [Double]

  init(_ page: BookPage) {
    titleRows = page.titles.count
    headerRows = page.spans.isEmpty ? 1 : 2
    bodyRows = page.rows.count + page.blankRows
    widths = page.columns.indices.map { Self.width(of: $0, in: page) }
  }

  /// The line of the columns' own headers.
  var header: Int { titleRows + headerRows - 1 }
  /// The first line of the table.
  var body: Int { titleRows + headerRows }
  /// The first line below the table.
  var end: Int { body + bodyRows }

  /// Rows that decide how wide a column is.
  private static let sampled = 2000

  private static func width(of column: Int, in page: BookPage) -> Double {
    let look = page.columns[column]
    if let width = look.width { return width }
    // A header may break into two lines, and has a button beside it where rows can be chosen.
    let header = (display(look.header) + 1) / 2 + (page.hasFilter ? 3 : 1)
    let longest = page.rows.prefix(sampled)
      .reduce(0) { max($0, column < $1.count ? display($1[column]) : 0) }
    let most = look.sort == .text ? 36 : 16
    return Double(max(header, min(longest, most), look.sort == .number ? 7 : 5) + 2)
  }

  /// How many characters of the Latin alphabet the longest line of a text takes.
  static func display(_ text: String) -> Int {
    var longest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        line = 0
      } else {
        line += scalar.value >= 0x1100 ? 2 : 1
        longest = max(longest, line)
      }
    }
    return longest
  }

  /// The height of a row of the table: its tallest cell, within reason.
  ///
  /// Spreadsheets fit rows to their text only while it is typed; not all do so when a file is opened.
  ///
  /// - Returns: Points; nil for a row of single lines.
  func height(of cells: [String]) -> Double? {
    var most = 1
    for (column, text) in cells.enumerated() where column < widths.count && !text.isEmpty {
      most = max(most, Self.lines(of: text, room: max(4, Int(widths[column]) - 2)))
    }
    return most == 1 ? nil : Double(min(most, Self.mostLines)) * Self.lineHeight + 3
  }

  /// The height of the columns' own headers: the longest, broken into lines beside its button.
  ///
  /// - Returns: Points; nil for one line.
  func headerHeight(of page: BookPage) -> Double? {
    let most = zip(page.columns, widths)
      .map { column, width in
        Self.lines(of: column.header, room: max(4, Int(width) - (page.hasFilter ? 3 : 1)))
      }
    return most.max().flatMap { $0 > 1 ? Double($0) * Self.lineHeight + 4 : nil }
  }

  /// Lines of a row that are shown at most, and the height of one.
  private static let (mostLines, lineHeight) = (26, 14.5)

  private static func lines(of text: String, room: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, (display(String($1)) + room - 1) / room) }
  }

  /// How many lines a text takes across the whole table.
  func lines(of text: String) -> Int {
    Self.lines(of: text, room: max(20, Int(widths.reduce(0, +))))
  }
}
