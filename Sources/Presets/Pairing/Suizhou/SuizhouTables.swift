// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Tables of 曾都: grids and who serves in them, projects, households in need, patrols, squads.
enum SuizhouTables {
  static func all(_ preset: PairingPreset) -> [PresetTable] {
    // One generator a table: a change in one table leaves the draws of the others alone.
    var root = SeededGenerator(seed: preset.seed)
    var (map, place, unit, person, project, aid, patrol, squad) = (
      root.split(), root.split(), root.split(), root.split(), root.split(), root.split(),
      root.split(), root.split()
    )
    let communities = preset.count(37)
    let town = Town(
      Town.Size(
        ground: .suizhou,
        communities: communities,
        grids: max(3 * communities, preset.count(290)),
        spacing: 1000
      ),
      using: &map
    )
    let departments = preset.count(112, least: communities)
    let households = preset.count(448)
    let former = formerCadres(households, using: &aid)
    let projects = SuizhouProjects(town: town, count: preset.count(2200), using: &project)
    let people = SuizhouPeople(
      town: town,
      units: (0..<departments).map(unitID),
      projects: projects,
      former: former,
      preset: preset
    )
    return [
      places(town, using: &place), town.neighbourTable, town.gridNeighbourTable,
      unitTable(town, count: departments, using: &unit), people.table(using: &person),
      projects.table, aidTable(town, former: former, using: &aid),
      patrolTable(town, fullTime: preset.count(27, least: 2), using: &patrol),
      squadTable(town, count: preset.count(190, least: communities), using: &squad),
    ]
  }

  private static func unitID(_ serial: Int) -> String { "U\((serial + 1).padded(4))" }

  private static func places(
    _ town: Town,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    let topics = town.communities.map { _ in
      generator.sample(PairingWords.topics, generator.between(1...3)).cell
    }
    return town.placeTable(extra: ["主要问题"]) { ["主要问题": topics[$0]] }
  }

  private static func unitTable(
    _ town: Town,
    count: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "驻区单位",
      ["单位编号", "单位名称", "职能", "社区", "经度", "纬度", "类型"]
    )
    let topics = PairingWords.topics
    let mains = generator.mixed((0..<count).map { topics[$0 % topics.count] })
    for (serial, main) in mains.enumerated() {
      var functions = [main]
      if generator.happens(350), let second = generator.pick(topics), second != main {
        functions.append(second)
      }
      let community = generator.below(town.communities.count)
      var row = town.cells(of: town.home(in: community, using: &generator))
      row["单位编号"] = unitID(serial)
      row["单位名称"] = Wording.unit(serial + 1, function: main)
      row["职能"] = functions.cell
      row["类型"] = "部门"
      table.append(row)
    }
    return table
  }

  /// The cadre of each household in the last period: four of five had one, no cadre two households.
  private static func formerCadres(
    _ households: Int,
    using generator: inout SeededGenerator
  ) -> [Int?] {
    let cadres = generator.mixed(Array(0..<households))
    let helped = households * 8 / 10
    return generator.mixed(cadres.enumerated().map { $0.offset < helped ? $0.element : nil })
  }

  private static func aidTable(
    _ town: Town,
    former: [Int?],
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable("帮扶户", AidRows.columns + ["上期干部"])
    let rows = AidRows.draw(former.count, in: town, using: &generator)
    for (serial, cells) in rows.enumerated() {
      var row = cells
      row["上期干部"] = former[serial].map(SuizhouPeople.cadreID) ?? ""
      table.append(row)
    }
    return table
  }

  /// 巡防队: full-time squads (专职), which may cover two communities, and one of residents (群众) each.
  private static func patrolTable(
    _ town: Town,
    fullTime: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "巡防队",
      ["队伍编号", "队伍名称", "类型", "社区", "可覆盖", "经度", "纬度"]
    )
    let bases = generator.mixed(Array(town.communities.indices))
    for serial in 0..<fullTime {
      let home = town.home(in: bases[serial % bases.count], using: &generator)
      var row = town.cells(of: home)
      row["队伍编号"] = "XZ\((serial + 1).padded(2))"
      row["队伍名称"] = "示例专职巡防队\((serial + 1).padded(2))"
      row["类型"] = "专职"
      row["可覆盖"] = "2"
      table.append(row)
    }
    for community in town.communities.indices {
      var row = town.cells(of: town.home(in: community, using: &generator))
      row["队伍编号"] = "XQ\((community + 1).padded(2))"
      row["队伍名称"] = "\(town.communities[community].name)群众巡防队"
      row["类型"] = "群众"
      row["可覆盖"] = "1"
      table.append(row)
    }
    return table
  }

  private static func squadTable(
    _ town: Town,
    count: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "服务分队",
      ["分队编号", "分队名称", "所属队伍", "社区", "类别", "最少人数", "最多人数", "需要技能"]
    )
    let rows = TeamRows(town: town, least: 7...9, most: 13...16)
    for (serial, squad) in rows.draw(count, using: &generator).enumerated() {
      var row = squad.cells
      let place = town.communities[squad.community].name
      row["分队编号"] = "B\((serial + 1).padded(3))"
      row["分队名称"] = "\(place)\(row["类别"] ?? "")分队\((serial + 1).padded(3))"
      row["所属队伍"] = "T\((squad.community + 1).padded(3))"
      table.append(row)
    }
    return table
  }
}
