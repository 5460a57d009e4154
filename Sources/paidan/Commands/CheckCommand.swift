// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Reports
import Street

/// `paidan check WEEK`: every finding in the tables.
struct CheckCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: Speech.text(.check))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    let input = try WeekInput(folder: folder, monday: monday)
    let isFaulty = input.week == nil || (input.worst ?? .note) >= .rowFault
    if global.wantsJSON {
      console.result(.array(input.faults.map { FaultJSON.value(of: $0, console.catalogue) }))
      summary(of: input, isFaulty).forEach { console.remark($0) }
    } else {
      FaultText(console.catalogue).lines(input.faults).forEach { console.result($0) }
      summary(of: input, isFaulty).forEach { console.result($0) }
    }
    return isFaulty ? .badInput : .done
  }

  private func summary(of input: WeekInput, _ isFaulty: Bool) -> [String] {
    let catalogue = Speech.catalogue
    func count(_ severity: Severity) -> MessageArgument {
      .number(input.faults.count { $0.severity == severity })
    }
    var lines: [String] = []
    if let week = input.week {
      lines.append(
        catalogue.text(
          Phrase.checkCounts,
          .number(week.statedNeeds.count),
          .number(week.offers.count),
          .number(week.people.count),
          .number(week.units.count),
          .number(week.places.count)
        )
      )
    }
    lines.append(
      catalogue.text(
        Phrase.checkSeverities,
        count(.fileFault),
        count(.rowFault),
        count(.warning),
        count(.note)
      )
    )
    let isFile = input.week == nil || input.worst == .fileFault
    let verdict: Phrase = !isFaulty ? .checkClean : isFile ? .fileFaultStops : .checkFaulty
    return lines + [catalogue.text(verdict)]
  }
}
