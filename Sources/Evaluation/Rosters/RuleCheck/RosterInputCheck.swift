// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The plan was made for this input.
package struct RosterInputCheck: RosterCheck {
  package init() {}

  package func violations(in plan: RosterPlanReading, of _: RosterReading) -> [RosterViolation] {
    guard let expected = plan.expectedHash, expected != plan.plan.inputHash else { return [] }
    return [RosterViolation(.wrongInput, [.text(plan.plan.inputHash), .text(expected)])]
  }
}
