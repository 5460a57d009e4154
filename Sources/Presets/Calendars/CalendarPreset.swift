// SPDX-License-Identifier: GPL-3.0-or-later

/// Synthetic folders of rosters and recurring duties with the published totals of two cases.
///
/// At scale 1 the numbers are the published ones; days, hours, ages and habits are assumed
/// (``card(of:)`` says which is which). Everybody is invented. The same kind, scale and seed give the
/// same files on every machine.
public struct CalendarPreset: Sendable {
  /// What is planned.
  public enum Kind: String, CaseIterable, Sendable {
    /// 曾都: 37 teams with 190 squads and 2,200 volunteers, a month of patrols, duty and activities.
    case teams
    /// 曾都: 270 delegates receive residents in 37 studios, a year.
    case reception
    /// 曾都: 448 cadres with a household each, contacts and visits of a year.
    case contacts
    /// 江阴: 3,115 pioneers with 39,000 households, visits and activities of a year.
    case pioneers

    /// Whose totals.
    public var place: PairingPreset.Place { self == .pioneers ? .jiangyin : .suizhou }
  }

  /// A file of the folder that is no table.
  public struct Text: Sendable {
    /// Its name.
    public var name: String
    /// What stands in it.
    public var text: String
  }

  /// The scales that make sense; others are brought to the nearer end.
  public static let scales = PairingPreset.scales

  /// What is planned.
  public let kind: Kind
  /// The share of the published whole.
  public let scale: Double
  /// Where the draws begin.
  public let seed: UInt64
  let pairing: PairingPreset

  /// Makes a preset.
  ///
  /// - Parameters:
  ///   - kind: What is planned.
  ///   - scale: The share of the published whole. Range: ``scales``.
  ///   - seed: Any number.
  public init(_ kind: Kind, scale: Double, seed: UInt64) {
    pairing = PairingPreset(kind.place, scale: scale, seed: seed)
    (self.kind, self.scale, self.seed) = (kind, pairing.scale, seed)
  }

  /// Makes the tables.
  ///
  /// - Returns: Every table of the folder, each with a name of its own.
  public func tables() -> [PresetTable] {
    switch kind {
    case .teams: TeamRoster(pairing).tables()
    case .reception: ReceptionTables(pairing).tables()
    case .contacts: ContactTables(pairing).tables()
    case .pioneers: PioneerTables(pairing).tables()
    }
  }

  /// Makes the settings.
  ///
  /// - Returns: 排班.yaml or 走访.yaml.
  public func settings() -> Text {
    switch kind {
    case .teams: Text(name: "排班.yaml", text: TeamRoster(pairing).settings)
    case .reception: Text(name: "走访.yaml", text: ReceptionTables.settings)
    case .contacts: Text(name: "走访.yaml", text: ContactTables.settings)
    case .pioneers: Text(name: "走访.yaml", text: PioneerTables.settings)
    }
  }

  /// The card of the folder, in Markdown.
  ///
  /// - Parameter tables: The tables of this preset.
  /// - Returns: A text that ends with a line break.
  public func card(of tables: [PresetTable]) -> String {
    let command = kind == .teams ? "roster" : "visits"
    let rows = tables.map { "| \($0.name).csv | \($0.rows.count) | \($0.columns.cell) |" }
    let lines =
      [
        "# \(kind.place.rawValue) (\(kind.place.names[1])): \(kind.rawValue)", "",
        "Synthetic tables for `paidan \(command)`. Every person, team, household and row is invented; nothing here is about anybody.",
        "", "Published: \(published)", "", "Assumed: \(assumed)", "", "## This folder", "",
        "    paidan generate \(kind.place.rawValue) --calendar \(kind.rawValue) --scale \(scale) --seed \(seed) -o DIR",
        "    paidan \(command) DIR -o OUT", "",
        "The same scale and seed give the same bytes on every machine.", "",
        "| table | rows | columns |", "|---|---|---|",
      ] + rows + [
        "", "## Licence", "",
        "The rows are made by a program from numbers and invented words and are dedicated to the public domain: CC0 1.0. The program itself is GPL-3.0-or-later. The published totals are facts quoted from the case.",
        "",
      ]
    return lines.joined(separator: "\n")
  }

  private var published: String {
    switch kind {
    case .teams: "37 teams, more than 190 squads, more than 2,200 volunteers."
    case .reception:
      "270 delegates in studios of 37 communities, who receive residents every month."
    case .contacts:
      "448 cadres with one household each, contacted once a quarter and visited once in half a year."
    case .pioneers:
      "3,115 pioneers linked with 39,000 households; at least one visit and one meeting or activity a month each."
    }
  }

  private var assumed: String {
    switch kind {
    case .teams:
      "the month (March 2026); three patrol squads a team, rostered as one, the others' members one by one; a patrol every evening, duty on working days, an activity on each day of the weekend, a night duty from Sunday to Thursday; ages, free times, leaders, rules and history."
    case .reception:
      "the year (2026); two delegates at a time for three hours; six to nine delegates a studio; absences, events and past turns."
    case .contacts:
      "the year (2026); an hour a visit, a quarter of an hour a contact; buildings, types, absences and the dates of last year, of which some are overdue."
    case .pioneers:
      "the year (2026); households of the pioneer's own community, two at a time; buildings, doors, absences and the dates of last year."
    }
  }
}
