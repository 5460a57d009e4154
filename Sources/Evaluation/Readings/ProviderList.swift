// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Providers sorted by a key of where they are, so that far ones are never looked at.
///
/// In metres the key is the latitude in microdegrees, in classes the position of the community,
/// −1 for a known place without one and −2 for no known place.
struct ProviderList: Sendable {
  private(set) var members: [Int] = []
  private var keys: [Int] = []

  init(_ unsorted: [Int], of week: WeekReading) {
    let keyed = unsorted.map { (key: Self.key(of: week.providers[$0].site, week.scale), value: $0) }
    let sorted = keyed.sorted { ($0.key, $0.value) < ($1.key, $1.value) }
    members = sorted.map(\.value)
    keys = sorted.map(\.key)
  }

  private static func key(of site: Site, _ scale: NearnessScale) -> Int {
    if scale.usesMetres {
      return Int(((site.coordinate?.latitude ?? 0) * 1_000_000).rounded(.down))
    }
    return site.isKnown ? site.community : -2
  }

  /// Keys that may lie within the radius of a site; nil when all may.
  static func keys(near site: Site, of week: WeekReading) -> [ClosedRange<Int>]? {
    let scale = week.scale
    guard scale.isLimited else { return nil }
    if scale.usesMetres {
      guard let coordinate = site.coordinate else { return nil }
      let degrees = Double(scale.radius + 1) / 6_371_009 * 180 / .pi
      let low = ((coordinate.latitude - degrees) * 1_000_000).rounded(.down) - 1
      let high = ((coordinate.latitude + degrees) * 1_000_000).rounded(.up) + 1
      return [Int(max(low, -1e9))...Int(min(high, 1e9))]
    }
    guard scale.radius <= 2, site.isKnown else { return nil }
    let near = Set([-2, site.community] + scale.neighbours(of: site.community))
    return near.sorted().map { $0...$0 }
  }

  /// The stretches of ``members`` whose keys lie in the ranges.
  func stretches(_ ranges: [ClosedRange<Int>]?) -> [Range<Int>] {
    guard let ranges else { return [members.indices] }
    return ranges.map { lowerBound($0.lowerBound)..<lowerBound($0.upperBound + 1) }
  }

  private func lowerBound(_ key: Int) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The lists in which the candidates of a need stand.
struct ProviderLists: Sendable {
  private let people: ProviderList
  private let allOffers: ProviderList
  private let openOffers: ProviderList
  private var offersByCategory: [Int: ProviderList] = [:]

  init(_ week: WeekReading) {
    let offers = Array(0..<week.offerCount)
    people = ProviderList(Array(week.offerCount..<week.providers.count), of: week)
    allOffers = ProviderList(offers, of: week)
    openOffers = ProviderList(
      offers.filter { week.providers[$0].servesEveryCategory },
      of: week
    )
    var named: [Int: [Int]] = [:]
    for offer in offers {
      for category in Set(week.providerCategories.row(offer)) {
        named[category, default: []].append(offer)
      }
    }
    for (category, members) in named {
      offersByCategory[category] = ProviderList(members, of: week)
    }
  }

  /// The lists to look through for a need; no provider stands in two of them.
  func lists(for need: NeedReading) -> [ProviderList] {
    var result = need.allowsPeople ? [people] : []
    if need.category < 0 { return result + [allOffers] }
    result.append(openOffers)
    if let named = offersByCategory[need.category] { result.append(named) }
    return result
  }
}
