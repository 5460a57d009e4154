// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Foundation
import Reports
import Street
import Tables

/// One run of `paidan publish`, part by part.
struct PublishRun {
  let command: PublishCommand
  private let console: Console

  init(command: PublishCommand) {
    self.command = command
    console = Console(quiet: command.global.isQuiet)
  }

  /// Reads, makes, scans what was made, and only then writes and tells.
  ///
  /// - Throws: ``CommandFailure``; then nothing has been written.
  func perform() throws -> ExitStatus {
    let version = try command.checkedVersion()
    let format = try command.sheets.format()
    try OutputFolder.refuse(command.output, as: command.folder)
    let input = try WeekInput(
      folder: command.folder,
      monday: command.monday,
      gathersPersonal: true
    )
    let plan = try InputFile.plan(command.planPath)
    let week = try input.week(of: plan, console: console)
    try check(plan, of: week)
    let source = ReportSource(
      week: week,
      plan: plan,
      faults: input.faults,
      catalogue: console.catalogue
    )
    let terms = try terms(input, week, version)
    let draft = try draft(source, terms, format)
    guard draft.faults.isEmpty else { return refuse(draft.faults) }
    let folder = try OutputFolder(command.output, of: "publish")
    for file in draft.files { try folder.add(file.name, file.bytes) }
    tell(draft.publication, version: terms.version, terms.period, plan, try folder.commit())
    return .done
  }

  /// What stands in public must be a lawful plan of the tables as they are now.
  private func check(_ plan: Plan, of week: Week) throws {
    guard InputHash.of(week, options: plan.options) == plan.inputHash else {
      throw CommandFailure(.badInput, Message(PublicPhrase.stalePlan))
    }
    let violations = Referee(week: week).judge(plan, expectedHash: plan.inputHash).violations
    guard violations.isEmpty else {
      let message = Message(PublicPhrase.unlawfulPlan, .number(violations.count))
      throw CommandFailure(.qualityNotMet, message)
    }
  }

  private func terms(_ input: WeekInput, _ week: Week, _ version: String) throws -> PublicTerms {
    let settings = input.publishing
    let period = PublicTerms.period(
      of: week.monday,
      from: try command.day(command.from, "--from"),
      to: try command.day(command.to, "--to"),
      days: settings.days
    )
    guard let period,
      period.upperBound.number - period.lowerBound.number >= PublicSettings.fewestDays
    else {
      let days = MessageArgument.number(PublicSettings.fewestDays)
      throw CommandFailure(.usage, Message(PublicPhrase.shortPeriod, days))
    }
    var terms = PublicTerms(
      settings: settings,
      personal: input.personal,
      version: PublicTerms.version(of: week.monday, version),
      period: period
    )
    terms.isNameless = command.isNameless
    return terms
  }

  private func draft(
    _ source: ReportSource,
    _ terms: PublicTerms,
    _ format: SheetFormat
  ) throws -> PublicDraft {
    let list = try command.listPath.map { path in
      (
        bytes: try InputFile.contents(of: path),
        file: URL(fileURLWithPath: path).lastPathComponent
      )
    }
    do throws(BookWriteError) {
      return try PublicDraft(
        source: source,
        terms: terms,
        list: list,
        hasBook: format.hasBooks,
        hasTable: format.hasTables
      )
    } catch {
      let reason =
        switch error {
        case .notBuilt: console.catalogue.text(FaultCode.workbooksNotBuilt)
        case .tooLarge(let page): page
        case .failed(let reason): reason
        }
      throw CommandFailure(.cannotWrite, Message(Phrase.cannotWrite, .text(reason)))
    }
  }

  // MARK: - What is said

  private func refuse(_ faults: [Fault]) -> ExitStatus {
    let lines = FaultText(console.catalogue, shown: .max).lines(faults)
    for line in lines { console.complaint(line) }
    console.complaint(Message(PublicPhrase.refused, .number(faults.count)))
    if command.global.wantsJSON {
      console.result(
        .object([
          "published": .bool(false),
          "faults": .array(faults.map { FaultJSON.value(of: $0, console.catalogue) }),
        ])
      )
    }
    return .badInput
  }

  private func tell(
    _ publication: Publication,
    version: String,
    _ period: ClosedRange<Day>,
    _ plan: Plan,
    _ paths: [String]
  ) {
    let catalogue = console.catalogue
    let rows = publication.tables.first?.rows.count ?? 0
    let headline = catalogue.text(
      PublicPhrase.done,
      .number(rows),
      .number(publication.counts.named),
      .number(publication.counts.served),
      .text(version)
    )
    let members: [String: JSONValue] = [
      "published": .bool(true),
      "version": .string(version),
      "from": .string(period.lowerBound.description),
      "to": .string(period.upperBound.description),
      "rows": .integer(rows),
      "named": .integer(publication.counts.named),
      "served": .integer(publication.counts.served),
      "nameless": .bool(command.isNameless),
      "notes": .array(publication.notes.map { .string($0) }),
      "inputHash": .string(plan.inputHash),
      "paths": .array(paths.map { .string($0) }),
    ]
    RunReport(headline: headline, lines: [headline] + publication.notes + paths, members: members)
      .tell(
        command.global,
        closing: catalogue.text(PublicPhrase.reminder),
        console
      )
  }
}
