// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Makes dated shifts from 班次需求.
struct RosterShiftRows {
  /// Shifts that a roster may have; few rows that recur over a long time could be any number.
  static let mostShifts = 200_000

  let first: Day
  let days: Int
  let context: ReadingContext
  let people: [RosterPerson]
  let recurrence: any RosterRecurrence
  /// Whether the roster has a folder of its own, not a week's.
  ///
  /// There rows without a day in it are warned of, and rows without a key are called by their post; a
  /// week's own reader sees to its own.
  let isAlone: Bool
  /// Shifts by ascending id.
  private(set) var shifts: [RosterShift] = []
  /// Shifts of rows without a key of their own, whose names give them one.
  private var unnamed: [RosterShift] = []

  init(
    first: Day,
    days: Int,
    context: ReadingContext,
    people: [RosterPerson],
    recurrence: any RosterRecurrence,
    isAlone: Bool = true
  ) {
    self.first = first
    self.days = days
    self.context = context
    self.people = people
    self.recurrence = recurrence
    self.isAlone = isAlone
  }

  mutating func read(_ sheet: Sheet, times: inout RosterTimes) {
    let identity = RowIdentity(sheet, findings: context.findings)
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    for reader in identity.readers {
      var reader = reader
      let hits = hits(&reader, &times)
      let pattern = pattern(&reader)
      if reader.rejection == nil, let hits {
        if hits.isEmpty { reportOutside(reader) }
        let isMade = RowIdentity.isMade(reader.id, sheet, row: reader.row)
        if isAlone, isMade, !pattern.title.isEmpty {
          unnamed += occurrences(of: pattern, hits, isSingle: true)
        } else {
          shifts += occurrences(of: pattern, hits, isSingle: isSingle(reader))
        }
      }
      context.setAside(reader)
      if shifts.count + unnamed.count > Self.mostShifts { break }
    }
    nameShifts()
    if shifts.count > Self.mostShifts {
      context.findings.add(
        .fileFault,
        at: sheet.origin,
        Message(FaultCode.tooManyRows, .number(Self.mostShifts)),
        Message(MendCode.shrinkFile)
      )
    }
    context.finish(sheet)
    shifts.sort { $0.id < $1.id }
  }

  /// Says that a row has no day in the roster; a week's own reader says so itself.
  private func reportOutside(_ reader: RowReader) {
    let fields: [Field] = [.date, .recurrence, .times]
    let field = fields.first { !reader.raw($0).isEmpty } ?? .date
    context.findings.add(
      isAlone ? .warning : .note,
      at: reader.sheet.origin(of: reader.row),
      row: reader.sheet.number(of: reader.row),
      column: reader.header(of: field),
      cell: reader.sheet.cell(of: field, row: reader.row),
      value: reader.raw(field),
      Message(RosterFaultCode.outsideDays),
      Message(MendCode.confirm)
    )
  }

  /// Gives shifts of rows without a key one that people can read: post, date, and a number where
  /// there are more of them.
  private mutating func nameShifts() {
    var taken = Set(shifts.map(\.id))
    // Whatever the order of rows.
    let inOrder = unnamed.sorted { ($0.day, $0.span.start, $0.id) < ($1.day, $1.span.start, $1.id) }
    for var shift in inOrder {
      let name = "\(shift.title)@\(first.adding(shift.day))"
      var (id, number) = (PostID(name), 1)
      while !taken.insert(id).inserted {
        number += 1
        id = PostID("\(name)#\(number)")
      }
      shift.id = id
      shifts.append(shift)
    }
    unnamed = []
  }

  /// Whether the row is about one date alone.
  private func isSingle(_ reader: RowReader) -> Bool {
    reader.raw(.recurrence).isEmpty && DateText.day(reader.raw(.date), near: first) != nil
  }

  /// The row's shift on each of its days: its id with the date where the row recurs.
  private func occurrences(
    of pattern: RosterShift,
    _ hits: [RosterTimes.Hit],
    isSingle: Bool
  ) -> [RosterShift] {
    var repeats: [Int: Int] = [:]
    return hits.map { hit in
      let number = repeats[hit.day, default: 0] + 1
      repeats[hit.day] = number
      var shift = pattern
      let date = isSingle ? "" : "@\(first.adding(hit.day))"
      shift.id = PostID(pattern.id.text + date + (number > 1 ? "#\(number)" : ""))
      (shift.day, shift.span) = (hit.day, hit.span.lastingAtLeast(120))
      return shift
    }
  }

  // MARK: Days

  /// The days and times of a row; nil where they can't be read.
  private func hits(
    _ reader: inout RowReader,
    _ times: inout RosterTimes
  ) -> [RosterTimes.Hit]? {
    let (date, rule) = (reader.raw(.date), reader.raw(.recurrence))
    let clock = reader.raw(.times)
    guard !clock.isEmpty else {
      reader.report(.rowFault, .times, .missingValue, mend: Message(MendCode.fillEachRow))
      return nil
    }
    if DateText.isReversed(date, near: first) {
      let write = Message(MendCode.writeDate)
      report(Message(RosterFaultCode.reversedDates, .text(date)), .date, &reader, write)
      return nil
    }
    if recurrence.handles(rule) { return expanded(rule, clock, &reader, &times) }
    // Clocks without a day hold on every day: under a merged cell the date is blank.
    if date.isEmpty, rule.isEmpty, reader.has(.date), isEveryDay(clock, &times) {
      reader.report(.rowFault, .date, .missingValue, mend: Message(MendCode.fillEachRow))
      return nil
    }
    if let hits = combined(date, rule, clock, &times) { return hits }
    if !rule.isEmpty, times.read(rule) == nil {
      report(.badRecurrence, .recurrence, rule, &reader)
    } else if !date.isEmpty, times.read(date) == nil {
      reader.report(.rowFault, .date, .badDate, mend: Message(MendCode.writeDate))
    } else {
      reader.reportTime(.times)
    }
    return nil
  }

  /// The hits of the days that every cell about days allows; nil where one can't be read.
  private func combined(
    _ date: String,
    _ rule: String,
    _ clock: String,
    _ times: inout RosterTimes
  ) -> [RosterTimes.Hit]? {
    // A weekday beside the clock says which days of the date are meant.
    let isDated = !date.isEmpty && rule.isEmpty && namesDays(clock, &times)
    let words = isDated ? [clock] : [rule.isEmpty ? date : rule, clock].filter { !$0.isEmpty }
    guard case .hits(let hits)? = times.read(words.joined(separator: " ")) else { return nil }
    guard !date.isEmpty, isDated || !rule.isEmpty else { return hits }
    let allowed = rule.isEmpty ? named(date, &times) : allowed(date, &times)
    return allowed.map { allowed in hits.filter { allowed.contains($0.day) } }
  }

  /// The days that a date beside a recurrence leaves: those of a span, or all from a single date on.
  private func allowed(_ date: String, _ times: inout RosterTimes) -> Set<Int>? {
    if let day = DateText.day(date, near: first) {
      return Set((0..<days).drop { first.adding($0) < day })
    }
    return named(date, &times)
  }

  /// The days of the roster that a text names.
  private func named(_ text: String, _ times: inout RosterTimes) -> Set<Int>? {
    guard case .hits(let hits)? = times.read(text) else { return nil }
    return Set(hits.map(\.day))
  }

  /// Whether a text about clocks names days too.
  private func namesDays(_ clock: String, _ times: inout RosterTimes) -> Bool {
    guard let all = named(clock, &times) else { return false }
    return all.count < days || RosterTimes.everyDay.contains { clock.contains($0) }
  }

  private func isEveryDay(_ clock: String, _ times: inout RosterTimes) -> Bool {
    days > 1 && named(clock, &times)?.count == days
  }

  private func expanded(
    _ rule: String,
    _ clock: String,
    _ reader: inout RowReader,
    _ times: inout RosterTimes
  ) -> [RosterTimes.Hit]? {
    let date = reader.raw(.date)
    guard let beginning = date.isEmpty ? first : DateText.beginning(of: date, near: first),
      let allowed = date.isEmpty ? Set(0..<days) : allowed(date, &times)
    else {
      reader.report(.rowFault, .date, .badDate, mend: Message(MendCode.writeDate))
      return nil
    }
    let chosen: [Int]
    do throws(RecurrenceFault) {
      chosen = try recurrence.days(of: rule, from: beginning, first: first, count: days)
    } catch {
      let mend = error.code == .notBuilt ? Message(RosterMend.buildWithRecurrences) : Self.example
      report(error.message, .recurrence, &reader, mend)
      return nil
    }
    guard case .hits(let hits)? = times.read(clock) else {
      reader.reportTime(.times)
      return nil
    }
    let wanted = allowed.intersection(chosen)
    return hits.filter { wanted.contains($0.day) }
  }

  private static let example = Message(
    RosterMend.write,
    .text("每天、工作日、每周一三、节假日、每月第二个周三、FREQ=WEEKLY;BYDAY=MO")
  )

  private func report(
    _ code: RosterFaultCode,
    _ field: Field,
    _ text: String,
    _ reader: inout RowReader
  ) {
    report(Message(code, .text(text)), field, &reader, Self.example)
  }

  private func report(
    _ message: Message,
    _ field: Field,
    _ reader: inout RowReader,
    _ mend: Message
  ) {
    context.findings.add(
      .rowFault,
      at: reader.sheet.origin(of: reader.row),
      row: reader.sheet.number(of: reader.row),
      column: reader.header(of: field),
      cell: reader.sheet.cell(of: field, row: reader.row),
      value: reader.sheet.isPersonal(field) ? nil : reader.raw(field),
      message,
      mend
    )
    reader.reject(.badTime)
  }

  // MARK: Everything else

  /// The row without its days.
  private func pattern(_ reader: inout RowReader) -> RosterShift {
    var shift = RosterShift(id: PostID(reader.id), day: 0, span: TimeSpan(start: 0, end: 0))
    shift.name = reader.raw(.name)
    if shift.name.isEmpty {
      reader.report(.rowFault, .name, .missingValue, mend: Message(MendCode.fillEachRow))
    }
    let kind = reader.text(.kind)
    shift.kind = kind.isEmpty ? shift.name : kind
    shift.place = context.place(&reader, isRequired: false)
    shift.team = context.team(&reader, isRequired: true)
    readHeads(&reader, &shift)
    readRoles(&reader, &shift)
    shift.risk = reader.word(.risk, Words.risks) ?? .low
    shift.urgency = reader.word(.urgency, Words.urgencies) ?? .normal
    shift.children = reader.number(.children, limit: 10_000) ?? 0
    readPins(&reader, &shift)
    return shift
  }

  private func readHeads(_ reader: inout RowReader, _ shift: inout RosterShift) {
    let limit = NeedRows.absurdHeads
    let least = reader.number(.least, limit: limit)
    let most = reader.number(.most, allowsZero: false, limit: limit)
    shift.wanted = reader.number(.heads, allowsZero: false, limit: limit) ?? max(1, least ?? 1)
    shift.least = least ?? shift.wanted
    shift.most = most ?? max(shift.wanted, shift.least) + largestSquad(shift.team) - 1
    if reader.rejection == nil, shift.least > shift.wanted || shift.wanted > shift.most {
      report(
        Message(
          RosterFaultCode.headsOrder,
          .number(shift.least),
          .number(shift.wanted),
          .number(shift.most)
        ),
        .heads,
        &reader,
        Message(RosterMend.correctHeads)
      )
    }
  }

  /// Heads of the largest squad that may stand a shift by its team; 1 without squads.
  private func largestSquad(_ team: TeamID?) -> Int {
    people.filter { team == nil || $0.team == team }.map(\.heads).max() ?? 1
  }

  private func readRoles(_ reader: inout RowReader, _ shift: inout RosterShift) {
    func roles(_ items: [String], defaultHeads: Int) -> [RosterRole] {
      items.map { item in
        var text = item
        var isHard = true
        for mark in ["(优先)", "优先"] where text.hasSuffix(mark) {
          text = CellText.trimmed(String(text.dropLast(mark.count)))
          isHard = false
        }
        let demand = ReadingContext.skillDemands([text])[0]
        return RosterRole(
          Words.certificate(demand.skill),
          heads: demand.heads ?? defaultHeads,
          isHard: isHard
        )
      }
    }
    // A skill without a number is asked of every head, a role of one.
    shift.roles = roles(reader.list(.skills), defaultHeads: shift.most)
    let leader = reader.answer(.leader) ?? false
    let more =
      roles(reader.list(.roles), defaultHeads: 1)
      + (leader ? [RosterRole(Need.leaderSkill)] : [])
    for role in more where !shift.roles.contains(where: { $0.tag == role.tag }) {
      shift.roles.append(role)
    }
  }

  private func readPins(_ reader: inout RowReader, _ shift: inout RosterShift) {
    func persons(_ providers: [ProviderID]) -> [PersonID] {
      Set(
        providers.compactMap { provider in
          if case .person(let id) = provider { return id }
          return nil
        }
      )
      .sorted()
    }
    shift.locked = persons(context.providers(&reader, .locked))
    shift.barred = persons(context.providers(&reader, .barred))
    if let both = shift.locked.first(where: shift.barred.contains) {
      let drop = Message(RosterMend.dropOne)
      report(Message(RosterFaultCode.lockedAndBarred, .text(both.text)), .barred, &reader, drop)
    }
    let heads = people.filter { shift.locked.contains($0.id) }.reduce(0) { $0 + $1.heads }
    if heads > shift.most {
      report(
        Message(RosterFaultCode.tooManyLocked, .number(heads), .number(shift.most)),
        .locked,
        &reader,
        Message(RosterMend.correctHeads)
      )
    }
  }
}

extension RosterShift {
  /// What a shift is called: its post, else its kind.
  fileprivate var title: String { name.isEmpty ? kind : name }
}
