// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The first sum of the bound: for one entity of the first side, the cheapest set of partners that it may
/// have, what is missing of them included.
struct CheapestPartners<Number: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  let reading: PairingReading
  /// The most neighbours that one of the second side has.
  private let degree: Int
  /// How many sets may still be looked at.
  private var budget = 1 << 25
  private var queue: [Number] = []
  private var mark: [Int32]
  private var search = SearchState()

  private struct SearchState: Sendable {
    var best: Number = 0
    var isFound = false
  }

  init(_ reading: PairingReading) {
    self.reading = reading
    mark = Array(repeating: 0, count: reading.to.count)
    degree = reading.neighbours.map(\.count).max() ?? 0
  }

  /// Whether so few sets hang together that all of them can be looked at.
  private mutating func canEnumerate(_ from: Int, _ partners: Int) -> Bool {
    let most = min(reading.from.most[from], partners)
    guard reading.scheme.from.entities[from].isConnected, most <= 4, degree <= 10 else {
      return false
    }
    // From each place about so many neighbours, again and again.
    var work = partners
    for _ in 1..<max(2, most) { work *= max(1, degree) }
    guard work <= budget else { return false }
    budget -= work
    return true
  }

  /// The least cost of a set of partners.
  ///
  /// - Parameters:
  ///   - row: The open row of the entity.
  ///   - costs: What each of its partners costs, prices taken off, by place in the row.
  ///   - penalty: What each missing partner costs. Range: 0 or more.
  /// - Returns: The sum of costs and penalties.
  mutating func least(_ row: PairRowReader, _ costs: [Number], penalty: Number) -> Number {
    let from = row.from
    if canEnumerate(from, row.partners.count),
      let found = leastConnected(row, costs, penalty: penalty)
    {
      return found
    }
    let fixed = row.freeCount..<row.partners.count
    let free = costs[..<row.freeCount]
    let base = costs[fixed].reduce(Number(0)) { $0 + $1 }
    let needed = max(0, reading.from.least[from] - fixed.count)
    let room = max(0, reading.from.most[from] - fixed.count)
    let unmet = base + Number(needed) * penalty
    // A partner is worth having below this, and none is that comes after one who is not.
    let limit = needed > 0 ? penalty : 0
    guard room > 1 else {
      guard room == 1 else { return unmet }
      var best = limit
      for cost in free { best = min(best, cost) }
      return unmet + best - limit
    }
    gather(free, below: limit, room: room)
    var total = unmet
    for (place, cost) in queue.prefix(room).enumerated() {
      let gain = place < needed ? penalty : 0
      guard cost < gain else { break }
      total += cost - gain
    }
    return total
  }

  /// Puts the cheapest costs below a limit into the queue, ascending; as many as there is room for.
  private mutating func gather(_ costs: ArraySlice<Number>, below limit: Number, room: Int) {
    queue.removeAll(keepingCapacity: true)
    guard room <= 16 else {
      for cost in costs where cost < limit { queue.append(cost) }
      queue.sort()
      return
    }
    var limit = limit
    for cost in costs where cost < limit {
      if queue.count == room { queue.removeLast() }
      var place = queue.count
      queue.append(cost)
      while place > 0, queue[place - 1] > cost {
        queue[place] = queue[place - 1]
        place -= 1
      }
      queue[place] = cost
      if queue.count == room { limit = queue[room - 1] }
    }
  }

  /// The least over all sets of at most four that hang together and hold the fixed ones, or nil where there
  /// is none: then no plan is lawful, and any bound holds.
  ///
  /// - Note: Source: S. Wernicke, Efficient detection of network motifs, 2006 (each set exactly once).
  private mutating func leastConnected(
    _ row: PairRowReader,
    _ costs: [Number],
    penalty: Number
  ) -> Number? {
    let from = row.from
    let fixed = reading.fixed[from]
    search = SearchState()
    if fixed.isEmpty { consider(Number(max(0, reading.from.least[from])) * penalty) }
    var open = [Bool](repeating: false, count: reading.to.count)
    var costsByEntity = [Number](repeating: 0, count: reading.to.count)
    for (place, to) in row.partners.enumerated() {
      (open[to], costsByEntity[to]) = (true, costs[place])
    }
    let sets = ConnectedSearch(
      open: open,
      fixed: Set(fixed),
      costs: costsByEntity,
      penalty: penalty,
      least: reading.from.least[from],
      most: min(reading.from.most[from], 4)
    )
    guard sets.most > 0 else { return search.isFound ? search.best : nil }
    for root in row.partners {
      mark[root] = 1
      var further: [Int] = []
      for other in reading.neighbours[root] where other > root && open[other] {
        further.append(other)
        mark[other] += 1
      }
      grow(sets, root, [root], further)
      mark[root] = 0
      for other in further { mark[other] -= 1 }
    }
    return search.isFound ? search.best : nil
  }

  /// Visits a set and all that hold it and begin at the same root.
  private mutating func grow(
    _ sets: ConnectedSearch<Number>,
    _ root: Int,
    _ members: [Int],
    _ further: [Int]
  ) {
    if sets.fixed.isSubset(of: members) { consider(sets.cost(of: members)) }
    guard members.count < sets.most else { return }
    var further = further
    while let next = further.popLast() {
      var wider = further
      for other in reading.neighbours[next]
      where other > root && sets.open[other] && mark[other] == 0 { wider.append(other) }
      let added = wider[further.count...]
      for other in added { mark[other] += 1 }
      grow(sets, root, members + [next], wider)
      for other in added { mark[other] -= 1 }
    }
  }

  private mutating func consider(_ cost: Number) {
    if !search.isFound || cost < search.best { search = SearchState(best: cost, isFound: true) }
  }
}

/// What stays the same while sets that hang together are visited.
private struct ConnectedSearch<Number: FixedWidthInteger & SignedInteger & Sendable> {
  var open: [Bool]
  var fixed: Set<Int>
  var costs: [Number]
  var penalty: Number
  var least: Int
  var most: Int

  func cost(of members: [Int]) -> Number {
    let missing = Number(max(0, least - members.count)) * penalty
    return members.reduce(missing) { $0 + costs[$1] }
  }
}
