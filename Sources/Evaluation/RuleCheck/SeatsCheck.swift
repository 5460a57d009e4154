// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A hall has the seats that the need or component asks for; sessions have terms of their own.
package struct SeatsCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.services
      .filter {
        week.providers[$0.provider].isVenue && !week.providers[$0.provider].isSession
          && week.providers[$0.provider].seats < week.ask($0.ask).seats
      }
      .map { violation(.tooFewSeats, $0, plan, week) }
  }
}
