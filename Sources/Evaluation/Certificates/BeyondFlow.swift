// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What no flow shows of a week: needs with components, and needs that may join a session (§9).
///
/// One booking serves several of the latter, and several bookings one of the former. Those that nobody
/// could serve so are flows like any other.
struct BeyondFlow: Sendable {
  /// Whether a need may be met by other means than pieces of its own pairs.
  private(set) var isFree: [Bool]
  /// Whether a provider's load may hold more or less than the pieces of its pairs.
  private(set) var isLoose: [Bool]
  /// Whether a unit's load may.
  private(set) var isLooseUnit: [Bool]

  /// Who could be in a session with whom.
  let joining: JoiningTable

  /// Whether the week is all flow.
  var isEmpty: Bool { !isFree.contains(true) }

  init(_ week: WeekReading, _ pairs: PairTable, _ joining: JoiningTable) {
    self.joining = joining
    isFree = joining.isJoiner
    isLoose = [Bool](repeating: false, count: week.providers.count)
    isLooseUnit = [Bool](repeating: false, count: week.units.count)
    for need in week.needs.indices where week.needs[need].isPlanned {
      let hasParts = week.needs[need].partCount > 0
      if hasParts { isFree[need] = pairs.reach(of: need, week) > 0 }
      guard isFree[need] else { continue }
      for ask in hasParts ? week.parts(of: need) : need..<need + 1 {
        for pair in pairs.pairs(of: ask) {
          let provider = Int(pairs.providers[pair])
          isLoose[provider] = true
          if week.providers[provider].unit >= 0 {
            isLooseUnit[week.providers[provider].unit] = true
          }
        }
      }
    }
  }
}
