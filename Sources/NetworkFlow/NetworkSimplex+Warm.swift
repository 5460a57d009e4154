// SPDX-License-Identifier: GPL-3.0-or-later

extension NetworkSimplex {
  /// Sets another objective over the same network; keeps tree and flow.
  ///
  /// Arcs frozen before stay frozen, so that the new objective is sought on the optimal face of the
  /// old one; see ``thaw()``.
  ///
  /// - Parameter costs: One per arc.
  /// - Throws: ``FlowError`` with code `.wrongCount` or `.outOfRange`; nothing is changed then.
  public mutating func replaceCosts(_ costs: [Int64]) throws(FlowError) {
    guard costs.count == network.arcCount else {
      throw FlowError(.wrongCount, value: Int64(costs.count))
    }
    reach = try network.costReach(of: costs)
    network.costs = costs
    if artificialCost != 0 { artificialCost = reach.path + 1 }
    isOptimal = false
    isNearOptimal = false
    for place in order.indices { priced[place] = residual(of: Int(order[place])) }
    recomputeTree()
  }

  /// Changes what a few arcs cost; keeps tree and flow.
  ///
  /// The next solve costs in proportion to what the change moves, besides one look at every arc.
  ///
  /// - Parameter changes: The new cost of each arc; of an arc given twice the last counts.
  /// - Throws: ``FlowError`` with code `.unknownArc` or `.outOfRange`; nothing is changed then.
  public mutating func changeCosts(_ changes: [(arc: ArcIndex, cost: Int64)]) throws(FlowError) {
    var wider: CostReach? = reach
    for change in changes {
      let arc = change.arc.offset
      guard network.costs.indices.contains(arc) else {
        throw FlowError(.unknownArc, arc: change.arc)
      }
      let load = max(network.lowerBounds[arc].magnitude, network.upperBounds[arc].magnitude)
      wider = wider?.adding(cost: change.cost, load: load)
    }
    if let wider {
      reach = wider
    } else {
      var costs = network.costs
      for change in changes { costs[change.arc.offset] = change.cost }
      reach = try network.costReach(of: costs)
    }
    for change in changes { network.costs[change.arc.offset] = change.cost }
    if artificialCost != 0 { artificialCost = reach.path + 1 }
    noteSmallChange()
    var movesPotentials = artificialCost != 0
    for change in changes {
      let arc = change.arc.offset
      if places[arc] >= 0 { priced[Int(places[arc])] = residual(of: arc) }
      movesPotentials = movesPotentials || statuses[arc] == .inTree
    }
    if movesPotentials { recomputeTree() }
  }

  /// Adds arcs that carry nothing yet; they may enter the tree at once, whatever is frozen.
  ///
  /// - Parameter arcs: The new arcs; 0 must lie within their bounds.
  /// - Returns: Their indices, in the same order.
  /// - Throws: ``FlowError`` with code `.boundsExcludeFlow`, or as ``FlowNetwork/validate()`` does;
  ///   nothing is changed then.
  @discardableResult
  public mutating func addArcs(_ arcs: [NewArc]) throws(FlowError) -> Range<ArcIndex> {
    let first = network.arcCount
    var grown = network
    for new in arcs {
      let arc = grown.addArc(
        from: new.tail,
        to: new.head,
        lower: new.lower,
        upper: new.upper,
        cost: new.cost
      )
      if new.lower > 0 { throw FlowError(.boundsExcludeFlow, arc: arc, value: new.lower) }
      if new.upper < 0 { throw FlowError(.boundsExcludeFlow, arc: arc, value: new.upper) }
    }
    try grown.validate()
    reach = try grown.costReach(of: grown.costs)
    network = grown
    noteSmallChange()
    var fresh: [Int32] = []
    for arc in first..<network.arcCount {
      capacities.append(network.upperBounds[arc] - network.lowerBounds[arc])
      statuses.append(network.lowerBounds[arc] == 0 ? .atLower : .atUpper)
      places.append(-1)
      if capacities[arc] > 0 { fresh.append(Int32(arc)) }
    }
    let oldEnd = order.count
    appendMixed(fresh)
    for place in oldEnd..<order.count { addToPricing(place) }
    if artificialCost != 0 {
      artificialCost = reach.path + 1
      recomputeTree()
    }
    for arc in first..<network.arcCount where network.lowerBounds[arc] < 0 {
      moveInside(arc, flow: 0)
    }
    return ArcIndex(first)..<ArcIndex(network.arcCount)
  }

  /// Changes the bounds of arcs, keeping the present flow.
  ///
  /// - Parameter changes: New bounds that leave in the flow of their arc, each arc at most once.
  /// - Throws: ``FlowError`` with code `.unknownArc`, `.boundsExcludeFlow`, `.frozenArc`, `.wrongCount`
  ///   (an arc twice), or as ``FlowNetwork/validate()`` does; nothing is changed then.
  /// - Complexity: O(nodes + arcs) for all changes together, and a pivot for each arc outside the
  ///   tree whose flow is at neither new bound.
  public mutating func changeBounds(_ changes: [BoundsChange]) throws(FlowError) {
    let changed = try networkChanged(by: changes)
    let flows = changes.map { flow(of: $0.arc) }
    network = changed
    noteSmallChange()
    var isTreeCut = false
    var inside: [(arc: Int, flow: Int64)] = []
    for (change, flow) in zip(changes, flows) {
      let arc = change.arc.offset
      capacities[arc] = change.upper - change.lower
      if statuses[arc] == .inTree {
        if !resizeTreeArc(arc, flow: flow) { isTreeCut = true }
      } else if flow == change.lower || flow == change.upper {
        settle(arc, flow == change.lower ? .atLower : .atUpper)
      } else {
        inside.append((arc, flow))
      }
    }
    if isTreeCut {
      linkChildren()
      recomputeTree()
    }
    listAgain(changes.map(\.arc.offset))
    for (arc, flow) in inside { moveInside(arc, flow: flow) }
  }

  /// The network with new bounds, checked against the present flow.
  private func networkChanged(by changes: [BoundsChange]) throws(FlowError) -> FlowNetwork {
    guard Set(changes.map(\.arc)).count == changes.count else {
      throw FlowError(.wrongCount, value: Int64(changes.count))
    }
    var changed = network
    for change in changes {
      let offset = change.arc.offset
      guard offset >= 0, offset < network.arcCount else {
        throw FlowError(.unknownArc, arc: change.arc)
      }
      let flow = flow(of: change.arc)
      if flow < change.lower || flow > change.upper {
        throw FlowError(.boundsExcludeFlow, arc: change.arc, value: flow)
      }
      if places[offset] < 0, capacities[offset] > 0 {
        throw FlowError(.frozenArc, arc: change.arc)
      }
      changed.lowerBounds[offset] = change.lower
      changed.upperBounds[offset] = change.upper
    }
    try changed.validate()
    return changed
  }

  /// Records that the tree is no longer known to be optimal, but cannot be far from it if it was.
  private mutating func noteSmallChange() {
    isNearOptimal = isNearOptimal || isOptimal
    isOptimal = false
  }

  /// Enters arcs that now have room into the pricing list and takes out those that have none.
  private mutating func listAgain(_ arcs: [Int]) {
    for arc in arcs where places[arc] < 0 && capacities[arc] > 0 {
      order.append(Int32(arc))
      addToPricing(order.count - 1)
    }
    if arcs.contains(where: { places[$0] >= 0 && capacities[$0] == 0 }) {
      keepPricing(order.map { capacities[Int($0)] > 0 })
    }
  }

  /// Enters the arc at a place at the end of `order` into the pricing list.
  private mutating func addToPricing(_ place: Int) {
    let arc = Int(order[place])
    places[arc] = Int32(place)
    priced.append(residual(of: arc))
  }

  /// Gives a tree arc the room its new bounds leave.
  ///
  /// - Returns: False when the arc has no room towards the root and so must leave the tree, which
  ///   would not stay strongly feasible; children and potentials are then out of date.
  private mutating func resizeTreeArc(_ arc: Int, flow: Int64) -> Bool {
    let tail = Int(network.tails[arc])
    let hangsOnTail = Int(hooks[tail].arc) == arc
    let node = hangsOnTail ? tail : Int(network.heads[arc])
    let used = flow - network.lowerBounds[arc]
    let free = network.upperBounds[arc] - flow
    hooks[node].toward = hangsOnTail ? free : used
    hooks[node].away = hangsOnTail ? used : free
    if hooks[node].toward > 0 { return true }
    hangOnRoot(node, flow: 0)
    settle(arc, used == 0 ? .atLower : .atUpper)
    return false
  }

  /// Takes in an arc whose flow lies strictly between its bounds: sends flow the way that does not
  /// cost more until the arc is in the tree or at a bound.
  private mutating func moveInside(_ arc: Int, flow: Int64) {
    statuses[arc] = reducedCost(of: ArcIndex(arc)) > 0 ? .atUpper : .atLower
    let entering = residual(of: arc)
    let isBackward = statuses[arc] == .atUpper
    let room = isBackward ? flow - network.lowerBounds[arc] : network.upperBounds[arc] - flow
    pivot(arc: arc, entering: entering, room: room)
  }
}

/// New bounds for an arc.
public struct BoundsChange: Sendable, Equatable {
  /// The arc.
  public var arc: ArcIndex
  /// Least flow.
  public var lower: Int64
  /// Greatest flow.
  public var upper: Int64

  /// Makes a change.
  ///
  /// - Parameters:
  ///   - arc: The arc.
  ///   - lower: Least flow.
  ///   - upper: Greatest flow.
  public init(of arc: ArcIndex, lower: Int64, upper: Int64) {
    self.arc = arc
    self.lower = lower
    self.upper = upper
  }
}

/// An arc to be added to a network that is being solved.
public struct NewArc: Sendable, Equatable {
  /// Where the arc starts.
  public var tail: NodeIndex
  /// Where it ends.
  public var head: NodeIndex
  /// Least flow, 0 or less.
  public var lower: Int64
  /// Greatest flow, 0 or more.
  public var upper: Int64
  /// Cost per unit.
  public var cost: Int64

  /// Makes a new arc.
  ///
  /// - Parameters:
  ///   - tail: Where the arc starts.
  ///   - head: Where it ends.
  ///   - lower: Least flow, 0 or less.
  ///   - upper: Greatest flow, 0 or more.
  ///   - cost: Cost per unit.
  public init(
    from tail: NodeIndex,
    to head: NodeIndex,
    lower: Int64 = 0,
    upper: Int64,
    cost: Int64
  ) {
    self.tail = tail
    self.head = head
    self.lower = lower
    self.upper = upper
    self.cost = cost
  }
}
