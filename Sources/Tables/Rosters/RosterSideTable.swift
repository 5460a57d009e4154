// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One of the tables that say more about people: found by name, its columns by their titles.
struct RosterSideTable {
  /// A column with the titles that it may have.
  enum Column: String, CaseIterable {
    case person, date, times, state, kind, shift, wish, weight, place
    case shifts, hours, minutes, nights, workdays, weekends, holidays

    var scheme: Scheme.Column {
      switch self {
      case .person: Scheme.Column("志愿者编号|人员编号|人员|编号|姓名|值班人员|person|personid|name")
      case .date: Scheme.Column("日期|date")
      case .times: Scheme.Column("时间|时段|班次时间|times|time")
      case .state: Scheme.Column("状态|可用|能否|state")
      case .kind: Scheme.Column("班次类型|班种|班别|kind")
      case .shift: Scheme.Column("班次编号|班次号|shift")
      case .wish: Scheme.Column("意愿|想不想|wish")
      case .weight: Scheme.Column("分量|权重|weight")
      case .place: Scheme.Column("地点|place")
      case .shifts: Scheme.Column("班次|次数|累计次数|shifts")
      case .hours: Scheme.Column("小时|时长|累计小时|hours")
      case .minutes: Scheme.Column("分钟|累计分钟|minutes")
      case .nights: Scheme.Column("夜班|nights")
      case .workdays: Scheme.Column("工作日|workdays")
      case .weekends: Scheme.Column("周末|weekends")
      case .holidays: Scheme.Column("节假日|holidays")
      }
    }
  }

  let table: RecordTable
  let findings: Findings
  private let positions: [Column: Int]

  /// The table of any of these names; nil where there is none, it is empty or it can't be used.
  init?(_ names: [String], on shelf: RecordShelf, _ columns: [Column], findings: Findings) {
    guard shelf.holds(names),
      let (grid, origin) = shelf.cells(names, schemeFile: names[0], line: nil, isOptional: true),
      let table = RecordTable(
        grid,
        origin: origin,
        wanted: columns.map(\.scheme),
        findings: findings
      )
    else { return nil }
    self.table = table
    self.findings = findings
    var positions: [Column: Int] = [:]
    for column in columns { positions[column] = table.position(of: column.scheme) }
    self.positions = positions
    guard positions[.person] != nil else {
      table.reportMissing(Column.person.scheme, findings)
      return nil
    }
  }

  func has(_ column: Column) -> Bool { positions[column] != nil }

  /// Reports columns that are not read.
  ///
  /// - Parameters:
  ///   - wanted: The columns that the table may have.
  ///   - deciding: Those without which rows mean something else: a title that is nearly one of them
  ///     makes the file unusable.
  ///   - isRead: Whether a title is read though it is none of the columns.
  func reportUnread(
    _ wanted: [Column],
    deciding: Set<Column>,
    isRead: (String) -> Bool = { _ in false }
  ) {
    let missing = wanted.filter { positions[$0] == nil }
    for (title, position) in others where !isRead(title) && !Self.isAboutPeople(title) {
      let meant = missing.filter(deciding.contains)
        .first {
          NearName.nearest(to: title, among: $0.scheme.titles, allowsParts: false) != nil
        }
      if let meant {
        findings.add(
          .fileFault,
          at: table.origin,
          column: title,
          cell: table.titleCell(position),
          Message(FaultCode.missingColumn, .text(meant.scheme.title)),
          Message(MendCode.perhapsName, .text(meant.scheme.title))
        )
      } else {
        findings.reportUnread(
          title,
          at: table.origin,
          cell: table.titleCell(position),
          near: missing.flatMap(\.scheme.titles)
        )
      }
    }
  }

  /// Columns that none of those wanted is, with their titles.
  var others: [(title: String, position: Int)] {
    let known = Set(positions.values)
    return table.titles.enumerated().filter { !known.contains($0.offset) && !$0.element.isEmpty }
      .map { ($0.element, $0.offset) }
  }

  /// Whether a title is one of the list of people that stands beside keys for those who read them.
  private static func isAboutPeople(_ title: String) -> Bool {
    let shown: [Field] = [.id, .name, .sequence, .phone, .gender, .team, .remark]
    return HeaderMatcher(.people).exact(title).map(shown.contains) ?? false
  }

  func text(_ row: Int, _ column: Column) -> String {
    positions[column].map { table.text(row, $0) } ?? ""
  }

  /// Reports a cell; personal ones are not shown.
  func report(
    _ severity: Severity,
    _ row: Int,
    _ column: Column,
    _ message: Message,
    _ mend: Message
  ) {
    let text = text(row, column)
    findings.add(
      severity,
      at: table.origin,
      row: table.number(of: row),
      column: positions[column].map { table.titles[$0] },
      cell: positions[column].map { table.cell(row, $0) },
      value: column == .person || text.isEmpty ? nil : text,
      message,
      mend
    )
  }

  /// The people whom a row names; those who are not there or not told apart are reported.
  func people(_ row: Int, _ names: NameBook<PersonID>) -> [PersonID] {
    CellText.list(text(row, .person), cutsSlashes: false)
      .compactMap { item in
        switch names.find(item) {
        case .known(let id): return id
        case .several:
          let mend = Message(RosterMend.useNumber)
          report(.rowFault, row, .person, Message(RosterFaultCode.namesakes), mend)
          return nil
        case .unknown: break
        }
        let table = MessageArgument.table(TableKind.people)
        report(
          .warning,
          row,
          .person,
          Message(RosterFaultCode.stranger),
          Message(RosterMend.correctName, table)
        )
        return nil
      }
  }

  /// Minutes of a number of hours; nil when blank, or reported.
  func minutes(_ row: Int, _ column: Column) -> Int? {
    let text = text(row, column)
    if text.isEmpty { return nil }
    if let minutes = DurationText.minutes(text, unit: .hours)?.minutes, minutes >= 0 {
      return minutes
    }
    report(.rowFault, row, column, Message(FaultCode.badNumber), Message(MendCode.writeNumber))
    return nil
  }

  /// A whole number; nil when blank, or reported.
  func number(_ row: Int, _ column: Column, limit: Int = 10_000_000) -> Int? {
    let text = text(row, column)
    if text.isEmpty { return nil }
    if let quantity = Quantity(text), quantity.doubt != .fraction,
      (0..<limit).contains(quantity.value)
    {
      return quantity.value
    }
    report(.rowFault, row, column, Message(FaultCode.badNumber), Message(MendCode.writeNumber))
    return nil
  }
}
