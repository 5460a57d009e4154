// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the tables of one week share while they are read; used on one thread.
final class ReadingContext {
  let findings: Findings
  /// The Monday of the week, or of some week where ``isWeekKnown`` is false.
  let monday: Day
  /// Whether the week is given; if not, nothing may be said that depends on it.
  let isWeekKnown: Bool
  let policy: Policy
  let calendar: WorkCalendar
  /// Categories that the settings list; empty means any.
  let categories: Set<String>
  var times: TimeText
  /// The times of people, whose 上午 is the whole half-day.
  private var personTimes: TimeText
  var records = WeekRecords()
  var places = Register(hasTable: false)
  var units = Register(hasTable: false)
  var teams = Register(hasTable: false)
  var offerIDs: Set<String> = []
  /// Where the needs with a pin stand.
  var pinnedRows: [NeedID: PinnedRow] = [:]
  var personIDs: Set<String> = []
  /// Keys of people that were replaced because they are personal.
  var replacedPersonIDs: [String: String] = [:]
  /// Level of places made from a place column, and from a community column that holds others.
  var madePlaceLevel = Place.Level.site
  var madeCommunityLevel = Place.Level.community
  /// Words of offers and people, once needs are read; see ``vocabulary``.
  var knownVocabulary: ComponentText.Vocabulary?
  /// Who stands in the tables; nil where nobody asks.
  var personal: PersonalWords?
  /// Proposes classes where none is given.
  let classes: ClassDesk
  private var frequencies: [String: Frequency] = [:]
  private var placesByText: [String: Register.Answer] = [:]
  private var addressCache: [String: String?] = [:]
  private var addressesMatched: [TableOrigin: Int] = [:]
  private var makeUpRows: [TableOrigin: [Int: Int]] = [:]

  /// Stands for a week that nobody gave: January 3, 2028, so that February 29 is a date.
  private static let someMonday = Day(number: 21_186)

  init(
    findings: Findings,
    monday: Day?,
    policy: Policy,
    calendar: WorkCalendar,
    categories: Set<String>,
    isWeekKnown: Bool? = nil,
    classes: ClassDesk = ClassDesk()
  ) {
    self.classes = classes
    self.isWeekKnown = isWeekKnown ?? (monday != nil)
    let monday = monday ?? Self.someMonday
    self.findings = findings
    self.monday = monday
    self.policy = policy
    self.calendar = calendar
    self.categories = categories
    times = TimeText(monday: monday, calendar: calendar)
    personTimes = TimeText(monday: monday, calendar: calendar, hours: .grid)
  }

  /// Takes down that a row cannot be used.
  func setAside(_ reader: RowReader) {
    guard let rejection = reader.rejection else { return }
    records.setAside.append(
      SetAsideRow(table: reader.sheet.kind.rawValue, id: reader.id, reason: rejection.code)
    )
  }

  /// Reports counts that concern a whole table.
  func count(
    _ severity: Severity,
    _ sheet: Sheet,
    _ code: FaultCode,
    _ count: Int,
    _ mend: MendCode = .nothing
  ) {
    guard count > 0 else { return }
    findings.add(
      severity,
      at: sheet.origin,
      Message(code: code.code, arguments: [.number(count)]),
      Message(mend)
    )
  }

  /// Reports what was gathered row by row for the whole table.
  func finish(_ sheet: Sheet) {
    count(.note, sheet, .addressesMatched, addressesMatched[sheet.origin] ?? 0)
    for (day, rows) in (makeUpRows[sheet.origin] ?? [:]).sorted(by: { $0.key < $1.key }) {
      findings.add(
        .warning,
        at: sheet.origin,
        Message(FaultCode.makeUpDay, .text(monday.adding(day).description), .number(rows)),
        Message(MendCode.confirm)
      )
    }
  }

  // MARK: Times

  /// The times of a row.
  ///
  /// - Returns: Spans; empty for any time; nil when blank, vague or wrong. `isNever` for 无.
  func windows(
    _ reader: inout RowReader,
    momentMinutes: Int
  ) -> (windows: [TimeSpan]?, isNever: Bool) {
    let text = reader.raw(.times)
    if text.isEmpty { return (nil, false) }
    guard let reading = reading(text, &reader) else { return (nil, false) }
    switch reading.meaning {
    case .anyTime: return ([], false)
    case .never: return ([], true)
    case .vague:
      reader.report(.warning, .times, .vagueTime, mend: Message(MendCode.writeTime))
      return (nil, false)
    case .spans: break
    }
    for day in 0..<7 where reading.makeUpDays & (1 << UInt8(day)) != 0 {
      makeUpRows[reader.sheet.origin, default: [:]][day, default: 0] += 1
    }
    let windows = reading.windows(momentMinutes: momentMinutes)
    if windows.isEmpty, isWeekKnown {
      reader.setAside(.times, .outsideWeek, mend: Message(MendCode.confirm))
    }
    return (windows, false)
  }

  /// What a cell of times says; nil, with a fault, when it is not understood.
  private func reading(_ text: String, _ reader: inout RowReader) -> TimeReading? {
    guard let month = reader.sheet.listedMonth else {
      let isPerson = reader.sheet.kind == .people
      if let reading = isPerson ? personTimes.reading(text) : times.reading(text) {
        return reading
      }
      reader.reportTime(.times)
      return nil
    }
    switch DayList(text, of: month) {
    case .days(let days): return times.reading(days.map(\.description).joined(separator: "、"))
    case .missing(let numbers):
      let list = numbers.map(String.init).joined(separator: "、")
      let arguments: [MessageArgument] = [.text(month.text), .text(list)]
      reader.report(.rowFault, .times, .noSuchDay, arguments, mend: Message(MendCode.writeDays))
    case .other:
      // 无 and 随时 are clear; a date may be what a spreadsheet made of 3-5.
      if let reading = times.reading(text), reading.meaning != .spans { return reading }
      reader.report(.rowFault, .times, .badDayList, mend: Message(MendCode.writeDays))
    }
    return nil
  }

  /// How often, from a cell; remembered, because few texts stand in many rows.
  func frequency(_ text: String, underMonths: Bool) -> Frequency {
    if let known = frequencies[text] { return known }
    let result = Frequency(text, underMonths: underMonths)
    frequencies[text] = result
    return result
  }

  // MARK: Places

  /// The place of a row by its own column, an address in it, or its community column.
  ///
  /// - Parameters:
  ///   - reader: The row; an unknown place is reported there.
  ///   - field: The column of the place.
  ///   - isRequired: Whether an unknown place rejects the row; otherwise nil is enough.
  /// - Returns: The place, or nil when blank or unknown.
  func place(
    _ reader: inout RowReader,
    _ field: Field = .place,
    isRequired: Bool = true
  ) -> PlaceID? {
    let stated = reader.text(field)
    let text = Self.anywhere.contains(stated) ? "" : stated
    let community = field == .community ? "" : reader.text(.community)
    if text.isEmpty, community.isEmpty { return nil }
    if !places.hasTable { return implicitPlace(text, in: community) }
    let asked = text.isEmpty ? community : text
    let askedField = text.isEmpty ? Field.community : field
    switch answer(asked) {
    case .known(let id): return PlaceID(id)
    case .ambiguous:
      if let id = knownCommunity(community) { return id }
      reader.report(
        isRequired ? .rowFault : .warning,
        askedField,
        .ambiguousPlace,
        mend: Message(MendCode.useIdentifier)
      )
      return nil
    case .unknown: break
    }
    if let id = knownCommunity(community) ?? placeInside(asked) {
      addressesMatched[reader.sheet.origin, default: 0] += 1
      return id
    }
    if isRequired {
      reader.report(
        .rowFault,
        askedField,
        .unknownPlace,
        mend: Message(MendCode.addToTable, .table(TableKind.places))
      )
    }
    return nil
  }

  /// Words of the place column that name none.
  private static let anywhere: Set<String> = [
    "上门", "上门服务", "可上门", "到家", "入户", "居民家中", "不限", "各社区", "全街道", "流动", "待定", "无",
  ]

  /// What the place column of a row says beyond the place found; blank where it names the place itself.
  func address(_ reader: RowReader, _ place: PlaceID?) -> String {
    let text = reader.raw(.place)
    guard place != nil, places.hasTable, !text.isEmpty, case .unknown = answer(text) else {
      return ""
    }
    return text
  }

  private func answer(_ text: String) -> Register.Answer {
    if let known = placesByText[text] { return known }
    let result = places.lookUp(text)
    placesByText[text] = result
    return result
  }

  private func knownCommunity(_ text: String) -> PlaceID? {
    guard !text.isEmpty, case .known(let id) = answer(text) else { return nil }
    return PlaceID(id)
  }

  private func placeInside(_ text: String) -> PlaceID? {
    if let known = addressCache[text] { return known.map { PlaceID($0) } }
    let result = places.lookUp(inside: text)
    addressCache[text] = .some(result)
    return result.map { PlaceID($0) }
  }

  /// Without a table of places: the text becomes one, inside its community where that is told.
  private func implicitPlace(_ text: String, in community: String) -> PlaceID? {
    var parent = community
    if !text.isEmpty, parent.isEmpty, let range = text.firstRange(ofWord: "社区"),
      range.upperBound != text.endIndex
    {
      parent = String(text[..<range.upperBound])
    }
    if !parent.isEmpty { _ = places.find(parent) }
    if text.isEmpty || text == parent { return PlaceID(parent) }
    _ = places.find(text, parent: parent.isEmpty ? nil : parent)
    return PlaceID(text)
  }

  // MARK: Units and teams

  /// The unit that a text names, or nil with a finding.
  func unit(_ reader: inout RowReader, _ field: Field) -> UnitID? {
    let text = reader.text(field)
    if text.isEmpty {
      reader.report(.rowFault, field, .missingValue, mend: Message(MendCode.fillEachRow))
      return nil
    }
    switch units.find(text) {
    case .known(let id): return UnitID(id)
    case .ambiguous:
      reader.report(.rowFault, field, .ambiguousUnit, mend: Message(MendCode.useIdentifier))
    case .unknown:
      reader.report(
        .rowFault,
        field,
        .unknownUnit,
        mend: Message(MendCode.addToTable, .table(TableKind.units))
      )
    }
    return nil
  }

  /// The team that a text names, or nil with a warning.
  ///
  /// - Parameters:
  ///   - reader: The row.
  ///   - isRequired: Whether an unknown team rejects the row, as where only its members may serve.
  /// - Returns: The team.
  func team(_ reader: inout RowReader, isRequired: Bool = false) -> TeamID? {
    let text = reader.text(.team)
    if text.isEmpty { return nil }
    if case .known(let id) = teams.find(text) { return TeamID(id) }
    let meant = NearName.nearest(to: text, among: teams.names, allowsParts: false)
    reader.report(
      isRequired ? .rowFault : .warning,
      .team,
      .unknownTeam,
      mend: meant.map { Message(MendCode.perhapsName, .text($0)) }
        ?? Message(MendCode.addToTable, .table(TableKind.teams))
    )
    return nil
  }

  // MARK: Pins

  private func isProvider(_ text: String) -> Bool {
    let key = replacedPersonIDs[text] ?? text
    if offerIDs.contains(key) || personIDs.contains(key) { return true }
    // With its kind in front it is one also where the tables lack it; two of them are not.
    return ProviderID(text) != nil && CellText.list(text, cutsSlashes: false).count == 1
  }

  /// The providers that 锁定 or 禁排 names.
  func providers(_ reader: inout RowReader, _ field: Field) -> [ProviderID] {
    var result: [ProviderID] = []
    for item in CellText.names(reader.raw(field), isKnown: isProvider) {
      if let explicit = ProviderID(item) {
        let isKnown =
          switch explicit {
          case .offer(let id): offerIDs.contains(id.text)
          case .person(let id): personIDs.contains(id.text)
          }
        if isKnown {
          result.append(explicit)
          continue
        }
      }
      let key = replacedPersonIDs[item] ?? item
      switch (offerIDs.contains(key), personIDs.contains(key)) {
      case (true, true):
        reader.report(
          .rowFault,
          field,
          .ambiguousProvider,
          mend: Message(MendCode.useIdentifier)
        )
      case (true, false): result.append(.offer(OfferID(key)))
      case (false, true): result.append(.person(PersonID(key)))
      case (false, false):
        reader.report(.rowFault, field, .unknownProvider, mend: Message(MendCode.useIdentifier))
      }
    }
    return result
  }

  /// The skills asked for, as in 急救2人、电工.
  static func skillDemands(_ items: [String]) -> [SkillDemand] {
    items.map { item in
      for suffix in ["人", "名", "位"] where item.hasSuffix(suffix) {
        let body = item.dropLast()
        let digits = body.reversed().prefix { $0.isASCII && $0.isNumber }
        if let heads = Int(String(digits.reversed())), heads > 0, digits.count < body.count {
          var skill = String(body.dropLast(digits.count))
          while let last = skill.last, "×x*(: ".contains(last) { skill.removeLast() }
          if !skill.isEmpty { return SkillDemand(skill: skill, heads: heads) }
        }
      }
      return SkillDemand(skill: item)
    }
  }

  /// Certificates with the day after which they no longer count, as in 执业医师(至2026-12-31).
  func qualifications(_ items: [String], until: Day?) -> [Qualification] {
    items.map { item in
      guard item.hasSuffix(")"), let open = item.lastIndex(of: "(") else {
        return Qualification(name: Words.certificate(item), validUntil: until)
      }
      var inner = item[item.index(after: open)...].dropLast()
      for word in ["有效期至", "有效至", "截至", "至", "到"] where inner.hasPrefix(word) {
        inner = inner.dropFirst(word.count)
        break
      }
      guard let day = DateText.day(String(inner), near: monday) else {
        return Qualification(name: Words.certificate(item), validUntil: until)
      }
      let name = CellText.trimmed(String(item[..<open]))
      return Qualification(name: Words.certificate(name), validUntil: day)
    }
  }
}
