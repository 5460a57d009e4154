// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// One solve of a semi-assignment, with costs of one width.
struct QuotientRun<Cost: FixedWidthInteger & SignedInteger & Sendable> {
  /// Paths between two looks at the stop signal.
  private static var pathsPerLook: Int { 16 }
  /// Lefts for each one in a sample.
  private static var sampleStride: Int { 4 }
  /// Lefts from which on a sample is worth while.
  private static var leastSample: Int { 1000 }

  let problem: SemiAssignment
  let costs: [Cost]
  /// Whether prices of a sample may come first.
  let samples: Bool
  let stop: StopSignal?
  private var paths = 0

  init(_ problem: SemiAssignment, costs: [Cost], samples: Bool, stop: StopSignal?) {
    self.problem = problem
    self.costs = costs
    self.samples = samples
    self.stop = stop
  }

  mutating func solve(
    from start: SemiAssignmentStart?,
    _ budget: inout WorkBudget
  ) throws(FlowError) -> SemiAssignmentOutcome {
    var (graph, search, reason) = try run(from: start, &budget)
    if reason != nil { graph.repair() }
    return outcome(graph, search, stoppedBy: reason)
  }

  /// Prices of a smaller problem, found the same way.
  private mutating func samplePrices(_ budget: inout WorkBudget) throws(FlowError) -> [Int64] {
    let (sample, costs) = problem.sample(every: Self.sampleStride, costs)
    var smaller = QuotientRun(sample, costs: costs, samples: true, stop: stop)
    let graph = try smaller.run(from: nil, &budget).graph
    paths += smaller.paths
    return graph.relativePrices
  }

  private mutating func run(
    from start: SemiAssignmentStart?,
    _ budget: inout WorkBudget
  ) throws(FlowError) -> (graph: QuotientGraph<Cost>, search: QuotientSearch, reason: StopReason?) {
    try start?.validate(for: problem)
    let hints = start?.assignment ?? []
    var prices = start?.potentials ?? []
    if prices.isEmpty { prices = guessPrices(hints) }
    var rights = chooseRights(prices: prices, hints: hints)
    if start == nil, isFarOff(rights, prices) {
      prices = try samplePrices(&budget)
      rights = chooseRights(prices: prices, hints: hints)
    }
    var graph = QuotientGraph(problem, costs: costs, prices: prices, rights: rights)
    var search = QuotientSearch(nodeCount: graph.pool + 1)
    let reason = try balance(&graph, &search, &budget)
    return (graph, search, reason)
  }

  /// Sends all excess where units are lacking.
  private mutating func balance(
    _ graph: inout QuotientGraph<Cost>,
    _ search: inout QuotientSearch,
    _ budget: inout WorkBudget
  ) throws(FlowError) -> StopReason? {
    for source in 0...graph.pool {
      while graph.excess[source] > 0, !search.isParked[source] {
        if paths % Self.pathsPerLook == 0, let reason = stop?.reason { return reason }
        if budget.isSpent { return .effort }
        if try graph.augment(from: source, &search) {
          paths += 1
          _ = budget.spend()
        } else {
          graph.park(&search)
        }
      }
    }
    return nil
  }

  // MARK: - The start

  /// The cheapest right of each left, cost and price; of equals the hint, or else the first.
  private func chooseRights(prices: [Int64], hints: [Int32]) -> [Int32] {
    var rights = problem.fixedRights
    if rights.isEmpty { rights = [Int32](repeating: -1, count: problem.leftCount) }
    let count = problem.rightCount
    for left in rights.indices where rights[left] < 0 {
      let row = costs.span.extracting(left * count..<(left + 1) * count)
      rights[left] = quotientCheapest(row, prices.span, hint: hints.isEmpty ? -1 : hints[left])
    }
    return rights
  }

  /// Prices from an assignment; 0 everywhere when there is none.
  private func guessPrices(_ hints: [Int32]) -> [Int64] {
    let zero = [Int64](repeating: 0, count: problem.rightCount)
    if hints.isEmpty { return zero }
    var rights = chooseRights(prices: zero, hints: [])
    for (left, right) in hints.enumerated() where right >= 0 && problem.isFree(left) {
      if costs[left * problem.rightCount + Int(right)] != .max { rights[left] = right }
    }
    var graph = QuotientGraph(problem, costs: costs, prices: zero, rights: rights)
    return graph.guessPrices()
  }

  /// Whether so many lefts are too many at their rights that a smaller problem first saves time.
  private func isFarOff(_ rights: [Int32], _ prices: [Int64]) -> Bool {
    guard samples, problem.leftCount >= Self.leastSample, stop?.isStopped != true else {
      return false
    }
    var held = [Int](repeating: 0, count: problem.rightCount)
    for right in rights { held[Int(right)] += 1 }
    var misfit = 0
    for (right, load) in problem.loads.enumerated() {
      let wanted = load.loads(at: prices[right])
      misfit += max(0, held[right] - wanted.upperBound, wanted.lowerBound - held[right])
    }
    return misfit > problem.leftCount / 64
  }

  // MARK: - The end

  private func outcome(
    _ graph: QuotientGraph<Cost>,
    _ search: QuotientSearch,
    stoppedBy reason: StopReason?
  ) -> SemiAssignmentOutcome {
    let value = problem.value(of: graph.rights)
    let status: SemiAssignmentOutcome.Status
    if let reason {
      status = .stopped(reason, isFeasible: value != nil)
    } else if let conflict = conflict(graph, search) {
      status = .infeasible(conflict)
    } else {
      status = .optimal
    }
    return SemiAssignmentOutcome(
      status: status,
      assignment: graph.rights,
      potentials: graph.relativePrices,
      value: value,
      augmentations: paths
    )
  }

  /// What the parked nodes prove, if there are any.
  private func conflict(
    _ graph: QuotientGraph<Cost>,
    _ search: QuotientSearch
  ) -> SemiAssignmentConflict? {
    let excess = graph.excess.reduce(0) { $0 + max(0, $1) }
    if excess == 0 { return nil }
    // With the pool go all rights that could accept less: what the others must have is lacking.
    let tooFew = search.isParked[graph.pool]
    let rights = (0..<graph.pool).filter { search.isParked[$0] != tooFew }.map { Int32($0) }
    return SemiAssignmentConflict(kind: tooFew ? .tooFew : .tooMany, rights: rights, excess: excess)
  }
}

/// The place of the least cost + price in a row, of equals the hint, or else the first.
@inline(never)
func quotientCheapest<Cost: FixedWidthInteger & SignedInteger & Sendable>(
  _ row: Span<Cost>,
  _ prices: Span<Int64>,
  hint: Int32
) -> Int32 {
  precondition(row.count == prices.count, "\(prices.count) prices for \(row.count) rights")
  var best = Int64.max
  var found: Int32 = -1
  if hint >= 0, row[Int(hint)] != .max {
    found = hint
    best = Int64(truncatingIfNeeded: row[Int(hint)]) &+ prices[Int(hint)]
  }
  for place in row.indices {
    let cost = row[place]
    let total = Int64(truncatingIfNeeded: cost) &+ prices[place]
    if total < best, cost != .max {
      best = total
      found = Int32(truncatingIfNeeded: place)
    }
  }
  return found
}
