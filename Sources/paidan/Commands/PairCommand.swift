// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Evaluation
import Pairing
import Reports
import Street

/// `paidan pair WEEK --scheme FILE -o OUT`: runs one pairing scheme.
struct PairCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pair",
      abstract: Speech.catalogue.text(PairPhrase.command)
    )
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Option(help: Speech.help(PairPhrase.schemeOption, .file))
  var scheme: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Option(
    name: .customLong("previous"),
    help: Speech.help(PairPhrase.previousOption, .file)
  )
  var previousPath: String?

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
      let input = try watch.measure("read") {
        try PairInput(folder: folder, scheme: scheme, seed: global.seed)
      }
      let previous = try previousPath.map { try PairInput.plan($0) }
      var (pairing, extended) = try input.usable(settingAside: setsAside, console: console)
      if let previous {
        guard previous.scheme == pairing.scheme else {
          throw CommandFailure(.badInput, PairInput.otherScheme(previous, pairing))
        }
        pairing.keep(previous)
        extended?.keep(previous)
      }
      try OutputFolder.refuse(output, as: folder)
      let target = try OutputFolder(output, of: "pair")
      let source = plan(pairing, extended, stop, watch, console)
      let paths = try write(source, to: target, watch)
      return tell(source, paths, watch, console)
    }
  }

  // MARK: Planning

  private func plan(
    _ pairing: PairingCase,
    _ extended: PairingCase?,
    _ stop: StopSignal,
    _ watch: Stopwatch,
    _ console: Console
  ) -> PairSource {
    var options = PairOptions(version: Version.text)
    options.seed = global.seed
    options.threads = global.threadCount
    let planner = PairPlanner(solver: Composition.solver, options: options)
    let outcome = planner.plan(pairing, stop: stop)
    for (part, seconds) in outcome.seconds { watch.add(part, seconds) }
    let verdict = watch.measure("evaluate") {
      PairReferee(pairing).judge(outcome.plan, expectedHash: outcome.plan.inputHash)
    }
    var source = PairSource(
      pairing: pairing,
      plan: outcome.plan,
      verdict: verdict,
      further: outcome.further,
      pairCount: outcome.pairCount,
      catalogue: console.catalogue
    )
    source.funnels = outcome.funnels
    source.details = outcome.details
    let level = pairing.goals.firstIndex(of: .shortage)
    if let extended, let level, verdict.levels[level].value > 0, !stop.isStopped {
      let more = watch.measure("extra") { planner.plan(extended, stop: stop) }
      source.extended = PairSource.Extended(
        added: extended.from.entities.count - pairing.from.entities.count,
        shortage: PairReferee(extended).values(of: more.plan)[level]
      )
    }
    return source
  }

  // MARK: Writing

  private func write(
    _ source: PairSource,
    to target: OutputFolder,
    _ watch: Stopwatch
  ) throws -> [String] {
    let format = try sheets.format()
    try watch.measure("write") {
      try target.add("pair.json", PairPlanCodec.encode(source.plan))
      try target.add(source.sheets, as: source.book, format)
      if !source.plan.pairs.isEmpty {
        let notices = source.catalogue.text(PairPhrase.fileNotices)
        try target.add(notices, [0xEF, 0xBB, 0xBF] + Array(source.notices.utf8))
      }
      target.retire(source.possibleNames)
    }
    let record = PairRecord(source: source, watch: watch, folder: folder, options: global)
    try target.add("run.json", record.bytes)
    return try target.commit()
  }

  private func tell(
    _ source: PairSource,
    _ paths: [String],
    _ watch: Stopwatch,
    _ console: Console
  ) -> ExitStatus {
    let record = PairRecord(source: source, watch: watch, folder: folder, options: global)
    let written = console.catalogue.text(PairPhrase.written, .text(output + " (\(paths.count))"))
    RunReport(headline: source.headline, lines: source.lines, members: record.members)
      .tell(global, closing: written, console)
    if source.plan.stoppedBy == "interrupt" { return .interrupted }
    let isSound = source.verdict.isLawful && source.verdict.certificate != .rejected
    return isSound ? .done : .qualityNotMet
  }
}
