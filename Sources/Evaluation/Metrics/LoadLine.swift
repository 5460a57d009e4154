// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What one unit or person bears, beside what would be fair: a line of 均衡表.
public struct LoadLine: Sendable, Equatable {
  /// Who.
  public var holder: PlanDifference.Holder
  /// Pieces of the week.
  public var pieces = 0
  /// The load of the week: pieces of a unit, goods left out; minutes of a person.
  public var load = 0
  /// The load before this week; newcomers have the mean of those with a history.
  public var history = 0
  /// The least that lies inside the band, history included.
  public var low = 0
  /// The most that lies inside the band, history included.
  public var high = 0

  /// How far history and load lie outside the band: below 0 too little, above 0 too much.
  public var outside: Int {
    let total = history + load
    return total < low ? total - low : total > high ? total - high : 0
  }
}

extension Referee {
  /// Who bears how much: units, then people, as they stand in the tables.
  ///
  /// - Parameter plan: A plan.
  /// - Returns: A line for everybody who could give something this week.
  /// - Note: Source: `docs/model.md` §5, the goals `band` and `fineBalance`.
  public func loadLines(of plan: Plan) -> [LoadLine] {
    let reading = PlanReading(plan, expectedHash: nil, of: week)
    let loads = BalanceGroups.loads(of: reading, in: week)
    var unitPieces = [Int](repeating: 0, count: week.units.count)
    var pieces = [Int](repeating: 0, count: week.providers.count)
    for booking in reading.bookings {
      pieces[booking.provider] += booking.pieces
      let provider = week.providers[booking.provider]
      if !provider.isPerson, provider.unit >= 0 { unitPieces[provider.unit] += booking.pieces }
    }
    let units = costs.groups.units.members.map { member in
      LoadLine(
        .unit(week.unitIDs[member.holder]),
        member,
        pieces: unitPieces[member.holder],
        load: loads.units[member.holder]
      )
    }
    let people = costs.groups.people.members.compactMap { member -> LoadLine? in
      let person = member.holder - week.offerCount
      guard week.week.people.indices.contains(person) else { return nil }
      return LoadLine(
        .person(week.week.people[person].id),
        member,
        pieces: pieces[member.holder],
        load: loads.people[member.holder]
      )
    }
    return units + people
  }
}

extension LoadLine {
  fileprivate init(
    _ holder: PlanDifference.Holder,
    _ member: BalanceGroup.Member,
    pieces: Int,
    load: Int
  ) {
    self.holder = holder
    self.pieces = pieces
    self.load = load
    history = member.history
    low = member.low
    high = member.high
  }
}
