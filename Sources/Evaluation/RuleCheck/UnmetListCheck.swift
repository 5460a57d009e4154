// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The lists of unmet and of excluded needs say what the projects and the input say.
package struct UnmetListCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    var stated: [NeedID: [UnmetNeed]] = [:]
    for entry in plan.plan.unmet { stated[entry.need, default: []].append(entry) }
    var excluded: [NeedID: [Exclusion]] = [:]
    for entry in plan.plan.excluded { excluded[entry.need, default: []].append(entry.reason) }
    var wrong = Set(stated.keys).union(excluded.keys)
    for (number, need) in week.week.needs.enumerated() {
      let missing = week.needs[number].isPlanned ? need.quantity - plan.pieces[number] : 0
      let entries = stated[need.id] ?? []
      let reasons = excluded[need.id] ?? []
      let isListed =
        missing > 0
        ? entries.count == 1 && entries[0].asked == need.quantity
          && entries[0].got == plan.pieces[number] : entries.isEmpty
      if isListed, reasons == [week.week.exclusion(of: need)].compactMap({ $0 }) {
        wrong.remove(need.id)
      } else {
        wrong.insert(need.id)
      }
    }
    return wrong.sorted().map { report($0, stated[$0]?.first, plan, week) }
  }

  private func report(
    _ need: NeedID,
    _ stated: UnmetNeed?,
    _ plan: PlanReading,
    _ week: WeekReading
  ) -> Violation {
    let found = week.week.index.needs[need].map { plan.pieces[$0] } ?? 0
    let claim: MessageArgument = stated.map { .number($0.got) } ?? .text("–")
    return Violation(.misreported, [.text(need.text), claim, .number(found)])
  }
}
