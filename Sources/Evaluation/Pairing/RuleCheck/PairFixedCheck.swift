// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Every pair that stands is in the plan.
package struct PairFixedCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    Set(reading.scheme.fixed).subtracting(plan.pairs).sorted()
      .map { violation(.fixedMissing, $0, reading) }
  }
}
