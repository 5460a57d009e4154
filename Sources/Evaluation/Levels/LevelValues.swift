// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The value of each goal, counted from the projects alone (`docs/model.md` §5).
struct LevelValues {
  let week: WeekReading
  let groups: BalanceGroups
  let floors: FloorTable

  /// Counts every goal.
  ///
  /// - Parameter plan: A plan, lawful or not.
  /// - Returns: A value for each goal.
  func values(of plan: PlanReading) -> [Goal: Int] {
    var result = demandValues(of: plan)
    result.merge(balanceValues(of: plan)) { first, _ in first }
    result.merge(pairValues(of: plan)) { first, _ in first }
    result[.rules] = plan.peopleRules?.penalty ?? 0
    return result
  }

  private func demandValues(of plan: PlanReading) -> [Goal: Int] {
    var (locks, urgent, points) = (0, 0, 0)
    var pointsOfCommunity = [Int](repeating: 0, count: week.communities.count)
    for need in week.needs.indices where week.needs[need].isPlanned {
      let reading = week.needs[need]
      let worth = reading.worth(plan.pieces[need])
      points += worth
      if reading.isUrgent { urgent += worth }
      if reading.isLocked { locks += max(0, reading.quantity - plan.pieces[need]) }
      pointsOfCommunity[reading.community] += worth
    }
    var shortfall = 0
    for (floor, met) in zip(floors.floors, pointsOfCommunity) {
      shortfall += max(0, floor.owed - met)
    }
    return [.locks: locks, .urgent: urgent, .needs: points, .floors: shortfall]
  }

  private func balanceValues(of plan: PlanReading) -> [Goal: Int] {
    let loads = BalanceGroups.loads(of: plan, in: week)
    var excess = 0
    var squares: Int128 = 0
    for member in groups.units.members {
      excess += member.excess(loads.units[member.holder])
      squares += member.square(loads.units[member.holder])
    }
    for member in groups.people.members {
      excess += member.excess(loads.people[member.holder])
      squares += member.square(loads.people[member.holder])
    }
    return [.band: excess, .fineBalance: Int(clamping: squares)]
  }

  private func pairValues(of plan: PlanReading) -> [Goal: Int] {
    var (near, fit, wishes, continuity) = (0, 0, 0, 0)
    for service in plan.services {
      let (ask, provider) = (service.ask, service.provider)
      near += service.pieces * week.distance(of: service)
      fit += service.pieces * week.fit(need: ask, provider: provider)
      wishes += service.pieces * week.wish(need: ask, provider: provider)
      continuity += service.pieces * week.continuity(need: ask, provider: provider)
    }
    return [.nearness: near, .fit: fit, .wishes: wishes, .continuity: continuity]
  }
}
