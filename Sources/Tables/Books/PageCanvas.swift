// SPDX-License-Identifier: GPL-3.0-or-later
#if Workbooks
internal import CXlsxWriter

/// Draws one page on a sheet of a workbook.
@safe struct PageCanvas {
  let page: BookPage
  let tab: String
  let layout: PageLayout
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let book: UnsafeMutablePointer<lxw_workbook>
  let styles: BookStyles

  /// - Parameters:
  ///   - page: What is drawn.
  ///   - tab: The name of the sheet.
  ///   - sheet: Where; owned by the workbook.
  ///   - book: The workbook, which lives at least as long as this.
  ///   - styles: The formats of the workbook.
  init(
    _ page: BookPage,
    tab: String,
    sheet: UnsafeMutablePointer<lxw_worksheet>,
    book: UnsafeMutablePointer<lxw_workbook>,
    styles: BookStyles
  ) {
    self.page = page
    self.tab = tab
    layout = PageLayout(page)
    unsafe self.sheet = unsafe sheet
    unsafe self.book = unsafe book
    self.styles = styles
  }

  private var last: Int { max(0, page.columns.count - 1) }

  func draw(_ lists: inout BookLists) throws(BookWriteError) {
    for (column, width) in layout.widths.enumerated() {
      try BookFile.check(
        unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
      )
    }
    try drawTitles()
    try drawHeader()
    try drawBody()
    try drawNotes()
    try addRules(&lists)
    try setUp()
    try drawCharts()
  }

  // MARK: Cells

  func write(
    _ text: String,
    row: Int,
    column: Int,
    _ style: BookStyle
  ) throws(BookWriteError) {
    let format = unsafe styles[style]
    let (row, column) = (UInt32(row), UInt16(column))
    guard !text.isEmpty else {
      try BookFile.check(unsafe worksheet_write_blank(sheet, row, column, format))
      return
    }
    if style.sort == .number, let number = Self.number(text) {
      try BookFile.check(unsafe worksheet_write_number(sheet, row, column, number, format))
    } else {
      let shown = PageNames.cut(text, to: 32_767)
      try BookFile.check(unsafe worksheet_write_string(sheet, row, column, shown, format))
    }
  }

  /// A plain decimal number: nothing that a spreadsheet would shorten or read as a date.
  static func number(_ text: String) -> Double? {
    guard text.utf8.count <= NumberText.precision,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return Double(text)
  }

  /// A text across the whole table.
  private func write(
    across text: String,
    row: Int,
    height: Double,
    _ style: BookStyle
  ) throws(BookWriteError) {
    try BookFile.check(unsafe worksheet_set_row(sheet, UInt32(row), height, nil))
    guard last > 0 else {
      try write(text, row: row, column: 0, style)
      return
    }
    let format = unsafe styles[style]
    try BookFile.check(
      unsafe worksheet_merge_range(
        sheet,
        UInt32(row),
        0,
        UInt32(row),
        UInt16(last),
        text,
        format
      )
    )
  }

  private func drawTitles() throws(BookWriteError) {
    let isCentred = page.paper == .a4
    for (row, text) in page.titles.enumerated() {
      if row == 0, isCentred {
        try write(across: text, row: row, height: 30, BookStyle(role: .title, isCentred: true))
        continue
      }
      let height = row == 0 ? 28.0 : 16
      try BookFile.check(unsafe worksheet_set_row(sheet, UInt32(row), height, nil))
      try write(text, row: row, column: 0, BookStyle(role: row == 0 ? .title : .remark))
    }
  }

  private func drawHeader() throws(BookWriteError) {
    func style(_ column: Int) -> BookStyle {
      BookStyle(role: page.columns[column].isForm ? .formHeader : .header)
    }
    if let height = layout.headerHeight(of: page) {
      try BookFile.check(unsafe worksheet_set_row(sheet, UInt32(layout.header), height, nil))
    }
    for (column, look) in page.columns.enumerated() {
      try write(look.header, row: layout.header, column: column, style(column))
      if !look.note.isEmpty { try comment(look.note, column: column) }
    }
    guard !page.spans.isEmpty else { return }
    for column in page.columns.indices {
      try write("", row: layout.header - 1, column: column, style(column))
    }
    for span in page.spans {
      let first = span.columns.lowerBound
      if span.columns.count == 1 {
        try write(span.text, row: layout.header - 1, column: first, style(first))
        continue
      }
      let format = unsafe styles[style(first)]
      try BookFile.check(
        unsafe worksheet_merge_range(
          sheet,
          UInt32(layout.header - 1),
          UInt16(first),
          UInt32(layout.header - 1),
          UInt16(span.columns.upperBound),
          span.text,
          format
        )
      )
    }
  }

  /// What a header says when it is pointed at.
  private func comment(_ text: String, column: Int) throws(BookWriteError) {
    var options = unsafe lxw_comment_options()
    unsafe options.width = 260
    let lines = max(2, (PageLayout.display(text) + 33) / 34 + text.count { $0 == "\n" })
    unsafe options.height = UInt16(min(400, 20 + 16 * lines))
    try BookFile.check(
      unsafe worksheet_write_comment_opt(
        sheet,
        UInt32(layout.header),
        UInt16(column),
        text,
        &options
      )
    )
  }

  private func drawBody() throws(BookWriteError) {
    for row in 0..<layout.bodyRows {
      let cells = row < page.rows.count ? page.rows[row] : []
      if let height = page.rowHeight ?? layout.height(of: cells) {
        let number = UInt32(layout.body + row)
        try BookFile.check(unsafe worksheet_set_row(sheet, number, height, nil))
      }
      for (column, look) in page.columns.enumerated() {
        let style = BookStyle(
          role: look.isForm ? .form : .body,
          sort: look.sort,
          tone: page.rowTones[row],
          isTotal: page.totals.contains(row)
        )
        let text = column < cells.count ? cells[column] : ""
        try write(text, row: layout.body + row, column: column, style)
      }
    }
  }

  private func drawNotes() throws(BookWriteError) {
    for (offset, text) in page.notes.enumerated() {
      let height = Double(4 + 14 * layout.lines(of: text))
      try write(across: text, row: layout.end + offset, height: height, BookStyle(role: .note))
    }
  }
}
#endif
