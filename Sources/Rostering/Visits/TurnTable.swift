// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow
internal import Street

/// Who takes which of some dates in turn: equal turns with history, nobody twice in a row.
///
/// A greedy start, then single replacements as long as they help; a flow without the rule of two in a row
/// bounds the turns from below.
struct TurnTable {
  struct Date {
    var window: Int
    var free: [Int]
  }

  let dates: [Date]
  let members: [Int]
  let heads: Int
  private let past: [Int: Int]
  private let lastTurn: [Int: Int]
  private(set) var chosen: [[Int]]
  private(set) var turnsBound = 0

  init(_ dates: [Date], members: [Int], heads: Int, people: [VisitPerson], openBefore: Int) {
    self.dates = dates
    self.members = members
    self.heads = heads
    chosen = dates.map { _ in [] }
    let known = members.compactMap { people[$0].pastTurns }
    let mean = known.isEmpty ? 0 : (2 * known.reduce(0, +) + known.count) / (2 * known.count)
    past = Dictionary(
      members.map { ($0, people[$0].pastTurns ?? mean) },
      uniquingKeysWith: { first, _ in first }
    )
    // A turn in the length of a window before the first one counts as the window before.
    lastTurn = Dictionary(
      members.compactMap { person in
        people[person].lastTurn.flatMap { $0 >= openBefore ? (person, -1) : nil }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  var loads: [Int: Int] {
    var result = past
    for person in chosen.joined() { result[person, default: 0] += 1 }
    return result
  }
  var turns: Int { loads.values.reduce(0) { $0 + $1 * $1 } }
  var inARow: Int { dates.indices.reduce(0) { $0 + repeats(at: $1) } }

  /// How many at a date also stood in its window or the one before.
  func repeats(at place: Int) -> Int { chosen[place].count { isRepeat($0, at: place) } }

  private func isRepeat(_ person: Int, at place: Int) -> Bool {
    let window = dates[place].window
    var earlier = place - 1
    while earlier >= 0, dates[earlier].window >= window - 1 {
      if chosen[earlier].contains(person) { return true }
      earlier -= 1
    }
    return lastTurn[person].map { $0 >= window - 1 } ?? false
  }

  /// What two dates in a row make necessary: heads of both beyond those who are free at either.
  var inARowBound: Int {
    dates.indices.dropFirst()
      .reduce(0) { sum, place in
        guard dates[place].window - dates[place - 1].window <= 1 else { return sum }
        let free = Set(dates[place].free).union(dates[place - 1].free)
        return sum + max(0, chosen[place].count + chosen[place - 1].count - free.count)
      }
  }

  mutating func fill() throws(FlowError) {
    var loads = past
    var lastPlace: [Int: Int] = [:]
    for place in dates.indices {
      let keyed = dates[place].free
        .map { person in
          let recency = lastPlace[person] ?? lastTurn[person] ?? -2
          return (
            isRepeat(person, at: place) ? 1 : 0, loads[person, default: 0], recency, person
          )
        }
      chosen[place] = keyed.sorted(by: <).prefix(heads).map(\.3)
      for person in chosen[place] {
        loads[person, default: 0] += 1
        lastPlace[person] = place
      }
    }
    improve()
    try bound()
  }

  /// Replaces and swaps as long as it helps.
  private mutating func improve() {
    var loads = loads
    var rounds = 0
    while rounds < 200, replaceOne(&loads) || swapTwo() { rounds += 1 }
  }

  /// Repeats that two people have at a date and at those of its window and the next.
  private func repeats(of one: Int, _ other: Int, around place: Int) -> Int {
    var count = 0
    var later = place
    while later < dates.count, dates[later].window <= dates[place].window + 1 {
      for person in chosen[later] where person == one || person == other {
        if isRepeat(person, at: later) { count += 1 }
      }
      later += 1
    }
    return count
  }

  /// Gives seats to others where that makes fewer repeats, or as many and evener turns.
  private mutating func replaceOne(_ loads: inout [Int: Int]) -> Bool {
    var isBetter = false
    for place in dates.indices {
      for seat in chosen[place].indices {
        for other in dates[place].free where !chosen[place].contains(other) {
          let old = chosen[place][seat]
          let turns = 2 * (loads[other, default: 0] - loads[old, default: 0] + 1)
          let before = repeats(of: old, other, around: place)
          // Without a repeat to be rid of, only evener turns help.
          if turns >= 0, before == 0 { continue }
          chosen[place][seat] = other
          let more = repeats(of: old, other, around: place) - before
          if (more, turns) < (0, 0) {
            loads[old, default: 0] -= 1
            loads[other, default: 0] += 1
            isBetter = true
            break
          }
          chosen[place][seat] = old
        }
      }
    }
    return isBetter
  }

  /// Lets two people change dates, which leaves their turns as they are.
  private mutating func swapTwo() -> Bool {
    for place in dates.indices where repeats(at: place) > 0 {
      for seat in chosen[place].indices {
        for other in dates.indices where other != place {
          for otherSeat in chosen[other].indices {
            let (one, two) = (chosen[place][seat], chosen[other][otherSeat])
            guard one != two, dates[place].free.contains(two), dates[other].free.contains(one),
              !chosen[place].contains(two), !chosen[other].contains(one)
            else { continue }
            let before = repeats(of: one, two, at: place, other)
            chosen[place][seat] = two
            chosen[other][otherSeat] = one
            if repeats(of: one, two, at: place, other) < before { return true }
            chosen[place][seat] = one
            chosen[other][otherSeat] = two
          }
        }
      }
    }
    return false
  }

  /// Repeats of two people around two dates; what both dates touch counts once.
  private func repeats(of one: Int, _ other: Int, at place: Int, _ second: Int) -> Int {
    let (low, high) = (min(place, second), max(place, second))
    var count = repeats(of: one, other, around: low)
    var later = high
    while later < dates.count, dates[later].window <= dates[high].window + 1 {
      if dates[later].window > dates[low].window + 1 {
        for person in chosen[later] where person == one || person == other {
          if isRepeat(person, at: later) { count += 1 }
        }
      }
      later += 1
    }
    return count
  }

  /// The least sum of squares without the rule of two in a row.
  private mutating func bound() throws(FlowError) {
    var network = FlowNetwork()
    let sink = network.addNode(supply: Int64(-chosen.joined().count))
    let nodes = members.map { _ in network.addNode() }
    let places = Dictionary(zip(members, nodes), uniquingKeysWith: { first, _ in first })
    for (date, people) in zip(dates, chosen) {
      let node = network.addNode(supply: Int64(people.count))
      for person in date.free {
        if let to = places[person] { network.addArc(from: node, to: to, upper: 1, cost: 0) }
      }
    }
    for (person, node) in zip(members, nodes) {
      let load = past[person] ?? 0
      let pieces = (0..<dates.count)
        .map { count in
          FlowNetwork.Piece(capacity: 1, unitCost: Int64(2 * (load + count) + 1))
        }
      try network.addConvexArc(from: node, to: sink, pieces: pieces)
    }
    var simplex = try NetworkSimplex(network)
    let start = past.values.reduce(0) { $0 + $1 * $1 }
    guard simplex.solve() == .optimal else { return }
    turnsBound = start + Int(simplex.objective)
  }
}
