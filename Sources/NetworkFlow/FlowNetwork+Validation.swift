// SPDX-License-Identifier: GPL-3.0-or-later

/// The limits within which neither potentials (64 bits) nor objectives (128 bits) can overflow.
enum FlowLimits {
  /// Greatest sum of the magnitudes of supplies and lower bounds.
  static let supply: Int64 = 1 << 60
  /// Greatest cost of a simple path, bounded by the dearest arc at each node.
  static let pathCost: Int64 = 1 << 59
  /// Greatest sum over arcs of |cost| times the greater magnitude of its bounds.
  static let objective = Int128(1) << 125
  /// Greatest number of nodes and of arcs.
  static let count = Int(Int32.max) - 8
}

extension FlowNetwork {
  /// Tells whether the network is complete and small enough for exact arithmetic.
  ///
  /// Limits: |bound| <= ``unlimited``; sum of |supply| plus twice the sum of |lower| <= 2^60; the
  /// sum over nodes of the greatest |cost| of an arc at the node, which no simple path exceeds,
  /// <= 2^59; the sum over arcs of |cost| * max(|lower|, |upper|) <= 2^125.
  ///
  /// - Throws: ``FlowError`` with code `.unknownNode`, `.invertedBounds`, `.outOfRange` or
  ///   `.unbalancedSupply`, naming the first offender.
  public func validate() throws(FlowError) {
    if nodeCount > FlowLimits.count || arcCount > FlowLimits.count {
      throw FlowError(.outOfRange, value: Int64(max(nodeCount, arcCount)))
    }
    try validateArcs()
    try validateSupplies()
    _ = try costReach(of: costs)
  }

  private func validateArcs() throws(FlowError) {
    for arc in arcs {
      for end in [tails[arc.offset], heads[arc.offset]] where end < 0 || end >= nodeCount {
        throw FlowError(.unknownNode, node: NodeIndex(Int(end)), arc: arc)
      }
      try FlowNetwork.validateBounds(lowerBounds[arc.offset], upperBounds[arc.offset], arc: arc)
    }
  }

  static func validateBounds(_ lower: Int64, _ upper: Int64, arc: ArcIndex) throws(FlowError) {
    if lower > upper { throw FlowError(.invertedBounds, arc: arc, value: lower) }
    if lower < -unlimited { throw FlowError(.outOfRange, arc: arc, value: lower) }
    if upper > unlimited { throw FlowError(.outOfRange, arc: arc, value: upper) }
  }

  private func validateSupplies() throws(FlowError) {
    var magnitude: UInt64 = 0
    var balance: Int64 = 0
    for node in 0..<nodeCount {
      magnitude = magnitude.addingClamped(supplies[node].magnitude)
      if magnitude > FlowLimits.supply.magnitude {
        throw FlowError(.outOfRange, node: NodeIndex(node), value: supplies[node])
      }
      balance += supplies[node]
    }
    if balance != 0 { throw FlowError(.unbalancedSupply, value: balance) }
    for arc in arcs {
      let lower = lowerBounds[arc.offset].magnitude
      magnitude = magnitude.addingClamped(lower).addingClamped(lower)
      if magnitude > FlowLimits.supply.magnitude {
        throw FlowError(.outOfRange, arc: arc, value: lowerBounds[arc.offset])
      }
    }
  }

  /// Bounds the cost of any simple path and the magnitude of the objective.
  func costReach(of costs: [Int64]) throws(FlowError) -> CostReach {
    var dearest = [UInt64](repeating: 0, count: nodeCount)
    var objective: Int128 = 0
    for arc in 0..<costs.count {
      let cost = costs[arc].magnitude
      let load = max(lowerBounds[arc].magnitude, upperBounds[arc].magnitude)
      let product = Int128(cost) * Int128(load)
      if cost > FlowLimits.pathCost.magnitude || product > FlowLimits.objective - objective {
        throw FlowError(.outOfRange, arc: ArcIndex(arc), value: costs[arc])
      }
      objective += product
      let tail = Int(tails[arc])
      let head = Int(heads[arc])
      dearest[tail] = max(dearest[tail], cost)
      dearest[head] = max(dearest[head], cost)
    }
    var bound: Int64 = 0
    for (node, cost) in dearest.enumerated() {
      bound += Int64(cost)
      if bound > FlowLimits.pathCost {
        throw FlowError(.outOfRange, node: NodeIndex(node), value: Int64(cost))
      }
    }
    return CostReach(path: bound, objective: objective)
  }
}

/// How far costs can add up.
struct CostReach: Sendable {
  /// At least the cost of any simple path.
  var path: Int64
  /// At least the sum over arcs of |cost| times the greater magnitude of its bounds.
  var objective: Int128

  /// The reach when an arc's cost becomes another: never less than the true one, as the old cost is not
  /// taken away; nil beyond the limits.
  func adding(cost: Int64, load: UInt64) -> CostReach? {
    let magnitude = cost.magnitude
    guard magnitude <= FlowLimits.pathCost.magnitude / 4 else { return nil }
    let (path, tooFar) = path.addingReportingOverflow(2 * Int64(magnitude))
    let objective = objective + Int128(magnitude) * Int128(load)
    guard !tooFar, path <= FlowLimits.pathCost, objective <= FlowLimits.objective else {
      return nil
    }
    return CostReach(path: path, objective: objective)
  }
}

extension UInt64 {
  fileprivate func addingClamped(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
