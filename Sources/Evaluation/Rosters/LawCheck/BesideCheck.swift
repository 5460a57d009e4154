// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Somebody of the second tag beside so many of the first (老带新).
package struct BesideCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .beside(let tag, let other, let ratio) = rule.law else { return [] }
    return reading.crews(of: rule, in: plan)
      .compactMap { crew in
        let date = reading.roster.date(ofDay: crew.day)
        let leading = reading.heads(crew.people) { $0.holds(other, on: date) }
        let led = reading.heads(crew.people) {
          $0.holds(tag, on: date) && !$0.holds(other, on: date)
        }
        let asked = (led + max(1, ratio) - 1) / max(1, ratio)
        return RosterBreach(.nobodyBeside, asked - leading, shift: crew.shift, day: crew.day)
      }
  }
}
