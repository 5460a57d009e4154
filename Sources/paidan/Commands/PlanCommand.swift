// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
import Catalogue
public import Planning
import Street

extension PlanningOptions.Method: ExpressibleByArgument {}

extension PlanningOptions.Effort: ExpressibleByArgument {}

extension PlanningOptions.CalendarOrder: ExpressibleByArgument {}

/// `paidan plan WEEK -o OUT`: plans the week and writes plan, record and sheets.
struct PlanCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "plan", abstract: Speech.text(.plan))
  }

  @Argument(help: Speech.help(.weeks))
  var folders: [String]

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @Option(help: Speech.help(.method))
  var method = PlanningOptions.Method.auto

  @Option(help: Speech.help(.effort))
  var effort = PlanningOptions.Effort.normal

  // For comparison alone: what planning needs and posts apart would give.
  @Option(help: .hidden)
  var calendar = PlanningOptions.CalendarOrder.together

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @Option(help: Speech.help(.jobs))
  var jobs: Int?

  @Flag(name: .customLong("resume"), help: Speech.help(.resume))
  var resumes = false

  @Flag(name: .customLong("pool"), help: Speech.help(.pool))
  var pools = false

  @Flag(name: .customLong("no-whole"), help: Speech.help(.noWhole))
  var skipsWhole = false

  @Flag(name: .customLong("pdf"), help: Speech.help(.pdf))
  var printsPage = false

  @OptionGroup var sheets: SheetOptions

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    if let jobs, !(1...256).contains(jobs) {
      throw GlobalOptions.badNumber("--jobs", String(jobs))
    }
    if folders.count < 2, pools {
      throw CommandFailure(.usage, Message(PoolPhrase.needsSeveral))
    }
    if folders.count == 1, !resumes, jobs == nil { return try PlanRun(command: self).perform() }
    return try BatchRun(command: self).perform()
  }

  /// One week of this command.
  ///
  /// - Throws: ``CommandFailure`` where sheets are asked for that this build does not write.
  func job(folder: String, output: String) throws -> WeekJob {
    WeekJob(
      folder: folder,
      output: output,
      monday: monday,
      setsAside: setsAside,
      options: planningOptions,
      sheets: try sheets.format(),
      printsPage: printsPage
    )
  }

  /// What the planner needs to know.
  var planningOptions: PlanningOptions {
    var options = PlanningOptions(version: Version.text)
    options.method = method
    options.effort = effort
    options.calendar = calendar
    options.seed = global.seed
    options.threads = global.threadCount
    return options
  }
}
