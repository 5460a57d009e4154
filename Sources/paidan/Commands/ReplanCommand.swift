// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Foundation
import Planning
import Street

/// `paidan replan WEEK PLAN -o OUT`: a published plan made to fit what has changed since, with few changes.
struct ReplanCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "replan", abstract: Speech.text(.replan))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Argument(help: Speech.help(.planOrBook))
  var planPath: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Option(name: .customLong("edited"), help: Speech.help(.edited))
  var editedPath: String?

  @OptionGroup var options: ChangeOptions

  @Option(help: Speech.help(.forget))
  var forget: [String] = []

  @Option(name: .customLong("freeze"), help: Speech.help(.freeze))
  var frozen: [String] = []

  @Option(name: .customLong("frozen-until"), help: Speech.help(.frozenUntil))
  var frozenUntil: String?

  @Option(help: Speech.help(.changes))
  var changes: Int?

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @Flag(name: .customLong("pdf"), help: Speech.help(.pdf))
  var printsPage = false

  @OptionGroup var sheets: SheetOptions

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    if let changes, !(0...1_000_000).contains(changes) {
      throw GlobalOptions.badNumber("--changes", String(changes))
    }
    return try ReplanRun(command: self).perform()
  }

  /// The plan, and the workbook in which the office has written, if any: a workbook in place of the plan
  /// stands beside its plan.json.
  var paths: (plan: String, edited: String?) {
    guard planPath.lowercased().hasSuffix(".xlsx") else { return (planPath, editedPath) }
    let folder = URL(fileURLWithPath: planPath).deletingLastPathComponent()
    return (folder.appending(path: "plan.json").path, editedPath ?? planPath)
  }

  /// What a plan keeps of changes and what is not to be forgotten of it.
  func kept(of plan: Plan, in week: Week, _ reader: ChangeReader) throws -> PlanChanges {
    guard !forget.contains(where: { Self.meansAll($0) }) else {
      return PlanChanges()
    }
    var kept = plan.changes.known(in: week)
    kept.forget(Set(try forget.map { try reader.need($0) }))
    // What is in no table is gone; it was told.
    kept.added = []
    return kept
  }

  private static func meansAll(_ text: String) -> Bool {
    Language.allCases
      .contains { Catalogue($0).text(Message(ChangePhrase.everything)) == text.lowercased() }
  }

  /// Identifiers of the projects that stay.
  func held(in plan: Plan, _ reader: ChangeReader) throws -> Set<String> {
    var held: Set<String> = []
    for text in frozen {
      let named = plan.projects.filter { $0.id == text }
      let need = named.isEmpty ? try? reader.need(text) : nil
      let found = named + plan.projects.filter { need.map($0.needs.contains) ?? false }
      guard !found.isEmpty else {
        throw CommandFailure(.badInput, Message(ChangePhrase.unknownRow, .text(text)))
      }
      held.formUnion(found.map(\.id))
    }
    if let frozenUntil {
      let limit = try reader.beginning(frozenUntil)
      held.formUnion(plan.projects.filter { $0.span.start < limit }.map(\.id))
    }
    return held
  }

  /// The limits to plan for: those of the table, and the one asked for.
  var limits: [Int?] {
    guard let changes else { return WeekReplanner.usualLimits }
    let all = Set(WeekReplanner.usualLimits.compactMap { $0 } + [changes])
    return all.sorted().map { $0 } + [nil]
  }
}
