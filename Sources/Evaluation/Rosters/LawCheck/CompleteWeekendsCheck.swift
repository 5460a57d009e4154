// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Both days of a weekend are worked, or none.
package struct CompleteWeekendsCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .completeWeekends = rule.law else { return [] }
    let calendar = reading.calendar
    let sundays = (0..<reading.roster.days).filter { calendar.weekday($0) == 6 }
    return reading.members(of: rule.scope)
      .flatMap { person in
        let stints = (reading.tails[person] + plan.stints[person])
          .filter { $0.fits(rule.shifts) }
        let known = -reading.roster.people[person].knownDays
        return sundays.compactMap { sunday -> RosterBreach? in
          let past = reading.tails[person].first { $0.day == sunday - 1 }?.dayType
          guard sunday - 1 >= known, let weekend = calendar.weekend(of: sunday),
            calendar.weekend(of: sunday - 1, type: past) == weekend
          else { return nil }
          let worked = Set(stints.map(\.day)).intersection([sunday - 1, sunday])
          return RosterBreach(
            .halfWeekend,
            worked.count == 1 ? 1 : 0,
            person: person,
            day: sunday - 1
          )
        }
      }
  }
}
