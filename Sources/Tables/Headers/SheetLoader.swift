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
  /// Whether the table has other parts, so that this one may be empty.
  var isPart = false
  /// What the office once answered about columns.
  var answers = ColumnAnswers()
  /// The place that the name of the part says, for tables without a column of communities.
  var partPlace: PartPlace?

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
    guard var header = HeaderFinder(kind: kind, mapping: mapping).find(in: cells) else {
      return fail(
        Message(FaultCode.noHeader),
        Message(MendCode.addColumn, .column(kind.columns[0].field, of: kind))
      )
    }
    let ignored = mapping == nil ? answers.apply(to: &header, of: kind) : []
    if header.first > 0 { note(Message(FaultCode.titleLines, .number(header.first))) }
    let titles = TitleCells(grid: cells, header: header.first, origin: origin, findings: findings)
    guard let above = titles.read(mapping ?? TableMapping()),
      let bindings = bind(header, above, ignored: ignored)
    else { return nil }
    return sheet(&cells, header, bindings, listedMonth: above.month)
  }

  /// The table below its header.
  private func sheet(
    _ cells: inout CellGrid,
    _ header: HeaderFinder.Header,
    _ bindings: [BoundCells.Binding?],
    listedMonth: Month?
  ) -> Sheet? {
    let body = DataRows(cells: &cells, below: header)
    guard !body.isOversized else {
      let limit = "> \(BookLimits.cells)"
      return fail(Message(FaultCode.oversizedBook, .text(limit)), Message(MendCode.shrinkFile))
    }
    var bound = BoundCells(grid: cells, headers: header.cells, bindings: bindings)
    let rows = body.rows.filter { row in mapping?.skips { bound.text($0, row: row) } != true }
    report(body, mapped: body.rows.count - rows.count)
    reportHidden(bound, body)
    var odd = OddCells(kind: kind, origin: origin, cells: bound, findings: findings)
      .report(body, rows: rows)
    MergedCells(kind: kind, origin: origin, findings: findings)
      .report(body.merged, in: &bound, &odd)
    return Sheet(
      kind: kind,
      origin: origin,
      rows: rows,
      odd: odd,
      cells: bound,
      isMapped: mapping != nil,
      listedMonth: listedMonth
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
    _ above: TitleCells.Content,
    ignored: Set<Int>
  ) -> [BoundCells.Binding?]? {
    var bindings = [BoundCells.Binding?](repeating: nil, count: Field.allCases.count)
    let silent = ignored.union(header.joined.values.joined().map(\.index))
    let missing = missingNames(header.fields)
    for (index, field) in header.fields.enumerated() where field != nil || !silent.contains(index) {
      let title = CellText.trimmed(header.cells[index])
      let place = CellReference(column: index, row: header.last)
      guard let field else {
        if !title.isEmpty, mapping == nil {
          let near = index < HeaderMatcher.mostContained ? missing : []
          findings.reportUnread(title, at: origin, cell: place, near: near)
        }
        continue
      }
      guard bindings[field.rawValue] == nil else {
        reportDouble(title, place, field)
        continue
      }
      if header.unsure.contains(index) { reportAssumed(title, place, field) }
      bindings[field.rawValue] =
        header.joined[index].map { .joined($0) }
        ?? .cell(
          index: index,
          fallback: mapping?.defaults[field] ?? "",
          translation: mapping?.translations[field] ?? [:]
        )
    }
    fillPlace(&bindings)
    for (field, text) in mapping?.constants ?? [:] { bindings[field.rawValue] = .constant(text) }
    for (field, text) in above.texts { bindings[field.rawValue] = .constant(text) }
    for (field, text) in mapping?.defaults ?? [:] where bindings[field.rawValue] == nil {
      bindings[field.rawValue] = .constant(text)
    }
    return requireColumns(bindings, of: header) ? bindings : nil
  }

  private func reportDouble(_ title: String, _ place: CellReference, _ field: Field) {
    findings.add(
      .warning,
      at: origin,
      column: title,
      cell: place,
      Message(FaultCode.doubleColumn, .column(field, of: kind)),
      Message(MendCode.keepOneColumn)
    )
  }

  /// Tells that a column goes by a word in its header.
  private func reportAssumed(_ title: String, _ place: CellReference, _ field: Field) {
    guard field.isRead, mapping == nil else { return }
    findings.add(
      .note,
      at: origin,
      column: title,
      cell: place,
      Message(FaultCode.columnAssumed, .column(field, of: kind)),
      Message(MendCode.answerColumn)
    )
  }

  /// Fills 所属社区 with the place that the part is named after, where it has no such column.
  private func fillPlace(_ bindings: inout [BoundCells.Binding?]) {
    guard let partPlace, kind.columns.contains(where: { $0.field == .community }),
      bindings[Field.community.rawValue] == nil
    else { return }
    let label = MessageArgument.text(partPlace.label)
    switch partPlace.certainty {
    case .sure: note(Message(FaultCode.partPlace, label))
    case .assumed:
      let mend = Message(MendCode.nameCommunity)
      findings.add(.warning, at: origin, Message(FaultCode.partPlaceAssumed, label), mend)
    case .unknown:
      let mend = Message(MendCode.nameCommunity)
      findings.add(.warning, at: origin, Message(FaultCode.partPlaceUnknown, label), mend)
      return
    }
    bindings[Field.community.rawValue] = .constant(partPlace.name)
  }

  /// The names of the columns that are not there, of which one not read may be meant for.
  private func missingNames(_ fields: [Field?]) -> [String] {
    let found = Set(fields.compactMap { $0 })
    return kind.columns.filter { $0.field.isRead && !found.contains($0.field) }
      .flatMap { [$0.header] + $0.synonyms }
  }

  private func requireColumns(
    _ bindings: [BoundCells.Binding?],
    of found: HeaderFinder.Header
  ) -> Bool {
    var isComplete = true
    let isEnglish = found.cells.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    for group in kind.required where group.allSatisfy({ bindings[$0.rawValue] == nil }) {
      let header = isEnglish ? group[0].key : kind.header(of: group[0])
      findings.add(
        .fileFault,
        at: origin,
        column: header,
        Message(FaultCode.missingColumn, .column(group[0], of: kind)),
        Message(MendCode.addColumn, .anyColumn(group, of: kind))
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
    if body.examples > 0 { note(Message(FaultCode.exampleRows, .number(body.examples))) }
    if body.repeatedHeaders > 0 {
      note(Message(FaultCode.repeatedHeaders, .number(body.repeatedHeaders)))
    }
    if !body.sections.isEmpty {
      let rows = MessageArgument.text(HiddenLines.list(ofRows: body.sections))
      note(Message(FaultCode.sectionRows, .number(body.sections.count), rows))
    }
    if body.spreadCount > 0 { note(Message(FaultCode.mergedFilled, .number(body.spreadCount))) }
    if body.rows.isEmpty {
      findings.add(
        isPart ? .note : .warning,
        at: origin,
        Message(FaultCode.noRows),
        Message(MendCode.confirm)
      )
    }
  }

  /// Reports rows and columns that are read although nobody sees them.
  private func reportHidden(_ cells: BoundCells, _ body: DataRows) {
    let hidden = cells.grid.hidden
    let used = Set(body.rows)
    let rows = hidden.rows.filter(used.contains)
    if !rows.isEmpty {
      let list = MessageArgument.text(HiddenLines.list(ofRows: rows))
      note(Message(FaultCode.hiddenRows, .number(rows.count), list))
    }
    let columns = hidden.columns(below: cells.headers.count)
    if !columns.isEmpty {
      let list = MessageArgument.text(HiddenLines.list(ofColumns: columns))
      note(Message(FaultCode.hiddenColumns, .number(columns.count), list))
    }
  }
}
