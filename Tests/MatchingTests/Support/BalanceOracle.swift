// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// A second reading of the balance groups of `docs/model.md` §5.
struct BalanceOracle {
  private struct Member {
    var history: Int
    var low: Int
    var high: Int
    var weight: Int
  }

  /// By position; nil for those outside the group.
  private var units: [Member?]
  private var people: [Member?]

  init(_ reading: Reading) {
    let week = reading.week
    let unitCaps = week.units.map { unit in
      let offered = reading.givers.filter { $0.countedUnit == unit.id }
        .reduce(0) { $0 + $1.perWeek }
      return min(offered, unit.perWeek ?? offered)
    }
    let unitHistory = week.units.map { unit in Self.history(.unit(unit.id), week) }
    let personHistory = week.people.map { person in Self.history(.person(person.id), week) }
    let forPeople = reading.needs.filter { $0.kind == .labour && !week.people.isEmpty }
    let forUnits = reading.needs.filter {
      $0.kind != .goods && ($0.kind != .labour || week.people.isEmpty)
    }
    units = Self.members(
      unitCaps,
      unitHistory,
      demand: forUnits.reduce(0) { $0 + $1.quantity },
      width: week.policy.bandWidth
    )
    people = Self.members(
      week.people.map { week.timesThisWeek(of: $0) },
      personHistory,
      demand: forPeople.reduce(0) { $0 + $1.quantity * $1.duration },
      width: week.policy.bandWidth
    )
  }

  private static func history(_ holder: HistoryEntry.Holder, _ week: Week) -> Int? {
    let mine = week.history.filter { $0.holder == holder }
    return mine.isEmpty ? nil : mine.reduce(0) { $0 + $1.load }
  }

  private static func members(
    _ caps: [Int],
    _ history: [Int?],
    demand: Int,
    width: Int
  ) -> [Member?] {
    let inside = caps.indices.filter { caps[$0] >= 1 }
    let known = inside.compactMap { history[$0] }
    let mean = known.isEmpty ? 0 : known.reduce(0, +) / known.count
    let loads = caps.indices.map { history[$0] ?? mean }
    let work = demand + inside.reduce(0) { $0 + loads[$1] }
    let total = inside.reduce(0) { $0 + caps[$1] }
    return caps.indices.map { position in
      guard caps[position] >= 1 else { return nil }
      let cap = caps[position]
      // Exact fractions: fair share = work * cap / total.
      let low = (1000 - width) * work * cap / (1000 * total)
      let above = (1000 + width) * work * cap
      let high = (above + 1000 * total - 1) / (1000 * total)
      var weight = 1000
      if work > 0 {
        let doubled = 2 * 1000 * total / (work * cap)
        weight = min(1000, max(1, (doubled + 1) / 2))
      }
      return Member(history: loads[position], low: low, high: high, weight: weight)
    }
  }

  private func sum(
    _ unitLoads: [Int],
    _ personLoads: [Int],
    _ value: (Member, Int) -> Int
  ) -> Int {
    var result = 0
    for (member, load) in zip(units + people, unitLoads + personLoads) {
      if let member { result += value(member, member.history + load) }
    }
    return result
  }

  func outside(_ unitLoads: [Int], _ personLoads: [Int]) -> Int {
    sum(unitLoads, personLoads) { member, total in
      max(0, member.low - total) + max(0, total - member.high)
    }
  }

  func squares(_ unitLoads: [Int], _ personLoads: [Int]) -> Int {
    sum(unitLoads, personLoads) { member, total in member.weight * total * total }
  }
}
