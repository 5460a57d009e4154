// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a set of placements reaches at every goal (`docs/model.md` §5).
struct LevelValues {
  /// By level.
  private(set) var values: [Int]
  /// Pieces of every planned need.
  private(set) var pieces: [Int]

  init(_ placements: [Placement], _ candidates: Candidates, balance: Balance, floors: Floors) {
    let facts = candidates.facts
    values = Array(repeating: 0, count: Goal.allCases.count)
    pieces = Array(repeating: 0, count: facts.needs.count)
    var unitLoad = [Int](repeating: 0, count: facts.week.units.count)
    var personLoad = [Int](repeating: 0, count: facts.week.people.count)
    var tally = PieceTally(candidates)
    var seenRuns: Set<RunKey> = []
    for placement in placements {
      let pair = candidates.pairs[placement.pair]
      let provider = facts.providers[Int(pair.provider)]
      tally.add(placement)
      values[Goal.nearness.level] += placement.pieces * candidates.nearness(of: placement)
      values[Goal.fit.level] += placement.pieces * Int(pair.fit)
      values[Goal.wishes.level] += placement.pieces * Int(pair.wish)
      values[Goal.continuity.level] += placement.pieces * Int(pair.continuity)
      // A session is one load however many join it.
      if placement.isGuest { continue }
      if candidates.isJoin(pair), !seenRuns.insert(RunKey(placement, pair)).inserted { continue }
      if provider.person != nil {
        let person = Int(pair.provider) - facts.week.offers.count
        personLoad[person] += placement.pieces * placement.span.minutes
      } else if provider.isCounted, provider.unit >= 0 {
        unitLoad[Int(provider.unit)] += placement.pieces
      }
    }
    pieces = tally.pieces
    addNeeds(facts, floors)
    for (position, member) in balance.units.enumerated() { add(member, unitLoad[position]) }
    for (position, member) in balance.people.enumerated() { add(member, personLoad[position]) }
  }

  private mutating func addNeeds(_ facts: WeekFacts, _ floors: Floors) {
    for (number, need) in facts.needs.enumerated() {
      let worth = need.worth(ofPieces: pieces[number])
      values[Goal.needs.level] += worth
      if need.isUrgent { values[Goal.urgent.level] += worth }
      if !need.locked.isEmpty { values[Goal.locks.level] += need.quantity - pieces[number] }
    }
    for community in floors.communities {
      let met = community.needs.reduce(0) { $0 + facts.needs[$1].worth(ofPieces: pieces[$1]) }
      values[Goal.floors.level] += max(0, community.floor - met)
    }
  }

  private mutating func add(_ member: BalanceMember?, _ load: Int) {
    guard let member else { return }
    values[Goal.band.level] += member.outside(load)
    values[Goal.fineBalance.level] += member.square(load)
  }

  /// Whether these values are better than others, goal by goal.
  func isBetter(than other: LevelValues, by goals: [Goal]) -> Bool {
    for goal in goals {
      let (mine, theirs) = (values[goal.level], other.values[goal.level])
      if mine != theirs { return goal.isMaximised ? mine > theirs : mine < theirs }
    }
    return false
  }
}
