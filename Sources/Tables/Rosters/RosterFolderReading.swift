// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One reading of one roster folder; used on one thread.
final class RosterFolderReading {
  private let files: FolderFiles
  private let options: RosterReader.Options
  private let findings = Findings()
  private var mappings: [TableMapping] = []
  private var memory = ColumnMemory()

  init(folder: String, names: [String], options: RosterReader.Options) {
    files = FolderFiles(folder: folder, names: names, findings: findings)
    self.options = options
  }

  func outcome() -> RosterOutcome {
    let settings = settings()
    let calendar = files.workCalendar()
    if let name = files.chosen(WeekSettings.mapping.fileNames), let raw = files.bytes(name) {
      mappings = MappingReader.read(raw, file: name, findings: findings)
    }
    memory = ColumnMemory.read(files)
    guard let settings, let first = settings.first else {
      return outcome(nil, nil)
    }
    warnOfUnknownYears(first, settings.days, calendar)
    let context = ReadingContext(
      findings: findings,
      monday: first,
      policy: policy,
      calendar: calendar,
      categories: [],
      isWeekKnown: false
    )
    let roster = roster(settings, first, calendar, context)
    findings.dropWhatDependsOnTheWeek()
    return outcome(roster, context)
  }

  /// Blank cells of people mean nothing here: neither hours nor caps are assumed.
  private var policy: Policy {
    var policy = Policy()
    policy.switchedOff = [.inServiceHours, .defaultCaps]
    return policy
  }

  private func outcome(_ roster: RosterCase?, _ context: ReadingContext?) -> RosterOutcome {
    let side = Set(RosterPeopleTables.all.map(CellText.folded))
    let faults = findings.sorted.filter { fault in
      fault.message.code != FaultCode.unknownSheet.code
        || !side.contains(CellText.folded(fault.sheet ?? ""))
    }
    let isUsable = !faults.contains { $0.severity == .fileFault }
    return RosterOutcome(
      roster: isUsable ? roster : nil,
      faults: faults,
      places: context.map(places) ?? [],
      teams: context.map { $0.records.teams } ?? []
    )
  }

  private func places(_ context: ReadingContext) -> [Place] {
    context.records.places
      + context.places.made.keys.sorted()
      .map { id in
        var place = Place(id: PlaceID(id))
        place.name = id
        return place
      }
  }

  // MARK: Settings

  private func settings() -> RosterSettings? {
    guard let file = files.chosen(RosterSettingsReader.fileNames) else {
      let name = RosterSettingsReader.fileNames[0]
      findings.add(
        .fileFault,
        file: name,
        Message(RosterFaultCode.missingSettings, .text(name)),
        Message(RosterMend.addSettings, .text(name))
      )
      return nil
    }
    var settings = files.bytes(file)
      .flatMap {
        let needsDays = options.days == nil
        return RosterSettingsReader.read($0, file: file, needsDays: needsDays, findings: findings)
      }
    if let days = options.days {
      let count = days.upperBound.number - days.lowerBound.number + 1
      settings?.first = days.lowerBound
      settings?.days = min(count, RosterCase.dayRange.upperBound)
    }
    return settings
  }

  private func warnOfUnknownYears(_ first: Day, _ days: Int, _ calendar: WorkCalendar) {
    let all = (0..<days).map { first.adding($0) }.filter { !calendar.knows($0) }
    for year in Set(all.map(\.date.year)).sorted() {
      findings.add(
        .warning,
        file: WeekSettings.calendar.fileNames[0],
        Message(FaultCode.unknownYear, .number(year)),
        Message(MendCode.addCalendar, .number(year))
      )
    }
  }

  // MARK: Tables

  private func sources() -> TableSources {
    var sources = TableSources(findings: findings)
    let mapped = Set(mappings.map { $0.file.split(separator: "/").last.map(String.init) ?? "" })
    for name in files.names
    where !name.hasPrefix(".") && !name.hasPrefix("~$") && !mapped.contains(name) {
      let ending = FileKind.ending(of: name)
      let own = PartName(ending.isEmpty ? name : String(name.dropLast(ending.count + 1)))
      let known = memory.tables(of: name)
      switch ending {
      case "csv", "tsv", "txt":
        if let kind = known[""] ?? own?.kind {
          let origin = TableOrigin(file: name)
          let part = TableSources.Part(origin: origin, content: .file, label: own?.label)
          if known[""] == nil { sources.add(kind, part) } else { sources.addTold(kind, part) }
        } else if ending != "txt", !options.isOfWeek {
          reportUnread(name)
        }
      case _ where BookFormat.endings.contains(ending):
        if let raw = files.bytes(name) {
          sources.addBook(raw, file: name, named: own, known: known)
        }
      case _ where BookFormat.foreignEndings.contains(ending):
        if let own, let raw = files.bytes(name) {
          sources.addForeign(raw, file: name, named: own)
        }
      default: break
      }
    }
    sources.settle()
    return sources
  }

  /// Reports a file that no table of a roster is called like.
  private func reportUnread(_ name: String) {
    let stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    let folded = CellText.folded(stem)
    let hasVisits = files.names.contains {
      VisitSettingsReader.fileNames.contains($0.lowercased())
    }
    guard FileSource.isFile("\(files.folder)/\(name)"),
      !RosterPeopleTables.all.contains(where: { CellText.folded($0) == folded }),
      !hasVisits || VisitTableKind.named(stem) == nil
    else { return }
    if VisitTableKind.named(stem) == .leave {
      findings.add(
        .warning,
        file: name,
        Message(FaultCode.unknownFile),
        Message(RosterMend.writeLeave, .text("\(RosterPeopleTables.availability[0]).csv"))
      )
    } else {
      let tables: [TableKind] = [.posts, .people, .places, .teams]
      findings.reportUnreadFile(
        name,
        near: tables.map { $0.fileNames[0] } + RosterPeopleTables.all
      )
    }
  }

  /// The table, in the folder or through a mapping; nil where there is none or it can't be used.
  private func sheet(
    _ kind: TableKind,
    _ sources: TableSources,
    among places: Register,
    isOptional: Bool = false
  ) -> Sheet? {
    if let mapping = mappings.first(where: { $0.kind == kind }) {
      let sheets = MappedSheets(
        folder: files.folder,
        findings: findings,
        encoding: options.encoding,
        bytes: { [findings] in FileSource.bytes(of: $0, name: $1, findings: findings) }
      )
      return sheets.sheet(of: mapping)
    }
    var parts = TableParts(
      findings: findings,
      encoding: options.encoding,
      answers: memory.answers,
      bytes: { [files] in files.bytes($0) }
    )
    parts.isOptional = isOptional
    return parts.sheet(of: kind, sources[kind], among: places)
  }

  private func required(
    _ kind: TableKind,
    _ sources: TableSources,
    among places: Register
  ) -> Sheet? {
    if sources[kind].isEmpty, !mappings.contains(where: { $0.kind == kind }) {
      let name = "\(kind.fileNames[0]).csv"
      findings.add(
        .fileFault,
        file: name,
        Message(FaultCode.missingTable, .text(name)),
        Message(MendCode.addFile, .text(name))
      )
    }
    return sheet(kind, sources, among: places)
  }

  private func roster(
    _ settings: RosterSettings,
    _ first: Day,
    _ calendar: WorkCalendar,
    _ context: ReadingContext
  ) -> RosterCase? {
    let sources = sources()
    if let sheet = sheet(.places, sources, among: context.places, isOptional: true) {
      PlaceRows.read(sheet, into: context)
    }
    if let sheet = sheet(.teams, sources, among: context.places, isOptional: true) {
      UnitRows.readTeams(sheet, into: context)
    }
    let personSheet = required(.people, sources, among: context.places)
    let shiftSheet =
      options.isOfWeek
      ? sheet(.posts, sources, among: context.places)
      : required(.posts, sources, among: context.places)
    guard let personSheet, shiftSheet != nil || options.isOfWeek else { return nil }
    var times = Times(first, settings.days, calendar, dayWords: options.isOfWeek ? .loose : .types)
    var members = RosterPeopleRows(first: first, context: context, findings: findings)
    members.read(personSheet, times: &times.free)
    var posts = RosterShiftRows(
      first: first,
      days: settings.days,
      context: context,
      people: members.people,
      recurrence: options.recurrence,
      isAlone: !options.isOfWeek
    )
    if let shiftSheet { posts.read(shiftSheet, times: &times.office) }
    let book = book(of: members.people, context)
    var roster = RosterCase(
      title: settings.title,
      first: first,
      days: settings.days,
      calendar: calendar
    )
    roster.shifts = posts.shifts
    let listed = options.isOfWeek ? members.people.map(\.withoutHours) : members.people
    roster.people = people(listed, roster, book, calendar, &times)
    roster.rules = rules(settings, roster, members.caps, book, context)
    roster.setAside = context.records.setAside.sorted()
    report(roster, settings, members.caps, shiftSheet ?? personSheet)
    let told = [RosterFaultCode.assumedRules.code, FaultCode.unknownYear.code]
    roster.notices = findings.faults.map(\.message).filter { told.contains($0.code) }
    return roster
  }

  /// Times of people, and of everything else.
  private struct Times {
    var free: RosterTimes
    var office: RosterTimes

    init(_ first: Day, _ days: Int, _ calendar: WorkCalendar, dayWords: DayWords) {
      free = RosterTimes(first: first, days: days, calendar: calendar, hours: .shifts)
      office = RosterTimes(
        first: first,
        days: days,
        calendar: calendar,
        hours: .office,
        dayWords: dayWords
      )
    }
  }

  /// The people with what the side tables say of them.
  private func people(
    _ people: [RosterPerson],
    _ roster: RosterCase,
    _ book: NameBook<PersonID>,
    _ calendar: WorkCalendar,
    _ times: inout Times
  ) -> [RosterPerson] {
    let shelf = RecordShelf(
      folder: files.folder,
      names: files.names,
      encoding: options.encoding,
      findings: findings
    )
    var tables = RosterPeopleTables(
      first: roster.first,
      calendar: calendar,
      shelf: shelf,
      names: book,
      findings: findings,
      people: people
    )
    tables.readAvailability(&times.free)
    tables.readWishes(&times.office, shifts: roster.shifts)
    tables.readPast()
    tables.readHistory(onlyTallies: options.isOfWeek)
    return tables.people
  }

  private func book(of people: [RosterPerson], _ context: ReadingContext) -> NameBook<PersonID> {
    let replaced = Dictionary(
      context.replacedPersonIDs.map { ($0.value, $0.key) },
      uniquingKeysWith: { min($0, $1) }
    )
    return NameBook(
      people.map { person in
        (person.id, person.id.text, [person.name] + (replaced[person.id.text].map { [$0] } ?? []))
      }
    )
  }

  private func rules(
    _ settings: RosterSettings,
    _ roster: RosterCase,
    _ caps: [RosterRule],
    _ book: NameBook<PersonID>,
    _ context: ReadingContext
  ) -> [RosterRule] {
    let made = context.teams.made.keys.sorted().map { (TeamID($0), $0, [String]()) }
    let teams = context.records.teams.map { ($0.id, $0.id.text, [$0.name]) } + made
    let binding = RosterRuleBinding(
      settings: settings,
      people: roster.people,
      shifts: roster.shifts,
      names: book,
      teams: NameBook(teams.map { (id: $0.0, text: $0.1, names: $0.2) }),
      findings: findings
    )
    return binding.rules(caps: caps)
  }

  private func report(
    _ roster: RosterCase,
    _ settings: RosterSettings,
    _ caps: [RosterRule],
    _ shiftSheet: Sheet
  ) {
    if roster.shifts.isEmpty, !options.isOfWeek {
      findings.add(
        .warning,
        at: shiftSheet.origin,
        Message(RosterFaultCode.noShifts),
        Message(RosterMend.addShifts)
      )
    }
    let stated = Set(settings.rules.map(\.rule.id) + caps.map(\.id))
    let assumed = roster.rules.map(\.id).filter { !stated.contains($0) }
    findings.add(
      .note,
      file: RosterSettingsReader.fileNames[0],
      Message(RosterFaultCode.assumedRules, RosterRuleNames.list(assumed))
    )
  }
}

extension RosterPerson {
  /// The person without hours of 人员名册, which in a week are gates of its own.
  fileprivate var withoutHours: RosterPerson {
    var person = self
    person.availability = []
    return person
  }
}
