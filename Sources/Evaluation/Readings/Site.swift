// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
internal import Glibc
#else
internal import Foundation
#endif
internal import Street

/// Where a record is: numbers of its grid, community and street, and its coordinate.
struct Site: Sendable {
  /// −1 where the place is unknown, or lies in none.
  var grid = -1
  var community = -1
  var street = -1
  /// Whether the place is one of the week.
  var isKnown = false
  var coordinate: Coordinate?
  /// Cosine of the latitude, for the quick test of nearness.
  var cosine = 0.0

  init() {}

  init(place: PlaceID?, coordinate: Coordinate?, of week: Week) {
    for position in week.lineage(of: place) {
      isKnown = true
      switch week.places[position].level {
      case .grid where grid < 0: grid = position
      case .community where community < 0: community = position
      case .street where street < 0: street = position
      default: break
      }
    }
    self.coordinate = coordinate
    if let coordinate { cosine = cos(coordinate.latitude * .pi / 180) }
  }
}

/// The one scale of nearness of a week, with what it needs to measure fast.
struct NearnessScale: Sendable {
  /// Whether the scale is metres; else nearness classes.
  let usesMetres: Bool
  /// Whether the house rule is in force.
  let isLimited: Bool
  /// Farthest distance in the scale's own unit.
  let radius: Int
  /// Neighbouring communities by community, both by position in the week's places.
  private var neighbours = Rows()
  /// Squared half chord at the radius plus half a metre, in radii of the earth.
  private let farthestChord: Double

  init(week: Week, usesMetres: Bool) {
    self.usesMetres = usesMetres
    isLimited = week.policy.applies(.radius)
    radius = usesMetres ? week.policy.radiusMetres : week.policy.radiusClass
    let half = min(Double.pi / 2, (Double(week.policy.radiusMetres) + 1) / (2 * 6_371_009))
    farthestChord = sin(half) * sin(half) * (1 + 1e-9)
    var lists = [[Int]](repeating: [], count: week.places.count)
    for pair in week.neighbours {
      guard let low = week.index.places[pair.low], let high = week.index.places[pair.high] else {
        continue
      }
      lists[low].append(high)
      lists[high].append(low)
    }
    for list in lists { neighbours.append(list) }
  }

  /// Communities next to a community.
  func neighbours(of community: Int) -> [Int] {
    community < 0 ? [] : neighbours.row(community)
  }

  /// Metres or class between two sites.
  func nearness(_ one: Site, _ other: Site) -> Int {
    guard usesMetres else { return nearnessClass(one, other) }
    // Only a shift without a place has no coordinate where metres count.
    guard let from = one.coordinate, let to = other.coordinate else { return radius }
    return Nearness.metres(from: from, to: to)
  }

  private func nearnessClass(_ one: Site, _ other: Site) -> Int {
    guard one.isKnown, other.isKnown else { return 4 }
    if one.grid >= 0, one.grid == other.grid { return 0 }
    if one.community >= 0, other.community >= 0 {
      if one.community == other.community { return 1 }
      if neighbours.contains(other.community, in: one.community) { return 2 }
    }
    return one.street >= 0 && one.street == other.street ? 3 : 4
  }

  /// Whether two sites with this nearness pass the gate of distance.
  func allows(_ nearness: Int, _ one: Site, _ other: Site) -> Bool {
    guard isLimited else { return true }
    if !usesMetres, !one.isKnown || !other.isKnown { return true }
    return nearness <= radius
  }

  /// Whether two sites are surely beyond the radius; a quick test without a false yes.
  ///
  /// The haversine with each sine replaced by x − x³/6, which is never more than the sine.
  func isSurelyBeyond(_ one: Site, _ other: Site) -> Bool {
    guard isLimited, usesMetres, let from = one.coordinate, let to = other.coordinate else {
      return false
    }
    let across = Self.lowSine(abs(to.latitude - from.latitude) * (.pi / 360))
    var along = abs(to.longitude - from.longitude)
    if along > 180 { along = 360 - along }
    let sideways = Self.lowSine(along * (.pi / 360))
    return across * across + one.cosine * other.cosine * sideways * sideways > farthestChord
  }

  private static func lowSine(_ angle: Double) -> Double {
    max(0, angle - angle * angle * angle / 6)
  }
}
