// SPDX-License-Identifier: GPL-3.0-or-later

/// One cap for many half-days or days that have different room left: a row of a table has but one.
struct Room {
  /// The cap.
  ///
  /// Range: 0 or more.
  var cap = 0
  /// The half-days or days that have as much left; the others are closed, which is on the safe side.
  var open: [Bool]

  /// Chooses the cap that leaves most in all; the higher one where two leave as much.
  ///
  /// - Parameters:
  ///   - left: What is left in each half-day or day; 0 where nothing was to be had anyway.
  ///   - most: What is left of the whole week.
  /// - Complexity: O(n²) in the half-days or days.
  init(_ left: [Int], most: Int) {
    let room = left.map { min($0, most) }
    var best = 0
    for candidate in Set(room).sorted() where candidate > 0 {
      let (sum, isOver) = candidate.multipliedReportingOverflow(by: room.count { $0 >= candidate })
      let value = isOver ? .max : sum
      if value >= best { (best, cap) = (value, candidate) }
    }
    let cap = cap
    open = room.map { cap > 0 && $0 >= cap }
  }
}
