// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Pricing after a small change: the few arcs that can improve the tree are listed, and the best of
/// them enters as long as one is left.
///
/// Far fewer pivots than by blocks, each dearer: right where the tree is nearly optimal, wrong where
/// thousands of pivots are to come.
///
/// - Note: Source: J. M. Mulvey, Pivot strategies for primal-simplex network codes, J. ACM 25, 1978
///   (candidate lists).
extension NetworkSimplex {
  /// A list is pivoted on once it is so long, or all arcs have been looked at.
  private static let listLength = 3000
  /// Arcs compared for one pivot.
  private static let listPart = 150
  /// Lists at most; more than that means that the change was not small.
  private static let listLimit = 30

  /// Pivots on lists of arcs.
  ///
  /// - Parameters:
  ///   - limit: Places of the pricing list that count.
  ///   - stop: Looked at once a list.
  ///   - budget: One unit is spent per pivot.
  /// - Returns: Whether the solve ends here: no arc improves, or there is a reason to stop.
  mutating func repair(
    within limit: Int,
    stop: StopSignal?,
    budget: inout WorkBudget
  ) -> (isDone: Bool, reason: StopReason?) {
    var list: [Int32] = []
    for _ in 0..<NetworkSimplex.listLimit {
      if let reason = stop?.reason { return (true, reason) }
      var next = cursor < limit ? cursor : 0
      list.removeAll(keepingCapacity: true)
      NetworkSimplex.gather(
        in: priced.span,
        limit: limit,
        cursor: &next,
        potentials: nodePotentials.span,
        into: &list
      )
      cursor = next
      if list.isEmpty { return (true, nil) }
      var listCursor = 0
      while true {
        let place = NetworkSimplex.best(
          of: &list,
          from: &listCursor,
          in: priced.span,
          potentials: nodePotentials.span
        )
        if place < 0 { break }
        if budget.isSpent { return (true, .effort) }
        pivot(onPlace: place)
        _ = budget.spend()
      }
    }
    return (false, nil)
  }

  /// Lists places with negative reduced cost, from the cursor on.
  private static func gather(
    in priced: Span<ResidualArc>,
    limit: Int,
    cursor: inout Int,
    potentials: Span<Int64>,
    into list: inout [Int32]
  ) {
    let block = 256
    var seen = 0
    var place = cursor
    while seen < limit, list.count < listLength {
      let end = min(place + min(block, limit - seen), limit)
      seen += end - place
      while place < end {
        if reducedCost(priced[place], potentials) < 0 {
          list.append(Int32(truncatingIfNeeded: place))
        }
        place &+= 1
      }
      if place == limit { place = 0 }
    }
    cursor = place
  }

  /// The place of the most negative reduced cost in the next part of a list that has one, or −1;
  /// drops places without one.
  private static func best(
    of list: inout [Int32],
    from cursor: inout Int,
    in priced: Span<ResidualArc>,
    potentials: Span<Int64>
  ) -> Int {
    while !list.isEmpty {
      var (best, found) = (Int64(0), -1)
      if cursor >= list.count { cursor = 0 }
      var position = cursor
      var end = min(cursor + listPart, list.count)
      while position < end {
        let place = Int(list[position])
        let reduced = reducedCost(priced[place], potentials)
        if reduced < 0 {
          if reduced < best { (best, found) = (reduced, place) }
          position += 1
        } else {
          list.swapAt(position, list.count - 1)
          list.removeLast()
          end = min(end, list.count)
        }
      }
      cursor = end
      if found >= 0 { return found }
    }
    return -1
  }

  private static func reducedCost(_ arc: ResidualArc, _ potentials: Span<Int64>) -> Int64 {
    arc.cost &+ potentials[Int(arc.tail)] &- potentials[Int(arc.head)]
  }
}
