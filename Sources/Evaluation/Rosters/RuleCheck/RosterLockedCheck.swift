// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Whoever is locked to a shift (锁定) stands it.
package struct RosterLockedCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    reading.roster.shifts.enumerated()
      .flatMap { number, shift in
        shift.locked
          .filter { person in
            !plan.people[number].contains { reading.roster.people[$0].id == person }
          }
          .map { person in
            RosterViolation(
              .lockedMissing,
              [.text(person.text), .text(shift.id.text)],
              person: person,
              shift: shift.id,
              day: shift.day
            )
          }
      }
  }
}
