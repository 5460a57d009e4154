// SPDX-License-Identifier: GPL-3.0-or-later

/// What a search for an assignment ended with.
package struct AssignmentOutcome: Sendable {
  /// The best assignment found, the agent of every job; nil when none was found.
  package var agents: [Int]?
  /// Its cost.
  package var objective: Int?
  /// What no assignment undercuts: by prices in whole numbers, and by search.
  package var bound: Int
  /// Whether no assignment exists.
  package var isInfeasible = false
  /// The bound by prices alone.
  package var rootBound: Int
  /// Nodes of the search that raised the bound.
  package var nodes = 0

  /// Whether nothing better exists.
  package var isOptimal: Bool { objective.map { $0 <= bound } ?? false }
}
