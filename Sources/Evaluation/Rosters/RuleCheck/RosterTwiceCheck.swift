// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody is listed twice at one shift.
package struct RosterTwiceCheck: RosterCheck {
  package init() {}

  package func violations(in plan: RosterPlanReading, of _: RosterReading) -> [RosterViolation] {
    var seen: [PostID: Set<PersonID>] = [:]
    var result: [RosterViolation] = []
    for assignment in plan.plan.assignments {
      for seat in assignment.seats
      where !seen[assignment.shift, default: []].insert(seat.person).inserted {
        result.append(
          RosterViolation(
            .seatTwice,
            [.text(seat.person.text), .text(assignment.shift.text)],
            person: seat.person,
            shift: assignment.shift
          )
        )
      }
    }
    return result.sorted {
      ($0.shift?.text ?? "", $0.person?.text ?? "") < ($1.shift?.text ?? "", $1.person?.text ?? "")
    }
  }
}
