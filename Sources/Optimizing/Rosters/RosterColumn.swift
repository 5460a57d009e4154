// SPDX-License-Identifier: GPL-3.0-or-later

/// One person's horizon: what they do on every day and what that costs by itself.
struct RosterColumn: Sendable, Hashable {
  var person: Int
  /// Positions of duties by day, −1 for a day off.
  var duties: [Int32]
  var cost: Int
}
