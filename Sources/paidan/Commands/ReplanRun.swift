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
    let published = try InputFile.plan(command.planPath)
    let mayHaveFaults = command.setsAside || !published.setAside.isEmpty
    let tables = try input.usableWeek(settingAside: mayHaveFaults, console: console)
    try WeekInput.check(published, of: tables)
    let changes = try command.options.changes(of: tables, console: console)
    let week = try ChangeOptions.apply(changes, to: tables)
    let held = try command.held(in: published, ChangeReader(week: tables, console: console))
    let folder = try OutputFolder(command.output)
    let replanner = WeekReplanner(solver: Composition.solver, stop: stop)
    let outcome = watch.measure("solve") {
      replanner.outcome(week, published: published, holding: held, limits: command.limits)
    }
    guard let chosen = outcome.steps.first(where: { $0.limit == command.changes }) else {
      throw CommandFailure(.internalError, Message(Phrase.internalError, .text("replan")))
    }
    let result = result(replanner, chosen, outcome, input)
    let paths = try write(result, input, to: folder)
    tell(result, chosen, outcome, changes, paths)
    if stop.reason == .interrupt { return .interrupted }
    return result.verdict.violations.isEmpty ? .done : .qualityNotMet
  }

  private func result(
    _ replanner: WeekReplanner,
    _ chosen: WeekReplanner.Step,
    _ outcome: WeekReplanner.Outcome,
    _ input: WeekInput
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
    let verdict = watch.measure("evaluate") {
      Referee(week: outcome.week).judge(plan, expectedHash: plan.inputHash)
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
    return PlanResult(source: source, verdict: verdict, outcome: planned)
  }

  private func write(
    _ result: PlanResult,
    _ input: WeekInput,
    to folder: OutputFolder
  ) throws -> [String] {
    let paths = try watch.measure("write") { try WeekJob.write(result, to: folder) }
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

  private func tell(
    _ result: PlanResult,
    _ chosen: WeekReplanner.Step,
    _ outcome: WeekReplanner.Outcome,
    _ changes: WeekChanges,
    _ paths: [String]
  ) {
    let report = ReplanReport(
      outcome: outcome,
      chosen: chosen,
      catalogue: console.catalogue
    )
    var remarks = outcome.notices + NewNeeds.remarks(on: changes, in: outcome.week)
    remarks += NewNeeds.unmet(changes, in: result.source.plan.unmet, console.catalogue)
    if !changes.isEmpty { remarks.append(Message(ChangePhrase.tablesBehind)) }
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
