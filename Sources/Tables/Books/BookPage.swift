// SPDX-License-Identifier: GPL-3.0-or-later

/// How a cell stands out on a page.
public enum CellTone: String, Sendable, CaseIterable {
  /// As it should be.
  case good
  /// Worth a look.
  case caution
  /// Missing or wrong.
  case bad
  /// Less important than the rest, as an example.
  case muted
  /// Held by the office.
  case held
}

/// A column of a page: what stands over it and how its cells look.
public struct BookColumn: Sendable, Equatable {
  /// What the cells of a column are.
  public enum Sort: Sendable {
    /// Words, and numbers that are names: identifiers, telephones, dates.
    case text
    /// Short words, in the middle of their cells.
    case short
    /// Numbers that one may add up.
    case number
  }

  /// The header.
  public var header: String
  /// What its cells are.
  public var sort: Sort
  /// The width; nil for that of the longest cell, within reason.
  ///
  /// Unit: characters of the Latin alphabet; a Chinese one takes two.
  public var width: Double?
  /// Cells that say exactly one of these words stand out.
  public var tones: [String: CellTone] = [:]
  /// The words to choose from in each cell; none for any text.
  public var choices: [String] = []
  /// Whether other words than ``choices`` may be written, as where several can be joined.
  public var isOpen = false
  /// What to write here, shown when the header is pointed at.
  public var note = ""
  /// Whether the office is meant to write here.
  public var isForm = false
  /// Whether numbers carry a bar of their size.
  public var hasBars = false

  /// Makes a column.
  ///
  /// - Parameters:
  ///   - header: The header.
  ///   - sort: What its cells are.
  ///   - width: The width in characters; nil for one that fits.
  public init(_ header: String, _ sort: Sort = .text, width: Double? = nil) {
    self.header = header
    self.sort = sort
    self.width = width
  }
}

/// A chart beside a table: some columns of numbers over one of names.
public struct BookChart: Sendable, Equatable {
  /// How it is drawn.
  public enum Form: Sendable {
    /// Bars side by side, one group a row.
    case bars
    /// Bars on top of each other, one a row.
    case stacked
  }

  /// How it is drawn.
  public var form: Form
  /// What it shows.
  public var title: String
  /// The column of names.
  public var names: Int
  /// The columns of numbers.
  public var values: [Int]
  /// The rows that are drawn, counted from the first of the table.
  public var rows: Range<Int>

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - form: How it is drawn.
  ///   - title: What it shows.
  ///   - names: The column of names.
  ///   - values: The columns of numbers.
  ///   - rows: The rows that are drawn.
  public init(_ form: Form, title: String, names: Int, values: [Int], rows: Range<Int>) {
    self.form = form
    self.title = title
    self.names = names
    self.values = values
    self.rows = rows
  }
}

/// One sheet of a workbook that is to be written: a table with what stands around it, and its print set-up.
public struct BookPage: Sendable, Equatable {
  /// The paper it is printed on.
  public enum Paper: Sendable {
    /// A4 upright.
    case a4
    /// A4 on its side.
    case a4Wide
    /// A3 on its side.
    case a3Wide
  }

  /// A header over several columns.
  public struct Span: Sendable, Equatable {
    /// The columns below it.
    public var columns: ClosedRange<Int>
    /// Its words.
    public var text: String

    /// Makes a header over several columns.
    ///
    /// - Parameters:
    ///   - columns: The columns below it.
    ///   - text: Its words.
    public init(_ columns: ClosedRange<Int>, _ text: String) {
      self.columns = columns
      self.text = text
    }
  }

  /// The name on the tab; the writer mends what spreadsheets do not allow.
  public var name: String
  /// Lines over the table: the first is its title, others small.
  public var titles: [String] = []
  /// Headers over several columns, above those of the columns.
  public var spans: [Span] = []
  /// The columns.
  public var columns: [BookColumn]
  /// The rows; shorter ones are filled with blanks.
  public var rows: [[String]]
  /// Rows that sum up others.
  public var totals: Set<Int> = []
  /// How whole rows stand out.
  public var rowTones: [Int: CellTone] = [:]
  /// Rows that begin a new sheet of paper.
  public var breaks: [Int] = []
  /// Blank rows with borders below the table, to be filled in by hand.
  public var blankRows = 0
  /// Lines below the table.
  public var notes: [String] = []
  /// Height of the rows; nil for that of their text.
  ///
  /// Unit: points.
  public var rowHeight: Double?
  /// Columns that stay in sight.
  public var frozenColumns = 0
  /// Whether rows can be chosen by their cells.
  public var hasFilter = true
  /// Charts to the right of the table.
  public var charts: [BookChart] = []
  /// The paper it is printed on.
  public var paper = Paper.a4Wide

  /// The page with some columns first and without others.
  ///
  /// - Parameters:
  ///   - first: Headers of the columns that come first, in their order; those that are not there are
  ///     passed over.
  ///   - left: Headers of columns that are left out.
  ///   - keepsBlank: Whether columns without any text stay, other than forms.
  /// - Returns: A page of the same rows.
  public func arranged(
    first: [String] = [],
    without left: Set<String> = [],
    keepsBlank: Bool = false
  ) -> BookPage {
    let leading = first.compactMap { header in columns.firstIndex { $0.header == header } }
    let rest = columns.indices.filter { !leading.contains($0) }
    let order = (leading + rest)
      .filter { column in
        guard !left.contains(columns[column].header) else { return false }
        return keepsBlank || columns[column].isForm || rows.isEmpty
          || rows.contains { column < $0.count && !$0[column].isEmpty }
      }
    var page = self
    page.columns = order.map { columns[$0] }
    page.rows = rows.map { row in order.map { $0 < row.count ? row[$0] : "" } }
    return page
  }

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - name: The name on the tab.
  ///   - columns: The columns.
  ///   - rows: The rows.
  public init(_ name: String, columns: [BookColumn], rows: [[String]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// What keeps a workbook from being written.
public enum BookWriteError: Error, Equatable, Sendable {
  /// This build writes no workbooks.
  case notBuilt
  /// More rows or columns than a spreadsheet has: the page.
  case tooLarge(page: String)
  /// The temporary file cannot be written, or the library refuses: its reason.
  case failed(reason: String)
}
