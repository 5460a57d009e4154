// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing

@testable import Presets

@Suite struct GroundTests {
  /// Whether all positions hang together.
  private static func isConnected(_ count: Int, _ pairs: [(low: Int, high: Int)]) -> Bool {
    var group = Array(0..<count)
    for pair in pairs {
      let (one, other) = (group[pair.low], group[pair.high])
      for position in group.indices where group[position] == other { group[position] = one }
    }
    return Set(group).count <= 1
  }

  @Test func `grids of three or more have two to four neighbours and hang together`() {
    for count in 1...20 {
      let lattice = GridLattice(count: count, step: 250)
      #expect(Set(lattice.offsets).count == count)
      #expect(Self.isConnected(count, lattice.neighbours), "\(count)")
      #expect(Set(lattice.neighbours.map { [$0.low, $0.high] }).count == lattice.neighbours.count)
      guard count >= 3 else { continue }
      for grid in 0..<count {
        let degree = lattice.neighbours.count { $0.low == grid || $0.high == grid }
        #expect((2...4).contains(degree), "\(grid) of \(count)")
      }
    }
  }

  @Test func `neighbours hang together, are few, and nobody stands between them`() {
    for seed in UInt64(1)...30 {
      var generator = SeededGenerator(seed: seed)
      let count = generator.between(2...40)
      let spots = (0..<count)
        .map { _ in
          Spot(east: 0, north: 0).drawn(within: 5000, using: &generator)
        }
      let pairs = GabrielGraph.pairs(of: spots)
      #expect(Self.isConnected(count, pairs), "seed \(seed)")
      #expect(pairs.count <= max(1, 3 * count - 6), "seed \(seed)")
      for pair in pairs {
        let distance = spots[pair.low].squaredDistance(to: spots[pair.high])
        let isApart = spots.contains { spot in
          let sum =
            spot.squaredDistance(to: spots[pair.low]) + spot.squaredDistance(to: spots[pair.high])
          return sum < distance
        }
        #expect(!isApart, "seed \(seed)")
      }
    }
  }

  @Test func `grids lie within 500 m of their community, people within 250 m of their grid`() {
    for seed in UInt64(1)...5 {
      var generator = SeededGenerator(seed: seed)
      let size = Town.Size(ground: .suizhou, communities: 37, grids: 290, spacing: 1000)
      let town = Town(size, using: &generator)
      #expect(town.communities.count == 37 && town.grids.count == 290, "seed \(seed)")
      for (position, grid) in town.grids.enumerated() {
        let community = town.communities[grid.community]
        #expect(community.grids.contains(position), "seed \(seed)")
        #expect(grid.spot.squaredDistance(to: community.spot) < 500 * 500, "seed \(seed)")
      }
      for community in town.communities.indices {
        #expect((6...10).contains(town.communities[community].grids.count), "seed \(seed)")
        let home = town.home(in: community, using: &generator)
        let grid = home.grid.map { town.grids[$0] }
        #expect(grid?.community == community, "seed \(seed)")
        let square = grid?.spot.squaredDistance(to: home.spot) ?? .max
        #expect(square <= 250 * 250, "seed \(seed)")
      }
    }
  }

  @Test func `a degree north is 111 km, and cells have six decimals`() {
    let cells = Ground.qimen.cells(of: Spot(east: 0, north: 111_195))
    #expect(cells == ["经度": "117.717000", "纬度": "30.854000"])
    #expect(Ground.qimen.cells(of: Spot(east: -1, north: 0))["经度"] == "117.716990")
  }

  @Test func `families are of two in one community`() {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let homes = (0..<500).map { _ in generator.below(4) }
      var drawn = Families()
      let families = drawn.draw(homes: homes, perMille: 40, using: &generator)
      let members = Dictionary(grouping: homes.indices.filter { !families[$0].isEmpty }) {
        families[$0]
      }
      #expect(members.count == 10, "seed \(seed)")
      for family in members.values {
        #expect(family.count == 2 && Set(family.map { homes[$0] }).count == 1, "seed \(seed)")
      }
    }
  }
}
