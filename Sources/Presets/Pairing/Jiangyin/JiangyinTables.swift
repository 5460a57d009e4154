// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Tables of 江阴: pioneers with members and households (1+10+N), branches and their instructors.
enum JiangyinTables {
  static func all(_ preset: PairingPreset) -> [PresetTable] {
    // One generator a table: a change in one table leaves the draws of the others alone.
    var root = SeededGenerator(seed: preset.seed)
    var (map, count, house, pioneer, member, household, branch, instructor) = (
      root.split(), root.split(), root.split(), root.split(), root.split(), root.split(),
      root.split(), root.split()
    )
    let town = town(preset, using: &map)
    let pioneers = preset.count(3115, least: town.communities.count)
    let links = JiangyinLinks(
      town: town,
      pioneers: pioneers,
      members: preset.count(27_000),
      households: preset.count(39_000),
      using: &count
    )
    let buildings = Buildings(town: town, households: links.households, using: &house)
    let branches = JiangyinBranches(
      town: town,
      count: preset.count(3770),
      parents: preset.count(400),
      using: &branch
    )
    return [
      town.placeTable(showsStreets: false), town.neighbourTable,
      links.pioneerTable(in: buildings, using: &pioneer),
      links.memberTable(in: buildings, using: &member),
      links.householdTable(in: buildings, using: &household), branches.table,
      branches.instructorTable(
        fullTime: preset.count(63),
        partTime: preset.count(600),
        stations: preset.count(19),
        using: &instructor
      ),
    ]
  }

  private static func town(
    _ preset: PairingPreset,
    using generator: inout SeededGenerator
  ) -> Town {
    let communities = preset.count(240)
    return Town(
      Town.Size(
        ground: .jiangyin,
        streets: max(1, communities / 14),
        communities: communities,
        grids: max(3 * communities, preset.count(1300)),
        spacing: 900,
        streetSpacing: 7000
      ),
      using: &generator
    )
  }
}
