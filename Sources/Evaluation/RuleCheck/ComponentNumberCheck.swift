// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A provision says which component of the need it serves, and none where the need has no components.
package struct ComponentNumberCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.flatMap { number -> [Violation] in
      let reading = plan.projects[number]
      guard let need = reading.needs.first else { return [] }
      let parts = reading.form == .parts ? week.needs[need].partCount : 0
      let project = plan.plan.projects[number]
      return project.providers
        .filter { provision in
          provision.component.map { !(1...max(1, parts)).contains($0) || parts == 0 } ?? (parts > 0)
        }
        .map { provision in
          Violation(
            .wrongComponent,
            [.text(project.id), .text(provision.provider.description)],
            projects: [project.id]
          )
        }
    }
  }
}
