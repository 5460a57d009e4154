// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Reads a list of projects or shifts that somebody made by hand, or another program.
///
/// Rows are read by header synonyms; needs, posts, offers and people are found by identifier or by a
/// name that only one bears. Rows of one need, or of the same needs, at one time are one project.
/// Nothing is guessed: what is not found, or is found twice, is a fault of its row.
public struct HandListReader {
  let week: Week
  let findings = Findings()
  private let needs: NameBook<NeedID>
  let posts: NameBook<PostID>
  let providers: NameBook<ProviderID>

  /// What came of reading a list.
  public struct Outcome: Sendable {
    /// The projects of the good rows, sorted by identifier.
    public let projects: [Project]
    /// All findings, sorted by row and column.
    public let faults: [Fault]
    /// Rows read.
    public let rowCount: Int
  }

  /// Makes a reader.
  ///
  /// - Parameter week: The week that the list is for.
  public init(week: Week) {
    self.week = week
    needs = NameBook(week.statedNeeds.map { ($0.id, $0.id.text, [$0.title]) })
    posts = NameBook(week.posts.map { ($0.id, $0.id.text, [$0.name]) })
    let offers = week.offers.map { offer -> (ProviderID, String, [String]) in
      let unit = week.index.units[offer.unit].map { week.units[$0].name } ?? offer.unit.text
      return (.offer(offer.id), offer.id.text, [offer.name, unit + offer.name, unit])
    }
    let people = week.people.map { (ProviderID.person($0.id), $0.id.text, [$0.name]) }
    providers = NameBook(offers + people)
  }

  /// Reads the bytes of a CSV file, or of a workbook when the name ends in `.xlsx`.
  ///
  /// Of a workbook every sheet counts whose header is that of a list.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for findings.
  /// - Returns: Projects and findings; no projects when the file itself cannot be used.
  public func read(_ bytes: [UInt8], file: String) -> Outcome {
    var times = TimeText(monday: week.monday, calendar: week.calendar)
    var projects = HandListProjects(week: week)
    let sheets = sheets(in: bytes, file: file)
    for sheet in sheets { read(sheet, &times, into: &projects) }
    return Outcome(
      projects: projects.all,
      faults: findings.sorted,
      rowCount: sheets.reduce(0) { $0 + $1.rows.count }
    )
  }

  func sheets(in bytes: [UInt8], file: String) -> [Sheet] {
    func loader(_ sheet: String?) -> SheetLoader {
      let origin = TableOrigin(file: file, sheet: sheet)
      return SheetLoader(kind: .projects, origin: origin, findings: findings)
    }
    guard TableSources.isBook(file) else { return [loader(nil).load(bytes)].compactMap { $0 } }
    guard let sheets = TableSources.sheets(of: bytes, file: file, findings) else { return [] }
    let filled = sheets.filter { !$0.isBlank }
    let lists = filled.filter(Self.isList)
    if lists.isEmpty, filled.isEmpty {
      findings.add(
        .fileFault,
        file: file,
        Message(FaultCode.emptyFile),
        Message(MendCode.fillCell)
      )
    }
    // Where no header fits, the first sheet says what is missing.
    return (lists.isEmpty ? Array(filled.prefix(1)) : lists)
      .compactMap { sheet in
        let origin = TableOrigin(file: file, sheet: sheet.name)
        let cells = TableSources.cells(of: sheet, origin, findings)
        return cells.flatMap { loader(sheet.name).load($0) }
      }
  }

  /// Whether a sheet has the header of a list, or could not be read, which must be said.
  private static func isList(_ sheet: BookSheet) -> Bool {
    guard case .success(let cells) = sheet.cells else { return true }
    guard let header = HeaderFinder(kind: .projects, mapping: nil).find(in: cells) else {
      return false
    }
    // A list of posts alone needs no times; other sheets with providers are not taken for one.
    let marks = TableKind.projects.required + [[.times, .date, .post]]
    return marks.allSatisfy { group in
      group.contains { header.fields.contains($0) }
    }
  }

  private func read(
    _ sheet: Sheet,
    _ times: inout TimeText,
    into projects: inout HandListProjects
  ) {
    var isColumnMissing = false
    defer { if isColumnMissing { reportMissingTimes(sheet) } }
    for row in sheet.rows {
      var reader = RowReader(sheet: sheet, row: row, findings: findings)
      let needs = needs(&reader)
      let span = span(&reader, needs.first, &times)
      let given = provisions(&reader, needs)
      let host = host(&reader, among: needs)
      isColumnMissing = isColumnMissing || reader.rejection == .missingColumn
      guard reader.rejection == nil, !needs.isEmpty, let span else { continue }
      projects.add(given, to: needs, span, host: host)
    }
  }

  // MARK: - Cells

  /// The needs of a row: one, or several with `;` that join one session.
  private func needs(_ reader: inout RowReader) -> [Need] {
    let field = [Field.need, .title].first { !reader.raw($0).isEmpty }
    let items = field.map { CellText.list(reader.raw($0), cutsSlashes: false) } ?? []
    guard let field, items.count > 1, self.needs.find(reader.text(field)).isUnknown else {
      return need(&reader).map { [$0] } ?? []
    }
    return items.compactMap { item in
      found(self.needs.find(item), field, &reader)
        .flatMap { id in week.index.needs[id].map { week.needs[$0] } }
    }
  }

  /// The need at whose place a session is held, where the row says so.
  private func host(_ reader: inout RowReader, among needs: [Need]) -> NeedID? {
    let text = reader.text(.host)
    guard !text.isEmpty, let id = found(self.needs.find(text), .host, &reader) else { return nil }
    if needs.contains(where: { $0.id == id }) { return id }
    reader.report(.rowFault, .host, .unknownSubject, mend: Message(MendCode.useIdentifier))
    return nil
  }

  private func need(_ reader: inout RowReader) -> Need? {
    let asked = [Field.need, .title].map { ($0, reader.text($0)) }.first { !$0.1.isEmpty }
    let stood = [Field.post, .name].map { ($0, reader.text($0)) }.first { !$0.1.isEmpty }
    if let (field, text) = asked ?? stood {
      // Lists keep needs and posts in one column, whatever its header says.
      let need = needs.find(text)
      let post = posts.find(text).map { NeedID(post: $0) }
      let isNeedFirst = asked != nil
      let (first, second) = isNeedFirst ? (need, post) : (post, need)
      return found(first.isUnknown ? second : first, field, &reader)
        .flatMap { id in week.index.needs[id].map { week.needs[$0] } }
    }
    let field = [Field.need, .title, .post, .name].first { reader.has($0) } ?? .need
    reader.report(.rowFault, field, .missingValue, mend: Message(MendCode.fillCell))
    return nil
  }

  func found<ID>(
    _ answer: NameBook<ID>.Answer,
    _ field: Field,
    _ reader: inout RowReader
  ) -> ID? {
    switch answer {
    case .known(let id): return id
    case .several:
      reader.report(.rowFault, field, .ambiguousName, mend: Message(MendCode.useIdentifier))
    case .unknown:
      let code: FaultCode = field == .providers ? .unknownGiver : .unknownSubject
      reader.report(.rowFault, field, code, mend: Message(MendCode.useIdentifier))
    }
    return nil
  }

  func span(
    _ reader: inout RowReader,
    _ need: Need?,
    _ times: inout TimeText
  ) -> TimeSpan? {
    let field = timeField(reader)
    let text = [reader.raw(.date), reader.raw(.times)].filter { !$0.isEmpty }
      .joined(separator: " ")
    guard !text.isEmpty else {
      // Of a row whose need or post is not found it is not known whether it must give a time.
      guard let need else { return nil }
      if need.isShift, let fixed = need.windows.first { return fixed }
      if reader.has(field) {
        reader.report(.rowFault, field, .missingValue, mend: Message(MendCode.fillCell))
      } else {
        reader.reject(.missingColumn)
      }
      return nil
    }
    // A stretch as our own sheets write it holds the day of the week and the part of the day too.
    let plain = Self.withoutRepeats(text)
    let windows = times.reading(plain)
      .flatMap { reading in
        reading.meaning == .spans ? reading.windows(momentMinutes: need?.duration ?? 120) : nil
      }
    guard let windows else {
      reader.reportTime(field)
      return nil
    }
    guard windows.count == 1, let span = windows.first else {
      reader.report(
        .rowFault,
        field,
        windows.isEmpty ? .outsideWeek : .badTime,
        mend: Message(MendCode.writeTime)
      )
      return nil
    }
    return span
  }

  /// Says once that needs have no time because the list has no column for it.
  private func reportMissingTimes(_ sheet: Sheet) {
    let header = sheet.header(of: .times)
    findings.add(
      .fileFault,
      at: sheet.origin,
      column: header,
      Message(FaultCode.missingColumn, .text(header)),
      Message(MendCode.addColumn, .text(header))
    )
  }

  /// The column that a finding about the time of a row is about.
  func timeField(_ reader: RowReader) -> Field {
    guard reader.has(.date) else { return .times }
    guard reader.has(.times) else { return .date }
    let date = reader.raw(.date)
    if reader.raw(.times).isEmpty { return .date }
    return date.isEmpty || DateText.day(date, near: week.monday) != nil ? .times : .date
  }

  /// `2026-03-14(周六)上午 09:00–11:00` without what the date and the clock say already.
  static func withoutRepeats(_ text: String) -> String {
    var result = CellText.normalised(text)
    guard result.contains(":"), result.contains(where: \.isNumber) else { return result }
    if let open = result.firstIndex(of: "("), let close = result[open...].firstIndex(of: ")") {
      result.replaceSubrange(open...close, with: " ")
    }
    for word in ["凌晨", "上午", "下午", "晚上"] {
      result = result.replacing(word, with: " ")
    }
    return result
  }

  /// Who gives how much: `名称(编号)×3;…`; one provider alone gives the row's quantity.
  ///
  /// Of a need with components the number of one may stand before the name, as in `2人力:Ada(V1)`.
  func provisions(_ reader: inout RowReader, _ needs: [Need]) -> [Provision] {
    let components = needs.first?.components ?? []
    let items = CellText.names(reader.raw(.providers)) { item in
      let name = Self.parts(of: Self.numbered(item, upTo: components.count).rest).name
      return !providers.find(name).isUnknown
    }
    guard !items.isEmpty else {
      // Nobody serves it, as our own 排班表 says of a post that nobody stands.
      reader.report(.note, .providers, .nobodyNamed, mend: Message(MendCode.nothing))
      return []
    }
    let number = reader.number(.quantity, allowsZero: false, limit: 10_000_000)
    // A session gives one piece, however many needs join it.
    let stated = needs.count > 1 ? nil : number
    var result: [Provision] = []
    for item in items {
      let (number, rest) = Self.numbered(item, upTo: components.count)
      let (name, times) = Self.parts(of: rest)
      guard let id = found(providers.find(name), .providers, &reader) else { continue }
      let fitting = components.indices.filter { suits(id, components[$0].kind) }
      if number == nil, fitting.count > 1 {
        let message: [MessageArgument] = [.text(Findings.shown(id.text) ?? "…")]
        let mend = Message(MendCode.numberComponent)
        reader.report(.rowFault, .providers, .componentNotSaid, message, mend: mend)
      }
      result.append(
        Provision(
          provider: id,
          quantity: times ?? (items.count == 1 ? stated ?? 1 : 1),
          component: number ?? fitting.first.map { $0 + 1 }
        )
      )
    }
    return result
  }

  private func suits(_ provider: ProviderID, _ kind: Kind) -> Bool {
    switch provider {
    case .offer(let id): week.index.offers[id].map { week.offers[$0].kind == kind } ?? false
    case .person: kind.isServedByPeople
    }
  }

  /// The number of a component before a colon, and what stands behind it.
  static func numbered(_ item: String, upTo count: Int) -> (number: Int?, rest: String) {
    let text = CellText.normalised(item)
    guard count > 0, let colon = text.firstIndex(of: ":"), !text[..<colon].contains("("),
      let number = Int(text[..<colon].prefix { $0.isASCII && $0.isNumber }),
      (1...count).contains(number)
    else { return (nil, item) }
    return (number, String(text[text.index(after: colon)...]))
  }

  /// A name and how many times, from `口罩(R19)×5`, `R19*5` or `R19`.
  static func parts(of item: String) -> (name: String, times: Int?) {
    var text = CellText.normalised(item)
    var times: Int?
    if let mark = text.lastIndex(where: { "×xX*".contains($0) }),
      let number = Int(text[text.index(after: mark)...]), number > 0
    {
      times = number
      text = String(text[..<mark])
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      text = String(text[text.index(after: open)...].dropLast())
    }
    return (CellText.trimmed(text), times)
  }
}
