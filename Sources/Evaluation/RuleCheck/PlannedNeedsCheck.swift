// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No project serves a need that is not planned: done on the spot, unverified, without a stated risk.
package struct PlannedNeedsCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.plan.projects.indices.compactMap { number in
      let need = plan.needOfProject[number]
      guard need >= 0, !week.needs[need].isPlanned else { return nil }
      let project = plan.id(ofProject: number)
      return Violation(
        .excludedNeed,
        [.text(project), .text(week.week.needs[need].id.text)],
        projects: [project]
      )
    }
  }
}
