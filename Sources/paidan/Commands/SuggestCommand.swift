// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Planning
import Street

/// `paidan suggest WEEK PLAN --need ID`: ranked choices, each with what it would do to every goal.
struct SuggestCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "suggest", abstract: Speech.text(.suggest))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Argument(help: Speech.help(.planFile))
  var planPath: String

  @Option(name: .customLong("need"), help: Speech.help(.need))
  var need: String?

  @Option(name: .customLong("place"), help: Speech.help(.place))
  var place: String?

  @Option(name: .customLong("post"), help: Speech.help(.post))
  var post: String?

  @Option(help: Speech.help(.top))
  var top = 5

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    guard [need, place, post].count(where: { $0 != nil }) == 1 else {
      throw CommandFailure(.usage, Message(ChangePhrase.chooseSubject))
    }
    guard (1...100).contains(top) else { throw GlobalOptions.badNumber("--top", String(top)) }
    let console = Console(quiet: global.isQuiet)
    let input = try WeekInput(folder: folder, monday: monday)
    let plan = try InputFile.plan(planPath)
    let week = try input.week(of: plan, console: console)
    let stop = StopSignal(secondsFromNow: global.timeLimitSeconds)
    let interrupts = InterruptWatch(stop, console: console)
    defer { withExtendedLifetime(interrupts) {} }
    var report = SuggestionReport(week: week, plan: plan, catalogue: console.catalogue)
    let suggester = WeekSuggester(week: week, stop: stop)
    let finder = RecordFinder(week: week)
    if let place {
      guard let id = finder.place(place) else { throw Self.unknown(place) }
      let found = suggester.lacking(in: id, plan)
      report.describe(id, lacking: found.lacking.count, all: found.all)
      report.suggestions = suggester.suggestions(for: found.lacking, in: plan, top: top)
    } else {
      let id =
        need.map { finder.need($0) } ?? post.flatMap { finder.post($0) }.map { NeedID(post: $0) }
      guard let id, week.index.needs[id] != nil else { throw Self.unknown(need ?? post ?? "") }
      report.describe(id)
      report.suggestions = suggester.suggestions(for: [id], in: plan, top: top)
      if report.suggestions.isEmpty {
        let explanation = WeekExplainer(week: week).explain(need: id, in: plan)
        report.reason = explanation?.sentence
        report.remedy = explanation?.remedy
      }
    }
    report.tell(asJSON: global.wantsJSON, console)
    return stop.reason == .interrupt ? .interrupted : .done
  }

  private static func unknown(_ text: String) -> CommandFailure {
    CommandFailure(.badInput, Message(Phrase.unknownID, .text(text)))
  }
}
