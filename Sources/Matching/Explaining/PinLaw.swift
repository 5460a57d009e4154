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
        guard facts.gates.qualifiedCells(need, provider, days) == 0 else { continue }
        result.append(Breach(need: week.needs[need.position].id, provider: provider.id))
      }
    }
    return result
  }
}
