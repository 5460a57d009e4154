// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an entity of a pairing stands.
public enum PairPoint: Sendable, Hashable {
  /// A place on the globe.
  case globe(Coordinate)
  /// A place on a plan of the town.
  ///
  /// Unit: metres.
  case plane(x: Double, y: Double)
}

/// Points prepared for many distances.
///
/// - Note: Great-circle distances use chords of the sphere of radius 6,371,009 m: half the chord is
///   the sine of half the angle, which is the haversine formula without its loss for near points.
public struct PointTable: Sendable {
  /// Three numbers a point: a unit vector, or x, y and 0.
  private var numbers: [Double] = []
  private var isKnown: [Bool] = []
  private let isGlobe: Bool

  /// Prepares points.
  ///
  /// - Parameter points: All of one kind; nil where unknown.
  public init(_ points: some Collection<PairPoint?>) {
    var isGlobe = false
    numbers.reserveCapacity(3 * points.count)
    isKnown.reserveCapacity(points.count)
    for point in points {
      isKnown.append(point != nil)
      switch point {
      case .globe(let coordinate)?:
        isGlobe = true
        let latitude = coordinate.latitude * .pi / 180
        let longitude = coordinate.longitude * .pi / 180
        numbers.append(cosine(latitude) * cosine(longitude))
        numbers.append(cosine(latitude) * sine(longitude))
        numbers.append(sine(latitude))
      case .plane(let x, let y)?: numbers += [x, y, 0]
      case nil: numbers += [0, 0, 0]
      }
    }
    self.isGlobe = isGlobe
  }

  /// How many points there are.
  public var count: Int { isKnown.count }

  /// Whether a point is known.
  ///
  /// - Parameter index: Position of the point.
  /// - Returns: False where nil was given.
  public func knows(_ index: Int) -> Bool { isKnown[index] }

  /// The distance between a point of this table and one of another, before rounding.
  ///
  /// - Parameters:
  ///   - index: A known point of this table.
  ///   - other: Another table of the same kind of points.
  ///   - otherIndex: A known point of the other table.
  /// - Returns: Metres, 0 or more.
  public func metres(_ index: Int, to other: PointTable, _ otherIndex: Int) -> Double {
    let (one, two) = (3 * index, 3 * otherIndex)
    let x = numbers[one] - other.numbers[two]
    let y = numbers[one + 1] - other.numbers[two + 1]
    let z = numbers[one + 2] - other.numbers[two + 2]
    let chord = (x * x + y * y + z * z).squareRoot()
    return isGlobe ? 2 * 6_371_009 * arcsine(min(1, chord / 2)) : chord
  }

  /// The distances between a point of this table and some of another, before rounding.
  ///
  /// - Parameters:
  ///   - index: Position of a point of this table; where it is unknown, all distances are.
  ///   - points: Positions in the other table.
  ///   - other: Another table of the same kind of points.
  ///   - row: Takes the metres to each of the points, by its place among them; −1 where unknown.
  ///     Shape: as many values as there are points, or more.
  public func metres(
    _ index: Int,
    toEach points: [Int],
    of other: PointTable,
    into row: inout [Double]
  ) {
    let isKnown = knows(index)
    for (place, point) in points.enumerated() {
      row[place] = isKnown && other.isKnown[point] ? metres(index, to: other, point) : -1
    }
  }
}
