// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One member of a balance group with the constants of `docs/model.md` §5.
struct BalanceMember {
  /// Load before the week.
  var history: Int
  /// The share of the group's work it can carry: pieces for a unit, times for a person.
  var cap: Int
  var low = 0
  var high = 0
  var weight = 1000

  /// Load outside the band.
  func outside(_ load: Int) -> Int {
    max(0, low - history - load) + max(0, history + load - high)
  }

  /// Weighted square of history and load.
  func square(_ load: Int) -> Int { weight * (history + load) * (history + load) }
}

/// The balance groups of a week: its units and its people.
struct Balance {
  /// By position of the unit in the week; nil for units that give nothing counted.
  private(set) var units: [BalanceMember?]
  /// By position of the person in the week; nil for people who can't come this week.
  private(set) var people: [BalanceMember?]

  init(_ facts: WeekFacts) {
    let week = facts.week
    var unitCaps = [Int](repeating: 0, count: week.units.count)
    for provider in facts.providers where provider.isCounted && provider.unit >= 0 {
      unitCaps[Int(provider.unit)] += provider.weekCap
    }
    for (position, unit) in week.units.enumerated() {
      unitCaps[position] = min(unitCaps[position], unit.perWeek ?? .max)
    }
    let peopleCaps = facts.providers.dropFirst(week.offers.count).map(\.weekCap)
    let hasPeople = !week.people.isEmpty
    var pieces = 0
    var minutes = 0
    for need in facts.needs {
      let kind = week.needs[need.position].kind
      if kind == .labour, hasPeople {
        minutes += need.quantity * need.duration
      } else if kind != .goods {
        pieces += need.quantity
      }
    }
    let loads = Self.historyLoads(week)
    units = Self.members(caps: unitCaps, history: loads.units, demand: pieces, week.policy)
    people = Self.members(caps: peopleCaps, history: loads.people, demand: minutes, week.policy)
  }

  private static func historyLoads(_ week: Week) -> (units: [Int?], people: [Int?]) {
    var units = [Int?](repeating: nil, count: week.units.count)
    var people = [Int?](repeating: nil, count: week.people.count)
    for entry in week.history {
      switch entry.holder {
      case .unit(let id):
        guard let position = week.index.units[id] else { continue }
        units[position] = (units[position] ?? 0) + entry.load
      case .person(let id):
        guard let position = week.index.people[id] else { continue }
        people[position] = (people[position] ?? 0) + entry.load
      }
    }
    return (units, people)
  }

  private static func members(
    caps: [Int],
    history: [Int?],
    demand: Int,
    _ policy: Policy
  ) -> [BalanceMember?] {
    let inside = caps.indices.filter { caps[$0] > 0 }
    let known = inside.compactMap { history[$0] }
    let mean = known.isEmpty ? 0 : known.reduce(0, +) / known.count
    let totalCap = inside.reduce(0) { $0 + caps[$1] }
    let work = demand + inside.reduce(0) { $0 + (history[$1] ?? mean) }
    var result = [BalanceMember?](repeating: nil, count: caps.count)
    for position in inside {
      var member = BalanceMember(history: history[position] ?? mean, cap: caps[position])
      let share = Int128(work) * Int128(caps[position])
      let whole = 1000 * Int128(totalCap)
      let width = Int128(policy.bandWidth)
      member.low = Int((1000 - width) * share / whole)
      member.high = Int(((1000 + width) * share + whole - 1) / whole)
      if share > 0 {
        let weight = (2 * whole + share) / (2 * share)
        member.weight = Int(min(1000, max(1, weight)))
      }
      result[position] = member
    }
    return result
  }
}
