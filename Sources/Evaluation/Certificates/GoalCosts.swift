// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The costs of `docs/model.md` §5 on the arcs of the network, goal by goal.
///
/// In a week with components or sessions the network is a relaxation of another sort: needs that a flow
/// can't carry (``BeyondFlow``) go without at no cost, as if they were met in full, and count with the
/// most that any plan could have of them; members whose load they may change count with the least that
/// any load gives. What weak duality says of such costs is a bound on every plan (§9 "Bound" is better).
struct GoalCosts: Sendable {
  let week: WeekReading
  let pairs: PairTable
  let map: FlowMap
  let groups: BalanceGroups
  let floors: FloorTable
  let beyond: BeyondFlow
  /// Communities charged at the level of floors for every piece they miss, instead of by their floor:
  /// owed − met is never more than the shortfall, so the cost stays a bound whoever is chosen.
  private(set) var favoured: Set<Int> = []

  init(
    week: WeekReading,
    pairs: PairTable,
    map: FlowMap,
    groups: BalanceGroups,
    floors: FloorTable,
    beyond: BeyondFlow
  ) {
    self.week = week
    self.pairs = pairs
    self.map = map
    self.groups = groups
    self.floors = floors
    self.beyond = beyond
  }

  /// The same costs with the communities that a certificate favours; names of no community are passed over.
  func favouring(_ places: [PlaceID]) -> GoalCosts {
    var result = self
    let positions = places.compactMap { week.week.index.places[$0] }
    result.favoured = Set(positions.compactMap { week.communityNumbers[$0] })
    return result
  }

  /// Cost of one piece of a pair.
  func pair(_ pair: Int, need: Int, _ goal: Goal) -> Int {
    switch goal {
    case .locks, .urgent, .needs, .floors, .rules: return 0
    case .nearness: return Int(pairs.nearness[pair])
    case .fit: return -pairs.fit(pair)
    case .wishes: return -pairs.wish(pair)
    case .continuity: return -pairs.continuity(pair)
    case .band, .fineBalance:
      let provider = Int(pairs.providers[pair])
      guard map.loads[provider] == .single, !beyond.isLoose[provider] else { return 0 }
      return load(of: provider, in: groups.people, week.needs[need].duration, goal)
    }
  }

  /// Cost of so many missing pieces of a need, on its arc to the shortage.
  func missing(_ pieces: Int, of need: Int, _ goal: Goal) -> Int {
    let reading = week.needs[need]
    if beyond.isFree[need] { return 0 }
    switch goal {
    case .locks: return reading.isLocked ? pieces : 0
    case .urgent where !reading.isUrgent: return 0
    case .floors where !favoured.contains(reading.community): return 0
    case .urgent, .needs, .floors:
      return reading.points - reading.divisibleWorth(reading.quantity - pieces)
    default: return 0
    }
  }

  /// Cost of so many pieces on the arc of a community's shortage.
  func shortage(_ pieces: Int, of community: Int, _ goal: Goal) -> Int {
    guard goal == .floors, !favoured.contains(community) else { return 0 }
    return floors.floors[community].shortfall(missing: pieces)
  }

  /// Cost of so many pieces on the arc of a person.
  func person(_ pieces: Int, of provider: Int, _ goal: Goal) -> Int {
    guard case .even(let minutes) = map.loads[provider], !beyond.isLoose[provider] else {
      return 0
    }
    return load(of: provider, in: groups.people, pieces * minutes, goal)
  }

  /// Cost of so many pieces on the arc of a unit.
  func unit(_ pieces: Int, of unit: Int, _ goal: Goal) -> Int {
    beyond.isLooseUnit[unit] ? 0 : load(of: unit, in: groups.units, pieces, goal)
  }

  /// What a load adds to band or fine balance beyond that of no load: g(h + load) − g(h).
  private func load(of holder: Int, in group: BalanceGroup, _ load: Int, _ goal: Goal) -> Int {
    guard group.memberOfHolder[holder] >= 0 else { return 0 }
    let member = group.members[group.memberOfHolder[holder]]
    switch goal {
    case .band: return member.excess(load) - member.excess(0)
    case .fineBalance: return Int(clamping: member.square(load) - member.square(0))
    default: return 0
    }
  }

  // MARK: - What the costs leave out

  /// What no flow changes, to be added to the network's cost to give the value of a minimised goal.
  ///
  /// People with pieces of different lengths have no cost on the network, nor have those whose load is not
  /// all flow: they count with the least that any load of theirs can give, so that bounds stay bounds.
  func constant(_ goal: Goal) -> Int128 {
    if goal == .floors {
      return favoured.reduce(0) { $0 + Int128(floors.floors[$1].owed - floors.floors[$1].points) }
    }
    guard goal == .band || goal == .fineBalance else { return 0 }
    var total: Int128 = 0
    for member in groups.units.members {
      let isCounted = !beyond.isLooseUnit[member.holder]
      total += isCounted ? base(member, goal) : least(member, goal, upTo: Int128(member.capacity))
    }
    for member in groups.people.members {
      let isCounted = map.loads[member.holder] != .uneven && !beyond.isLoose[member.holder]
      let most = Int128(week.providers[member.holder].weekCap) * 1440
      total += isCounted ? base(member, goal) : least(member, goal, upTo: most)
    }
    return total
  }

  /// The least that band or fine balance can be for any load up to a limit.
  private func least(_ member: BalanceGroup.Member, _ goal: Goal, upTo most: Int128) -> Int128 {
    guard goal == .band else { return member.square(0) }
    return max(0, Int128(member.history - member.high))
      + max(0, Int128(member.low - member.history) - most)
  }

  private func base(_ member: BalanceGroup.Member, _ goal: Goal) -> Int128 {
    goal == .band ? Int128(member.excess(0)) : member.square(0)
  }

  /// By how much the network's cost of a goal can vary; what a factor must exceed.
  func range(of goal: Goal) -> Int128 {
    switch goal {
    case .locks: return sumOfNeeds { $0.isLocked ? $0.quantity : 0 }
    case .urgent: return sumOfNeeds { $0.isUrgent ? $0.points : 0 }
    case .needs: return sumOfNeeds { $0.points }
    case .floors:
      return favoured.reduce(Int128(floors.total)) { $0 + Int128(floors.floors[$1].points) }
    case .nearness, .fit, .wishes, .continuity: return pairRange(of: goal)
    case .band, .fineBalance: return loadRange(of: goal)
    // No arc carries them: what is proven of them is that nothing is below 0.
    case .rules: return 0
    }
  }

  private func sumOfNeeds(_ part: (NeedReading) -> Int) -> Int128 {
    week.needs.lazy.filter(\.isPlanned).reduce(0) { $0 + Int128(part($1)) }
  }

  private func pairRange(of goal: Goal) -> Int128 {
    week.needs.indices.reduce(0) { $0 + pairRange(of: goal, need: $1) }
  }

  /// The most that the pieces of a need, or of all its components, can add up to.
  private func pairRange(of goal: Goal, need: Int) -> Int128 {
    let asks = week.needs[need].partCount > 0 ? week.parts(of: need) : need..<need + 1
    return asks.reduce(0) { total, ask in
      var most = 0
      for pair in pairs.pairs(of: ask) { most = max(most, abs(self.pair(pair, need: ask, goal))) }
      return total + Int128(most) * Int128(week.ask(ask).quantity)
    }
  }

  /// What needs that a flow can't carry may add to fit, wishes or continuity at most.
  func freeRange(of goal: Goal) -> Int128 {
    week.needs.indices.lazy.filter { self.beyond.isFree[$0] }
      .reduce(0) { $0 + self.pairRange(of: goal, need: $1) }
  }

  private func loadRange(of goal: Goal) -> Int128 {
    let longest = week.needs.lazy.filter(\.isPlanned).map(\.duration).max() ?? 0
    var total: Int128 = 0
    func add(_ member: BalanceGroup.Member, upTo load: Int) {
      total +=
        goal == .band
        ? Int128(max(member.excess(0), member.excess(load))) : member.square(load)
    }
    for member in groups.units.members { add(member, upTo: member.capacity) }
    for member in groups.people.members { add(member, upTo: member.capacity * longest) }
    return total
  }
}

extension GoalCosts {
  /// More than any one piece can cost on any arc; keeps packed costs inside 64 bits.
  func largestPiece(of goal: Goal) -> Int128 {
    let planned = week.needs.lazy.filter(\.isPlanned)
    switch goal {
    case .locks: return 1
    case .rules: return 0
    case .urgent, .needs, .floors: return Int128(planned.map(\.points).max() ?? 0)
    case .nearness: return Int128(pairs.nearness.max() ?? 0)
    case .fit, .wishes, .continuity: return 3
    case .band: return Int128(max(1, planned.map(\.duration).max() ?? 0))
    case .fineBalance:
      let longest = planned.map(\.duration).max() ?? 0
      let units = groups.units.members.map { $0.square($0.capacity) }.max() ?? 0
      let people = groups.people.members.map { $0.square($0.capacity * longest) }.max() ?? 0
      return max(units, people)
    }
  }
}
