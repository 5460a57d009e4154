// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// An indivisible need is one project; unless it asks for heads, of one provider.
package struct OneProviderCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    var projects: [Int: Set<Int>] = [:]
    var providers: [Int: Set<Int>] = [:]
    for booking in plan.bookings where !week.needs[booking.need].isDivisible {
      projects[booking.need, default: []].insert(booking.project)
      providers[booking.need, default: []].insert(booking.provider)
    }
    return projects.keys.sorted()
      .compactMap { need in
        let parts = projects[need]?.count ?? 0
        let givers = providers[need]?.count ?? 0
        let most = max(parts, week.needs[need].wantsOneProvider ? givers : 1)
        guard most > 1 else { return nil }
        return Violation(
          .splitUp,
          [.text(week.week.needs[need].id.text), .number(most)],
          projects: (projects[need] ?? []).sorted().map { plan.id(ofProject: $0) }
        )
      }
  }
}
