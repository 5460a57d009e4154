// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Nobody at a shift, or a man and a woman.
package struct BothSexesCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .bothSexes = rule.law else { return [] }
    return reading.crews(of: rule, in: plan)
      .compactMap { crew in
        let present = crew.people.reduce(into: Set<RosterPerson.Sex>()) {
          $0.formUnion(reading.roster.people[$1].sexes)
        }
        return RosterBreach(.oneSexOnly, 2 - present.count, shift: crew.shift, day: crew.day)
      }
  }
}
