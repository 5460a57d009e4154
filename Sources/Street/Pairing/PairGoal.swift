// SPDX-License-Identifier: GPL-3.0-or-later

/// One goal of a pairing; all are minimised, in the order of the scheme.
public enum PairGoal: Sendable, Equatable {
  /// One of the two sides.
  public enum Side: String, Sendable, CaseIterable {
    /// Those who go.
    case from
    /// Those to whom they go.
    case to
  }

  /// One step of nearness in classes: a pair that passes no earlier step and passes this one has
  /// the number of the step; a pair that passes none has the number of steps.
  public enum Step: Sendable, Equatable {
    /// Both have a word in common.
    case same(from: Int, to: Int)
    /// A word of the one neighbours a word of the other.
    case neighbours(from: Int, to: Int)
  }

  /// Missing partners times priority, of both sides and of roles.
  case shortage
  /// Missing partners of the kinds that are wanted besides roles.
  case cover
  /// Load outside the band, on one side.
  case band(Side)
  /// Sum of weight × load² on one side, the weight being 1, or round(1000 / share), at least 1, where
  /// shares are given.
  case balance(Side)
  /// Sum of distances, each in so many metres, rounded to the nearest, halves to even.
  case metres(unit: Int)
  /// Sum of nearness classes.
  case classes([Step])
  /// Words that the second asks for and the first lacks: all of them, or 1 when it has none.
  case fit(from: Int, to: Int, countsAll: Bool)
  /// Places in a ranked list: 0 for the first wish; what is not listed counts as the longest list.
  ///
  /// The list is a column of the side named; the other column holds what is wished for.
  case rank(by: Side, from: Int, to: Int)
  /// Persons in pairs of the last period that are not kept.
  case keep

  /// The name used in files, as in `shortage`.
  public var name: String {
    switch self {
    case .shortage: "shortage"
    case .cover: "cover"
    case .band(let side): "band.\(side.rawValue)"
    case .balance(let side): "balance.\(side.rawValue)"
    case .metres: "metres"
    case .classes: "classes"
    case .fit: "fit"
    case .rank(let side, _, _): "rank.\(side.rawValue)"
    case .keep: "keep"
    }
  }
}
