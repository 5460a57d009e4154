// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The plan is one of this scheme and of this input.
package struct PairInputCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    var result: [PairViolation] = []
    if plan.plan.scheme != reading.scheme.scheme {
      let names = [plan.plan.scheme, reading.scheme.scheme]
      result.append(PairViolation(.wrongInput, names.map { .text($0) }))
    }
    if let expected = plan.expectedHash, plan.plan.inputHash != expected {
      let hashes = [plan.plan.inputHash, expected]
      result.append(PairViolation(.wrongInput, hashes.map { .text($0) }))
    }
    return result
  }
}
