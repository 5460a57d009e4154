// SPDX-License-Identifier: GPL-3.0-or-later

/// Measures of how evenly loads lie and how values spread; formulas of `domain.md` §5.
///
/// Every function is defined for no values and for a sum of zero: such loads are even.
public enum Statistics {
  /// Gini coefficient: Σ (2k − n − 1) x₍k₎ / (n Σ x), x ascending, k from 1.
  ///
  /// - Parameter loads: Not negative.
  /// - Returns: 0 for even loads, up to 1 − 1/n.
  public static func gini(_ loads: [Int]) -> Double {
    let total = loads.reduce(0.0) { $0 + Double($1) }
    guard total > 0 else { return 0 }
    let count = Double(loads.count)
    var weighted = 0.0
    for (place, load) in loads.sorted().enumerated() {
      weighted += (2 * Double(place + 1) - count - 1) * Double(load)
    }
    return weighted / (count * total)
  }

  /// Jain's index: (Σ x)² / (n Σ x²).
  ///
  /// - Parameter loads: Not negative.
  /// - Returns: 1 for even loads, down to 1/n.
  public static func jain(_ loads: [Int]) -> Double {
    let total = loads.reduce(0.0) { $0 + Double($1) }
    guard total > 0 else { return 1 }
    let squares = loads.reduce(0.0) { $0 + Double($1) * Double($1) }
    return total * total / (Double(loads.count) * squares)
  }

  /// Coefficient of variation: √(Σ (x − x̄)² / n) / x̄.
  ///
  /// - Parameter loads: Not negative.
  /// - Returns: 0 for even loads.
  public static func variation(_ loads: [Int]) -> Double {
    let total = loads.reduce(0.0) { $0 + Double($1) }
    guard total > 0 else { return 0 }
    let count = Double(loads.count)
    return unfairness(loads) / count.squareRoot() / (total / count)
  }

  /// Unfairness as the Timefold solver measures it: √(Σ (x − x̄)²); not comparable between weeks.
  ///
  /// - Parameter loads: Not negative.
  /// - Returns: 0 for even loads.
  public static func unfairness(_ loads: [Int]) -> Double {
    guard !loads.isEmpty else { return 0 }
    let mean = loads.reduce(0.0) { $0 + Double($1) } / Double(loads.count)
    return loads.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }.squareRoot()
  }

  /// The loads from the largest down; lexicographically smaller is fairer (leximax).
  ///
  /// - Parameter loads: Any loads.
  /// - Returns: The same loads, falling.
  public static func leximax(_ loads: [Int]) -> [Int] { loads.sorted(by: >) }

  /// Share of loads that are zero; 0 for no loads.
  ///
  /// - Parameter loads: Not negative.
  /// - Returns: Range: 0 to 1.
  public static func zeroShare(_ loads: [Int]) -> Double {
    ratio(loads.count { $0 == 0 }, loads.count, ofNothing: 0)
  }

  /// The value at a percentile by nearest rank, each value standing for its weight.
  ///
  /// - Parameters:
  ///   - percent: Range: above 0, to 100.
  ///   - values: Values and how often each counts.
  /// - Returns: The least value that at least so many percent do not exceed; 0 for no values.
  public static func percentile(
    _ percent: Double,
    of values: [(value: Int, weight: Int)]
  ) -> Int {
    let total = values.reduce(0) { $0 + $1.weight }
    let rank = (percent / 100 * Double(total)).rounded(.up)
    var seen = 0
    let sorted = values.sorted { $0.value < $1.value }
    for (value, weight) in sorted {
      seen += weight
      if Double(seen) >= rank { return value }
    }
    return sorted.last?.value ?? 0
  }

  /// A share, with its value where nothing is asked.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - whole: The whole.
  ///   - nothing: What an empty whole gives.
  /// - Returns: `part / whole`.
  public static func ratio(_ part: Int, _ whole: Int, ofNothing nothing: Double = 1) -> Double {
    whole == 0 ? nothing : Double(part) / Double(whole)
  }
}
