// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// How long what travels may need at most from where it is booked to a need that is still open.
struct TravelBound {
  private let week: Week
  private let usesMetres: Bool
  /// Where open needs are; what is locked to somebody may be served from anywhere.
  private let spots: [(place: Coordinate, isLocked: Bool)]

  init(_ week: Week, _ open: [Need]) {
    self.week = week
    usesMetres = week.usesMetres
    spots = open.compactMap { need in
      week.coordinate(of: need).map { ($0, !need.locked.isEmpty) }
    }
  }

  /// Minutes.
  func minutes(of offer: Offer, from site: NeedID?) -> Int {
    let policy = week.policy
    guard usesMetres else { return max(0, policy.travelMinutesByClass.max() ?? 0) }
    guard let need = site.flatMap({ week.index.needs[$0] }).map({ week.needs[$0] }),
      let here = week.coordinate(of: need), let home = week.coordinate(of: offer)
    else { return 0 }
    let isLimited = policy.applies(.radius)
    let farthest =
      spots.filter {
        !isLimited || $0.isLocked
          || Nearness.metres(from: home, to: $0.place) <= policy.radiusMetres
      }
      .map { Nearness.metres(from: here, to: $0.place) }
      .max() ?? 0
    let speed = max(1, policy.travelMetresPerMinute)
    return (farthest + speed - 1) / speed
  }
}
