// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
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
    progress.sink?(Control.Progress(stage: .read, done: 0, total: 0))
    let job = try command.job(folder: command.folders[0], output: command.output)
    let input = try watch.measure("read") {
      try WeekInput(folder: job.folder, monday: job.monday)
    }
    progress.finish()
    let finished = try job.finish(
      input,
      console: console,
      stop: stop,
      progress: progress.sink,
      watch: watch
    )
    progress.finish()
    tell(finished.result, finished.record, finished.paths)
    return finished.status
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
}
