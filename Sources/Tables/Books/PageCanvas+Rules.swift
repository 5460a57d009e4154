// SPDX-License-Identifier: GPL-3.0-or-later
#if Workbooks
internal import CXlsxWriter
internal import Glibc

/// What a page does while it is used, and how it is printed.
extension PageCanvas {
  // MARK: Rules

  /// Colours that follow the words of cells, and words to choose from.
  func addRules(_ lists: inout BookLists) throws(BookWriteError) {
    guard layout.bodyRows > 0 else { return }
    let (first, final) = (UInt32(layout.body), UInt32(layout.end - 1))
    for (column, look) in page.columns.enumerated() {
      let number = UInt16(column)
      for (word, tone) in look.tones.sorted(by: { $0.key < $1.key }) {
        try addTone(tone, where: "=\"\(word)\"", first, final, number)
      }
      if look.hasBars { try addBars(first, final, number) }
      if !look.choices.isEmpty { try addChoices(look, &lists, first, final, number) }
    }
  }

  private func addTone(
    _ tone: CellTone,
    where word: String,
    _ first: UInt32,
    _ final: UInt32,
    _ column: UInt16
  ) throws(BookWriteError) {
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    unsafe rule.format = unsafe styles[tone]
    try unsafe withCopy(of: String(word.dropFirst())) { text throws(BookWriteError) in
      unsafe rule.value_string = unsafe text
      try BookFile.check(
        unsafe worksheet_conditional_format_range(sheet, first, column, final, column, &rule)
      )
    }
  }

  private func addBars(
    _ first: UInt32,
    _ final: UInt32,
    _ column: UInt16
  ) throws(BookWriteError) {
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    unsafe rule.bar_color = 0x9DC3E6
    unsafe rule.bar_solid = 1
    unsafe rule.data_bar_2010 = 1
    unsafe rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    try BookFile.check(
      unsafe worksheet_conditional_format_range(sheet, first, column, final, column, &rule)
    )
  }

  private func addChoices(
    _ look: BookColumn,
    _ lists: inout BookLists,
    _ first: UInt32,
    _ final: UInt32,
    _ column: UInt16
  ) throws(BookWriteError) {
    let joined = look.choices.joined(separator: ",")
    let isShort =
      joined.utf16.count <= BookLists.longest && !look.choices.contains { $0.contains(",") }
    let formula = isShort ? "\"\(joined)\"" : lists.reference(to: look.choices)
    var rule = unsafe lxw_data_validation()
    // A list given as a formula may name cells of another sheet, and words as they stand.
    unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    unsafe rule.show_error = UInt8(
      (look.isOpen ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue
    )
    try unsafe withCopy(of: formula) { text throws(BookWriteError) in
      unsafe rule.value_formula = unsafe text
      try BookFile.check(
        unsafe worksheet_data_validation_range(sheet, first, column, final, column, &rule)
      )
    }
  }

  /// A copy of a text that C may hold for the time of a call.
  private func withCopy(
    of text: String,
    _ body: (UnsafeMutablePointer<CChar>) throws(BookWriteError) -> Void
  ) throws(BookWriteError) {
    guard let copy = unsafe strdup(text) else { throw .failed(reason: "strdup") }
    // Safety: the library copies what it keeps; the text is freed after the call.
    defer { unsafe free(copy) }
    try unsafe body(copy)
  }

  // MARK: Print

  /// Panes, filter, paper, margins, what repeats on every sheet of paper.
  func setUp() throws(BookWriteError) {
    let width = max(1, page.columns.count)
    let charts = isChartPrinted ? layout.body + page.charts.count * Self.chartRows : 0
    let rows = max(layout.end + page.notes.count, charts)
    unsafe worksheet_freeze_panes(sheet, UInt32(layout.body), UInt16(page.frozenColumns))
    if page.hasFilter, layout.bodyRows > 0 {
      try BookFile.check(
        unsafe worksheet_autofilter(
          sheet,
          UInt32(layout.header),
          0,
          UInt32(layout.end - 1),
          UInt16(width - 1)
        )
      )
    }
    switch page.paper {
    case .a4: unsafe worksheet_set_paper(sheet, 9)
    case .a4Wide, .a3Wide:
      unsafe worksheet_set_paper(sheet, page.paper == .a3Wide ? 8 : 9)
      unsafe worksheet_set_landscape(sheet)
    }
    unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    unsafe worksheet_center_horizontally(sheet)
    try BookFile.check(unsafe worksheet_set_footer(sheet, "&L&8&A&R&8&P / &N"))
    let first = UInt32(page.breaks.isEmpty ? layout.header + 1 - layout.headerRows : 0)
    try BookFile.check(unsafe worksheet_repeat_rows(sheet, first, UInt32(layout.header)))
    try BookFile.check(
      unsafe worksheet_print_area(
        sheet,
        0,
        0,
        UInt32(max(0, rows - 1)),
        UInt16(width - 1 + (isChartPrinted ? Self.chartColumns : 0))
      )
    )
    if !page.breaks.isEmpty {
      var rows = page.breaks.map { UInt32(layout.body + $0) } + [0]
      try BookFile.check(unsafe worksheet_set_h_pagebreaks(sheet, &rows))
    }
    try ignoreTextNumbers(width)
  }

  /// Numbers that are names carry no green corner.
  private func ignoreTextNumbers(_ width: Int) throws(BookWriteError) {
    guard layout.bodyRows > 0 else { return }
    let area =
      "A\(layout.body + 1):\(CellReference(column: width - 1, row: layout.end - 1).text)"
    let kind = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
    try BookFile.check(unsafe worksheet_ignore_errors(sheet, kind, area))
  }

  // MARK: Charts

  private static let chartColumns = 9
  private static let chartRows = 18

  /// Charts print where they do not make the table too small to read.
  private var isChartPrinted: Bool { !page.charts.isEmpty && page.columns.count <= 10 }

  func drawCharts() throws(BookWriteError) {
    for (number, chart) in page.charts.enumerated() where !chart.rows.isEmpty {
      let form = chart.form == .bars ? LXW_CHART_COLUMN : LXW_CHART_COLUMN_STACKED
      guard let drawing = unsafe workbook_add_chart(book, UInt8(form.rawValue)) else {
        throw .failed(reason: chart.title)
      }
      let rows = (
        UInt32(layout.body + chart.rows.lowerBound), UInt32(layout.body + chart.rows.upperBound - 1)
      )
      for column in chart.values {
        guard let series = unsafe chart_add_series(drawing, nil, nil) else {
          throw .failed(reason: chart.title)
        }
        let (names, values) = (UInt16(chart.names), UInt16(column))
        unsafe chart_series_set_categories(series, tab, rows.0, names, rows.1, names)
        unsafe chart_series_set_values(series, tab, rows.0, values, rows.1, values)
        unsafe chart_series_set_name_range(series, tab, UInt32(layout.header), values)
      }
      unsafe chart_title_set_name(drawing, chart.title)
      let legend = chart.values.count == 1 ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM
      unsafe chart_legend_set_position(drawing, UInt8(legend.rawValue))
      var place = unsafe lxw_chart_options()
      unsafe (place.x_scale, place.y_scale) = (1.1, 1.15)
      unsafe (place.x_offset, place.y_offset) = (12, 4)
      // Below the header, which every sheet of paper repeats with all that begins in it.
      let row = UInt32(layout.body + number * Self.chartRows)
      try BookFile.check(
        unsafe worksheet_insert_chart_opt(
          sheet,
          row,
          UInt16(page.columns.count),
          drawing,
          &place
        )
      )
    }
  }
}
#endif
