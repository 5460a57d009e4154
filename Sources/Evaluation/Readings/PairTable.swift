// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Every eligible pair of a planned need and a provider, need by need.
struct PairTable: Sendable {
  /// Where the pairs of each need begin; one entry more than needs.
  private(set) var starts: [Int] = [0]
  private(set) var providers: [Int32] = []
  /// The half-days of each pair.
  private(set) var cells: [UInt32] = []
  /// Metres or class of each pair.
  private(set) var nearness: [Int32] = []
  /// Fit in the two lowest bits, wish in the next two, continuity above.
  private(set) var worths: [UInt8] = []

  init(_ week: WeekReading) {
    let lists = ProviderLists(week)
    for need in week.needs.indices {
      if week.needs[need].isPlanned { gather(need, lists, week) }
      starts.append(providers.count)
    }
  }

  /// The pairs of a need.
  func pairs(of need: Int) -> Range<Int> { starts[need]..<starts[need + 1] }
  /// How fit a pair is.
  func fit(_ pair: Int) -> Int { Int(worths[pair] & 3) }
  /// How much a pair is wished for.
  func wish(_ pair: Int) -> Int { Int(worths[pair] >> 2 & 3) }
  /// Whether a pair continues an earlier one.
  func continuity(_ pair: Int) -> Int { Int(worths[pair] >> 4) }

  private mutating func gather(_ need: Int, _ lists: ProviderLists, _ week: WeekReading) {
    let keys = ProviderList.keys(near: week.needs[need].site, of: week)
    for list in lists.lists(for: week.needs[need]) {
      for stretch in list.stretches(keys) {
        for place in stretch { consider(need, list.members[place], week) }
      }
    }
  }

  /// Asks the gates, the cheapest first; their order changes the funnel, not who is left.
  private mutating func consider(_ need: Int, _ provider: Int, _ week: WeekReading) {
    let wantedProfile = week.needs[need].profile
    let mask =
      week.profiles.masks[wantedProfile] & week.profiles.masks[week.providers[provider].profile]
    guard mask != 0,
      !week.scale.isSurelyBeyond(week.needs[need].site, week.providers[provider].site),
      week.hasCapacity(need: need, provider: provider),
      week.fitsCategory(need: need, provider: provider),
      week.isPermitted(need: need, provider: provider)
    else { return }
    let common = week.commonCells(need: need, provider: provider)
    guard common != 0 else { return }
    let lawful = week.lawfulCells(need: need, provider: provider, of: common)
    guard lawful != 0 else { return }
    let near = week.scale.nearness(week.needs[need].site, week.providers[provider].site)
    guard week.scale.allows(near, week.needs[need].site, week.providers[provider].site) else {
      return
    }
    providers.append(Int32(provider))
    cells.append(lawful)
    nearness.append(Int32(near))
    let fit = week.fit(need: need, provider: provider)
    let wish = week.wish(need: need, provider: provider)
    worths.append(UInt8(fit | wish << 2 | week.continuity(need: need, provider: provider) << 4))
  }
}
