// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A project has a name of its own, a need, and at least one provider, each with pieces and once, or once
/// for a component.
package struct WellFormedCheck: RuleCheck {
  private struct Giver: Hashable {
    var provider: ProviderID
    var part: Int?
  }

  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    var seen: Set<String> = []
    return plan.plan.projects.compactMap { project in
      let isNew = seen.insert(project.id).inserted
      let providers = Set(
        project.providers.map { Giver(provider: $0.provider, part: $0.component) }
      )
      let isWhole =
        !project.needs.isEmpty && !providers.isEmpty
        && providers.count == project.providers.count
        && project.providers.allSatisfy { (1...Int(Int32.max)).contains($0.quantity) }
      return isNew && isWhole
        ? nil : Violation(.malformed, [.text(project.id)], projects: [project.id])
    }
  }
}
