// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a roster, or a part of it, is worth: what is broken first, then the goals in their order.
///
/// All numbers are 0 or more and add up over parts; less is better.
struct RosterScore: Sendable, Equatable, Comparable {
  /// Units of what must never be, then the goals.
  private(set) var lanes = SIMD8<Int>()

  static let zero = RosterScore()

  /// Units of what must never be.
  var hard: Int {
    get { lanes[0] }
    set { lanes[0] = newValue }
  }

  /// The value of a goal by its position among the goals of the case.
  subscript(goal: Int) -> Int {
    get { lanes[goal + 1] }
    set { lanes[goal + 1] = newValue }
  }

  static func + (left: RosterScore, right: RosterScore) -> RosterScore {
    var sum = left
    sum.lanes &+= right.lanes
    return sum
  }

  static func - (left: RosterScore, right: RosterScore) -> RosterScore {
    var difference = left
    difference.lanes &-= right.lanes
    return difference
  }

  static func += (left: inout RosterScore, right: RosterScore) { left = left + right }

  static func < (left: RosterScore, right: RosterScore) -> Bool {
    for lane in 0..<8 where left.lanes[lane] != right.lanes[lane] {
      return left.lanes[lane] < right.lanes[lane]
    }
    return false
  }
}
