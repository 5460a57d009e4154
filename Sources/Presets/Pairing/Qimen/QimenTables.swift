// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Tables of 祁门: units for communities, part-time members of committees, posts, teams, households.
enum QimenTables {
  static func all(_ preset: PairingPreset) -> [PresetTable] {
    // One generator a table: a change in one table leaves the draws of the others alone.
    var root = SeededGenerator(seed: preset.seed)
    var (map, place, unit, person, post, team, aid) = (
      root.split(), root.split(), root.split(), root.split(), root.split(), root.split(),
      root.split()
    )
    let communities = preset.count(7)
    let town = Town(
      Town.Size(
        ground: .qimen,
        communities: communities,
        grids: max(3 * communities, preset.count(35)),
        spacing: 900
      ),
      using: &map
    )
    // Every function is held by somebody, also in a small town.
    let units = preset.count(137, least: 15)
    let teams = preset.count(69)
    let people = QimenPeople(
      town: town,
      units: (0..<units).map(unitID),
      // Enough for teams of 15 to 30.
      inService: preset.count(1500, least: 20 * teams),
      free: preset.count(610, least: 12),
      floating: preset.count(60)
    )
    return [
      places(town, units: units, using: &place), town.neighbourTable,
      unitTable(town, count: units, using: &unit), people.table(using: &person),
      QimenPosts.table(town, people: people.free, using: &post),
      teamTable(town, count: teams, using: &team),
      aidTable(town, count: preset.count(60), using: &aid),
    ]
  }

  private static func unitID(_ serial: Int) -> String { "U\((serial + 1).padded(4))" }

  private static func places(
    _ town: Town,
    units: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    let weights = town.communities.map { _ in generator.between(1...5) }
    // Between equal shares and shares by need.
    let shares = Quotas.shares(of: units, weights: weights.map { $0 + 4 })
    let needs = town.communities.map { _ in
      generator.sample(PairingWords.functions, generator.between(4...6)).cell
    }
    return town.placeTable(
      extra: ["需要职能", "需求权重", "委员最少", "委员最多", "结对最少", "结对最多"]
    ) { community in
      [
        "需要职能": needs[community],
        "需求权重": String(weights[community]),
        "委员最少": "3",
        "委员最多": "7",
        "结对最少": String(max(1, shares[community] * 85 / 100)),
        "结对最多": String(shares[community] * 115 / 100 + 1),
      ]
    }
  }

  private static func unitTable(
    _ town: Town,
    count: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "驻区单位",
      ["单位编号", "单位名称", "职能", "社区", "经度", "纬度", "最多结对"]
    )
    // Main functions take turns, so that each is held by as many units.
    let mains = generator.mixed(
      (0..<count).map { PairingWords.functions[$0 % PairingWords.functions.count] }
    )
    for (serial, main) in mains.enumerated() {
      var functions = [main]
      if generator.happens(300), let second = generator.pick(PairingWords.functions),
        second != main
      {
        functions.append(second)
      }
      // Units stand where there is room, not where most people live.
      let community = generator.below(town.communities.count)
      var row = town.cells(of: town.home(in: community, using: &generator))
      row["单位编号"] = unitID(serial)
      row["单位名称"] = Wording.unit(serial + 1, function: main)
      row["职能"] = functions.cell
      row["最多结对"] = generator.happens(250) ? "2" : "1"
      table.append(row)
    }
    return table
  }

  private static func teamTable(
    _ town: Town,
    count: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "服务队",
      ["队伍编号", "队伍名称", "社区", "类别", "最少人数", "最多人数", "需要技能"]
    )
    let rows = TeamRows(town: town, least: 15...18, most: 24...30)
    for (serial, team) in rows.draw(count, using: &generator).enumerated() {
      var row = team.cells
      row["队伍编号"] = "T\((serial + 1).padded(3))"
      let place = town.communities[team.community].name
      row["队伍名称"] = "\(place)\(row["类别"] ?? "")队\((serial + 1).padded(3))"
      table.append(row)
    }
    return table
  }

  private static func aidTable(
    _ town: Town,
    count: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable("结对户", AidRows.columns)
    for row in AidRows.draw(count, in: town, using: &generator) { table.append(row) }
    return table
  }
}
