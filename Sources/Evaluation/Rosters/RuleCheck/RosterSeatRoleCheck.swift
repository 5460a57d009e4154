// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A role that a seat states is one that its person holds on the day.
package struct RosterSeatRoleCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    plan.plan.assignments.sorted { $0.shift < $1.shift }
      .flatMap { assignment -> [RosterViolation] in
        guard let shift = reading.shifts[assignment.shift] else { return [] }
        let day = reading.roster.shifts[shift].day
        let date = reading.roster.date(ofDay: day)
        return assignment.seats.sorted { $0.person < $1.person }
          .compactMap { seat in
            guard let role = seat.role, let person = reading.people[seat.person],
              !reading.roster.people[person].holds(role, on: date)
            else { return nil }
            return RosterViolation(
              .wrongRole,
              [.text(seat.person.text), .text(assignment.shift.text), .text(role)],
              person: seat.person,
              shift: assignment.shift,
              day: day
            )
          }
      }
  }
}
