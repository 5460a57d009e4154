// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Planning
import Reports
import Street
import Tables

/// `paidan model WEEK -o FILE --level NAME`: the model of one level, earlier ones frozen as rows.
struct ModelCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "model", abstract: Speech.text(.model))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.outputFile))
  var output: String

  @Option(name: .customLong("level"), help: Speech.help(.level))
  var level = Goal.needs.rawValue

  @Option(name: .customLong("plan"), help: Speech.help(.frozenPlan))
  var planPath: String?

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    guard let goal = Goal(rawValue: level) else {
      let names = Goal.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, Message(Phrase.badLevel, .text(level), .text(names)))
    }
    let formats = try ModelFiles.of(output)
    let input = try WeekInput(folder: folder, monday: monday)
    let given = try planPath.map { try InputFile.plan($0) }
    let week = try input.usableWeek(
      settingAside: setsAside || given.map { !$0.setAside.isEmpty } ?? false,
      console: console
    )
    let plan = given ?? planned(week)
    for (path, format) in formats {
      let bytes = WeekModel.export(week, level: goal, plan: plan, as: format)
      try OutputFolder.orFail { () throws(WriteError) in try AtomicFile.write(bytes, to: path) }
    }
    let paths = formats.map(\.path)
    if global.wantsJSON {
      console.result(
        .object(["files": .array(paths.map { .string($0) }), "level": .string(goal.rawValue)])
      )
    } else {
      let name = console.catalogue.text(goal.label)
      let list = paths.joined(separator: ", ")
      console.result(console.catalogue.text(Phrase.modelWritten, .text(name), .text(list)))
    }
    return .done
  }

  private func planned(_ week: Week) -> Plan {
    var options = PlanningOptions(version: Version.text)
    options.seed = global.seed
    options.threads = global.threadCount
    let stop = StopSignal(secondsFromNow: global.timeLimitSeconds)
    let planner = WeekPlanner(solver: Composition.solver, options: options)
    let hash = InputHash.of(week, options: [:])
    return planner.plan(week, inputHash: hash, stop: stop, progress: nil).plan
  }
}

/// Which files a model goes into, by the end of the name.
enum ModelFiles {
  static func of(_ path: String) throws -> [(path: String, format: WeekModel.Format)] {
    if path.hasSuffix(".lp") { return [(path, .lp)] }
    if path.hasSuffix(".mps") { return [(path, .mps)] }
    if path.hasSuffix(".dat") { return [(path, .mathProgData)] }
    throw CommandFailure(.usage, Message(Phrase.badModelFile, .text(path)))
  }
}
