// SPDX-License-Identifier: GPL-3.0-or-later

/// What a right node of a ``SemiAssignment`` may and should carry.
///
/// The load is the number of lefts that go there:  lower <= load <= upper,  and its cost g(load) is
/// the sum of the unit costs of the first `load` units of the pieces, which must not fall, so that g
/// is convex. A wish ("at least 60") is a steep first piece; a law is a bound.
public struct SemiAssignmentLoad: Sendable, Equatable {
  /// The least load.
  public let lower: Int
  /// Capacities and unit costs; what they hold in all is the greatest load.
  public let pieces: [FlowNetwork.Piece]
  /// Where each piece ends: sums of the capacities.
  let ends: [Int]

  /// The greatest load.
  public var upper: Int { ends.last ?? 0 }

  /// Makes a load with costs.
  ///
  /// - Parameters:
  ///   - lower: The least load. Range: 0 up to the sum of the capacities.
  ///   - pieces: Capacities and unit costs; the costs must not fall. Their magnitude is at most
  ///     ``SemiAssignment/largestCost``, the sum of the capacities ``FlowNetwork/unlimited``.
  /// - Throws: ``FlowError`` with code `.notConvex`, `.invertedBounds` or `.outOfRange`.
  public init(lower: Int = 0, pieces: [FlowNetwork.Piece]) throws(FlowError) {
    var ends: [Int] = []
    ends.reserveCapacity(pieces.count)
    var end: Int64 = 0
    for (place, piece) in pieces.enumerated() {
      if piece.capacity < 0 { throw FlowError(.invertedBounds, value: piece.capacity) }
      if place > 0, piece.unitCost < pieces[place - 1].unitCost {
        throw FlowError(.notConvex, value: piece.unitCost)
      }
      if piece.unitCost.magnitude > SemiAssignment.largestCost.magnitude {
        throw FlowError(.outOfRange, value: piece.unitCost)
      }
      if piece.capacity > FlowNetwork.unlimited - end {
        throw FlowError(.outOfRange, value: piece.capacity)
      }
      end += piece.capacity
      ends.append(Int(end))
    }
    if lower < 0 || lower > Int(end) { throw FlowError(.invertedBounds, value: Int64(lower)) }
    self.lower = lower
    self.pieces = pieces
    self.ends = ends
  }

  /// Makes a load that costs nothing within bounds.
  ///
  /// - Parameters:
  ///   - lower: The least load. Range: 0 to `upper`.
  ///   - upper: The greatest load. Range: at most ``FlowNetwork/unlimited``.
  /// - Throws: ``FlowError`` with code `.invertedBounds` or `.outOfRange`.
  public init(lower: Int, upper: Int) throws(FlowError) {
    try self.init(lower: lower, pieces: [FlowNetwork.Piece(capacity: Int64(upper), unitCost: 0)])
  }

  /// Makes a load of pieces that are known to be in order.
  init(lower: Int, convex pieces: [FlowNetwork.Piece]) {
    self.lower = lower
    self.pieces = pieces
    var end = 0
    ends = pieces.map { piece in
      end += Int(piece.capacity)
      return end
    }
  }

  /// What a load costs.
  ///
  /// - Parameter load: How many lefts. Range: 0 to ``upper``, otherwise a programmer error.
  /// - Returns: g(load).
  public func cost(of load: Int) -> Int128 {
    precondition(load >= 0 && load <= upper, "a load of \(load) is not within 0...\(upper)")
    var sum: Int128 = 0
    var begin = 0
    for (piece, end) in zip(pieces, ends) where begin < load {
      sum += Int128(min(load, end) - begin) * Int128(piece.unitCost)
      begin = end
    }
    return sum
  }

  /// What the last unit of a load costs: g(load) − g(load − 1), for 1 <= load <= upper.
  func marginal(of load: Int) -> Int64 { pieces[piece(of: load)].unitCost }

  /// Units that a load below the upper bound can grow by at the cost of the first of them.
  func roomAbove(_ load: Int) -> Int { ends[piece(of: load + 1)] - load }

  /// Units that a load above the lower bound can shrink by at the cost of the first of them.
  func roomBelow(_ load: Int) -> Int {
    let piece = piece(of: load)
    return load - max(lower, piece == 0 ? 0 : ends[piece - 1])
  }

  /// The piece that holds the last unit of a load.
  private func piece(of load: Int) -> Int {
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] >= load { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The loads at which g(load) − price * load is least: all between two numbers, within the bounds.
  func loads(at price: Int64) -> ClosedRange<Int> {
    let below = partition { $0 < price }
    let least = min(max(lower, below), upper)
    return least...max(least, min(partition { $0 <= price }, upper))
  }

  /// Where the pieces end whose unit cost holds to a bound that cheaper ones hold to as well.
  private func partition(_ holds: (Int64) -> Bool) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(pieces[middle].unitCost) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : ends[low - 1]
  }
}
