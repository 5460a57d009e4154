// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No shift has more heads than it may have.
package struct RosterMostCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    reading.roster.shifts.enumerated()
      .compactMap { number, shift in
        let heads = plan.heads(at: number, reading)
        guard heads > shift.most else { return nil }
        return RosterViolation(
          .tooManyHeads,
          [.text(shift.id.text), .number(heads), .number(shift.most)],
          shift: shift.id,
          day: shift.day,
          amount: heads - shift.most
        )
      }
  }
}
