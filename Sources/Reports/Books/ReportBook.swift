// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Street
public import Tables

/// A workbook before it becomes a file.
public struct ReportBook: Sendable, Equatable {
  /// The name of the file; it may stand in a folder.
  public let fileName: String
  /// Its pages.
  public let pages: [BookPage]
  /// The day that the file says it was made on, so that the same plan gives the same bytes.
  public let day: Day

  /// Gathers sheets in a workbook.
  ///
  /// - Parameters:
  ///   - fileName: The name of the file.
  ///   - sheets: Its sheets.
  ///   - day: The day that the file says it was made on.
  public init(fileName: String, sheets: [SheetTable], day: Day) {
    self.init(fileName: fileName, pages: sheets.map(\.page), day: day)
  }

  init(fileName: String, pages: [BookPage], day: Day) {
    self.fileName = fileName
    self.pages = pages
    self.day = day
  }

  /// The bytes of the file.
  ///
  /// - Returns: The whole workbook.
  /// - Throws: ``BookWriteError`` where this build writes no workbooks, or one cannot be written.
  public func bytes() throws(BookWriteError) -> [UInt8] {
    try BookWriter.bytes(of: pages, day: day)
  }
}

extension ReportSource {
  /// Calls with a phrase of a page need no type name.
  func text(_ phrase: PagePhrase, _ arguments: MessageArgument...) -> String {
    catalogue.text(Message(code: phrase.code, arguments: arguments))
  }

  /// The title over a page.
  func title(_ name: String) -> String {
    text(
      .title,
      .text(officeName),
      .text(week.monday.description),
      .text(week.monday.adding(6).description),
      .text(name)
    )
  }

  /// The street by its settings, or as the only one of the places; empty where neither says.
  var officeName: String {
    guard week.policy.streetName.isEmpty else { return week.policy.streetName }
    let streets = week.places.filter { $0.level == .street }
    return streets.count == 1 ? streets[0].name : ""
  }

  /// How a plan is called on paper: the beginning of the hash of what it was made of.
  var planNumber: MessageArgument { .text(String(plan.inputHash.prefix(8))) }

  /// What stands over every internal page.
  func titles(_ name: String) -> [String] { [title(name), text(.draft, planNumber)] }

  func columns(_ phrases: [PagePhrase], _ sort: BookColumn.Sort = .text) -> [BookColumn] {
    phrases.map { BookColumn(text($0), sort) }
  }
}
