// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 可用时间, 意愿, 上期排班 and 历史 into the people of a roster.
struct RosterPeopleTables {
  let first: Day
  let calendar: WorkCalendar
  let shelf: RecordShelf
  let names: NameBook<PersonID>
  let findings: Findings
  /// The people, with what the tables say of them.
  private(set) var people: [RosterPerson]
  private var positions: [PersonID: Int] = [:]

  /// Names of the tables.
  static let availability = ["可用时间", "可用", "availability"]
  static let wishes = ["意愿", "意愿表", "wishes"]
  static let past = ["上期排班", "上月排班", "上期", "past"]
  static let history = ["历史", "历史记录", "服务历史", "history"]
  /// All of them.
  static let all = availability + wishes + past + history

  init(
    first: Day,
    calendar: WorkCalendar,
    shelf: RecordShelf,
    names: NameBook<PersonID>,
    findings: Findings,
    people: [RosterPerson]
  ) {
    self.first = first
    self.calendar = calendar
    self.shelf = shelf
    self.names = names
    self.findings = findings
    self.people = people
    for (position, person) in people.enumerated() { positions[person.id] = position }
  }

  private mutating func edit(_ ids: [PersonID], _ change: (inout RosterPerson) -> Void) {
    for id in ids {
      if let position = positions[id] { change(&people[position]) }
    }
  }

  // MARK: Availability

  private static let states = WordList<RosterAvailability.State>(
    "可以、勉强、不行",
    exact: [
      (.yes, ["可以", "可", "能", "行", "有空", "√", "✓", "是", "1", "yes", "y"]),
      (.reluctant, ["勉强", "尽量不", "可能", "不太行", "maybe", "reluctant", "△", "?"]),
      (.no, ["不行", "不", "不可以", "不能", "没空", "否", "请假", "休假", "×", "x", "0", "no", "n"]),
    ]
  )

  /// 可用时间 as a list with 状态, or as a matrix whose titles are times.
  mutating func readAvailability(_ times: inout RosterTimes) {
    guard
      let table = RosterSideTable(
        Self.availability,
        on: shelf,
        [.person, .date, .times, .state, .kind],
        findings: findings
      )
    else { return }
    let isList = table.has(.date) || table.has(.times)
    table.reportUnread(
      [.person, .date, .times, .state, .kind],
      deciding: [.date, .times, .state]
    ) { title in !isList && spans(title, &times) != nil }
    for row in table.table.rows {
      let ids = table.people(row, names)
      if isList {
        readLine(table, row, ids, &times)
      } else {
        readCells(table, row, ids, &times)
      }
    }
  }

  private mutating func readLine(
    _ table: RosterSideTable,
    _ row: Int,
    _ ids: [PersonID],
    _ times: inout RosterTimes
  ) {
    let word = table.text(row, .state)
    let state = word.isEmpty ? .yes : Self.states.value(of: word)
    if state == nil { reportState(table, row, .state, word) }
    let text = [table.text(row, .date), table.text(row, .times)].filter { !$0.isEmpty }
      .joined(separator: " ")
    let column: RosterSideTable.Column = table.text(row, .times).isEmpty ? .date : .times
    if reportsReversed(table, row) { return }
    guard let spans = spans(text, &times) else {
      table.report(.rowFault, row, column, Message(FaultCode.badTime), Message(MendCode.writeTime))
      return
    }
    guard let state else { return }
    let kinds = Set(CellText.list(table.text(row, .kind)))
    edit(ids) { person in
      person.availability += spans.map {
        RosterAvailability(span: $0, state: state, kinds: kinds)
      }
    }
  }

  private mutating func readCells(
    _ table: RosterSideTable,
    _ row: Int,
    _ ids: [PersonID],
    _ times: inout RosterTimes
  ) {
    for (title, position) in table.others {
      let word = table.table.text(row, position)
      guard !word.isEmpty, let spans = spans(title, &times) else { continue }
      guard let state = Self.states.value(of: word) else {
        findings.add(
          .rowFault,
          at: table.table.origin,
          row: table.table.number(of: row),
          column: title,
          value: word,
          Message(RosterFaultCode.unknownState, .text(Findings.shown(word) ?? "…")),
          Message(RosterMend.useOneOf, .text(Self.states.examples))
        )
        continue
      }
      edit(ids) { person in
        person.availability += spans.map { RosterAvailability(span: $0, state: state) }
      }
    }
  }

  private func reportState(
    _ table: RosterSideTable,
    _ row: Int,
    _ column: RosterSideTable.Column,
    _ word: String
  ) {
    table.report(
      .rowFault,
      row,
      column,
      Message(RosterFaultCode.unknownState, .text(Findings.shown(word) ?? "…")),
      Message(RosterMend.useOneOf, .text(Self.states.examples))
    )
  }

  /// Whether the date of a row ends before it begins, which is reported.
  private func reportsReversed(_ table: RosterSideTable, _ row: Int) -> Bool {
    let date = table.text(row, .date)
    guard DateText.isReversed(date, near: first) else { return false }
    let message = Message(RosterFaultCode.reversedDates, .text(date))
    table.report(.rowFault, row, .date, message, Message(MendCode.writeDate))
    return true
  }

  /// The spans of a text; nil where it is not understood.
  private func spans(_ text: String, _ times: inout RosterTimes) -> [TimeSpan]? {
    switch times.read(text) {
    case .hits(let hits)?: hits.map { $0.span.lastingAtLeast(120) }
    case .anyTime?: [TimeSpan(start: -1440, end: 1440 * 1000)]
    case .never?, .vague?, nil: nil
    }
  }

  // MARK: Wishes

  private static let answers = WordList<Bool>(
    "想、不想",
    exact: [
      (true, ["想", "要", "愿意", "希望", "是", "on", "yes", "1", "√"]),
      (false, ["不想", "不要", "不愿意", "不希望", "否", "休", "休息", "off", "no", "0", "×"]),
    ]
  )

  mutating func readWishes(_ times: inout RosterTimes, shifts: [RosterShift]) {
    guard
      let table = RosterSideTable(
        Self.wishes,
        on: shelf,
        [.person, .date, .shift, .kind, .wish, .weight],
        findings: findings
      )
    else { return }
    let columns: [RosterSideTable.Column] = [.person, .date, .shift, .kind, .wish, .weight]
    table.reportUnread(columns, deciding: [.date, .shift, .kind, .wish])
    let known = Set(shifts.map(\.id.text))
    for row in table.table.rows {
      let ids = table.people(row, names)
      guard let subject = subject(table, row, known), let isOn = answer(table, row),
        let days = days(table, row, table.text(row, .date), &times)
      else { continue }
      let weight = table.number(row, .weight, limit: 1_000_000) ?? 1
      edit(ids) { person in
        person.wishes += days.map { day in
          RosterWish(
            isOn: isOn,
            day: day,
            shift: subject.shift,
            kind: subject.kind,
            weight: max(1, weight)
          )
        }
      }
    }
  }

  /// The shift and kind of a wish; nil, reported, where it is about nothing or an unknown shift.
  private func subject(
    _ table: RosterSideTable,
    _ row: Int,
    _ known: Set<String>
  ) -> (shift: PostID?, kind: String?)? {
    let (shift, kind) = (table.text(row, .shift), table.text(row, .kind))
    if !shift.isEmpty, !known.contains(shift) {
      table.report(
        .rowFault,
        row,
        .shift,
        Message(RosterFaultCode.unknownShift, .text(shift)),
        Message(RosterMend.correctName, .table(TableKind.posts))
      )
      return nil
    }
    guard !shift.isEmpty || !kind.isEmpty || !table.text(row, .date).isEmpty else {
      table.report(
        .rowFault,
        row,
        .date,
        Message(RosterFaultCode.wishWithoutSubject),
        Message(RosterMend.writeSubject)
      )
      return nil
    }
    return (shift.isEmpty ? nil : PostID(shift), kind.isEmpty ? nil : kind)
  }

  private func answer(_ table: RosterSideTable, _ row: Int) -> Bool? {
    let word = table.text(row, .wish)
    if word.isEmpty { return true }
    if let answer = Self.answers.value(of: word) { return answer }
    table.report(
      .rowFault,
      row,
      .wish,
      Message(FaultCode.unknownWord),
      Message(MendCode.useWord, .text(Self.answers.examples))
    )
    return nil
  }

  /// The days of a cell, or any day where it is blank.
  private func days(
    _ table: RosterSideTable,
    _ row: Int,
    _ date: String,
    _ times: inout RosterTimes
  ) -> [Int?]? {
    if date.isEmpty { return [nil] }
    if reportsReversed(table, row) { return nil }
    if case .hits(let hits)? = times.read(date) { return Set(hits.map(\.day)).sorted() }
    table.report(.rowFault, row, .date, Message(FaultCode.badDate), Message(MendCode.writeDate))
    return nil
  }

  // MARK: The past

  /// 上期排班: what was stood before the first day, and from it the tallies.
  mutating func readPast() {
    guard
      let table = RosterSideTable(
        Self.past,
        on: shelf,
        [.person, .date, .times, .kind, .place],
        findings: findings
      )
    else { return }
    table.reportUnread([.person, .date, .times, .kind, .place], deciding: [.date, .times])
    var texts: [Day: TimeText] = [:]
    var earliest = first
    for row in table.table.rows {
      guard let date = pastDay(table, row) else { continue }
      earliest = min(earliest, date)
      guard let past = pastShift(table, row, date, &texts) else { continue }
      edit(table.people(row, names)) { person in
        person.tail.append(past)
        person.history = (person.history ?? RosterTally()).adding(past)
      }
    }
    for position in people.indices {
      people[position].knownDays = min(
        RosterCase.dayRange.upperBound,
        first.number - earliest.number
      )
      people[position].tail.sort { ($0.span, $0.kind) < ($1.span, $1.kind) }
    }
  }

  /// The day of a past shift; nil, reported, where there is none or it is not past.
  private func pastDay(_ table: RosterSideTable, _ row: Int) -> Day? {
    guard let date = DateText.day(table.text(row, .date), near: first) else {
      table.report(.rowFault, row, .date, Message(FaultCode.badDate), Message(MendCode.writeDate))
      return nil
    }
    guard date < first else {
      table.report(
        .warning,
        row,
        .date,
        Message(RosterFaultCode.notPast, .text(date.description)),
        Message(RosterMend.keepPast)
      )
      return nil
    }
    return date
  }

  private func pastShift(
    _ table: RosterSideTable,
    _ row: Int,
    _ date: Day,
    _ texts: inout [Day: TimeText]
  ) -> RosterPastShift? {
    let monday = date.monday
    var text = texts[monday] ?? TimeText(monday: monday, calendar: calendar)
    let reading = text.reading("\(date) \(table.text(row, .times))")
    texts[monday] = text
    guard let span = reading?.spans.first else {
      table.report(.rowFault, row, .times, Message(FaultCode.badTime), Message(MendCode.writeTime))
      return nil
    }
    let offset = 1440 * (monday.number - first.number)
    let place = table.text(row, .place)
    return RosterPastShift(
      day: date.number - first.number,
      span: TimeSpan(start: span.start + offset, end: span.end + offset).lastingAtLeast(120),
      kind: table.text(row, .kind),
      dayType: calendar.type(of: date),
      place: place.isEmpty ? nil : PlaceID(place)
    )
  }

  /// 历史: tallies of a longer window; they replace those of the past roster.
  ///
  /// - Parameter onlyTallies: Whether a table without any tally is another one, as that of a week is.
  mutating func readHistory(onlyTallies: Bool = false) {
    let columns: [RosterSideTable.Column] = [
      .person, .shifts, .hours, .minutes, .nights, .workdays, .weekends, .holidays,
    ]
    let own = onlyTallies ? Findings() : findings
    if let table = RosterSideTable(Self.history, on: shelf, columns, findings: own),
      !onlyTallies || columns.dropFirst().contains(where: table.has)
    {
      table.reportUnread(columns, deciding: Set(columns))
      readTallies(table)
    }
    noteNewcomers()
  }

  private mutating func readTallies(_ table: RosterSideTable) {
    for position in people.indices { people[position].history = nil }
    var lines: [PersonID: Int] = [:]
    for row in table.table.rows {
      let tally = RosterTally(
        shifts: table.number(row, .shifts) ?? 0,
        minutes: table.number(row, .minutes) ?? table.minutes(row, .hours) ?? 0,
        nights: table.number(row, .nights) ?? 0,
        workdayShifts: table.number(row, .workdays) ?? 0,
        weekendShifts: table.number(row, .weekends) ?? 0,
        holidayShifts: table.number(row, .holidays) ?? 0
      )
      for id in table.people(row, names) {
        guard let line = lines[id] else {
          lines[id] = table.table.number(of: row)
          edit([id]) { $0.history = tally }
          continue
        }
        let message = Message(RosterFaultCode.secondRow, .number(line))
        table.report(.rowFault, row, .person, message, Message(RosterMend.keepOneRow))
      }
    }
  }

  private func noteNewcomers() {
    let newcomers = people.count { $0.history == nil }
    if newcomers > 0, newcomers < people.count {
      findings.add(
        .note,
        file: "\(TableKind.people.fileNames[0]).csv",
        Message(RosterFaultCode.newcomers, .number(newcomers))
      )
    }
  }
}
