// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
public import Street

/// Invented offers, units and people for needs that come without any.
///
/// In each kind and category the pool can give `ratio` times the pieces asked, in all exactly the
/// rounded product: three quarters as offers of units, the rest as people where people may serve.
/// Every provider is modelled on a need drawn by its size: near it, free at some of its times, with
/// the skills, certificates, insurance and age that it asks for. So what stays unmet stays unmet for
/// lack of heads, of time together or of nearness, not for lack of papers.
public struct PoolPreset: Sendable {
  /// The ratios that make sense; others are brought to the nearer end.
  public static let ratios: ClosedRange<Double> = 0...100

  /// The week whose needs are to be served.
  public let needs: Week
  /// Pieces offered for each piece asked.
  public let ratio: Double
  /// Where the draws begin.
  public let seed: UInt64

  /// Makes a preset.
  ///
  /// - Parameters:
  ///   - needs: A week; its needs, places, neighbours, teams, posts, policy and calendar are kept.
  ///   - ratio: Pieces offered for each piece asked. Range: ``ratios``.
  ///   - seed: Any number.
  public init(needs: Week, ratio: Double, seed: UInt64) {
    self.needs = needs
    let (low, high) = (PoolPreset.ratios.lowerBound, PoolPreset.ratios.upperBound)
    self.ratio = ratio.isNaN ? 1 : min(max(ratio, low), high)
    self.seed = seed
  }

  /// Makes the week.
  ///
  /// Offers, people and history of the given week are left out, and with them the locks and bars of
  /// its needs, since the providers that these name are gone; units that propose needs stay.
  ///
  /// - Returns: The same needs with a pool of providers.
  public func week() -> Week {
    var records = WeekRecords()
    records.needs = needs.needs.map { need in
      var need = need
      need.locked = []
      need.barred = []
      return need
    }
    records.places = needs.places
    records.neighbours = needs.neighbours
    records.teams = needs.teams
    records.posts = needs.posts
    records.setAside = needs.setAside
    records.needsSetAside = needs.needsSetAside
    records.units = needs.units.filter { !$0.id.text.hasPrefix(PoolRows.prefix) }
    var rows = PoolRows(week: needs, generator: SeededGenerator(seed: seed))
    rows.fill(ratio: ratio)
    records.units += rows.units
    records.offers = rows.offers
    records.people = rows.people
    return Week(
      monday: needs.monday,
      policy: needs.policy,
      calendar: needs.calendar,
      records: records
    )
  }
}
