// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
import Catalogue
public import Planning

extension PlanningOptions.Method: ExpressibleByArgument {}

extension PlanningOptions.Effort: ExpressibleByArgument {}

/// `paidan plan WEEK -o OUT`: plans the week and writes plan, record and sheets.
struct PlanCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "plan", abstract: Speech.text(.plan))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @Option(help: Speech.help(.method))
  var method = PlanningOptions.Method.auto

  @Option(help: Speech.help(.effort))
  var effort = PlanningOptions.Effort.normal

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    try PlanRun(command: self).perform()
  }

  /// What the planner needs to know.
  var planningOptions: PlanningOptions {
    var options = PlanningOptions(version: Version.text)
    options.method = method
    options.effort = effort
    options.seed = global.seed
    options.threads = global.threadCount
    return options
  }
}
