// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A project lasts as long as its need asks, inside the times of the need and of every provider.
package struct TimeCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    needViolations(in: plan, of: week)
      + plan.bookings
      .filter {
        !week.profiles.holds($0.span, in: week.providers[$0.provider].profile)
      }
      .map { violation(.outOfTime, $0, plan, week) }
  }

  private func needViolations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.plan.projects.indices.compactMap { number in
      let need = plan.needOfProject[number]
      guard need >= 0 else { return nil }
      let project = plan.id(ofProject: number)
      let span = plan.spans[number]
      let isInTime =
        HalfDay(containing: span.start) != nil
        && span.end - span.start == week.needs[need].duration
        && week.profiles.holds(span, in: week.needs[need].profile)
      return isInTime
        ? nil
        : Violation(
          .outOfTime,
          [.text(project), .text(week.week.needs[need].id.text)],
          projects: [project]
        )
    }
  }
}
