// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What two cells of coordinates say, and which of them is wrong.
enum PointReading {
  case point(PairPoint)
  /// 0 and 0, which devices and programs write for nothing.
  case none
  /// Longitude and latitude have changed places.
  case swapped
  case badX
  case badY

  /// Longitudes and latitudes of China, in degrees; no pair of numbers fits both ways.
  private static let china = (x: 73.0...136.0, y: 3.0...54.0)

  /// - Parameters:
  ///   - x: Longitude in degrees, or metres on a plan; nil for no number.
  ///   - y: Latitude in degrees, or metres on a plan; nil for no number.
  ///   - isPlane: Whether they are on a plan.
  init(x: Double?, y: Double?, isPlane: Bool) {
    let furthest = isPlane ? (x: SideReader.furthest, y: SideReader.furthest) : (x: 180, y: 90)
    guard let x else {
      self = .badX
      return
    }
    guard let y else {
      self = .badY
      return
    }
    if !isPlane {
      let isSwapped =
        Self.china.x.contains(y) && Self.china.y.contains(x)
        || abs(y) > 90 && abs(y) <= 180 && abs(x) <= 90
      if isSwapped {
        self = .swapped
        return
      }
      if x == 0, y == 0 {
        self = .none
        return
      }
    }
    if abs(x) > furthest.x {
      self = .badX
    } else if abs(y) > furthest.y {
      self = .badY
    } else if isPlane {
      self = .point(.plane(x: x, y: y))
    } else {
      self = Coordinate(latitude: y, longitude: x).map { .point(.globe($0)) } ?? .badY
    }
  }
}
