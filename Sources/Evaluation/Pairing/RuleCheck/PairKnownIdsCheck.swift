// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Every pair names entities that its sides have; each strange id is named once.
package struct PairKnownIdsCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    let from = Set(plan.plan.pairs.map(\.from)).filter { reading.from.position(of: $0) == nil }
    let to = Set(plan.plan.pairs.map(\.to)).filter { reading.to.position(of: $0) == nil }
    return from.sorted().map { PairViolation(.unknownId, [.text($0)], from: [$0]) }
      + to.sorted().map { PairViolation(.unknownId, [.text($0)], to: [$0]) }
  }
}
