// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One reading of one folder of recurring duties; used on one thread.
final class VisitFolderReading {
  private let files: FolderFiles
  private let findings = Findings()
  private let shelf: RecordShelf
  private var mappings: [VisitMapping] = []

  init(folder: String, names: [String], options: VisitReader.Options) {
    files = FolderFiles(folder: folder, names: names, findings: findings)
    shelf = RecordShelf(
      folder: folder,
      names: names.filter { !$0.hasPrefix(".") },
      encoding: options.encoding,
      findings: findings
    )
  }

  func outcome() -> VisitOutcome {
    let settings = settings()
    let calendar = files.workCalendar()
    if let name = files.chosen(WeekSettings.mapping.fileNames), let raw = files.bytes(name) {
      mappings = VisitMapping.read(raw, file: name, findings: findings)
    }
    guard let settings, let first = settings.first else { return outcome(nil, [:]) }
    var base = VisitCase(
      title: settings.title,
      first: first,
      days: settings.days,
      calendar: calendar
    )
    warnOfUnknownYears(base)
    var times = RosterTimes(
      first: first,
      days: settings.days,
      calendar: calendar,
      hours: .office
    )
    base.closed = days(settings.closed, &times)
    base.eventDays = days(settings.events, &times)
    base.travelMinutes = settings.travel
    let (made, people) = makeCase(settings, base, &times)
    let names = people.entries.mapValues { $0.name.isEmpty ? $0.person.id.text : $0.name }
    return outcome(made, names)
  }

  private func outcome(_ made: VisitCase?, _ names: [PersonID: String]) -> VisitOutcome {
    // Several duties may read one list; its faults are told once.
    var seen: Set<Fault> = []
    let faults = findings.sorted.filter { seen.insert($0).inserted }
    let isUsable = !faults.contains { $0.severity == .fileFault }
    return VisitOutcome(calendar: isUsable ? made : nil, faults: faults, names: names)
  }

  // MARK: Settings

  private func settings() -> VisitSettings? {
    guard let file = files.chosen(VisitSettingsReader.fileNames) else {
      let name = VisitSettingsReader.fileNames[0]
      findings.add(
        .fileFault,
        file: name,
        Message(VisitFaultCode.missingSettings, .text(name)),
        Message(VisitMend.addSettings, .text(name))
      )
      return nil
    }
    return files.bytes(file)
      .flatMap { VisitSettingsReader.read($0, file: file, findings: findings) }
  }

  private func warnOfUnknownYears(_ base: VisitCase) {
    for year in base.unknownYears {
      findings.add(
        .warning,
        file: WeekSettings.calendar.fileNames[0],
        Message(FaultCode.unknownYear, .number(year)),
        Message(MendCode.addCalendar, .number(year))
      )
    }
  }

  /// The days that a setting lists; items that can't be read are reported.
  private func days(_ node: RosterNode?, _ times: inout RosterTimes) -> Set<Int> {
    guard let node else { return [] }
    var result: Set<Int> = []
    for item in node.items {
      for text in item.plain.map({ CellText.list($0) }) ?? [""] {
        if case .hits(let hits)? = times.read(text) {
          result.formUnion(hits.map(\.day))
        } else if text != "无" {
          item.reportBad("\(node.key): [2026-05-01至2026-05-05, 每周一]")
        }
      }
    }
    return result
  }

  // MARK: Tables

  /// A table of the folder by its own names or a mapping; nil where there is none or it can't be used.
  private func table(_ kind: VisitTableKind) -> VisitTable? {
    let mapping = mappings.first { $0.kind == kind }
    let tableNames = mapping.map { [$0.name] } ?? kind.fileNames
    guard mapping != nil || shelf.holds(tableNames) else { return nil }
    return VisitTable(
      tableNames,
      on: shelf,
      kind.columns,
      titles: mapping?.titles ?? [:],
      place: (WeekSettings.mapping.fileNames[0], mapping?.line),
      isOptional: mapping == nil,
      findings: findings
    )
  }

  private func makeCase(
    _ settings: VisitSettings,
    _ base: VisitCase,
    _ times: inout RosterTimes
  ) -> (VisitCase, VisitPeople) {
    let people = VisitPeople(
      table(.people),
      settings: settings,
      times: &times,
      findings: findings
    )
    if let leave = table(.leave) { people.readLeave(leave, &times) }
    let households = VisitHouseholds(table(.households), first: base.first, findings: findings)
    let past = table(.records)
      .map {
        VisitRecords(
          $0,
          first: base.first,
          people: people,
          households: households,
          findings: findings
        )
      }
    var maker = VisitDutyMaker(
      base: base,
      people: people,
      households: households,
      records: past ?? VisitRecords(),
      shelf: shelf,
      findings: findings
    )
    maker.make(settings.duties)
    var made = base
    made.duties = maker.duties
    let used = Set(made.duties.flatMap(\.staff.people))
    made.people = used.sorted().compactMap { people.entries[$0]?.person }
    report(made, settings, people, households, maker)
    let hasRosters = files.names.contains {
      RosterSettingsReader.fileNames.contains($0.lowercased())
    }
    let others = hasRosters ? RosterPeopleTables.all.map(CellText.folded) : []
    shelf.reportUnread(near: VisitTableKind.allCases.compactMap(\.fileNames.first)) { name in
      TableKind.named(name) != nil || others.contains(CellText.folded(name))
    }
    return (made, people)
  }

  private func report(
    _ made: VisitCase,
    _ settings: VisitSettings,
    _ people: VisitPeople,
    _ households: VisitHouseholds,
    _ maker: VisitDutyMaker
  ) {
    let file = VisitSettingsReader.fileNames[0]
    // Where anything is wrong, that has been said, and is why.
    if made.duties.isEmpty, !findings.faults.contains(where: { $0.severity > .warning }) {
      findings.add(
        .warning,
        file: file,
        Message(VisitFaultCode.noDuties),
        Message(VisitMend.addDuties)
      )
    }
    if made.people.count > VisitLimits.people {
      findings.add(
        .fileFault,
        file: file,
        Message(VisitFaultCode.tooManyRows, .number(VisitLimits.people)),
        Message(VisitMend.splitCalendar)
      )
    }
    let used = Set(made.people.map(\.id))
    let open = Set(made.dayTypes.indices.filter { made.dayTypes[$0].isWorking })
      .subtracting(made.closed)
    people.finish(days: made.days, open: open, among: used)
    households.finish(visited: maker.visited, isAnyVisited: !maker.visited.isEmpty)
    let pools = made.duties.flatMap { duty -> [PersonID] in
      if case .turns(let pool, _) = duty.staff { return pool }
      return []
    }
    let newcomers = Set(pools).count { people.entries[$0]?.person.pastTurns == nil }
    if newcomers > 0, newcomers < Set(pools).count {
      findings.add(.note, file: file, Message(VisitFaultCode.newcomers, .number(newcomers)))
    }
  }
}
