// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No entity of the second side has more partners of a kind than it may.
package struct PairTallyCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    plan.tallies.enumerated()
      .flatMap { number, counts -> [PairViolation] in
        let tally = reading.scheme.tallies[number]
        return counts.indices.filter { counts[$0] > max(0, tally.most[$0]) }
          .map { entity in
            violation(
              .tallyExceeded,
              at: .to,
              entity,
              reading,
              .text(tally.words),
              .number(counts[entity]),
              .number(tally.most[entity])
            )
          }
      }
  }
}
