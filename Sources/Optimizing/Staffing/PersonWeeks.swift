// SPDX-License-Identifier: GPL-3.0-or-later

/// All that one person could do: the sets of options within capacity and without conflict.
///
/// Cheapest sets are found by a depth-first search that a dynamic program bounds: with options in
/// order of time, options right after a chosen one that conflict with it are jumped over, and the
/// bound is exact.
struct PersonWeeks: Sendable {
  /// A set of options and the sum of its costs.
  struct Found: Sendable, Equatable {
    var cost: Int
    /// Positions of options, ascending.
    var chosen: [Int]
  }

  let person: StaffingProblem.Person
  /// Options in search order.
  private let order: [Int]
  /// For every position in the order, the next one that does not conflict with it.
  private let skip: [Int]
  /// Conflicts as positions in the order, later ones only.
  private let later: [[Int]]
  /// Units of capacity that the dynamic program tells apart.
  private let unit: Int
  private let capacity: Int

  /// Rooms of capacity that the dynamic program tells apart at most.
  private static let capacityLimit = 512
  /// Steps of one search at most: enough for every week of a person that anybody would write down.
  private static let stepLimit = 200_000

  init(_ person: StaffingProblem.Person) {
    self.person = person
    let order = Self.grouped(person).filter { person.options[$0].use <= person.capacity }
    self.order = order
    var place = [Int](repeating: -1, count: person.options.count)
    for (position, option) in order.enumerated() { place[option] = position }
    later = order.enumerated()
      .map { position, option in
        person.conflicts[option].map { place[$0] }.filter { $0 > position }.sorted()
      }
    skip = later.enumerated()
      .map { position, others in
        var next = position + 1
        for other in others where other == next { next += 1 }
        return next
      }
    // Uses are rounded down and capacity up where there are too many rooms: a weaker bound, never wrong.
    let uses = order.map { person.options[$0].use }.filter { $0 > 0 }
    let common = uses.reduce(0, Self.commonDivisor)
    unit = max(1, common, (person.capacity + Self.capacityLimit - 1) / Self.capacityLimit)
    capacity = common > 0 ? (person.capacity + unit - 1) / unit : 0
  }

  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// Options with those that conflict next to each other.
  private static func grouped(_ person: StaffingProblem.Person) -> [Int] {
    var order: [Int] = []
    var seen = [Bool](repeating: false, count: person.options.count)
    for start in person.options.indices where !seen[start] {
      seen[start] = true
      var queue = [start]
      var next = 0
      while next < queue.count {
        for other in person.conflicts[queue[next]] where !seen[other] {
          seen[other] = true
          queue.append(other)
        }
        next += 1
      }
      order += queue
    }
    return order
  }

  /// What is left to gain from every position and room on.
  private struct Completion {
    let width: Int
    var values: [Int]

    subscript(position: Int, room: Int) -> Int { values[position * width + room] }
  }

  private func use(at position: Int) -> Int { person.options[order[position]].use }

  private func completion(_ costs: [Int]) -> Completion {
    let width = capacity + 1
    var table = Completion(
      width: width,
      values: [Int](repeating: 0, count: (order.count + 1) * width)
    )
    for position in order.indices.reversed() {
      let cost = costs[order[position]]
      let units = use(at: position) / unit
      let next = skip[position]
      for room in 0..<width {
        var best = table.values[(position + 1) * width + room]
        if cost < 0, units <= room {
          best = min(best, cost + table.values[next * width + room - units])
        }
        table.values[position * width + room] = best
      }
    }
    return table
  }

  /// The smallest sum of costs of any set, 0 for the empty one.
  ///
  /// A search that takes too long ends with a cost that no set undercuts, and the best set it found.
  ///
  /// - Parameter costs: One cost per option.
  /// - Returns: The cheapest set.
  func least(_ costs: [Int]) -> Found {
    let table = completion(costs)
    var best = Found(cost: 0, chosen: [])
    let isWhole = search(costs, table, below: 0) { cost, chosen in
      best = Found(cost: cost, chosen: chosen)
      return cost
    }
    if !isWhole { best.cost = table[0, capacity] }
    return best
  }

  /// The sets of at most a cost, in search order.
  ///
  /// - Parameters:
  ///   - costs: One cost per option.
  ///   - limit: The largest sum of costs.
  ///   - count: The search ends with more sets than this.
  /// - Returns: The sets other than the empty one; nil when there are more than `count` or the search
  ///   takes too long.
  func sets(_ costs: [Int], atMost limit: Int, count: Int) -> [Found]? {
    var found: [Found] = []
    let isWhole = search(costs, completion(costs), below: limit + 1) { cost, chosen in
      found.append(Found(cost: cost, chosen: chosen))
      return found.count > count ? Int.min : limit + 1
    }
    return isWhole && found.count <= count ? found : nil
  }

  /// Visits sets below a limit; the visitor answers with the limit from there on.
  ///
  /// - Returns: Whether all such sets were visited.
  private func search(
    _ costs: [Int],
    _ table: Completion,
    below limit: Int,
    _ visit: (Int, [Int]) -> Int
  ) -> Bool {
    var walk = Walk(limit: limit, blocked: [Int](repeating: 0, count: order.count))
    descend(from: 0, room: person.capacity, cost: 0, costs, table, &walk, visit)
    return walk.steps <= Self.stepLimit
  }

  private struct Walk {
    var limit: Int
    var steps = 0
    var blocked: [Int]
    var chosen: [Int] = []
  }

  private func descend(
    from start: Int,
    room: Int,
    cost: Int,
    _ costs: [Int],
    _ table: Completion,
    _ walk: inout Walk,
    _ visit: (Int, [Int]) -> Int
  ) {
    func rooms(_ room: Int) -> Int { min(capacity, (room + unit - 1) / unit) }
    for position in start..<order.count {
      walk.steps += 1
      guard walk.steps <= Self.stepLimit, cost + table[position, rooms(room)] < walk.limit else {
        return
      }
      guard walk.blocked[position] == 0, use(at: position) <= room else { continue }
      let sum = cost + costs[order[position]]
      let left = room - use(at: position)
      guard sum + table[skip[position], rooms(left)] < walk.limit else { continue }
      walk.chosen.append(order[position])
      for other in later[position] { walk.blocked[other] += 1 }
      if sum < walk.limit { walk.limit = visit(sum, walk.chosen.sorted()) }
      descend(from: position + 1, room: left, cost: sum, costs, table, &walk, visit)
      for other in later[position] { walk.blocked[other] -= 1 }
      walk.chosen.removeLast()
    }
  }
}
