// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
public import Street

/// A synthetic week with the published totals of the 郑州 case, for trials and demonstrations.
///
/// At scale 1 it has exactly 3,105 offers in five kinds, 2,882 needs of residents and units,
/// 120 streets and 810 communities; everything else is assumed (`datasets/zhengzhou/CARD.md`). A
/// smaller scale is the middle of the same invented city. The same scale, seed and variant give the
/// same week on every machine.
public struct ZhengzhouPreset: Sendable {
  /// What `generate` may call the preset.
  public static let names = ["zhengzhou", "郑州"]
  /// The scales that make sense; others are brought to the nearer end.
  public static let scales: ClosedRange<Double> = 0.001...10
  /// The Monday of the week: 2026-03-09, a week without holidays.
  public static let monday = Day(number: 20_521)

  /// The share of the published whole.
  public let scale: Double
  /// Where the draws begin.
  public let seed: UInt64
  /// Whether every need can be planned as a flow of pieces; see `design.md` §3.5.
  public let isPure: Bool
  /// Whether a share of the needs has components and another is served by sessions; never when pure.
  public let hasProjects: Bool

  /// Makes a preset.
  ///
  /// - Parameters:
  ///   - scale: The share of the published whole. Range: ``scales``.
  ///   - seed: Any number.
  ///   - pure: Whether to leave out teams, indivisible quantities and halls that pack bookings.
  ///   - projects: Whether a fifth of the needs has components and a tenth is served by sessions; the
  ///     rows that they leave alone are the same as without. Not in the pure variant.
  public init(scale: Double, seed: UInt64, pure: Bool, projects: Bool = false) {
    let (low, high) = (ZhengzhouPreset.scales.lowerBound, ZhengzhouPreset.scales.upperBound)
    self.scale = scale.isNaN ? 1 : min(max(scale, low), high)
    self.seed = seed
    isPure = pure
    hasProjects = projects && !pure
  }

  /// Makes the week.
  ///
  /// - Returns: A week without faults, on the default policy with the office's name and the
  ///   functions that suit each category.
  public func week() -> Week {
    var policy = Policy()
    policy.streetName = Wording.office
    policy.functionsByCategory = Wording.functionsByCategory
    if hasProjects { policy.sharedCategories = ProjectRows.sharedCategories }
    return Week(monday: ZhengzhouPreset.monday, policy: policy, records: records())
  }

  /// How many of a whole remain at this scale.
  ///
  /// - Parameter whole: The number at scale 1.
  /// - Returns: Rounded, at least 1.
  package func count(_ whole: Int) -> Int { max(1, Int((Double(whole) * scale).rounded())) }

  private func records() -> WeekRecords {
    // One generator a table: a change in one table leaves the draws of the others alone.
    var generator = SeededGenerator(seed: seed)
    var (map, unit, offer, need, person, past) = (
      generator.split(), generator.split(), generator.split(), generator.split(),
      generator.split(), generator.split()
    )
    let mix = isPure ? Mix.pure : Mix.full
    let streets = count(120)
    let city = City(streets: streets, communities: max(3, streets, count(810)), using: &map)
    var records = WeekRecords()
    records.places = city.places
    records.neighbours = city.neighbours
    records.units = UnitRows(city: city).rows(count(1240), using: &unit)
    records.offers = OfferRows(units: records.units, mix: mix).rows(count(3105), using: &offer)
    UnitRows.limit(&records.units, by: records.offers, using: &unit)
    records.needs = NeedRows(city: city, units: records.units, mix: mix)
      .rows(count(2882), using: &need)
    records.people = PersonRows(city: city, units: records.units)
      .rows(count(2400), using: &person)
    records.history = HistoryRows(records: records).rows(using: &past)
    if hasProjects {
      var project = generator.split()
      ProjectRows.add(to: &records, using: &project)
    }
    return records
  }
}
