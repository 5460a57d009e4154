// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Every pair keeps every rule of the scheme, but for those that are fixed.
package struct PairRulesCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    plan.pairs.flatMap { pair -> [PairViolation] in
      let (from, to) = (Int(pair.from), Int(pair.to))
      guard !reading.isFixed(from, to) else { return [] }
      return reading.scheme.rules.enumerated()
        .filter { !reading.holds($0.element.test, from, to) }
        .map { number, rule in
          violation(.ruleBroken, pair, reading, .number(number + 1), .text(rule.words))
        }
    }
  }
}
