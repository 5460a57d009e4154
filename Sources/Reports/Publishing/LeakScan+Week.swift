// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
public import Tables

extension ReportSource {
  /// The scan for public lists of this week.
  ///
  /// - Parameters:
  ///   - settings: Names of teams and the like in which the office lets people's names stand.
  ///   - personal: Who stands in the tables.
  /// - Returns: The scan.
  public func leakScan(_ settings: PublicSettings, _ personal: PersonalWords) -> LeakScan {
    var personal = personal
    let roster = Set(week.people.map(\.name)).subtracting([""])
    personal.names.formUnion(roster)
    let places = week.places.filter { $0.level == .street || $0.level == .community }.map(\.name)
    let names = places + week.units.map(\.name) + week.teams.map(\.name)
    let labels: [Label] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday, .kindVenue,
      .kindGoods, .kindService, .kindLabour, .kindExpertise,
    ]
    let words = PublicPhrase.allCases.flatMap { phrase in
      // What stands between the placeholders.
      catalogue.text(phrase).split { "{}0123456789".contains($0) }.map(String.init)
    }
    // Somebody's name alone cannot be allowed; what only looks like a name can.
    let allowed = settings.allowed.filter { !roster.contains($0) }
    return LeakScan(
      personal: personal,
      publicNames: settings.categories.union(names),
      fixedWords: Set(words + labels.map { text($0) } + allowed),
      monday: week.monday
    )
  }
}
