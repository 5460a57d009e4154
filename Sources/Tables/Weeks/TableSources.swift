// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds where each table of a week folder stands: in files or sheets of workbooks, in one or several.
struct TableSources {
  /// A table, or a part of one, that has been found but not yet understood.
  struct Part {
    let origin: TableOrigin
    let content: Content
    /// What it is called beside the table; nil for the whole table.
    var label: PartLabel?
  }

  enum Content {
    /// A text file, not yet read.
    case file
    /// A sheet of a workbook; nil when it could not be read, which has been reported.
    case cells(CellGrid?)
  }

  private let findings: Findings
  private var named: [TableKind: [Part]] = [:]
  /// Sheets that only their headers tell, with how many columns do.
  private var recognised: [TableKind: [(part: Part, score: Int)]] = [:]
  /// Files and sheets that the office has said to be parts.
  private var told: Set<TableOrigin> = []

  init(findings: Findings) { self.findings = findings }

  /// The parts of a table in the order of their files and sheets; empty where there is none.
  subscript(kind: TableKind) -> [Part] { named[kind] ?? [] }

  /// Takes a table or a part of one.
  mutating func add(_ kind: TableKind, _ part: Part) { named[kind, default: []].append(part) }

  /// Takes a file that the office has said to be a part of a table.
  mutating func addTold(_ kind: TableKind, _ part: Part) {
    told.insert(part.origin)
    add(kind, part)
  }

  // MARK: Workbooks

  /// Takes the tables of a workbook: sheets named like tables or parts of them; in a workbook named
  /// like one, the other sheets that have its header; and sheets whose header is clearly a table's.
  ///
  /// - Parameters:
  ///   - raw: The bytes of the workbook.
  ///   - file: Its name.
  ///   - name: The table that the file is named after, if it is.
  ///   - known: Tables that the office has said sheets to be, by their names.
  mutating func addBook(
    _ raw: [UInt8],
    file: String,
    named name: PartName?,
    known: [String: TableKind] = [:]
  ) {
    // A build without workbooks cannot know whether one of another name is of the week at all.
    let unread: Severity = name == nil ? .warning : .fileFault
    guard let sheets = Self.sheets(of: raw, file: file, findings, notBuilt: unread) else { return }
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let fileLabel = name?.label ?? (name == nil ? Self.place(PartLabel(stem)) : nil)
    var others: [NamelessSheet] = []
    var isNamedSheetThere = false
    for sheet in sheets {
      let origin = TableOrigin(file: file, sheet: sheet.name)
      let cells = Self.cells(of: sheet, origin, findings)
      if let kind = known[sheet.name] {
        let label = fileLabel ?? Self.place(PartLabel(sheet.name))
        addTold(kind, Part(origin: origin, content: .cells(cells), label: label))
        isNamedSheetThere = isNamedSheetThere || kind == name?.kind
      } else if let own = PartName(sheet.name) {
        isNamedSheetThere = isNamedSheetThere || own.kind == name?.kind
        reportHidden(sheet, origin)
        let label = own.label ?? (own.kind == name?.kind || name == nil ? fileLabel : nil)
        add(own.kind, Part(origin: origin, content: .cells(cells), label: label))
      } else if let cells, !cells.isBlank {
        others.append(NamelessSheet(name: sheet.name, cells: cells, isHidden: sheet.isHidden))
      }
    }
    if let name, !isNamedSheetThere {
      if sheets.allSatisfy(\.isBlank) {
        addBlank(name, TableOrigin(file: file, sheet: sheets.first?.name))
        return
      }
      others = takeNamed(others, in: file, after: name)
    }
    for other in others { recognise(other, in: file, label: fileLabel) }
  }

  /// Takes a workbook without content as an empty text file would be: the reader of the table says so.
  private mutating func addBlank(_ name: PartName, _ origin: TableOrigin) {
    add(name.kind, Part(origin: origin, content: .cells(CellGrid(.placed)), label: name.label))
  }

  /// Takes a file with the ending of another format, if it is a workbook under a wrong name; else
  /// reports what it is.
  mutating func addForeign(_ raw: [UInt8], file: String, named name: PartName) {
    if let fault = BookFormat.fault(of: raw) {
      findings.add(.fileFault, file: file, fault.message, fault.mend(of: file))
    } else {
      findings.add(.note, file: file, Message(FaultCode.bookByContent))
      addBook(raw, file: file, named: name)
    }
  }

  private static func place(_ label: PartLabel) -> PartLabel? {
    if case .place = label { return label }
    return nil
  }

  /// Takes the sheets of a workbook that is named after a table; those that are left.
  private mutating func takeNamed(
    _ sheets: [NamelessSheet],
    in file: String,
    after name: PartName
  ) -> [NamelessSheet] {
    guard let first = sheets.first else { return [] }
    var fitting = sheets.filter { $0.holds(name.kind) && !$0.isHidden }
    let single = fitting.filter { $0.label != .summary }
    if !single.isEmpty { fitting = single }
    // Where no header fits, the first sheet says what is missing.
    if fitting.isEmpty { fitting = [sheets.first { !$0.isHidden } ?? first] }
    let origin = TableOrigin(file: file, sheet: fitting[0].name)
    let isOne = fitting.count == 1 || fitting.allSatisfy { $0.label.isPart }
    for sheet in isOne ? fitting : [fitting[0]] {
      let label = name.label ?? (fitting.count > 1 ? sheet.label : Self.place(sheet.label))
      let place = TableOrigin(file: file, sheet: sheet.name)
      add(name.kind, Part(origin: place, content: .cells(sheet.cells), label: label))
    }
    let taken = Set((isOne ? fitting : [fitting[0]]).map(\.name))
    var left: [NamelessSheet] = []
    for sheet in sheets where !taken.contains(sheet.name) {
      if !isOne, fitting.contains(where: { $0.name == sheet.name }) {
        reportUnclear(sheet.name, in: file, beside: origin)
      } else if sheet.holds(name.kind)
        || sheet.guess == nil && !sheet.isHidden && !Self.isGuide(sheet.name)
      {
        leaveOut(TableOrigin(file: file, sheet: sheet.name), for: origin)
      } else {
        left.append(sheet)
      }
    }
    return left
  }

  /// Takes a sheet for the table whose header it clearly has; others are noted.
  private mutating func recognise(
    _ sheet: NamelessSheet,
    in file: String,
    label: PartLabel?
  ) {
    let origin = TableOrigin(file: file, sheet: sheet.name)
    switch sheet.guess {
    case .one(let kind, let score)? where !sheet.isHidden:
      let part = Part(origin: origin, content: .cells(sheet.cells), label: label ?? sheet.label)
      recognised[kind, default: []].append((part, score))
    case .several(let kinds)?:
      let names = kinds.map { $0.fileNames[0] }.joined(separator: "、")
      let message = Message(FaultCode.sheetUnclear, .text(names))
      findings.add(.warning, at: origin, message, Message(MendCode.renameSheet))
    // Pages of our own empty tables that say how to fill them.
    case _ where Self.guides.contains(CellText.folded(origin.sheet ?? "")): break
    default:
      let message = Message(FaultCode.unknownSheet)
      findings.add(.note, at: origin, message, Message(MendCode.renameSheet))
    }
  }

  private static let guides: Set<String> = ["更多列", "morecolumns"]

  /// Whether a sheet says by its name that it tells how to fill in another.
  private static func isGuide(_ sheet: String) -> Bool {
    ["说明", "须知", "指南", "readme", "guide"].contains { CellText.folded(sheet).contains($0) }
  }

  // MARK: One table in several places

  /// Decides what belongs together, once everything has been found; what is not clear is reported.
  mutating func settle() {
    for kind in TableKind.allCases {
      settleRecognised(kind)
      guard let parts = named[kind] else { continue }
      let wholes = parts.filter { $0.label == nil && !told.contains($0.origin) }
      for other in wholes.dropFirst() { reportDouble(other, of: wholes[0]) }
      var taken = parts.filter { told.contains($0.origin) } + wholes.prefix(1)
      var byLabel: [PartLabel: Part] = [:]
      for part in parts where part.label != nil && !told.contains(part.origin) {
        guard let label = part.label else { continue }
        if let whole = wholes.first {
          // The whole may hold what the part does, or may not.
          let message = Message(FaultCode.wholeAndParts, .text(whole.origin.name))
          let mend = Message(MendCode.nameParts, .table(kind))
          findings.add(.fileFault, at: part.origin, message, mend)
        } else if label != .neutral, let first = byLabel[label] {
          reportDouble(part, of: first)
        } else {
          byLabel[label] = part
          taken.append(part)
        }
      }
      let order = parts.map(\.origin)
      taken.sort { first, second in
        (order.firstIndex(of: first.origin) ?? 0) < (order.firstIndex(of: second.origin) ?? 0)
      }
      named[kind] = taken
      guard taken.count > 1 else { continue }
      for part in taken {
        let message = Message(FaultCode.partJoined, .table(kind), .number(taken.count))
        findings.add(.note, at: part.origin, message)
      }
    }
  }

  /// Takes sheets that only their headers tell, unless the table stands elsewhere or they differ in
  /// more than the community.
  private mutating func settleRecognised(_ kind: TableKind) {
    guard let sheets = recognised[kind], let first = sheets.first?.part else { return }
    if let source = named[kind]?.first {
      for sheet in sheets { leaveOut(sheet.part.origin, for: source.origin) }
      return
    }
    let plain = sheets.filter { $0.part.label != .summary }
    let used = plain.isEmpty ? sheets : plain
    for sheet in sheets where !used.contains(where: { $0.part.origin == sheet.part.origin }) {
      leaveOut(sheet.part.origin, for: used[0].part.origin)
    }
    let isOneBook = Set(used.map(\.part.origin.file)).count == 1
    let isClear =
      used.count == 1
      || used.allSatisfy { sheet in
        isOneBook ? sheet.part.label?.isPart == true : sheet.part.label?.isPlace == true
      }
    guard isClear else {
      for sheet in used.dropFirst() {
        let origin = sheet.part.origin
        reportUnclear(origin.sheet ?? "", in: origin.file, beside: first.origin)
      }
      return
    }
    for (part, score) in used {
      let table = MessageArgument.table(kind)
      findings.add(
        .note,
        at: part.origin,
        Message(FaultCode.sheetRecognised, table, .number(score))
      )
      var part = part
      if used.count == 1, part.label?.isPlace != true { part.label = nil }
      add(kind, part)
    }
  }

  // MARK: Findings

  private func reportDouble(_ part: Part, of first: Part) {
    findings.add(
      .fileFault,
      at: part.origin,
      Message(FaultCode.doubleTable, .text(first.origin.name)),
      Message(MendCode.keepOneFile)
    )
  }

  private func reportUnclear(_ sheet: String, in file: String, beside first: TableOrigin) {
    findings.add(
      .fileFault,
      at: TableOrigin(file: file, sheet: sheet),
      Message(FaultCode.tableUnclear, .text(first.name)),
      Message(MendCode.nameSheets)
    )
  }

  private func leaveOut(_ origin: TableOrigin, for source: TableOrigin) {
    let name = source.file == origin.file ? source.sheet ?? source.file : source.name
    findings.add(
      .warning,
      at: origin,
      Message(FaultCode.sheetLeftOut, .text(name)),
      Message(MendCode.joinSheets)
    )
  }

  private func reportHidden(_ sheet: BookSheet, _ origin: TableOrigin) {
    switch sheet.visibility {
    case .visible: return
    case .hidden: findings.add(.note, at: origin, Message(FaultCode.hiddenSheet))
    case .veryHidden: findings.add(.note, at: origin, Message(FaultCode.veryHiddenSheet))
    }
  }
}

extension PartLabel {
  fileprivate var isPart: Bool {
    switch self {
    case .place, .word, .neutral: true
    case .summary, .other: false
    }
  }

  fileprivate var isPlace: Bool {
    if case .place = self { return true }
    return false
  }
}

// MARK: - Opening workbooks

extension TableSources {
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
      findings.add(severity, file: file, error.message, error.mend(of: file))
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
      findings.add(.fileFault, at: origin, fault.message, fault.mend(of: origin.file))
      return nil
    }
  }

  /// Whether a file is named as workbooks are that can be read.
  static func isBook(_ file: String) -> Bool {
    BookFormat.endings.contains(FileKind.ending(of: file))
  }
}
