// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What was done before the calendar: 走访记录, 历史.
struct VisitRecords {
  /// One time that something was done.
  struct Event {
    var day: Int
    /// Empty for any kind.
    var kinds: Set<VisitDuty.Kind>
  }

  private(set) var byHousehold: [String: [Event]] = [:]
  private(set) var byPerson: [PersonID: [Event]] = [:]
  /// People whose turns are told; nobody else has a history.
  private(set) var hasTurns: Set<PersonID> = []

  /// No past at all.
  init() {}

  /// Reads the table; turns and last visits go to people and households.
  init(
    _ table: VisitTable,
    first: Day,
    people: VisitPeople,
    households: VisitHouseholds,
    findings: Findings
  ) {
    guard table.has(.person) || table.has(.household) else {
      table.reportMissing(.person)
      return
    }
    guard table.has(.date) || table.has(.turns) || table.has(.lastDone) else {
      table.reportMissing(.date)
      return
    }
    var others = 0
    for row in table.table.rows where !read(row, table, first, people, households) {
      others += 1
    }
    if others > 0 {
      findings.add(
        .note,
        at: table.table.origin,
        Message(VisitFaultCode.pastOfOthers, .number(others))
      )
    }
  }

  /// Reads one row.
  ///
  /// - Returns: Whether it is about anybody or any household of now.
  private mutating func read(
    _ row: Int,
    _ table: VisitTable,
    _ first: Day,
    _ people: VisitPeople,
    _ households: VisitHouseholds
  ) -> Bool {
    let ids = Self.people(table, row, people)
    let text = CellText.normalised(table.text(row, .household))
    let isKnown = households.entries[text] != nil || !households.hasTable
    let household = isKnown ? text : ""
    guard !ids.isEmpty || !household.isEmpty else { return false }
    guard let kinds = Self.kinds(table, row) else { return true }
    let turns = table.number(row, .turns, 0...1_000_000)
    let column: VisitColumn = table.text(row, .date).isEmpty ? .lastDone : .date
    let day = Self.pastDay(table, row, column, first)
    tally(ids, turns, day, kinds, people)
    guard let day else { return true }
    let event = Event(day: day, kinds: kinds)
    for id in ids { byPerson[id, default: []].append(event) }
    if !household.isEmpty { byHousehold[household, default: []].append(event) }
    return true
  }

  /// Those of a row who are known; others have left.
  private static func people(
    _ table: VisitTable,
    _ row: Int,
    _ people: VisitPeople
  ) -> [PersonID] {
    CellText.list(table.text(row, .person), cutsSlashes: false)
      .compactMap { text in
        if case .known(let id) = people.look(text) { return id }
        return nil
      }
  }

  /// What was done; empty where nothing is said, nil, reported, for unknown words.
  private static func kinds(_ table: VisitTable, _ row: Int) -> Set<VisitDuty.Kind>? {
    let text = table.text(row, .mode)
    let kinds = VisitWords.all(in: text)
    if text.isEmpty || !kinds.isEmpty { return kinds }
    if let kind = VisitWords.kinds.value(of: text) { return [kind] }
    table.report(
      .warning,
      row,
      .mode,
      Message(FaultCode.unknownWord),
      Message(MendCode.useWord, .text(VisitWords.kinds.examples))
    )
    return nil
  }

  private static func pastDay(
    _ table: VisitTable,
    _ row: Int,
    _ column: VisitColumn,
    _ first: Day
  ) -> Int? {
    guard let day = table.day(row, column, near: first.adding(-1)) else { return nil }
    if day < first { return day.number - first.number }
    table.report(
      .warning,
      row,
      column,
      Message(VisitFaultCode.notPast, .text(day.description)),
      Message(VisitMend.keepPast)
    )
    return nil
  }

  /// Turns: a stated number, or one for each reception or activity.
  private mutating func tally(
    _ ids: [PersonID],
    _ turns: Int?,
    _ day: Int?,
    _ kinds: Set<VisitDuty.Kind>,
    _ people: VisitPeople
  ) {
    let isTurn = turns != nil || !kinds.isDisjoint(with: [.reception, .activity])
    guard isTurn else { return }
    for id in ids {
      hasTurns.insert(id)
      people.edit(id) { person in
        person.pastTurns = (person.pastTurns ?? 0) + (turns ?? (day == nil ? 0 : 1))
        person.lastTurn = [person.lastTurn, day].compactMap { $0 }.max()
      }
    }
  }

  /// Days, ascending, on which something of a kind was done at one of these households or, where none
  /// are given, by this person.
  func days(_ kinds: Set<VisitDuty.Kind>, _ person: PersonID?, _ households: [String]) -> [Int] {
    let own = person.flatMap { byPerson[$0] } ?? []
    let events = households.isEmpty ? own : households.flatMap { byHousehold[$0] ?? [] }
    return events.filter { $0.kinds.isEmpty || !$0.kinds.isDisjoint(with: kinds) }
      .map(\.day).sorted()
  }
}
