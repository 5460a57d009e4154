// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Makes people of a roster from 人员名册, whose rows ``PersonRows`` has read for their faults.
struct RosterPeopleRows {
  let first: Day
  let context: ReadingContext
  let findings: Findings
  /// People by ascending id.
  private(set) var people: [RosterPerson] = []
  /// Caps of people, those alike in one rule each.
  private(set) var caps: [RosterRule] = []
  private var perWeek: [Int: Set<PersonID>] = [:]
  private var perMonth: [Int: Set<PersonID>] = [:]
  private var minutesPerDay: [Int: Set<PersonID>] = [:]
  private var freeDaysPerMonth: [Int: Set<PersonID>] = [:]

  init(first: Day, context: ReadingContext, findings: Findings) {
    self.first = first
    self.context = context
    self.findings = findings
  }

  mutating func read(_ sheet: Sheet, times: inout RosterTimes) {
    PersonRows.read(sheet, into: context)
    var persons: [PersonID: Person] = [:]
    for person in context.records.people { persons[person.id] = person }
    var refused = 0
    // A second look at the rows for the columns of rosters; what is wrong with ids has been said.
    for known in RowIdentity(sheet, findings: Findings()).readers {
      guard let person = persons[PersonID(known.id)] else { continue }
      guard person.invitation != .refuse else {
        refused += 1
        continue
      }
      var reader = RowReader(sheet: sheet, row: known.row, findings: findings)
      reader.id = known.id
      let made = read(&reader, person, &times)
      if reader.rejection == nil { people.append(made) }
      context.setAside(reader)
    }
    if refused > 0 {
      findings.add(
        .note,
        at: sheet.origin,
        Message(RosterFaultCode.refusedLeftOut, .number(refused))
      )
    }
    people.sort { $0.id < $1.id }
    caps =
      rules(perWeek, "每周次数上限") { .shiftCount(most: $0, per: .week) }
      + rules(perMonth, "每月次数上限") { .shiftCount(most: $0, per: .month) }
      + rules(minutesPerDay, "每日分钟上限") { .minutes(most: $0, per: .day) }
      + rules(freeDaysPerMonth, "每月周末次数上限", on: [.weekend, .holiday]) {
        .shiftCount(most: $0, per: .month)
      }
  }

  private func rules(
    _ groups: [Int: Set<PersonID>],
    _ name: String,
    on dayTypes: Set<DayType> = [],
    _ law: (Int) -> RosterLaw
  ) -> [RosterRule] {
    groups.sorted { $0.key < $1.key }
      .map { limit, people in
        RosterRule(
          "\(name) \(limit)",
          law(limit),
          scope: RosterScope(people: people),
          shifts: RosterShiftFilter(dayTypes: dayTypes)
        )
      }
  }

  private mutating func read(
    _ reader: inout RowReader,
    _ person: Person,
    _ times: inout RosterTimes
  ) -> RosterPerson {
    var made = RosterPerson(id: person.id)
    (made.name, made.phone, made.team) = (person.name, person.phone, person.team)
    made.heads = reader.number(.heads, allowsZero: false, limit: 10_000) ?? 1
    made.isSquad = made.heads > 1
    (made.birth, made.statedAge) = (person.birth, person.statedAge)
    let gender = CellText.folded(reader.text(.gender))
    if gender.contains("男") || ["m", "male"].contains(gender) { made.sexes.insert(.man) }
    if gender.contains("女") || ["f", "female"].contains(gender) { made.sexes.insert(.woman) }
    made.tags = Set((person.skills + reader.list(.tags)).map(Words.certificate))
    made.certificates = person.certificates
    made.insuredUntil = person.insuredUntil
    made.hasGuardian = person.hasGuardian
    made.availability = availability(reader, &times)
    if let cap = person.perWeek { perWeek[cap, default: []].insert(person.id) }
    if let cap = person.perMonth { perMonth[cap, default: []].insert(person.id) }
    if let cap = reader.number(.freeDaysPerMonth, limit: 1000) {
      freeDaysPerMonth[cap, default: []].insert(person.id)
    }
    if let cap = person.minutesPerDay { minutesPerDay[cap, default: []].insert(person.id) }
    return made
  }

  /// What 可服务时间 says over all weeks; days of a month where a mapping lists them.
  private func availability(
    _ reader: RowReader,
    _ times: inout RosterTimes
  ) -> [RosterAvailability] {
    var text = reader.raw(.times)
    if text.isEmpty { return [] }
    if let month = reader.sheet.listedMonth, case .days(let days) = DayList(text, of: month) {
      text = days.map(\.description).joined(separator: "、")
    }
    switch times.read(text) {
    case .hits(let hits)?:
      // Times that never come in the roster are no 随时.
      let spans = hits.isEmpty ? [TimeSpan(start: -1, end: 0)] : hits.map(\.span)
      return spans.map { RosterAvailability(span: $0.lastingAtLeast(120), state: .yes) }
    case .never?:
      return [RosterAvailability(span: TimeSpan(start: -1440, end: 1440 * 1000), state: .no)]
    case .anyTime?, .vague?, nil: return []
    }
  }
}

extension TimeSpan {
  /// The span, or from its start so many minutes where it is a moment.
  func lastingAtLeast(_ minutes: Int) -> TimeSpan {
    end > start ? self : TimeSpan(start: start, end: start + minutes)
  }
}
