// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody does work of high risk without accident insurance on the day.
package struct RosterInsuranceCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    seats(
      .uninsured,
      in: plan,
      reading,
      more: { _, _ in [.text(LegalRule.insurance.article)] }
    ) { person, shift in
      guard shift.risk == .high else { return false }
      guard let last = person.insuredUntil else { return true }
      return last < reading.roster.date(ofDay: shift.day)
    }
  }
}
