// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Evaluation
import Control
import Planning
import Street

/// `paidan whatif WEEK PLAN --absent ID …`: the difference only; nothing is written.
struct WhatIfCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "whatif", abstract: Speech.text(.whatIf))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Argument(help: Speech.help(.planFile))
  var planPath: String

  @OptionGroup var options: ChangeOptions

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    let input = try WeekInput(folder: folder, monday: monday)
    let plan = try InputFile.plan(planPath)
    let week = try input.week(of: plan, console: console)
    let changes = try options.changes(of: week, console: console)
    _ = try ChangeOptions.apply(changes, to: week)
    let stop = StopSignal(secondsFromNow: global.timeLimitSeconds)
    let interrupts = InterruptWatch(stop, console: console)
    defer { withExtendedLifetime(interrupts) {} }
    let outcome = try self.outcome(of: changes, week, plan, stop)
    tell(outcome, changes, of: week, plan, console)
    guard outcome.violations == 0 else {
      console.complaint(Message(ChangePhrase.unsound, .number(outcome.violations)))
      return .qualityNotMet
    }
    return stop.reason == .interrupt ? .interrupted : .done
  }

  private func outcome(
    of changes: WeekChanges,
    _ week: Week,
    _ plan: Plan,
    _ stop: StopSignal
  ) throws -> WhatIf.Outcome {
    do throws(WeekChanges.Failure) {
      return try WhatIf(week: week, plan: plan, solver: Composition.solver, stop: stop)
        .outcome(of: changes)
    } catch {
      throw ChangeOptions.failure(error)
    }
  }

  private func tell(
    _ outcome: WhatIf.Outcome,
    _ changes: WeekChanges,
    of week: Week,
    _ plan: Plan,
    _ console: Console
  ) {
    let words = ChangeText(week: week, catalogue: console.catalogue)
    let difference = outcome.difference
    var remarks = outcome.notices
    if let doubt = ChangeText.doubt(plan, week) { remarks.insert(doubt, at: 0) }
    remarks += NewNeeds.remarks(on: changes, in: outcome.week)
    remarks += NewNeeds.unmet(changes, in: outcome.unserved, console.catalogue)
    var lines = remarks.map { console.catalogue.text($0) }
    if difference.needs.isEmpty, outcome.levels.allSatisfy({ $0.difference == 0 }) {
      lines.append(words.text(.noDifference))
    } else {
      lines.append(brief(difference, words))
      lines.append(words.goals(outcome.levels))
      if !global.isQuiet {
        if !outcome.hit.isEmpty {
          let names = outcome.hit.map { ChangeText.name(of: $0) }.listed(console.catalogue)
          lines.append(words.text(.hit, .text(names)))
        }
        lines += words.lines(of: difference.lost + difference.gained + difference.moved)
      }
    }
    if !global.isQuiet { lines.append(words.text(.nothingWritten)) }
    guard global.wantsJSON else {
      lines.forEach { console.result($0) }
      return
    }
    lines.forEach { console.remark($0) }
    console.result(
      .object([
        "goals": words.json(outcome.levels),
        "lost": words.json(difference.lost),
        "gained": words.json(difference.gained),
        "moved": words.json(difference.moved),
        "hit": .array(outcome.hit.map { .string(ChangeText.name(of: $0)) }),
        "changedRows": .array(difference.changedRows.map { .string($0) }),
        "newRows": .array(difference.newRows.map { .string($0) }),
        "told": .array(difference.told.map { .string($0.text) }),
        "hardViolations": .integer(outcome.violations),
        "notices": .array(remarks.map { .string(console.catalogue.text($0)) }),
      ])
    )
  }

  private func brief(_ difference: PlanDifference, _ words: ChangeText) -> String {
    words.text(
      .inBrief,
      .number(difference.lost.count),
      .number(difference.gained.count),
      .number(difference.moved.count),
      .number(difference.told.count)
    )
  }
}

/// What there is to say about new needs.
enum NewNeeds {
  /// New needs that go without, and why.
  static func unmet(
    _ changes: WeekChanges,
    in unmet: [UnmetNeed],
    _ catalogue: Catalogue
  ) -> [Message] {
    let added = Set(changes.added.map(\.id))
    return unmet.filter { added.contains($0.need) }
      .map { Message(ChangePhrase.newUnmet, .text($0.need.text), .text(catalogue.text($0.cause))) }
  }

  /// New needs that are listed only, with the reason.
  static func remarks(on changes: WeekChanges, in week: Week) -> [Message] {
    changes.added.compactMap { need in
      week.exclusion(of: need)
        .map { exclusion in
          let reason: ExplanationCode =
            switch exclusion {
            case .onTheSpot: .needOnTheSpot
            case .unverified: .needUnverified
            case .riskMissing: .needRiskMissing
            }
          let text = Speech.catalogue.text(Message(reason))
          return Message(ChangePhrase.notPlanned, .text(need.id.text), .text(text))
        }
    }
  }
}
