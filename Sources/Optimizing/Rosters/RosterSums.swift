// SPDX-License-Identifier: GPL-3.0-or-later

/// How the sums of some counts go from day to day: all numbers side by side, for inner loops.
struct RosterSums: Sendable {
  /// How many counts.
  let size: Int
  private let classes: Int
  private let days: Int
  private let bits: [UInt64]
  private let caps: [Int]
  /// What a unit beyond the cap costs; −1 where there must be none.
  private let beyonds: [Int]
  /// By count and class.
  private let weights: [Int]
  /// By count and day: 0 outside of windows, 1 inside, 2 on a window's last day.
  private let phases: [UInt8]
  /// Charges by count and sum, one count after the other; `Int.max` where it must not be.
  private let charges: [Int]
  private let firstCharge: [Int]
  /// What every count begins with.
  let starts: [Int]

  /// Makes it of counts, in their order.
  init(_ dimensions: [RosterNet.Dimension], classes: Int, days: Int) {
    size = dimensions.count
    self.classes = classes
    self.days = days
    bits = dimensions.map(\.bit)
    caps = dimensions.map(\.count.cap)
    beyonds = dimensions.map { $0.count.beyond ?? -1 }
    weights = dimensions.flatMap(\.weights)
    phases = dimensions.flatMap { zip($0.isInside, $0.isLast).map { $1 ? 2 : $0 ? 1 : 0 } }
    var (charges, firstCharge) = ([Int](), [Int]())
    for dimension in dimensions {
      firstCharge.append(charges.count)
      charges += dimension.count.charges.map { $0 ?? .max }
    }
    self.charges = charges
    self.firstCharge = firstCharge
    starts = dimensions.map(\.count.start)
  }

  /// What a step adds to a count on a day; nil outside of its windows.
  @inline(__always)
  func added(_ place: Int, _ edge: RosterAutomaton.Edge, on day: Int) -> Int? {
    guard phases[place * days + day] > 0 else { return nil }
    return weights[place * classes + Int(edge.kindClass)]
      + Int(edge.bumps >> bits[place] & 1)
  }

  /// Whether a window of a count ends with a day.
  @inline(__always)
  func isLast(_ place: Int, _ day: Int) -> Bool { phases[place * days + day] == 2 }

  /// What becomes of a sum by a step, and what that costs; a cost of `Int.max` where it must not be.
  @inline(__always)
  func step(
    _ place: Int,
    _ sum: Int,
    _ edge: RosterAutomaton.Edge,
    on day: Int
  ) -> (sum: Int, cost: Int) {
    let phase = phases[place * days + day]
    guard phase > 0 else { return (sum, 0) }
    var sum = sum + weights[place * classes + Int(edge.kindClass)]
    sum += Int(edge.bumps >> bits[place] & 1)
    var cost = 0
    let over = sum - caps[place]
    if over > 0 {
      guard beyonds[place] >= 0 else { return (0, .max) }
      cost = beyonds[place] * over
      sum = caps[place]
    }
    guard phase == 2 else { return (sum, cost) }
    let charge = charges[firstCharge[place] + sum]
    return charge == .max ? (0, .max) : (0, cost + charge)
  }
}
