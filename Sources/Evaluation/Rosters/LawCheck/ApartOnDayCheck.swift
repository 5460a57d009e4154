// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// No two of some people stand a shift on one day.
package struct ApartOnDayCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .apartOnDay(let people) = rule.law else { return [] }
    var working: [Int: Set<Int>] = [:]
    for crew in reading.crews(of: rule, in: plan) {
      working[crew.day, default: []]
        .formUnion(crew.people.filter { people.contains(reading.roster.people[$0].id) })
    }
    return working.sorted { $0.key < $1.key }
      .compactMap { day, people in
        people.max()
          .flatMap { last in
            RosterBreach(.notApartOnDay, people.count - 1, person: last, day: day)
          }
      }
  }
}
