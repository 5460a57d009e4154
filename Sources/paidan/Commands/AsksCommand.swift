// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import LinearProgramming
import Planning
import Reports
import Street

/// `paidan asks WEEK`: the best set of asks for the next joint meeting.
struct AsksCommand: PaidanCommand {
  /// No agenda is longer.
  private static let longest = 50

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "asks",
      abstract: Speech.catalogue.text(AskPhrase.command)
    )
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Option(help: Speech.help(AskPhrase.top, .number))
  var top = 10

  @Option(
    name: .customLong("plan"),
    help: Speech.help(AskPhrase.planOption, .file)
  )
  var planPath: String?

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String?

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @Option(help: Speech.help(.effort))
  var effort = PlanningOptions.Effort.normal

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @OptionGroup var sheets: SheetOptions

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    guard (1...Self.longest).contains(top) else {
      throw GlobalOptions.badNumber("--top", String(top))
    }
    let console = Console(quiet: global.isQuiet)
    let stop = StopSignal(secondsFromNow: global.timeLimitSeconds)
    let interrupts = InterruptWatch(stop, console: console)
    let progress = ProgressLine(console.catalogue, quiet: global.isQuiet)
    return try withExtendedLifetime(interrupts) {
      let input = try WeekInput(folder: folder, monday: monday)
      let plan = try planPath.map { try InputFile.plan($0) }
      let week =
        try plan.map { try input.week(of: $0, console: console) }
        ?? input.usableWeek(settingAside: setsAside, warns: true, console: console)
      if let plan { try check(plan, of: week) }
      let folder = try output.map { try OutputFolder($0, of: "asks") }
      let agenda = try agenda(week, plan, stop, progress)
      progress.finish()
      let report = AskReport(agenda: agenda, week: week, catalogue: console.catalogue)
      if let folder {
        try folder.add([report.sheet()], as: report.book, try sheets.format())
        for path in try folder.commit() { console.remark(path) }
      }
      tell(agenda, report, console)
      return agenda.stoppedBy == "interrupt" ? .interrupted : .done
    }
  }

  /// A plan of another input says nothing about this one.
  private func check(_ plan: Plan, of week: Week) throws {
    if let doubt = ChangeText.doubt(plan, week) { throw CommandFailure(.badInput, doubt) }
  }

  private func agenda(
    _ week: Week,
    _ plan: Plan?,
    _ stop: StopSignal,
    _ progress: ProgressLine
  ) throws -> AskAgenda {
    var options = PlanningOptions(version: Version.text)
    options.effort = effort
    options.seed = global.seed
    options.threads = global.threadCount
    do throws(SolverError) {
      return try WeekAsks(solver: Composition.solver, options: options)
        .agenda(for: week, top: top, plan: plan, stop: stop, progress: progress.sink)
    } catch {
      let message = Message(Phrase.internalError, .text(error.code.rawValue))
      throw CommandFailure(.internalError, message)
    }
  }

  private func tell(_ agenda: AskAgenda, _ report: AskReport, _ console: Console) {
    let lines = global.isQuiet ? [report.headline] : report.lines
    guard global.wantsJSON else {
      for line in lines { console.result(line) }
      return
    }
    for line in lines { console.remark(line) }
    console.result(.object(AsksJSON(agenda: agenda).members))
  }
}
