// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// So many minutes between the end of a shift and the start of the next.
package struct RestCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .rest(let minutes) = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        let stints = plan.sequence(of: person, reading)
        return zip(stints, stints.dropFirst())
          .compactMap { first, second -> RosterBreach? in
            guard second.shift != nil, first.fits(rule.shifts) else { return nil }
            let gap = max(0, second.span.start - first.span.end)
            return RosterBreach(.restTooShort, minutes - gap, person: person, day: second.day)
          }
      }
  }
}
