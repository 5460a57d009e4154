// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Planning
import Reports
import Street
import Tables

/// A week folder as a command gets it: the week where there is one, and every finding.
struct WeekInput {
  /// The folder as given.
  let folder: String
  /// The checked input; nil when a file is unusable.
  let week: Week?
  /// Every finding.
  let faults: [Fault]
  /// What was read.
  let statistics: ReadStatistics
  /// What the settings say beside the policy.
  let settings: OfficeSettings
  /// What the settings say about public lists.
  let publishing: PublicSettings
  /// Who stands in the tables, where it is asked for.
  let personal: PersonalWords

  /// Reads a week folder.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when there is no such folder.
  init(folder: String, monday: String?, gathersPersonal: Bool = false) throws {
    let outcome = try Self.outcome(folder, monday: monday, gathersPersonal: gathersPersonal)
    let pins = outcome.week.map { Self.unlawfulPins(in: $0, outcome) } ?? []
    let needs = Set(pins.map(\.need))
    self.folder = folder
    week = outcome.week.map { week in
      let rows = needs.compactMap { Self.rowSetAside($0, in: week, outcome) }
      return week.settingAside(needs, reason: FaultCode.unlawfulPin.code, rows: rows)
    }
    faults = outcome.faults + pins.map(\.fault)
    statistics = outcome.statistics
    settings = outcome.settings
    publishing = outcome.publishing
    personal = outcome.personal
  }

  /// What came of reading a week folder.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when there is no such folder.
  static func outcome(
    _ folder: String,
    monday: String?,
    learns: Bool = false,
    gathersPersonal: Bool = false
  ) throws -> ReadOutcome {
    var options = WeekReader.Options()
    options.week = try monday.map { try Self.day($0) }
    options.learns = learns
    options.gathersPersonal = gathersPersonal
    do throws(ReadError) {
      return try WeekReader(folder: folder, options: options).read()
    } catch {
      switch error {
      case .missing(let path) where InputFile.exists(path) && !InputFile.isFolder(path):
        throw CommandFailure(.inputMissing, Message(Phrase.notAFolder, .text(path)))
      case .missing(let path):
        throw CommandFailure(.inputMissing, Message(Phrase.missingInput, .text(path)))
      case .unreadable(let path):
        throw CommandFailure(.inputMissing, Message(Phrase.unreadableInput, .text(path)))
      }
    }
  }

  /// What lists are to say of a need with such a pin; nil for shifts.
  private static func rowSetAside(
    _ id: NeedID,
    in week: Week,
    _ outcome: ReadOutcome
  ) -> NeedSetAside? {
    guard let row = outcome.pinnedRows[id], id.post == nil, let position = week.index.needs[id]
    else { return nil }
    let need = week.needs[position]
    return NeedSetAside(need, hasOwnID: true, file: row.file, sheet: row.sheet, row: row.row)
  }

  /// Pins that the law forbids: faults of their rows that only the whole week shows.
  private static func unlawfulPins(
    in week: Week,
    _ outcome: ReadOutcome
  ) -> [(need: NeedID, fault: Fault)] {
    UnlawfulPin.all(in: week)
      .map { pin in
        let place = outcome.pinnedRows[pin.need]
        let fault = Fault(
          severity: .rowFault,
          file: place?.file ?? "",
          sheet: place?.sheet,
          row: place?.row,
          column: place?.column,
          cell: place?.cell,
          value: pin.provider.text,
          message: Message(
            FaultCode.unlawfulPin,
            .text(pin.provider.text),
            .text(pin.rule.article)
          ),
          mend: Message(MendCode.retypeCell)
        )
        return (pin.need, fault)
      }
  }

  /// Reads a date of the command line.
  ///
  /// - Throws: ``CommandFailure`` with status 64.
  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw GlobalOptions.badNumber("--week", text) }
    return day
  }

  /// The worst severity found, or nil.
  var worst: Severity? { faults.map(\.severity).max() }

  /// The week, if the office may plan it.
  ///
  /// Faults are printed when the week is refused; what else was found when `warns` says so.
  ///
  /// - Throws: ``CommandFailure`` with status 65 on a file fault, and on row faults unless they may
  ///   be set aside.
  func usableWeek(settingAside: Bool, warns: Bool = false, console: Console) throws -> Week {
    let severity = worst ?? .note
    let isRefused = week == nil || severity == .fileFault || severity == .rowFault && !settingAside
    let text = FaultText(console.catalogue, shown: isRefused ? .max : 3)
    let told = faults.filter { isRefused ? $0.severity >= .rowFault : warns && $0.isTold }
    for line in text.lines(told) {
      if isRefused { console.complaint(line) } else { console.remark(line) }
    }
    guard !isRefused, let week else {
      let isFile = week == nil || severity == .fileFault
      throw CommandFailure(
        .badInput,
        isFile ? Message(Phrase.fileFaultStops) : Message(Phrase.checkFaulty)
      )
    }
    return week
  }

  /// The week behind an existing plan: rows that the plan set aside may be faulty, and what the office
  /// changed beside the tables holds.
  ///
  /// - Throws: ``CommandFailure`` with status 65 on a fault, or where the plan is of another week.
  func week(of plan: Plan, console: Console) throws -> Week {
    let week = try usableWeek(settingAside: !plan.setAside.isEmpty, console: console)
    try Self.check(plan, of: week)
    return try Self.changed(week, as: plan.changes, console)
  }

  /// A week with what a plan of it keeps of changes; says so.
  ///
  /// - Throws: ``CommandFailure`` with status 65 where they do not fit the tables.
  static func changed(_ week: Week, as changes: PlanChanges, _ console: Console) throws -> Week {
    let known = changes.known(in: week)
    guard !known.isEmpty else { return week }
    let kept = Message(ChangePhrase.changesKept, .number(known.count))
    console.remark(console.catalogue.text(kept))
    if !known.added.isEmpty {
      let names = known.added.sorted().map(\.text).joined(separator: ";")
      console.complaint(
        Message(ChangePhrase.addedMissing, .number(known.added.count), .text(names))
      )
    }
    do throws(WeekChanges.Failure) {
      return try known.week.applied(to: week)
    } catch {
      throw ChangeOptions.failure(error)
    }
  }

  /// A plan of another week says nothing about this one.
  static func check(_ plan: Plan, of week: Week) throws {
    guard plan.week != week.monday else { return }
    throw CommandFailure(
      .badInput,
      Message(
        ChangePhrase.otherMonday,
        .text(plan.week.description),
        .text(week.monday.description)
      )
    )
  }
}
