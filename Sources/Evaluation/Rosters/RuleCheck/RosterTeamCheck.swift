// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Only members of a team stand its shifts.
package struct RosterTeamCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    seats(.wrongTeam, in: plan, reading, more: { [.text($1.team?.text ?? "")] }) { person, shift in
      shift.team != nil && person.team != shift.team
    }
  }
}
