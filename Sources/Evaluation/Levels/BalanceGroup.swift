// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Units or people whose loads are kept in balance, with each member's band and weight.
struct BalanceGroup: Sendable {
  /// What a member has and is owed; loads in pieces for units, minutes for people.
  struct Member: Sendable {
    /// Number of the unit, or of the provider.
    var holder: Int
    var history: Int
    var capacity: Int
    var low = 0
    var high = 0
    var weight = 1

    /// How far a week's load lies outside the band.
    func excess(_ load: Int) -> Int {
      let total = history + load
      return max(0, low - total) + max(0, total - high)
    }

    /// The weighted square of history and load.
    func square(_ load: Int) -> Int128 {
      Int128(weight) * Int128(history + load) * Int128(history + load)
    }
  }

  private(set) var members: [Member]
  /// Member by holder; −1 for holders outside the group.
  private(set) var memberOfHolder: [Int]

  /// Makes a group.
  ///
  /// - Parameters:
  ///   - capacities: By holder; only holders of 1 or more are members.
  ///   - histories: By holder; nil without an entry, then the mean of the members that have one.
  ///   - demand: Load that the whole group is asked for this week.
  ///   - bandWidth: Half-width of the band in thousandths.
  init(capacities: [Int], histories: [Int?], demand: Int, bandWidth: Int) {
    members = []
    memberOfHolder = [Int](repeating: -1, count: capacities.count)
    let inGroup = capacities.indices.filter { capacities[$0] >= 1 }
    let known = inGroup.compactMap { histories[$0] }
    let mean = known.isEmpty ? 0 : known.reduce(0, +) / known.count
    for holder in inGroup {
      memberOfHolder[holder] = members.count
      members.append(
        Member(
          holder: holder,
          history: histories[holder] ?? mean,
          capacity: capacities[holder]
        )
      )
    }
    setBands(demand: demand, bandWidth: bandWidth)
  }

  private mutating func setBands(demand: Int, bandWidth: Int) {
    let total = members.reduce(Int128(demand)) { $0 + Int128($1.history) }
    let capacity = members.reduce(Int128(0)) { $0 + Int128($1.capacity) }
    for number in members.indices {
      let share = total * Int128(members[number].capacity)
      let scale = 1000 * capacity
      let low = Int128(1000 - bandWidth) * share
      let high = Int128(1000 + bandWidth) * share
      members[number].low = Int(clamping: low / scale)
      members[number].high = Int(clamping: (high + scale - 1) / scale)
      // round-half-up(1000 / fair share), the fair share being share / capacity
      let weight = share == 0 ? 1000 : (2 * 1000 * capacity + share) / (2 * share)
      members[number].weight = Int(clamping: max(1, min(1000, weight)))
    }
  }
}

/// The two balance groups of a week.
struct BalanceGroups: Sendable {
  let units: BalanceGroup
  let people: BalanceGroup

  init(_ week: WeekReading) {
    var unitHistory = [Int?](repeating: nil, count: week.units.count)
    var personHistory = [Int?](repeating: nil, count: week.providers.count)
    for entry in week.week.history {
      switch entry.holder {
      case .unit(let id):
        week.unitNumbers[id].map { unitHistory[$0] = (unitHistory[$0] ?? 0) + entry.load }
      case .person(let id):
        week.number(of: .person(id))
          .map {
            personHistory[$0] = (personHistory[$0] ?? 0) + entry.load
          }
      }
    }
    var unitDemand = 0
    var minutes = 0
    for need in week.week.needs.indices where week.needs[need].isPlanned {
      let reading = week.needs[need]
      if reading.isLabour, !week.week.people.isEmpty {
        minutes += reading.quantity * reading.duration
      } else if week.week.needs[need].kind != .goods {
        unitDemand += reading.quantity
      }
    }
    let bandWidth = week.week.policy.bandWidth
    units = BalanceGroup(
      capacities: week.units.map(\.capacity),
      histories: unitHistory,
      demand: unitDemand,
      bandWidth: bandWidth
    )
    people = BalanceGroup(
      capacities: week.providers.map { $0.isPerson ? $0.weekCap : 0 },
      histories: personHistory,
      demand: minutes,
      bandWidth: bandWidth
    )
  }

  /// Counted pieces of each unit and minutes of each person in a plan: what is booked, a session once.
  static func loads(of plan: PlanReading, in week: WeekReading) -> (units: [Int], people: [Int]) {
    var units = [Int](repeating: 0, count: week.units.count)
    var people = [Int](repeating: 0, count: week.providers.count)
    for booking in plan.bookings {
      let provider = week.providers[booking.provider]
      if provider.isPerson {
        people[booking.provider] += booking.pieces * booking.span.minutes
      } else if provider.isCounted {
        units[provider.unit] += booking.pieces
      }
    }
    return (units, people)
  }
}
