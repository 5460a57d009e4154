// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No project serves a need that is not planned: done on the spot, unverified, without a stated risk.
package struct PlannedNeedsCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.flatMap { number in
      let project = plan.id(ofProject: number)
      return plan.projects[number].needs.filter { !week.needs[$0].isPlanned }
        .map { need in
          Violation(
            .excludedNeed,
            [.text(project), .text(week.week.needs[need].id.text)],
            projects: [project]
          )
        }
    }
  }
}
