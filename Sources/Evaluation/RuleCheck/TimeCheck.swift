// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A project lasts as long as its need asks, or its session by its terms, inside the times of every need
/// and every provider.
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
    plan.projects.indices.flatMap { number -> [Violation] in
      let reading = plan.projects[number]
      guard reading.leader >= 0 else { return [] }
      let project = plan.id(ofProject: number)
      let minutes =
        reading.form == .run
        ? week.providers[reading.session].runMinutes : week.needs[reading.leader].duration
      let fits =
        reading.cell >= 0 && reading.span.end - reading.span.start == minutes
      return reading.needs
        .filter { !fits || !week.profiles.holds(reading.span, in: week.needs[$0].profile) }
        .map { need in
          Violation(
            .outOfTime,
            [.text(project), .text(week.week.needs[need].id.text)],
            projects: [project]
          )
        }
    }
  }
}
