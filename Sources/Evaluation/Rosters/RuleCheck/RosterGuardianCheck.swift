// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody under 18 on the day stands a shift without a guardian.
package struct RosterGuardianCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    seats(
      .noGuardian,
      in: plan,
      reading,
      more: { _, _ in [.text(LegalRule.guardian.article)] }
    ) { person, shift in
      guard !person.hasGuardian, let age = person.age(on: reading.roster.date(ofDay: shift.day))
      else { return false }
      return age < 18
    }
  }
}
