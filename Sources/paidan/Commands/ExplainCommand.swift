// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Planning
import Street

/// `paidan explain WEEK PLAN --need ID`: why, in one sentence, then the numbers.
struct ExplainCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: Speech.text(.explain))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Argument(help: Speech.help(.planFile))
  var planPath: String

  @Option(name: .customLong("need"), help: Speech.help(.need))
  var need: String?

  @Option(name: .customLong("person"), help: Speech.help(.person))
  var person: String?

  @Option(name: .customLong("unit"), help: Speech.help(.unit))
  var unit: String?

  @Option(name: .customLong("post"), help: Speech.help(.post))
  var post: String?

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    if RosterInput.isRoster(planPath) {
      guard need == nil, unit == nil, monday == nil else {
        throw CommandFailure(.usage, Message(RosterPhrase.explainUsage))
      }
      return try RosterExplaining(
        folder: folder,
        planPath: planPath,
        person: person,
        post: post,
        global: global
      )
      .perform(Console(quiet: global.isQuiet))
    }
    let asked = [need, person, unit, post].compactMap { $0 }
    guard asked.count == 1, let id = asked.first else {
      throw CommandFailure(.usage, Message(Phrase.chooseOne))
    }
    let console = Console(quiet: global.isQuiet)
    let input = try WeekInput(folder: folder, monday: monday)
    let plan = try InputFile.plan(planPath)
    let week = try input.week(of: plan, console: console)
    let finder = RecordFinder(week: week)
    guard let (found, explanation) = explanation(in: plan, of: week, finder) else {
      throw CommandFailure(.badInput, unknown(id, finder))
    }
    print(explanation, of: found, warning: ChangeText.doubt(plan, week), console)
    return .done
  }

  private func explanation(
    in plan: Plan,
    of week: Week,
    _ finder: RecordFinder
  ) -> (id: String, Explanation)? {
    let explainer = WeekExplainer(week: week)
    if let need, let id = finder.need(need) {
      return explainer.explain(need: id, in: plan).map { (id.text, $0) }
    }
    if let person, let id = finder.person(person) {
      return explainer.explain(person: id, in: plan).map { (id.text, $0) }
    }
    if let unit, let id = finder.unit(unit) {
      return explainer.explain(unit: id, in: plan).map { (id.text, $0) }
    }
    if let post, let id = finder.post(post) {
      return explainer.explain(need: NeedID(post: id), in: plan).map { (id.text, $0) }
    }
    return nil
  }

  /// Nothing of that name here; where there is something elsewhere, how to ask for it.
  private func unknown(_ id: String, _ finder: RecordFinder) -> Message {
    let others = [
      finder.need(id).map { "--need \($0.text)" }, finder.post(id).map { "--post \($0.text)" },
      finder.person(id).map { "--person \($0.text)" }, finder.unit(id).map { "--unit \($0.text)" },
    ]
    guard let other = others.compactMap({ $0 }).first else {
      return Message(Phrase.unknownID, .text(id))
    }
    return Message(Phrase.unknownHere, .text(id), .text(other))
  }

  private func print(
    _ explanation: Explanation,
    of id: String,
    warning: Message?,
    _ console: Console
  ) {
    let catalogue = console.catalogue
    let sentence = catalogue.text(explanation.sentence)
    let details = explanation.details.map { catalogue.text($0) }
    let doubt = warning.map { catalogue.text($0) }
    guard global.wantsJSON else {
      if let doubt { console.result(doubt) }
      console.result(sentence)
      if !global.isQuiet { details.forEach { console.result("  " + $0) } }
      return
    }
    var members: [String: JSONValue] = [
      "id": .string(id),
      "code": .string(explanation.sentence.code),
      "sentence": .string(sentence),
      "details": .array(details.map { .string($0) }),
    ]
    if let doubt { members["warning"] = .string(doubt) }
    console.result(.object(members))
  }
}
