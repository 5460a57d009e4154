// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A row of a list: who has to do with what.
struct VisitLink {
  var row: Int
  var people: [PersonID]
  /// The household or site, or empty.
  var object = ""
  /// What the row states otherwise than its entry.
  var rhythm = ""
  var heads: Int?
  var minutes: Int?
  var venue = ""
}

/// The rows of the list that an entry names.
struct VisitLinks {
  let table: VisitTable
  let grouping: VisitGrouping
  private(set) var links: [VisitLink] = []

  private static let columns: [VisitColumn] = [
    .person, .household, .site, .building, .door, .lastDone, .lastContact, .rhythm, .heads,
    .minutes,
    .venue,
  ]

  /// Reads the list; nil, with findings, where it can't be used.
  init?(
    _ entry: VisitEntry,
    on shelf: RecordShelf,
    people: VisitPeople,
    households: VisitHouseholds,
    findings: Findings
  ) {
    guard let list = entry.list,
      var table = VisitTable(
        [list],
        on: shelf,
        Self.columns,
        titles: entry.columns,
        place: (entry.node.file, entry.node.firstLine),
        findings: findings
      )
    else { return nil }
    let grouping =
      entry.grouping
      ?? (entry.kind == .reception ? .site : table.has(.household) ? .household : .person)
    let object: VisitColumn = grouping == .site ? .site : .household
    // A pairing calls its sides as its scheme does: one key that is known tells the other.
    if !table.has(.person), table.has(object) { _ = table.takeKey(as: .person) }
    if !table.has(object), grouping != .person, table.has(.person) {
      _ = table.takeKey(as: object)
    }
    guard table.has(.person) else {
      table.reportMissing(.person)
      return nil
    }
    guard table.has(object) || grouping == .person else {
      table.reportMissing(object)
      return nil
    }
    (self.table, self.grouping) = (table, grouping)
    for row in table.table.rows { read(row, object, people, households) }
  }

  private mutating func read(
    _ row: Int,
    _ object: VisitColumn,
    _ people: VisitPeople,
    _ households: VisitHouseholds
  ) {
    let texts = CellText.list(table.text(row, .person), cutsSlashes: false)
    if texts.count > 1, grouping != .site {
      table.report(
        .rowFault,
        row,
        .person,
        Message(FaultCode.severalPeople),
        Message(MendCode.onePersonARow)
      )
      return
    }
    let found =
      texts.isEmpty
      ? [people.find(row, .person, in: table)]
      : texts.map { people.find($0, row, .person, in: table) }
    var link = VisitLink(row: row, people: found.compactMap { $0 })
    guard let key = self.object(row, object, households), !link.people.isEmpty else { return }
    link.object = key
    link.rhythm = table.text(row, .rhythm)
    link.heads = table.number(row, .heads, 1...1000)
    link.minutes = table.number(row, .minutes, 1...1440)
    link.venue = CellText.normalised(table.text(row, .venue))
    links.append(link)
  }

  /// The household or site of a row, or empty where the list has none; nil, reported, where it is wrong.
  private func object(
    _ row: Int,
    _ column: VisitColumn,
    _ households: VisitHouseholds
  ) -> String? {
    if column == .household {
      return table.has(column) ? households.find(row, column, in: table) : ""
    }
    let text = CellText.normalised(table.text(row, column))
    guard text.isEmpty else { return text }
    table.report(
      .rowFault,
      row,
      column,
      Message(FaultCode.missingValue),
      Message(MendCode.fillEachRow)
    )
    return nil
  }

  /// The links without those that stand there twice; households of several people are questioned.
  mutating func dropRepeats() {
    var rows: [String: Int] = [:]
    var owners: [String: (person: PersonID, row: Int)] = [:]
    links = links.filter { link in
      let who = link.people.map(\.text).joined(separator: "、")
      let number = table.table.number(of: link.row)
      if let other = rows.updateValue(number, forKey: "\(who)\u{0}\(link.object)") {
        table.report(
          .warning,
          link.row,
          .person,
          Message(VisitFaultCode.repeatedRow, .number(other)),
          Message(MendCode.compareRows)
        )
        return false
      }
      guard grouping != .site, !link.object.isEmpty else { return true }
      if let owner = owners[link.object], owner.person != link.people[0] {
        table.report(
          .warning,
          link.row,
          .household,
          Message(VisitFaultCode.sharedHousehold, .text(link.object), .number(owner.row)),
          Message(MendCode.confirm)
        )
      }
      owners[link.object] = owners[link.object] ?? (link.people[0], number)
      return true
    }
  }
}
