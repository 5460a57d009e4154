// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// An indivisible need is one project; unless it asks for heads, of one provider.
///
/// So is a need with components, whose pieces may all be missing but are never apart; each component that
/// asks for no heads has one provider.
package struct OneProviderCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    var projects: [Int: Set<Int>] = [:]
    var providers: [Int: Set<Int>] = [:]
    for service in plan.services
    where !week.needs[service.need].isDivisible || week.needs[service.need].partCount > 0 {
      projects[service.need, default: []].insert(service.project)
      // That of a session is SessionShapeCheck's to count.
      guard !plan.projects[service.project].isSession else { continue }
      providers[service.ask, default: []].insert(service.provider)
    }
    return projects.keys.sorted()
      .compactMap { need in
        let parts = projects[need]?.count ?? 0
        let asks = week.needs[need].partCount > 0 ? week.parts(of: need) : need..<need + 1
        let givers = asks.filter { week.ask($0).wantsOneProvider }
          .map { providers[$0]?.count ?? 0 }
        let most = max(parts, givers.max() ?? 1)
        guard most > 1 else { return nil }
        return Violation(
          .splitUp,
          [.text(week.week.needs[need].id.text), .number(most)],
          projects: (projects[need] ?? []).sorted().map { plan.id(ofProject: $0) }
        )
      }
  }
}
