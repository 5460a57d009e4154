// SPDX-License-Identifier: GPL-3.0-or-later

/// A state of the automaton and the sums of all counts that matter, packed in one number.
struct RosterKeys: Sendable {
  /// No key: the step must not be.
  static let none = UInt64.max
  private static let stateBits: UInt64 = 20

  private let classes: Int
  private let days: Int
  private let size: Int
  private var shifts: [UInt64] = []
  private var masks: [UInt64] = []
  private var caps: [Int] = []
  private var beyonds: [Int] = []
  private var positions: [UInt64] = []
  /// By dimension and class.
  private var weights: [Int] = []
  /// By dimension and day: 0 outside of windows, 1 inside, 2 on a window's last day.
  private var phases: [UInt8] = []
  /// Charges by dimension and sum, one dimension after the other; `Int.max` where it must not be.
  private var charges: [Int] = []
  private var firstCharge: [Int] = []
  /// Sums that lead to an end by layer state and dimension.
  private let lows: [Int32]
  private let widths: [Int32]
  private let firstState: [Int]
  /// The key before the first day.
  let start: UInt64

  /// Makes keys; nil where they do not fit.
  init?(_ net: RosterNet) {
    classes = net.automaton.classCount
    days = net.automaton.days
    size = net.dimensions.count
    lows = net.lows
    widths = net.widths
    firstState = net.firstState
    var shift = Self.stateBits
    var start: UInt64 = 0
    for dimension in net.dimensions {
      let count = dimension.count
      guard count.before <= count.cap || count.beyond != nil else { return nil }
      let bits = UInt64(Int.bitWidth - count.cap.leadingZeroBitCount)
      guard shift + bits <= 63 else { return nil }
      shifts.append(shift)
      masks.append((1 << bits) - 1)
      caps.append(count.cap)
      beyonds.append(count.beyond ?? -1)
      positions.append(UInt64(dimension.position))
      weights += dimension.weights
      phases += zip(dimension.isInside, dimension.isLast).map { $1 ? 2 : $0 ? 1 : 0 }
      firstCharge.append(charges.count)
      charges += count.charges.map { $0 ?? .max }
      start |= UInt64(min(count.before, count.cap)) << shift
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
    let box = (firstState[day + 1] + Int(edge.target)) * size
    for place in 0..<size {
      var sum = Int(key >> shifts[place] & masks[place])
      let phase = phases[place * days + day]
      if phase > 0 {
        sum += weights[place * classes + Int(edge.kindClass)]
        sum += Int(edge.bumps >> positions[place] & 1)
        let over = sum - caps[place]
        if over > 0 {
          guard beyonds[place] >= 0 else { return (Self.none, 0) }
          cost += beyonds[place] * over
          sum = caps[place]
        }
        if phase == 2 {
          let charge = charges[firstCharge[place] + sum]
          guard charge != .max else { return (Self.none, 0) }
          cost += charge
          sum = 0
        }
      }
      let offset = sum - Int(lows[box + place])
      guard offset >= 0, offset < Int(widths[box + place]) else { return (Self.none, 0) }
      next |= UInt64(sum) << shifts[place]
    }
    return (next, cost)
  }
}
