// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads the rows of one table as entities of a side.
struct SourceReader {
  private let reader: SideReader
  private let source: Scheme.Source
  private let table: RecordTable
  let idColumn: Int
  private let nameColumn: Int?
  private let filterColumns: [Int]
  private let roleColumn: Int?
  private let groupColumn: Int?
  private let pointColumns: (x: Int, y: Int)?
  private let useColumns: [Int?]
  private let markColumns: [[Int?]]
  private let partnerColumns: [Int?]
  private let shownColumns: [Int?]

  /// Finds the columns; nil, with findings, where one is missing.
  init?(_ reader: SideReader, _ source: Scheme.Source, _ table: RecordTable) {
    self.reader = reader
    self.source = source
    self.table = table
    var isComplete = true
    var lacksKey = false
    func required(_ column: Scheme.Column) -> Int {
      if let found = table.position(of: column) { return found }
      isComplete = false
      lacksKey = lacksKey || column.titles.contains(where: RecordTable.isKeyTitle)
      table.reportMissing(column, reader.findings)
      return 0
    }
    let manySources = reader.side.sources.count > 1
    func optional(_ column: Scheme.Column) -> Int? {
      manySources ? table.position(of: column) : required(column)
    }
    let key = source.id.map(required) ?? table.position(endingIn: RecordTable.keyEndings)
    idColumn = key ?? 0
    nameColumn =
      source.name.map(required) ?? table.position(endingIn: ["姓名", "名称", "name"])
    filterColumns = source.filters.map { required($0.column) }
    roleColumn = source.role == nil ? reader.side.roleColumn.map(required) : nil
    groupColumn = reader.side.group.flatMap(optional)
    if let coordinates = reader.side.coordinates {
      pointColumns = (required(coordinates.x), required(coordinates.y))
    } else if let x = table.position(of: Scheme.Column("经度|longitude")),
      let y = table.position(of: Scheme.Column("纬度|latitude"))
    {
      pointColumns = (x, y)
    } else {
      pointColumns = nil
      if reader.needsPoints { _ = required(Scheme.Column("经度|longitude")) }
    }
    useColumns = reader.columns.uses.map { use in
      switch use {
      case .words(let column), .keys(let column), .number(let column): optional(column)
      case .mark, .id: nil
      }
    }
    markColumns = reader.columns.marks.map { $0.map { optional($0.column) } }
    partnerColumns = reader.partnerColumns.map(optional)
    shownColumns = reader.shown.map(optional)
    let formulas =
      [source.size, source.capacity, source.priority, source.history]
      .compactMap { $0 }
      + ([source.takes].compactMap { $0 } + source.takesByRole.values)
      .flatMap { [$0.least, $0.most].compactMap { $0 } }
    for column in Set(formulas.flatMap(\.columns)).sorted() { _ = required(Scheme.Column(column)) }
    for column in reader.demanded { _ = required(column) }
    // Where a key that a rule names is missing, that is told already.
    if key == nil, !lacksKey { _ = required(Scheme.Column("编号")) }
    guard isComplete else { return nil }
  }

  /// Whether a row passes the source's filters.
  func passes(_ row: Int) -> Bool {
    zip(source.filters, filterColumns)
      .allSatisfy { filter, column in Self.passes(table.text(row, column), filter.test) }
  }

  static func passes(_ text: String, _ test: Scheme.Filter.Test) -> Bool {
    switch test {
    case .oneOf(let values):
      return Self.values(of: text).contains { values.contains($0) }
    case .noneOf(let values): return !Self.values(of: text).contains { values.contains($0) }
    case .filled: return !text.isEmpty
    case .blank: return text.isEmpty
    case .compare(let mark, let limit):
      guard let number = RowContext.number(in: text) else { return false }
      switch mark {
      case ">=": return number >= limit
      case "<=": return number <= limit
      case ">": return number > limit
      default: return number < limit
      }
    }
  }

  /// What a cell may mean to a filter: the whole, and each of several.
  static func values(of text: String) -> [String] {
    [WordCells.joined(text)] + CellText.list(text).map(WordCells.joined)
  }

  // MARK: Entities

  /// The entity of a row; nil, with a finding, when it cannot be used.
  func draft(_ row: Int) -> EntityDraft? {
    let id = WordCells.joined(table.text(row, idColumn))
    guard !id.isEmpty, !CellText.isDamagedNumber(id) else {
      report(row, idColumn, .missingID, mend: Message(SchemeMend.fillCell))
      return nil
    }
    var entity = PairEntity(id: id)
    entity.name = nameColumn.map { table.text(row, $0) } ?? ""
    var isUsable = true
    if let role = role(row) {
      entity.role = reader.roles.firstIndex(of: role)
      if !reader.roles.isEmpty, entity.role == nil {
        report(
          row,
          roleColumn,
          .unknownRole,
          .text(role),
          mend: Message(SchemeMend.useOneOf, .text(reader.roles.joined(separator: "、")))
        )
        return nil
      }
      takeNumbers(&entity, row, source.takesByRole[role] ?? source.takes, &isUsable)
    } else {
      takeNumbers(&entity, row, source.takes, &isUsable)
    }
    if let pointColumns { entity.point = point(row, pointColumns, &isUsable) }
    entity.isConnected = (source.isConnected ?? false) && entity.most > 1
    if source.isConnected == true, entity.most > SchemeCheck.mostConnected {
      report(
        row,
        nil,
        .tooManyConnected,
        .number(SchemeCheck.mostConnected),
        mend: Message(SchemeMend.correctNumbers)
      )
      isUsable = false
    }
    let tokens = tokens(row, id, &isUsable)
    guard isUsable else { return nil }
    var draft = EntityDraft(
      entity: entity,
      tokens: tokens,
      table: 0,
      row: row,
      group: groupColumn.map { WordCells.joined(table.text(row, $0)) } ?? "",
      partners: partnerColumns.map { column in
        column.map { KeyCells.parts(of: table.text(row, $0)) } ?? []
      },
      shown: shownColumns.map { $0.map { table.text(row, $0) } ?? "" }
    )
    draft.isNewcomer = isNewcomer(row)
    return draft
  }

  /// Whether a cell of the past load is blank.
  private func isNewcomer(_ row: Int) -> Bool {
    (source.history?.columns ?? [])
      .contains { column in
        table.position(of: Scheme.Column(column)).map { table.text(row, $0).isEmpty } ?? false
      }
  }

  private func role(_ row: Int) -> String? {
    if let role = source.role { return role }
    return roleColumn.map { WordCells.joined(table.text(row, $0)) }
  }

  private func takeNumbers(
    _ entity: inout PairEntity,
    _ row: Int,
    _ takes: Scheme.Span?,
    _ isUsable: inout Bool
  ) {
    let context = RowContext(table: table, row: row, sums: SideSums())
    func number(_ formula: Formula?, _ fallback: Int) -> Int {
      guard let formula else { return fallback }
      guard let value = reader.findings.value(of: formula, in: context)?.whole else {
        isUsable = false
        return fallback
      }
      return value
    }
    entity.least = number(takes?.least, 0)
    entity.most = number(takes?.most, takes == nil ? (reader.isFrom ? 1 : .max) : .max)
    entity.size = number(source.size, 1)
    if let capacity = source.capacity { entity.capacity = number(capacity, 0) }
    entity.priority = max(1, number(source.priority, 1))
    entity.history = isNewcomer(row) ? 0 : number(source.history, 0)
    if entity.least > entity.most {
      report(
        row,
        nil,
        .leastAboveMost,
        .number(entity.least),
        .number(entity.most),
        mend: Message(SchemeMend.correctNumbers)
      )
      isUsable = false
    }
  }

  private func point(_ row: Int, _ columns: (x: Int, y: Int), _ isUsable: inout Bool) -> PairPoint?
  {
    let (first, second) = (table.text(row, columns.x), table.text(row, columns.y))
    if first.isEmpty || second.isEmpty, reader.needsPoints {
      let column = first.isEmpty ? columns.x : columns.y
      report(row, column, .noCoordinates, mend: Message(SchemeMend.fillCell))
      isUsable = false
      return nil
    }
    if first.isEmpty, second.isEmpty { return nil }
    let numbers = (RowContext.number(in: first), RowContext.number(in: second))
    switch PointReading(
      x: numbers.0,
      y: numbers.1,
      isPlane: reader.side.coordinates?.isPlane == true
    ) {
    case .point(let point): return point
    case .none:
      guard reader.needsPoints else { return nil }
      report(row, columns.x, .noCoordinates, mend: Message(SchemeMend.fillCell))
    case .swapped:
      report(row, columns.x, .swappedCoordinates, mend: Message(SchemeMend.swapColumns))
    case .badX: report(row, columns.x, .badCoordinates, mend: Message(SchemeMend.writeNumber))
    case .badY: report(row, columns.y, .badCoordinates, mend: Message(SchemeMend.writeNumber))
    }
    isUsable = false
    return nil
  }

  private func tokens(_ row: Int, _ id: String, _ isUsable: inout Bool) -> [[Int32]] {
    var tokens: [[Int32]] = []
    for (position, use) in reader.columns.uses.enumerated() {
      switch use {
      case .id: tokens.append([reader.words.number(of: id)])
      case .mark(let number):
        let holds = zip(reader.columns.marks[number], markColumns[number])
          .allSatisfy { filter, column in
            Self.passes(column.map { table.text(row, $0) } ?? "", filter.test)
          }
        tokens.append(holds ? [1] : [])
      case .words:
        let text = useColumns[position].map { table.text(row, $0) } ?? ""
        tokens.append(WordCells.words(in: text).map { reader.words.number(of: $0) })
      case .keys:
        let text = useColumns[position].map { table.text(row, $0) } ?? ""
        tokens.append(KeyCells.parts(of: text).map { reader.words.number(of: $0) })
      case .number:
        let text = useColumns[position].map { table.text(row, $0) } ?? ""
        let number = RowContext.number(in: text)
        if let number, abs(number) <= SideReader.largest {
          tokens.append([Int32(number.rounded())])
        } else {
          if !text.isEmpty {
            report(row, useColumns[position], .notNumber, mend: Message(SchemeMend.writeNumber))
            isUsable = false
          }
          tokens.append([])
        }
      }
    }
    return tokens
  }

  private func report(
    _ row: Int,
    _ column: Int?,
    _ code: SchemeCode,
    _ arguments: MessageArgument...,
    mend: Message
  ) {
    let isPersonal = column != nil && column == nameColumn
    let value = column.map { table.text(row, $0) } ?? ""
    reader.findings.add(
      .rowFault,
      at: table.origin,
      row: table.number(of: row),
      column: column.map { table.titles[$0] },
      value: value.isEmpty || isPersonal ? nil : value,
      Message(code: code.code, arguments: arguments),
      mend
    )
  }
}
