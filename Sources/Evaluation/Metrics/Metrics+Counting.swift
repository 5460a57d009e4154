// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Metrics {
  /// Counts everything from a plan.
  init(
    of plan: PlanReading,
    _ week: WeekReading,
    _ groups: BalanceGroups,
    _ scarcity: Scarcity
  ) {
    projectCount = plan.plan.projects.count { $0.post == nil }
    countCoverage(plan, week, scarcity)
    let loads = BalanceGroups.loads(of: plan, in: week)
    units = Balance(of: groups.units.members.map { loads.units[$0.holder] })
    people = Balance(of: groups.people.members.map { loads.people[$0.holder] })
    minutes = loads.people.reduce(0, +)
    countUse(plan, week)
    countDistance(plan, week)
    countWorth(plan, week)
    countEquity(plan, week)
    countReciprocity(plan, week)
  }

  private mutating func countCoverage(
    _ plan: PlanReading,
    _ week: WeekReading,
    _ scarcity: Scarcity
  ) {
    var (given, asked, urgent, urgentMet, timely, dated, met) = (0, 0, 0, 0, 0, 0, 0)
    let ends = Self.lastDays(of: plan, week)
    for (number, need) in week.needs.enumerated() where need.isPlanned {
      let got = min(plan.pieces[number], need.quantity)
      guard !need.isShift else {
        shifts.posts += 1
        if got >= need.quantity { shifts.filled += 1 }
        shifts.asked += need.quantity
        shifts.given += got
        continue
      }
      coverage.needs += 1
      met += need.worth(got)
      if got >= need.quantity { coverage.met += 1 } else if got > 0 { coverage.partly += 1 }
      given += got
      asked += need.quantity
      if need.isUrgent {
        urgent += need.points
        urgentMet += need.worth(got)
      }
      guard let deadline = week.week.needs[number].deadline,
        deadline <= week.week.date(ofDay: 6)
      else { continue }
      dated += 1
      if got >= need.quantity, let end = ends[number], end <= deadline { timely += 1 }
    }
    coverage.unmet = coverage.needs - coverage.met - coverage.partly
    coverage.pieces = Statistics.ratio(given, asked)
    coverage.weighted = Statistics.ratio(met, scarcity.points)
    coverage.reachable = Statistics.ratio(met, scarcity.reachablePoints)
    coverage.urgent = Statistics.ratio(urgentMet, urgent)
    coverage.inTime = Statistics.ratio(timely, dated)
  }

  /// The date on which the last project of each need ends.
  private static func lastDays(of plan: PlanReading, _ week: WeekReading) -> [Int: Day] {
    var result: [Int: Day] = [:]
    for service in plan.services {
      let last = plan.projects[service.project].span.end - 1
      let end = Day(number: week.week.monday.number + last / 1440)
      result[service.need] = Swift.max(result[service.need] ?? end, end)
    }
    return result
  }

  private mutating func countUse(_ plan: PlanReading, _ week: WeekReading) {
    let used = Set(plan.bookings.map(\.provider))
    peopleUsed = used.count { week.providers[$0].isPerson }
    offersUsed = used.count - peopleUsed
    unitsUsed = Set(used.map { week.providers[$0].unit }.filter { $0 >= 0 }).count
    offerUtilisation = Statistics.ratio(offersUsed, week.offerCount, ofNothing: 0)
    unitUtilisation = Statistics.ratio(unitsUsed, week.units.count, ofNothing: 0)
  }

  private mutating func countDistance(_ plan: PlanReading, _ week: WeekReading) {
    var values: [(value: Int, weight: Int)] = []
    var (pieces, near) = (0, 0)
    for service in plan.services {
      let here = week.needs[service.need].site.community
      values.append((week.distance(of: service), service.pieces))
      pieces += service.pieces
      if here >= 0, here == week.origin(of: service).community { near += service.pieces }
    }
    distance.isInMetres = week.scale.usesMetres
    distance.mean = Statistics.ratio(plan.values[.nearness] ?? 0, pieces, ofNothing: 0)
    distance.p50 = Statistics.percentile(50, of: values)
    distance.p90 = Statistics.percentile(90, of: values)
    distance.max = values.map(\.value).max() ?? 0
    distance.sameCommunity = Statistics.ratio(near, pieces, ofNothing: 0)
  }

  private mutating func countWorth(_ plan: PlanReading, _ week: WeekReading) {
    var (wishing, wished, first) = (0, 0, 0)
    for service in plan.services where week.providers[service.provider].isPerson {
      guard !week.providerCategories.range(of: service.provider).isEmpty else { continue }
      wishing += service.pieces
      let wish = week.wish(need: service.ask, provider: service.provider)
      if wish > 0 { wished += service.pieces }
      if wish == 3 { first += service.pieces }
    }
    let pieces = plan.services.reduce(0) { $0 + $1.pieces }
    wishShare = Statistics.ratio(wished, wishing)
    firstWishShare = Statistics.ratio(first, wishing)
    meanFit = Statistics.ratio(plan.values[.fit] ?? 0, pieces, ofNothing: 0)
    continuityShare = Statistics.ratio(plan.values[.continuity] ?? 0, pieces, ofNothing: 0)
  }

  private mutating func countEquity(_ plan: PlanReading, _ week: WeekReading) {
    var points = [Int](repeating: 0, count: week.communities.count)
    var met = points
    var byClass: [BeneficiaryClass: (points: Int, met: Int)] = [:]
    for (number, need) in week.needs.enumerated() where need.isPlanned && !need.isShift {
      let worth = need.worth(plan.pieces[number])
      points[need.community] += need.points
      met[need.community] += worth
      byClass[week.week.needs[number].beneficiary, default: (0, 0)].points += need.points
      byClass[week.week.needs[number].beneficiary, default: (0, 0)].met += worth
    }
    communities.groups = week.communities.indices.compactMap { number in
      let place = week.communities[number]
      guard place >= 0 else { return nil }
      let name = week.week.places[place].id.text
      return GroupCoverage(group: name, points: points[number], met: met[number])
    }
    classes.groups = BeneficiaryClass.allCases.compactMap { group in
      byClass[group].map { GroupCoverage(group: group.rawValue, points: $0.points, met: $0.met) }
    }
  }

  private mutating func countReciprocity(_ plan: PlanReading, _ week: WeekReading) {
    var given = [Int](repeating: 0, count: week.units.count)
    var received = given
    for booking in plan.bookings {
      let unit = week.providers[booking.provider].unit
      if unit >= 0 { given[unit] += booking.pieces }
    }
    for service in plan.services {
      let proposer = week.needs[service.need].proposer
      if proposer >= 0 { received[proposer] += service.pieces }
    }
    reciprocity = week.units.indices.filter { given[$0] + received[$0] > 0 }
      .map {
        Reciprocity(unit: week.unitIDs[$0], given: given[$0], received: received[$0])
      }
  }
}
