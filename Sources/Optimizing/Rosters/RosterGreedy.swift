// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts people into a roster one after the other, each with the best horizon there is for them as
/// things stand.
enum RosterGreedy {
  /// Gives a person who is out of the roster the horizon that fits best.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - state: The roster.
  ///   - pricing: Finds horizons.
  /// - Returns: Whether there is any.
  static func place(_ person: Int, _ state: inout RosterState, _ pricing: RosterPricing) -> Bool {
    let own = pricing.model.people[person]
    let scale = RosterPricing.scale
    var bill = RosterPricing.Bill(
      duties: own.costs,
      idle: own.idle.map { $0.map { $0 * scale } }
    )
    for (place, duty) in own.duties.enumerated() {
      bill.duties[place] = (own.costs[place] + state.margin(of: duty, by: person)) * scale
    }
    guard let column = pricing.answer(person, bill)?.column else { return false }
    state.put(column)
    return true
  }
}
