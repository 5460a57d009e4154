// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody stands a shift that bars them (禁排).
package struct RosterBarredCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    seats(.barred, in: plan, reading) { $1.barred.contains($0.id) }
  }
}
