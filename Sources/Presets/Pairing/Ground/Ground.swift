// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// A spot on the plane of an invented town: whole metres from its centre, so that it is exact.
struct Spot: Hashable {
  let east: Int
  let north: Int

  /// The spot so many metres away.
  func moved(east: Int, north: Int) -> Spot {
    Spot(east: self.east + east, north: self.north + north)
  }

  /// A spot in the square whose sides are so many metres away.
  func drawn(within reach: Int, using generator: inout SeededGenerator) -> Spot {
    moved(east: generator.between(-reach...reach), north: generator.between(-reach...reach))
  }

  /// Square metres to another spot.
  func squaredDistance(to other: Spot) -> Int {
    let (east, north) = (other.east - east, other.north - north)
    return east * east + north * north
  }
}

/// Where an invented town lies: the true centre, and how metres become degrees there.
struct Ground {
  /// Millionths of a degree.
  private let latitude: Int
  private let longitude: Int
  /// 111,195 m times the cosine of the latitude.
  private let metresPerDegreeEast: Int
  private static let metresPerDegreeNorth = 111_195

  static let qimen = Ground(
    latitude: 29_854_000,
    longitude: 117_717_000,
    metresPerDegreeEast: 96_438
  )
  static let suizhou = Ground(
    latitude: 31_717_000,
    longitude: 113_371_000,
    metresPerDegreeEast: 94_589
  )
  static let xuchang = Ground(
    latitude: 34_036_000,
    longitude: 113_852_000,
    metresPerDegreeEast: 92_146
  )
  static let jiangyin = Ground(
    latitude: 31_911_000,
    longitude: 120_285_000,
    metresPerDegreeEast: 94_391
  )
  static let zhengzhou = Ground(
    latitude: 34_747_000,
    longitude: 113_625_000,
    metresPerDegreeEast: 91_366
  )

  /// The cells 经度 and 纬度 of a spot: degrees of WGS 84 with six decimals.
  func cells(of spot: Spot) -> [String: String] {
    [
      "经度": Ground.text(longitude + spot.east * 1_000_000 / metresPerDegreeEast),
      "纬度": Ground.text(latitude + spot.north * 1_000_000 / Ground.metresPerDegreeNorth),
    ]
  }

  private static func text(_ millionths: Int) -> String {
    "\(millionths / 1_000_000).\((millionths % 1_000_000).padded(6))"
  }
}
