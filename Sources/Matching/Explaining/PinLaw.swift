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
        guard let rule = rule(against: provider, for: need, facts) else { continue }
        let id = week.needs[need.position].id
        result.append(Breach(need: id, provider: provider.id, rule: rule))
      }
    }
    return result
  }

  /// The rule that keeps a provider from a need; of a need with components, from every one that it could
  /// give by its kind.
  private static func rule(
    against provider: ProviderFacts,
    for need: NeedFacts,
    _ facts: WeekFacts
  ) -> LegalRule? {
    let wanted = need.parts.isEmpty ? [need] : need.parts.filter { $0.locked.contains(provider.id) }
    let rules = wanted.map { wanted -> LegalRule? in
      let common = facts.gates.commonCells(wanted, provider)
      return facts.gates.breach(wanted, provider, common == 0 ? wanted.cells : common)
    }
    return rules.contains(nil) ? nil : rules.first ?? nil
  }
}
