// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Any table with a header: rows of texts under titles.
struct RecordTable {
  let origin: TableOrigin
  /// Titles as they stand.
  let titles: [String]
  /// Positions of the data rows in the file, from 0.
  let rows: [Int]
  private let cells: CellGrid
  private let columns: [String: Int]
  /// Line of the titles, counted from 0.
  private let titleLine: Int

  /// Understands cells as a table; nil, with a finding, where there is no header, which the titles of
  /// `wanted` tell from the lines above it.
  init?(_ grid: CellGrid, origin: TableOrigin, wanted: [Scheme.Column], findings: Findings) {
    var grid = grid
    let names = Set(wanted.flatMap { $0.titles.map(Self.folded) })
    guard !grid.hasTooManyRows else {
      findings.add(
        .fileFault,
        at: origin,
        Message(FaultCode.tooManyRows, .number(CellGrid.mostRows)),
        Message(MendCode.shrinkFile)
      )
      return nil
    }
    var best: (score: Int, line: Int)?
    for line in 0..<min(HeaderFinder.depth, grid.rowCount) {
      let texts = Set(grid.texts(of: line).map(Self.folded))
      // A key may have any title that ends as keys do.
      let hasKey = texts.contains { title in
        title.count <= 12 && Self.keyEndings.contains { title.hasSuffix($0) }
      }
      let score = texts.intersection(names).count + (hasKey ? 1 : 0)
      if score > best?.score ?? 0 { best = (score, line) }
    }
    guard let best else {
      findings.add(
        .fileFault,
        at: origin,
        Message(grid.isBlank ? FaultCode.emptyFile : FaultCode.noHeader),
        Message(MendCode.addColumn, .text(wanted.first?.title ?? ""))
      )
      return nil
    }
    titleLine = best.line
    titles = grid.texts(of: best.line).map(CellText.trimmed)
    var columns: [String: Int] = [:]
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let folded = Self.folded(title)
      if columns[folded] == nil {
        columns[folded] = index
      } else if names.contains(folded) {
        findings.add(
          .fileFault,
          at: origin,
          column: title,
          cell: CellReference(column: index, row: best.line),
          Message(SchemeCode.doubleColumn, .text(title)),
          Message(SchemeMend.keepOne)
        )
      }
    }
    self.columns = columns
    self.origin = origin
    let header = HeaderFinder.Header(
      first: best.line,
      last: best.line,
      cells: titles,
      fields: titles.map { $0 == Self.sequenceTitle ? .sequence : nil }
    )
    // A number over several rows may be meant for each or for all: it stays where it stands.
    let body = DataRows(cells: &grid, below: header, spreadsNumbers: false)
    guard !body.isOversized else {
      let limit = "> \(BookLimits.cells)"
      let message = Message(FaultCode.oversizedBook, .text(limit))
      findings.add(.fileFault, at: origin, message, Message(MendCode.shrinkFile))
      return nil
    }
    if body.spreadCount > 0 {
      findings.add(.note, at: origin, Message(FaultCode.mergedFilled, .number(body.spreadCount)))
    }
    let cut = CutRows(origin: origin, findings: findings).report(grid, body, used: body.rows)
    let read = Set(wanted.flatMap { $0.titles.compactMap { columns[Self.folded($0)] } })
    let failed = Self.formulas(grid, of: read, titles, origin, findings)
    rows = body.rows.filter { cut[$0] == nil && !failed.contains($0) }
    cells = grid
  }

  /// Rows with a formula that gave no value in a column that is read, each reported.
  private static func formulas(
    _ grid: CellGrid,
    of columns: Set<Int>,
    _ titles: [String],
    _ origin: TableOrigin,
    _ findings: Findings
  ) -> Set<Int> {
    var rows: Set<Int> = []
    for found in grid.findings where columns.contains(found.cell) {
      let code: FaultCode
      let mend: MendCode
      switch found.finding {
      case .failedFormula: (code, mend) = (.failedFormula, .correctFormula)
      case .unsavedFormula: (code, mend) = (.unsavedFormula, .saveAnew)
      case .unterminatedQuote, .strayQuote, .cellTooLong, .controlCharacters: continue
      }
      findings.add(
        .rowFault,
        at: origin,
        row: found.row + 1,
        column: titles[found.cell],
        cell: CellReference(column: found.cell, row: found.row),
        Message(code),
        Message(mend)
      )
      rows.insert(found.row)
    }
    return rows
  }

  private static let sequenceTitle = "序号"
  /// How the titles of keys end.
  static let keyEndings = ["编号", "编码", "id"]

  /// Whether a title ends as those of keys do.
  static func isKeyTitle(_ title: String) -> Bool {
    let folded = folded(title)
    return keyEndings.contains { folded.hasSuffix($0) }
  }

  private static func folded(_ title: String) -> String { HeaderMatcher.folded(title).name }

  /// Where the title of a column stands.
  func titleCell(_ column: Int) -> CellReference {
    CellReference(column: column, row: titleLine)
  }

  /// Where a cell stands in the file.
  func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(column: column, row: number(of: row) - 1)
  }

  /// The position of a column; nil when the table has none of its titles.
  func position(of column: Scheme.Column) -> Int? {
    for title in column.titles {
      if let found = columns[Self.folded(title)] { return found }
    }
    return nil
  }

  /// The first column whose title ends in one of these words.
  func position(endingIn words: [String]) -> Int? {
    for word in words {
      if let found = titles.firstIndex(where: { Self.folded($0).hasSuffix(word) }) { return found }
    }
    return nil
  }

  /// Reports that a column is not there.
  func reportMissing(_ column: Scheme.Column, _ findings: Findings) {
    findings.add(
      .fileFault,
      at: origin,
      column: column.title,
      Message(
        SchemeCode.missingColumn,
        .text(column.title),
        .text(titles.filter { !$0.isEmpty }.joined(separator: "、"))
      ),
      near(column).map { Message(SchemeMend.perhapsColumn, .text($0), .text(column.title)) }
        ?? Message(SchemeMend.addColumn, .text(column.title))
    )
  }

  /// The title that may be meant by one that is not there.
  private func near(_ column: Scheme.Column) -> String? {
    let names = titles.filter { !$0.isEmpty && $0.count <= 40 }.prefix(200)
    return column.titles.lazy.compactMap { NearName.nearest(to: $0, among: Array(names)) }.first
  }

  /// The trimmed text of a cell; empty when the row is too short.
  func text(_ row: Int, _ column: Int) -> String {
    let range = cells.cells(of: row)
    return column < range.count ? cells.text(range.lowerBound + column) : ""
  }

  /// The row as the clerk counts it.
  func number(of row: Int) -> Int { row + 1 }
}

/// The tables of a folder, found by name: files of their own or sheets of workbooks.
final class RecordShelf {
  private let folder: String
  private let names: [String]
  private let findings: Findings
  private let encoding: TextEncoding?
  private var sheets: [(file: String, sheet: BookSheet)]?
  private var missing: Set<String> = []
  private var read: Set<TableOrigin> = []
  /// Bytes read.
  private(set) var bytesRead = 0

  init(folder: String, names: [String], encoding: TextEncoding?, findings: Findings) {
    self.folder = folder
    self.names = names
    self.encoding = encoding
    self.findings = findings
  }

  /// The cells of a table by any of its names, without ending; nil, with a finding at the line of the
  /// scheme, when it is not there, and where it is optional with a warning when it is empty.
  func cells(
    _ tableNames: [String],
    schemeFile: String,
    line: Int?,
    isOptional: Bool = false
  ) -> (grid: CellGrid, origin: TableOrigin)? {
    let tableNames = tableNames.map(Self.withoutEnding)
    let wanted = Set(tableNames.map(CellText.folded))
    let files = names.filter { name in
      let parts = Self.parts(of: name)
      return wanted.contains(CellText.folded(parts.stem))
        && ["csv", "tsv", "txt"].contains(parts.ending)
    }
    let bookSheets = workbookSheets()
      .filter { entry in
        let stem = Self.parts(of: entry.file).stem
        return wanted.contains(CellText.folded(entry.sheet.name))
          || (wanted.contains(CellText.folded(stem)) && isOnly(entry.sheet, in: entry.file))
      }
    let all = files + bookSheets.map { "\($0.file) · \($0.sheet.name)" }
    if all.count > 1 {
      findings.add(
        .fileFault,
        file: all[1],
        Message(SchemeCode.doubleTable, .text(all[0])),
        Message(SchemeMend.keepOne)
      )
    }
    if let file = files.first {
      read.insert(TableOrigin(file: file))
      return textTable(file, isOptional: isOptional).flatMap { filled($0, isOptional) }
    }
    if let entry = bookSheets.first {
      let origin = TableOrigin(file: entry.file, sheet: entry.sheet.name)
      read.insert(origin)
      return TableSources.cells(of: entry.sheet, origin, findings)
        .flatMap { filled(($0, origin), isOptional) }
    }
    if missing.insert(tableNames.joined()).inserted {
      findings.add(
        .fileFault,
        file: schemeFile,
        row: line,
        column: SchemeKey.table.shown,
        value: tableNames.joined(separator: "、"),
        Message(SchemeCode.missingTable, .text(tableNames.joined(separator: "、"))),
        mend(of: tableNames[0])
      )
    }
    return nil
  }

  /// Whether a table of any of these names is there.
  func holds(_ tableNames: [String]) -> Bool {
    let wanted = Set(tableNames.map(CellText.folded))
    return names.contains { name in
      let parts = Self.parts(of: name)
      return wanted.contains(CellText.folded(parts.stem)) && Self.endings.contains(parts.ending)
    } || workbookSheets().contains { wanted.contains(CellText.folded($0.sheet.name)) }
  }

  /// The mend for a table that is not there: the one that was meant, else a file of its name.
  private func mend(of table: String) -> Message {
    let tables =
      names.filter { Self.endings.contains(Self.parts(of: $0).ending) }
      .map { Self.parts(of: $0).stem } + workbookSheets().map(\.sheet.name)
    let file = MessageArgument.text("\(table).csv")
    return NearName.nearest(to: table, among: tables)
      .map { Message(SchemeMend.perhapsTable, .text($0), file) }
      ?? Message(SchemeMend.addTable, file)
  }

  /// The endings that tables have.
  private static let endings = ["csv", "tsv", "txt"] + BookFormat.endings.sorted()

  /// The name of a table without the ending that a clerk may have written with it.
  private static func withoutEnding(_ name: String) -> String {
    let parts = parts(of: name)
    return endings.contains(parts.ending) && !parts.stem.isEmpty ? parts.stem : name
  }

  private static func parts(of name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: ".") else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }

  private func isOnly(_ sheet: BookSheet, in file: String) -> Bool {
    let filled = workbookSheets().filter { $0.file == file && !$0.sheet.isBlank }
    return filled.count == 1 && filled[0].sheet.name == sheet.name
  }

  /// The sheets of all workbooks of the folder, opened once and only where a name is no text file's.
  private func workbookSheets() -> [(file: String, sheet: BookSheet)] {
    if let sheets { return sheets }
    var found: [(file: String, sheet: BookSheet)] = []
    for name in names where TableSources.isBook(name) && !name.hasPrefix("~$") {
      guard let raw = FileSource.bytes(of: "\(folder)/\(name)", name: name, findings: findings)
      else { continue }
      bytesRead += raw.count
      for sheet in TableSources.sheets(of: raw, file: name, findings, notBuilt: .warning) ?? [] {
        found.append((name, sheet))
      }
    }
    sheets = found
    return found
  }

  /// The table; nil, with a warning, where it is optional and empty.
  private func filled(
    _ table: (grid: CellGrid, origin: TableOrigin),
    _ isOptional: Bool
  ) -> (grid: CellGrid, origin: TableOrigin)? {
    guard isOptional, table.grid.isBlank else { return table }
    findings.reportEmpty(table.origin)
    return nil
  }

  /// Reports text files and sheets that nobody asked for, and which of some names they may mean.
  ///
  /// - Parameters:
  ///   - names: Names of tables that are not there.
  ///   - isKnown: Whether a name, without ending, is that of a table which others read.
  func reportUnread(near names: [String], isKnown: (String) -> Bool) {
    let files = self.names.filter { ["csv", "tsv"].contains(Self.parts(of: $0).ending) }
      .filter { !read.contains(TableOrigin(file: $0)) && !isKnown(Self.parts(of: $0).stem) }
    for name in files where FileSource.isFile("\(folder)/\(name)") {
      findings.reportUnreadFile(name, near: names)
    }
    for entry in workbookSheets() where !entry.sheet.isBlank {
      let origin = TableOrigin(file: entry.file, sheet: entry.sheet.name)
      guard !read.contains(origin), !isKnown(entry.sheet.name),
        !isKnown(Self.parts(of: entry.file).stem)
      else { continue }
      findings.add(
        .note,
        at: origin,
        Message(FaultCode.unknownSheet),
        Message(MendCode.renameSheet)
      )
    }
  }

  private func textTable(
    _ name: String,
    isOptional: Bool
  ) -> (grid: CellGrid, origin: TableOrigin)? {
    let origin = TableOrigin(file: name)
    guard let raw = FileSource.bytes(of: "\(folder)/\(name)", name: name, findings: findings)
    else { return nil }
    if isOptional, raw.isEmpty {
      findings.reportEmpty(origin)
      return nil
    }
    guard
      let text = TableText.decoded(raw, at: origin, as: encoding, findings: findings)
    else { return nil }
    bytesRead += raw.count
    return (CSVScanner(text).grid, origin)
  }
}
