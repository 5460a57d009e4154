// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody stands a shift when they can't come (不行).
package struct RosterAvailabilityCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    seats(.unavailable, in: plan, reading) { state(of: $0, at: $1) == .no }
  }
}

/// Whether somebody can come to a shift.
func state(of person: RosterPerson, at shift: RosterShift) -> RosterAvailability.State {
  let stated = person.availability.filter { $0.kinds.isEmpty || $0.kinds.contains(shift.kind) }
  func touches(_ state: RosterAvailability.State) -> Bool {
    stated.contains { $0.state == state && !$0.span.intersection(shift.span).isEmpty }
  }
  if touches(.no) { return .no }
  if stated.contains(where: { $0.state == .yes }) {
    var minute = shift.span.start
    for span in stated.filter({ $0.state != .no }).map(\.span).sorted() where span.start <= minute {
      minute = max(minute, span.end)
    }
    if minute < shift.span.end { return .no }
  }
  return touches(.reluctant) ? .reluctant : .yes
}
