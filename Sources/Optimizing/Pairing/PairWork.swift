// SPDX-License-Identifier: GPL-3.0-or-later

/// How much work a pair model is worth, in units that do not depend on the machine.
package struct PairWork: Sendable {
  /// Changes that each random search of a goal tries.
  package var moves: Int
  /// Random searches of a goal, side by side.
  package var chains: Int
  /// Pairs at most for a branch and bound over all of them.
  package var exactPairs: Int
  /// Nodes of a branch and bound, times the program's rows and columns.
  package var exactWork: Int
  /// What neighbourhoods of each goal may take together: their open pairs and, in the same units, their
  /// branch and bound.
  package var neighbourhoodEffort: Int
  /// Rounds in which pairs that exclude each other are forbidden one by one.
  package var repairs: Int

  /// Makes limits.
  package init(
    moves: Int = 10_000_000,
    chains: Int = 2,
    exactPairs: Int = 3000,
    exactWork: Int = 4_000_000,
    neighbourhoodEffort: Int = 500_000,
    repairs: Int = 8
  ) {
    self.moves = moves
    self.chains = chains
    self.exactPairs = exactPairs
    self.exactWork = exactWork
    self.neighbourhoodEffort = neighbourhoodEffort
    self.repairs = repairs
  }
}
