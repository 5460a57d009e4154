// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Foundation
import Reports
import Street
import Tables

/// As what sheets are written.
enum SheetFormat: String, CaseIterable, Sendable {
  /// Workbooks.
  case xlsx
  /// A file of comma-separated values a sheet.
  case csv
  /// Both.
  case both

  var hasBooks: Bool { self != .csv }
  var hasTables: Bool { self != .xlsx }
}

extension SheetFormat: ExpressibleByArgument {}

/// The option of every command that writes sheets.
struct SheetOptions: ParsableArguments {
  @Option(name: .customLong("sheets"), help: Speech.help(.sheets))
  var asked: SheetFormat?

  /// What is asked for, else what the environment variable `PAIDAN_SHEETS` says, else workbooks where
  /// this build writes them.
  ///
  /// - Throws: ``CommandFailure`` with status 64 where this build writes none.
  func format() throws -> SheetFormat {
    let wanted =
      asked ?? ProcessInfo.processInfo.environment["PAIDAN_SHEETS"].flatMap(SheetFormat.init)
    if let wanted, wanted.hasBooks, !BookWriter.isBuilt {
      throw CommandFailure(.usage, Message(FaultCode.workbooksNotBuilt))
    }
    return wanted ?? (BookWriter.isBuilt ? .xlsx : .csv)
  }
}

extension OutputFolder {
  /// Adds a workbook.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  func add(_ book: ReportBook) throws {
    let bytes: [UInt8]
    do throws(BookWriteError) {
      bytes = try book.bytes()
    } catch {
      let reason =
        switch error {
        case .notBuilt: Speech.catalogue.text(Message(FaultCode.workbooksNotBuilt))
        case .tooLarge(let page): page
        case .failed(let reason): reason
        }
      let message = Message(Phrase.cannotWrite, .text("\(book.fileName) (\(reason))"))
      throw CommandFailure(.cannotWrite, message)
    }
    try add(book.fileName, bytes)
  }

  /// Adds sheets as asked for: each by itself, all in one workbook, or both.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  func add(_ sheets: [SheetTable], as book: ReportBook, _ format: SheetFormat) throws {
    if format.hasTables { for sheet in sheets { try add(sheet.fileName, sheet.bytes) } }
    if format.hasBooks, !book.pages.isEmpty { try add(book) }
  }
}
