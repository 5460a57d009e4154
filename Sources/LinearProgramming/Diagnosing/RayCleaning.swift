// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers near a solver's ray that may stand where the ray itself fails by a last bit.
///
/// A ray is free up to a factor, and those of real models are often small fractions of each other:
/// such are guessed, and the guess is then checked exactly by whoever asked.
enum RayCleaning {
  /// Ways to clean, cheap and faithful ones first.
  enum Recipe: Sendable, CaseIterable {
    case asIs, withoutTiny, wholeBySmallest, wholeByLargest, wholeAsIs
    case bits40, bits30, bits20, bits10
  }

  /// Applies a recipe.
  ///
  /// - Parameters:
  ///   - ray: The numbers, finite.
  ///   - recipe: The recipe.
  /// - Returns: The cleaned numbers; nil when the recipe does not fit them.
  /// - Complexity: O(numbers).
  static func clean(_ ray: [Double], by recipe: Recipe) -> [Double]? {
    guard let largest = ray.map({ abs($0) }).max(), largest > 0, largest.isFinite else {
      return nil
    }
    let kept = ray.map { abs($0) < 1e-9 * largest ? 0 : $0 }
    switch recipe {
    case .asIs: return ray
    case .withoutTiny: return kept
    case .wholeBySmallest:
      return kept.lazy.map { abs($0) }.filter { $0 > 0 }.min().flatMap { whole(kept, unit: $0) }
    case .wholeByLargest: return whole(kept, unit: largest)
    case .wholeAsIs: return whole(kept, unit: 1)
    case .bits40: return rounded(kept, largest, bits: 40)
    case .bits30: return rounded(kept, largest, bits: 30)
    case .bits20: return rounded(kept, largest, bits: 20)
    case .bits10: return rounded(kept, largest, bits: 10)
    }
  }

  private static func rounded(_ ray: [Double], _ largest: Double, bits: Int) -> [Double]? {
    let step = Double(sign: .plus, exponent: Int(largest.exponent) - bits, significand: 1)
    guard step > 0 else { return nil }
    return ray.map { ($0 / step).rounded() * step }
  }

  /// The numbers as whole multiples of one fraction of the unit, all of them small fractions.
  private static func whole(_ ray: [Double], unit: Double) -> [Double]? {
    var common = 1
    for value in ray where value != 0 {
      guard let denominator = denominator(of: abs(value / unit)) else { return nil }
      common = common / SparseModel.greatestCommonDivisor(common, denominator) * denominator
      if common > 1 << 24 { return nil }
    }
    let result = ray.map { ($0 / unit * Double(common)).rounded() }
    return result.allSatisfy { abs($0) < 0x1p53 } ? result : nil
  }

  /// The denominator of the simplest fraction near a number, by its continued fraction.
  private static func denominator(of value: Double) -> Int? {
    guard value < 1e9 else { return nil }
    var (previous, current) = (0, 1)
    var rest = value
    for _ in 0..<32 {
      let whole = rest.rounded(.down)
      let near = (value * Double(current)).rounded()
      if abs(value * Double(current) - near) <= 1e-8 * max(1, value) { return current }
      guard rest - whole > 1e-12 else { return current }
      rest = 1 / (rest - whole)
      guard rest < 1e6 else { return nil }
      (previous, current) = (current, Int(rest.rounded(.down)) * current + previous)
      if current > 10_000 { return nil }
    }
    return nil
  }
}
