// SPDX-License-Identifier: GPL-3.0-or-later

/// Splits whole numbers without losing one.
enum Quotas {
  /// Whole shares of a total in proportion to weights, by largest remainders; lower position first.
  ///
  /// - Parameters:
  ///   - total: What is split. Range: 0 or more.
  ///   - weights: 0 or more, not all 0.
  /// - Returns: One share per weight; their sum is `total`.
  static func shares(of total: Int, weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    precondition(sum > 0, "quotas need a weight above 0")
    var shares = weights.map { total * $0 / sum }
    let byRemainder = weights.indices.sorted {
      (total * weights[$1] % sum, $0) < (total * weights[$0] % sum, $1)
    }
    for position in byRemainder.prefix(total - shares.reduce(0, +)) { shares[position] += 1 }
    return shares
  }

  /// A list that holds each value as often as its share of a total.
  static func list<Value>(of total: Int, _ choices: [(value: Value, weight: Int)]) -> [Value] {
    zip(choices, shares(of: total, weights: choices.map(\.weight)))
      .flatMap { choice, share in Array(repeating: choice.value, count: share) }
  }
}
