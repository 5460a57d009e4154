// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Reports
import Street
import Tables

/// `paidan check FOLDER`: every finding in the tables of a week, a roster or recurring duties.
struct CheckCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: Speech.text(.check))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @Option(name: .customLong("fix-book"), help: Speech.help(.fixBook))
  var markedFolder: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    if let markedFolder {
      try OutputFolder.refuse(markedFolder, as: folder, option: "--fix-book")
    }
    let checked = try checked()
    if global.wantsJSON {
      console.result(.array(checked.faults.map { FaultJSON.value(of: $0, console.catalogue) }))
      checked.summary.forEach { console.remark($0) }
    } else {
      FaultText(console.catalogue).lines(checked.faults).forEach { console.result($0) }
      checked.summary.forEach { console.result($0) }
    }
    let isMarked = try markedFolder.map { output in
      try MarkingRun(folder: folder, output: output, console: console).write(checked.faults)
    }
    return checked.isFaulty || isMarked == false ? .badInput : .done
  }

  private func checked() throws -> Checked {
    func number(_ count: Int) -> MessageArgument { .number(count) }
    switch FolderKind.of(folder) {
    case .week:
      let input = try WeekInput(folder: folder, monday: monday)
      let counts = input.week.map { week in
        Message(
          Phrase.checkCounts,
          number(week.needs.count { !$0.isShift }),
          number(week.offers.count),
          number(week.people.count),
          number(week.units.count),
          number(week.places.count)
        )
      }
      let isBlank = input.week?.needs.isEmpty ?? false
      return Checked(faults: input.faults, counts: counts, isBlank: isBlank)
    case .roster:
      let input = try RosterInput(folder: folder)
      let counts = input.roster.map { roster in
        Message(
          Phrase.checkRoster,
          number(roster.people.count),
          number(roster.shifts.count),
          number(roster.rules.count)
        )
      }
      return Checked(faults: input.faults, counts: counts)
    case .visits:
      let input = try VisitInput(folder: folder)
      let counts = input.calendar.map { calendar in
        Message(Phrase.checkVisits, number(calendar.people.count), number(calendar.duties.count))
      }
      return Checked(faults: input.faults, counts: counts)
    }
  }

  /// What was found.
  private struct Checked {
    let faults: [Fault]
    /// What was read; nil where it cannot be planned.
    let counts: Message?
    /// Whether there is nothing to plan.
    var isBlank = false

    private var worst: Severity { faults.map(\.severity).max() ?? .note }
    var isFaulty: Bool { counts == nil || worst >= .rowFault }

    var summary: [String] {
      func count(_ severity: Severity) -> MessageArgument {
        .number(faults.count { $0.severity == severity })
      }
      let severities = Message(
        Phrase.checkSeverities,
        count(.fileFault),
        count(.rowFault),
        count(.warning),
        count(.note)
      )
      let isFile = counts == nil || worst == .fileFault
      let good: Phrase = isBlank ? .checkBlank : .checkClean
      let verdict: Phrase = !isFaulty ? good : isFile ? .fileFaultStops : .checkFaulty
      return ([counts, severities].compactMap { $0 } + [Message(verdict)])
        .map { Speech.catalogue.text($0) }
    }
  }
}
