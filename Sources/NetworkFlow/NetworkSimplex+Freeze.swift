// SPDX-License-Identifier: GPL-3.0-or-later
public import Control

extension NetworkSimplex {
  /// Fixes every arc whose reduced cost is not 0 at its present flow.
  ///
  /// By complementary slackness the flows that remain are exactly the optimal ones, so that a next
  /// objective cannot give up any of this one. Frozen arcs are no longer priced, which makes later
  /// stages cheap. Call it on an optimal flow.
  ///
  /// - Returns: How many arcs are still free to change.
  @discardableResult
  public mutating func freeze() -> Int {
    precondition(isOptimal, "only an optimal flow says which arcs may be frozen")
    let isKept = order.map { arc in
      statuses[Int(arc)] == .inTree || reducedCost(of: ArcIndex(Int(arc))) == 0
    }
    keepPricing(isKept)
    return order.count
  }

  /// Frees every frozen arc again; keeps tree and flow.
  public mutating func thaw() {
    isOptimal = false
    order = []
    stageEnds = []
    appendMixed((0..<network.arcCount).filter { capacities[$0] > 0 }.map { Int32($0) })
    fillPricing()
  }

  /// Whether an arc is fixed at its present flow, by ``freeze()`` or by equal bounds.
  ///
  /// - Parameter arc: An arc of the network, otherwise a programmer error.
  /// - Returns: True when no solve will change its flow.
  public func isFixed(_ arc: ArcIndex) -> Bool {
    places[arc.offset] < 0 && statuses[arc.offset] != .inTree
  }

  /// Leaves out of the pricing list the places that are not marked.
  mutating func keepPricing(_ isKept: [Bool]) {
    var kept = 0
    for place in order.indices {
      let arc = Int(order[place])
      if isKept[place] {
        order[kept] = order[place]
        priced[kept] = priced[place]
        places[arc] = Int32(kept)
        kept += 1
      } else {
        places[arc] = -1
      }
    }
    order.removeSubrange(kept...)
    priced.removeSubrange(kept...)
    stageEnds = []
    cursor = 0
  }

  /// Solves for several objectives in order of importance.
  ///
  /// Stage after stage: sets the costs, solves, keeps the potentials, freezes. The last stage is
  /// not frozen. Starts from the present tree, thawed, so that a call after a change is warm.
  ///
  /// - Parameters:
  ///   - costs: For each stage the cost of each arc, most important stage first.
  ///   - stop: Looked at every few hundred pivots; nil for none.
  ///   - budget: One unit is spent per pivot.
  /// - Returns: The stages that reached their optimum, and how the last one tried ended.
  /// - Throws: ``FlowError`` from ``replaceCosts(_:)``; nothing is changed then.
  public mutating func solveLexicographically(
    costs: [[Int64]],
    stop: StopSignal? = nil,
    budget: inout WorkBudget
  ) throws(FlowError) -> LexicographicResult {
    for stage in costs {
      guard stage.count == network.arcCount else {
        throw FlowError(.wrongCount, value: Int64(stage.count))
      }
      _ = try network.costReach(of: stage)
    }
    if hasFrozenArcs { thaw() }
    var stages: [LexicographicResult.Stage] = []
    var outcome = FlowOutcome.optimal
    for (number, stage) in costs.enumerated() {
      if number > 0 { freeze() }
      let before = pivots
      try replaceCosts(stage)
      outcome = solve(stop: stop, budget: &budget)
      guard outcome == .optimal else { break }
      stages.append(
        LexicographicResult.Stage(
          objective: objective,
          potentials: potentials,
          pivots: pivots - before,
          freeArcs: order.count
        )
      )
    }
    return LexicographicResult(stages: stages, outcome: outcome)
  }

  /// Solves for several objectives in order of importance, without a budget.
  ///
  /// - Parameters:
  ///   - costs: For each stage the cost of each arc, most important stage first.
  ///   - stop: Looked at every few hundred pivots; nil for none.
  /// - Returns: The stages that reached their optimum, and how the last one tried ended.
  /// - Throws: ``FlowError`` from ``replaceCosts(_:)``; nothing is changed then.
  public mutating func solveLexicographically(
    costs: [[Int64]],
    stop: StopSignal? = nil
  ) throws(FlowError) -> LexicographicResult {
    var budget = WorkBudget()
    return try solveLexicographically(costs: costs, stop: stop, budget: &budget)
  }

  private var hasFrozenArcs: Bool {
    order.count < capacities.count { $0 > 0 }
  }
}

/// What a lexicographic solve reached.
public struct LexicographicResult: Sendable, Equatable {
  /// One objective at its optimum.
  public struct Stage: Sendable, Equatable {
    /// The optimal value, given the stages before.
    public let objective: Int128
    /// The potentials that prove it on the face that the stages before left.
    public let potentials: [Int64]
    /// Pivots spent on this stage.
    public let pivots: Int
    /// Arcs that were free to change in this stage.
    public let freeArcs: Int
  }

  /// The stages that reached their optimum, in order.
  public let stages: [Stage]
  /// How the last stage tried ended; `.optimal` when all are done.
  public let outcome: FlowOutcome
}
