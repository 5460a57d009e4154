// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The plan belongs to this input: same Monday, same hash.
package struct InputCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    var result: [Violation] = []
    if plan.plan.week != week.week.monday {
      result.append(
        Violation(
          .wrongInput,
          [.text(plan.plan.week.description), .text(week.week.monday.description)]
        )
      )
    }
    if let expected = plan.expectedHash, expected != plan.plan.inputHash {
      result.append(Violation(.wrongInput, [.text(plan.plan.inputHash), .text(expected)]))
    }
    return result
  }
}
