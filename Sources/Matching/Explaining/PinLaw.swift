// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Finds pins (锁定) that the law forbids: those are faults of the input, not wishes.
package enum PinLaw {
  /// A need pinned to somebody whom the law does not let serve it on any of its days.
  package struct Breach: Sendable {
    /// The need.
    package var need: NeedID
    /// The provider it is pinned to.
    package var provider: ProviderID
    /// The rule that forbids it.
    package var rule: LegalRule
  }

  /// All pins of planned needs that the law forbids, in order of need and provider.
  package static func breaches(in week: Week) -> [Breach] {
    guard week.needs.contains(where: { !$0.locked.isEmpty }) else { return [] }
    let facts = WeekFacts(week)
    var result: [Breach] = []
    for need in facts.needs where !need.locked.isEmpty {
      for provider in facts.providers where need.locked.contains(provider.id) {
        let common = facts.gates.commonCells(need, provider)
        let days = common == 0 ? need.cells : common
        guard let rule = facts.gates.breach(need, provider, days) else { continue }
        let id = week.needs[need.position].id
        result.append(Breach(need: id, provider: provider.id, rule: rule))
      }
    }
    return result
  }
}
