// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The unit responsible for a project is one that gives to it, and stated if an offer is among them.
package struct ResponsibleUnitCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.plan.projects.indices.compactMap { number in
      let project = plan.plan.projects[number]
      let bookings = plan.bookings(of: number)
      let offered = bookings.filter { !week.providers[$0.provider].isPerson }
        .map { week.unitIDs[week.providers[$0.provider].unit] }
      let employed = bookings.filter { week.providers[$0.provider].isPerson }
        .compactMap { week.week.people[$0.provider - week.offerCount].unit }
      let isRight = project.unit.map { (offered + employed).contains($0) } ?? offered.isEmpty
      guard !isRight else { return nil }
      return Violation(
        .misreported,
        [
          .text("\(project.id).unit"), .text(project.unit?.text ?? "–"),
          .text(offered.first?.text ?? "–"),
        ],
        projects: [project.id]
      )
    }
  }
}
