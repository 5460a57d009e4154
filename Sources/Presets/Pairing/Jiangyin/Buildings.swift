// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Buildings of about thirty households in the grids of a town.
struct Buildings {
  struct Building {
    let id: String
    let community: Int
    let grid: Int
    let spot: Spot
  }

  let town: Town
  private(set) var all: [Building] = []
  /// Positions of the buildings of each community.
  private(set) var byCommunity: [Range<Int>] = []

  /// Draws buildings; every grid has one at least.
  ///
  /// - Parameters:
  ///   - town: A town with grids.
  ///   - households: Households of each community.
  ///   - generator: Where the draws come from.
  init(town: Town, households: [Int], using generator: inout SeededGenerator) {
    self.town = town
    for (community, place) in town.communities.enumerated() {
      let first = all.count
      let count = max(place.grids.count, (households[community] + 15) / 30)
      for serial in 0..<count {
        let grid = place.grids.lowerBound + serial % place.grids.count
        all.append(
          Building(
            id: "LD\((all.count + 1).padded(5))",
            community: community,
            grid: grid,
            spot: town.grids[grid].spot.drawn(within: 140, using: &generator)
          )
        )
      }
      byCommunity.append(first..<all.count)
    }
  }

  /// The cells 社区, 网格, 楼栋, 经度 and 纬度 of somebody in a building.
  func cells(in position: Int, using generator: inout SeededGenerator) -> [String: String] {
    let building = all[position]
    let spot = building.spot.drawn(within: 20, using: &generator)
    var cells = town.ground.cells(of: spot)
    cells["社区"] = town.communities[building.community].id
    cells["网格"] = town.grids[building.grid].id
    cells["楼栋"] = building.id
    return cells
  }
}
