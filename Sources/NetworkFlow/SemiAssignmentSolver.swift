// SPDX-License-Identifier: GPL-3.0-or-later
public import Control

/// Solves semi-assignments by shortest paths between the few rights.
///
/// Each left starts at its cheapest right; while some right holds more than it accepts, one unit of
/// excess goes along a shortest path of the quotient graph, whose nodes are the rights and in which
/// an edge j → k stands for the left at j that goes to k most cheaply. Prices keep all reduced costs
/// at 0 or more, so that at the end they prove the optimum for every pair. Any prices are a valid
/// start; where many units would have to go, those of a quarter of the lefts are found first, the
/// same way. The same problem and start give the same answer.
///
/// - Note: Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network flows, 1993, sections 9.7
///   (successive shortest paths) and 14.4 (convex costs). Differs from it in: nodes of the many side
///   are folded into the edges of the few.
/// - Complexity: O(n * m) memory for the costs and O(m * m) besides; a path takes O(m * m) time and
///   O(m * lefts at a right) for each right that it or one before it changed.
public struct SemiAssignmentSolver: Sendable {
  /// Whether large problems first take prices from a sample of their lefts; changes speed and which
  /// of several optima is found, not the value.
  public var samples: Bool

  /// Makes a solver.
  ///
  /// - Parameter samples: Whether large problems first take prices from a sample of their lefts.
  public init(samples: Bool = true) {
    self.samples = samples
  }

  /// Finds an optimal assignment.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - start: What is known of an earlier, similar problem; nil for nothing.
  ///   - stop: Looked at every few paths; nil for none.
  /// - Returns: The answer and how it ended.
  /// - Throws: ``FlowError`` with code `.wrongCount` or `.unknownNode` when the start does not fit the
  ///   problem, `.outOfRange` when a price is beyond 2^59.
  public func solve(
    _ problem: SemiAssignment,
    from start: SemiAssignmentStart? = nil,
    stop: StopSignal? = nil
  ) throws(FlowError) -> SemiAssignmentOutcome {
    var budget = WorkBudget()
    return try solve(problem, from: start, stop: stop, budget: &budget)
  }

  /// Finds an optimal assignment or spends a budget.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - start: What is known of an earlier, similar problem; nil for nothing.
  ///   - stop: Looked at every few paths; nil for none.
  ///   - budget: One unit is spent per path.
  /// - Returns: The answer and how it ended.
  /// - Throws: ``FlowError`` with code `.wrongCount` or `.unknownNode` when the start does not fit the
  ///   problem, `.outOfRange` when a price is beyond 2^59.
  public func solve(
    _ problem: SemiAssignment,
    from start: SemiAssignmentStart? = nil,
    stop: StopSignal? = nil,
    budget: inout WorkBudget
  ) throws(FlowError) -> SemiAssignmentOutcome {
    switch problem.costs {
    case .narrow(let costs): try solve(problem, costs, from: start, stop, &budget)
    case .wide(let costs): try solve(problem, costs, from: start, stop, &budget)
    }
  }

  /// Solves with costs in the narrowest width that holds every difference of two: the time goes into
  /// reading them, and a copy of half the width is read twice as fast.
  private func solve<Cost: FixedWidthInteger & SignedInteger & Sendable>(
    _ problem: SemiAssignment,
    _ costs: [Cost],
    from start: SemiAssignmentStart?,
    _ stop: StopSignal?,
    _ budget: inout WorkBudget
  ) throws(FlowError) -> SemiAssignmentOutcome {
    if problem.costReach < 1 << 14 {
      let short = costs.narrowed(to: Int16.self)
      var run = QuotientRun(problem, costs: short, samples: samples, stop: stop)
      return try run.solve(from: start, &budget)
    }
    if Cost.bitWidth > 32, problem.costReach < 1 << 30 {
      let short = costs.narrowed(to: Int32.self)
      var run = QuotientRun(problem, costs: short, samples: samples, stop: stop)
      return try run.solve(from: start, &budget)
    }
    var run = QuotientRun(problem, costs: costs, samples: samples, stop: stop)
    return try run.solve(from: start, &budget)
  }
}

extension Array where Element: FixedWidthInteger & SignedInteger & Sendable {
  /// The same costs in fewer bits, forbidden pairs forbidden still.
  fileprivate func narrowed<Narrow: FixedWidthInteger & SignedInteger & Sendable>(
    to width: Narrow.Type
  ) -> [Narrow] {
    var narrow = [Narrow](repeating: .max, count: count)
    let wide = span
    var copy = narrow.mutableSpan
    for place in 0..<wide.count {
      let cost = wide[place]
      copy[place] = cost == .max ? .max : Narrow(truncatingIfNeeded: cost)
    }
    return narrow
  }
}
