// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// What people would like (意愿).
package struct WishesCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .wishes = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        reading.roster.people[person].wishes
          .compactMap { wish in
            func fits(_ stint: Stint) -> Bool { self.fits(stint, wish, rule, reading) }
            let stood = plan.stints[person].count { fits($0) }
            let isDenied = stood == 0 && reading.stints.contains { fits($0) }
            return RosterBreach(
              .wishDenied,
              wish.weight * (wish.isOn ? (isDenied ? 1 : 0) : stood),
              person: person,
              day: wish.day
            )
          }
      }
  }

  private func fits(
    _ stint: Stint,
    _ wish: RosterWish,
    _ rule: RosterRule,
    _ reading: RosterReading
  ) -> Bool {
    guard let shift = stint.shift, stint.fits(rule.shifts) else { return false }
    return (wish.day ?? stint.day) == stint.day && (wish.kind ?? stint.kind) == stint.kind
      && (wish.shift ?? reading.roster.shifts[shift].id) == reading.roster.shifts[shift].id
  }
}
