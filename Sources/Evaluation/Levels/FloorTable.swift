// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What each community is owed (无死角), and how its shortfall depends on what it goes without.
struct FloorTable: Sendable {
  /// One community.
  struct Floor: Sendable {
    /// The most points it could have if planned alone.
    var best = 0
    /// Points it is owed: ⌊φ·best/1000⌋.
    var owed = 0
    /// Worth of each of its pieces if all are worth the same and a flow carries them, else nil.
    var evenWorth: Int?
    /// Pieces its needs ask for.
    var pieces = 0
    /// Points its needs ask for.
    var points = 0

    /// Shortfall when so many pieces are missing; 0 where pieces are worth differently.
    func shortfall(missing: Int) -> Int {
      guard let evenWorth else { return 0 }
      return max(0, owed - evenWorth * (pieces - missing))
    }
  }

  /// By community, in the order of ``WeekReading/communities``.
  private(set) var floors: [Floor]

  init(_ week: WeekReading, _ pairs: PairTable, _ map: FlowMap, _ beyond: BeyondFlow) {
    let share = week.week.policy.floorShare
    let best =
      share > 0
      ? CommunityBest.points(week, pairs, map)
      : [Int](repeating: 0, count: week.communities.count)
    floors = best.map { Floor(best: $0, owed: Int(Int128($0) * Int128(share) / 1000)) }
    var worths = [Set<Int>](repeating: [], count: floors.count)
    for (number, need) in week.needs.enumerated() where need.isPlanned {
      floors[need.community].pieces += need.quantity
      floors[need.community].points += need.points
      worths[need.community].insert(need.points / need.quantity)
      let isEven = need.points % need.quantity == 0 && !beyond.isFree[number]
      if !isEven { worths[need.community].insert(-1) }
    }
    for number in floors.indices where floors[number].owed > 0 {
      if worths[number].count == 1, let worth = worths[number].first, worth > 0 {
        floors[number].evenWorth = worth
      }
    }
  }

  /// Points that the communities are owed in all.
  var total: Int { floors.reduce(0) { $0 + $1.owed } }
}
