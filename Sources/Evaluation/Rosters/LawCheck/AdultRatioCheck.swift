// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Nobody at a shift with children, or an adult with the tag for so many of them.
package struct AdultRatioCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .adultRatio(let tag, let ratio) = rule.law else { return [] }
    return reading.crews(of: rule, in: plan)
      .compactMap { crew in
        let date = reading.roster.date(ofDay: crew.day)
        let adults = reading.heads(crew.people) { person in
          person.holds(tag, on: date) && person.age(on: date) ?? 18 >= 18
        }
        let children = reading.roster.shifts[crew.shift].children
        let asked = (children + max(1, ratio) - 1) / max(1, ratio)
        return RosterBreach(.tooFewAdults, asked - adults, shift: crew.shift, day: crew.day)
      }
  }
}
