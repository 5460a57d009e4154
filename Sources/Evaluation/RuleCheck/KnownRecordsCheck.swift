// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Every need, provider, place and unit that a project names is one of the week.
package struct KnownRecordsCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.plan.projects.flatMap { project in
      unknownNames(in: project, week)
        .map { name in
          Violation(.unknownRecord, [.text(project.id), .text(name)], projects: [project.id])
        }
    }
  }

  private func unknownNames(in project: Project, _ week: WeekReading) -> [String] {
    let index = week.week.index
    var names = project.needs.filter { index.needs[$0] == nil }.map(\.text)
    if let host = project.host, index.needs[host] == nil { names.append(host.text) }
    names += project.providers.map(\.provider).filter { week.number(of: $0) == nil }
      .map(\.description)
    if let place = project.place, index.places[place] == nil { names.append(place.text) }
    if let unit = project.unit, week.unitNumbers[unit] == nil { names.append(unit.text) }
    return names
  }
}
