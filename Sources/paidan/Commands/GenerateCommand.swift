// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Presets
import Street
import Tables

/// `paidan generate PRESET -o DIR`: a synthetic week.
struct GenerateCommand: PaidanCommand {
  /// What there is a folder for each of.
  enum SplitBy: String, CaseIterable, ExpressibleByArgument {
    case street
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "generate", abstract: Speech.text(.generate))
  }

  @Argument(help: Speech.help(.preset))
  var preset: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.newFolder))
  var output: String

  @Option(help: Speech.help(.scale))
  var scale: Double = 1

  @Flag(name: .customLong("pure"), help: Speech.help(.pure))
  var isPure = false

  @Flag(name: .customLong("projects"), help: Speech.help(.projects))
  var hasProjects = false

  @Option(name: .customLong("needs"), help: Speech.help(.needs))
  var needsFolder: String?

  @Option(help: Speech.help(.ratio))
  var ratio: Double = 1

  @Option(name: .customLong("split"), help: Speech.help(.split))
  var split: SplitBy?

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    let week = try week(console)
    try NewFolder.requireEmpty(output)
    let output = output
    let parts = split == nil ? [] : StreetSplit(week).parts
    try OutputFolder.orFail { () throws(WriteError) in
      guard !parts.isEmpty else { return try WeekWriter.write(week, to: output) }
      try AtomicFile.makeFolder(output)
      for part in parts { try WeekWriter.write(part.week, to: output + "/" + part.name) }
    }
    let counts = [
      ("needs", week.statedNeeds.count), ("offers", week.offers.count),
      ("people", week.people.count),
      ("units", week.units.count), ("places", week.places.count),
    ]
    if global.wantsJSON {
      let rows = counts.map { ($0.0, JSONValue.integer($0.1)) }
      console.result(
        .object([
          "folder": .string(output),
          "rows": .object(Dictionary(rows) { first, _ in first }),
          "seed": .integer(Int(truncatingIfNeeded: global.seed)),
        ])
      )
    } else {
      console.result(console.catalogue.text(Phrase.generated, .text(output)))
      console.result(
        console.catalogue.text(
          Message(code: Phrase.checkCounts.code, arguments: counts.map { .number($0.1) })
        )
      )
    }
    return .done
  }

  private func week(_ console: Console) throws -> Week {
    if ZhengzhouPreset.names.contains(preset) {
      guard ZhengzhouPreset.scales.contains(scale) else {
        throw GlobalOptions.badNumber("--scale", "\(scale)")
      }
      guard !(isPure && hasProjects) else {
        throw CommandFailure(.usage, Message(ProjectPhrase.pureHasNone))
      }
      return ZhengzhouPreset(
        scale: scale,
        seed: global.seed,
        pure: isPure,
        projects: hasProjects
      )
      .week()
    }
    guard preset == "pool" else {
      throw CommandFailure(.usage, Message(Phrase.unknownPreset, .text(preset)))
    }
    guard let needsFolder else { throw CommandFailure(.usage, Message(Phrase.poolNeedsWeek)) }
    guard PoolPreset.ratios.contains(ratio) else {
      throw GlobalOptions.badNumber("--ratio", "\(ratio)")
    }
    let input = try WeekInput(folder: needsFolder, monday: monday)
    let needs = try input.usableWeek(settingAside: true, console: console)
    return PoolPreset(needs: needs, ratio: ratio, seed: global.seed).week()
  }
}
