// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A hall has the seats that the need asks for.
package struct SeatsCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.bookings
      .filter {
        week.providers[$0.provider].isVenue
          && week.providers[$0.provider].seats < week.needs[$0.need].seats
      }
      .map { violation(.tooFewSeats, $0, plan, week) }
  }
}
