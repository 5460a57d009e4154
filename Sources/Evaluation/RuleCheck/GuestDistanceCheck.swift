// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Whoever joins a session at the place of another need is near it, while the radius is in force.
package struct GuestDistanceCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.flatMap { number -> [Violation] in
      let reading = plan.projects[number]
      guard reading.host >= 0 else { return [] }
      let there = week.needs[reading.host].site
      let project = plan.id(ofProject: number)
      return reading.needs
        .filter { need in
          let here = week.needs[need].site
          return need != reading.host
            && !week.scale.allows(week.scale.nearness(here, there), here, there)
        }
        .map { need in
          Violation(
            .guestTooFar,
            [.text(project), .text(week.week.needs[need].id.text)],
            projects: [project]
          )
        }
    }
  }
}
