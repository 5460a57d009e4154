// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds where each table of a week folder stands: a file of its own, or a sheet of a workbook.
struct TableSources {
  /// A table that has been found but not yet understood.
  enum Content {
    /// A text file, not yet read.
    case file
    /// A sheet of a workbook; nil when it could not be read, which has been reported.
    case cells(CellGrid?)
  }

  private let findings: Findings
  private var found: [TableKind: (origin: TableOrigin, content: Content)] = [:]

  init(findings: Findings) { self.findings = findings }

  subscript(kind: TableKind) -> (origin: TableOrigin, content: Content)? { found[kind] }

  /// Takes a table, unless it stands elsewhere already: then that is a fault.
  mutating func add(_ kind: TableKind, _ origin: TableOrigin, _ content: Content) {
    if let first = found[kind]?.origin {
      findings.add(
        .fileFault,
        at: origin,
        Message(FaultCode.doubleTable, .text(first.name)),
        Message(MendCode.keepOneFile)
      )
    } else {
      found[kind] = (origin, content)
    }
  }

  /// Takes the tables of a workbook: sheets named like tables, and for a workbook named like one
  /// the first other sheet that has any rows.
  ///
  /// - Parameters:
  ///   - raw: The bytes of the workbook.
  ///   - file: Its name.
  ///   - kind: The table that the file is named after, if it is.
  mutating func addBook(_ raw: [UInt8], file: String, named kind: TableKind?) {
    // A build without workbooks cannot know whether one of another name is of the week at all.
    let unread: Severity = kind == nil ? .warning : .fileFault
    guard let sheets = Self.sheets(of: raw, file: file, findings, notBuilt: unread) else { return }
    var others: [(name: String, cells: CellGrid?)] = []
    var isNamedSheetThere = false
    for sheet in sheets {
      let origin = TableOrigin(file: file, sheet: sheet.name)
      let cells = Self.cells(of: sheet, origin, findings)
      if let named = TableKind.named(sheet.name) {
        isNamedSheetThere = isNamedSheetThere || named == kind
        add(named, origin, .cells(cells))
      } else if cells?.isBlank == false {
        others.append((sheet.name, cells))
      }
    }
    if let kind, sheets.allSatisfy(\.isBlank) {
      // As an empty text file would be: the reader of the table says so.
      let origin = TableOrigin(file: file, sheet: sheets.first?.name)
      if !isNamedSheetThere { add(kind, origin, .cells(CellGrid(.placed))) }
      return
    }
    guard let kind, !isNamedSheetThere, let first = others.first else {
      for other in others { report(.note, other.name, in: file, .unknownSheet, [], .renameSheet) }
      return
    }
    add(kind, TableOrigin(file: file, sheet: first.name), .cells(first.cells))
    for other in others.dropFirst() {
      report(.warning, other.name, in: file, .sheetLeftOut, [.text(first.name)], .joinSheets)
    }
  }

  private func report(
    _ severity: Severity,
    _ sheet: String,
    in file: String,
    _ code: FaultCode,
    _ arguments: [MessageArgument],
    _ mend: MendCode
  ) {
    let origin = TableOrigin(file: file, sheet: sheet)
    findings.add(
      severity,
      at: origin,
      Message(code: code.code, arguments: arguments),
      Message(mend)
    )
  }

  // MARK: Workbooks

  /// The sheets of a workbook; nil, with a finding, when it cannot be read.
  static func sheets(
    of raw: [UInt8],
    file: String,
    _ findings: Findings,
    notBuilt: Severity = .fileFault
  ) -> [BookSheet]? {
    do throws(BookFault) {
      return try Book(raw).sheets
    } catch {
      let severity = error == .notBuilt ? notBuilt : .fileFault
      findings.add(severity, file: file, error.message, error.mend)
      return nil
    }
  }

  /// The cells of a sheet; nil, with a finding, when it cannot be read.
  static func cells(
    of sheet: BookSheet,
    _ origin: TableOrigin,
    _ findings: Findings
  ) -> CellGrid? {
    switch sheet.cells {
    case .success(let cells): return cells
    case .failure(let fault):
      findings.add(.fileFault, at: origin, fault.message, fault.mend)
      return nil
    }
  }

  /// Whether a file is named as workbooks are.
  static func isBook(_ file: String) -> Bool { file.lowercased().hasSuffix(".xlsx") }
}
