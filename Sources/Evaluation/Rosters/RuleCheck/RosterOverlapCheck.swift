// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody is in two places at once, also not with a shift that began before the roster.
package struct RosterOverlapCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    reading.roster.people.indices.flatMap { person in
      let stints = plan.sequence(of: person, reading)
      return stints.indices.flatMap { first in
        stints[(first + 1)...].prefix { $0.span.start < stints[first].span.end }
          .compactMap { violation(of: person, stints[first], $0, reading) }
      }
    }
  }

  private func violation(
    of person: Int,
    _ first: Stint,
    _ second: Stint,
    _ reading: RosterReading
  ) -> RosterViolation? {
    let minutes = first.span.intersection(second.span).minutes
    guard minutes > 0, let number = second.shift ?? first.shift else { return nil }
    let (id, shift) = (reading.roster.people[person].id, reading.roster.shifts[number])
    let earlier =
      first.shift.map { reading.roster.shifts[$0].id.text }
      ?? reading.roster.date(ofDay: first.day).description
    return RosterViolation(
      .overlap,
      [.text(id.text), .text(earlier), .text(shift.id.text), .number(minutes)],
      person: id,
      shift: shift.id,
      day: shift.day,
      amount: minutes
    )
  }
}
