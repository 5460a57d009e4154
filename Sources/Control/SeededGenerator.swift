// SPDX-License-Identifier: GPL-3.0-or-later

/// A small seeded generator: the same seed gives the same numbers on every machine.
///
/// - Note: Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014
///   (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator.
  ///
  /// - Parameter seed: Any number.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  ///
  /// - Returns: A uniform number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A uniform whole number below a bound, by a method that will not change with the toolchain.
  ///
  /// - Parameter bound: One more than the largest number wanted. Range: 1 or more.
  /// - Returns: A number from 0 to `bound` − 1.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "a random number below \(bound) does not exist")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A uniform number from 0 up to, not including, 1.
  ///
  /// - Returns: A multiple of 2^−53.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
