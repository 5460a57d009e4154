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
  /// - Complexity: O(n²) on maps; the few spots nearest to one stand between it and all far ones.
  static func pairs(of spots: [Spot]) -> [(low: Int, high: Int)] {
    var pairs: [(low: Int, high: Int)] = []
    for low in spots.indices {
      let distances = spots.map { spots[low].squaredDistance(to: $0) }
      let nearest = nearest(12, to: low, distances: distances)
      for high in (low + 1)..<max(low + 1, spots.count) {
        func isBetween(_ other: Int) -> Bool {
          other != low
            && distances[other] + spots[high].squaredDistance(to: spots[other]) < distances[high]
        }
        guard !nearest.contains(where: isBetween), !spots.indices.contains(where: isBetween) else {
          continue
        }
        pairs.append((low, high))
      }
    }
    return pairs
  }

  /// Positions with the smallest distances.
  private static func nearest(_ count: Int, to low: Int, distances: [Int]) -> [Int] {
    var nearest: [Int] = []
    for other in distances.indices where other != low {
      if nearest.count == count {
        guard let last = nearest.last, distances[other] < distances[last] else { continue }
        nearest.removeLast()
      }
      let place = nearest.firstIndex { distances[other] < distances[$0] } ?? nearest.count
      nearest.insert(other, at: place)
    }
    return nearest
  }
}
