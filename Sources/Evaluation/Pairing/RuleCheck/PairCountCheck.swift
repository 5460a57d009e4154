// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody has more partners than they may: pairs on the first side, heads on the second.
package struct PairCountCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    let from = plan.fromCounts.indices.filter { plan.fromCounts[$0] > reading.from.most[$0] }
      .map { entity in
        violation(
          .tooManyPartners,
          at: .from,
          entity,
          reading,
          .number(plan.fromCounts[entity]),
          .number(reading.from.most[entity])
        )
      }
    let to = plan.toCounts.indices.filter { plan.toCounts[$0] > reading.to.most[$0] }
      .map { entity in
        violation(
          .tooManyHeads,
          at: .to,
          entity,
          reading,
          .number(plan.toCounts[entity]),
          .number(reading.to.most[entity])
        )
      }
    return from + to
  }
}
