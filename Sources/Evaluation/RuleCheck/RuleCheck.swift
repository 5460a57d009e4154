// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One hard rule, stated for the referee: reads only the week and the plan.
///
/// A new rule is a new file in this folder and one entry in ``RuleList/all``.
package protocol RuleCheck: Sendable {
  /// Every way in which a plan breaks the rule.
  func violations(in plan: PlanReading, of week: WeekReading) -> [Violation]
}

/// The rules in force, in the order in which violations are listed.
package enum RuleList {
  /// Every rule.
  package static let all: [any RuleCheck] = [
    InputCheck(), KnownRecordsCheck(), WellFormedCheck(), PlannedNeedsCheck(), CategoryCheck(),
    PinCheck(), TimeCheck(), HalfDayCheck(), LegalCheck(), DistanceCheck(), SeatsCheck(),
    OverlapCheck(), ProviderCapacityCheck(), UnitCapacityCheck(), QuantityCheck(),
    OneProviderCheck(), SkillHeadsCheck(), ComponentNumberCheck(), ComponentQuantityCheck(),
    SessionShapeCheck(), JoiningCheck(), AttendanceCheck(), HostCheck(), GuestDistanceCheck(),
    GapCheck(), PeopleRulesCheck(), UnmetListCheck(), StatedValuesCheck(), ResponsibleUnitCheck(),
  ]

  /// The rules of a list that somebody made by hand: it states nothing of itself.
  package static let ofLists: [any RuleCheck] = all.filter {
    !($0 is InputCheck || $0 is UnmetListCheck || $0 is StatedValuesCheck)
      && !($0 is ResponsibleUnitCheck)
  }
}

extension RuleCheck {
  /// A violation by one provider of one project.
  func violation(
    _ code: ViolationCode,
    _ deed: some Deed,
    _ plan: PlanReading,
    _ week: WeekReading,
    _ more: MessageArgument...
  ) -> Violation {
    let project = plan.id(ofProject: deed.project)
    let provider = week.id(ofProvider: deed.provider).description
    return Violation(code, [.text(project), .text(provider)] + more, projects: [project])
  }
}
