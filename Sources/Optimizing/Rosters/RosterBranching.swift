// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Branch and price: a day of a person is settled to a duty or barred from it, prices are found anew,
/// and what cannot be better than the best roster is left out.
///
/// - Note: Source: C. Barnhart et al., Branch-and-price: column generation for solving huge integer
///   programs, Operations Research 46, 1998.
struct RosterBranching {
  /// What came of it.
  struct Result {
    /// A better roster's horizons, if one was found.
    var columns: [RosterColumn]?
    /// No roster costs less, scaled.
    var bound: Int
  }

  /// What is left to look at.
  private struct Node {
    var generation: RosterGeneration
    var bound: Int
  }

  private let model: RosterModel
  private let unit: Int
  private let stop: StopSignal?
  /// Nodes at most.
  private var left: Int
  private var open: [Node]
  /// The best cost so far, and the least bound of what was given up.
  private var best: Int
  private var lost = Int.max
  private var columns: [RosterColumn]?

  /// Begins.
  ///
  /// - Parameters:
  ///   - root: Everything, its linear program solved.
  ///   - objective: Cost of the best roster so far.
  ///   - nodes: Nodes at most.
  ///   - stop: Ends it early.
  init(_ root: RosterGeneration, objective: Int, nodes: Int, stop: StopSignal?) {
    (model, unit) = (root.pricing.model, root.pricing.unit)
    self.stop = stop
    left = nodes
    best = objective
    open = [Node(generation: root, bound: root.bound)]
  }

  /// What a bound has to pass to leave a node out, scaled.
  private var target: Int { (best - unit) * RosterPricing.scale }

  /// Searches, what looks settled first.
  ///
  /// - Returns: A better roster if there is one, and the bound that is left.
  /// - Throws: `SolverError` where the solver of linear programs breaks down.
  mutating func run() throws(SolverError) -> Result {
    while left > 0, stop?.isStopped != true, let node = open.popLast() {
      guard node.bound <= target else { continue }
      left -= 1
      try look(at: node)
    }
    let least = open.map(\.bound).min() ?? .max
    return Result(columns: columns, bound: min(least, lost, best * RosterPricing.scale))
  }

  private mutating func look(at node: Node) throws(SolverError) {
    guard let shares = RosterShares(node.generation) else {
      lost = min(lost, node.bound)
      return
    }
    if shares.isWhole { take(shares.heaviest.map { node.generation.master.columns[$0] }) }
    guard node.bound <= target else { return }
    guard let choice = shares.closest() else {
      lost = min(lost, node.bound)
      return
    }
    for isSettled in [false, true] {
      var generation = node.generation
      if isSettled {
        generation.settle(choice.place, choice.day, choice.duty)
      } else {
        generation.bar(choice.place, choice.day, choice.duty)
      }
      generation.clear()
      try generation.generate(200, target: target)
      guard !generation.isHopeless else { continue }
      // Where a solver gave up, what is known is what was known before.
      open.append(Node(generation: generation, bound: max(node.bound, generation.bound)))
    }
  }

  /// Keeps a roster if it is better.
  private mutating func take(_ found: [RosterColumn]) {
    var state = RosterState(model)
    for column in found { state.put(column) }
    guard state.cost < best else { return }
    (best, columns) = (state.cost, found)
  }
}
