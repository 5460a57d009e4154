// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The most points that each community could have if only its needs were planned.
///
/// Needs with components have no arcs and are left out; whoever joins a session counts as an ordinary
/// piece of its offer.
///
/// Sets of pieces that a network can carry are a matroid (a gammoid), so taking the pieces by falling
/// worth and keeping each that an augmenting path can add is exact. Nodes that a failed search has
/// seen can never reach the sink again within the community, so all failures together cost one walk.
///
/// - Note: Source: Perfect, Applications of Menger's graph theorem, 1968; Edmonds, Matroids and the
///   greedy algorithm, 1971.
struct CommunityBest {
  private let week: WeekReading
  private let pairs: PairTable
  private let map: FlowMap
  /// Flow on the arc of each node to its parent.
  private var flow: [Int]
  /// Pieces of needs that enter a leaf.
  private var users: [Int: [(need: Int, pieces: Int)]] = [:]
  /// Children whose arcs have carried flow.
  private var children: [Int: [Int]] = [:]
  /// Nodes that stand among ``children``, and whether a node is one of them.
  private var touched: [Int] = []
  private var isTouched: [Bool]
  /// The community in which a node was found dead, or is being looked at.
  private var seen: [Int]
  private var cameFrom: [Int]
  private var stamp = 0

  private init(_ week: WeekReading, _ pairs: PairTable, _ map: FlowMap) {
    self.week = week
    self.pairs = pairs
    self.map = map
    flow = [Int](repeating: 0, count: map.nodeCount)
    isTouched = [Bool](repeating: false, count: map.nodeCount)
    seen = [Int](repeating: 0, count: map.nodeCount)
    cameFrom = [Int](repeating: -1, count: map.nodeCount)
  }

  /// Points by community, in the order of ``WeekReading/communities``; 0 for needs without one.
  static func points(_ week: WeekReading, _ pairs: PairTable, _ map: FlowMap) -> [Int] {
    var search = CommunityBest(week, pairs, map)
    var needsOf = [[Int]](repeating: [], count: week.communities.count)
    for need in week.needs.indices where week.needs[need].isPlanned {
      needsOf[week.needs[need].community].append(need)
    }
    return needsOf.indices.map { number in
      week.communities[number] < 0 ? 0 : search.best(of: needsOf[number])
    }
  }

  private mutating func best(of needs: [Int]) -> Int {
    var offers: [(worth: Int, need: Int, pieces: Int)] = []
    for need in needs {
      let reading = week.needs[need]
      let (each, extra) = (reading.points / reading.quantity, reading.points % reading.quantity)
      if extra > 0 { offers.append((each + 1, need, extra)) }
      offers.append((each, need, reading.quantity - extra))
    }
    offers.sort { ($1.worth, $0.need) < ($0.worth, $1.need) }
    stamp += 1
    var points = 0
    for offer in offers where offer.worth > 0 {
      var rest = offer.pieces
      while rest > 0 {
        let sent = augment(from: offer.need, atMost: rest)
        if sent == 0 { break }
        rest -= sent
        points += sent * offer.worth
      }
    }
    reset()
    return points
  }

  private mutating func reset() {
    for node in touched {
      flow[node] = 0
      isTouched[node] = false
    }
    touched.removeAll(keepingCapacity: true)
    users.removeAll(keepingCapacity: true)
    children.removeAll(keepingCapacity: true)
  }

  // MARK: - Search

  /// Sends pieces along one augmenting path; 0 if there is none.
  private mutating func augment(from need: Int, atMost limit: Int) -> Int {
    guard isNew(need) else { return 0 }
    // A success forgets what it saw; what a failure saw stays dead for the community.
    var found: [Int] = []
    visit(need, from: -1, into: &found)
    var next = 0
    while next < found.count {
      let node = found[next]
      next += 1
      if node < week.needs.count {
        if expand(need: node, into: &found) { break }
      } else if expand(node: node, into: &found) {
        break
      }
    }
    guard found.last == map.sink else { return 0 }
    for node in found { seen[node] = 0 }
    return push(limit)
  }

  private func isNew(_ node: Int) -> Bool { seen[node] != stamp }

  private mutating func visit(_ node: Int, from origin: Int, into found: inout [Int]) {
    seen[node] = stamp
    cameFrom[node] = origin
    found.append(node)
  }

  /// Follows the arcs of a need; whether the sink was reached.
  private mutating func expand(need: Int, into found: inout [Int]) -> Bool {
    for pair in pairs.pairs(of: need) {
      let provider = Int(pairs.providers[pair])
      let upper = map.pairCapacity(quantity: week.needs[need].quantity, provider: provider)
      var cells = map.arcCells(of: provider, pairs.cells[pair])
      while cells != 0 {
        let leaf = map.leaf(of: provider, inCell: cells.trailingZeroBitCount)
        cells &= cells &- 1
        guard isNew(leaf), pieces(of: need, at: leaf) < upper else { continue }
        visit(leaf, from: need, into: &found)
        if climb(from: leaf, into: &found) { return true }
      }
    }
    return false
  }

  /// Goes straight up while there is room; whether the sink was reached.
  private mutating func climb(from leaf: Int, into found: inout [Int]) -> Bool {
    var node = leaf
    while flow[node] < map.capacity[node], isNew(map.parent[node]) {
      let above = map.parent[node]
      visit(above, from: node, into: &found)
      if above == map.sink { return true }
      node = above
    }
    return false
  }

  /// Goes on from a leaf, day, provider or unit: up, or back along what flows in.
  private mutating func expand(node: Int, into found: inout [Int]) -> Bool {
    if climb(from: node, into: &found) { return true }
    for child in children[node] ?? [] where flow[child] > 0 && isNew(child) {
      visit(child, from: node, into: &found)
    }
    for user in users[node] ?? [] where user.pieces > 0 && isNew(user.need) {
      visit(user.need, from: node, into: &found)
    }
    return false
  }

  private func pieces(of need: Int, at leaf: Int) -> Int {
    users[leaf]?.first { $0.need == need }?.pieces ?? 0
  }

  // MARK: - Path

  /// Sends as much as fits along the path that ends at the sink.
  private mutating func push(_ limit: Int) -> Int {
    var path = [map.sink]
    while let last = path.last, cameFrom[last] >= 0 { path.append(cameFrom[last]) }
    path.reverse()
    var amount = limit
    for (tail, head) in zip(path, path.dropFirst()) { amount = min(amount, room(tail, head)) }
    for (tail, head) in zip(path, path.dropFirst()) { send(amount, tail, head) }
    return amount
  }

  private func room(_ tail: Int, _ head: Int) -> Int {
    if tail < week.needs.count {
      let provider = providerOfLeaf(head)
      return map.pairCapacity(quantity: week.needs[tail].quantity, provider: provider)
        - pieces(of: tail, at: head)
    }
    if head < week.needs.count { return pieces(of: head, at: tail) }
    return map.parent[tail] == head ? map.capacity[tail] - flow[tail] : flow[head]
  }

  /// The provider that a leaf belongs to: its own node or the first above it that is one.
  private func providerOfLeaf(_ leaf: Int) -> Int {
    var node = leaf
    while node > map.sink { node = map.parent[node] }
    return node - week.needs.count
  }

  private mutating func send(_ amount: Int, _ tail: Int, _ head: Int) {
    if tail < week.needs.count {
      change(amount, of: tail, at: head)
    } else if head < week.needs.count {
      change(-amount, of: head, at: tail)
    } else if map.parent[tail] == head {
      if !isTouched[tail] {
        isTouched[tail] = true
        children[head, default: []].append(tail)
        touched.append(tail)
      }
      flow[tail] += amount
    } else {
      flow[head] -= amount
    }
  }

  private mutating func change(_ amount: Int, of need: Int, at leaf: Int) {
    if let place = users[leaf]?.firstIndex(where: { $0.need == need }) {
      users[leaf]?[place].pieces += amount
    } else {
      users[leaf, default: []].append((need, amount))
    }
  }
}
