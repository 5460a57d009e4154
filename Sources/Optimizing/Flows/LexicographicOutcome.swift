// SPDX-License-Identifier: GPL-3.0-or-later
package import Control

/// What a lexicographic solve of a leveled network gave.
package struct LexicographicOutcome: Sendable {
  /// Units on every arc.
  package var flows: [Int64]
  /// Whether they are a flow: false when it was stopped before the first one was found.
  package var isFeasible = true
  /// Per finished stage, the potential of every node, the sink's being 0; the reduced cost of an arc
  /// is cost − potential(tail) + potential(head).
  package var potentials: [[Int64]]
  /// Where every arc stands in the basis at the end of the first stage.
  package var firstTree: [ArcStatus]
  /// Nodes other than the sink that the tree of the first stage does not hold by an arc.
  package var looseNodes: [Int32] = []
  /// Why it ended early, or nil.
  package var stoppedBy: StopReason?
  /// Pivots in all.
  package var pivots: Int

  /// Where an arc stands in a basis.
  package enum ArcStatus: UInt8, Sendable {
    /// At its lower bound.
    case atLower
    /// At its upper bound.
    case atUpper
    /// In the tree.
    case inTree
  }
}
