// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Something that always holds in rosters, stated for the referee: reads only the case and the plan.
///
/// A new one is a new file in this folder and one entry in ``RosterCheckList/all``.
package protocol RosterCheck: Sendable {
  /// Every way in which a plan breaks it, in an order that does not hang on that of its rows.
  func violations(in plan: RosterPlanReading, of reading: RosterReading) -> [RosterViolation]
}

/// What always holds, in the order in which violations are listed.
package enum RosterCheckList {
  /// Every check.
  package static let all: [any RosterCheck] = [
    RosterInputCheck(), RosterKnownIDsCheck(), RosterTwiceCheck(), RosterOverlapCheck(),
    RosterAvailabilityCheck(), RosterBarredCheck(), RosterLockedCheck(), RosterTeamCheck(),
    RosterMostCheck(), RosterHardRoleCheck(), RosterInsuranceCheck(), RosterGuardianCheck(),
    RosterSeatRoleCheck(), RosterReserveCheck(), RosterShortageCheck(),
  ]
}

extension RosterCheck {
  /// A violation at every seat that fails a test.
  func seats(
    _ code: RosterViolationCode,
    in plan: RosterPlanReading,
    _ reading: RosterReading,
    more: (RosterPerson, RosterShift) -> [MessageArgument] = { _, _ in [] },
    failing test: (RosterPerson, RosterShift) -> Bool
  ) -> [RosterViolation] {
    (plan.shown ?? Array(reading.roster.shifts.indices))
      .flatMap { number in
        let shift = reading.roster.shifts[number]
        return plan.people[number].map { reading.roster.people[$0] }.filter { test($0, shift) }
          .map { person in
            RosterViolation(
              code,
              [.text(person.id.text), .text(shift.id.text)] + more(person, shift),
              person: person.id,
              shift: shift.id,
              day: shift.day
            )
          }
      }
  }
}
