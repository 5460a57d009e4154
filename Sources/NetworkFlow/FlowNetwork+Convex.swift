// SPDX-License-Identifier: GPL-3.0-or-later

extension FlowNetwork {
  /// One piece of a convex cost: so many units at so much each.
  public struct Piece: Sendable, Equatable {
    /// Units that this piece takes, 0 or more.
    public let capacity: Int64
    /// Cost of each of them.
    public let unitCost: Int64

    /// Makes a piece.
    ///
    /// - Parameters:
    ///   - capacity: Units that the piece takes. Range: 0 or more.
    ///   - unitCost: Cost of each of them.
    public init(capacity: Int64, unitCost: Int64) {
      self.capacity = capacity
      self.unitCost = unitCost
    }
  }

  /// Adds a connection whose cost per unit grows with its load, as parallel arcs, one a piece.
  ///
  /// Because no piece is cheaper than the one before it, an optimal flow fills them in order.
  ///
  /// - Parameters:
  ///   - tail: Where the arcs start.
  ///   - head: Where they end.
  ///   - pieces: Capacities and unit costs; the costs must not fall.
  /// - Returns: The new arcs, in the order of `pieces`.
  /// - Throws: ``FlowError`` with code `.notConvex` when a unit cost is below the one before it,
  ///   `.invertedBounds` when a capacity is negative; nothing is added then.
  @discardableResult
  public mutating func addConvexArc(
    from tail: NodeIndex,
    to head: NodeIndex,
    pieces: [Piece]
  ) throws(FlowError) -> Range<ArcIndex> {
    for (place, piece) in pieces.enumerated() {
      let arc = ArcIndex(arcCount + place)
      if piece.capacity < 0 {
        throw FlowError(.invertedBounds, arc: arc, value: piece.capacity)
      }
      if place > 0, piece.unitCost < pieces[place - 1].unitCost {
        throw FlowError(.notConvex, arc: arc, value: piece.unitCost)
      }
    }
    let first = ArcIndex(arcCount)
    for piece in pieces {
      addArc(from: tail, to: head, upper: piece.capacity, cost: piece.unitCost)
    }
    return first..<ArcIndex(arcCount)
  }
}
