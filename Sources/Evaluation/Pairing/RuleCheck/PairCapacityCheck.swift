// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The sizes of nobody's partners add up to more than they take.
package struct PairCapacityCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    PairGoal.Side.allCases.flatMap { side -> [PairViolation] in
      let loads = side == .from ? plan.fromLoads : plan.toLoads
      let capacity = reading.side(side).capacity
      return loads.indices.filter { loads[$0] > capacity[$0] }
        .map { entity in
          violation(
            .capacityExceeded,
            at: side,
            entity,
            reading,
            .number(loads[entity]),
            .number(capacity[entity])
          )
        }
    }
  }
}
