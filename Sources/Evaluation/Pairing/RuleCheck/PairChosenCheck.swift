// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No more of the second side have partners than may.
package struct PairChosenCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    guard let most = reading.scheme.chosen else { return [] }
    let chosen = plan.toPairs.indices.filter { plan.toPairs[$0] > 0 }
    guard chosen.count > most else { return [] }
    let ids = chosen.map { reading.to.ids[$0] }
    return [PairViolation(.tooManyChosen, [.number(chosen.count), .number(most)], to: ids)]
  }
}
