// SPDX-License-Identifier: GPL-3.0-or-later

/// An assignment with the prices of the rights that prove it optimal.
///
/// With prices p the assignment is optimal if every free left i is at a right with the least
/// cost[i, j] + p[j], and every load minimises  g_j(load) − p[j] * load  within its bounds: any other
/// assignment then costs at least as much. The lefts' own prices follow, so that m numbers prove the
/// optimum for n * m pairs.
public struct SemiAssignmentCertificate: Sendable, Equatable {
  /// The right of each left.
  public let assignment: [Int32]
  /// Price of each right.
  public let potentials: [Int64]

  /// Makes a certificate, unchecked.
  ///
  /// - Parameters:
  ///   - assignment: The right of each left.
  ///   - potentials: Price of each right.
  public init(assignment: [Int32], potentials: [Int64]) {
    self.assignment = assignment
    self.potentials = potentials
  }

  /// Looks for a reason why the assignment is not an optimal one of a problem.
  ///
  /// Independent of the solver: reads the problem alone, in whole numbers, every pair of it, and
  /// compares the primal with the dual objective besides.
  ///
  /// - Parameter problem: The problem in question.
  /// - Returns: The first fault; nil when the assignment keeps all bounds and is optimal.
  /// - Complexity: O(n * m) time.
  public func fault(in problem: SemiAssignment) -> SemiAssignmentFault? {
    guard assignment.count == problem.leftCount, potentials.count == problem.rightCount,
      assignment.allSatisfy({ $0 >= 0 && $0 < problem.rightCount })
    else { return .wrongShape }
    // With costs below 2^55 no sum of a pair's then leaves 64 bits.
    if potentials.contains(where: { $0.magnitude > 1 << 61 }) { return .overflow }
    if let left = assignment.indices.first(where: { !stands($0, in: problem) }) {
      return .pair(left: left)
    }
    if let fault = loadFault(in: problem) { return fault }
    if let fault = choiceFault(in: problem) { return fault }
    guard let primal = problem.value(of: assignment) else { return .wrongShape }
    let dual = dualValue(in: problem)
    return primal == dual ? nil : .objective(primal: primal, dual: dual)
  }

  /// Whether a left is where it is fixed to or where it may be.
  private func stands(_ left: Int, in problem: SemiAssignment) -> Bool {
    let right = assignment[left]
    if !problem.isFree(left), problem.fixedRights[left] != right { return false }
    return problem.cost(of: left, at: Int(right)) != nil
  }

  private func loadFault(in problem: SemiAssignment) -> SemiAssignmentFault? {
    var held = [Int](repeating: 0, count: problem.rightCount)
    for right in assignment { held[Int(right)] += 1 }
    for (right, load) in problem.loads.enumerated() {
      if held[right] < load.lower || held[right] > load.upper { return .load(right: right) }
      if !load.loads(at: potentials[right]).contains(held[right]) { return .price(right: right) }
    }
    return nil
  }

  private func choiceFault(in problem: SemiAssignment) -> SemiAssignmentFault? {
    switch problem.costs {
    case .narrow(let costs): dearLeft(problem, costs).map { .choice(left: $0) }
    case .wide(let costs): dearLeft(problem, costs).map { .choice(left: $0) }
    }
  }

  /// The first free left that has a cheaper right than the one it is at.
  private func dearLeft<Cost: FixedWidthInteger & SignedInteger & Sendable>(
    _ problem: SemiAssignment,
    _ costs: [Cost]
  ) -> Int? {
    let count = problem.rightCount
    for left in assignment.indices where problem.isFree(left) {
      let row = costs.span.extracting(left * count..<(left + 1) * count)
      let right = Int(assignment[left])
      let paid = Int64(row[right]) + potentials[right]
      // The quick look takes a forbidden pair for a dear one; only the slow one sees the difference.
      if mayUndercut(paid, row, potentials.span), undercuts(paid, row) { return left }
    }
    return nil
  }

  private func undercuts<Cost: FixedWidthInteger & SignedInteger & Sendable>(
    _ paid: Int64,
    _ row: Span<Cost>
  ) -> Bool {
    for right in row.indices where row[right] != .max {
      if Int64(row[right]) + potentials[right] < paid { return true }
    }
    return false
  }

  /// Sum of what each left pays at least and each load costs at least at these prices.
  private func dualValue(in problem: SemiAssignment) -> Int128 {
    var sum: Int128 = 0
    for (left, right) in assignment.enumerated() {
      // No free left has a cheaper right: that was looked at. Fixed ones have no choice.
      sum += Int128(problem.cost(of: left, at: Int(right)) ?? 0)
      sum += Int128(potentials[Int(right)])
    }
    for (load, price) in zip(problem.loads, potentials) {
      let best = load.loads(at: price).lowerBound
      sum += load.cost(of: best) - Int128(price) * Int128(best)
    }
    return sum
  }
}

/// Why a ``SemiAssignmentCertificate`` does not hold.
public enum SemiAssignmentFault: Error, Sendable, Equatable {
  /// A list has not one entry per left or right, or names a right that does not exist.
  case wrongShape
  /// A left is where it may not be.
  case pair(left: Int)
  /// A load is not within its bounds.
  case load(right: Int)
  /// At its price a right would rather carry more or less.
  case price(right: Int)
  /// At these prices a left has a cheaper right.
  case choice(left: Int)
  /// The primal and the dual objective differ.
  case objective(primal: Int128, dual: Int128)
  /// The prices are too large to add.
  case overflow
}

/// Whether some cost + price is below what is paid; a forbidden pair may give a false alarm.
@inline(never)
private func mayUndercut<Cost: FixedWidthInteger & SignedInteger & Sendable>(
  _ paid: Int64,
  _ row: Span<Cost>,
  _ prices: Span<Int64>
) -> Bool {
  let count = row.count
  precondition(prices.count == count, "\(prices.count) prices for \(count) rights")
  var signs: Int64 = 0
  for place in 0..<count {
    // Negative where cheaper; the sign of the union of bits tells whether any is.
    signs |= Int64(truncatingIfNeeded: row[place]) &+ prices[place] &- paid
  }
  return signs < 0
}
