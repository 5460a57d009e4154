// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Roles that come first do: of k heads at least min(k, heads of the role) hold it.
package struct RosterHardRoleCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    reading.roster.shifts.enumerated()
      .flatMap { number, shift in
        shift.roles.filter(\.isHard)
          .compactMap { role in
            let date = reading.roster.date(ofDay: shift.day)
            let asked = min(role.heads, plan.heads(at: number, reading))
            let holding = plan.heads(at: number, reading) {
              reading.roster.people[$0].holds(role.tag, on: date)
            }
            guard holding < asked else { return nil }
            return RosterViolation(
              .roleMissing,
              [.text(shift.id.text), .text(role.tag), .number(holding), .number(asked)],
              shift: shift.id,
              day: shift.day,
              amount: asked - holding
            )
          }
      }
  }
}
