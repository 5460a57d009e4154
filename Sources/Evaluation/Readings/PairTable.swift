// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Every eligible pair of a planned need and a provider, need by need, then component by component.
///
/// A need with components has no pairs itself: its components have (``WeekReading/parts(of:)``). Who may
/// join an offer's own sessions is paired with it, at the length of a session.
struct PairTable: Sendable {
  /// Where the pairs of each need or component begin; one entry more than those.
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
    for ask in 0..<week.askCount {
      let wanted = week.ask(ask)
      if wanted.isPlanned, wanted.partCount == 0 { gather(ask, lists, week) }
      starts.append(providers.count)
      if ask == week.needs.count - 1 { needPairs = providers.indices }
    }
  }

  /// The pairs of needs, those of components left out.
  private(set) var needPairs = 0..<0

  /// The pairs of a need or component.
  func pairs(of need: Int) -> Range<Int> { starts[need]..<starts[need + 1] }
  /// How fit a pair is.
  func fit(_ pair: Int) -> Int { Int(worths[pair] & 3) }
  /// How much a pair is wished for.
  func wish(_ pair: Int) -> Int { Int(worths[pair] >> 2 & 3) }
  /// Whether a pair continues an earlier one.
  func continuity(_ pair: Int) -> Int { Int(worths[pair] >> 4) }

  /// The most pieces of a need that its pairs alone do not rule out.
  ///
  /// Components must all find somebody in the same half-day, each by itself; a need without them is out of
  /// reach only if nobody could serve it.
  func reach(of need: Int, _ week: WeekReading) -> Int {
    let wanted = week.needs[need]
    guard wanted.partCount > 0 else { return pairs(of: need).isEmpty ? 0 : wanted.quantity }
    var found = [Int](repeating: 0, count: HalfDay.count)
    for part in week.parts(of: need) {
      let any = pairs(of: part).reduce(UInt32(0)) { $0 | cells[$1] }
      for cell in found.indices where any >> UInt32(cell) & 1 != 0 { found[cell] += 1 }
    }
    let most = found.max() ?? 0
    guard wanted.isDivisible else { return most == wanted.partCount ? 1 : 0 }
    return most >= wanted.minimum ? most : 0
  }

  private mutating func gather(_ need: Int, _ lists: ProviderLists, _ week: WeekReading) {
    if week.ask(need).isLocked {
      // Those whom the office fixed may come from anywhere.
      for provider in Set(week.needLocked.row(need)).sorted() { consider(need, provider, week) }
      return
    }
    let keys = ProviderList.keys(near: week.ask(need).site, of: week)
    for list in lists.lists(for: week.ask(need)) {
      for stretch in list.stretches(keys) {
        for place in stretch { consider(need, list.members[place], week) }
      }
    }
  }

  /// Asks the gates, the cheapest first; their order changes the funnel, not who is left.
  private mutating func consider(_ need: Int, _ provider: Int, _ week: WeekReading) {
    let wanted = week.ask(need)
    let site = week.providers[provider].site
    let mask =
      week.profiles.masks[wanted.profile] & week.profiles.masks[week.providers[provider].profile]
    guard mask != 0,
      wanted.isLocked || !week.scale.isSurelyBeyond(wanted.site, site),
      week.hasCapacity(need: need, provider: provider),
      week.fitsCategory(need: need, provider: provider),
      week.isPermitted(need: need, provider: provider)
    else { return }
    let common = week.commonCells(need: need, provider: provider)
    guard common != 0 else { return }
    let lawful = week.lawfulCells(need: need, provider: provider, of: common)
    guard lawful != 0 else { return }
    let near = week.scale.nearness(wanted.site, site)
    guard wanted.isLocked || week.scale.allows(near, wanted.site, site) else { return }
    providers.append(Int32(provider))
    cells.append(lawful)
    nearness.append(Int32(near))
    let fit = week.fit(need: need, provider: provider)
    let wish = week.wish(need: need, provider: provider)
    worths.append(UInt8(fit | wish << 2 | week.continuity(need: need, provider: provider) << 4))
  }
}
