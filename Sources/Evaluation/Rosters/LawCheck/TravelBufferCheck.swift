// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// So many minutes between two shifts in a row at different places.
package struct TravelBufferCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .travelBuffer(let minutes) = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        let stints = plan.sequence(of: person, reading)
        return zip(stints, stints.dropFirst())
          .compactMap { first, second -> RosterBreach? in
            guard second.shift != nil, first.fits(rule.shifts), second.fits(rule.shifts),
              let from = first.place, let to = second.place, from != to
            else { return nil }
            let gap = max(0, second.span.start - first.span.end)
            return RosterBreach(.travelTooShort, minutes - gap, person: person, day: second.day)
          }
      }
  }
}
