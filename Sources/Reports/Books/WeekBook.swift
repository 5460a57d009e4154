// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Evaluation
internal import Street
internal import Tables

extension ReportSource {
  /// 周计划: the sheets of a plan in one workbook, with columns in which the office writes what it wants
  /// otherwise.
  ///
  /// - Parameter loads: Who bears how much, as the referee counts it.
  /// - Returns: The workbook.
  public func weekBook(loads: [LoadLine]) -> ReportBook {
    var sheets = [projectSheet()]
    if !week.posts.isEmpty { sheets.append(shiftSheet()) }
    let matrix = matrixPage()
    var pages = sheets.map { page(of: $0, isForm: true) }
    if !matrix.rows.isEmpty { pages.append(matrix) }
    pages.append(page(of: unmetSheet()))
    pages.append(page(of: idleSheet()))
    pages.append(gapPage())
    if !loads.isEmpty { pages.append(balancePage(loads)) }
    if !plan.scarce.isEmpty { pages.append(page(of: scarceSheet())) }
    return ReportBook(fileName: text(.fileWeek), pages: pages, day: week.monday)
  }

  /// The page of a sheet under a title; a form where the office may write in it.
  func page(of sheet: SheetTable, isForm: Bool = false) -> BookPage {
    var page = sheet.page
    if isForm { for number in page.columns.indices { setForm(&page.columns[number]) } }
    page = page.arranged(
      first: isForm ? Self.leading.map { text($0) } : [],
      without: [text(.columnScope)]
    )
    page.titles = titles(page.name)
    page.frozenColumns = min(2, page.columns.count - 1)
    page.paper = page.columns.count > 12 ? .a3Wide : .a4Wide
    return page
  }

  /// 供需缺口 with a chart; what is said of its rows stands below them.
  private func gapPage() -> BookPage {
    var page = page(of: gapSheet())
    let rows = gapRows()
    page.notes = page.rows.dropFirst(rows.count).map { $0[0] }
    page.rows = Array(page.rows.prefix(rows.count))
    page.totals = [rows.count - 1]
    let values: [Label] = [.columnNeedPieces, .columnMatched, .columnGap]
    let columns = values.compactMap { label in
      page.columns.firstIndex { $0.header == text(label) }
    }
    let asked = rows.dropLast().lastIndex { $0.asked > 0 }.map { $0 + 1 } ?? 0
    guard asked > 0, columns.count == values.count else { return page }
    page.charts = [
      BookChart(.bars, title: text(.chartGaps), names: 0, values: columns, rows: 0..<asked)
    ]
    return page
  }

  /// What the office looks at first, and changes.
  private static let leading: [Label] = [
    .columnProject, .columnProjectName, .columnPost, .columnPostName, .columnLocked,
    .columnBarred, .columnDate, .columnWeekday, .columnTime, .columnPlace, .columnProviders,
    .columnPeople, .columnAsked, .columnGiven,
  ]

  private func setForm(_ column: inout BookColumn) {
    let notes: [(Label, PagePhrase)] = [
      (.columnLocked, .lockedNote), (.columnBarred, .barredNote), (.columnTime, .timeNote),
      (.columnProviders, .providersNote), (.columnPeople, .providersNote),
    ]
    guard let note = notes.first(where: { text($0.0) == column.header })?.1 else { return }
    column.note = text(note)
    column.isForm = true
    guard note == .lockedNote || note == .barredNote else { return }
    column.choices = [text(.yes)]
    column.isOpen = true
    column.width = 10
  }
}
