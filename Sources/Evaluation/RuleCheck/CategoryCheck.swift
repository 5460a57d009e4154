// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Kind and category of every provider fit, and no unit serves its own need.
package struct CategoryCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.services.filter { !week.fitsCategory(need: $0.ask, provider: $0.provider) }
      .map { violation(.wrongCategory, $0, plan, week) }
  }
}
