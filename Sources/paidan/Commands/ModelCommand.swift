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
    let format = try ModelFormat.of(output)
    let input = try WeekInput(folder: folder, monday: monday)
    let given = try planPath.map { try InputFile.plan($0) }
    let week = try input.usableWeek(
      settingAside: setsAside || given.map { !$0.setAside.isEmpty } ?? false,
      console: console
    )
    let plan = given ?? planned(week)
    let model = WeekModel.make(week, level: goal, levels: plan.levels)
    let output = output
    let bytes = try format.bytes(of: model)
    try OutputFolder.orFail { () throws(WriteError) in try AtomicFile.write(bytes, to: output) }
    if global.wantsJSON {
      console.result(
        .object([
          "file": .string(output),
          "level": .string(goal.rawValue),
          "rows": .integer(model.rowCount),
          "columns": .integer(model.columnCount),
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
enum ModelFormat {
  case lp
  case mps

  static func of(_ path: String) throws -> ModelFormat {
    if path.hasSuffix(".lp") { return .lp }
    if path.hasSuffix(".mps") { return .mps }
    throw CommandFailure(.usage, Message(Phrase.badModelFile, .text(path)))
  }

  func bytes(of model: SparseModel) throws -> [UInt8] {
    do throws(SolverError) {
      switch self {
      case .lp: return try model.lpFile()
      case .mps: return try model.mpsFile()
      }
    } catch {
      let message = Message(Phrase.internalError, .text("\(error.code)"))
      throw CommandFailure(.internalError, message)
    }
  }
}
