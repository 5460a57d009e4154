// SPDX-License-Identifier: GPL-3.0-or-later

/// What a search for a shortest path keeps, allocated once for all searches.
struct QuotientSearch {
  /// Twice the distance of a node plus 1 unless it lacks units, so that of equals those come first;
  /// negative once the node is settled.
  var keys: [Int64]
  /// The node before each on its path, −1 at the source.
  var parents: [Int32]
  /// Twice the price of each node plus 1 unless it lacks units.
  var bases: [Int64]
  /// The nodes settled, in order, with their distances.
  var settled: [(node: Int, distance: Int64)] = []
  /// Nodes that lead nowhere: see `QuotientGraph.park`.
  var isParked: [Bool]

  init(nodeCount: Int) {
    keys = [Int64](repeating: 0, count: nodeCount)
    parents = [Int32](repeating: -1, count: nodeCount)
    bases = [Int64](repeating: 0, count: nodeCount)
    isParked = [Bool](repeating: false, count: nodeCount)
  }
}

/// No distance and no price comes near this; keys double it without overflow.
let quotientReach: Int64 = 1 << 59

extension QuotientGraph {
  /// Sends excess from a node along a shortest path to a node that lacks units: as many as go at
  /// that price.
  ///
  /// - Returns: False when no path leads from the node to one that lacks units.
  /// - Throws: ``FlowError`` with code `.outOfRange` when a distance or price is beyond 2^59.
  mutating func augment(from source: Int, _ search: inout QuotientSearch) throws(FlowError) -> Bool
  {
    guard let end = try findPath(from: source, &search) else { return false }
    for step in search.settled where step.distance < end.distance {
      let price = prices[step.node] + (end.distance - step.distance)
      if price > quotientReach { throw FlowError(.outOfRange, value: price) }
      prices[step.node] = price
    }
    var units = min(excess[source], -excess[end.node])
    var head = end.node
    while units > 1, head != source {
      let tail = Int(search.parents[head])
      units = capacity(from: tail, to: head, of: units)
      head = tail
    }
    head = end.node
    while head != source {
      let tail = Int(search.parents[head])
      send(units, from: tail, to: head)
      head = tail
    }
    return true
  }

  /// Sends units along an edge that has room for them.
  private mutating func send(_ units: Int, from tail: Int, to head: Int) {
    if head == pool {
      accept(units, at: tail)
    } else if tail == pool {
      accept(-units, at: head)
    } else {
      for left in movers(from: tail, to: head, atMost: units) { move(left, to: head) }
    }
  }

  /// Dijkstra's method on reduced costs, until a node that lacks units is settled.
  private mutating func findPath(
    from source: Int,
    _ search: inout QuotientSearch
  ) throws(FlowError) -> (node: Int, distance: Int64)? {
    search.settled.removeAll(keepingCapacity: true)
    for node in 0...pool {
      search.keys[node] = search.isParked[node] ? .min : .max
      search.bases[node] = 2 * prices[node] + (excess[node] < 0 ? 0 : 1)
    }
    search.keys[source] = 1
    search.parents[source] = -1
    while true {
      let node = quotientNearest(search.keys.span)
      let key = search.keys[node]
      if key < 0 || key == .max { return nil }
      let distance = key >> 1
      if distance > quotientReach { throw FlowError(.outOfRange, value: distance) }
      search.keys[node] = .min
      search.settled.append((node, distance))
      if excess[node] < 0 { return (node, distance) }
      relax(node, distance, &search)
    }
  }

  /// Looks along the edges out of a settled node.
  private mutating func relax(_ node: Int, _ distance: Int64, _ search: inout QuotientSearch) {
    let base = 2 * (distance - prices[node])
    if node == pool {
      for head in 0..<pool {
        guard let unit = lastUnit[head] else { continue }
        let key = base - 2 * unit + search.bases[head]
        if key < search.keys[head] {
          search.keys[head] = key
          search.parents[head] = Int32(node)
        }
      }
      return
    }
    refreshRow(of: node)
    quotientRelax(
      edges[node],
      from: Int32(node),
      base: base,
      bases: search.bases,
      keys: &search.keys,
      parents: &search.parents
    )
    guard let unit = nextUnit[node] else { return }
    let key = base + 2 * unit + search.bases[pool]
    if key < search.keys[pool] {
      search.keys[pool] = key
      search.parents[pool] = Int32(node)
    }
  }

  /// Sets aside all that was settled in vain: from none of these nodes a path leads out.
  ///
  /// Each was reached from a source with excess and has no edge to a node outside, so that no path
  /// between others needs them, and they stay as they are.
  func park(_ search: inout QuotientSearch) {
    for step in search.settled { search.isParked[step.node] = true }
  }
}

/// The place of the least key that is not negative, the first of equals; any if there is none.
@inline(never)
func quotientNearest(_ keys: Span<Int64>) -> Int {
  var best = UInt64.max
  var found = 0
  for place in keys.indices {
    // Negative keys become the greatest numbers.
    let key = UInt64(bitPattern: keys[place])
    if key < best {
      best = key
      found = place
    }
  }
  return found
}

/// Lowers the keys of all nodes that the edges of one row reach.
@inline(never)
func quotientRelax<Cost: FixedWidthInteger & SignedInteger & Sendable>(
  _ edges: [Cost],
  from tail: Int32,
  base: Int64,
  bases: [Int64],
  keys: inout [Int64],
  parents: inout [Int32]
) {
  let count = edges.count
  precondition(bases.count > count && keys.count > count && parents.count > count, "short lists")
  let (row, bases) = (edges.span, bases.span)
  var keys = keys.mutableSpan
  var parents = parents.mutableSpan
  for place in 0..<count {
    let cost = row[place]
    let key = base &+ 2 &* Int64(truncatingIfNeeded: cost) &+ bases[place]
    if key < keys[place], cost != .max {
      keys[place] = key
      parents[place] = tail
    }
  }
}
