// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The plan states every goal in force, in order, with the value its projects have.
package struct StatedValuesCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    let goals = week.week.policy.goals
    guard plan.plan.levels.map(\.goal) == goals else {
      let stated = plan.plan.levels.map(\.goal.rawValue).joined(separator: ",")
      let found = goals.map(\.rawValue).joined(separator: ",")
      return [Violation(.misreported, [.text("levels"), .text(stated), .text(found)])]
    }
    return plan.plan.levels.compactMap { level in
      let value = plan.values[level.goal] ?? 0
      if level.value != value { return wrong(level.goal.rawValue, level.value, value) }
      // A bound is what no plan can beat, so this plan must not beat it.
      let isBeaten = level.goal.isMaximised ? value > level.bound : value < level.bound
      return isBeaten ? wrong("\(level.goal.rawValue).bound", level.bound, value) : nil
    }
  }

  private func wrong(_ what: String, _ stated: Int, _ found: Int) -> Violation {
    Violation(.misreported, [.text(what), .number(stated), .number(found)])
  }
}
