// SPDX-License-Identifier: GPL-3.0-or-later

/// How much the planner looks at in one go; tests make it little, so that small cases go the ways of large
/// ones.
package struct PairLimits: Sendable {
  /// More pairs than these are not all put into a network at once.
  package var pairs = 1_200_000
  /// Most places that many go to without a network.
  package var places = 3000
  /// Partners that each entity begins with, on both sides.
  package var first = 24
  /// Pairs added to each entity of the first side in a round.
  package var more = 12
  /// Rounds at most.
  package var rounds = 30

  /// Makes the limits of real cases.
  package init() {}
}
