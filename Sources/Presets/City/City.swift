// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Streets and communities of an invented city around 34.75° N, 113.65° E.
///
/// Streets lie on a sunflower spiral from the centre outward: the first 60 take 2 km² each, the
/// others 8 km², so that 120 streets cover 600 km². A smaller city is the middle of a larger one.
/// Only sums, products and square roots are used: they are the same on every machine.
struct City {
  /// One community with what other tables need of it.
  struct Community {
    let id: PlaceID
    let coordinate: Coordinate
  }

  /// Streets and communities.
  private(set) var places: [Place] = []
  /// Communities from the centre outward.
  private(set) var communities: [Community] = []
  /// Pairs of communities of which one is among the four nearest of the other.
  private(set) var neighbours: [NeighbourPair] = []

  /// Lays out a city.
  ///
  /// - Parameters:
  ///   - streets: Range: 1 or more.
  ///   - count: Communities in all, spread evenly over the streets. Range: `streets` or more.
  ///   - generator: Where the draws come from.
  init(streets: Int, communities count: Int, using generator: inout SeededGenerator) {
    guard let centre = Coordinate(latitude: 34.75, longitude: 113.65) else { return }
    var direction = (east: 1.0, north: 0.0)
    for street in 0..<streets {
      let radius = (City.areaWithin(street: street) / .pi).squareRoot() * 1000
      let middle = centre.moved(east: radius * direction.east, north: radius * direction.north)
      let id = PlaceID("S\((street + 1).padded(3))")
      add(id, Wording.street(street + 1), .street, parent: nil, at: middle)
      let members = (street + 1) * count / streets - street * count / streets
      let reach = Int(City.area(ofStreet: street).squareRoot() * 550)
      for serial in 0..<members {
        let spot = middle.drawn(within: reach, using: &generator)
        let community = PlaceID("\(id.text)C\((serial + 1).padded(2))")
        let name = Wording.community(serial + 1, ofStreet: street + 1)
        add(community, name, .community, parent: id, at: spot)
        places[places.count - 1].households = generator.between(80...400) * 10
        communities.append(Community(id: community, coordinate: spot))
      }
      direction = City.turned(direction)
    }
    neighbours = nearestPairs()
  }

  private mutating func add(
    _ id: PlaceID,
    _ name: String,
    _ level: Place.Level,
    parent: PlaceID?,
    at coordinate: Coordinate
  ) {
    var place = Place(id: id)
    place.name = name
    place.level = level
    place.parent = parent
    place.coordinate = coordinate
    places.append(place)
  }

  private func nearestPairs() -> [NeighbourPair] {
    var pairs: Set<NeighbourPair> = []
    for one in communities.indices {
      let here = communities[one].coordinate
      var distances = communities.indices.filter { $0 != one }
        .map {
          (here.squaredMetres(to: communities[$0].coordinate), $0)
        }
      distances.sort { $0 < $1 }
      for (_, other) in distances.prefix(4) {
        pairs.insert(NeighbourPair(communities[one].id, communities[other].id))
      }
    }
    return pairs.sorted()
  }
}

// MARK: - Geometry

extension City {
  /// Streets of the dense core.
  private static let coreStreets = 60

  /// Square kilometres.
  private static func area(ofStreet street: Int) -> Double { street < coreStreets ? 2 : 8 }

  /// Square kilometres of the disc whose rim runs through the middle of a street.
  private static func areaWithin(street: Int) -> Double {
    let core = Double(min(street, coreStreets)) * 2
    return core + Double(max(0, street - coreStreets)) * 8 + area(ofStreet: street) / 2
  }

  /// A direction turned by the golden angle of 137.5°.
  private static func turned(
    _ direction: (east: Double, north: Double)
  ) -> (east: Double, north: Double) {
    let (cosine, sine) = (-0.737_368_878_078_319_7, 0.675_490_294_261_523_8)
    return (
      direction.east * cosine - direction.north * sine,
      direction.east * sine + direction.north * cosine
    )
  }
}

extension Coordinate {
  // At 34.75° N, with the radius of ``Nearness``.
  private static let metresPerDegree = (latitude: 111_195.0, longitude: 91_363.0)

  /// The spot so many metres away, on a plane that is good enough for a city.
  func moved(east: Double, north: Double) -> Coordinate {
    // Five decimals, about a metre, as surveyors' tables have them.
    func rounded(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }
    return Coordinate(
      latitude: rounded(latitude + north / Coordinate.metresPerDegree.latitude),
      longitude: rounded(longitude + east / Coordinate.metresPerDegree.longitude)
    ) ?? self
  }

  /// A spot in the square whose sides are so many metres away.
  func drawn(within reach: Int, using generator: inout SeededGenerator) -> Coordinate {
    let east = Double(generator.between(-reach...reach))
    let north = Double(generator.between(-reach...reach))
    return moved(east: east, north: north)
  }

  fileprivate func squaredMetres(to other: Coordinate) -> Double {
    let north = (other.latitude - latitude) * Coordinate.metresPerDegree.latitude
    let east = (other.longitude - longitude) * Coordinate.metresPerDegree.longitude
    return north * north + east * east
  }
}
