// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// All of some people stand at a shift, or none.
package struct TogetherCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .together(let people) = rule.law else { return [] }
    let known = people.compactMap { reading.people[$0] }
    return reading.crews(of: rule, in: plan)
      .compactMap { crew in
        let group = known.filter { reading.contains(rule.scope, $0, on: crew.day) }
        let present = group.count { crew.people.contains($0) }
        guard present > 0 else { return nil }
        return RosterBreach(.notTogether, group.count - present, shift: crew.shift, day: crew.day)
      }
  }
}
