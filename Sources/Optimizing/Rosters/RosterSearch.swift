// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Betters a roster: people are taken out and put back one after the other, each with the best
/// horizon there is for them.
///
/// - Note: Source: G. Schrimpf et al., Record breaking optimization results using the ruin and
///   recreate principle, J. Comput. Phys. 159, 2000.
struct RosterSearch: Sendable {
  let pricing: RosterPricing
  private(set) var state: RosterState
  /// Prices of covers that tell what a head is worth while others are still to come, scaled.
  var prices: [Int]?

  init(_ pricing: RosterPricing, _ state: RosterState) {
    self.pricing = pricing
    self.state = state
  }

  /// Gives a person out of the roster the horizon that fits best.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - state: The roster.
  ///   - share: How far prices decide instead of what is missing now. Range: 0…1, in eighths.
  ///   - noise: Random costs up to this are added to duties, scaled.
  static func place(
    _ person: Int,
    _ state: inout RosterState,
    _ pricing: RosterPricing,
    prices: [Int]? = nil,
    share: Int = 0,
    noise: Int = 0,
    _ random: inout SeededGenerator,
    pins: RosterPins? = nil
  ) -> Bool {
    let model = pricing.model
    let own = model.people[person]
    var bill = RosterPricing.Bill(
      duties: own.costs,
      idle: own.idle.map { $0.map { $0 * RosterPricing.scale } }
    )
    for (place, duty) in own.duties.enumerated() {
      var cost =
        (own.costs[place] + state.margin(of: duty, by: person) * (8 - share) / 8)
        * RosterPricing.scale
      if let prices, share > 0 {
        var paid = 0
        model.credits(of: duty, by: person) { cover, amount in paid += prices[cover] * amount }
        cost -= paid * share / 8
      }
      if noise > 0 { cost += random.below(noise) }
      bill.duties[place] = cost
    }
    guard let column = pricing.answer(person, bill, pins)?.column else { return false }
    state.put(column)
    return true
  }
}
