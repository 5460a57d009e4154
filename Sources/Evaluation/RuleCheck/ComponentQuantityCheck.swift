// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Each component of a project has all its pieces and no more, or none where the need is divisible.
package struct ComponentQuantityCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.flatMap { number -> [Violation] in
      let reading = plan.projects[number]
      guard reading.form == .parts, let need = reading.needs.first else { return [] }
      var given: [Int: Int] = [:]
      for service in plan.services(of: number) { given[service.ask, default: 0] += service.pieces }
      let isDivisible = week.needs[need].isDivisible && !given.isEmpty
      let project = plan.id(ofProject: number)
      return week.parts(of: need).enumerated()
        .compactMap { place, part in
          let pieces = given[part] ?? 0
          let asked = week.ask(part).quantity
          guard pieces != asked, pieces > 0 || !isDivisible else { return nil }
          return Violation(
            .componentIncomplete,
            [.text(project), .number(place + 1), .number(pieces), .number(asked)],
            projects: [project]
          )
        }
    }
  }
}
