// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// People, exclusive things and things that travel serve one project at a time, and one component of it,
/// with the buffer kept inside a half-day.
package struct OverlapCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    let buffer = max(0, week.week.policy.bufferMinutes)
    let exclusive = plan.bookings.filter { week.providers[$0.provider].isExclusive }
    let byProvider = Dictionary(grouping: exclusive, by: \.provider)
    var result: [Violation] = []
    for provider in byProvider.keys.sorted() {
      let bookings = (byProvider[provider] ?? [])
        .sorted {
          ($0.span, $0.project) < ($1.span, $1.project)
        }
      for (place, first) in bookings.enumerated() {
        for second in bookings.dropFirst(place + 1) {
          if second.span.start >= first.span.end + buffer { break }
          let gap = first.cell == second.cell ? buffer : 0
          guard first.project == second.project || first.span.overlaps(second.span, buffer: gap)
          else { continue }
          let projects = [first, second].map { plan.id(ofProject: $0.project) }
          let names = [week.id(ofProvider: provider).description] + projects
          result.append(Violation(.doubleBooked, names.map { .text($0) }, projects: projects))
        }
      }
    }
    return result
  }
}
