// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Who may have duties: 人员名册, or whoever the rows name where there is none.
final class VisitPeople {
  /// Somebody of the list.
  struct Entry {
    var person: VisitPerson
    var name = ""
    var standing = ""
  }

  private let findings: Findings
  private let hasTable: Bool
  private let most: (perDay: Int?, minutes: Int?)
  /// By ascending id.
  private(set) var entries: [PersonID: Entry] = [:]
  private var book = NameBook<PersonID>([])
  private var partialDays = 0
  private var made = 0

  init(
    _ table: VisitTable?,
    settings: VisitSettings,
    times: inout RosterTimes,
    findings: Findings
  ) {
    self.findings = findings
    hasTable = table != nil
    most = (settings.mostPerDay, settings.minutesPerDay)
    if let table { read(table, &times) }
  }

  // MARK: The list

  private func read(_ table: VisitTable, _ times: inout RosterTimes) {
    guard table.has(.person) || table.has(.name) else { return table.reportMissing(.person) }
    let key: VisitColumn = table.has(.person) ? .person : .name
    var lines: [PersonID: Int] = [:]
    for row in table.table.rows {
      let text = CellText.normalised(table.text(row, key))
      guard table.isKey(text, row, key) else { continue }
      let id = PersonID(text)
      if let other = lines[id] {
        report(
          repetition: row,
          of: other,
          key,
          table,
          isSame: entries[id]?.name == name(row, table)
        )
        continue
      }
      lines[id] = table.table.number(of: row)
      var entry = fresh(id)
      entry.name = name(row, table)
      entry.standing = table.text(row, .standing)
      let team = table.text(row, .team)
      if !team.isEmpty { entry.person.team = TeamID(team) }
      if let times = table.number(row, .mostPerDay, 1...100) { entry.person.mostPerDay = times }
      if let minutes = table.number(row, .minutesPerDay, 1...1440) {
        entry.person.minutesPerDay = minutes
      }
      let away = table.text(row, .away)
      if !away.isEmpty { leave(away, of: &entry, table, row, .away, &times) }
      entries[id] = entry
    }
    book = NameBook(entries.map { ($0.key, $0.key.text, [$0.value.name]) })
  }

  private func name(_ row: Int, _ table: VisitTable) -> String { table.text(row, .name) }

  private func fresh(_ id: PersonID) -> Entry {
    var person = VisitPerson(id: id)
    if let times = most.perDay { person.mostPerDay = times }
    if let minutes = most.minutes { person.minutesPerDay = minutes }
    return Entry(person: person)
  }

  private func report(
    repetition row: Int,
    of other: Int,
    _ key: VisitColumn,
    _ table: VisitTable,
    isSame: Bool
  ) {
    if key == .name {
      table.report(
        .rowFault,
        row,
        key,
        Message(VisitFaultCode.namesake, .number(other)),
        Message(VisitMend.addColumn, .text(VisitColumn.person.title))
      )
      return
    }
    table.report(
      isSame ? .warning : .rowFault,
      row,
      key,
      Message(isSame ? FaultCode.duplicateRow : .duplicateID, .number(other)),
      Message(isSame ? MendCode.compareRows : .useUniqueID)
    )
  }

  // MARK: Leave

  /// 外出: rows of days on which people can't.
  func readLeave(_ table: VisitTable, _ times: inout RosterTimes) {
    guard table.has(.person) else { return table.reportMissing(.person) }
    guard table.has(.date) || table.has(.from) else { return table.reportMissing(.date) }
    for row in table.table.rows {
      guard let id = find(row, .person, in: table), var entry = entries[id] else { continue }
      let (from, to) = (table.text(row, .from), table.text(row, .to))
      let text =
        table.has(.date) && !table.text(row, .date).isEmpty
        ? table.text(row, .date) : to.isEmpty ? from : "\(from)至\(to)"
      leave(text, of: &entry, table, row, table.has(.date) ? .date : .from, &times)
      entries[id] = entry
    }
  }

  private func leave(
    _ text: String,
    of entry: inout Entry,
    _ table: VisitTable,
    _ row: Int,
    _ column: VisitColumn,
    _ times: inout RosterTimes
  ) {
    switch times.read(text) {
    case .hits(let hits)?:
      entry.person.away.formUnion(hits.map(\.day))
      if hits.contains(where: { $0.span.minutes < Self.wholeDay }) { partialDays += 1 }
    case .never?: break
    case .anyTime?, .vague?, nil:
      if let date = DateText.impossible(in: text) {
        let message = Message(FaultCode.noSuchDate, .text(date))
        table.report(.rowFault, row, column, message, Message(MendCode.writeDate))
      } else {
        table.report(
          .rowFault,
          row,
          column,
          Message(FaultCode.badDate),
          Message(MendCode.writeDate)
        )
      }
    }
  }

  /// Minutes of 8:00–20:00.
  private static let wholeDay = 720

  // MARK: Looking up

  /// The person that a cell names; nil, reported, where there is none.
  func find(_ row: Int, _ column: VisitColumn, in table: VisitTable) -> PersonID? {
    let text = table.text(row, column)
    guard !text.isEmpty else {
      table.report(
        .rowFault,
        row,
        column,
        Message(FaultCode.missingValue),
        Message(MendCode.fillEachRow)
      )
      return nil
    }
    return find(text, row, column, in: table)
  }

  /// The person of a text in a cell; nil, reported, where there is none.
  func find(
    _ text: String,
    _ row: Int,
    _ column: VisitColumn,
    in table: VisitTable
  ) -> PersonID? {
    switch look(text) {
    case .known(let id): return id
    case .several:
      table.report(
        .rowFault,
        row,
        column,
        Message(VisitFaultCode.severalNamesakes),
        Message(VisitMend.useNumber)
      )
      return nil
    case .unknown:
      guard hasTable else {
        let id = PersonID(CellText.normalised(text))
        guard table.isKey(id.text, row, column) else { return nil }
        made += 1
        entries[id] = fresh(id)
        return id
      }
      table.report(
        .rowFault,
        row,
        column,
        Message(VisitFaultCode.stranger),
        Message(VisitMend.correctName, .table(VisitTableKind.people))
      )
      return nil
    }
  }

  /// The person of a text, nothing said.
  func look(_ text: String) -> NameBook<PersonID>.Answer {
    let id = PersonID(CellText.normalised(text))
    if entries[id] != nil { return .known(id) }
    return book.find(text)
  }

  /// Everybody that settings name: all, a person, a team or a standing.
  ///
  /// - Returns: By ascending id; nil where nobody is meant.
  func group(_ text: String) -> [PersonID]? {
    if ["全体", "全部", "全体人员", "all"].contains(CellText.folded(text)) {
      return entries.keys.sorted()
    }
    if case .known(let id) = look(text) { return [id] }
    let folded = CellText.folded(text)
    let found = entries.filter { id, entry in
      CellText.folded(entry.standing) == folded
        || entry.person.team.map { CellText.folded($0.text) } == folded
    }
    return found.isEmpty ? nil : found.keys.sorted()
  }

  /// Changes somebody's past.
  func edit(_ id: PersonID, _ change: (inout VisitPerson) -> Void) {
    guard var entry = entries[id] else { return }
    change(&entry.person)
    entries[id] = entry
  }

  // MARK: At the end

  /// Reports what concerns the whole list.
  func finish(days: Int, open: Set<Int>, among used: Set<PersonID>) {
    let file = "\(VisitTableKind.people.fileNames[0]).csv"
    if made > 0 {
      findings.add(.note, file: file, Message(VisitFaultCode.peopleMade, .number(made)))
    }
    if partialDays > 0 {
      findings.add(.warning, file: file, Message(VisitFaultCode.partsOfDays, .number(partialDays)))
    }
    for id in used.sorted() where !open.isEmpty {
      guard let away = entries[id]?.person.away, open.isSubset(of: away) else { continue }
      findings.add(.warning, file: file, Message(VisitFaultCode.alwaysAway, .text(id.text)))
    }
  }
}
