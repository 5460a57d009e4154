// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Makes a ``Sheet`` of the bytes of a file: encoding, cells, header, rows that are data.
struct SheetLoader {
  let kind: TableKind
  let file: String
  let findings: Findings
  var encoding: TextEncoding?
  var mapping: TableMapping?

  /// The table, or nil when the file cannot be used; the reason is among the findings.
  func load(_ raw: [UInt8]) -> Sheet? {
    guard let text = decode(raw) else { return nil }
    var cells = CSVScanner(text)
    if cells.hasMixedLineEnds { note(Message(FaultCode.mixedLineEnds)) }
    guard !cells.hasTooManyRows else {
      return fail(
        Message(FaultCode.tooManyRows, .number(CSVScanner.mostRows)),
        Message(MendCode.shrinkFile)
      )
    }
    guard (0..<cells.rowCount).contains(where: { !cells.isBlank($0) }) else {
      return fail(Message(FaultCode.emptyFile), Message(MendCode.fillCell))
    }
    guard let header = HeaderFinder(kind: kind, mapping: mapping).find(in: cells) else {
      return fail(
        Message(FaultCode.noHeader),
        Message(MendCode.addColumn, .text(kind.columns[0].header))
      )
    }
    if header.first > 0 { note(Message(FaultCode.titleLines, .number(header.first))) }
    guard let bindings = bind(header) else { return nil }
    let body = DataRows(cells: &cells, after: header.last, width: header.cells.count)
    report(body)
    return Sheet(
      kind: kind,
      file: file,
      headers: header.cells,
      rows: body.rows,
      broken: reportOddCells(cells, body),
      cells: cells,
      bindings: bindings,
      isMapped: mapping != nil
    )
  }

  private func decode(_ raw: [UInt8]) -> [UInt8]? {
    if raw.isEmpty { return fail(Message(FaultCode.emptyFile), Message(MendCode.fillCell)) }
    if let program = FileKind.foreignFormat(of: raw) {
      return fail(Message(FaultCode.foreignFile, .text(program)), Message(MendCode.saveAsCSV))
    }
    do throws(DecodedText.Failure) {
      let decoded = try DecodedText(raw, as: encoding)
      if decoded.encoding != .utf8 {
        note(Message(FaultCode.decodedAs, .text(decoded.encoding.rawValue)))
      }
      return decoded.bytes
    } catch {
      let message =
        switch error {
        case .unknown(let offset): Message(FaultCode.unknownEncoding, .number(offset + 1))
        case .wrong(let asked, let offset):
          Message(FaultCode.wrongEncoding, .text(asked.rawValue), .number(offset + 1))
        }
      return fail(message, Message(MendCode.saveAsUTF8))
    }
  }

  private func fail<Result>(_ message: Message, _ mend: Message) -> Result? {
    findings.add(.fileFault, file: file, message, mend)
    return nil
  }

  private func note(_ message: Message) { findings.add(.note, file: file, message) }

  // MARK: Columns

  private func bind(_ header: HeaderFinder.Header) -> [Sheet.Binding?]? {
    var bindings = [Sheet.Binding?](repeating: nil, count: Field.allCases.count)
    for (index, field) in header.fields.enumerated() {
      let title = CellText.trimmed(header.cells[index])
      guard let field else {
        if !title.isEmpty, mapping == nil {
          findings.add(.note, file: file, column: title, Message(FaultCode.unknownColumn))
        }
        continue
      }
      if bindings[field.rawValue] != nil {
        let meaning = kind.columns.first { $0.field == field }?.header ?? field.key
        findings.add(
          .warning,
          file: file,
          column: title,
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
    for (field, text) in mapping?.defaults ?? [:] where bindings[field.rawValue] == nil {
      bindings[field.rawValue] = .constant(text)
    }
    return requireColumns(bindings) ? bindings : nil
  }

  private func requireColumns(_ bindings: [Sheet.Binding?]) -> Bool {
    var isComplete = true
    for group in kind.required where group.allSatisfy({ bindings[$0.rawValue] == nil }) {
      let header = kind.columns.first { $0.field == group[0] }?.header ?? group[0].key
      findings.add(
        .fileFault,
        file: file,
        column: header,
        Message(FaultCode.missingColumn, .text(header)),
        Message(MendCode.addColumn, .text(header))
      )
      isComplete = false
    }
    return isComplete
  }

  // MARK: Rows

  private func report(_ body: DataRows) {
    if body.skipped > 0 { note(Message(FaultCode.skippedLines, .number(body.skipped))) }
    if body.dittos > 0 { note(Message(FaultCode.dittoFilled, .number(body.dittos))) }
    if body.rows.isEmpty {
      findings.add(
        .warning,
        file: file,
        Message(FaultCode.noRows),
        Message(MendCode.confirm)
      )
    }
  }

  /// Reports cells that are oddly written and gives the rows that cannot be used for it.
  private func reportOddCells(_ cells: CSVScanner, _ body: DataRows) -> [Int: FaultCode] {
    var broken: [Int: FaultCode] = [:]
    for odd in cells.findings {
      let (severity, message, mend) = Self.description(of: odd.finding)
      findings.add(
        severity,
        file: file,
        row: odd.row + 1,
        column: nil,
        message,
        Message(mend)
      )
      if severity == .rowFault, broken[odd.row] == nil {
        broken[odd.row] = FaultCode.allCases.first { $0.code == message.code }
      }
    }
    for ragged in body.ragged where broken[ragged.row] == nil {
      let code: FaultCode = ragged.found > ragged.expected ? .tooManyCells : .tooFewCells
      let isFatal = code == .tooManyCells || ragged.found * 2 < ragged.expected
      findings.add(
        isFatal ? .rowFault : .warning,
        file: file,
        row: ragged.row + 1,
        Message(code, .number(ragged.found), .number(ragged.expected)),
        Message(MendCode.alignCells)
      )
      if isFatal { broken[ragged.row] = code }
    }
    return broken
  }

  private static func description(
    of finding: CSVScanner.Finding
  ) -> (Severity, Message, MendCode) {
    switch finding {
    case .unterminatedQuote: (.rowFault, Message(FaultCode.unterminatedQuote), .closeQuote)
    case .strayQuote: (.warning, Message(FaultCode.strayQuote), .closeQuote)
    case .cellTooLong:
      (
        .rowFault, Message(FaultCode.cellTooLong, .number(CSVScanner.longestCell)), .shortenCell
      )
    case .controlCharacters: (.rowFault, Message(FaultCode.controlCharacters), .retypeCell)
    }
  }
}
