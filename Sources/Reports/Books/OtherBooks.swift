// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

extension SheetTable {
  /// The sheet as a page under a title.
  func titled(_ title: String) -> BookPage {
    var page = page
    page.titles = [title + page.name]
    page.frozenColumns = min(2, max(0, page.columns.count - 1))
    page.paper = page.columns.count > 12 ? .a3Wide : .a4Wide
    return page
  }
}

extension RosterSource {
  /// The sheets of the roster in one workbook.
  public var book: ReportBook {
    let days = roster.days > 0 ? roster.days - 1 : 0
    let (first, last) = (roster.date(ofDay: 0), roster.date(ofDay: days))
    let pages = sheets.map { sheet -> BookPage in
      var page = sheet.titled("")
      page.titles = [
        catalogue.text(
          Message(
            PagePhrase.title,
            .text(""),
            .text(first.description),
            .text(last.description),
            .text(page.name)
          )
        )
      ]
      return page
    }
    return ReportBook(fileName: catalogue.text(PagePhrase.fileRoster), pages: pages, day: first)
  }
}

extension VisitSource {
  /// The sheets of the calendar in one workbook.
  public var book: ReportBook {
    ReportBook(
      fileName: catalogue.text(PagePhrase.fileVisits),
      pages: sheets.map { $0.titled("") },
      day: subject.first
    )
  }
}

extension PairSource {
  /// The sheets of the pairing in one workbook.
  public var book: ReportBook {
    ReportBook(
      fileName: catalogue.text(PagePhrase.filePairs),
      pages: sheets.map { $0.titled("") },
      day: ReportBook.anyDay
    )
  }
}

extension AskReport {
  /// The agenda as a workbook.
  public var book: ReportBook {
    ReportBook(
      fileName: catalogue.text(PagePhrase.fileAsks),
      pages: [sheet().titled("")],
      day: ReportBook.anyDay
    )
  }
}

extension ReportSource {
  /// What a street gives and gets, and what it lacks and has left in the end, in one workbook.
  ///
  /// - Parameter sheets: The sheets, that of the exchanges first.
  /// - Returns: The workbook, named after its first sheet.
  public func bookOfExchanges(_ sheets: [SheetTable]) -> ReportBook {
    let pages = sheets.map { page(of: $0) }
    return ReportBook(
      fileName: catalogue.text(PoolPhrase.bookExchanges),
      pages: pages,
      day: week.monday
    )
  }
}

extension ReportBook {
  /// A workbook of one sheet, named after it.
  ///
  /// - Parameter sheet: The sheet.
  public init(summary sheet: SheetTable) {
    let page = sheet.titled("")
    self.init(fileName: page.name + ".xlsx", pages: [page], day: Self.anyDay)
  }

  /// The day of workbooks of which nothing says when they are for: 2000-01-01.
  static let anyDay = Day(number: 10_957)
}
