// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// Tries every way of giving pieces to needs in a small week that is a flow.
struct BruteForce {
  /// So many pieces of a need from one giver in one half-day.
  private struct Share {
    var giver: Int
    var cell: Int
    var pieces: Int
  }

  /// One way to serve a need, with what it is worth whatever the others do.
  private struct Choice {
    var shares: [Share] = []
    var pieces = 0
    var worth: [Goal: Int] = [:]
  }

  private struct Load {
    var cell: [Int]
    var week: [Int]
    var day: [Int]
    var unitCell: [Int]
    var unit: [Int]
  }

  private let reading: Reading
  private let goals: [Goal]
  private let unitOfGiver: [Int]
  private var choices: [[Choice]] = []
  private var load: Load
  private var members: BalanceOracle
  /// What each community is owed, with its needs.
  private(set) var floors: [(needs: [Int], floor: Int)] = []
  private(set) var best: [Int]?
  private(set) var ways = 1

  /// Prepares a week, or gives nil when there are more ways than a limit.
  init?(_ reading: Reading, limit: Int) {
    self.reading = reading
    let week = reading.week
    goals = week.policy.goals
    unitOfGiver = reading.givers.map { giver in
      giver.countedUnit.flatMap { week.index.units[$0] } ?? -1
    }
    members = BalanceOracle(reading)
    load = Load(
      cell: Array(repeating: 0, count: reading.givers.count * 21),
      week: Array(repeating: 0, count: reading.givers.count),
      day: Array(repeating: 0, count: reading.givers.count * 7),
      unitCell: Array(repeating: 0, count: week.units.count * 21),
      unit: Array(repeating: 0, count: week.units.count)
    )

    for need in reading.needs.indices {
      guard let list = Self.choices(of: need, reading, limit: limit) else { return nil }
      choices.append(list)
      ways *= list.count
      if ways > limit { return nil }
    }
    findFloors()
    var picked = [Int](repeating: 0, count: choices.count)
    search(Array(choices.indices), 0, &picked) { solver, picked in solver.weigh(picked) }
  }

  // MARK: - Ways

  private static func choices(of need: Int, _ reading: Reading, limit: Int) -> [Choice]? {
    var list = [Choice()]
    let wanted = reading.needs[need]
    for giver in reading.givers.indices {
      let cells = reading.eligibleCells(need, giver)
      guard !cells.isEmpty else { continue }
      let other = reading.givers[giver]
      let near = reading.nearness(wanted, other).value
      let fit = reading.fit(wanted, other)
      let wish = reading.wish(wanted, other)
      let continuity = reading.continuity(wanted, other)
      for cell in cells {
        for choice in list {
          let most = min(wanted.quantity - choice.pieces, other.perHalfDay)
          for pieces in 1..<max(1, most + 1) {
            var longer = choice
            longer.shares.append(Share(giver: giver, cell: cell, pieces: pieces))
            longer.pieces += pieces
            longer.worth[.nearness, default: 0] += near * pieces
            longer.worth[.fit, default: 0] += fit * pieces
            longer.worth[.wishes, default: 0] += wish * pieces
            longer.worth[.continuity, default: 0] += continuity * pieces
            list.append(longer)
          }
        }
        if list.count > limit { return nil }
      }
    }
    return list
  }

  private mutating func search(
    _ needs: [Int],
    _ depth: Int,
    _ picked: inout [Int],
    _ visit: (inout BruteForce, [Int]) -> Void
  ) {
    guard depth < needs.count else { return visit(&self, picked) }
    let need = needs[depth]
    for number in choices[need].indices {
      picked[need] = number
      if change(choices[need][number], need, by: 1) {
        search(needs, depth + 1, &picked, visit)
      }
      _ = change(choices[need][number], need, by: -1)
    }
    picked[need] = 0
  }

  /// Books or releases a choice; tells whether every limit holds.
  private mutating func change(_ choice: Choice, _ need: Int, by sign: Int) -> Bool {
    var fits = true
    for share in choice.shares {
      let giver = reading.givers[share.giver]
      let pieces = sign * share.pieces
      let minutes = pieces * reading.needs[need].duration
      load.cell[share.giver * 21 + share.cell] += pieces
      load.week[share.giver] += pieces
      load.day[share.giver * 7 + share.cell / 3] += minutes
      fits = fits && load.cell[share.giver * 21 + share.cell] <= giver.perHalfDay
      fits = fits && load.week[share.giver] <= giver.perWeek
      if giver.person != nil {
        fits = fits && load.day[share.giver * 7 + share.cell / 3] <= giver.minutesADay
      }
      let unit = unitOfGiver[share.giver]
      guard unit >= 0 else { continue }
      load.unit[unit] += pieces
      load.unitCell[unit * 21 + share.cell] += pieces
      let record = reading.week.units[unit]
      fits = fits && load.unit[unit] <= record.perWeek ?? .max
      fits = fits && load.unitCell[unit * 21 + share.cell] <= record.perHalfDay ?? .max
    }
    return fits
  }

  // MARK: - Worth

  private func points(_ need: Int, _ pieces: Int) -> Int {
    let quantity = reading.needs[need].quantity
    let points = reading.week.points(of: reading.needs[need])
    return pieces * (points / quantity) + min(pieces, points % quantity)
  }

  private mutating func findFloors() {
    let homes = reading.needs.map { reading.week.place(at: .community, of: $0.place) }
    for home in Set(homes) {
      let needs = reading.needs.indices.filter { homes[$0] == home }
      guard home != nil else { continue }
      var most = 0
      var picked = [Int](repeating: 0, count: choices.count)
      search(needs, 0, &picked) { solver, picked in
        most = max(
          most,
          needs.reduce(0) { $0 + solver.points($1, solver.choices[$1][picked[$1]].pieces) }
        )
      }
      floors.append((needs, reading.week.policy.floorShare * most / 1000))
    }
  }

  /// Keeps the values of a complete way if they are the best so far, goal by goal.
  private mutating func weigh(_ picked: [Int]) {
    var isBetter = best == nil
    var values: [Int] = []
    for (position, goal) in goals.enumerated() {
      let value = value(goal, picked)
      values.append(value)
      guard !isBetter, let known = best?[position] else { continue }
      if value == known { continue }
      guard goal.isMaximised ? value > known : value < known else { return }
      isBetter = true
    }
    if isBetter { best = values }
  }

  private func value(_ goal: Goal, _ picked: [Int]) -> Int {
    let given = choices.indices.map { choices[$0][picked[$0]].pieces }
    switch goal {
    case .locks:
      return given.indices.filter { !reading.needs[$0].locked.isEmpty }
        .reduce(0) { $0 + reading.needs[$1].quantity - given[$1] }
    case .urgent:
      return given.indices.filter { reading.week.isUrgent(reading.needs[$0]) }
        .reduce(0) { $0 + points($1, given[$1]) }
    case .needs: return given.indices.reduce(0) { $0 + points($1, given[$1]) }
    case .floors:
      return floors.reduce(0) { sum, entry in
        sum + max(0, entry.floor - entry.needs.reduce(0) { $0 + points($1, given[$1]) })
      }
    case .band, .fineBalance:
      let minutes = reading.givers.indices.map { giver in
        load.day[giver * 7..<giver * 7 + 7].reduce(0, +)
      }
      let people = reading.week.people.indices.map { minutes[reading.week.offers.count + $0] }
      return goal == .band
        ? members.outside(load.unit, people) : members.squares(load.unit, people)
    case .rules: return 0
    case .nearness, .fit, .wishes, .continuity:
      return picked.indices.reduce(0) { $0 + (choices[$1][picked[$1]].worth[goal] ?? 0) }
    }
  }
}
