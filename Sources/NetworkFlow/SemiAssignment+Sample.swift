// SPDX-License-Identifier: GPL-3.0-or-later

extension SemiAssignment {
  /// A smaller problem whose prices are near those of this one: every so-manieth left, and loads in
  /// proportion.
  ///
  /// - Parameters:
  ///   - stride: Lefts for each one kept. Range: 2 or more.
  ///   - costs: The costs of this problem.
  /// - Returns: The smaller problem and its costs.
  func sample<Cost: FixedWidthInteger & SignedInteger & Sendable>(
    every stride: Int,
    _ costs: [Cost]
  ) -> (problem: SemiAssignment, costs: [Cost]) {
    let kept = Swift.stride(from: stride / 2, to: leftCount, by: stride)
    var rows: [Cost] = []
    rows.reserveCapacity((leftCount / stride + 1) * rightCount)
    var fixed: [Int32] = []
    var count = 0
    for left in kept {
      rows.append(contentsOf: costs[left * rightCount..<(left + 1) * rightCount])
      if !fixedRights.isEmpty { fixed.append(fixedRights[left]) }
      count += 1
    }
    let problem = SemiAssignment(
      leftCount: count,
      loads: loads.map { $0.scaled(by: count, of: leftCount) },
      fixedRights: fixed,
      costs: .narrow([]),
      costReach: costReach
    )
    return (problem, rows)
  }

  private init(
    leftCount: Int,
    loads: [SemiAssignmentLoad],
    fixedRights: [Int32],
    costs: Costs,
    costReach: Int64
  ) {
    self.leftCount = leftCount
    self.loads = loads
    self.fixedRights = fixedRights
    self.costs = costs
    self.costReach = costReach
  }
}

extension SemiAssignmentLoad {
  /// The same costs on a smaller scale, to the nearest unit.
  func scaled(by part: Int, of whole: Int) -> SemiAssignmentLoad {
    // No load exceeds `whole`, so that neither do the ends need to; the product then fits.
    func scale(_ units: Int) -> Int { (2 * min(units, whole) * part + whole) / (2 * whole) }
    var begin = 0
    let scaled = zip(pieces, ends)
      .map { piece, end in
        let (first, last) = (begin, scale(end))
        begin = last
        return FlowNetwork.Piece(capacity: Int64(last - first), unitCost: piece.unitCost)
      }
    return SemiAssignmentLoad(lower: min(scale(lower), scale(upper)), convex: scaled)
  }
}
