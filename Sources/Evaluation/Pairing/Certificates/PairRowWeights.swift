// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the goals up to one charge the loads of rows, by their multipliers.
struct PairRowWeights: Sendable {
  private(set) var shortage: Int128 = 0
  private(set) var cover: Int128 = 0
  private(set) var bandFrom: Int128 = 0
  private(set) var bandTo: Int128 = 0
  private(set) var balanceFrom: Int128 = 0
  private(set) var balanceTo: Int128 = 0

  init(_ goals: ArraySlice<PairGoal>, _ multipliers: [Int]) {
    for (goal, multiplier) in zip(goals, multipliers) {
      switch goal {
      case .shortage: shortage += Int128(multiplier)
      case .cover: cover += Int128(multiplier)
      case .band(.from): bandFrom += Int128(multiplier)
      case .band(.to): bandTo += Int128(multiplier)
      case .balance(.from): balanceFrom += Int128(multiplier)
      case .balance(.to): balanceTo += Int128(multiplier)
      case .metres, .classes, .fit, .rank, .keep: break
      }
    }
  }

  /// Of what is missing of a kind.
  func missing(isRole: Bool) -> Int128 { isRole ? shortage : cover }
}
