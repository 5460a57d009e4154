// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A skill wanted of k heads is held by k heads of the project, or of the component that wants it; of
/// fewer pieces, by all of them.
package struct SkillHeadsCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.flatMap { project -> [Violation] in
      let services = plan.services(of: project)
      return Set(services.map(\.ask)).sorted()
        .flatMap { ask in
          let heads = services.filter { $0.ask == ask }
          return week.skills(of: ask).compactMap { violation(of: $0, heads, plan, week) }
        }
    }
  }

  private func violation(
    of demand: SkillDemand,
    _ services: [Service],
    _ plan: PlanReading,
    _ week: WeekReading
  ) -> Violation? {
    guard let first = services.first, let heads = demand.heads,
      heads < week.ask(first.ask).quantity
    else { return nil }
    let skill = week.words.known(demand.skill)
    let given = services.reduce(0) { $0 + $1.pieces }
    let skilled = services.filter { week.providerSkills.contains(skill, in: $0.provider) }
      .reduce(0) { $0 + $1.pieces }
    let asked = week.ask(first.ask).isDivisible ? min(heads, given) : heads
    guard skilled < asked else { return nil }
    let project = plan.id(ofProject: first.project)
    return Violation(
      .missingSkill,
      [.text(project), .text(demand.skill), .number(skilled), .number(asked)],
      projects: [project]
    )
  }
}
