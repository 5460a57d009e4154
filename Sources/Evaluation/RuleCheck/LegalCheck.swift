// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The law lets every provider serve on the day of the project.
package struct LegalCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.services.compactMap { service in
      guard service.cell >= 0,
        let rule = week.obstacle(
          need: service.ask,
          provider: service.provider,
          day: service.cell / 3
        )
      else { return nil }
      return violation(.unlawful, service, plan, week, .text(rule.article))
    }
  }
}
