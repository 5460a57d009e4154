// SPDX-License-Identifier: GPL-3.0-or-later

extension SemiAssignment {
  /// Checks shapes and ranges and finds the largest magnitude of a cost.
  static func checkedReach<Cost: FixedWidthInteger & SignedInteger & Sendable>(
    _ leftCount: Int,
    _ rightCount: Int,
    _ costs: [Cost],
    _ fixedRights: [Int32],
    below limit: Int64
  ) throws(FlowError) -> Int64 {
    if leftCount < 0 || leftCount > mostNodes || rightCount > mostNodes {
      throw FlowError(.outOfRange, value: Int64(max(leftCount, rightCount)))
    }
    // Two numbers up to 2^30 each: the product fits.
    if costs.count != leftCount * rightCount {
      throw FlowError(.wrongCount, value: Int64(costs.count))
    }
    if leftCount > 0, rightCount == 0 { throw FlowError(.noChoice, value: 0) }
    let reach = try reach(of: costs, rightCount, below: limit)
    guard !fixedRights.isEmpty else { return reach }
    if fixedRights.count != leftCount {
      throw FlowError(.wrongCount, value: Int64(fixedRights.count))
    }
    for (left, right) in fixedRights.enumerated() where right != -1 {
      if right < 0 || right >= rightCount {
        throw FlowError(.unknownNode, value: Int64(right))
      }
      if costs[left * rightCount + Int(right)] == .max {
        throw FlowError(.noChoice, value: Int64(left))
      }
    }
    return reach
  }

  /// The largest magnitude of an allowed cost, below a limit; every left must have one.
  private static func reach<Cost: FixedWidthInteger & SignedInteger & Sendable>(
    of costs: [Cost],
    _ rightCount: Int,
    below limit: Int64
  ) throws(FlowError) -> Int64 {
    guard rightCount > 0 else { return 0 }
    var reach: Int64 = 0
    for left in 0..<costs.count / rightCount {
      let row = costs.span.extracting(left * rightCount..<(left + 1) * rightCount)
      let (greatest, least) = extremes(of: row)
      if least == .max { throw FlowError(.noChoice, value: Int64(left)) }
      // Compared before negating: the least number has no counterpart.
      if Int64(least) <= -limit { throw FlowError(.outOfRange, value: Int64(least)) }
      if Int64(greatest) >= limit { throw FlowError(.outOfRange, value: Int64(greatest)) }
      reach = max(reach, -Int64(least), Int64(greatest))
    }
    return reach
  }

  /// The greatest allowed cost of a row and its least cost.
  private static func extremes<Cost: FixedWidthInteger & SignedInteger & Sendable>(
    of row: Span<Cost>
  ) -> (greatest: Cost, least: Cost) {
    var greatest = Cost.min
    var least = Cost.max
    for place in row.indices {
      let cost = row[place]
      let allowed = cost == .max ? .min : cost
      greatest = allowed > greatest ? allowed : greatest
      least = cost < least ? cost : least
    }
    return (greatest, least)
  }
}
