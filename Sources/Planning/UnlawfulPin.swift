// SPDX-License-Identifier: GPL-3.0-or-later
internal import Matching
public import Street

/// A need pinned (锁定) to somebody whom the law does not let serve it.
public struct UnlawfulPin: Sendable, Equatable {
  /// The need.
  public var need: NeedID
  /// The provider it is pinned to.
  public var provider: ProviderID
  /// The rule that forbids it.
  public var rule: LegalRule

  /// Finds every such pin of a week; each is a fault of its row (`design.md` §4).
  ///
  /// - Parameter week: The week.
  /// - Returns: The pins in order of need and provider.
  public static func all(in week: Week) -> [UnlawfulPin] {
    PinLaw.breaches(in: week)
      .map { UnlawfulPin(need: $0.need, provider: $0.provider, rule: $0.rule) }
  }
}

extension Week {
  /// The week without some needs, which are listed as left out instead.
  ///
  /// - Parameters:
  ///   - needs: The needs to leave out.
  ///   - reason: The code of the fault that keeps them out.
  ///   - rows: What lists are to say of them.
  /// - Returns: A week that differs in nothing else.
  public func settingAside(
    _ needs: Set<NeedID>,
    reason: String,
    rows: [NeedSetAside] = []
  ) -> Week {
    guard !needs.isEmpty else { return self }
    var records = self.records
    records.needs.removeAll { needs.contains($0.id) }
    records.posts.removeAll { needs.contains(NeedID(post: $0.id)) }
    records.setAside =
      setAside
      + needs.map { need in
        let (table, id) = need.post.map { ("posts", $0.text) } ?? ("needs", need.text)
        return SetAsideRow(table: table, id: id, reason: reason)
      }
    records.needsSetAside = needsSetAside + rows
    return with(records)
  }
}
