// SPDX-License-Identifier: GPL-3.0-or-later

/// Which spots are neighbours: those with nobody else in the circle between them.
///
/// The graph is connected and, unless four spots lie on one circle, planar: what a map of communities
/// looks like.
///
/// - Note: Source: Gabriel and Sokal, A new statistical approach to geographic variation analysis,
///   Systematic Zoology 18, 1969.
enum GabrielGraph {
  /// Pairs of neighbours.
  ///
  /// - Parameter spots: Different spots; equal ones are taken as neighbours.
  /// - Returns: Pairs of positions, the lower first, in order.
  /// - Complexity: O(n² log n) on maps; a far pair is nearly always refused by a near spot.
  static func pairs(of spots: [Spot]) -> [(low: Int, high: Int)] {
    var pairs: [(low: Int, high: Int)] = []
    for low in spots.indices {
      let byDistance = spots.indices.filter { $0 != low }
        .map { (spots[low].squaredDistance(to: spots[$0]), $0) }
        .sorted { $0 < $1 }
      for (rank, (distance, high)) in byDistance.enumerated() where low < high {
        let isApart = byDistance[..<rank]
          .contains { nearer, other in
            nearer + spots[high].squaredDistance(to: spots[other]) < distance
          }
        if !isApart { pairs.append((low, high)) }
      }
    }
    return pairs.sorted { $0 < $1 }
  }
}
