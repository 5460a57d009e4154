// SPDX-License-Identifier: GPL-3.0-or-later

/// Raises the bound target by target: a tree shows that nothing costs as little, or finds what does.
struct AssignmentProof: Sendable {
  private var bounding: AssignmentBound
  private let root: AssignmentNode
  private let prices: [Int]
  private var tree: AssignmentTree?
  /// The next target lies this part of the way from the bound to the best assignment.
  private var caution = 64
  /// What no assignment undercuts.
  private(set) var bound: Int
  /// Nodes of the trees that are done.
  private(set) var nodes = 0

  init(_ bounding: AssignmentBound, root: AssignmentNode, prices: [Int], bound: Int) {
    self.bounding = bounding
    self.root = root
    self.prices = prices
    self.bound = bound
  }

  /// Goes on until so much work is done, something better is found, or nothing better is left.
  ///
  /// - Parameters:
  ///   - objective: What the best assignment costs.
  ///   - work: When to end.
  ///   - shouldStop: Whether to end at once.
  /// - Returns: A better assignment.
  mutating func advance(below objective: Int, work: Int, shouldStop: () -> Bool) -> [Int]? {
    let end = bounding.work + work
    while bound < objective, bounding.work < end, !shouldStop() {
      var tree = tree.flatMap { $0.target < objective ? $0 : nil } ?? nextTree(objective)
      let outcome = tree.advance(
        with: &bounding,
        work: end - bounding.work,
        shouldStop: shouldStop
      )
      if case .open = outcome {
        self.tree = tree
        return nil
      }
      self.tree = nil
      nodes += tree.nodes
      if case .found(let agents) = outcome { return agents }
      bound = tree.target + 1
      // What was easy to rule out may be ruled out in larger parts.
      caution = tree.nodes < 50 ? max(1, caution / 2) : 64
    }
    return nil
  }

  private func nextTree(_ objective: Int) -> AssignmentTree {
    let target = bound + (objective - 1 - bound) / caution
    return AssignmentTree(root: root, prices: prices, target: target, rootSteps: 400)
  }
}
