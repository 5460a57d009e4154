// SPDX-License-Identifier: GPL-3.0-or-later

/// Prices that prove bounds by weak duality.
///
/// For a goal l of ``levels`` let m[g] be the multiplier of goal g for g up to l and 0 after it. The
/// proof relaxes  load of r = u[r]  at every row r with the price p[r] of one more unit, so that no
/// lawful plan has  sum over g of m[g] · value[g]  below
///
///     sum over i of  min over sets S of partners that i may have of
///         sum over j in S of (sum over g of m[g] · cost[g, i, j]  −  sum over r of p[r] · a[r, i, j])
///         + sum over g of m[g] · cost[g, i, |S|]
///     + sum over r of  min over u of  sum over g of m[g] · cost[g, r, u] + p[r] · u,
///
/// where a[r, i, j] is what the pair adds to the row, u is a whole number within the row's hard
/// bounds, from what fixed pairs bring up to what all who may come bring (who has all partners by
/// fixed pairs brings nothing else), and fixed pairs are in every S. Goals before l may be no worse than in the plan, so that
/// value[l] ≥ (that number − sum over g < l of m[g] · value[g] in the plan) / m[l], rounded up.
///
/// Where only some of the second side may have partners (``PairingCase/chosen``, n of them), all of the
/// first side have 1 head and size 1 and no kinds of partners are wanted, a proof may have a second
/// form. It has prices at the first side only, one of them at least ``Row/countAtFrom(_:)``, and bounds
/// by
///
///     sum over i of  min over u of  sum over g of m[g] · cost[g, i, u] + p[i] · u
///     + sum over rows r of sizes at the first side, as above
///     + sum over j of cost[j, {}]  +  the least sum over at most n of the j of
///         min over sets T of people who may go to j, not empty, of  cost[j, T] − cost[j, {}],
///
/// where p[i] is the price of one more partner of i, cost[j, T] = sum over i in T of
/// (sum over g of m[g] · cost[g, i, j]  −  p[i]  −  the price of sizes at i × size[j]) + sum over g of
/// m[g] · cost[g, j, |T|], and T has at most as many as j may have. Every j with fixed pairs is among
/// the n, and T holds them.
///
/// - Note: Source: A. M. Geoffrion, Lagrangean relaxation for integer programming, 1974.
public struct PairCertificate: Sendable, Equatable {
  /// A row: what comes to one entity.
  public enum Row: Sendable, Hashable, Comparable {
    /// Heads that come to an entity of the second side.
    case countAtTo(String)
    /// Sizes that come to an entity of the second side, without its history.
    case loadAtTo(String)
    /// Sizes of the partners of an entity of the first side, without its history.
    case loadAtFrom(String)
    /// Partners of a kind, by its number among the tallies, at an entity of the second side.
    case tally(Int, String)

    /// Partners of an entity of the first side; only in proofs of the second form.
    case countAtFrom(String)

    private var order: (Int, Int, String) {
      switch self {
      case .countAtTo(let id): (0, 0, id)
      case .loadAtTo(let id): (1, 0, id)
      case .loadAtFrom(let id): (2, 0, id)
      case .tally(let number, let id): (3, number, id)
      case .countAtFrom(let id): (4, 0, id)
      }
    }

    /// Orders by kind, then id.
    ///
    /// - Parameters:
    ///   - left: One row.
    ///   - right: Another.
    /// - Returns: Whether `left` comes first.
    public static func < (left: Row, right: Row) -> Bool { left.order < right.order }
  }

  /// The goals that are bounded, by their position among the levels, ascending.
  public var levels: [Int]
  /// The multiplier of each goal up to the last of ``levels``, by position.
  ///
  /// Range: 0 or more; those of ``levels`` 1 or more.
  public var multipliers: [Int]
  /// The price of one more unit at a row; rows that are missing have 0.
  public var prices: [Row: Int]

  /// Makes a proof.
  ///
  /// - Parameters:
  ///   - levels: The goals that are bounded, ascending.
  ///   - multipliers: The multiplier of each goal up to the last of them.
  ///   - prices: The price of one more unit at each row.
  public init(levels: [Int], multipliers: [Int], prices: [Row: Int]) {
    self.levels = levels
    self.multipliers = multipliers
    self.prices = prices
  }
}
