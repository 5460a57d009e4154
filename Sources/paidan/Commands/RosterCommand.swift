// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
import Catalogue
import Control
import Evaluation
import Reports
public import Rostering
import Street

extension RosterEffort: ExpressibleByArgument {}

/// `paidan roster FOLDER -o OUT`: plans shifts alone.
struct RosterCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster",
      abstract: Speech.catalogue.text(RosterPhrase.command)
    )
  }

  @Argument(help: Speech.help(RosterPhrase.folderOption, .folder))
  var folder: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Option(help: Speech.help(.effort))
  var effort = RosterEffort.normal

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
      let input = try watch.measure("read") { try RosterInput(folder: folder) }
      var roster = try input.usable(settingAside: setsAside, console: console)
      roster = try withoutBadPins(roster, console)
      try OutputFolder.refuse(output, as: folder)
      let target = try OutputFolder(output, of: "roster")
      var source = plan(roster, stop, watch, console)
      (source.places, source.teams) = (input.places, input.teams)
      let paths = try write(source, to: target, watch)
      return tell(source, paths, watch, console)
    }
  }

  /// The case without pins that can't be kept, which stop it unless they may be set aside.
  private func withoutBadPins(_ roster: RosterCase, _ console: Console) throws -> RosterCase {
    let (usable, faults) = RosterPinCheck.usable(roster, threads: global.threadCount)
    let empty = RosterSource(
      roster: roster,
      plan: RosterPlan(title: roster.title),
      verdict: RosterReferee.judge(roster, RosterPlan(title: roster.title)),
      catalogue: console.catalogue
    )
    var lines = faults.map { fault in
      console.catalogue.text(
        RosterPhrase.pinFault,
        .text(fault.person.text),
        .text(fault.shift?.text ?? ""),
        .text(empty.text(of: fault.obstacle))
      )
    }
    lines += RosterReferee(usable).unlawfulLocks().map { console.catalogue.text($0.message) }
    guard !lines.isEmpty else { return roster }
    for line in lines { if setsAside { console.remark(line) } else { console.complaint(line) } }
    guard setsAside else { throw CommandFailure(.badInput, Message(RosterPhrase.pinsStop)) }
    console.remark(console.catalogue.text(RosterPhrase.setAside, .number(lines.count)))
    return usable
  }

  private func plan(
    _ roster: RosterCase,
    _ stop: StopSignal,
    _ watch: Stopwatch,
    _ console: Console
  ) -> RosterSource {
    var options = RosterOptions(version: Version.text)
    options.seed = global.seed
    options.threads = global.threadCount
    options.effort = effort
    // Reasons, the referee and writing need some time of their own.
    let found = stop.keepingBack(min(6, global.timeLimitSeconds / 8)) { stop in
      RosterPlanner(roster, solver: Composition.solver, options: options, stop: stop).plan()
    }
    for (part, seconds) in found.seconds { watch.add(part, seconds) }
    let verdict = watch.measure("evaluate") {
      RosterReferee.judge(roster, found.plan, expectedHash: found.plan.inputHash)
    }
    var source = RosterSource(
      roster: roster,
      plan: found.plan,
      verdict: verdict,
      catalogue: console.catalogue
    )
    source.funnels = found.funnels
    source.reserves = found.reserves
    source.parts = (found.parts, found.cutParts)
    return source
  }

  private func write(
    _ source: RosterSource,
    to target: OutputFolder,
    _ watch: Stopwatch
  ) throws -> [String] {
    let format = try sheets.format()
    try watch.measure("write") {
      try target.add("roster.json", RosterPlanCodec.encode(source.plan))
      try target.add(source.sheets, as: source.book, format)
      target.retire(source.possibleNames)
      try CalendarOutput(folder: target, console: Console(quiet: global.isQuiet))
        .add(first: source.roster.first) { source.calendars(after: $0) }
    }
    let record = RosterRecord(source: source, watch: watch, folder: folder, options: global)
    try target.add("run.json", record.bytes)
    return try target.commit()
  }

  private func tell(
    _ source: RosterSource,
    _ paths: [String],
    _ watch: Stopwatch,
    _ console: Console
  ) -> ExitStatus {
    let record = RosterRecord(source: source, watch: watch, folder: folder, options: global)
    let written = console.catalogue.text(RosterPhrase.written, .text(output), .number(paths.count))
    RunReport(headline: source.headline, lines: source.lines, members: record.members)
      .tell(global, closing: written, console)
    if source.plan.stoppedBy == "interrupt" { return .interrupted }
    return source.verdict.isLawful ? .done : .qualityNotMet
  }
}
