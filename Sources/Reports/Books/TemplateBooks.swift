// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
internal import Street
internal import Tables

/// Empty workbooks for every table of a week: drop-downs, grey examples, a note on each column.
public enum TemplateBooks {
  /// Lines to be filled in, with borders and drop-downs.
  private static let lines = 200

  /// The workbooks, one a table.
  ///
  /// - Parameter catalogue: The language of headers and notes.
  /// - Returns: The workbooks, in the order in which a clerk fills them.
  public static func all(_ catalogue: Catalogue) -> [ReportBook] {
    TableTemplate.all.map { template in
      let isEnglish = catalogue.language == .english
      let name = isEnglish ? template.names.english : template.names.chinese
      return ReportBook(
        fileName: name + ".xlsx",
        pages: [page(template, name, catalogue)] + furtherPage(template, catalogue),
        day: ReportBook.anyDay
      )
    }
  }

  private static func page(
    _ template: TableTemplate,
    _ name: String,
    _ catalogue: Catalogue
  ) -> BookPage {
    let columns = template.columns.map { column(of: $0, catalogue) }
    var page = BookPage(name, columns: columns, rows: template.examples)
    page.titles = [name, catalogue.text(Message(TemplatePhrase.hint))]
    for row in template.examples.indices { page.rowTones[row] = .muted }
    page.blankRows = lines
    page.frozenColumns = min(2, columns.count - 1)
    page.paper = columns.count > 12 ? .a3Wide : .a4Wide
    return page
  }

  /// The columns that few offices need, with how they are filled: to be put behind the others.
  private static func furtherPage(
    _ template: TableTemplate,
    _ catalogue: Catalogue
  ) -> [BookPage] {
    guard !template.others.isEmpty else { return [] }
    func text(_ phrase: TemplatePhrase) -> String { catalogue.text(Message(phrase)) }
    let isEnglish = catalogue.language == .english
    var page = BookPage(
      text(.further),
      columns: [
        BookColumn(text(.furtherColumn), width: 24), BookColumn(text(.furtherNote), width: 90),
      ]
    )
    page.rows = template.others.map { other in
      [isEnglish ? other.key : other.header, TemplatePhrase(rawValue: other.key).map(text) ?? ""]
    }
    page.titles = [text(.further), text(.furtherHint)]
    page.hasFilter = false
    return [page]
  }

  private static func column(
    of column: TableTemplate.Column,
    _ catalogue: Catalogue
  ) -> BookColumn {
    let isEnglish = catalogue.language == .english
    // A star says what must be filled in; readers of tables do not mind it.
    let header = (isEnglish ? column.key : column.header) + (column.isRequired ? "*" : "")
    var result = BookColumn(header, column.isNumber ? .number : .text)
    result.width = max(
      10,
      Double(header.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) } + 4)
    )
    result.isForm = column.isRequired
    result.choices = column.choices
    result.isOpen = column.isOpen
    if let phrase = TemplatePhrase(rawValue: column.key) {
      result.note = catalogue.text(Message(phrase))
    }
    return result
  }
}
