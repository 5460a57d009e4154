// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
import Catalogue
public import Presets
import Street
import Tables

extension CalendarPreset.Kind: ExpressibleByArgument {}

/// `paidan generate PRESET -o DIR`: a synthetic week, or tables for pairing.
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

  @Flag(name: .customLong("pairing"), help: Speech.help(.pairing))
  var isPairing = false

  @Option(
    name: .customLong("calendar"),
    help: Speech.help(PresetPhrase.calendar, .word)
  )
  var calendar: CalendarPreset.Kind?

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
    if let calendar { return try writeCalendar(calendar, console) }
    if let place = try pairingPlace() { return try writeTables(of: place, console) }
    if StreetPreset.names.contains(preset) { return try writeStreet(console) }
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
    report(counts, console)
    guard !global.wantsJSON else { return .done }
    console.result(
      console.catalogue.text(
        Message(code: Phrase.checkCounts.code, arguments: counts.map { .number($0.1) })
      )
    )
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

  /// Where the rows went; with `--json` how many of each kind as well.
  private func report(_ counts: [(String, Int)], _ console: Console) {
    guard global.wantsJSON else {
      console.result(console.catalogue.text(Phrase.generated, .text(output)))
      return
    }
    let rows = counts.map { ($0.0, JSONValue.integer($0.1)) }
    console.result(
      .object([
        "folder": .string(output),
        "rows": .object(Dictionary(rows) { first, _ in first }),
        "seed": .integer(Int(truncatingIfNeeded: global.seed)),
      ])
    )
  }
}

// MARK: - Tables for pairing

extension GenerateCommand {
  /// Whose tables are asked for; nil for a week.
  private func pairingPlace() throws -> PairingPreset.Place? {
    let isWeek = preset == "pool" || (!isPairing && ZhengzhouPreset.names.contains(preset))
    guard let place = PairingPreset.Place(name: preset), !isWeek else {
      guard !isPairing else {
        throw CommandFailure(.usage, Message(PresetPhrase.hasNoPairing, .text(preset)))
      }
      return nil
    }
    try refuseOptionsOfWeeks()
    return place
  }

  /// Options that are for weeks only stand beside no other preset.
  private func refuseOptionsOfWeeks() throws {
    let ofWeeks = [
      ("--pure", isPure), ("--projects", hasProjects), ("--needs", needsFolder != nil),
      ("--ratio", ratio != 1), ("--split", split != nil), ("--week", monday != nil),
    ]
    if let (option, _) = ofWeeks.first(where: \.1) {
      throw CommandFailure(.usage, Message(PresetPhrase.isForWeeks, .text(option)))
    }
    guard PairingPreset.scales.contains(scale) else {
      throw GlobalOptions.badNumber("--scale", "\(scale)")
    }
  }

  private func writeTables(
    of place: PairingPreset.Place,
    _ console: Console
  ) throws -> ExitStatus {
    let preset = PairingPreset(place, scale: scale, seed: global.seed)
    let tables = preset.tables()
    return try write(
      tables,
      policy: preset.policy,
      monday: PairingPreset.monday,
      card: preset.card(of: tables),
      console
    )
  }

  /// The week of one street, with rules about people.
  private func writeStreet(_ console: Console) throws -> ExitStatus {
    guard StreetPreset.scales.contains(scale) else {
      throw GlobalOptions.badNumber("--scale", "\(scale)")
    }
    let preset = StreetPreset(scale: scale, seed: global.seed)
    let tables = preset.tables()
    return try write(
      tables,
      policy: preset.policy,
      monday: StreetPreset.monday,
      card: preset.card(of: tables),
      rules: preset.rules,
      console
    )
  }

  private func write(
    _ tables: [PresetTable],
    policy: Policy,
    monday: Day,
    card: String,
    rules: String? = nil,
    _ console: Console
  ) throws -> ExitStatus {
    try NewFolder.requireEmpty(output)
    let output = output
    try OutputFolder.orFail { () throws(WriteError) in
      try TableFolder.write(
        Self.files(of: tables),
        policy: policy,
        monday: monday,
        card: card,
        rules: rules,
        to: output
      )
    }
    return tell(tables, console)
  }

  private static func files(of tables: [PresetTable]) -> [(name: String, table: CSVTable)] {
    tables.map { ($0.name, CSVTable(header: $0.columns, rows: $0.rows)) }
  }

  private func tell(_ tables: [PresetTable], _ console: Console) -> ExitStatus {
    let counts = tables.map { ($0.name, $0.rows.count) }
    report(counts, console)
    guard !global.wantsJSON else { return .done }
    for (name, count) in counts {
      console.result(console.catalogue.text(Phrase.rowCount, .text(name), .number(count)))
    }
    return .done
  }

  /// A folder for `roster` or `visits`.
  private func writeCalendar(
    _ kind: CalendarPreset.Kind,
    _ console: Console
  ) throws -> ExitStatus {
    guard PairingPreset.Place(name: preset) == kind.place, !isPairing else {
      throw CommandFailure(
        .usage,
        Message(PresetPhrase.hasNoCalendar, .text(preset), .text(kind.rawValue))
      )
    }
    try refuseOptionsOfWeeks()
    try NewFolder.requireEmpty(output)
    let made = CalendarPreset(kind, scale: scale, seed: global.seed)
    let tables = made.tables()
    let settings = made.settings()
    let output = output
    try OutputFolder.orFail { () throws(WriteError) in
      try TableFolder.write(
        Self.files(of: tables),
        texts: [(settings.name, settings.text), ("CARD.md", made.card(of: tables))],
        to: output
      )
    }
    return tell(tables, console)
  }
}
