// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Between two bookings of an exclusive offer lie its packing, its travel and its set-up.
///
/// Also from one half-day to the next. What overlaps, or keeps no buffer, is left to ``OverlapCheck``.
package struct GapCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    let concerned = plan.bookings.filter {
      let provider = week.providers[$0.provider]
      return provider.isExclusive && (provider.gapMinutes > 0 || provider.moves)
    }
    let byProvider = Dictionary(grouping: concerned, by: \.provider)
    return byProvider.keys.sorted()
      .flatMap { provider -> [Violation] in
        let bookings = (byProvider[provider] ?? [])
          .sorted { ($0.span, $0.project) < ($1.span, $1.project) }
        return zip(bookings, bookings.dropFirst())
          .compactMap { violation($0, $1, plan, week) }
      }
  }

  private func violation(
    _ first: Booking,
    _ second: Booking,
    _ plan: PlanReading,
    _ week: WeekReading
  ) -> Violation? {
    let buffer = first.cell == second.cell ? max(0, week.week.policy.bufferMinutes) : 0
    let found = second.span.start - first.span.end
    let needed =
      week.providers[first.provider].gapMinutes + travel(from: first, to: second, week)
    guard first.project != second.project, found < needed,
      !first.span.overlaps(second.span, buffer: buffer)
    else { return nil }
    let projects = [first, second].map { plan.id(ofProject: $0.project) }
    let names = [week.id(ofProvider: first.provider).description] + projects
    return Violation(
      .gapIgnored,
      names.map { .text($0) } + [.number(found), .number(needed)],
      projects: projects
    )
  }

  /// Minutes on the way from the place of one booking to that of the next.
  private func travel(from first: Booking, to second: Booking, _ week: WeekReading) -> Int {
    guard week.providers[first.provider].moves, first.site >= 0, second.site >= 0 else { return 0 }
    let way = week.scale.nearness(week.needs[first.site].site, week.needs[second.site].site)
    let policy = week.week.policy
    guard week.scale.usesMetres else {
      // A table that ends early gives its last entry to all classes beyond.
      let table = policy.travelMinutesByClass
      return table.isEmpty ? 0 : WeekReading.bounded(table[min(way, table.count - 1)])
    }
    let speed = max(1, policy.travelMetresPerMinute)
    return (way + speed - 1) / speed
  }
}
