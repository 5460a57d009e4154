// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A column of the tables of a visit calendar with the titles that it may have.
enum VisitColumn: String, CaseIterable, Sendable {
  case person, household, site, name, team, standing, mostPerDay, minutesPerDay, away
  case building, door, lastDone, lastContact, types, rhythm, heads, minutes, venue
  case date, from, to, mode, turns

  /// The title that stands in docs and mends.
  var title: String { scheme.title }

  var scheme: Scheme.Column { Self.schemes[self] ?? Scheme.Column(rawValue) }

  private static let schemes: [VisitColumn: Scheme.Column] = [
    .person: Scheme.Column(
      "人员编号|干部编号|责任人编号|走访人编号|联系人编号|先锋党员编号|党员编号|代表委员编号|代表编号|委员编号|志愿者编号|工号|人员|责任人|走访人|联系人|参与人员|接访人员|接访代表|干部|先锋党员|代表委员|代表|person|personid|cadreid|pioneerid|delegateid"
    ),
    .household: Scheme.Column(
      "户编号|联系户编号|帮扶户编号|住户编号|结对户编号|对象编号|走访对象编号|服务对象编号|对象|走访对象|联系户|帮扶户|住户|户主|户主姓名|household|householdid"
    ),
    .site: Scheme.Column(
      "接访点编号|工作室编号|点位编号|社区编号|接访点|工作室|工作室名称|点位|社区|社区名称|site|siteid|studio|communityid"
    ),
    .name: Scheme.Column("姓名|名称|干部姓名|志愿者姓名|党员姓名|队伍名称|name"),
    .team: Scheme.Column("所属服务队|服务队|队伍|所属队伍|team"),
    .standing: Scheme.Column("人员类别|身份|人员类型|standing"),
    .mostPerDay: Scheme.Column("每天次数|每天最多次数|timesperday"),
    .minutesPerDay: Scheme.Column("每天分钟|每天最多分钟|每日分钟上限|minutesperday"),
    .away: Scheme.Column("外出|外出时间|不能来的日子|请假|away"),
    .building: Scheme.Column("楼栋|楼栋号|楼号|幢号|building"),
    .door: Scheme.Column("门牌|门牌号|房号|室号|door"),
    .lastDone: Scheme.Column("上次走访|上次走访日期|最近走访|最近走访日期|上次日期|lastvisit|last"),
    .lastContact: Scheme.Column("上次联系|上次联系日期|最近联系|最近联系日期|lastcontact"),
    .types: Scheme.Column("困难类型|户类型|对象类别|服务标签|需要帮扶|types"),
    .rhythm: Scheme.Column("频次|多久一次|rhythm"),
    .heads: Scheme.Column("每次人数|heads"),
    .minutes: Scheme.Column("分钟|每户分钟|每次分钟|minutes"),
    .venue: Scheme.Column("场地|接访地点|活动地点|venue"),
    .date: Scheme.Column("日期|走访时间|走访日期|联系日期|联系时间|接访日期|活动日期|服务日期|date"),
    .from: Scheme.Column("起|起始日|开始日期|from"),
    .to: Scheme.Column("止|截止日|结束日期|to"),
    .mode: Scheme.Column("方式|类别|事项|走访方式|联系方式|mode|kind"),
    .turns: Scheme.Column("次数|累计次数|接访次数|累计|turns"),
  ]

  /// The column that a title or English name names.
  static func named(_ text: String) -> VisitColumn? {
    let folded = CellText.folded(text)
    let extra: [VisitColumn: [String]] = [.person: ["人员"], .household: ["对象", "户"], .site: ["点"]]
    return allCases.first { column in
      ([column.rawValue] + (extra[column] ?? [])).contains { CellText.folded($0) == folded }
    }
      ?? allCases.first { column in
        column.scheme.titles.contains { CellText.folded($0) == folded }
      }
  }
}

/// The tables that a visit calendar may have beside the lists that its settings name.
enum VisitTableKind: String, CaseIterable, Sendable {
  case people, households, records, leave

  /// Names of its file without the ending.
  var fileNames: [String] {
    switch self {
    case .people: ["人员名册", "人员", "干部名册", "党员名册", "people", "persons"]
    case .households:
      ["联系户", "联系户名册", "帮扶户", "住户", "结对户", "走访对象", "households"]
    case .records:
      ["走访记录", "联系记录", "走访台账", "接访记录", "历史", "历史记录", "visitrecords", "history"]
    case .leave: ["外出", "外出表", "请假", "请假表", "leave"]
    }
  }

  /// The columns that it may have.
  var columns: [VisitColumn] {
    switch self {
    case .people: [.person, .name, .team, .standing, .mostPerDay, .minutesPerDay, .away]
    case .households: [.household, .building, .door, .lastDone, .lastContact, .types]
    case .records: [.person, .household, .site, .date, .mode, .turns, .lastDone]
    case .leave: [.person, .date, .from, .to]
    }
  }

  /// The table that a text names.
  static func named(_ text: String) -> VisitTableKind? {
    let folded = CellText.folded(text)
    return allCases.first { kind in
      ([kind.rawValue] + kind.fileNames).contains { CellText.folded($0) == folded }
    }
  }
}

/// One of the tables: its columns found by their titles.
struct VisitTable {
  let table: RecordTable
  let findings: Findings
  private var positions: [VisitColumn: Int] = [:]

  /// The table of any of these names; nil where it can't be used.
  ///
  /// - Parameters:
  ///   - names: Names that it may have.
  ///   - shelf: The tables of the folder.
  ///   - columns: The columns that are wanted.
  ///   - titles: What columns are called, where settings say so; these come first.
  ///   - place: The file and line that name the table.
  ///   - isOptional: Whether an empty table is as good as none.
  ///   - findings: Where faults go.
  init?(
    _ names: [String],
    on shelf: RecordShelf,
    _ columns: [VisitColumn],
    titles: [VisitColumn: String],
    place: (file: String, line: Int?),
    isOptional: Bool = false,
    findings: Findings
  ) {
    let wanted = columns.map { column in
      titles[column].map { Scheme.Column($0) } ?? column.scheme
    }
    guard
      let (grid, origin) = shelf.cells(
        names,
        schemeFile: place.file,
        line: place.line,
        isOptional: isOptional
      ),
      let table = RecordTable(grid, origin: origin, wanted: wanted, findings: findings)
    else { return nil }
    (self.table, self.findings) = (table, findings)
    for (column, scheme) in zip(columns, wanted) {
      if let position = table.position(of: scheme) {
        positions[column] = position
      } else if titles[column] != nil {
        table.reportMissing(scheme, findings)
      }
    }
    for column in columns where Self.loose.contains(column) && positions[column] == nil {
      takeContaining(column)
    }
    reportUnread(columns)
  }

  /// Reports columns that are not read and that no table of a calendar has.
  private func reportUnread(_ wanted: [VisitColumn]) {
    let taken = Set(positions.values)
    let missing = wanted.filter { positions[$0] == nil }.flatMap(\.scheme.titles)
    let people = HeaderMatcher(.people)
    for (position, title) in table.titles.enumerated()
    where !title.isEmpty && !taken.contains(position) && VisitColumn.named(title) == nil
      && people.exact(title) == nil && !RecordTable.isKeyTitle(title)
    {
      let cell = table.titleCell(position)
      findings.reportUnread(title, at: table.origin, cell: cell, near: missing)
    }
  }

  /// Columns that may be called more than their titles, as in 上次走访时间.
  private static let loose: [VisitColumn] = [
    .lastDone, .lastContact, .away, .building, .door, .types, .minutesPerDay, .mostPerDay,
  ]

  /// Takes the only other title that contains one of a column's own; noted.
  private mutating func takeContaining(_ column: VisitColumn) {
    let taken = Set(positions.values)
    let words = column.scheme.titles.filter { $0.count > 1 && !$0.utf8.allSatisfy { $0 < 0x80 } }
    let others = table.titles.indices.filter { position in
      !taken.contains(position) && words.contains { table.titles[position].contains($0) }
    }
    guard others.count == 1 else { return }
    positions[column] = others[0]
    note(others[0], taken: column)
  }

  private func note(_ position: Int, taken column: VisitColumn) {
    let title = table.titles[position]
    findings.add(
      .note,
      at: table.origin,
      column: title,
      cell: table.titleCell(position),
      Message(VisitFaultCode.columnTaken, .text(title), .text(column.title))
    )
  }

  func has(_ column: VisitColumn) -> Bool { positions[column] != nil }

  /// Takes the only other title that ends as keys do; noted, so that nobody is surprised.
  ///
  /// - Returns: Whether there was exactly one.
  mutating func takeKey(as column: VisitColumn) -> Bool {
    let taken = Set(positions.values)
    let others = table.titles.indices.filter {
      !taken.contains($0) && RecordTable.isKeyTitle(table.titles[$0])
    }
    guard others.count == 1 else { return false }
    positions[column] = others[0]
    note(others[0], taken: column)
    return true
  }

  /// Reports that a column is not there.
  func reportMissing(_ column: VisitColumn) {
    let titles = table.titles.filter { !$0.isEmpty }.joined(separator: "、")
    findings.add(
      .fileFault,
      at: table.origin,
      column: column.title,
      Message(VisitFaultCode.missingColumn, .text(column.title), .text(titles)),
      Message(VisitMend.addColumn, .text(column.title))
    )
  }

  func text(_ row: Int, _ column: VisitColumn) -> String {
    positions[column].map { table.text(row, $0) } ?? ""
  }

  /// Whether a text can be a key; blank and personal ones are reported.
  func isKey(_ text: String, _ row: Int, _ column: VisitColumn) -> Bool {
    let (code, mend): (FaultCode, MendCode)
    if text.isEmpty {
      (code, mend) = (.missingValue, column == .household ? .fillEachRow : .fillCell)
    } else if CellText.isDamagedNumber(text) {
      (code, mend) = (.damagedNumber, .formatAsText)
    } else if Identity.hasShapeOfIdentityNumber(text) || Identity.isMobile(text) {
      (code, mend) = (.personalKey, .useVolunteerNumber)
    } else {
      return true
    }
    report(.rowFault, row, column, Message(code), Message(mend))
    return false
  }

  /// Reports a cell; those that may name somebody are not shown.
  func report(
    _ severity: Severity,
    _ row: Int,
    _ column: VisitColumn,
    _ message: Message,
    _ mend: Message
  ) {
    let text = text(row, column)
    let isPersonal = [.person, .household, .name].contains(column)
    findings.add(
      severity,
      at: table.origin,
      row: table.number(of: row),
      column: positions[column].map { table.titles[$0] },
      cell: positions[column].map { table.cell(row, $0) },
      value: isPersonal || text.isEmpty ? nil : text,
      message,
      mend
    )
  }

  /// A whole number in a range; nil when blank, or reported.
  func number(_ row: Int, _ column: VisitColumn, _ range: ClosedRange<Int>) -> Int? {
    let text = text(row, column)
    if text.isEmpty { return nil }
    if let value = Quantity(text)?.value, range.contains(value) { return value }
    report(.rowFault, row, column, Message(FaultCode.badNumber), Message(MendCode.writeNumber))
    return nil
  }

  /// A date; nil when blank or open, or reported.
  func day(_ row: Int, _ column: VisitColumn, near: Day) -> Day? {
    let text = text(row, column)
    if text.isEmpty || ["无", "从未", "未走访", "-", "/"].contains(text) { return nil }
    if let day = DateText.day(text, near: near) { return day }
    if let date = DateText.impossible(in: text) {
      let message = Message(FaultCode.noSuchDate, .text(date))
      report(.rowFault, row, column, message, Message(MendCode.writeDate))
    } else {
      report(.rowFault, row, column, Message(FaultCode.badDate), Message(MendCode.writeDate))
    }
    return nil
  }
}
