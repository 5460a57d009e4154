// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reserves are known, named once, and not at the shift already.
package struct RosterReserveCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    plan.plan.reserves.sorted { $0.shift < $1.shift }
      .flatMap { reserve in
        var seen: Set<PersonID> = []
        return reserve.people
          .filter { id in
            guard seen.insert(id).inserted, let person = reading.people[id],
              let shift = reading.shifts[reserve.shift]
            else { return true }
            return plan.people[shift].contains(person)
          }
          .map { person in
            RosterViolation(
              .wrongReserve,
              [.text(person.text), .text(reserve.shift.text)],
              person: person,
              shift: reserve.shift
            )
          }
      }
  }
}
