// SPDX-License-Identifier: GPL-3.0-or-later
package import Control

/// Prices of loads that bound goals by weak duality; `PairCertificate` in `Street` gives the formula.
package struct PairProof: Sendable, Equatable {
  /// The goals that are bounded, ascending.
  package var levels: [Int]
  /// The multiplier of each goal up to the last of them.
  package var multipliers: [Int]
  /// The price of one more unit of each load at the second side, by tally and entity.
  package var to: [[Int]]
  /// The price of one more unit of each further load at the first side, by tally and entity.
  package var from: [[Int]]

  /// The price of one more partner of each entity of the first side; empty in proofs of the first form.
  package var count: [Int] = []

  /// Makes a proof.
  package init(levels: [Int], multipliers: [Int], to: [[Int]], from: [[Int]]) {
    self.levels = levels
    self.multipliers = multipliers
    self.to = to
    self.from = from
  }
}

/// What came of solving a pair model.
package struct PairAnswer: Sendable {
  /// Whether each pair is chosen.
  package var chosen: [Bool]
  /// Proofs of as many goals as could be bounded.
  package var proofs: [PairProof]
  /// Whether each goal's value is the best there is over the listed pairs, by the method's own word.
  package var isOptimal: [Bool]
  /// Why it ended early, or nil.
  package var stoppedBy: StopReason?

  /// Makes an answer.
  package init(
    chosen: [Bool],
    proofs: [PairProof],
    isOptimal: [Bool],
    stoppedBy: StopReason? = nil
  ) {
    self.chosen = chosen
    self.proofs = proofs
    self.isOptimal = isOptimal
    self.stoppedBy = stoppedBy
  }
}
