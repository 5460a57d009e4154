// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A session has one provider, who gives one piece however many join.
package struct SessionShapeCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.compactMap { number in
      guard plan.projects[number].isSession else { return nil }
      let project = plan.plan.projects[number]
      guard project.providers.map(\.quantity) != [1] else { return nil }
      // Stated quantities can be anything: a sum of them must not overflow.
      let pieces = project.providers.reduce(0) { $0 + max(0, min($1.quantity, Int(Int32.max))) }
      return Violation(
        .sessionShape,
        [.text(project.id), .number(project.providers.count), .number(pieces)],
        projects: [project.id]
      )
    }
  }
}
