// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Providers come from within the radius, while that house rule is in force and the office fixed nobody.
package struct DistanceCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.services
      .filter { service in
        let here = week.needs[service.need].site
        let there = week.providers[service.provider].site
        return !week.needLocked.contains(service.provider, in: service.need)
          && !week.scale.allows(week.scale.nearness(here, there), here, there)
      }
      .map { violation(.tooFar, $0, plan, week) }
  }
}
