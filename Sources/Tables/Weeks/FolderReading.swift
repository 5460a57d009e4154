// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One reading of one folder, from its names to the week; used on one thread.
final class FolderReading {
  private let folder: String
  private let names: [String]
  private let options: WeekReader.Options
  let findings = Findings()
  private var statistics = ReadStatistics()
  private var mappings: [TableMapping] = []
  private var memory = ColumnMemory()

  init(folder: String, names: [String], options: WeekReader.Options) {
    self.folder = folder
    self.names = names
    self.options = options
  }

  /// Files that a week folder may also hold.
  private static let quiet = [
    "md", "txt", "json", "yaml", "yml", "html", "ics", "log", "docx", "png",
  ]

  func outcome() -> ReadOutcome {
    let settingsFile = chosen(WeekSettings.street.fileNames)
    let settings =
      settingsFile.flatMap { name in
        bytes(name).map { SettingsReader.read($0, file: name, findings: findings) }
      } ?? Settings()
    if let name = chosen(WeekSettings.mapping.fileNames), let raw = bytes(name) {
      mappings = MappingReader.read(raw, file: name, findings: findings)
    }
    memory =
      options.overlay?.memory
      ?? ColumnMemory.read(FolderFiles(folder: folder, names: names, findings: findings))
    let asked = week(settings, settingsFile)
    let monday = asked.flatMap { $0.weekday == 0 ? $0 : nil }
    // A day that is no Monday has been reported; its week stands for what was meant, so that the
    // rows are read as they will be and not each of them is found fault with.
    let calendar = calendar(asked?.monday)
    let context = ReadingContext(
      findings: findings,
      monday: asked?.monday,
      policy: settings.policy,
      calendar: calendar,
      categories: settings.categories,
      classes: ClassTables.desk(
        folder: folder,
        names: names,
        encoding: options.encoding,
        learns: options.learns,
        findings: findings
      )
    )
    if options.gathersPersonal { context.personal = PersonalWords() }
    let hasNeeds = readTables(context)
    if !hasNeeds, !isNeedsFileAtFault { reportMissingNeeds() }
    addMadeRecords(context)
    if settings.asksTrades { askForTrades(context) }
    if asked == nil { findings.dropWhatDependsOnTheWeek() }
    let roster = monday.flatMap { peopleRules($0) }
    let faults = findings.sorted
    let isUsable = monday != nil && !faults.contains { $0.severity == .fileFault }
    let week = isUsable ? monday.map { self.week($0, settings, calendar, context, roster) } : nil
    return ReadOutcome(
      week: week,
      faults: faults,
      statistics: statistics,
      pinnedRows: context.pinnedRows,
      settings: OfficeSettings(
        categories: settings.categories,
        asksTrades: settings.asksTrades
      ),
      publishing: settings.publishing,
      personal: context.personal ?? PersonalWords(),
      learned: context.classes.learned
    )
  }

  private func week(
    _ monday: Day,
    _ settings: Settings,
    _ calendar: WorkCalendar,
    _ context: ReadingContext,
    _ roster: RosterCase?
  ) -> Week {
    Week(
      monday: monday,
      policy: settings.policy,
      calendar: calendar,
      records: context.records,
      roster: roster
    )
  }

  // MARK: Files

  /// The first of several names for one thing; more than one is a fault.
  private func chosen(_ candidates: [String]) -> String? {
    FolderFiles(folder: folder, names: names, findings: findings).chosen(candidates)
  }

  private func bytes(_ name: String) -> [UInt8]? {
    bytes(path: options.overlay?.paths[name] ?? "\(folder)/\(name)", name: name)
  }

  private func bytes(path: String, name: String) -> [UInt8]? {
    let raw = FileSource.bytes(of: path, name: name, findings: findings)
    if let raw {
      statistics.bytes += raw.count
      statistics.files.append(name)
    }
    return raw
  }

  // MARK: Week and calendar

  /// A day of the week to plan, reported where it is missing or no Monday.
  private func week(_ settings: Settings, _ settingsFile: String?) -> Day? {
    let asked = options.week ?? settings.week ?? mappings.compactMap(\.week).first
    guard let asked else {
      let isBroken = findings.faults.contains {
        $0.severity == .fileFault && $0.file == settingsFile
      }
      if !isBroken {
        findings.add(
          .fileFault,
          file: settingsFile ?? WeekSettings.street.fileNames[0],
          Message(FaultCode.missingWeek),
          Message(MendCode.writeWeek)
        )
      }
      return nil
    }
    if asked.weekday != 0, options.week != nil {
      findings.add(
        .fileFault,
        file: "--week",
        value: asked.description,
        Message(FaultCode.notMonday),
        Message(MendCode.useMonday, .text(asked.monday.description))
      )
    }
    return asked
  }

  private func calendar(_ monday: Day?) -> WorkCalendar {
    var calendar = WorkCalendar.builtIn
    let file = chosen(WeekSettings.calendar.fileNames)
    if let file, let raw = bytes(file),
      let own = CalendarReader.read(raw, file: file, findings: findings)
    {
      calendar = calendar.overlaid(with: own)
    }
    guard let monday else { return calendar }
    let unknown = Set([monday, monday.adding(6)].filter { !calendar.knows($0) }.map(\.date.year))
    for year in unknown.sorted() {
      findings.add(
        .warning,
        file: file ?? WeekSettings.calendar.fileNames[0],
        Message(FaultCode.unknownYear, .number(year)),
        Message(MendCode.addCalendar, .number(year))
      )
    }
    return calendar
  }

  // MARK: People's rules

  /// The people's rules of 排班.yaml, with what their tables say; what both readings find is told once.
  private func peopleRules(_ monday: Day) -> RosterCase? {
    guard names.contains(where: { RosterSettingsReader.fileNames.contains($0.lowercased()) }) else {
      return nil
    }
    var options = RosterReader.Options()
    options.encoding = self.options.encoding
    options.days = monday...monday.adding(6)
    options.isOfWeek = true
    let outcome = RosterFolderReading(folder: folder, names: names, options: options).outcome()
    let own = Set(RosterSettingsReader.fileNames)
    let known = Set(findings.faults)
    for fault in outcome.faults where !known.contains(fault) {
      if fault.severity > .note || own.contains(fault.file.lowercased()) { findings.add(fault) }
    }
    return outcome.roster
  }

  // MARK: Tables

  /// Reads all tables in the order in which they refer to each other; whether needs were found.
  private func readTables(_ context: ReadingContext) -> Bool {
    let sources = tableSources()
    for other in LookAlike.all(among: findings.faults)
    where other.isClose && other.kind != .needs && sources[other.kind].isEmpty
      && !mappings.contains(where: { $0.kind == other.kind })
    {
      let name = "\(other.kind.fileNames[0]).csv"
      let message = Message(FaultCode.tableNotRead, .table(other.kind))
      findings.add(.warning, file: name, message, other.mend)
    }
    var hasNeeds = false
    for kind in TableKind.allCases {
      for mapping in mappings where mapping.kind == kind {
        context.madePlaceLevel = mapping.levels[.place] ?? context.madePlaceLevel
        context.madeCommunityLevel = mapping.levels[.community] ?? context.madeCommunityLevel
        if kind == .needs { hasNeeds = true }
        if let sheet = mappedSheet(mapping) { read(sheet, context) }
      }
      guard !sources[kind].isEmpty else { continue }
      if kind == .needs { hasNeeds = true }
      if let sheet = parts.sheet(of: kind, sources[kind], among: context.places) {
        read(sheet, context)
      }
    }
    return hasNeeds
  }

  private var parts: TableParts {
    TableParts(
      findings: findings,
      encoding: options.encoding,
      answers: memory.answers,
      bytes: { [self] name in bytes(name) }
    )
  }

  private func read(_ sheet: Sheet, _ context: ReadingContext) {
    statistics.rows[sheet.kind.rawValue, default: 0] += sheet.rows.count
    context.personal?.take(sheet)
    switch sheet.kind {
    case .needs: NeedRows.read(sheet, into: context)
    case .offers: OfferRows.read(sheet, into: context)
    case .people: PersonRows.read(sheet, into: context)
    case .units: UnitRows.read(sheet, into: context)
    case .places: PlaceRows.read(sheet, into: context)
    case .neighbours: PlaceRows.readNeighbours(sheet, into: context)
    case .teams: UnitRows.readTeams(sheet, into: context)
    case .posts: PostRows.read(sheet, into: context)
    case .history: PostRows.readHistory(sheet, into: context)
    case .projects: break
    }
  }

  /// Where each table stands; files of other kinds are reported.
  private func tableSources() -> TableSources {
    var sources = TableSources(findings: findings)
    let mapped = Set(mappings.map { $0.file.split(separator: "/").last.map(String.init) ?? "" })
    for name in names where !FolderFiles.isTemporary(name) && !mapped.contains(name) {
      let ending = FileKind.ending(of: name)
      let stem = ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
      if ClassTables.isOne(stem) || reportMarked(name) { continue }
      let own = PartName(stem)
      let known = memory.tables(of: name)
      switch ending {
      case "csv", "tsv", "txt":
        if add(name, own, known, to: &sources) { continue }
      case _ where BookFormat.endings.contains(ending):
        if let raw = bytes(name) { sources.addBook(raw, file: name, named: own, known: known) }
        continue
      case _ where BookFormat.foreignEndings.contains(ending):
        if let own, let raw = bytes(name) {
          sources.addForeign(raw, file: name, named: own)
          continue
        }
      default: break
      }
      if own == nil { reportUnread(name, ending, stem) }
    }
    sources.settle()
    return sources
  }

  /// Whether a file is a marked copy of another one of the folder: nobody knows which of them holds.
  private func reportMarked(_ name: String) -> Bool {
    guard let original = MarkedName.original(of: name, among: names) else { return false }
    let message = Message(FaultCode.doubleTable, .text(original))
    findings.add(.fileFault, file: name, message, Message(MendCode.keepOneCopy))
    return true
  }

  /// Says that a file is not read, unless it is one of those that may lie beside the tables.
  private func reportUnread(_ name: String, _ ending: String, _ stem: String) {
    guard !Self.quiet.contains(ending), FileSource.isFile("\(folder)/\(name)"),
      !isReadByOthers(stem)
    else { return }
    findings.reportUnreadFile(name, near: TableKind.allCases.compactMap(\.fileNames.first))
  }

  /// Takes a text file, if it is a table or a part of one.
  private func add(
    _ name: String,
    _ own: PartName?,
    _ known: [String: TableKind],
    to sources: inout TableSources
  ) -> Bool {
    let origin = TableOrigin(file: name)
    if let kind = known[""] {
      let stem = name.prefix { $0 != "." }
      let label = PartLabel(String(stem))
      let place = if case .place = label { label } else { own?.label }
      sources.addTold(kind, TableSources.Part(origin: origin, content: .file, label: place))
      return true
    }
    guard let own else { return false }
    sources.add(own.kind, TableSources.Part(origin: origin, content: .file, label: own.label))
    return true
  }

  /// Whether a table belongs to the people's rules or the visits that the folder also holds.
  private func isReadByOthers(_ stem: String) -> Bool {
    func has(_ settings: [String]) -> Bool {
      names.contains { settings.contains($0.lowercased()) }
    }
    let folded = CellText.folded(stem)
    return has(RosterSettingsReader.fileNames)
      && RosterPeopleTables.all.contains { CellText.folded($0) == folded }
      || has(VisitSettingsReader.fileNames) && VisitTableKind.named(stem) != nil
  }

  private func mappedSheet(_ mapping: TableMapping) -> Sheet? {
    let isFirst = mapping.kind == mappings.first?.kind
    let sheets = MappedSheets(
      folder: folder,
      findings: findings,
      encoding: options.encoding,
      bytes: { [self] path, name in bytes(path: path, name: name) }
    )
    return sheets.sheet(of: mapping, file: isFirst ? options.mappedFile : nil)
  }

  /// Whether a finding already says why there are no needs: a file, a workbook that may have held
  /// them, or a mapping that is broken.
  private var isNeedsFileAtFault: Bool {
    findings.faults.contains { fault in
      guard fault.severity == .fileFault else { return false }
      let stem = fault.file.split(separator: ".").first.map(String.init) ?? ""
      let isUnnamed = TableSources.isBook(fault.file) && PartName(stem) == nil
      if isUnnamed, fault.sheet == nil { return true }
      return PartName(stem)?.kind == .needs
        || WeekSettings.mapping.fileNames.contains(fault.file.lowercased())
    }
  }

  private func reportMissingNeeds() {
    let name = "\(TableKind.needs.fileNames[0]).csv"
    findings.add(
      .fileFault,
      file: name,
      Message(FaultCode.missingTable, .text(name)),
      LookAlike.all(among: findings.faults).first { $0.kind == .needs }?.mend
        ?? Message(MendCode.addFile, .text(name))
    )
  }
}
