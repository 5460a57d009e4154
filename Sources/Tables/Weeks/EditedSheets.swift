// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What the office wants otherwise in one project or shift of a plan.
public struct PlanEdit: Sendable, Equatable {
  /// The project; nil for a shift that nobody stands.
  public var project: String?
  /// Its needs; a shift by the need that stands for it.
  public var needs: [NeedID]
  /// Whether the row stays as it is, or as it was changed.
  public var isHeld = false
  /// Who alone may serve it; nil for anybody.
  public var pins: [ProviderID]?
  /// Who may not serve it.
  public var bans: [ProviderID] = []
  /// Another time; nil for the old one.
  public var spans: [TimeSpan]?

  /// Whether nothing is wanted otherwise.
  var isEmpty: Bool { !isHeld && pins == nil && bans.isEmpty && spans == nil }
}

/// Reads the sheets of a plan in which the office has written: 锁定, 禁排, other times, other people.
///
/// A row is known by its number, never by its place; what is not changed says nothing.
public struct EditedSheetReader {
  /// What came of reading.
  public struct Outcome: Sendable {
    /// What is wanted otherwise, in the order of the rows.
    public let edits: [PlanEdit]
    /// All findings.
    public let faults: [Fault]
    /// Projects of the plan that no row names: they are left as they are.
    public let missing: [String]
    /// Needs whose rows have a cell for 锁定, and those that have one for 禁排: what these cells do not
    /// say no longer holds.
    public let marked: (locked: Set<NeedID>, barred: Set<NeedID>)
  }

  private let week: Week
  private let plan: Plan
  private let reader: HandListReader
  private let projects: [String: Project]
  private let shifts: [NeedID: Project]

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - week: The week as its tables say.
  ///   - plan: The plan whose sheets they are.
  public init(week: Week, plan: Plan) {
    self.week = week
    self.plan = plan
    reader = HandListReader(week: week)
    projects = Dictionary(
      plan.projects.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    shifts = Dictionary(
      plan.projects.compactMap { project in project.post.map { (NeedID(post: $0), project) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Reads a workbook, or a file of comma-separated values.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for findings.
  /// - Returns: Edits and findings; with a fault of a row its edit is left out.
  public func read(_ bytes: [UInt8], file: String) -> Outcome {
    var times = TimeText(monday: week.monday, calendar: week.calendar)
    var edits: [PlanEdit] = []
    var seen: Set<String> = []
    var marked: (locked: Set<NeedID>, barred: Set<NeedID>) = ([], [])
    for sheet in reader.sheets(in: bytes, file: file) {
      for row in sheet.rows {
        var row = RowReader(sheet: sheet, row: row, findings: reader.findings)
        guard let subject = subject(&row), isFirst(subject, &seen, &row) else { continue }
        let edit = edit(&row, subject, &times)
        if row.has(.locked) { marked.locked.formUnion(edit.needs) }
        if row.has(.barred) { marked.barred.formUnion(edit.needs) }
        if row.rejection == nil, !edit.isEmpty { edits.append(edit) }
      }
    }
    let missing = plan.projects.map(\.id).filter { !seen.contains($0) }
    return Outcome(
      edits: edits,
      faults: reader.findings.sorted,
      missing: missing,
      marked: marked
    )
  }

  // MARK: Rows

  /// What a row is about.
  private enum Subject {
    case project(Project)
    case emptyShift(NeedID)

    var key: String {
      switch self {
      case .project(let project): project.id
      case .emptyShift(let need): need.text
      }
    }
  }

  private func subject(_ row: inout RowReader) -> Subject? {
    let number = row.text(.project)
    if !number.isEmpty {
      if let project = projects[number] { return .project(project) }
      row.report(.rowFault, .project, .editedRowUnknown, mend: Message(MendCode.keepRowNumbers))
      return nil
    }
    let post = row.text(.post)
    guard !post.isEmpty else {
      let field = numberField(row)
      row.report(.rowFault, field, .editedRowNew, mend: Message(MendCode.addNeedInstead))
      return nil
    }
    guard case .known(let id) = reader.posts.find(post) else {
      row.report(.rowFault, .post, .editedRowUnknown, mend: Message(MendCode.keepRowNumbers))
      return nil
    }
    return shifts[NeedID(post: id)].map { .project($0) } ?? .emptyShift(NeedID(post: id))
  }

  /// The column of the numbers by which rows are known.
  private func numberField(_ row: RowReader) -> Field {
    row.has(.project) || !row.has(.post) ? .project : .post
  }

  private func isFirst(
    _ subject: Subject,
    _ seen: inout Set<String>,
    _ row: inout RowReader
  ) -> Bool {
    if seen.insert(subject.key).inserted { return true }
    let field = numberField(row)
    row.report(.rowFault, field, .editedRowTwice, mend: Message(MendCode.keepRowNumbers))
    return false
  }

  private func edit(
    _ row: inout RowReader,
    _ subject: Subject,
    _ times: inout TimeText
  ) -> PlanEdit {
    var edit: PlanEdit
    var given: [ProviderID] = []
    switch subject {
    case .project(let project):
      edit = PlanEdit(project: project.id, needs: project.needs)
      given = project.providers.map(\.provider)
      edit.spans = spans(&row, project, &times)
      edit.pins = providers(&row, of: project)
    case .emptyShift(let need):
      edit = PlanEdit(needs: [need])
      let named = row.raw(.providers).isEmpty ? [] : reader.provisions(&row, [])
      if !named.isEmpty { edit.pins = named.map(\.provider) }
    }
    let (locked, barred) = (mark(&row, .locked), mark(&row, .barred))
    switch locked {
    case .none: break
    case .yes:
      edit.isHeld = true
      // A row that was changed is held as it was changed.
      if edit.pins != nil || edit.spans != nil { edit.pins = edit.pins ?? given }
    case .named(let some):
      // Names that the sheet had already give way to others who are to serve the row.
      if edit.pins == nil || !isKept(some, of: edit.needs) { edit.pins = some }
    }
    switch barred {
    case .none: break
    case .yes: edit.bans = given
    case .named(let some): edit.bans = some
    }
    let held = edit.pins ?? (edit.isHeld ? given : [])
    if !Set(held).isDisjoint(with: edit.bans) {
      row.report(.rowFault, .locked, .heldAndBarred, mend: Message(MendCode.keepOneMark))
    }
    return edit
  }

  /// Whether these alone serve some needs as the plan has it.
  private func isKept(_ providers: [ProviderID], of needs: [NeedID]) -> Bool {
    needs.contains { Set(plan.changes.week.pins[$0] ?? []) == Set(providers) }
  }

  // MARK: Cells

  private enum Mark {
    case none
    case yes
    case named([ProviderID])
  }

  /// What 锁定 or 禁排 says: nothing, yes, or who.
  private func mark(_ row: inout RowReader, _ field: Field) -> Mark {
    let text = row.raw(field)
    guard !text.isEmpty else { return .none }
    if let answer = Words.answer(text) { return answer ? .yes : .none }
    let items = CellText.names(text) { item in
      !reader.providers.find(HandListReader.parts(of: item).name).isUnknown
    }
    return .named(
      items.compactMap { item in
        reader.found(reader.providers.find(HandListReader.parts(of: item).name), field, &row)
      }
    )
  }

  /// The windows that a changed time leaves; nil where it is that of the plan.
  private func spans(
    _ row: inout RowReader,
    _ project: Project,
    _ times: inout TimeText
  ) -> [TimeSpan]? {
    let text = [row.raw(.date), row.raw(.times)].filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else {
      row.report(.rowFault, .times, .missingValue, mend: Message(MendCode.writeTime))
      return nil
    }
    if let date = contradictedDate(in: text) {
      let arguments: [MessageArgument] = [.text(date)]
      let mend = Message(MendCode.correctWeekday)
      row.report(.rowFault, .times, .weekdayContradicts, arguments, mend: mend)
      return nil
    }
    let minutes = project.span.minutes
    let reading = times.reading(HandListReader.withoutRepeats(text)) ?? times.reading(text)
    guard let reading, reading.meaning == .spans else {
      row.reportTime(reader.timeField(row))
      return nil
    }
    let windows = sameDay(reading.windows(momentMinutes: minutes), as: project, text)
    if windows == [project.span] { return nil }
    guard !windows.isEmpty else {
      row.report(.rowFault, .times, .outsideWeek, mend: Message(MendCode.writeTime))
      return nil
    }
    return windows
  }

  /// Of a time that names no day, the hours of the day that the project has.
  private func sameDay(
    _ windows: [TimeSpan],
    as project: Project,
    _ text: String
  ) -> [TimeSpan] {
    func day(_ span: TimeSpan) -> Int { max(0, span.start) / 1440 }
    let folded = CellText.folded(text)
    let isEveryDay = ["天", "每日", "daily", "every"].contains(where: folded.contains)
    guard !isEveryDay, Set(windows.map(day)).count == 7 else { return windows }
    return windows.filter { day($0) == day(project.span) }
  }

  /// The weekday of the date in a text that names another in brackets.
  private func contradictedDate(in text: String) -> String? {
    let plain = CellText.normalised(text)
    guard let open = plain.firstIndex(of: "("), let close = plain[open...].firstIndex(of: ")"),
      let day = DateText.day(String(plain[..<open]), near: week.monday)
    else { return nil }
    let stated = plain[plain.index(after: open)..<close]
    guard let number = WeekdayWord.number(String(stated)), number != day.weekday else { return nil }
    return WeekdayWord.name(day.weekday)
  }

  /// Who is to serve a project; nil where those are who serve it in the plan.
  private func providers(_ row: inout RowReader, of project: Project) -> [ProviderID]? {
    guard !row.raw(.providers).isEmpty else {
      row.report(.rowFault, .providers, .nobodyLeft, mend: Message(MendCode.useBarred))
      return nil
    }
    let needs = project.needs.compactMap { id in week.index.needs[id].map { week.needs[$0] } }
    let named = Set(reader.provisions(&row, needs).map(\.provider))
    return named == Set(project.providers.map(\.provider)) ? nil : named.sorted()
  }
}
