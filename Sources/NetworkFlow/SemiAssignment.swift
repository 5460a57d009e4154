// SPDX-License-Identifier: GPL-3.0-or-later

/// Many go to few: each of n lefts goes to one of m rights, and each right's load has a convex cost.
///
/// The problem it states: choose r[i] for every left i so that
/// sum of cost[i, r[i]] + sum over rights j of g_j(load[j])  is least, where load[j] counts the lefts
/// with r[i] = j and lies within the bounds of its ``SemiAssignmentLoad``. Pairs may be forbidden and
/// lefts may be fixed. It is a minimum-cost flow with n * m arcs; stated like this, no arc is built.
///
/// Costs are stored once, in the width that they come in: 4 bytes a pair are a third of what an arc
/// of a ``FlowNetwork`` takes, and reading them is most of the work; several goals packed into one
/// number need 8. All arithmetic on sums and prices is in 64 bits.
public struct SemiAssignment: Sendable, Equatable {
  /// The largest magnitude of a cost of a pair or of a unit of load.
  ///
  /// Costs stored in 32 bits stay below 2^30. Up to 2^59 / (4 * (m + 1)) a solve never fails for
  /// lack of range.
  public static let largestCost: Int64 = 1 << 54
  /// Nodes on either side at most.
  public static let mostNodes = 1 << 30

  /// The costs of all pairs, left after left.
  enum Costs: Sendable, Equatable {
    case narrow([Int32])
    case wide([Int64])
  }

  /// How many lefts there are.
  public let leftCount: Int
  /// What each right may and should carry.
  public let loads: [SemiAssignmentLoad]
  /// The right that each left is fixed to, −1 for those that may choose; empty when all may.
  public let fixedRights: [Int32]
  let costs: Costs
  /// The largest magnitude of the cost of a pair.
  let costReach: Int64

  /// How many rights there are.
  public var rightCount: Int { loads.count }

  /// States a problem with costs of 32 bits.
  ///
  /// - Parameters:
  ///   - leftCount: How many lefts there are. Range: 0 to ``mostNodes``.
  ///   - loads: What each right may and should carry.
  ///   - costs: Cost of each pair. Shape: n * m values, left after left. Range: magnitude below
  ///     2^30; `Int32.max` forbids the pair.
  ///   - fixedRights: The right that each left is fixed to, −1 for none; empty when all may choose.
  /// - Throws: ``FlowError`` with code `.wrongCount`, `.unknownNode`, `.outOfRange`, or `.noChoice`
  ///   when every pair of a left, or the pair it is fixed to, is forbidden (`value` is the left).
  public init(
    leftCount: Int,
    loads: [SemiAssignmentLoad],
    costs: [Int32],
    fixedRights: [Int32] = []
  ) throws(FlowError) {
    self.leftCount = leftCount
    self.loads = loads
    self.fixedRights = fixedRights
    self.costs = .narrow(costs)
    costReach = try Self.checkedReach(leftCount, loads.count, costs, fixedRights, below: 1 << 30)
  }

  /// States a problem with costs of 64 bits.
  ///
  /// - Parameters:
  ///   - leftCount: How many lefts there are. Range: 0 to ``mostNodes``.
  ///   - loads: What each right may and should carry.
  ///   - costs: Cost of each pair. Shape: n * m values, left after left. Range: magnitude up to
  ///     ``largestCost``; `Int64.max` forbids the pair.
  ///   - fixedRights: The right that each left is fixed to, −1 for none; empty when all may choose.
  /// - Throws: ``FlowError`` with code `.wrongCount`, `.unknownNode`, `.outOfRange`, or `.noChoice`
  ///   when every pair of a left, or the pair it is fixed to, is forbidden (`value` is the left).
  public init(
    leftCount: Int,
    loads: [SemiAssignmentLoad],
    costs: [Int64],
    fixedRights: [Int32] = []
  ) throws(FlowError) {
    self.leftCount = leftCount
    self.loads = loads
    self.fixedRights = fixedRights
    self.costs = .wide(costs)
    let limit = Self.largestCost + 1
    costReach = try Self.checkedReach(leftCount, loads.count, costs, fixedRights, below: limit)
  }

  /// What a pair costs.
  ///
  /// - Parameters:
  ///   - left: A left of this problem, otherwise a programmer error.
  ///   - right: A right of this problem, otherwise a programmer error.
  /// - Returns: The cost; nil when the pair is forbidden.
  public func cost(of left: Int, at right: Int) -> Int64? {
    precondition(right >= 0 && right < rightCount, "there is no right \(right)")
    let place = left * rightCount + right
    switch costs {
    case .narrow(let values): return values[place] == .max ? nil : Int64(values[place])
    case .wide(let values): return values[place] == .max ? nil : values[place]
    }
  }

  /// Whether a left may choose.
  func isFree(_ left: Int) -> Bool { fixedRights.isEmpty || fixedRights[left] < 0 }

  /// What an assignment costs: pairs and loads.
  ///
  /// - Parameter assignment: The right of each left.
  /// - Returns: The sum; nil when there is not one right for each left, a pair is forbidden, or a load
  ///   is not within its bounds.
  public func value(of assignment: [Int32]) -> Int128? {
    guard assignment.count == leftCount else { return nil }
    var counts = [Int](repeating: 0, count: rightCount)
    var sum: Int128 = 0
    for (left, right) in assignment.enumerated() {
      guard right >= 0, right < rightCount, let cost = cost(of: left, at: Int(right)) else {
        return nil
      }
      counts[Int(right)] += 1
      sum += Int128(cost)
    }
    for (load, count) in zip(loads, counts) {
      guard count >= load.lower, count <= load.upper else { return nil }
      sum += load.cost(of: count)
    }
    return sum
  }
}
