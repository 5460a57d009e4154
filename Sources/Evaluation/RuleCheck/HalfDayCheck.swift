// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A project lies within one half-day unless its need is longer than one; a session always does.
package struct HalfDayCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.plan.projects.indices.compactMap { number in
      let reading = plan.projects[number]
      let project = plan.id(ofProject: number)
      let span = reading.span
      guard !reading.needs.isEmpty,
        reading.form == .run || !reading.needs.contains(where: { week.needs[$0].isLong }),
        let cell = HalfDay(containing: span.start), span.end > cell.span.end
      else { return nil }
      return Violation(.crossesHalfDay, [.text(project)], projects: [project])
    }
  }
}
