// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Makes duties from the entries of 走访.yaml and the lists that they name.
struct VisitDutyMaker {
  /// A part of a duty that its link or entry settles.
  private struct Draft {
    var staff: VisitDuty.Staff
    var key: String
    var households: [String] = []
    /// The household, where each has a duty of its own.
    var place = ""
    var link: VisitLink?
  }

  let base: VisitCase
  let people: VisitPeople
  let households: VisitHouseholds
  let records: VisitRecords
  let shelf: RecordShelf
  let findings: Findings
  private(set) var duties: [VisitDuty] = []
  /// Households that somebody visits.
  private(set) var visited: Set<String> = []
  /// The duty of a person and household, or of a person, by the name of its entry.
  private var byEntry: [String: [String: String]] = [:]
  private var rhythms: [String: Result<OfficeRhythm, RecurrenceFault>] = [:]
  private var times = 0

  init(
    base: VisitCase,
    people: VisitPeople,
    households: VisitHouseholds,
    records: VisitRecords,
    shelf: RecordShelf,
    findings: Findings
  ) {
    self.base = base
    self.people = people
    self.households = households
    self.records = records
    self.shelf = shelf
    self.findings = findings
  }

  /// Makes the duties of all entries.
  mutating func make(_ entries: [VisitEntry]) {
    for entry in entries {
      // Where the words of an entry are wrong, its rows are read for their faults all the same.
      let isSound = isReadable(entry)
      if let list = entry.list {
        make(entry, listed: list, isSound: isSound)
      } else {
        make(entry, isSound: isSound)
      }
      guard times <= VisitLimits.times else {
        entry.node.complain(
          .tooManyTimes,
          .number(VisitLimits.times),
          mend: Message(VisitMend.splitCalendar)
        )
        return
      }
    }
    for entry in entries { connect(entry, among: entries) }
    duties.sort { $0.id < $1.id }
  }

  // MARK: How often

  private mutating func rhythm(
    _ text: String,
    _ beginning: Day?
  ) -> Result<OfficeRhythm, RecurrenceFault> {
    let start = beginning ?? base.first
    let key = "\(start.number) \(text)"
    if let known = rhythms[key] { return known }
    let days = base.first...base.last
    let result = Result { () throws(RecurrenceFault) in
      try OfficeRhythm(text, from: start, in: days)
    }
    rhythms[key] = result
    return result
  }

  private static let example = "每月至少一次、一季度一联系、半年一走访、每月第二个周三、FREQ=MONTHLY;BYDAY=2WE"

  private static func mend(of fault: RecurrenceFault) -> Message {
    fault.code == .notBuilt
      ? Message(VisitMend.useWords) : Message(VisitMend.write, .text(example))
  }

  private mutating func isReadable(_ entry: VisitEntry) -> Bool {
    guard case .failure(let fault) = rhythm(entry.rhythm, entry.beginning) else { return true }
    findings.add(
      .fileFault,
      file: entry.node.file,
      row: entry.node.firstLine,
      column: VisitKey.rhythm.chinese[0],
      value: entry.rhythm,
      fault.message,
      Self.mend(of: fault)
    )
    return false
  }

  /// The rhythm of a row, else of its entry; nil, reported, where the row's can't be read.
  private mutating func rhythm(
    of entry: VisitEntry,
    _ link: VisitLink?,
    _ table: VisitTable?
  ) -> OfficeRhythm? {
    let own = link?.rhythm ?? ""
    switch rhythm(own.isEmpty ? entry.rhythm : own, entry.beginning) {
    case .success(let rhythm): return rhythm
    case .failure(let fault):
      if let link, !own.isEmpty {
        table?.report(.rowFault, link.row, .rhythm, fault.message, Self.mend(of: fault))
      }
      return nil
    }
  }

  // MARK: Lists

  private mutating func make(_ entry: VisitEntry, listed list: String, isSound: Bool) {
    guard
      var links = VisitLinks(
        entry,
        on: shelf,
        people: people,
        households: households,
        findings: findings
      )
    else { return }
    links.dropRepeats()
    guard isSound else { return }
    for draft in drafts(entry, links) { add(entry, draft, links.table) }
  }

  private func drafts(_ entry: VisitEntry, _ links: VisitLinks) -> [Draft] {
    switch links.grouping {
    case .household:
      return links.links.map { link in
        let person = link.people[0]
        return Draft(
          staff: .one(person),
          key: "\(person.text)·\(link.object)",
          households: link.object.isEmpty ? [] : [link.object],
          place: link.object,
          link: link
        )
      }
    case .person:
      let groups = Dictionary(grouping: links.links) { $0.people[0] }
      return groups.sorted { $0.key < $1.key }
        .map { person, links in
          Draft(
            staff: .one(person),
            key: person.text,
            households: links.map(\.object).filter { !$0.isEmpty },
            link: links[0]
          )
        }
    case .site:
      let groups = Dictionary(grouping: links.links, by: \.object)
      return groups.sorted { $0.key < $1.key }
        .map { site, links in
          let pool = Set(links.flatMap(\.people)).sorted()
          let heads = links.lazy.compactMap(\.heads).first ?? entry.heads ?? 1
          return Draft(staff: .turns(of: pool, heads: heads), key: site, link: links[0])
        }
    }
  }

  // MARK: People of the settings

  /// Everybody whom an entry names, by ascending id; unknown names are reported.
  private func members(of entry: VisitEntry) -> [PersonID] {
    var pool: Set<PersonID> = []
    for text in entry.people {
      if let found = people.group(text) {
        pool.formUnion(found)
      } else {
        entry.node.complain(
          .unknownPerson,
          .text(text),
          mend: Message(VisitMend.correctName, .table(VisitTableKind.people))
        )
      }
    }
    return pool.sorted()
  }

  private mutating func make(_ entry: VisitEntry, isSound: Bool) {
    let members = members(of: entry)
    let keys = entry.households.isEmpty ? [] : households.keys(of: entry.households)
    if !entry.households.isEmpty, keys.isEmpty {
      entry.node.complain(
        .noSuchHouseholds,
        .text(entry.households.joined(separator: "、")),
        mend: Message(VisitMend.correctName, .table(VisitTableKind.households))
      )
    }
    guard isSound, let first = members.first else { return }
    if entry.grouping == .person {
      for person in members { add(entry, Draft(staff: .one(person), key: person.text), nil) }
    } else if !keys.isEmpty {
      guard members.count == 1 else {
        return entry.node.complain(
          .oneVisits,
          .text(entry.name),
          .number(members.count),
          mend: Message(VisitMend.nameOne)
        )
      }
      add(entry, Draft(staff: .one(first), key: "", households: keys), nil)
    } else if let heads = entry.heads {
      add(entry, Draft(staff: .turns(of: members, heads: heads), key: ""), nil)
    } else {
      let staff: VisitDuty.Staff = members.count == 1 ? .one(first) : .all(members)
      add(entry, Draft(staff: staff, key: ""), nil)
    }
  }

  // MARK: Duties

  private mutating func add(_ entry: VisitEntry, _ draft: Draft, _ table: VisitTable?) {
    guard times <= VisitLimits.times, let rhythm = rhythm(of: entry, draft.link, table) else {
      return
    }
    let id = draft.key.isEmpty ? entry.name : "\(entry.name)·\(draft.key)"
    let past = past(entry, draft)
    let windows = base.windows(of: rhythm, doneBefore: past)
    var duty = VisitDuty(id, entry.kind, draft.staff, windows: windows)
    duty.name = entry.name
    if case .turns = draft.staff { duty.site = draft.key }
    duty.minutes = draft.link?.minutes ?? entry.minutes ?? Self.minutes(of: entry.kind)
    duty.dayTypes = entry.dayTypes.isEmpty ? Self.dayTypes(of: rhythm) : entry.dayTypes
    duty.stops = draft.households.compactMap { stop($0) }
    duty.stopsPerTime = entry.stopsPerTime ?? 1
    let venue = draft.link.map(\.venue).flatMap { $0.isEmpty ? nil : $0 } ?? entry.venue
    duty.venue = venue.map { PlaceID($0) }
    duty.isNearEvents = entry.isNearEvents
    duty.themes = entry.themes
    duty.lastDone = past.last
    if case .one = draft.staff { duty.overdueSince = overdue(rhythm, past.last) }
    check(duty, entry)
    times += windows.reduce(0) { $0 + $1.least }
    visited.formUnion(draft.households)
    duties.append(duty)
    if case .one(let person) = draft.staff {
      byEntry[entry.name, default: [:]]["\(person.text)\u{0}\(draft.place)"] = id
    }
  }

  /// A household with the last visit that anything tells of.
  private func stop(_ key: String) -> VisitStop? {
    guard var stop = households.entries[key]?.stop else { return nil }
    let days = [stop.lastDone, records.days([.visit], nil, [key]).last].compactMap { $0 }
    stop.lastDone = days.max()
    return stop
  }

  /// 30 minutes of a contact or household, else 120.
  static func minutes(of kind: VisitDuty.Kind) -> Int {
    switch kind {
    case .contact, .visit: 30
    case .reception, .activity, .meeting: 120
    }
  }

  /// Working days; weekends too where the rhythm names a Saturday or Sunday, 每天 all days.
  private static func dayTypes(of rhythm: OfficeRhythm) -> Set<DayType> {
    let workdays: Set<DayType> = [.workday, .makeUpWorkday]
    let namesWeekend: Bool
    switch rhythm {
    case .everyDay: return Set(DayType.allCases)
    case .weekdays(let weekdays): namesWeekend = weekdays.contains { $0 >= 5 }
    case .monthWeekday(_, let weekday): namesWeekend = weekday >= 5
    case .dates(let days): namesWeekend = days.contains { $0.weekday >= 5 }
    case .times, .atEnd, .workingDays, .monthDay: namesWeekend = false
    }
    return namesWeekend ? workdays.union([.weekend]) : workdays
  }

  /// Days below 0, ascending, on which it was done.
  private func past(_ entry: VisitEntry, _ draft: Draft) -> [Int] {
    guard case .one(let person) = draft.staff else { return [] }
    var kinds: Set<VisitDuty.Kind> = [entry.kind]
    if entry.counts != nil { kinds.insert(.visit) }
    var days = Set(draft.place.isEmpty ? records.days(kinds, person, []) : [])
    // A list says whose households they are; households of the settings may be others' too.
    guard draft.link != nil else { return days.sorted() }
    // What was done at a household counts, whoever went there then.
    if !draft.households.isEmpty { days.formUnion(records.days(kinds, nil, draft.households)) }
    for key in draft.households {
      guard let household = households.entries[key] else { continue }
      if kinds.contains(.visit), let day = household.stop.lastDone { days.insert(day) }
      if kinds.contains(.contact), let day = household.lastContact { days.insert(day) }
    }
    return days.sorted()
  }

  /// The last day on which it should have been done: the end of the period after the one in which it
  /// was, in days below 0; nil where that is not over.
  private func overdue(_ rhythm: OfficeRhythm, _ last: Int?) -> Int? {
    guard let last else { return nil }
    let period: CalendarPeriod
    switch rhythm {
    case .times(_, _, let per): period = per
    case .atEnd(let per, _): period = per
    default: return nil
    }
    let next = period.range(containing: base.first.adding(last)).upperBound
    let due = period.range(containing: next).upperBound.number - 1 - base.first.number
    return due < 0 ? due : nil
  }

  private func check(_ duty: VisitDuty, _ entry: VisitEntry) {
    guard case .turns(let pool, let heads) = duty.staff else { return }
    if pool.count > VisitLimits.pool {
      entry.node.complain(
        .tooManyRows,
        .number(VisitLimits.pool),
        mend: Message(VisitMend.splitCalendar)
      )
    }
    if heads > pool.count {
      findings.add(
        .warning,
        file: entry.node.file,
        row: entry.node.firstLine,
        Message(VisitFaultCode.smallPool, .text(duty.id), .number(heads), .number(pool.count)),
        Message(VisitMend.addPeople)
      )
    }
  }

  // MARK: Visits that count

  private mutating func connect(_ entry: VisitEntry, among entries: [VisitEntry]) {
    guard let name = entry.counts else { return }
    guard let other = entries.first(where: { $0.name == name }), other.kind == .visit,
      other.name != entry.name
    else {
      let names = entries.filter { $0.kind == .visit }.map(\.name).joined(separator: "、")
      return entry.node.complain(
        .unknownCounted,
        .text(name),
        mend: Message(VisitMend.useOneOf, .text(names))
      )
    }
    var lonely = 0
    let own = byEntry[entry.name] ?? [:]
    let visits = byEntry[name] ?? [:]
    let positions = Dictionary(
      duties.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (key, id) in own {
      guard let position = positions[id] else { continue }
      if let visit = visits[key] {
        duties[position].countsVisitsOf = visit
      } else {
        lonely += 1
      }
    }
    guard lonely > 0 else { return }
    findings.add(
      .warning,
      file: entry.node.file,
      row: entry.node.firstLine,
      Message(VisitFaultCode.nothingCounts, .text(entry.name), .number(lonely)),
      Message(MendCode.confirm)
    )
  }
}
