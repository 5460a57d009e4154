// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Every shift and person of the plan stands in the case.
package struct RosterKnownIDsCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    plan.plan.assignments.sorted { $0.shift < $1.shift }
      .flatMap { assignment in
        let shift = assignment.shift
        let strange =
          reading.shifts[shift] == nil
          ? [RosterViolation(.unknownShift, [.text(shift.text)], shift: shift)] : []
        return strange
          + assignment.seats.map(\.person).filter { reading.people[$0] == nil }.sorted()
          .map { person in
            RosterViolation(
              .unknownPerson,
              [.text(person.text), .text(shift.text)],
              person: person,
              shift: shift
            )
          }
      }
  }
}
