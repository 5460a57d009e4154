// SPDX-License-Identifier: GPL-3.0-or-later

/// A state of the automaton and the sums of all counts that matter, packed in one number.
struct RosterKeys: Sendable {
  /// No key: the step must not be.
  static let none = UInt64.max
  private static let stateBits: UInt64 = 20

  private let sums: RosterSums
  private var shifts: [UInt64] = []
  private var masks: [UInt64] = []
  /// Sums that lead to an end by layer state and dimension.
  private let lows: [Int32]
  private let widths: [Int32]
  private let firstState: [Int]
  /// The key before the first day.
  let start: UInt64

  /// Makes keys; nil where they do not fit.
  init?(_ net: RosterNet) {
    guard net.automaton.beside == nil,
      net.automaton.layers.allSatisfy({ $0.stateCount < 1 << Self.stateBits })
    else { return nil }
    sums = RosterSums(
      net.dimensions,
      classes: net.automaton.classCount,
      days: net.automaton.days
    )
    lows = net.lows
    widths = net.widths
    firstState = net.automaton.firstState
    var shift = Self.stateBits
    var start: UInt64 = 0
    for dimension in net.dimensions {
      let count = dimension.count
      let bits = UInt64(Int.bitWidth - count.cap.leadingZeroBitCount)
      guard shift + bits <= 63 else { return nil }
      shifts.append(shift)
      masks.append((1 << bits) - 1)
      start |= UInt64(count.start) << shift
      shift += bits
    }
    self.start = start
  }

  @inline(__always)
  func state(_ key: UInt64) -> Int { Int(key & ((1 << Self.stateBits) - 1)) }

  /// Where a step leads, and what counts charge on the way; ``none`` where it must not be.
  @inline(__always)
  func step(_ key: UInt64, _ edge: RosterAutomaton.Edge, on day: Int) -> (key: UInt64, cost: Int) {
    var next = UInt64(edge.target)
    var cost = 0
    let box = (firstState[day + 1] + Int(edge.target)) * sums.size
    for place in 0..<sums.size {
      let step = sums.step(place, Int(key >> shifts[place] & masks[place]), edge, on: day)
      guard step.cost != .max else { return (Self.none, 0) }
      let offset = step.sum - Int(lows[box + place])
      guard offset >= 0, offset < Int(widths[box + place]) else { return (Self.none, 0) }
      next |= UInt64(step.sum) << shifts[place]
      cost += step.cost
    }
    return (next, cost)
  }
}
