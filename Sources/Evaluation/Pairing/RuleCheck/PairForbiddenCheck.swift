// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No pair is one that the office has ruled out.
package struct PairForbiddenCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    plan.pairs.filter { reading.isForbidden(Int($0.from), Int($0.to)) }
      .map { violation(.forbiddenPair, $0, reading) }
  }
}
