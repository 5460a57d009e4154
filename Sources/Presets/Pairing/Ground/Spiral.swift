// SPDX-License-Identifier: GPL-3.0-or-later

/// Spots spread evenly over a disc, from the centre outward: a sunflower's spiral.
///
/// - Note: Source: Vogel, A better way to construct the sunflower head, Mathematical Biosciences 44,
///   1979. Only sums, products and square roots are used: they are the same on every machine.
enum Spiral {
  /// Spots around a centre.
  ///
  /// - Parameters:
  ///   - count: How many. Range: 0 or more.
  ///   - centre: The middle of the disc.
  ///   - spacing: Metres; a spot has a square of that side to itself.
  /// - Returns: The spots, the nearest to the centre first.
  static func spots(_ count: Int, around centre: Spot, spacing: Int) -> [Spot] {
    // The golden angle of 137.5°.
    let (cosine, sine) = (-0.737_368_878_078_319_7, 0.675_490_294_261_523_8)
    var direction = (east: 1.0, north: 0.0)
    return (0..<count)
      .map { serial in
        let radius = Double(spacing) * ((Double(serial) + 0.5) / .pi).squareRoot()
        let spot = centre.moved(
          east: Int((radius * direction.east).rounded()),
          north: Int((radius * direction.north).rounded())
        )
        direction = (
          direction.east * cosine - direction.north * sine,
          direction.east * sine + direction.north * cosine
        )
        return spot
      }
  }
}
