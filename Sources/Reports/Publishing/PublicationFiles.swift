// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
internal import Street
public import Tables

extension Publication {
  /// A file of the list.
  public struct File: Sendable, Equatable {
    /// What its bytes are.
    public enum Kind: Sendable {
      /// A workbook.
      case book
      /// A page.
      case page
      /// Comma-separated values.
      case table
    }

    /// Its name.
    public let name: String
    /// What its bytes are.
    public let kind: Kind
    /// The whole file.
    public let bytes: [UInt8]

    /// Makes a file.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - kind: What its bytes are.
    ///   - bytes: The whole file.
    public init(name: String, kind: Kind, bytes: [UInt8]) {
      self.name = name
      self.kind = kind
      self.bytes = bytes
    }
  }

  /// The files of the list.
  ///
  /// - Parameters:
  ///   - catalogue: The language.
  ///   - hasBook: Whether a workbook is made.
  ///   - hasTable: Whether comma-separated values are made.
  /// - Returns: Workbook or values, page, poster.
  /// - Throws: ``BookWriteError`` where this build writes no workbooks, or one cannot be written.
  public func files(
    _ catalogue: Catalogue,
    hasBook: Bool,
    hasTable: Bool
  ) throws(BookWriteError) -> [File] {
    let language = catalogue.language == .chinese ? "zh-CN" : "en"
    var files: [File] = []
    if hasBook {
      let book = book(catalogue)
      files.append(File(name: book.fileName, kind: .book, bytes: try book.bytes()))
    }
    if hasTable, let table = tables.first {
      let head = texts.filter { !$0.isEmpty }.map { [$0] }
      let rows = tables.dropFirst().flatMap { [[$0.name], $0.header] + $0.rows }
      let bytes = CSVTable(header: table.header, rows: table.rows + rows + head).bytes
      files.append(File(name: catalogue.text(PublicPhrase.fileTable), kind: .table, bytes: bytes))
    }
    files.append(
      File(
        name: catalogue.text(PublicPhrase.filePage),
        kind: .page,
        bytes: Array(page(language).utf8)
      )
    )
    let poster = poster(language, catalogue)
    let name = catalogue.text(PublicPhrase.filePoster)
    files.append(File(name: name, kind: .page, bytes: Array(poster.utf8)))
    return files
  }

  /// The workbook: a page a table, with everything that must stand on each.
  func book(_ catalogue: Catalogue) -> ReportBook {
    let pages = tables.map { table -> BookPage in
      let columns = zip(table.columns, table.header)
        .map { column, header in
          BookColumn(header, column == .people ? .number : column.look == "s" ? .short : .text)
        }
      var page = BookPage(table.name, columns: columns, rows: table.rows)
      page.titles = [title, week, period] + marks + supervision
      page.notes = notes + [signature]
      page.hasFilter = false
      page.paper = table.columns.count > 5 ? .a4Wide : .a4
      return page
    }
    return ReportBook(
      fileName: catalogue.text(PublicPhrase.fileBook),
      pages: pages,
      day: day
    )
  }
}
