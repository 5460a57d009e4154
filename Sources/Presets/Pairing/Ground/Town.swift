// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Streets, communities and grids of an invented town.
///
/// Streets lie on a spiral around the centre and communities on a spiral around their street, or
/// around the centre where there are no streets. The grids of a community stand in rows of two or
/// three, like blocks between roads. A smaller town is the middle of a larger one in shape.
struct Town {
  /// How large the town is, distances in metres.
  struct Size {
    let ground: Ground
    /// 0 where communities surround the centre.
    var streets = 0
    let communities: Int
    /// In all; 0 for none, else at least one a community.
    var grids = 0
    /// From one community to the next, 120 or more.
    let spacing: Int
    /// From one street to the next; 0 for as much as its communities need.
    var streetSpacing = 0
  }

  struct Street {
    let id: String
    let name: String
    let spot: Spot
  }

  struct Community {
    let id: String
    let name: String
    let street: Int?
    let spot: Spot
    fileprivate(set) var households: Int
    /// Positions of its grids.
    fileprivate(set) var grids: Range<Int>
  }

  struct Grid {
    let id: String
    let name: String
    let community: Int
    let spot: Spot
    let households: Int
  }

  /// Where somebody lives or something stands.
  struct Home {
    let community: Int
    let grid: Int?
    let spot: Spot
  }

  let ground: Ground
  private(set) var streets: [Street] = []
  private(set) var communities: [Community] = []
  private(set) var grids: [Grid] = []
  /// Pairs of neighbouring communities, the lower first.
  private(set) var neighbours: [(low: Int, high: Int)] = []
  /// Pairs of neighbouring grids of one community, the lower first.
  private(set) var gridNeighbours: [(low: Int, high: Int)] = []

  /// Lays out a town.
  ///
  /// - Parameters:
  ///   - size: How large.
  ///   - generator: Where the draws come from.
  init(_ size: Size, using generator: inout SeededGenerator) {
    ground = size.ground
    addCommunities(size, using: &generator)
    if size.grids > 0 { addGrids(size, using: &generator) }
    neighbours = GabrielGraph.pairs(of: communities.map(\.spot))
  }

  private mutating func addCommunities(_ size: Size, using generator: inout SeededGenerator) {
    let centre = Spot(east: 0, north: 0)
    let clusters = max(1, size.streets)
    let members = Quotas.shares(of: size.communities, weights: Array(repeating: 1, count: clusters))
    var spacing = size.streetSpacing
    if spacing == 0 {
      let share = Double(size.communities) / Double(clusters)
      spacing = Int(Double(size.spacing) * share.squareRoot())
    }
    let middles =
      size.streets > 0 ? Spiral.spots(clusters, around: centre, spacing: spacing) : [centre]
    for (street, middle) in middles.enumerated() {
      if size.streets > 0 {
        let id = "S\((street + 1).padded(3))"
        streets.append(Street(id: id, name: Wording.street(street + 1), spot: middle))
      }
      for spot in Spiral.spots(members[street], around: middle, spacing: size.spacing) {
        let serial = communities.count + 1
        communities.append(
          Community(
            id: "C\(serial.padded(3))",
            name: "示例\(serial.padded(3))社区",
            street: size.streets > 0 ? street : nil,
            spot: spot.drawn(within: size.spacing / 5, using: &generator),
            households: generator.between(80...240) * 10,
            grids: 0..<0
          )
        )
      }
    }
  }

  private mutating func addGrids(_ size: Size, using generator: inout SeededGenerator) {
    let weights = communities.map { _ in generator.between(80...120) }
    let more = max(0, size.grids - communities.count)
    let shares = Quotas.shares(of: more, weights: weights).map { $0 + 1 }
    for (community, count) in shares.enumerated() {
      let lattice = GridLattice(count: count, step: min(250, size.spacing / 3))
      let first = grids.count
      for (serial, offset) in lattice.offsets.enumerated() {
        let corner = communities[community].spot.moved(east: offset.east, north: offset.north)
        grids.append(
          Grid(
            id: "G\((grids.count + 1).padded(4))",
            name: "\(communities[community].name)第\((serial + 1).padded(2))网格",
            community: community,
            spot: corner.drawn(within: 30, using: &generator),
            households: generator.between(240...360)
          )
        )
      }
      communities[community].grids = first..<grids.count
      communities[community].households =
        grids[first...].reduce(0) { $0 + $1.households }
      gridNeighbours += lattice.neighbours.map { (first + $0.low, first + $0.high) }
    }
  }
}

// MARK: - Where people live

extension Town {
  /// Communities in proportion to their households, mixed.
  ///
  /// - Parameters:
  ///   - count: How many are placed.
  ///   - least: How many every community has at least; less where they are too few for that.
  ///   - generator: Where the draws come from.
  /// - Returns: A position of ``communities`` each.
  func homes(_ count: Int, least: Int = 0, using generator: inout SeededGenerator) -> [Int] {
    let least = min(least, count / communities.count)
    let shares = Quotas.shares(
      of: count - least * communities.count,
      weights: communities.map(\.households)
    )
    let list = shares.enumerated()
      .flatMap { community, share in Array(repeating: community, count: share + least) }
    return generator.mixed(list)
  }

  /// A spot near a grid of a community, or near its centre where it has none.
  func home(in community: Int, using generator: inout SeededGenerator) -> Home {
    let own = communities[community].grids
    let grid = own.isEmpty ? nil : generator.between(own.lowerBound...(own.upperBound - 1))
    let middle = grid.map { grids[$0].spot } ?? communities[community].spot
    // The corner of the square is 250 m away.
    return Home(
      community: community,
      grid: grid,
      spot: middle.drawn(within: 175, using: &generator)
    )
  }

  /// A community and those around it, in order.
  func around(_ community: Int) -> [Int] {
    let others = neighbours.compactMap { pair in
      pair.low == community ? pair.high : pair.high == community ? pair.low : nil
    }
    return ([community] + others).sorted()
  }

  /// The cells 社区, 经度 and 纬度.
  func cells(of home: Home) -> [String: String] {
    var cells = ground.cells(of: home.spot)
    cells["社区"] = communities[home.community].id
    return cells
  }

  /// The cells 社区, 网格, 经度 and 纬度.
  func cellsWithGrid(of home: Home) -> [String: String] {
    var cells = cells(of: home)
    cells["网格"] = home.grid.map { grids[$0].id } ?? ""
    return cells
  }
}
