// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One hard rule of pairings, stated for the referee: reads only the case and the plan.
///
/// A new rule is a new file in this folder and one entry in ``PairRuleList/all``.
package protocol PairRuleCheck: Sendable {
  /// Every way in which a plan breaks the rule, in an order that does not hang on that of its rows.
  func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation]
}

/// The rules in force, in the order in which violations are listed.
package enum PairRuleList {
  /// Every rule.
  package static let all: [any PairRuleCheck] = [
    PairInputCheck(), PairKnownIdsCheck(), PairTwiceCheck(), PairRulesCheck(),
    PairForbiddenCheck(), PairFixedCheck(), PairCountCheck(), PairCapacityCheck(),
    PairTallyCheck(), PairConnectionCheck(), PairMutualCheck(), PairChosenCheck(),
    PairSampleCheck(), PairShortageCheck(), PairStatedValuesCheck(),
  ]
}

extension PairRuleCheck {
  /// A violation by one pair.
  func violation(
    _ code: PairViolationCode,
    _ pair: Pair,
    _ reading: PairingReading,
    _ more: MessageArgument...
  ) -> PairViolation {
    let from = reading.from.ids[Int(pair.from)]
    let to = reading.to.ids[Int(pair.to)]
    return PairViolation(code, [.text(from), .text(to)] + more, from: [from], to: [to])
  }

  /// A violation of a limit at one entity.
  func violation(
    _ code: PairViolationCode,
    at side: PairGoal.Side,
    _ entity: Int,
    _ reading: PairingReading,
    _ more: MessageArgument...
  ) -> PairViolation {
    let id = reading.side(side).ids[entity]
    return PairViolation(
      code,
      [.text(id)] + more,
      from: side == .from ? [id] : [],
      to: side == .to ? [id] : []
    )
  }
}
