// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Makes a ``Sheet`` of the bytes of a file or the cells of a workbook: header, rows that are data.
struct SheetLoader {
  let kind: TableKind
  let origin: TableOrigin
  let findings: Findings
  var encoding: TextEncoding?
  var mapping: TableMapping?
  /// Whether the table need not be there, so that an empty one is as good as none.
  var isOptional = false

  /// The table in a text file, or nil when it cannot be used; the reason is among the findings.
  func load(_ raw: [UInt8]) -> Sheet? {
    if isOptional, raw.isEmpty {
      findings.reportEmpty(origin)
      return nil
    }
    return TableText.decoded(raw, at: origin, as: encoding, findings: findings)
      .flatMap { load(CSVScanner($0).grid) }
  }

  /// The table in these cells, or nil when it cannot be used; the reason is among the findings.
  func load(_ grid: CellGrid) -> Sheet? {
    var cells = grid
    if cells.hasMixedLineEnds { note(Message(FaultCode.mixedLineEnds)) }
    guard !cells.hasTooManyRows else {
      return fail(
        Message(FaultCode.tooManyRows, .number(CellGrid.mostRows)),
        Message(MendCode.shrinkFile)
      )
    }
    guard !cells.isBlank else {
      if isOptional {
        findings.reportEmpty(origin)
        return nil
      }
      return fail(Message(FaultCode.emptyFile), Message(MendCode.fillCell))
    }
    guard let header = HeaderFinder(kind: kind, mapping: mapping).find(in: cells) else {
      return fail(
        Message(FaultCode.noHeader),
        Message(MendCode.addColumn, .text(kind.columns[0].header))
      )
    }
    if header.first > 0 { note(Message(FaultCode.titleLines, .number(header.first))) }
    let titles = TitleCells(grid: cells, header: header.first, origin: origin, findings: findings)
    guard let above = titles.read(mapping ?? TableMapping()), let bindings = bind(header, above)
    else { return nil }
    let body = DataRows(cells: &cells, after: header.last, width: header.cells.count)
    let bound = BoundCells(grid: cells, headers: header.cells, bindings: bindings)
    let rows = body.rows.filter { row in mapping?.skips { bound.text($0, row: row) } != true }
    report(body, mapped: body.rows.count - rows.count)
    let odd = OddCells(kind: kind, origin: origin, cells: bound, findings: findings)
    return Sheet(
      kind: kind,
      origin: origin,
      rows: rows,
      odd: odd.report(body, rows: rows),
      cells: bound,
      isMapped: mapping != nil,
      listedMonth: above.month
    )
  }

  private func fail<Result>(_ message: Message, _ mend: Message) -> Result? {
    findings.add(.fileFault, at: origin, message, mend)
    return nil
  }

  private func note(_ message: Message) { findings.add(.note, at: origin, message) }

  // MARK: Columns

  private func bind(
    _ header: HeaderFinder.Header,
    _ above: TitleCells.Content
  ) -> [BoundCells.Binding?]? {
    var bindings = [BoundCells.Binding?](repeating: nil, count: Field.allCases.count)
    for (index, field) in header.fields.enumerated() {
      let title = CellText.trimmed(header.cells[index])
      let place = CellReference(column: index, row: header.last)
      guard let field else {
        if !title.isEmpty, mapping == nil { reportUnknown(title, place, among: header.fields) }
        continue
      }
      if bindings[field.rawValue] != nil {
        let meaning = kind.header(of: field)
        findings.add(
          .warning,
          at: origin,
          column: title,
          cell: place,
          Message(FaultCode.doubleColumn, .text(meaning)),
          Message(MendCode.keepOneColumn)
        )
        continue
      }
      bindings[field.rawValue] = .cell(
        index: index,
        fallback: mapping?.defaults[field] ?? "",
        translation: mapping?.translations[field] ?? [:]
      )
    }
    for (field, text) in mapping?.constants ?? [:] { bindings[field.rawValue] = .constant(text) }
    for (field, text) in above.texts { bindings[field.rawValue] = .constant(text) }
    for (field, text) in mapping?.defaults ?? [:] where bindings[field.rawValue] == nil {
      bindings[field.rawValue] = .constant(text)
    }
    return requireColumns(bindings) ? bindings : nil
  }

  /// Reports a column that is not read, and which one of those that are not there it may be.
  private func reportUnknown(
    _ title: String,
    _ place: CellReference,
    among fields: [Field?]
  ) {
    let missing = kind.columns.filter { $0.field.isRead && !fields.contains($0.field) }
    findings.reportUnread(
      title,
      at: origin,
      cell: place,
      near: missing.flatMap { [$0.header] + $0.synonyms }
    )
  }

  private func requireColumns(_ bindings: [BoundCells.Binding?]) -> Bool {
    var isComplete = true
    for group in kind.required where group.allSatisfy({ bindings[$0.rawValue] == nil }) {
      let header = kind.header(of: group[0])
      findings.add(
        .fileFault,
        at: origin,
        column: header,
        Message(FaultCode.missingColumn, .text(header)),
        Message(MendCode.addColumn, .text(header))
      )
      isComplete = false
    }
    return isComplete
  }

  // MARK: Rows

  private func report(_ body: DataRows, mapped: Int) {
    if mapped > 0 { note(Message(FaultCode.rowsSkipped, .number(mapped))) }
    if body.skipped > 0 { note(Message(FaultCode.skippedLines, .number(body.skipped))) }
    if body.dittos > 0 { note(Message(FaultCode.dittoFilled, .number(body.dittos))) }
    if body.rows.isEmpty {
      findings.add(
        .warning,
        at: origin,
        Message(FaultCode.noRows),
        Message(MendCode.confirm)
      )
    }
  }
}
