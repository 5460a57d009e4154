// SPDX-License-Identifier: GPL-3.0-or-later

/// What is settled of a person's days.
struct RosterPins: Sendable {
  /// A day that is not settled.
  static let free: Int32 = -2

  /// By day: ``free``, −1 for a day off, or the duty.
  var days: [Int32]
  /// Days and duties (−1: a day off) that are ruled out.
  var bars: [Bar] = []

  /// What is ruled out on a day.
  struct Bar: Sendable, Equatable {
    var day: Int32
    var duty: Int32
  }

  func isBarred(_ duty: Int32, on day: Int) -> Bool {
    !bars.isEmpty && bars.contains(Bar(day: Int32(day), duty: duty))
  }

  /// Whether a horizon goes against what is settled or ruled out.
  func forbid(_ duties: [Int32]) -> Bool {
    zip(duties, days).contains { $1 != Self.free && $0 != $1 }
      || bars.contains { duties[Int($0.day)] == $0.duty }
  }

  init(days: Int) { self.days = Array(repeating: Self.free, count: days) }

  init(_ days: [Int32]) { self.days = days }
}
