// SPDX-License-Identifier: GPL-3.0-or-later

extension QuotientGraph {
  /// Rounds over all edges, after which a guess is good enough.
  private static var mostRounds: Int { 32 }

  /// Prices under which nobody would leave the present rights, if there are such: no edge of the
  /// present assignment has a negative reduced cost then.
  ///
  /// Bellman and Ford's method from 0 everywhere. An assignment that is optimal has such prices;
  /// of any other the guess keeps most lefts where they are.
  ///
  /// - Returns: One price per right, that of the pool being 0.
  mutating func guessPrices() -> [Int64] {
    var guess = [Int64](repeating: 0, count: pool + 1)
    let units = (0..<pool)
      .map { right in
        let load = problem.loads[right]
        return min(max(held[right], load.lower), load.upper)
      }
    for right in 0..<pool { refreshRow(of: right) }
    for _ in 0..<Self.mostRounds {
      let before = guess
      for right in 0..<pool {
        let load = problem.loads[right]
        var price = quotientLowest(edges[right], guess, atMost: guess[right])
        if units[right] < load.upper {
          price = min(price, guess[pool] + load.marginal(of: units[right] + 1))
        }
        guess[right] = max(price, -quotientReach / 8)
        if units[right] > load.lower {
          let saved = guess[right] - load.marginal(of: units[right])
          guess[pool] = max(min(guess[pool], saved), -quotientReach / 8)
        }
      }
      if guess == before { break }
    }
    let shift = guess.removeLast()
    return guess.map { $0 - shift }
  }
}

/// The least of edge + price and a bound.
@inline(never)
private func quotientLowest<Cost: FixedWidthInteger & SignedInteger & Sendable>(
  _ edges: [Cost],
  _ prices: [Int64],
  atMost bound: Int64
) -> Int64 {
  let (row, prices) = (edges.span, prices.span)
  var least = bound
  for place in row.indices {
    let cost = row[place]
    let total = Int64(truncatingIfNeeded: cost) &+ prices[place]
    if total < least, cost != .max { least = total }
  }
  return least
}
