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
    let asked = [need, person, unit, post].compactMap { $0 }
    guard asked.count == 1, let id = asked.first else {
      throw CommandFailure(.usage, Message(Phrase.chooseOne))
    }
    let console = Console(quiet: global.isQuiet)
    let input = try WeekInput(folder: folder, monday: monday)
    let plan = try InputFile.plan(planPath)
    let week = try input.week(of: plan, console: console)
    guard let explanation = explanation(in: plan, of: week) else {
      throw CommandFailure(.badInput, Message(Phrase.unknownID, .text(id)))
    }
    print(explanation, of: id, console)
    return .done
  }

  private func explanation(in plan: Plan, of week: Week) -> Explanation? {
    let explainer = WeekExplainer(week: week)
    if let need { return explainer.explain(need: NeedID(need), in: plan) }
    if let person { return explainer.explain(person: PersonID(person), in: plan) }
    if let unit { return explainer.explain(unit: UnitID(unit), in: plan) }
    if let post { return explainer.explain(need: NeedID(post: PostID(post)), in: plan) }
    return nil
  }

  private func print(_ explanation: Explanation, of id: String, _ console: Console) {
    let catalogue = console.catalogue
    let sentence = catalogue.text(explanation.sentence)
    let details = explanation.details.map { catalogue.text($0) }
    guard global.wantsJSON else {
      console.result(sentence)
      if !global.isQuiet { details.forEach { console.result("  " + $0) } }
      return
    }
    console.result(
      .object([
        "id": .string(id),
        "code": .string(explanation.sentence.code),
        "sentence": .string(sentence),
        "details": .array(details.map { .string($0) }),
      ])
    )
  }
}
