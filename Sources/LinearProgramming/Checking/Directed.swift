// SPDX-License-Identifier: GPL-3.0-or-later

/// Arithmetic rounded towards one side without touching the processor's rounding mode.
///
/// The rounding error of a sum and of a product is itself computed exactly (two-sum; fused
/// multiply-add), and the result moves one step only where that error points the wrong way. So sums
/// of integers below 2^53 stay exact.
///
/// - Note: Source: T. Ogita, S. Rump, S. Oishi, Accurate sum and dot product, SIAM J. Sci. Comput.
///   26, 2005, for the error-free transformations.
enum Directed {
  /// At most a + b.
  static func sumDown(_ a: Double, _ b: Double) -> Double {
    let sum = a + b
    guard sum.isFinite else { return lowered(sum, from: a, b) }
    let shadow = sum - a
    let error = (a - (sum - shadow)) + (b - shadow)
    return error < 0 ? sum.nextDown : sum
  }

  /// At most a · b, for finite factors.
  static func productDown(_ a: Double, _ b: Double) -> Double {
    let product = a * b
    guard product.isFinite else { return lowered(product, from: a, b) }
    // Below this size the error of a product need not be representable.
    if abs(product) < 0x1p-960 { return a == 0 || b == 0 ? 0 : product.nextDown }
    return (-product).addingProduct(a, b) < 0 ? product.nextDown : product
  }

  /// At least a · b, for finite factors.
  static func productUp(_ a: Double, _ b: Double) -> Double {
    -productDown(-a, b)
  }

  /// At least a + b.
  static func sumUp(_ a: Double, _ b: Double) -> Double {
    -sumDown(-a, -b)
  }

  /// An overflow of finite numbers to +∞ is, rounded down, the largest finite number.
  private static func lowered(_ result: Double, from a: Double, _ b: Double) -> Double {
    if result.isNaN { return -.infinity }
    let isOverflow = result == .infinity && a.isFinite && b.isFinite
    return isOverflow ? .greatestFiniteMagnitude : result
  }
}
