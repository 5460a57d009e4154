// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A project has a name of its own, one need, and at least one provider, each once and with pieces.
package struct WellFormedCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    var seen: Set<String> = []
    return plan.plan.projects.compactMap { project in
      let isNew = seen.insert(project.id).inserted
      let providers = Set(project.providers.map(\.provider))
      let isWhole =
        project.needs.count == 1 && !providers.isEmpty
        && providers.count == project.providers.count
        && project.providers.allSatisfy { (1...Int(Int32.max)).contains($0.quantity) }
      return isNew && isWhole
        ? nil : Violation(.malformed, [.text(project.id)], projects: [project.id])
    }
  }
}
