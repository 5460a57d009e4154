// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the week itself puts out of reach, whoever plans it.
struct Scarcity: Sendable {
  /// Points of planned needs.
  let points: Int
  /// Points of those with a candidate under the law, with or without the rules of the house.
  let reachablePoints: Int

  init(_ week: WeekReading, _ pairs: PairTable) {
    points = week.needs.lazy.filter { $0.isPlanned && !$0.isShift }.reduce(0) { $0 + $1.points }
    let lonely = week.needs.indices.filter {
      week.needs[$0].isPlanned && !week.needs[$0].isShift && pairs.reach(of: $0, week) == 0
    }
    var unreachable = 0
    if !lonely.isEmpty {
      let open = WeekReading(week.week.withoutHouseRules(needs: lonely.map { week.week.needs[$0] }))
      let lists = ProviderLists(open)
      for need in open.needs.indices where !open.isReachable(need, lists) {
        unreachable += open.needs[need].points
      }
    }
    reachablePoints = points - unreachable
  }

  /// Share of points that somebody could meet; 1 when nothing is asked.
  var reachableShare: Double { points == 0 ? 1 : Double(reachablePoints) / Double(points) }
}

extension WeekReading {
  /// Whether somebody could serve a need, or as many of its components as are worth serving.
  fileprivate func isReachable(_ need: Int, _ lists: ProviderLists) -> Bool {
    guard needs[need].partCount > 0 else { return hasCandidate(need, lists) }
    let least = needs[need].isDivisible ? needs[need].minimum : needs[need].partCount
    return parts(of: need).count { hasCandidate($0, lists) } >= least
  }

  fileprivate func hasCandidate(_ need: Int, _ lists: ProviderLists) -> Bool {
    lists.lists(for: ask(need))
      .contains { list in
        list.members.contains { provider in
          hasCapacity(need: need, provider: provider)
            && fitsCategory(need: need, provider: provider)
            && isPermitted(need: need, provider: provider)
            && lawfulCells(
              need: need,
              provider: provider,
              of: commonCells(need: need, provider: provider)
            ) != 0
        }
      }
  }
}

extension Week {
  /// The same week with some of its needs and every rule of the house switched off.
  fileprivate func withoutHouseRules(needs: [Need]) -> Week {
    var policy = policy
    policy.switchedOff = Set(HouseRule.allCases)
    var records = WeekRecords()
    records.needs = needs
    records.offers = offers
    records.people = people
    records.units = units
    records.places = places
    return with(records, policy: policy)
  }
}
