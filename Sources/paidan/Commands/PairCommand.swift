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

  @Option(help: ArgumentHelp(stringLiteral: Speech.catalogue.text(PairPhrase.schemeOption)))
  var scheme: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

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
      let (pairing, _) = try input.usable(settingAside: setsAside, console: console)
      let target = try OutputFolder(output)
      var options = PairOptions(version: Version.text)
      options.seed = global.seed
      options.threads = global.threadCount
      let outcome = PairPlanner(solver: Composition.solver, options: options)
        .plan(pairing, stop: stop)
      for (part, seconds) in outcome.seconds { watch.add(part, seconds) }
      try target.add("pair.json", PairPlanCodec.encode(outcome.plan))
      _ = try target.commit()
      let verdict = watch.measure("evaluate") {
        PairReferee(pairing).judge(outcome.plan, expectedHash: outcome.plan.inputHash)
      }
      for level in verdict.levels {
        console.result("\(level.name) \(level.value) \(level.bound) \(level.status) \(level.proof)")
      }
      for violation in verdict.violations.prefix(5) { console.result("VIOLATION \(violation)") }
      console.result(
        "\(outcome.plan.pairs.count) pairs of \(outcome.pairCount) \(outcome.plan.method)"
      )
      console.result(
        "\(watch.seconds) cpu \(ResourceUse.cpuSeconds) MB \(ResourceUse.peakMemoryMB)"
      )
      return outcome.plan.stoppedBy == "interrupt" ? .interrupted : .done
    }
  }
}
