// SPDX-License-Identifier: GPL-3.0-or-later
public import Control

extension NetworkSimplex {
  /// Arcs in a block of pricing, as a multiple of the square root of their number.
  private static let blockFactor = 0.5

  /// Pivots between two looks at the stop signal.
  private static let pivotsPerLook = 256

  /// Improves the flow until it is optimal for the present costs.
  ///
  /// Starts from the tree at hand, so that a second call after a change is a warm start.
  ///
  /// - Parameter stop: Looked at every few hundred pivots; nil for none.
  /// - Returns: How it ended. A stopped solve may be continued by calling again.
  public mutating func solve(stop: StopSignal? = nil) -> FlowOutcome {
    var budget = WorkBudget()
    return solve(stop: stop, budget: &budget)
  }

  /// Improves the flow until it is optimal or a budget is spent.
  ///
  /// - Parameters:
  ///   - stop: Looked at every few hundred pivots; nil for none.
  ///   - budget: One unit is spent per pivot.
  /// - Returns: How it ended. A stopped solve may be continued by calling again.
  public mutating func solve(stop: StopSignal? = nil, budget: inout WorkBudget) -> FlowOutcome {
    while let end = stageEnds.first {
      if let reason = runPivots(within: end, stop: stop, budget: &budget) {
        return .stopped(reason, isFeasible: isFeasible)
      }
      stageEnds.removeFirst()
    }
    while true {
      if let reason = runPivots(within: priced.count, stop: stop, budget: &budget) {
        return .stopped(reason, isFeasible: isFeasible)
      }
      guard isFeasible else { return .infeasible(findCut()) }
      if artificialCost == 0 { break }
      // Now every artificial arc in the tree points up and is empty. What flows into the root is 0
      // in all, so these arcs stay empty whatever they cost; 0 keeps the potentials small.
      artificialCost = 0
      recomputeTree()
    }
    isOptimal = true
    return .optimal
  }

  /// Whether no artificial arc carries flow, so that the present flow meets all supplies and bounds.
  public var isFeasible: Bool {
    var node = links[root].firstChild
    while node >= 0 {
      if hooks[Int(node)].arc < 0, artificialFlow(of: Int(node)) != 0 { return false }
      node = links[Int(node)].nextSibling
    }
    return true
  }

  /// Flow on the artificial arc of a node that hangs on the root.
  func artificialFlow(of node: Int) -> Int64 {
    hasDownwardArtificial[node] ? hooks[node].toward : hooks[node].away
  }

  /// Pivots until no arc in the first `limit` places improves; returns why it stopped early.
  private mutating func runPivots(
    within limit: Int,
    stop: StopSignal?,
    budget: inout WorkBudget
  ) -> StopReason? {
    isOptimal = false
    if let reason = stop?.reason { return reason }
    if isNearOptimal {
      isNearOptimal = false
      let end = repair(within: limit, stop: stop, budget: &budget)
      if end.isDone { return end.reason }
    }
    var looks = 0
    let block = max(16, Int((Double(limit).squareRoot() * NetworkSimplex.blockFactor).rounded()))
    if cursor >= limit { cursor = 0 }
    while true {
      var next = cursor
      let place = NetworkSimplex.findEntering(
        in: priced.span,
        limit: limit,
        block: block,
        cursor: &next,
        potentials: nodePotentials.span
      )
      cursor = next
      if place < 0 { return nil }
      if budget.isSpent { return .effort }
      pivot(onPlace: place)
      _ = budget.spend()
      looks += 1
      if looks % NetworkSimplex.pivotsPerLook == 0, let reason = stop?.reason { return reason }
    }
  }

  /// The place of the most negative reduced cost in the first block that has one, or −1.
  private static func findEntering(
    in priced: Span<ResidualArc>,
    limit: Int,
    block: Int,
    cursor: inout Int,
    potentials: Span<Int64>
  ) -> Int {
    var best: Int64 = 0
    var found = -1
    var seen = 0
    var place = cursor
    while seen < limit {
      let end = min(place + min(block, limit - seen), limit)
      seen += end - place
      while place < end {
        let arc = priced[place]
        let reduced = arc.cost &+ potentials[Int(arc.tail)] &- potentials[Int(arc.head)]
        if reduced < best {
          best = reduced
          found = place
        }
        place &+= 1
      }
      if place == limit { place = 0 }
      if found >= 0 { break }
    }
    cursor = place
    return found
  }

  /// Lets the arc at a place enter the tree or change to its other bound.
  mutating func pivot(onPlace place: Int) {
    let arc = Int(order[place])
    pivot(arc: arc, entering: priced[place], room: capacities[arc])
  }

  /// Sends flow around the cycle of an arc, given its residual direction and the room there.
  mutating func pivot(arc: Int, entering: ResidualArc, room: Int64) {
    pivots += 1
    let change = NetworkSimplex.exchange(
      Int32(arc),
      entering,
      room: room,
      capacity: capacities[arc],
      in: &links,
      &hooks,
      &nodePotentials
    )
    if change.leavingNode < 0 {
      settle(arc, statuses[arc] == .atUpper ? .atLower : .atUpper)
      return
    }
    statuses[arc] = .inTree
    guard change.leavingArc >= 0 else { return }
    let left = Int(change.leavingArc)
    let pointedUp = Int(network.tails[left]) == change.leavingNode
    // Blocked on the tail side: no room from the parent, so an upward arc has nothing to give back.
    settle(left, pointedUp == change.isOnTailSide ? .atLower : .atUpper)
  }

  /// Records that an arc is outside the tree, at a bound.
  mutating func settle(_ arc: Int, _ status: ArcStatus) {
    statuses[arc] = status
    let place = places[arc]
    if place >= 0 { priced[Int(place)] = residual(of: arc) }
  }
}
