// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A skill wanted of k heads is held by k heads of the project; of fewer pieces, by all of them.
package struct SkillHeadsCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.plan.projects.indices.flatMap { project -> [Violation] in
      let bookings = plan.bookings(of: project)
      guard let need = bookings.first?.need else { return [] }
      return week.week.needs[need].skills
        .compactMap { demand in
          violation(of: demand, bookings, plan, week)
        }
    }
  }

  private func violation(
    of demand: SkillDemand,
    _ bookings: ArraySlice<Booking>,
    _ plan: PlanReading,
    _ week: WeekReading
  ) -> Violation? {
    guard let first = bookings.first, let heads = demand.heads,
      heads < week.needs[first.need].quantity
    else { return nil }
    let skill = week.words.known(demand.skill)
    let given = bookings.reduce(0) { $0 + $1.pieces }
    let skilled = bookings.filter { week.providerSkills.contains(skill, in: $0.provider) }
      .reduce(0) { $0 + $1.pieces }
    let asked = week.needs[first.need].isDivisible ? min(heads, given) : heads
    guard skilled < asked else { return nil }
    let project = plan.id(ofProject: first.project)
    return Violation(
      .missingSkill,
      [.text(project), .text(demand.skill), .number(skilled), .number(asked)],
      projects: [project]
    )
  }
}
