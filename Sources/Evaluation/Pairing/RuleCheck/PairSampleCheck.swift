// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The sample that the plan states is the one that was drawn.
package struct PairSampleCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    let sample = reading.scheme.sample
    let drawn = sample?.drawn ?? []
    let stated = plan.plan.sample ?? []
    guard (plan.plan.sample == nil) != (sample == nil) || stated.sorted() != drawn.sorted() else {
      return []
    }
    let differing = Set(stated).symmetricDifference(drawn).sorted()
    // Ids that are stated twice differ in number alone.
    let count = max(differing.count, abs(stated.count - drawn.count))
    let side = sample?.side ?? .from
    return [
      PairViolation(
        .wrongSample,
        [.number(count)],
        from: side == .from ? differing : [],
        to: side == .to ? differing : []
      )
    ]
  }
}
