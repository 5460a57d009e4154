// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Nobody at a shift, or so many heads.
package struct LeastTogetherCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .leastTogether(let heads) = rule.law else { return [] }
    return reading.crews(of: rule, in: plan)
      .compactMap { crew in
        let missing = heads - reading.heads(crew.people)
        return RosterBreach(.tooFewTogether, missing, shift: crew.shift, day: crew.day)
      }
  }
}
