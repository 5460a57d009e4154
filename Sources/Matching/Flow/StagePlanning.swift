// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// How far each goal's value can move and how much one piece can cost (`docs/model.md` §6).
struct GoalRanges {
  /// By level.
  private(set) var ranges: [Int]
  /// By level.
  private(set) var unitCosts: [Int]

  init(_ candidates: Candidates, balance: Balance, floors: Floors) {
    ranges = Array(repeating: 0, count: Goal.allCases.count)
    unitCosts = ranges
    let facts = candidates.facts
    var longest = 0
    for need in facts.needs {
      longest = max(longest, need.duration)
      set(.needs, adding: need.points, unit: need.pieceWorth + 1)
      if need.isUrgent { set(.urgent, adding: need.points, unit: need.pieceWorth + 1) }
      if !need.locked.isEmpty { set(.locks, adding: need.quantity, unit: 1) }
    }
    for community in floors.communities {
      set(.floors, adding: community.floor, unit: community.uniformWorth ?? 0)
    }
    for member in balance.units.compactMap({ $0 }) { add(member, step: 1) }
    for member in balance.people.compactMap({ $0 }) { add(member, step: longest) }
    addPairs(candidates)
  }

  private mutating func set(_ goal: Goal, adding range: Int, unit: Int) {
    ranges[goal.level] += range
    unitCosts[goal.level] = max(unitCosts[goal.level], unit)
  }

  private mutating func add(_ member: BalanceMember, step: Int) {
    let most = member.cap * step
    set(.band, adding: max(member.outside(0), member.outside(most)), unit: step)
    let last = member.square(most) - member.square(most - step)
    set(.fineBalance, adding: member.square(most), unit: last)
  }

  private mutating func addPairs(_ candidates: Candidates) {
    var pieces = 0
    for need in candidates.facts.needs {
      pieces += need.parts.isEmpty ? need.quantity : need.parts.reduce(0) { $0 + $1.quantity }
    }
    var farthest = 0
    var best = (fit: 0, wish: 0, continuity: 0)
    for pair in candidates.pairs {
      farthest = max(farthest, Int(pair.nearness))
      best.fit = max(best.fit, Int(pair.fit))
      best.wish = max(best.wish, Int(pair.wish))
      best.continuity = max(best.continuity, Int(pair.continuity))
    }
    set(.nearness, adding: pieces * farthest, unit: farthest)
    set(.fit, adding: pieces * best.fit, unit: best.fit)
    set(.wishes, adding: pieces * best.wish, unit: best.wish)
    set(.continuity, adding: pieces * best.continuity, unit: best.continuity)
  }

  /// Packs the goals of a policy into stages.
  ///
  /// Favoured communities may cost as many points of floor as they ask for: `extraFloors`.
  func stages(_ goals: [Goal], extraFloors: Int = 0) -> [Stage] {
    var wider = self
    wider.ranges[Goal.floors.level] += extraFloors
    if extraFloors > 0 {
      let dearest = max(unitCosts[Goal.floors.level], unitCosts[Goal.needs.level])
      wider.unitCosts[Goal.floors.level] = dearest
    }
    return Stage.pack(order: goals.map(\.level), ranges: wider.ranges, unitCosts: wider.unitCosts)
  }
}
