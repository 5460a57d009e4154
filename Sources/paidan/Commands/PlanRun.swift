// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import Planning
import Reports
import Street

/// One run of `paidan plan`, part by part.
struct PlanRun {
  let command: PlanCommand
  private let console: Console
  private let progress: ProgressLine
  private let stop: StopSignal
  private let interrupts: InterruptWatch
  private let watch = Stopwatch()

  init(command: PlanCommand) {
    self.command = command
    console = Console(quiet: command.global.isQuiet)
    progress = ProgressLine(console.catalogue, quiet: command.global.isQuiet)
    stop = StopSignal(secondsFromNow: command.global.timeLimitSeconds)
    interrupts = InterruptWatch(stop, console: console)
  }

  /// Reads, plans, judges, writes and tells.
  ///
  /// - Throws: ``CommandFailure``; then nothing has been written.
  func perform() throws -> ExitStatus {
    defer { withExtendedLifetime(interrupts) { progress.finish() } }
    report(.read)
    let input = try watch.measure("read") {
      try WeekInput(folder: command.folder, monday: command.monday)
    }
    progress.finish()
    let setsAside = command.setsAside
    let week = try input.usableWeek(settingAside: setsAside, warns: true, console: console)
    let folder = try OutputFolder(command.output)
    let outcome = plan(week)
    var plan = outcome.plan
    report(.evaluate)
    let verdict = watch.measure("evaluate") {
      Referee(week: week).judge(plan, expectedHash: plan.inputHash)
    }
    plan.levels = verdict.levels
    report(.write)
    let result = PlanResult(
      source: ReportSource(
        week: week,
        plan: plan,
        faults: input.faults,
        catalogue: console.catalogue
      ),
      verdict: verdict,
      outcome: outcome
    )
    let paths = try watch.measure("write") { try write(result, to: folder) }
    let record = RunRecord(
      result: result,
      input: input,
      threads: command.global.threadCount,
      paths: paths,
      watch: watch
    )
    try folder.add(RunRecord.fileName, record.bytes)
    let written = try folder.commit()
    progress.finish()
    tell(result, record, written)
    return status(of: plan, verdict)
  }

  private func report(_ stage: Control.Progress.Stage) {
    progress.sink?(Control.Progress(stage: stage, done: 0, total: 0))
  }

  private func plan(_ week: Week) -> PlanningOutcome {
    let options = command.planningOptions
    let planner = WeekPlanner(solver: Composition.solver, options: options)
    let hash = watch.measure("hash") { InputHash.of(week, options: options.lasting) }
    let outcome = planner.plan(week, inputHash: hash, stop: stop, progress: progress.sink)
    for (part, seconds) in outcome.seconds { watch.add(part, seconds) }
    return outcome
  }

  private func write(_ result: PlanResult, to folder: OutputFolder) throws -> [String] {
    try folder.add("plan.json", PlanCodec.encode(result.source.plan))
    var sheets = [
      result.source.projectSheet(), result.source.unmetSheet(), result.source.idleSheet(),
      result.source.gapSheet(),
    ]
    if !result.source.week.posts.isEmpty { sheets.append(result.source.shiftSheet()) }
    for sheet in sheets { try folder.add(sheet.fileName, sheet.bytes) }
    return (["plan.json"] + sheets.map(\.fileName) + [RunRecord.fileName])
      .map {
        folder.path + "/" + $0
      }
  }

  private func tell(_ result: PlanResult, _ record: RunRecord, _ paths: [String]) {
    let summary = Summary(source: result.source, verdict: result.verdict)
    let lines =
      command.global.isQuiet
      ? summary.headline
      : summary.lines(
        notices: result.outcome.notices,
        solverAgrees: result.outcome.solverVerdict?.hasPrefix("optimal")
      ) + summary.written(paths)
    guard command.global.wantsJSON else {
      for line in lines { console.result(line) }
      return
    }
    for line in lines { console.remark(line) }
    console.result(result.json(seconds: record.seconds))
  }

  private func status(of plan: Plan, _ verdict: Verdict) -> ExitStatus {
    if plan.stoppedBy == "interrupt" { return .interrupted }
    return verdict.violations.isEmpty && verdict.certificate != .rejected ? .done : .qualityNotMet
  }
}
