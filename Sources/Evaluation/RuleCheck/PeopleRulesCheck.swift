// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The people's rules (排班.yaml) hold over all that people do in the week, posts and needs alike.
package struct PeopleRulesCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    guard let rules = plan.peopleRules else { return [] }
    return rules.violations.map { found in
      let projects = found.shift.flatMap { rules.projects[$0] }.map { [$0] } ?? []
      var violation = Violation(.peopleRule, found.message.arguments, projects: projects)
      violation.message = found.message
      return violation
    }
  }
}
