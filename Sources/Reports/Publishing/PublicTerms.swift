// SPDX-License-Identifier: GPL-3.0-or-later
public import Street
public import Tables

/// What decides how a public list is made, beside week and plan.
public struct PublicTerms: Sendable {
  /// What the settings say.
  public var settings: PublicSettings
  /// Who stands in the tables.
  public var personal: PersonalWords
  /// The name of the version, as it is printed.
  public var version: String
  /// The first and the last day.
  public var period: ClosedRange<Day>
  /// Whether numbers stand in place of names.
  public var isNameless = false
  /// A list made by hand, in place of what the plan says.
  public var list: PublicListReader.Outcome?

  /// Rows that must share what could tell one of them.
  ///
  /// - Note: Source: L. Sweeney, k-anonymity, 2002; k = 3 as the domain asks for.
  public static let k = 3

  /// Makes terms.
  ///
  /// - Parameters:
  ///   - settings: What the settings say.
  ///   - personal: Who stands in the tables.
  ///   - version: The name of the version.
  ///   - period: The first and the last day.
  public init(
    settings: PublicSettings,
    personal: PersonalWords,
    version: String,
    period: ClosedRange<Day>
  ) {
    self.settings = settings
    self.personal = personal
    self.version = version
    self.period = period
  }

  /// The name of a version that nobody named otherwise: year and week, then the name.
  ///
  /// - Parameters:
  ///   - monday: The week.
  ///   - name: As in v1.
  /// - Returns: As in 2026-07-v1. Source: ISO 8601, weeks belong to the year of their Thursday.
  public static func version(of monday: Day, _ name: String) -> String {
    let thursday = monday.adding(3)
    let first = Day(year: thursday.date.year, month: 1, day: 1) ?? thursday
    let week = (thursday.number - first.number) / 7 + 1
    return "\(thursday.date.year)-\(week < 10 ? "0" : "")\(week)-\(name)"
  }

  /// How long a list is shown where nobody says otherwise: from the Friday before the week.
  ///
  /// - Parameters:
  ///   - monday: The week.
  ///   - from: The first day; nil for that Friday.
  ///   - to: The last day; nil for as many days as the settings ask for, the first not counted.
  ///   - days: Those days.
  /// - Returns: The days; nil where the last is before the first.
  public static func period(
    of monday: Day,
    from: Day?,
    to: Day?,
    days: Int
  ) -> ClosedRange<Day>? {
    let first = from ?? monday.adding(-3)
    let last = to ?? first.adding(days)
    return first <= last ? first...last : nil
  }
}
