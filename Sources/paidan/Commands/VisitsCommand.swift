// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Evaluation
import Reports
import Rostering
import Street

/// `paidan visits FOLDER -o OUT`: lays recurring duties out over a calendar.
struct VisitsCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "visits",
      abstract: Speech.catalogue.text(VisitPhrase.command)
    )
  }

  @Argument(help: Speech.help(VisitPhrase.folderOption, .folder))
  var folder: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @OptionGroup var sheets: SheetOptions

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    let watch = Stopwatch()
    let stop = StopSignal(secondsFromNow: global.timeLimitSeconds)
    let interrupts = InterruptWatch(stop, console: console)
    return try withExtendedLifetime(interrupts) {
      let input = try watch.measure("read") { try VisitInput(folder: folder) }
      let subject = try input.usable(settingAside: setsAside, console: console)
      try OutputFolder.refuse(output, as: folder)
      let target = try OutputFolder(output, of: "visits")
      var source = try plan(subject, stop, watch, console)
      source.names = input.names
      let paths = try write(source, to: target, watch)
      return tell(source, paths, watch, console)
    }
  }

  private func plan(
    _ subject: VisitCase,
    _ stop: StopSignal,
    _ watch: Stopwatch,
    _ console: Console
  ) throws -> VisitSource {
    let plan: VisitPlan
    do {
      plan = try watch.measure("plan") {
        try VisitPlanner(threads: global.threadCount).plan(subject, stop: stop)
      }
    } catch {
      throw CommandFailure(.internalError, Message(Phrase.internalError, .text("\(error)")))
    }
    let verdict = watch.measure("evaluate") { VisitReferee(subject).judge(plan) }
    return VisitSource(
      subject: subject,
      plan: plan,
      verdict: verdict,
      catalogue: console.catalogue
    )
  }

  private func write(
    _ source: VisitSource,
    to target: OutputFolder,
    _ watch: Stopwatch
  ) throws -> [String] {
    let format = try sheets.format()
    try watch.measure("write") {
      try target.add("visits.json", VisitPlanCodec.encode(source.plan))
      try target.add(source.sheets, as: source.book, format)
      target.retire(source.possibleNames)
      try CalendarOutput(folder: target, console: Console(quiet: global.isQuiet))
        .add(first: source.subject.first) { source.calendars(after: $0) }
    }
    let record = VisitRecord(source: source, watch: watch, folder: folder, options: global)
    try target.add("run.json", record.bytes)
    return try target.commit()
  }

  private func tell(
    _ source: VisitSource,
    _ paths: [String],
    _ watch: Stopwatch,
    _ console: Console
  ) -> ExitStatus {
    let record = VisitRecord(source: source, watch: watch, folder: folder, options: global)
    let written = console.catalogue.text(VisitPhrase.written, .text(output), .number(paths.count))
    RunReport(headline: source.headline, lines: source.lines, members: record.members)
      .tell(global, closing: written, console)
    if source.plan.stoppedBy == "interrupt" { return .interrupted }
    return source.verdict.violations.isEmpty ? .done : .qualityNotMet
  }
}
