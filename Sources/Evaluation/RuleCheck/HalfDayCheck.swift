// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A project lies within one half-day unless its need is longer than one.
package struct HalfDayCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.plan.projects.indices.compactMap { number in
      let need = plan.needOfProject[number]
      let project = plan.id(ofProject: number)
      let span = plan.spans[number]
      guard need >= 0, !week.needs[need].isLong,
        let cell = HalfDay(containing: span.start), span.end > cell.span.end
      else { return nil }
      return Violation(.crossesHalfDay, [.text(project)], projects: [project])
    }
  }
}
