// SPDX-License-Identifier: GPL-3.0-or-later

/// The residual network of a semi-assignment, with its lefts folded into the rights they are at.
///
/// Nodes are the rights and one pool that takes their loads. An edge j → k costs the least
/// cost[i, k] − cost[i, j] over the free lefts i at j; j → pool costs the next unit of load at j,
/// pool → j saves the last. Each right *accepts* a number of units; what it holds beyond that is
/// its excess, the pool's excess is what is accepted less the lefts.
///
/// - Invariant: No edge has a negative reduced cost  cost + price(head) − price(tail).
struct QuotientGraph<Cost: FixedWidthInteger & SignedInteger & Sendable> {
  let problem: SemiAssignment
  let costs: [Cost]
  /// The number of the pool: one more than the last right.
  let pool: Int
  /// The right of each left.
  var rights: [Int32]
  /// The free lefts at each right, in no order.
  var members: [[Int32]]
  /// Where each free left stands in the list of its right.
  private var places: [Int32]
  /// Cost of each edge j → k, a row for each j; the greatest number where there is none.
  var edges: [[Cost]]
  /// Whether the row of a right is out of date.
  var isStale: [Bool]
  /// Lefts at each right, fixed ones included.
  var held: [Int]
  /// Units that each right accepts, within its bounds.
  var accepted: [Int]
  /// Cost of one more accepted unit at each right; nil at the upper bound.
  var nextUnit: [Int64?]
  /// Cost of the last accepted unit at each right; nil at the lower bound.
  var lastUnit: [Int64?]
  /// Excess of each right and of the pool.
  var excess: [Int]
  /// Price of each right and of the pool.
  var prices: [Int64]

  /// One price per right, that of the pool being 0.
  var relativePrices: [Int64] { prices.dropLast().map { $0 - prices[pool] } }

  /// Places every left; fixed lefts must stand where they are fixed.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - costs: Its costs.
  ///   - prices: One per right, such that no left has a cheaper right: cost + price.
  ///   - rights: The right of each left, allowed.
  init(_ problem: SemiAssignment, costs: [Cost], prices: [Int64], rights: [Int32]) {
    let count = problem.rightCount
    self.problem = problem
    self.costs = costs
    pool = count
    self.rights = rights
    self.prices = prices + [0]
    members = [[Int32]](repeating: [], count: count)
    places = [Int32](repeating: -1, count: rights.count)
    edges = [[Cost]](repeating: [], count: count)
    isStale = [Bool](repeating: true, count: count)
    held = [Int](repeating: 0, count: count)
    accepted = [Int](repeating: 0, count: count)
    nextUnit = [Int64?](repeating: nil, count: count)
    lastUnit = [Int64?](repeating: nil, count: count)
    excess = [Int](repeating: 0, count: count + 1)
    for (left, right) in rights.enumerated() {
      held[Int(right)] += 1
      if problem.isFree(left) { enlist(Int32(left), at: Int(right)) }
    }
    excess[pool] = -rights.count
    for right in 0..<count {
      let wanted = problem.loads[right].loads(at: prices[right])
      accepted[right] = min(max(held[right], wanted.lowerBound), wanted.upperBound)
      excess[right] = held[right] - accepted[right]
      excess[pool] += accepted[right]
      updateUnits(of: right)
    }
  }

  private mutating func enlist(_ left: Int32, at right: Int) {
    places[Int(left)] = Int32(members[right].count)
    members[right].append(left)
  }

  /// Looks up what one unit more or less costs at a right.
  private mutating func updateUnits(of right: Int) {
    let load = problem.loads[right]
    let units = accepted[right]
    nextUnit[right] = units < load.upper ? load.marginal(of: units + 1) : nil
    lastUnit[right] = units > load.lower ? load.marginal(of: units) : nil
  }

  /// Changes how many units a right accepts.
  mutating func accept(_ change: Int, at right: Int) {
    accepted[right] += change
    excess[right] -= change
    excess[pool] += change
    updateUnits(of: right)
  }

  /// The cost of a pair, as stored.
  func cost(_ left: Int, _ right: Int) -> Cost { costs[left * pool + right] }

  /// The free lefts that make the edge between two rights as cheap as it is, the first ones.
  ///
  /// - Parameters:
  ///   - tail: A right whose row is up to date.
  ///   - head: Another, with an edge to it.
  ///   - limit: How many lefts at most. Range: 1 or more.
  /// - Returns: Their numbers, ascending; one at least.
  func movers(from tail: Int, to head: Int, atMost limit: Int) -> [Int32] {
    let wanted = edges[tail][head]
    var lefts: [Int32] = []
    for left in members[tail] {
      let goal = cost(Int(left), head)
      if goal != .max, goal &- cost(Int(left), tail) == wanted { lefts.append(left) }
    }
    precondition(!lefts.isEmpty, "no left goes from \(tail) to \(head)")
    lefts.sort()
    return lefts.count > limit ? Array(lefts[..<limit]) : lefts
  }

  /// How many units, of so many, an edge takes at the cost that it has now.
  func capacity(from tail: Int, to head: Int, of units: Int) -> Int {
    if head == pool {
      return min(units, problem.loads[tail].roomAbove(accepted[tail]))
    } else if tail == pool {
      return min(units, problem.loads[head].roomBelow(accepted[head]))
    }
    return movers(from: tail, to: head, atMost: units).count
  }

  /// Moves a free left; the rows of both rights follow, that of the old one when it is next read.
  mutating func move(_ left: Int32, to head: Int) {
    let tail = Int(rights[Int(left)])
    let place = Int(places[Int(left)])
    let last = members[tail].removeLast()
    if last != left {
      members[tail][place] = last
      places[Int(last)] = Int32(place)
    }
    enlist(left, at: head)
    rights[Int(left)] = Int32(head)
    held[tail] -= 1
    held[head] += 1
    excess[tail] -= 1
    excess[head] += 1
    isStale[tail] = true
    if !isStale[head] { lowerRow(of: head, by: Int(left)) }
  }

  /// Makes the edges out of a right anew if they are out of date.
  mutating func refreshRow(of right: Int) {
    guard isStale[right] else { return }
    isStale[right] = false
    if edges[right].isEmpty { edges[right] = [Cost](repeating: .max, count: pool) }
    quotientRefresh(&edges[right], from: costs, of: members[right], at: right)
  }

  /// Lets one left offer its moves to the row of its right.
  private mutating func lowerRow(of right: Int, by left: Int) {
    quotientLower(&edges[right], by: costs, from: left * pool, own: cost(left, right))
  }
}

/// Makes a row of edges from the offers of all lefts at a right, two at a time.
@inline(never)
func quotientRefresh<Cost: FixedWidthInteger & SignedInteger & Sendable>(
  _ edges: inout [Cost],
  from costs: [Cost],
  of members: [Int32],
  at right: Int
) {
  let count = edges.count
  let all = costs.span
  var row = edges.mutableSpan
  for place in 0..<count { row[place] = .max }
  var next = 0
  while next + 1 < members.count {
    let (first, second) = (Int(members[next]) * count, Int(members[next + 1]) * count)
    let (here, there) = (
      all.extracting(first..<first + count), all.extracting(second..<second + count)
    )
    let (own, other) = (here[right], there[right])
    for place in 0..<count {
      let one = quotientOffer(here[place], own)
      let two = quotientOffer(there[place], other)
      let lower = one < two ? one : two
      let old = row[place]
      row[place] = lower < old ? lower : old
    }
    next += 2
  }
  if next < members.count {
    let start = Int(members[next]) * count
    let offers = all.extracting(start..<start + count)
    let own = offers[right]
    for place in 0..<count {
      let change = quotientOffer(offers[place], own)
      let old = row[place]
      row[place] = change < old ? change : old
    }
  }
}

/// What a move costs, the greatest number where it is forbidden.
@inline(__always)
private func quotientOffer<Cost: FixedWidthInteger & SignedInteger & Sendable>(
  _ cost: Cost,
  _ own: Cost
) -> Cost {
  cost == .max ? .max : cost &- own
}

/// Lowers each edge to  offer − own  where that is less; the greatest number is no offer.
@inline(never)
func quotientLower<Cost: FixedWidthInteger & SignedInteger & Sendable>(
  _ edges: inout [Cost],
  by costs: [Cost],
  from start: Int,
  own: Cost
) {
  let count = edges.count
  let offers = costs.span.extracting(start..<start + count)
  var row = edges.mutableSpan
  for place in 0..<count {
    let change = quotientOffer(offers[place], own)
    let old = row[place]
    row[place] = change < old ? change : old
  }
}
