// SPDX-License-Identifier: GPL-3.0-or-later
public import LinearProgramming
internal import Optimizing
public import Street

/// The optimisation model of a pairing for other solvers.
public enum PairExport {
  /// The integer program of one goal over all pairs that the rules allow, earlier goals as rows.
  ///
  /// - Parameters:
  ///   - pairing: The case.
  ///   - goal: Position of the goal.
  ///   - frozen: What each earlier goal may come to at most.
  /// - Returns: A program whose columns are pairs, sets of pairs that hang together, and pieces of what
  ///   is missing or too much; its optimum is the goal's best value.
  public static func program(of pairing: PairingCase, goal: Int, frozen: [Int]) -> SparseModel {
    let translation = PairTranslation(
      pairing,
      prices: PairPrices(pairing),
      candidates: PairGates(pairing).partners(threads: 1)
    )
    return PairProgram.program(of: translation.model(), goal: goal, frozen: frozen).program
  }
}
