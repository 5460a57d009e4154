// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import Planning
import Reports
import Street

/// One run of `paidan replan`, part by part.
struct ReplanRun {
  let command: ReplanCommand
  private let console: Console
  private let stop: StopSignal
  private let interrupts: InterruptWatch
  private let watch = Stopwatch()

  init(command: ReplanCommand) {
    self.command = command
    console = Console(quiet: command.global.isQuiet)
    stop = StopSignal(secondsFromNow: command.global.timeLimitSeconds)
    interrupts = InterruptWatch(stop, console: console)
  }

  /// Reads, plans again, judges, writes and tells.
  ///
  /// - Throws: ``CommandFailure``; then nothing has been written.
  func perform() throws -> ExitStatus {
    defer { withExtendedLifetime(interrupts) {} }
    let input = try watch.measure("read") {
      try WeekInput(folder: command.folder, monday: command.monday)
    }
    let published = try InputFile.plan(command.paths.plan)
    let mayHaveFaults = command.setsAside || !published.setAside.isEmpty
    let tables = try input.usableWeek(settingAside: mayHaveFaults, console: console)
    try WeekInput.check(published, of: tables)
    let before = try WeekInput.changed(tables, as: published.changes, console)
    let edited = try command.paths.edited.map {
      try EditedBook($0, of: published, in: before, console: console)
    }
    let reader = ChangeReader(week: tables, console: console)
    var changes = try command.kept(of: published, in: tables, reader)
    if let edited { changes.heed(edited) }
    changes.week.add(try command.options.changes(of: tables, console: console))
    let week = try ChangeOptions.apply(changes.week, to: tables)
    let held = try command.held(in: published, ChangeReader(week: week, console: console))
      .union(published.projects(for: changes.held))
    let folder = try OutputFolder(command.output, of: "plan")
    let replanner = WeekReplanner(solver: Composition.solver, stop: stop)
    let outcome = watch.measure("solve") {
      replanner.outcome(week, published: published, holding: held, limits: command.limits)
    }
    guard let chosen = outcome.steps.first(where: { $0.limit == command.changes }) else {
      throw CommandFailure(.internalError, Message(Phrase.internalError, .text("replan")))
    }
    let result = result(replanner, chosen, outcome, input, changes)
    let story = PlanChange(
      before: (before, published.projects),
      difference: chosen.difference,
      edited: edited?.needs ?? [],
      broken: Set(outcome.broken)
    )
    let paths = try write(result, story, input, to: folder)
    tell(result, chosen, outcome, changes, edited, paths)
    if stop.reason == .interrupt { return .interrupted }
    return result.verdict.violations.isEmpty ? .done : .qualityNotMet
  }

  private func result(
    _ replanner: WeekReplanner,
    _ chosen: WeekReplanner.Step,
    _ outcome: WeekReplanner.Outcome,
    _ input: WeekInput,
    _ changes: PlanChanges
  ) -> PlanResult {
    var options = PlanningOptions(version: Version.text)
    options.seed = command.global.seed
    options.threads = command.global.threadCount
    var plan = replanner.plan(
      chosen,
      of: outcome,
      options: options,
      inputHash: InputHash.of(outcome.week, options: options.lasting)
    )
    plan.changes = changes.kept
    let (verdict, loads) = watch.measure("evaluate") {
      let referee = Referee(week: outcome.week)
      return (referee.judge(plan, expectedHash: plan.inputHash), referee.loadLines(of: plan))
    }
    plan.levels = verdict.levels
    let source = ReportSource(
      week: outcome.week,
      plan: plan,
      faults: input.faults,
      catalogue: console.catalogue
    )
    let planned = PlanningOutcome(
      plan: plan,
      seconds: watch.seconds,
      notices: outcome.notices,
      pairCount: 0
    )
    return PlanResult(source: source, verdict: verdict, outcome: planned, loads: loads)
  }

  private func write(
    _ result: PlanResult,
    _ story: PlanChange,
    _ input: WeekInput,
    to folder: OutputFolder
  ) throws -> [String] {
    let format = try command.sheets.format()
    let paths = try watch.measure("write") {
      let sheet = result.source.changeSheet(story)
      try folder.add([sheet], as: result.source.changeBook(sheet), format)
      let plan = command.paths.plan
      let base = plan.lastIndex(of: "/").map { String(plan[..<$0]) } ?? "."
      return try WeekJob.write(
        result,
        to: folder,
        format,
        printsPage: command.printsPage,
        after: base,
        console: console
      )
    }
    let record = RunRecord(
      result: result,
      input: input,
      threads: command.global.threadCount,
      paths: paths,
      watch: watch
    )
    try folder.add(RunRecord.fileName, record.bytes)
    return try folder.commit()
  }

  /// What the rows of an edited sheet ask for, and those that are no longer there.
  private static func remarks(on edited: EditedBook?) -> [Message] {
    guard let edited else { return [] }
    var remarks = [
      Message(ChangePhrase.editsRead, .number(edited.count), .number(edited.heldCount))
    ]
    if !edited.missing.isEmpty {
      let names = edited.missing.prefix(20).joined(separator: ";")
      remarks.append(
        Message(ChangePhrase.editsMissing, .number(edited.missing.count), .text(names))
      )
    }
    return remarks
  }

  private func tell(
    _ result: PlanResult,
    _ chosen: WeekReplanner.Step,
    _ outcome: WeekReplanner.Outcome,
    _ changes: PlanChanges,
    _ edited: EditedBook?,
    _ paths: [String]
  ) {
    let report = ReplanReport(
      outcome: outcome,
      chosen: chosen,
      unmet: result.source.plan.unmet,
      catalogue: console.catalogue
    )
    var remarks = outcome.notices + Self.remarks(on: edited)
    remarks += NewNeeds.remarks(on: changes.week, in: outcome.week)
    remarks += NewNeeds.unmet(changes.week, in: result.source.plan.unmet, console.catalogue)
    remarks += ChangeMemo(changes.week, in: outcome.week).messages
    let summary = Summary(source: result.source, verdict: result.verdict)
    let told = remarks.map { console.catalogue.text($0) }
    let lines =
      command.global.isQuiet
      ? report.headline + told : report.lines + told + summary.written(paths)
    guard command.global.wantsJSON else {
      lines.forEach { console.result($0) }
      return
    }
    lines.forEach { console.remark($0) }
    var members = report.json
    members["hardViolations"] = .integer(result.verdict.violations.count)
    members["inputHash"] = .string(result.source.plan.inputHash)
    members["notices"] = .array(told.map { .string($0) })
    members["seconds"] = .object(watch.seconds.mapValues { .rounded($0) })
    console.result(.object(members))
  }
}
