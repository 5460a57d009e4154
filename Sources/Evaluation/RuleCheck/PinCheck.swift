// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody serves whom the office has ruled out, and locked needs have only their locked providers.
package struct PinCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.services.filter { !week.isPermitted(need: $0.ask, provider: $0.provider) }
      .map { violation(.barredProvider, $0, plan, week) }
  }
}
