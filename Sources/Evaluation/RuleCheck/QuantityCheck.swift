// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A need gets at most what it asks for; an indivisible one all or nothing, another its minimum.
package struct QuantityCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    week.needs.indices.compactMap { number in
      let need = week.needs[number]
      let given = plan.pieces[number]
      guard given > 0 else { return nil }
      let least = need.isDivisible ? need.minimum : need.quantity
      guard given > need.quantity || given < least else { return nil }
      return Violation(
        given > need.quantity ? .overServed : .partlyServed,
        [.text(week.week.needs[number].id.text), .number(given), .number(need.quantity)]
      )
    }
  }
}
