// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No pair is listed twice.
package struct PairTwiceCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    plan.repeated.map { row in
      PairViolation(.pairTwice, [.text(row.from), .text(row.to)], from: [row.from], to: [row.to])
    }
  }
}
