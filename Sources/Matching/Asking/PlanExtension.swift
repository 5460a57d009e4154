// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import Street

/// Extends a plan to a week in which more can be had: whoever is served stays served.
package enum PlanExtension {
  /// Places what is unmet in what is left, moving others where they lose nothing.
  ///
  /// - Parameters:
  ///   - plan: A plan of a week.
  ///   - week: The same week with asks granted.
  ///   - stop: Polled throughout.
  /// - Returns: The projects of the longer plan, sorted by identifier.
  package static func projects(
    _ plan: Plan,
    in week: Week,
    stop: StopSignal?
  ) -> [Project] {
    let candidates = Candidates(WeekFacts(week))
    let read = PlanPlacements(plan, candidates)
    var greedy = Greedy(candidates, stop: stop)
    for placement in read.placements.filter({ !$0.isGuest }) + read.placements.filter(\.isGuest) {
      greedy.add([placement], to: placement.need)
    }
    let needs = candidates.facts.needs
    greedy.run(needs.indices.filter { greedy.pieces(ofNeed: $0) < needs[$0].quantity })
    return ProjectBuilder(candidates: candidates).projects(greedy.placements.flatMap { $0 })
  }
}
