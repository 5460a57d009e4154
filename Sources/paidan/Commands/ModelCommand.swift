// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import LinearProgramming
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
  var level: String?

  @Option(help: Speech.help(PairPhrase.schemeOption, .file))
  var scheme: String?

  @Option(name: .customLong("plan"), help: Speech.help(.frozenPlan))
  var planPath: String?

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    if let scheme {
      return try PairModelRun(command: self, scheme: scheme).perform(console)
    }
    let level = level ?? Goal.needs.rawValue
    guard let goal = Goal(rawValue: level) else {
      let names = Goal.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, Message(Phrase.badLevel, .text(level), .text(names)))
    }
    let format = try ModelFormat.of(output)
    let input = try WeekInput(folder: folder, monday: monday)
    let given = try planPath.map { try InputFile.plan($0) }
    let tables = try input.usableWeek(
      settingAside: setsAside || given.map { !$0.setAside.isEmpty } ?? false,
      console: console
    )
    let week = try given.map { try WeekInput.changed(tables, as: $0.changes, console) } ?? tables
    let plan = given ?? planned(week)
    let output = output
    let bytes = try format.bytes(of: week, level: goal, levels: plan.levels)
    try OutputFolder.orFail { () throws(WriteError) in try AtomicFile.write(bytes, to: output) }
    if global.wantsJSON {
      console.result(
        .object([
          "file": .string(output),
          "level": .string(goal.rawValue),
          "bytes": .integer(bytes.count),
        ])
      )
    } else {
      let name = console.catalogue.text(goal.label)
      console.result(console.catalogue.text(Phrase.modelWritten, .text(name), .text(output)))
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

/// The format of a model file, by the end of its name.
enum ModelFormat: String, CaseIterable {
  /// CPLEX LP.
  case lp
  /// MPS.
  case mps
  /// Data for `models/matching.mod`.
  case dat
  /// DIMACS minimum-cost flow: the goal's network alone, nothing frozen.
  case min

  static func of(_ path: String) throws -> ModelFormat {
    guard let format = allCases.first(where: { path.hasSuffix("." + $0.rawValue) }) else {
      throw CommandFailure(.usage, Message(Phrase.badModelFile, .text(path)))
    }
    return format
  }

  func bytes(of week: Week, level: Goal, levels: [LevelResult]) throws -> [UInt8] {
    do throws(SolverError) {
      switch self {
      case .lp: return try WeekModel.make(week, level: level, levels: levels).lpFile()
      case .mps: return try WeekModel.make(week, level: level, levels: levels).mpsFile()
      case .dat: return WeekModel.mathProgData(week, level: level, levels: levels)
      case .min: return WeekModel.flowFile(week, level: level)
      }
    } catch {
      let message = Message(Phrase.internalError, .text("\(error.code)"))
      throw CommandFailure(.internalError, message)
    }
  }
}
