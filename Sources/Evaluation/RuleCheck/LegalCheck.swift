// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The law lets every provider serve on the day of the project.
package struct LegalCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.bookings.compactMap { booking in
      guard booking.cell >= 0,
        let rule = week.obstacle(
          need: booking.need,
          provider: booking.provider,
          day: booking.cell / 3
        )
      else { return nil }
      return violation(.unlawful, booking, plan, week, .text(rule.article))
    }
  }
}
